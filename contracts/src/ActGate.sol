// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Act, ACT_WORDS} from "./Acts.sol";
import {STORED_EVERY, VALID_MOST, VOIDED} from "./Codes.sol";
import {
    ActExpired,
    ActVoided,
    AlreadyDone,
    BadWords,
    NotARelay,
    PayloadMismatch,
    PayloadTooLarge,
    UnknownBasis,
    ValidTooLong
} from "./Errors.sol";
import {IActGate} from "./interfaces/IActGate.sol";
import {IConsortium} from "./interfaces/IConsortium.sol";
import {IJournal} from "./interfaces/IJournal.sol";
import {VersionTable} from "./lib/Versions.sol";

/// The door every act comes through: what it is, whether it may still take effect, and who carries it.
/// Officers sign, gateways carry: nothing here depends on who the carrier is, only that it is a relay.
abstract contract ActGate is IActGate {
    bytes32 private constant DOMAIN_TYPE =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract,bytes32 salt)");
    bytes32 private constant NAME = keccak256("LC Ledger");
    bytes32 private constant VERSION = keccak256("1");
    /// The most bytes that may travel with an act.
    uint256 private constant PAYLOAD_MOST = 65_536;

    IJournal public immutable journal;
    bytes32 private immutable _networkId;
    VersionTable internal _versions;

    constructor(IJournal journal_) {
        journal = journal_;
        _networkId = journal_.networkId();
    }

    /// @inheritdoc IActGate
    function version(bytes32 subject) external view returns (uint64) {
        return _versions.current[subject];
    }

    /// @inheritdoc IActGate
    function digestOf(uint16 kind, bytes calldata words) public view returns (bytes32) {
        (bytes32 typeHash, uint256 count) = _shape(kind);
        if (words.length != count * 32) revert BadWords();
        bytes32 structHash = keccak256(abi.encodePacked(typeHash, words));
        return keccak256(abi.encodePacked(hex"1901", domainSeparator(), structHash));
    }

    /// @inheritdoc IActGate
    function domainSeparator() public view returns (bytes32) {
        return keccak256(abi.encode(DOMAIN_TYPE, NAME, VERSION, block.chainid, address(this), _networkId));
    }

    /// Type hash and number of words of the kinds verified here. Reverts with UnknownKind.
    function _shape(uint16 kind) internal pure virtual returns (bytes32 typeHash, uint256 count);

    function _registry() internal view virtual returns (IConsortium);

    /// Judges what holds for acts of every kind, before their subject and signatures.
    function _open(uint16 kind, bytes calldata words, bytes calldata payload)
        internal
        view
        returns (Act memory a, bytes32 digest)
    {
        digest = digestOf(kind, words);
        a = abi.decode(words[:ACT_WORDS * 32], (Act));
        uint64 done = journal.consumed(a.bank, digest);
        if (done == VOIDED) revert ActVoided();
        if (done != 0) revert AlreadyDone(done);
        if (!_registry().mayCarry(msg.sender)) revert NotARelay(msg.sender);
        uint64 nowTime = uint64(block.timestamp);
        if (nowTime > a.validUntil) revert ActExpired(a.validUntil, nowTime);
        if (a.validUntil > nowTime + VALID_MOST) revert ValidTooLong(a.validUntil, nowTime + VALID_MOST);
        _demandBasis(a);
        _demandPayload(a.payloadHash, payload);
    }

    function _demandBasis(Act memory a) private view {
        bytes32 stored = a.basisEntry % STORED_EVERY == 0 ? journal.storedHead(a.basisEntry / STORED_EVERY) : bytes32(0);
        if (stored == bytes32(0) || stored != a.basis) revert UnknownBasis(a.basisEntry);
    }

    function _demandPayload(bytes32 named, bytes calldata payload) private pure {
        if (payload.length > PAYLOAD_MOST) revert PayloadTooLarge(payload.length, PAYLOAD_MOST);
        bytes32 actual = payload.length == 0 ? bytes32(0) : sha256(payload);
        if (actual != named) revert PayloadMismatch();
    }
}
