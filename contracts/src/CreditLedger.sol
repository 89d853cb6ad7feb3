// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {
    Act,
    ADVISE_CREDIT_TYPE,
    ADVISE_CREDIT_WORDS,
    ISSUE_CREDIT_TYPE,
    ISSUE_CREDIT_WORDS,
    VOID_ACT_TYPE,
    VOID_ACT_WORDS
} from "./Acts.sol";
import {ActGate} from "./ActGate.sol";
import {ADVISE_CREDIT, ISSUE_CREDIT, VOID_ACT} from "./Codes.sol";
import {UnknownKind} from "./Errors.sol";
import {IActGate} from "./interfaces/IActGate.sol";
import {ICompliance} from "./interfaces/ICompliance.sol";
import {IConsortium} from "./interfaces/IConsortium.sol";
import {ICreditLedger} from "./interfaces/ICreditLedger.sol";
import {IJournal} from "./interfaces/IJournal.sol";
import {Performance} from "./lib/Performance.sol";
import {Signatures} from "./lib/Signatures.sol";
import {Undertakings} from "./lib/Undertakings.sol";
import {Credit, Signer} from "./Types.sol";

/// Letters of credit: kinds 32 and above. The rules of each group of acts stand in a linked library over this storage.
contract CreditLedger is ICreditLedger, ActGate {
    using Signatures for Signer[];

    IConsortium public immutable consortium;
    ICompliance public immutable compliance;
    mapping(bytes32 id => Credit) private _credits;

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
        if (kind == ISSUE_CREDIT) Undertakings.issue(_versions, _credits, consortium, compliance, words, signers);
        else if (kind == ADVISE_CREDIT) Performance.advise(_versions, _credits, words, signers);
        else Performance.voidAct(journal, words, signers);
        return journal.append(a.bank, kind, a.subject, digest, words, signatures, payload);
    }

    /// @inheritdoc ICreditLedger
    function credit(bytes32 id) external view returns (Credit memory) {
        return _credits[id];
    }

    function _shape(uint16 kind) internal pure override returns (bytes32, uint256) {
        if (kind == ISSUE_CREDIT) return (ISSUE_CREDIT_TYPE, ISSUE_CREDIT_WORDS);
        if (kind == ADVISE_CREDIT) return (ADVISE_CREDIT_TYPE, ADVISE_CREDIT_WORDS);
        if (kind == VOID_ACT) return (VOID_ACT_TYPE, VOID_ACT_WORDS);
        revert UnknownKind(kind);
    }

    function _registry() internal view override returns (IConsortium) {
        return consortium;
    }
}
