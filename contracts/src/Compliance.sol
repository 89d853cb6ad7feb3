// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Act, SET_POLICY_TYPE, SET_POLICY_WORDS, SetPolicy} from "./Acts.sol";
import {ActGate} from "./ActGate.sol";
import {RULE_APPROVALS, RULE_EXPOSURE, RULE_USANCE, RULE_VALIDITY, SET_POLICY} from "./Codes.sol";
import {ModuleMissing, NotAWriter, UnknownKind} from "./Errors.sol";
import {IActGate} from "./interfaces/IActGate.sol";
import {ICompliance} from "./interfaces/ICompliance.sol";
import {IConsortium} from "./interfaces/IConsortium.sol";
import {IJournal} from "./interfaces/IJournal.sol";
import {IPolicyModule} from "./interfaces/IPolicyModule.sol";
import {Names} from "./lib/Names.sol";
import {Versions, VersionTable} from "./lib/Versions.sol";
import {Policy, Undertaking} from "./Types.sol";
import {VoteGate} from "./VoteGate.sol";

/// The rulebook: asks every registered module, and refuses where a rule has none. Binds undertakings only.
contract Compliance is ICompliance, VoteGate {
    using Versions for VersionTable;

    /// The rules that some module must have judged before anything may be undertaken.
    uint256 private constant RULES =
        (1 << RULE_APPROVALS) | (1 << RULE_VALIDITY) | (1 << RULE_USANCE) | (1 << RULE_EXPOSURE);

    IConsortium public immutable consortium;

    modifier onlyWriter() {
        if (!journal.isWriter(msg.sender)) revert NotAWriter(msg.sender);
        _;
    }

    constructor(IConsortium consortium_, IJournal journal_) ActGate(journal_) {
        consortium = consortium_;
    }

    /// @inheritdoc IActGate
    function act(uint16 kind, bytes calldata words, bytes calldata signatures, bytes calldata payload)
        external
        returns (uint64)
    {
        (Act memory a, bytes32 digest) = _open(kind, words, payload);
        SetPolicy memory p = abi.decode(words, (SetPolicy));
        IPolicyModule module = _moduleOf(p.rule);
        _versions.advance(a, Names.subject(0, "policy", p.rule, 0));
        _byVotes(a, digest, signatures, _twoThirds(), consortium.founding());
        module.set(Policy(p.rule, p.currency, p.amountMinor, p.ofBank, p.towardsBank, p.number, p.flag));
        return journal.append(a.bank, kind, a.subject, digest, words, signatures, payload);
    }

    /// @inheritdoc ICompliance
    function check(Undertaking calldata undertaking) external view returns (uint256 checkers, bool compliance) {
        address[] memory modules = consortium.modules();
        uint256 judged = 0;
        for (uint256 i = 0; i < modules.length; ++i) {
            (uint256 rules, uint256 asked, bool signs) = IPolicyModule(modules[i]).check(undertaking);
            judged |= rules;
            if (asked > checkers) checkers = asked;
            compliance = compliance || signs;
        }
        if (judged & RULES != RULES) revert ModuleMissing();
    }

    /// @inheritdoc ICompliance
    function record(Undertaking calldata undertaking) external onlyWriter {
        address[] memory modules = consortium.modules();
        for (uint256 i = 0; i < modules.length; ++i) {
            IPolicyModule(modules[i]).record(undertaking);
        }
    }

    /// @inheritdoc ICompliance
    // Giving back is part of performance: a module that fails here stops nobody.
    function release(bytes11 bank, bytes11 towards, bytes3 currency, uint256 amountMinor) external onlyWriter {
        address[] memory modules = consortium.modules();
        for (uint256 i = 0; i < modules.length; ++i) {
            try IPolicyModule(modules[i]).release(bank, towards, currency, amountMinor) {} catch {}
        }
    }

    function _shape(uint16 kind) internal pure override returns (bytes32, uint256) {
        if (kind == SET_POLICY) return (SET_POLICY_TYPE, SET_POLICY_WORDS);
        revert UnknownKind(kind);
    }

    function _registry() internal view override returns (IConsortium) {
        return consortium;
    }

    function _moduleOf(uint8 rule) private view returns (IPolicyModule) {
        address[] memory modules = consortium.modules();
        for (uint256 i = 0; i < modules.length; ++i) {
            if ((IPolicyModule(modules[i]).rules() >> rule) & 1 == 1) return IPolicyModule(modules[i]);
        }
        revert ModuleMissing();
    }
}
