// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {
    AdviseDiscrepancies,
    ExamineDocuments,
    PresentDocuments,
    ReceiveDocuments,
    RefuseDocuments,
    ReturnDocuments,
    WaiveDiscrepancies
} from "../Acts.sol";
import {
    ADVISE_DISCREPANCIES,
    DISPOSAL_MOST,
    DISPOSAL_UNTIL_WAIVER,
    EXAMINE_DOCUMENTS,
    FOUND_COMPLYING,
    FOUND_DISCREPANT,
    LAST_SECOND,
    NUMBER_MOST,
    PRESENT_DOCUMENTS,
    RECEIVE_DOCUMENTS,
    REFUSE_DOCUMENTS,
    WAIVE_DISCREPANCIES
} from "../Codes.sol";
import {
    AlreadyAnswered,
    AmendmentEnded,
    AsksItself,
    BadWords,
    NotBound,
    NotDiscrepant,
    NotNominated,
    NotReceived,
    NotRefused,
    PayloadMismatch,
    PresentationDecided,
    WrongNumber
} from "../Errors.sol";
import {Amendment, Credit, Decision, Finding, Handling, Presentation, Signer, Waiver} from "../Types.sol";
import {Acceptance} from "./Acceptance.sol";
import {Binding, House} from "./Binding.sol";
import {Book, Credits} from "./Credits.sol";
import {Names} from "./Names.sol";
import {Versions, VersionTable} from "./Versions.sol";

