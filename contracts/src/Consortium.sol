// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {
    Act,
    CLOSE_FOUNDING_TYPE,
    CLOSE_FOUNDING_WORDS,
    REGISTER_BANK_TYPE,
    REGISTER_BANK_WORDS,
    REGISTER_CONTRACT_TYPE,
    REGISTER_CONTRACT_WORDS,
    REGISTER_KEY_TYPE,
    REGISTER_KEY_WORDS,
    REGISTER_OFFICER_TYPE,
    REGISTER_OFFICER_WORDS,
    REGISTER_RELAY_TYPE,
    REGISTER_RELAY_WORDS,
    RegisterBank,
    RegisterContract,
    RegisterKey,
    RegisterOfficer,
    RegisterRelay
} from "./Acts.sol";
import {ActGate} from "./ActGate.sol";
import {
    BANK_ACTIVE,
    BANK_LEFT,
    CLOSE_FOUNDING,
    CONTRACT_MODULE,
    CONTRACT_WRITER,
    KEY_CUSTODY,
    KEY_DEVICE,
    LAST_SECOND,
    REASON_REVOKED,
    REASON_ROTATED,
    REGISTER_BANK,
    REGISTER_CONTRACT,
    REGISTER_KEY,
    REGISTER_OFFICER,
    REGISTER_RELAY,
    ROLE_ADMINISTRATOR
} from "./Codes.sol";
import {
    BadWords,
    FoundingClosed,
    KeySignatureMissing,
    KeyTaken,
    PersonRegistered,
    RelayTaken,
    UnknownKind,
    UnknownOfficer,
    WrongBank,
    WrongEpoch,
    WrongKey,
    WrongRoles,
    WrongSubject,
    WrongTarget
} from "./Errors.sol";
import {IActGate} from "./interfaces/IActGate.sol";
import {IConsortium} from "./interfaces/IConsortium.sol";
import {IJournal} from "./interfaces/IJournal.sol";
import {Names} from "./lib/Names.sol";
import {Signatures} from "./lib/Signatures.sol";
import {Sufficiency} from "./lib/Sufficiency.sol";
import {Text} from "./lib/Text.sol";
import {Versions, VersionTable} from "./lib/Versions.sol";
import {Registry} from "./Registry.sol";
import {Bank, Officer, Signer} from "./Types.sol";
import {VoteGate} from "./VoteGate.sol";

