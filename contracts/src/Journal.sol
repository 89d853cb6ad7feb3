// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {STORED_EVERY, VOIDED} from "./Codes.sol";
import {
    ActVoided,
    AlreadyDone,
    AlreadyStarted,
    AlreadyVoided,
    JournalFull,
    NotAWriter,
    NotTheConsortium,
    NotTheDeployer,
    VoidTooLate
} from "./Errors.sol";
import {IJournal} from "./interfaces/IJournal.sol";

/// The running record. Nothing here is ever replaced: other contracts are writers that come and go.
contract Journal is IJournal {
    uint256 private constant DEPTH = 32;

    bytes32 public immutable networkId;
    address private immutable _deployer;

    /// The contract that registers and retires writers; fixed by `start`.
    address public consortium;
    uint64 public count;
    bytes32 public head;
    mapping(address writer => bool) public isWriter;
    mapping(uint64 k => bytes32) public storedHead;
    mapping(bytes11 bank => mapping(bytes32 digest => uint64)) public consumed;
    /// The roots of the full subtrees left of the next leaf, one for each set bit of `count`.
    bytes32[DEPTH] private _branch;

    modifier onlyWriter() {
        if (!isWriter[msg.sender]) revert NotAWriter(msg.sender);
        _;
    }

    constructor(bytes32 networkId_) {
        networkId = networkId_;
        _deployer = msg.sender;
        head = sha256(abi.encode(networkId_));
        storedHead[0] = head;
    }

    /// Hands the Journal to the Consortium, once and for ever. Only the deployer.
    function start(address consortium_) external {
        if (msg.sender != _deployer) revert NotTheDeployer(msg.sender);
        if (consortium != address(0) || consortium_ == address(0)) revert AlreadyStarted();
        consortium = consortium_;
        isWriter[consortium_] = true;
    }

    /// @inheritdoc IJournal
    function setWriter(address writer, bool active) external {
        if (msg.sender != consortium) revert NotTheConsortium(msg.sender);
        isWriter[writer] = active;
    }

    /// @inheritdoc IJournal
    function append(
        bytes11 bank,
        uint16 kind,
        bytes32 subject,
        bytes32 digest,
        bytes calldata words,
        bytes calldata signatures,
        bytes calldata payload
    ) external onlyWriter returns (uint64 number) {
        uint64 done = consumed[bank][digest];
        if (done == VOIDED) revert ActVoided();
        if (done != 0) revert AlreadyDone(done);
        number = count + 1;
        consumed[bank][digest] = number;
        uint64 time = uint64(block.timestamp);
        bytes32 now_ = _extend(
            number,
            sha256(
                bytes.concat(
                    hex"00", abi.encode(number, kind, subject, digest, time, sha256(words), sha256(signatures))
                )
            )
        );
        emit Entry(number, kind, subject, digest, time, now_, words, signatures);
        if (payload.length != 0) emit Payload(number, payload);
    }

    /// @inheritdoc IJournal
    function voidDigest(bytes11 bank, bytes32 digest) external onlyWriter {
        uint64 done = consumed[bank][digest];
        if (done == VOIDED) revert AlreadyVoided(digest);
        if (done != 0) revert VoidTooLate(done);
        consumed[bank][digest] = VOIDED;
    }

    /// @inheritdoc IJournal
    function root() public view returns (bytes32 node) {
        uint256 size = count;
        bytes32 empty = bytes32(0);
        for (uint256 height = 0; height < DEPTH; ++height) {
            node = (size >> height) & 1 == 1 ? _node(_branch[height], node) : _node(node, empty);
            empty = _node(empty, empty);
        }
    }

    /// @inheritdoc IJournal
    function state() external view returns (uint64, bytes32, bytes32) {
        return (count, head, root());
    }

    function _extend(uint64 number, bytes32 leaf) private returns (bytes32 now_) {
        now_ = sha256(abi.encode(head, leaf));
        head = now_;
        count = number;
        if (number % STORED_EVERY == 0) storedHead[number / STORED_EVERY] = now_;
        _insert(number, leaf);
    }

    /// The new leaf closes every subtree that the count's trailing zeros say is full; the topmost is kept.
    function _insert(uint64 size, bytes32 node) private {
        for (uint256 height = 0; height < DEPTH; ++height) {
            if ((size >> height) & 1 == 1) {
                _branch[height] = node;
                return;
            }
            node = _node(_branch[height], node);
        }
        revert JournalFull();
    }

    function _node(bytes32 left, bytes32 right) private pure returns (bytes32) {
        return sha256(abi.encodePacked(hex"01", left, right));
    }
}
