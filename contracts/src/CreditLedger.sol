// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {
    Act,
    ADVISE_CREDIT_TYPE,
    ADVISE_CREDIT_WORDS,
    AMEND_CREDIT_TYPE,
    AMEND_CREDIT_WORDS,
    ANSWER_AMENDMENT_TYPE,
    ANSWER_AMENDMENT_WORDS,
    CONFIRM_CREDIT_TYPE,
    CONFIRM_CREDIT_WORDS,
    DECLINE_CONFIRMATION_TYPE,
    DECLINE_CONFIRMATION_WORDS,
    EXTEND_CONFIRMATION_TYPE,
    EXTEND_CONFIRMATION_WORDS,
    ISSUE_CREDIT_TYPE,
    ISSUE_CREDIT_WORDS,
    SEND_MESSAGE_TYPE,
    SEND_MESSAGE_WORDS,
    VOID_ACT_TYPE,
    VOID_ACT_WORDS,
    WITHDRAW_AMENDMENT_TYPE,
    WITHDRAW_AMENDMENT_WORDS
} from "./Acts.sol";
import {ActGate} from "./ActGate.sol";
import {
    ADVISE_CREDIT,
    AMEND_CREDIT,
    ANSWER_AMENDMENT,
    CONFIRM_CREDIT,
    DECLINE_CONFIRMATION,
    EXTEND_CONFIRMATION,
    ISSUE_CREDIT,
    SEND_MESSAGE,
    VOID_ACT,
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
import {Signatures} from "./lib/Signatures.sol";
import {Undertakings} from "./lib/Undertakings.sol";
import {Amendment, Credit, Extension, Signer} from "./Types.sol";

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
        if (kind == SEND_MESSAGE) return (SEND_MESSAGE_TYPE, SEND_MESSAGE_WORDS);
        revert UnknownKind(kind);
    }

    function _registry() internal view override returns (IConsortium) {
        return consortium;
    }
}