/// How the registry changes: kinds 1 to 6. Banks come and go by votes, everything of one bank by two of its
/// administrators. While the founding lasts the founder carries all acts and administrators need not sign yet;
/// with CloseFounding two administrators of every bank vouch for what was registered before.
contract Consortium is Registry, VoteGate {
    using Signatures for Signer[];
    using Sufficiency for Signer[];
    using Versions for VersionTable;

    uint256 private constant MODULES_MOST = 16;

    constructor(IJournal journal_, address founder_) Registry(founder_) ActGate(journal_) {}

    /// @inheritdoc IActGate
    function act(uint16 kind, bytes calldata words, bytes calldata signatures, bytes calldata payload)
        external
        returns (uint64)
    {
        (Act memory a, bytes32 digest) = _open(kind, words, payload);
        if (kind == REGISTER_BANK) _registerBank(words, digest, signatures);
        else if (kind == REGISTER_RELAY) _registerRelay(words, digest, signatures);
        else if (kind == REGISTER_OFFICER) _registerOfficer(words, digest, signatures);
        else if (kind == REGISTER_KEY) _registerKey(words, digest, signatures);
        else if (kind == REGISTER_CONTRACT) _registerContract(words, digest, signatures);
        else _closeFounding(a, digest, signatures);
        return journal.append(a.bank, kind, a.subject, digest, words, signatures, payload);
    }

    function _shape(uint16 kind) internal pure override returns (bytes32, uint256) {
        if (kind == REGISTER_BANK) return (REGISTER_BANK_TYPE, REGISTER_BANK_WORDS);
        if (kind == REGISTER_RELAY) return (REGISTER_RELAY_TYPE, REGISTER_RELAY_WORDS);
        if (kind == REGISTER_OFFICER) return (REGISTER_OFFICER_TYPE, REGISTER_OFFICER_WORDS);
        if (kind == REGISTER_KEY) return (REGISTER_KEY_TYPE, REGISTER_KEY_WORDS);
        if (kind == REGISTER_CONTRACT) return (REGISTER_CONTRACT_TYPE, REGISTER_CONTRACT_WORDS);
        if (kind == CLOSE_FOUNDING) return (CLOSE_FOUNDING_TYPE, CLOSE_FOUNDING_WORDS);
        revert UnknownKind(kind);
    }

    function _registry() internal view override returns (IConsortium) {
        return IConsortium(address(this));
    }

    function _registerBank(bytes calldata words, bytes32 digest, bytes calldata signatures) private {
        RegisterBank memory r = abi.decode(words, (RegisterBank));
        Bank storage b = _banks[r.member];
        uint8 before = b.status;
        _demandRecord(r, b);
        _versions.advance(r.act, Names.subject(0, "bank", 0, r.member));
        if (before == r.status && r.act.bank == r.member) {
            _byAdministrators(r.act.bank, digest, signatures, address(0), founding);
        } else {
            _byVotes(r.act, digest, signatures, _twoThirds(), founding);
        }
        if (before == 0) _bankList.push(r.member);
        if (before != BANK_ACTIVE && r.status == BANK_ACTIVE) ++activeBankCount;
        if (before == BANK_ACTIVE && r.status != BANK_ACTIVE) --activeBankCount;
        _banks[r.member] = Bank(r.lei, r.status, r.epoch, r.encryptionKeyHash);
    }

    /// A new bank begins active, and during the founding all stay so: CloseFounding asks every one of them.
    /// A new encryption key is a new epoch: what was sealed for an epoch stays openable with that epoch's key.
    function _demandRecord(RegisterBank memory r, Bank storage b) private view {
        if (!Text.isCode(r.member, 11) || !Text.isCodeOrNone(r.lei, 20)) revert BadWords();
        if (r.status < BANK_ACTIVE || r.status > BANK_LEFT) revert BadWords();
        if ((b.status == 0 || founding) && r.status != BANK_ACTIVE) revert BadWords();
        if (b.status == 0) return;
        bool same = r.epoch == b.epoch && r.encryptionKeyHash == b.encryptionKeyHash;
        if (!same && r.epoch <= b.epoch) revert WrongEpoch(b.epoch, r.epoch);
    }

    function _registerRelay(bytes calldata words, bytes32 digest, bytes calldata signatures) private {
        RegisterRelay memory r = abi.decode(words, (RegisterRelay));
        if (r.relay == address(0)) revert BadWords();
        bytes11 before = _relays[r.relay].bank;
        if (before != bytes11(0) && before != r.act.bank) revert RelayTaken(r.relay);
        _versions.advance(r.act, Names.subject(0, "relay", uint160(r.relay), r.act.bank));
        _byAdministrators(r.act.bank, digest, signatures, address(0), founding);
        _relays[r.relay] = Relay(r.act.bank, r.active);
    }

    function _registerOfficer(bytes calldata words, bytes32 digest, bytes calldata signatures) private {
        RegisterOfficer memory r = abi.decode(words, (RegisterOfficer));
        bool fresh = _officers[r.officer].bank == bytes11(0);
        if (fresh) {
            if (r.officer != Names.id(r.act.bank, r.act.salt)) revert WrongSubject();
            _demandKey(r.key, r.keyKind);
        } else {
            Officer storage o = _ownOfficer(r.officer, r.act.bank);
            if (o.key != r.key || o.keyKind != r.keyKind) revert WrongKey(r.officer);
        }
        _demandVerified(r);
        _versions.advance(r.act, Names.subject(r.officer, "officer", 0, 0));
        bool exempt = founding && r.roles == ROLE_ADMINISTRATOR;
        _byAdministrators(r.act.bank, digest, signatures, fresh ? r.key : address(0), exempt);
        if (fresh) {
            officerOf[r.key] = r.officer;
            ++officerCount;
        }
        _persons[r.act.bank][r.personTag] = r.officer;
        _officers[r.officer] =
            Officer(r.act.bank, r.roles, r.key, r.keyKind, r.attester, r.level, r.verifiedUntil, r.active, r.personTag);
    }

    /// One person is one officer of a bank, for ever; an administrator has no other role.
    function _demandVerified(RegisterOfficer memory r) private view {
        bool administrator = r.roles & ROLE_ADMINISTRATOR != 0;
        if (r.roles == 0 || r.roles > 15 || (administrator && r.roles != ROLE_ADMINISTRATOR)) {
            revert WrongRoles(r.roles);
        }
        if (r.personTag == bytes32(0) || r.verifiedUntil > LAST_SECOND) revert BadWords();
        _demandMember(r.attester);
        bytes32 holder = _persons[r.act.bank][r.personTag];
        if (holder != bytes32(0) && holder != r.officer) revert PersonRegistered(holder);
    }

    function _registerKey(bytes calldata words, bytes32 digest, bytes calldata signatures) private {
        RegisterKey memory r = abi.decode(words, (RegisterKey));
        Officer storage o = _ownOfficer(r.officer, r.act.bank);
        if (r.reason < REASON_ROTATED || r.reason > REASON_REVOKED) revert BadWords();
        if (r.reason == REASON_REVOKED) {
            if (r.key != address(0)) revert WrongKey(r.officer);
        } else {
            _demandKey(r.key, r.keyKind);
        }
        _versions.advance(r.act, Names.subject(r.officer, "officer", 0, 0));
        _byAdministrators(r.act.bank, digest, signatures, r.key, false);
        if (r.key != address(0)) officerOf[r.key] = r.officer;
        o.key = r.key;
        o.keyKind = r.keyKind;
    }

    function _registerContract(bytes calldata words, bytes32 digest, bytes calldata signatures) private {
        RegisterContract memory r = abi.decode(words, (RegisterContract));
        if (r.role != CONTRACT_WRITER && r.role != CONTRACT_MODULE) revert BadWords();
        // The registry itself stays a writer: without it nothing could ever be registered again.
        if (r.target == address(this) || r.target.code.length == 0) revert WrongTarget(r.target);
        _versions.advance(r.act, Names.subject(0, "contract", uint160(r.target), 0));
        _byVotes(r.act, digest, signatures, _twoThirds(), founding);
        if (r.role == CONTRACT_WRITER) journal.setWriter(r.target, r.active);
        else _setModule(r.target, r.active);
    }

    function _setModule(address module, bool active) private {
        uint256 count = _modules.length;
        uint256 place = 0;
        while (place < count && _modules[place] != module) ++place;
        if (active && place == count) {
            if (count == MODULES_MOST) revert WrongTarget(module);
            _modules.push(module);
        }
        if (!active && place < count) {
            _modules[place] = _modules[count - 1];
            _modules.pop();
        }
    }

    function _closeFounding(Act memory a, bytes32 digest, bytes calldata signatures) private {
        if (!founding) revert FoundingClosed();
        _versions.advance(a, Names.subject(0, "founding", 0, 0));
        _byVotes(a, digest, signatures, activeBankCount, false);
        founding = false;
    }

    /// Two administrators of the bank, and the key being registered, which shows that somebody holds it.
    function _byAdministrators(bytes11 bic, bytes32 digest, bytes calldata signatures, address newcomer, bool exempt)
        private
        view
    {
        _demandMember(bic);
        (address[] memory keys, bool newcomerSigned) =
            Signatures.without(Signatures.keys(digest, signatures, 0), newcomer);
        Signer[] memory signers = Signatures.officers(_registry(), keys);
        for (uint256 i = 0; i < signers.length; ++i) {
            if (signers[i].bank != bic) revert WrongBank(signers[i].officer);
        }
        signers.demandAdministratorRole();
        if (!exempt) signers.demandAdministrators(bic);
        if (newcomer != address(0) && !newcomerSigned) revert KeySignatureMissing(newcomer);
    }

    function _ownOfficer(bytes32 id, bytes11 bic) private view returns (Officer storage o) {
        o = _officers[id];
        if (o.bank == bytes11(0)) revert UnknownOfficer(id);
        if (o.bank != bic) revert WrongBank(id);
    }

    function _demandKey(address key, uint8 keyKind) private view {
        if (key == address(0) || keyKind < KEY_DEVICE || keyKind > KEY_CUSTODY) revert BadWords();
        if (officerOf[key] != bytes32(0)) revert KeyTaken(key);
    }
}
