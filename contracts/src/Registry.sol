// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {BANK_ACTIVE, BANK_LEFT} from "./Codes.sol";
import {BankNotActive, UnknownSigner} from "./Errors.sol";
import {IConsortium} from "./interfaces/IConsortium.sol";
import {Bank, Officer, Signer} from "./Types.sol";

/// What the registry knows and answers. How it changes stands in Consortium.
abstract contract Registry is IConsortium {
    struct Relay {
        bytes11 bank;
        bool active;
    }

    bool public founding = true;
    address internal immutable _founder;

    uint256 public activeBankCount;
    uint256 public officerCount;
    /// The officer who holds or ever held a key: an address is never used again.
    mapping(address key => bytes32) public officerOf;
    mapping(bytes11 bic => Bank) internal _banks;
    mapping(address relay => Relay) internal _relays;
    mapping(bytes32 id => Officer) internal _officers;
    /// Which officer of a bank stands for a verified person.
    mapping(bytes11 bank => mapping(bytes32 personTag => bytes32)) internal _persons;
    bytes11[] internal _bankList;
    address[] internal _modules;

    constructor(address founder_) {
        _founder = founder_;
    }

    /// @inheritdoc IConsortium
    function bank(bytes11 bic) external view returns (Bank memory) {
        return _banks[bic];
    }

    /// @inheritdoc IConsortium
    function officer(bytes32 id) external view returns (Officer memory) {
        return _officers[id];
    }

    /// @inheritdoc IConsortium
    function signer(address key) external view returns (Signer memory) {
        bytes32 id = officerOf[key];
        Officer storage o = _officers[id];
        if (id == bytes32(0) || o.key != key || !o.active) revert UnknownSigner(key);
        return Signer(id, o.bank, _banks[o.bank].status, o.roles, o.keyKind, o.verifiedUntil, o.personTag);
    }

    /// @inheritdoc IConsortium
    function relayBank(address relay) public view returns (bytes11) {
        Relay storage r = _relays[relay];
        return r.active && _isMember(r.bank) ? r.bank : bytes11(0);
    }

    /// @inheritdoc IConsortium
    function isRelay(address relay) public view returns (bool) {
        return relayBank(relay) != bytes11(0);
    }

    /// @inheritdoc IConsortium
    function mayCarry(address carrier) external view returns (bool) {
        return founding ? carrier == _founder : isRelay(carrier);
    }

    /// @inheritdoc IConsortium
    function modules() external view returns (address[] memory) {
        return _modules;
    }

    /// @inheritdoc IConsortium
    function bankCount() external view returns (uint256) {
        return _bankList.length;
    }

    /// @inheritdoc IConsortium
    function bankAt(uint256 place) external view returns (bytes11) {
        return _bankList[place];
    }

    /// A bank that winds down still has duties, so it keeps its relays, its officers and its record.
    function _isMember(bytes11 bic) internal view returns (bool) {
        uint8 status = _banks[bic].status;
        return status >= BANK_ACTIVE && status < BANK_LEFT;
    }

    function _demandMember(bytes11 bic) internal view {
        if (!_isMember(bic)) revert BankNotActive(bic);
    }
}
