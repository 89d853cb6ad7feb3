// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AmendCredit, AnswerAmendment, ExtendConfirmation, WithdrawAmendment} from "../Acts.sol";
import {
    AMEND_CREDIT,
    ANSWER_ACCEPTED,
    ANSWER_AMENDMENT,
    ANSWER_REFUSED,
    ANSWER_WITHDRAWAL_AGREED,
    EXTEND_CONFIRMATION,
    LAST_DAY,
    NUMBER_MOST,
    TOLERANCE_MOST,
    TOLERANCE_UNCHANGED
} from "../Codes.sol";
import {
    AlreadyAnswered,
    AmendmentEnded,
    BadWords,
    DecreaseTooLarge,
    NotAdvised,
    NotAdvisingBank,
    NotConfirmed,
    NotIssuingBank,
    PayloadMismatch,
    TermsMismatch,
    WithdrawalAlreadyAsked,
    WithdrawalNotAsked,
    WrongNumber
} from "../Errors.sol";
import {Amendment, AmendmentState, Confirming, Credit, CreditState, Extension, Signer, Undertaking} from "../Types.sol";
import {Acceptance} from "./Acceptance.sol";
import {Binding, House} from "./Binding.sol";
import {Book, Credits} from "./Credits.sol";
import {Names} from "./Names.sol";
import {Versions, VersionTable} from "./Versions.sol";

