// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {
    Act,
    ADVISE_CREDIT_TYPE,
    ADVISE_CREDIT_WORDS,
    ADVISE_DISCREPANCIES_TYPE,
    ADVISE_DISCREPANCIES_WORDS,
    AMEND_CREDIT_TYPE,
    AMEND_CREDIT_WORDS,
    ANSWER_AMENDMENT_TYPE,
    ANSWER_AMENDMENT_WORDS,
    CLOSE_CREDIT_TYPE,
    CLOSE_CREDIT_WORDS,
    CONFIRM_CREDIT_TYPE,
    CONFIRM_CREDIT_WORDS,
    DECLINE_CONFIRMATION_TYPE,
    DECLINE_CONFIRMATION_WORDS,
    EXAMINE_DOCUMENTS_TYPE,
    EXAMINE_DOCUMENTS_WORDS,
    EXTEND_CONFIRMATION_TYPE,
    EXTEND_CONFIRMATION_WORDS,
    HONOUR_PRESENTATION_TYPE,
    HONOUR_PRESENTATION_WORDS,
    ISSUE_CREDIT_TYPE,
    ISSUE_CREDIT_WORDS,
    PRESENT_DOCUMENTS_TYPE,
    PRESENT_DOCUMENTS_WORDS,
    RECEIVE_DOCUMENTS_TYPE,
    RECEIVE_DOCUMENTS_WORDS,
    RECORD_SETTLEMENT_TYPE,
    RECORD_SETTLEMENT_WORDS,
    REFUSE_DOCUMENTS_TYPE,
    REFUSE_DOCUMENTS_WORDS,
    RETURN_DOCUMENTS_TYPE,
    RETURN_DOCUMENTS_WORDS,
    SEND_MESSAGE_TYPE,
    SEND_MESSAGE_WORDS,
    VOID_ACT_TYPE,
    VOID_ACT_WORDS,
    WAIVE_DISCREPANCIES_TYPE,
    WAIVE_DISCREPANCIES_WORDS,
    WITHDRAW_AMENDMENT_TYPE,
    WITHDRAW_AMENDMENT_WORDS
} from "./Acts.sol";
import {ActGate} from "./ActGate.sol";
import {
    ADVISE_CREDIT,
    ADVISE_DISCREPANCIES,
    AMEND_CREDIT,
    ANSWER_AMENDMENT,
    CLOSE_CREDIT,
    CONFIRM_CREDIT,
    DECLINE_CONFIRMATION,
    EXAMINE_DOCUMENTS,
    EXTEND_CONFIRMATION,
    HONOUR_PRESENTATION,
    ISSUE_CREDIT,
    PRESENT_DOCUMENTS,
    RECEIVE_DOCUMENTS,
    RECORD_SETTLEMENT,
    REFUSE_DOCUMENTS,
    RETURN_DOCUMENTS,
    SEND_MESSAGE,
    VOID_ACT,
    WAIVE_DISCREPANCIES,
    WITHDRAW_AMENDMENT
} from "./Codes.sol";
import {UnknownKind} from "./Errors.sol";
import {IActGate} from "./interfaces/IActGate.sol";
import {ICompliance} from "./interfaces/ICompliance.sol";
import {IConsortium} from "./interfaces/IConsortium.sol";
import {ICreditLedger} from "./interfaces/ICreditLedger.sol";
import {IJournal} from "./interfaces/IJournal.sol";
import {Amendments} from "./lib/Amendments.sol";
import {House} from "./lib/Binding.sol";
import {Book, Credits} from "./lib/Credits.sol";
import {Performance} from "./lib/Performance.sol";
import {Presentations} from "./lib/Presentations.sol";
import {Settlements} from "./lib/Settlements.sol";
import {Signatures} from "./lib/Signatures.sol";
import {Undertakings} from "./lib/Undertakings.sol";
import {Amendment, Credit, Extension, Handling, Presentation, Signer} from "./Types.sol";

