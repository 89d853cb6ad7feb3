// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import "../src/Codes.sol";
import {Credit, CreditState, Decision, Finding, Handling, Presentation, Waiver} from "../src/Types.sol";
import {Life} from "./Life.sol";
import {vm} from "./Vm.sol";

/// The same three banks with documents as well: taking, examining, waiving, refusing, honouring, paying and closing in
/// any order, rightly and wrongly.
contract DocumentLife is Life {
    function present(uint256 which, uint8 who, uint128 minor) external {
        _choose(which);
        _tries(presents(_bank(who), minor % 60_000_00));
    }

    /// What comes next for this bank as a rule: receiving, finding it complying, honouring, paying.
    function goOn(uint256 which, uint16 number, uint8 who, uint128 minor) external {
        _choose(which);
        number = _one(number);
        bytes11 bank = _bank(who);
        Handling memory h = handling(number, bank);
        uint128 rest = h.honouredMinor + h.outsideMinor - h.paidMinor;
        if (rest != 0) {
            _tries(records(bank, number, SIDE_PAID, rest));
        } else if (h.receivedUtc == 0) {
            _tries(receives(bank, number));
        } else if (h.finding != Finding.Complying) {
            _tries(complying(bank, number, 0));
        } else {
            uint128 claimed = ledger.presentation(credit, number).amountMinor;
            _tries(honours(bank, number, minor % 4 == 0 ? claimed : minor % claimed, 0));
        }
    }

    /// Mostly complying; now and then with an amendment that only these documents fit.
    function examine(uint256 which, uint16 number, uint8 who, uint8 how) external {
        _choose(which);
        number = _one(number);
        if (how % 4 == 3) {
            _tries(discrepant(_bank(who), number));
            return;
        }
        uint16 amended = how % 4 == 1 ? _number(how) : 0;
        if (!_tries(complying(_bank(who), number, amended == 0 ? 0 : 1 << (amended - 1))) || amended == 0) return;
        answeredTwice = answeredTwice || _known[credit].answered[amended];
        _known[credit].answered[amended] = true;
        _known[credit].accepted.push(amended);
    }

    function honour(uint256 which, uint16 number, uint8 who, uint128 minor, uint8 how) external {
        _choose(which);
        number = _one(number);
        bytes11 bank = _bank(who);
        minor = minor % 60_000_00;
        uint128 outside = how % 8 == 3 ? minor / 2 : 0;
        bool duty = bank == A && outside == 0 && _mustBeTaken(number, minor);
        uint32 maturityDay = how % 2 == 0 ? 0 : TODAY + how;
        uint8 manner = maturityDay == 0 ? MANNER_SIGHT : 2 + how % 3;
        bool taken = _tries(honours(bank, number, minor, outside, manner, maturityDay));
        dutyRefused = dutyRefused || (duty && manner != MANNER_NEGOTIATION && !taken);
    }

    /// A bank that has documents and hasn't decided or waived gives notice in time, whatever others did.
    function refuse(uint256 which, uint16 number, uint8 who, uint8 how) external {
        _choose(which);
        number = _one(number);
        bytes11 bank = _bank(who);
        if (how % 4 == 1) {
            _tries(waives(bank, number, how % 8 == 1));
        } else if (how % 4 == 2) {
            _tries(how % 8 == 2 ? sendsBack(bank, number) : asksAuthority(bank, number));
        } else {
            Handling memory h = handling(number, bank);
            bool duty = h.receivedUtc != 0 && h.decision == Decision.None && h.waiver != Waiver.Given && _isLive();
            bool taken = _tries(refuses(bank, number));
            dutyRefused = dutyRefused || (duty && !taken);
        }
    }

    /// What the bank honoured, or a part of it; now and then more than that.
    function pay(uint256 which, uint16 number, uint8 who, uint8 side, uint128 minor) external {
        _choose(which);
        number = _one(number);
        Handling memory h = handling(number, _bank(who));
        uint128 rest = h.honouredMinor + h.outsideMinor - h.paidMinor;
        if (side % 8 < 5 && rest != 0) minor = side % 8 == 4 ? rest + 1 : side % 8 == 3 ? 1 + minor % rest : rest;
        else minor = minor % 60_000_00;
        _tries(records(_bank(who), number, side % 8 < 5 ? SIDE_PAID : side % 8 - 4, minor));
    }

    function close(uint256 which, uint8 how) external {
        _choose(which);
        if (how % 4 == 1) vm.warp(START + 300 days);
        _tries(closes());
    }

    /// What drew on the credit, by its presentations; and whether one of them holds more than was claimed or honoured.
    function drawings(bytes32 id) external view returns (uint256 drawn, uint256 settled, bool exceeded) {
        uint16 last = ledger.credit(id).presentations;
        for (uint16 n = 1; n <= last; ++n) {
            Presentation memory p = ledger.presentation(id, n);
            Handling memory issuer = ledger.handling(id, n, A);
            drawn += p.drawnMinor;
            settled += issuer.paidMinor < issuer.honouredMinor ? issuer.paidMinor : issuer.honouredMinor;
            exceeded = exceeded || p.drawnMinor > p.amountMinor;
            for (uint8 who = 0; who < 3; ++who) {
                Handling memory h = ledger.handling(id, n, _bank(who));
                uint256 whole = uint256(h.honouredMinor) + h.outsideMinor;
                exceeded = exceeded || whole > p.amountMinor || h.paidMinor > whole || h.gotMinor > p.amountMinor;
                exceeded = exceeded || (h.decision != Decision.Honoured && whole != 0);
            }
        }
    }

    function _tries(Deed memory d) private returns (bool) {
        return _taken(d.kind, d.words, d.act);
    }

    /// The issuing bank found it complying, or waived; it is within the claim, and within what is available.
    function _mustBeTaken(uint16 number, uint128 minor) private view returns (bool) {
        Handling memory h = handling(number, A);
        Presentation memory p = ledger.presentation(credit, number);
        Credit memory c = now_();
        bool ready = h.receivedUtc != 0 && (h.finding == Finding.Complying || h.waiver == Waiver.Given)
            && h.decision == Decision.None && _isLive();
        uint256 most = uint256(c.amountMinor) * (100 + c.tolerancePlus) / 100;
        return ready && minor != 0 && minor <= p.amountMinor && minor + c.drawnMinor - p.drawnMinor <= most;
    }

    function _isLive() private view returns (bool) {
        return now_().state <= CreditState.Advised;
    }

    /// One of the credit's presentations, or now and then one that it hasn't.
    function _one(uint16 any) private view returns (uint16) {
        uint16 last = now_().presentations;
        return last == 0 || any % 32 == 13 ? last + 1 : 1 + any % last;
    }

    function _bank(uint8 who) private pure returns (bytes11) {
        if (who % 3 == 0) return A;
        return who % 3 == 1 ? B : C;
    }
}