/// Amendments and cancellation (UCP 600 art. 10): the issuing bank is bound from its act, the beneficiary answers each
/// amendment whole and by itself, and the confirming bank chooses whether its own undertaking follows.
library Amendments {
    using Acceptance for Book;
    using Binding for House;
    using Binding for Signer[];
    using Credits for Book;
    using Credits for Credit;
    using Credits for Amendment;
    using Versions for VersionTable;

    /// Kinds 39 to 42.
    function act(
        VersionTable storage versions,
        Book storage book,
        House memory house,
        uint16 kind,
        bytes calldata words,
        Signer[] memory signers
    ) external {
        if (kind == AMEND_CREDIT) {
            _amend(versions, book, house, abi.decode(words, (AmendCredit)), signers);
        } else if (kind == ANSWER_AMENDMENT) {
            _answer(versions, book, house, abi.decode(words, (AnswerAmendment)), signers);
        } else if (kind == EXTEND_CONFIRMATION) {
            _extend(versions, book, house, abi.decode(words, (ExtendConfirmation)), signers);
        } else {
            _withdraw(versions, book, abi.decode(words, (WithdrawAmendment)), signers);
        }
    }

    /// Asking to cancel binds to nothing, so that a bank that winds down can still do it.
    function _amend(
        VersionTable storage versions,
        Book storage book,
        House memory house,
        AmendCredit memory a,
        Signer[] memory signers
    ) private {
        _demandWords(a);
        Credit storage c = book.live(a.credit);
        if (c.issuingBank != a.act.bank) revert NotIssuingBank(a.act.bank);
        if (a.number != c.amendments + 1) revert WrongNumber(c.amendments + 1, a.number);
        if (a.terms != c.terms) revert TermsMismatch();
        if (a.expiryDay != 0 && a.expiryDay < c.issueDay) revert BadWords();
        uint256 decreases = book.openDecreases(a.credit) + a.decreaseMinor;
        if (a.decreaseMinor != 0 && decreases + c.drawnMinor >= c.amountMinor) {
            revert DecreaseTooLarge(decreases + c.drawnMinor, c.amountMinor);
        }
        versions.advance(a.act, Names.subject(a.credit, "amendment", a.number, 0));
        c.amendments = a.number;
        _store(book.amendments[a.credit][a.number], a);
        if (a.cancels) {
            signers.demandFourEyes();
            return;
        }
        uint256 owed = book.owedByIssuer(a.credit);
        Undertaking memory u = c.byIssuer(AMEND_CREDIT, owed, owed - c.bookedMinor);
        u.validityDays = a.expiryDay == 0 ? 0 : a.expiryDay - c.issueDay;
        house.bind(u, signers);
        c.noteBooked(owed);
    }

    /// The beneficiary's word, as its bank passes it on (art. 10c to e): the whole amendment or nothing of it.
    function _answer(
        VersionTable storage versions,
        Book storage book,
        House memory house,
        AnswerAmendment memory a,
        Signer[] memory signers
    ) private {
        if (a.answer == 0 || a.answer > ANSWER_WITHDRAWAL_AGREED) revert BadWords();
        Credit storage c = book.live(a.credit);
        if (c.advisingBank != a.act.bank) revert NotAdvisingBank(a.act.bank);
        if (c.state != CreditState.Advised) revert NotAdvised(a.credit);
        Amendment storage m = book.made(a.credit, a.number);
        if (!m.isOpen()) revert AmendmentEnded(a.number);
        if (a.answer == ANSWER_WITHDRAWAL_AGREED && m.state != AmendmentState.WithdrawalAsked) {
            revert WithdrawalNotAsked(a.number);
        }
        if (a.answer == ANSWER_ACCEPTED) book.accept(a.credit, m);
        else m.state = a.answer == ANSWER_REFUSED ? AmendmentState.Refused : AmendmentState.Withdrawn;
        versions.advance(a.act, Names.subject(a.credit, "amendment", a.number, 0));
        signers.demandFourEyes();
        book.giveBack(house, a.credit);
    }

    /// The confirming bank's choice (art. 10b); on a cancellation its consent (art. 10a), without which that ends.
    function _extend(
        VersionTable storage versions,
        Book storage book,
        House memory house,
        ExtendConfirmation memory a,
        Signer[] memory signers
    ) private {
        Credit storage c = book.live(a.credit);
        c.demandConfirming(a.act.bank);
        if (c.confirming != Confirming.Given) revert NotConfirmed(a.credit);
        Amendment storage m = book.made(a.credit, a.number);
        if (!c.reachesConfirmer(m)) revert AmendmentEnded(a.number);
        if (m.extension != Extension.NotAsked) revert AlreadyAnswered();
        m.extension = a.extended ? Extension.Extended : Extension.NotExtended;
        if (m.cancels) _consent(book, a.credit, m, a.extended);
        versions.advance(a.act, Names.subject(a.credit, "extension", a.number, a.act.bank));
        if (!a.extended || m.cancels) {
            signers.demandFourEyes();
            book.giveBack(house, a.credit);
            return;
        }
        if (m.state == AmendmentState.Accepted) Acceptance.follow(c.confirmed, m);
        Undertaking memory u = c.byConfirmer(EXTEND_CONFIRMATION, book.owedByConfirmer(a.credit));
        u.validityDays = m.expiryDay == 0 ? 0 : m.expiryDay - c.issueDay;
        house.bind(u, signers);
    }

    /// Only asks: the issuing bank stays bound until the beneficiary agrees (art. 10b).
    function _withdraw(
        VersionTable storage versions,
        Book storage book,
        WithdrawAmendment memory a,
        Signer[] memory signers
    ) private {
        Credit storage c = book.live(a.credit);
        if (c.issuingBank != a.act.bank) revert NotIssuingBank(a.act.bank);
        Amendment storage m = book.made(a.credit, a.number);
        if (!m.isOpen()) revert AmendmentEnded(a.number);
        if (m.state == AmendmentState.WithdrawalAsked) revert WithdrawalAlreadyAsked(a.number);
        versions.advance(a.act, Names.subject(a.credit, "amendment", a.number, 0));
        signers.demandFourEyes();
        m.state = AmendmentState.WithdrawalAsked;
    }

    /// Codes within their range; a cancellation changes nothing else; sealed content comes along.
    function _demandWords(AmendCredit memory a) private pure {
        if (a.act.payloadHash == bytes32(0)) revert PayloadMismatch();
        if (a.plainHash == bytes32(0) || a.number == 0 || a.number > NUMBER_MOST || a.expiryDay > LAST_DAY) {
            revert BadWords();
        }
        if (a.increaseMinor != 0 && a.decreaseMinor != 0) revert BadWords();
        if (a.tolerancePlus > TOLERANCE_MOST && a.tolerancePlus != TOLERANCE_UNCHANGED) revert BadWords();
        if (a.toleranceMinus > TOLERANCE_MOST && a.toleranceMinus != TOLERANCE_UNCHANGED) revert BadWords();
        bool changes = a.increaseMinor != 0 || a.decreaseMinor != 0 || a.expiryDay != 0
            || a.tolerancePlus != TOLERANCE_UNCHANGED || a.toleranceMinus != TOLERANCE_UNCHANGED;
        if (a.cancels && changes) revert BadWords();
    }

    function _store(Amendment storage m, AmendCredit memory a) private {
        m.state = AmendmentState.Open;
        m.cancels = a.cancels;
        m.tolerancePlus = a.tolerancePlus;
        m.toleranceMinus = a.toleranceMinus;
        m.expiryDay = a.expiryDay;
        m.increaseMinor = a.increaseMinor;
        m.decreaseMinor = a.decreaseMinor;
        m.plainHash = a.plainHash;
    }

    function _consent(Book storage book, bytes32 id, Amendment storage m, bool consents) private {
        if (!consents) m.state = AmendmentState.Refused;
        else if (m.state == AmendmentState.Accepted) book.cancel(id);
    }
}