/// Letters of credit: kinds 32 and above. The rules of each group of acts stand in a linked library over this storage.
contract CreditLedger is ICreditLedger, ActGate {
    using Credits for Credit;
    using Signatures for Signer[];

    IConsortium public immutable consortium;
    ICompliance public immutable compliance;
    Book private _book;

    constructor(IConsortium consortium_, ICompliance compliance_, IJournal journal_) ActGate(journal_) {
        consortium = consortium_;
        compliance = compliance_;
    }

    /// @inheritdoc IActGate
    function act(uint16 kind, bytes calldata words, bytes calldata signatures, bytes calldata payload)
        external
        returns (uint64)
    {
        (Act memory a, bytes32 digest) = _open(kind, words, payload);
        Signer[] memory signers = Signatures.officers(consortium, Signatures.keys(digest, signatures, 1));
        signers.demandDeskOf(a.bank);
        House memory house = House(consortium, compliance, journal);
        if (kind == ISSUE_CREDIT || kind == CONFIRM_CREDIT) {
            Undertakings.act(_versions, _book, house, kind, words, signers);
        } else if (kind >= AMEND_CREDIT && kind <= WITHDRAW_AMENDMENT) {
            Amendments.act(_versions, _book, house, kind, words, signers);
        } else if (kind >= PRESENT_DOCUMENTS && kind <= RETURN_DOCUMENTS) {
            Presentations.act(_versions, _book, house, kind, words, signers);
        } else if (kind >= HONOUR_PRESENTATION && kind <= CLOSE_CREDIT) {
            Settlements.act(_versions, _book, house, kind, words, signers);
        } else {
            Performance.act(_versions, _book, house, kind, words, signers);
        }
        return journal.append(a.bank, kind, a.subject, digest, words, signatures, payload);
    }

    /// @inheritdoc ICreditLedger
    function credit(bytes32 id) external view returns (Credit memory) {
        return _book.credits[id];
    }

    /// @inheritdoc ICreditLedger
    function amendment(bytes32 id, uint16 number) external view returns (Amendment memory found) {
        found = _book.amendments[id][number];
        bool awaited = _book.credits[id].reachesConfirmer(_book.amendments[id][number]);
        if (found.extension == Extension.NotAsked && awaited) found.extension = Extension.Open;
    }

    /// @inheritdoc ICreditLedger
    function presentation(bytes32 id, uint16 number) external view returns (Presentation memory) {
        return _book.presentations[id][number];
    }

    /// @inheritdoc ICreditLedger
    function handling(bytes32 id, uint16 number, bytes11 bank) external view returns (Handling memory) {
        return _book.handlings[id][number][bank];
    }

    function _shape(uint16 kind) internal pure override returns (bytes32, uint256) {
        if (kind == ISSUE_CREDIT) return (ISSUE_CREDIT_TYPE, ISSUE_CREDIT_WORDS);
        if (kind == ADVISE_CREDIT) return (ADVISE_CREDIT_TYPE, ADVISE_CREDIT_WORDS);
        if (kind == VOID_ACT) return (VOID_ACT_TYPE, VOID_ACT_WORDS);
        if (kind == CONFIRM_CREDIT) return (CONFIRM_CREDIT_TYPE, CONFIRM_CREDIT_WORDS);
        if (kind == DECLINE_CONFIRMATION) return (DECLINE_CONFIRMATION_TYPE, DECLINE_CONFIRMATION_WORDS);
        if (kind == AMEND_CREDIT) return (AMEND_CREDIT_TYPE, AMEND_CREDIT_WORDS);
        if (kind == ANSWER_AMENDMENT) return (ANSWER_AMENDMENT_TYPE, ANSWER_AMENDMENT_WORDS);
        if (kind == EXTEND_CONFIRMATION) return (EXTEND_CONFIRMATION_TYPE, EXTEND_CONFIRMATION_WORDS);
        if (kind == WITHDRAW_AMENDMENT) return (WITHDRAW_AMENDMENT_TYPE, WITHDRAW_AMENDMENT_WORDS);
        if (kind == PRESENT_DOCUMENTS) return (PRESENT_DOCUMENTS_TYPE, PRESENT_DOCUMENTS_WORDS);
        if (kind == RECEIVE_DOCUMENTS) return (RECEIVE_DOCUMENTS_TYPE, RECEIVE_DOCUMENTS_WORDS);
        if (kind == EXAMINE_DOCUMENTS) return (EXAMINE_DOCUMENTS_TYPE, EXAMINE_DOCUMENTS_WORDS);
        if (kind == ADVISE_DISCREPANCIES) return (ADVISE_DISCREPANCIES_TYPE, ADVISE_DISCREPANCIES_WORDS);
        if (kind == WAIVE_DISCREPANCIES) return (WAIVE_DISCREPANCIES_TYPE, WAIVE_DISCREPANCIES_WORDS);
        if (kind == REFUSE_DOCUMENTS) return (REFUSE_DOCUMENTS_TYPE, REFUSE_DOCUMENTS_WORDS);
        if (kind == RETURN_DOCUMENTS) return (RETURN_DOCUMENTS_TYPE, RETURN_DOCUMENTS_WORDS);
        if (kind == HONOUR_PRESENTATION) return (HONOUR_PRESENTATION_TYPE, HONOUR_PRESENTATION_WORDS);
        if (kind == RECORD_SETTLEMENT) return (RECORD_SETTLEMENT_TYPE, RECORD_SETTLEMENT_WORDS);
        if (kind == CLOSE_CREDIT) return (CLOSE_CREDIT_TYPE, CLOSE_CREDIT_WORDS);
        if (kind == SEND_MESSAGE) return (SEND_MESSAGE_TYPE, SEND_MESSAGE_WORDS);
        revert UnknownKind(kind);
    }

    function _registry() internal view override returns (IConsortium) {
        return consortium;
    }
}
