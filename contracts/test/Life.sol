// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Act, AmendCredit, AnswerAmendment, ConfirmCredit, DeclineConfirmation} from "../src/Acts.sol";
import {ExtendConfirmation, WithdrawAmendment} from "../src/Acts.sol";
import "../src/Codes.sol";
import {Amendment, AmendmentState, Confirming, Credit, CreditState, Extension} from "../src/Types.sol";
import {Papers} from "./Papers.sol";

/// Three banks amending, answering, confirming and cancelling a few credits in any order, rightly and wrongly. It keeps
/// its own memory of each credit, by the acts that were taken alone, and remembers what must never have happened.
contract Life is Papers {
    struct Known {
        uint16[] accepted;
        uint256 acceptedBefore;
        mapping(uint16 number => bool) answered;
        mapping(uint16 number => bool) extended;
    }

    uint256 internal constant CREDITS = 2;

    bytes32[] public credits;
    bool public endedCreditMoved;
    bool public answeredTwice;
    bool public cancelledWithoutConsent;
    bool public dutyRefused;
    bool public brokeOff;
    bool public versionSkipped;
    mapping(bytes32 id => Known) internal _known;
    mapping(bytes32 subject => uint64) private _versions;

    function setUp() public override {
        super.setUp();
        for (uint256 n = 0; n < CREDITS; ++n) {
            credits.push(advised());
        }
    }

    /// The bank asked to confirm does, or seldom says that it doesn't.
    function confirm(uint256 which, uint8 how) external {
        _choose(which);
        if (how % 8 == 3) {
            DeclineConfirmation memory no = decline();
            _taken(DECLINE_CONFIRMATION, abi.encode(no), no.act);
            return;
        }
        ConfirmCredit memory yes = confirmation();
        if (_taken(CONFIRM_CREDIT, abi.encode(yes), yes.act)) {
            _known[credit].acceptedBefore = _known[credit].accepted.length;
        }
    }

    function amend(uint256 which, uint128 minor, uint8 words, uint8 how) external {
        _choose(which);
        AmendCredit memory a = amendment();
        if (how % 8 < 3) a.increaseMinor = minor % 60_000_00;
        else if (how % 8 < 6) a.decreaseMinor = minor % 60_000_00;
        if (how % 2 == 0) a.expiryDay = TODAY + words;
        if (how % 3 == 0) a.tolerancePlus = words % 100;
        if (how % 5 == 0) a.toleranceMinus = words % 100;
        if (how % 32 == 13) a = cancellation();
        _taken(AMEND_CREDIT, abi.encode(a), a.act);
    }

    function say(uint256 which, uint16 number, uint8 word) external {
        _choose(which);
        number = _number(number);
        word = word % 8 < 4 ? ANSWER_ACCEPTED : word % 8 - 4;
        AnswerAmendment memory a = answer(number, word);
        bool duty = _mayAnswer(number) && (word == ANSWER_REFUSED || (word == ANSWER_ACCEPTED && _fits(number)));
        if (!_taken(ANSWER_AMENDMENT, abi.encode(a), a.act)) {
            dutyRefused = dutyRefused || duty;
            return;
        }
        Known storage known = _known[credit];
        answeredTwice = answeredTwice || known.answered[number];
        known.answered[number] = true;
        if (word == ANSWER_ACCEPTED && !ledger.amendment(credit, number).cancels) known.accepted.push(number);
        _judgeConsent(number);
    }

    function extend(uint256 which, uint16 number, uint8 how) external {
        _choose(which);
        bool extended = how % 4 != 1;
        number = _number(number);
        ExtendConfirmation memory a = extension(number, extended);
        bool duty = !extended && ledger.amendment(credit, number).extension == Extension.Open
            && now_().state <= CreditState.Advised;
        if (_taken(EXTEND_CONFIRMATION, abi.encode(a), a.act)) {
            _known[credit].extended[number] = extended;
            _judgeConsent(number);
        } else {
            dutyRefused = dutyRefused || duty;
        }
    }

    function withdraw(uint256 which, uint16 number) external {
        _choose(which);
        WithdrawAmendment memory a = withdrawal(_number(number));
        _taken(WITHDRAW_AMENDMENT, abi.encode(a), a.act);
    }

    /// What all credits note as booked, and what the exposure holds.
    function booked() external view returns (uint256 sum, uint256 held) {
        for (uint256 n = 0; n < CREDITS; ++n) {
            sum += ledger.credit(credits[n]).bookedMinor;
        }
        held = used();
    }

    /// The most that the issuing bank may come to owe, by what can be read.
    function mostOwed(bytes32 id) external view returns (uint256) {
        Credit memory c = ledger.credit(id);
        if (c.state == CreditState.Cancelled || c.state == CreditState.Closed) return 0;
        (uint256 amount, uint256 plus) = (c.amountMinor, c.tolerancePlus);
        for (uint16 n = 1; n <= c.amendments; ++n) {
            Amendment memory m = ledger.amendment(id, n);
            if (m.state != AmendmentState.Open && m.state != AmendmentState.WithdrawalAsked) continue;
            amount += m.increaseMinor;
            if (m.tolerancePlus != TOLERANCE_UNCHANGED && m.tolerancePlus > plus) plus = m.tolerancePlus;
        }
        return amount * (100 + plus) / 100 - c.settledMinor;
    }

    /// The issuing bank's undertaking by all that was accepted, in that order, since the issue; with `confirmer` the
    /// confirming bank's, by what it confirmed and what it extended to.
    function undertaken(bytes32 id, bool confirmer)
        external
        view
        returns (int256 amount, uint32 expiry, uint8 plus, bytes32 terms)
    {
        Known storage known = _known[id];
        (amount, expiry, terms) = (100_000_00, TODAY + 90, sha256(abi.encode("plain", id)));
        for (uint256 n = 0; n < known.accepted.length; ++n) {
            if (confirmer && n >= known.acceptedBefore && !known.extended[known.accepted[n]]) continue;
            Amendment memory m = ledger.amendment(id, known.accepted[n]);
            amount += int256(uint256(m.increaseMinor)) - int256(uint256(m.decreaseMinor));
            if (m.expiryDay != 0) expiry = m.expiryDay;
            if (m.tolerancePlus != TOLERANCE_UNCHANGED) plus = m.tolerancePlus;
            terms = sha256(bytes.concat(terms, m.plainHash));
        }
    }

    function creditOf(bytes32 id) external view returns (Credit memory) {
        return ledger.credit(id);
    }

    function _choose(uint256 which) internal {
        credit = credits[which % CREDITS];
    }

    /// One of the credit's amendments, or now and then one that it hasn't.
    function _number(uint16 any) internal view returns (uint16) {
        uint16 last = now_().amendments;
        return last == 0 || any % 32 == 13 ? last + 1 : 1 + any % last;
    }

    function _mayAnswer(uint16 number) private view returns (bool) {
        AmendmentState state = ledger.amendment(credit, number).state;
        bool open = state == AmendmentState.Open || state == AmendmentState.WithdrawalAsked;
        return open && now_().state == CreditState.Advised;
    }

    /// Nothing that is drawn, and no documents under way, stand against this amendment.
    function _fits(uint16 number) private view returns (bool) {
        Amendment memory m = ledger.amendment(credit, number);
        Credit memory c = now_();
        if (m.cancels) return c.presentations == 0;
        uint256 plus = m.tolerancePlus == TOLERANCE_UNCHANGED ? c.tolerancePlus : m.tolerancePlus;
        uint256 amount = uint256(c.amountMinor) + m.increaseMinor - m.decreaseMinor;
        return amount * (100 + plus) / 100 >= c.drawnMinor;
    }

    function _taken(uint16 kind, bytes memory words, Act memory a) internal returns (bool taken) {
        CreditState state = now_().state;
        bool ended = state == CreditState.Cancelled || (state == CreditState.Closed && kind != RECORD_SETTLEMENT);
        uint64 before = journal.count();
        bytes memory why = refusalOf(kind, words, a);
        taken = journal.count() != before;
        if (taken && ended) endedCreditMoved = true;
        if (taken) ++_versions[a.subject];
        if (ledger.version(a.subject) != _versions[a.subject]) versionSkipped = true;
        if (!taken && (why.length < 4 || bytes4(why) == bytes4(keccak256("Panic(uint256)")))) brokeOff = true;
    }

    function _judgeConsent(uint16 number) private {
        Credit memory c = now_();
        if (c.state != CreditState.Cancelled) return;
        Amendment memory m = ledger.amendment(credit, number);
        bool consents = c.confirming != Confirming.Given || m.extension == Extension.Extended;
        if (!m.cancels || m.state != AmendmentState.Accepted || !consents) cancelledWithoutConsent = true;
    }
}