/// Documents under a credit (UCP 600 art. 14 to 16): facts are taken as they are, late or overdrawn ones too, and each
/// bank examines and decides for itself, on subjects of its own.
library Presentations {
    using Acceptance for Book;
    using Binding for Signer[];
    using Credits for Book;
    using Credits for Credit;
    using Credits for Amendment;
    using Versions for VersionTable;

    /// Kinds 46 to 53.
    function act(
        VersionTable storage versions,
        Book storage book,
        House memory house,
        uint16 kind,
        bytes calldata words,
        Signer[] memory signers
    ) external {
        if (kind == PRESENT_DOCUMENTS) {
            _present(versions, book, abi.decode(words, (PresentDocuments)));
        } else if (kind == RECEIVE_DOCUMENTS) {
            _receive(versions, book, abi.decode(words, (ReceiveDocuments)));
        } else if (kind == EXAMINE_DOCUMENTS) {
            _examine(versions, book, abi.decode(words, (ExamineDocuments)));
        } else if (kind == ADVISE_DISCREPANCIES) {
            _adviseDiscrepancies(versions, book, abi.decode(words, (AdviseDiscrepancies)));
        } else if (kind == WAIVE_DISCREPANCIES) {
            _waive(versions, book, abi.decode(words, (WaiveDiscrepancies)));
        } else if (kind == REFUSE_DOCUMENTS) {
            _refuse(versions, book, abi.decode(words, (RefuseDocuments)));
        } else {
            _return(versions, book, abi.decode(words, (ReturnDocuments)));
        }
        signers.demandFourEyes();
        // Only documents that fit amended terms alone can leave less to be owed: acceptance (art. 10c).
        if (kind == EXAMINE_DOCUMENTS) book.giveBack(house, abi.decode(words, (ExamineDocuments)).credit);
    }

    /// A bank took documents from the beneficiary. Nothing but their order is judged.
    function _present(VersionTable storage versions, Book storage book, PresentDocuments memory a) private {
        if (a.act.payloadHash == bytes32(0)) revert PayloadMismatch();
        if (a.plainHash == bytes32(0) || a.number == 0 || a.number > NUMBER_MOST) revert BadWords();
        if (a.amountMinor == 0) revert BadWords();
        _demandTime(a.receivedUtc);
        Credit storage c = book.live(a.credit);
        c.demandParty(a.act.bank);
        if (a.number != c.presentations + 1) revert WrongNumber(c.presentations + 1, a.number);
        versions.advance(a.act, Names.subject(a.credit, "presentation", a.number, 0));
        c.presentations = a.number;
        Presentation storage p = book.presentations[a.credit][a.number];
        (p.bank, p.amountMinor, p.plainHash) = (a.act.bank, a.amountMinor, a.plainHash);
        book.handlings[a.credit][a.number][a.act.bank].receivedUtc = a.receivedUtc;
    }

    /// The documents reached another bank, whose own clock runs from there (art. 14b).
    function _receive(VersionTable storage versions, Book storage book, ReceiveDocuments memory a) private {
        _demandTime(a.receivedUtc);
        Credit storage c = book.live(a.credit);
        Handling storage h = book.handled(c, a.credit, a.number, a.act.bank);
        if (h.receivedUtc != 0) revert AlreadyAnswered();
        versions.advance(a.act, Names.subject(a.credit, "receipt", a.number, a.act.bank));
        h.receivedUtc = a.receivedUtc;
    }

    /// Anew until the bank decides; what the documents fit only with is accepted at that moment (art. 10c).
    function _examine(VersionTable storage versions, Book storage book, ExamineDocuments memory a) private {
        if (a.finding == 0 || a.finding > FOUND_DISCREPANT) revert BadWords();
        if (a.accepts != 0 && a.finding != FOUND_COMPLYING) revert BadWords();
        Credit storage c = book.live(a.credit);
        Handling storage h = book.handled(c, a.credit, a.number, a.act.bank);
        _demandUndecided(h, a.number);
        for (uint16 n = 1; n <= 256; ++n) {
            if (a.accepts >> (n - 1) == 0) break;
            if ((a.accepts >> (n - 1)) & 1 == 0) continue;
            Amendment storage m = book.made(a.credit, n);
            if (!m.isOpen() || m.cancels) revert AmendmentEnded(n);
            book.accept(a.credit, m);
        }
        versions.advance(a.act, Names.subject(a.credit, "examination", a.number, a.act.bank));
        h.finding = a.finding == FOUND_COMPLYING ? Finding.Complying : Finding.Discrepant;
    }

    /// A bank that found discrepancies asks the issuing bank for authority.
    function _adviseDiscrepancies(VersionTable storage versions, Book storage book, AdviseDiscrepancies memory a)
        private
    {
        Credit storage c = book.live(a.credit);
        Handling storage h = book.handled(c, a.credit, a.number, a.act.bank);
        if (a.act.bank == c.issuingBank) revert AsksItself(a.act.bank);
        _demandUndecided(h, a.number);
        if (h.finding != Finding.Discrepant) revert NotDiscrepant(a.number);
        if (h.asked) revert AlreadyAnswered();
        versions.advance(a.act, Names.subject(a.credit, "authority", a.number, a.act.bank));
        h.asked = true;
    }

    /// At the bank's own choice (art. 16b), whether or not it has the documents; what is waived stays so.
    function _waive(VersionTable storage versions, Book storage book, WaiveDiscrepancies memory a) private {
        Credit storage c = book.live(a.credit);
        Handling storage h = book.handled(c, a.credit, a.number, a.act.bank);
        if (!c.bound(a.act.bank)) revert NotBound(a.act.bank);
        if (h.decision == Decision.Honoured || h.decision == Decision.Returned) revert PresentationDecided(a.number);
        if (h.waiver == Waiver.Given) revert AlreadyAnswered();
        versions.advance(a.act, Names.subject(a.credit, "waiver", a.number, a.act.bank));
        h.waiver = a.waived ? Waiver.Given : Waiver.NotGiven;
    }

    /// One notice (art. 16c), on the bank's own subject: no act of another bank stands in its way. What another bank
    /// honoured is not drawn once the issuing bank refused.
    function _refuse(VersionTable storage versions, Book storage book, RefuseDocuments memory a) private {
        if (a.disposal == 0 || a.disposal > DISPOSAL_MOST) revert BadWords();
        _demandTime(a.givenUtc);
        Credit storage c = book.live(a.credit);
        Handling storage h = book.handled(c, a.credit, a.number, a.act.bank);
        if (!c.mayHonour(a.act.bank)) revert NotNominated(a.act.bank);
        bool issuing = a.act.bank == c.issuingBank;
        if (a.disposal == DISPOSAL_UNTIL_WAIVER && !issuing) revert BadWords();
        _demandUndecided(h, a.number);
        if (h.waiver == Waiver.Given) revert AlreadyAnswered();
        versions.advance(a.act, Names.subject(a.credit, "decision", a.number, a.act.bank));
        (h.decision, h.finding) = (Decision.Refused, Finding.Discrepant);
        (h.disposal, h.givenUtc) = (a.disposal, a.givenUtc);
        if (!issuing) return;
        Presentation storage p = book.presentations[a.credit][a.number];
        (c.drawnMinor, p.drawnMinor) = (c.drawnMinor - p.drawnMinor, 0);
    }

    /// Documents that were refused go back (art. 16e).
    function _return(VersionTable storage versions, Book storage book, ReturnDocuments memory a) private {
        Credit storage c = book.live(a.credit);
        Handling storage h = book.handled(c, a.credit, a.number, a.act.bank);
        if (h.receivedUtc == 0) revert NotReceived(a.number);
        if (h.decision != Decision.Refused) revert NotRefused(a.number);
        versions.advance(a.act, Names.subject(a.credit, "decision", a.number, a.act.bank));
        h.decision = Decision.Returned;
    }

    function _demandTime(uint64 time) private pure {
        if (time == 0 || time > LAST_SECOND) revert BadWords();
    }

    function _demandUndecided(Handling storage h, uint16 number) private view {
        if (h.receivedUtc == 0) revert NotReceived(number);
        if (h.decision != Decision.None) revert PresentationDecided(number);
    }
}
