// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Heads, roots and proofs computed a second time, straight from docs/formats.md and unlike the Journal does it.
library Proofs {
    struct EntryWords {
        uint64 number;
        uint16 kind;
        bytes32 subject;
        bytes32 digest;
        uint64 time;
        bytes words;
        bytes signatures;
    }

    function leafOf(EntryWords memory e) internal pure returns (bytes32) {
        bytes memory head = abi.encodePacked(uint256(e.number), uint256(e.kind), e.subject, e.digest, uint256(e.time));
        return sha256(abi.encodePacked(uint8(0), head, sha256(e.words), sha256(e.signatures)));
    }

    /// Root of the depth-32 tree, level by level over all leaves.
    function rootOf(bytes32[] memory leaves) internal pure returns (bytes32) {
        bytes32[] memory level = leaves;
        bytes32 empty = bytes32(0);
        for (uint256 height = 0; height < 32; ++height) {
            bytes32[] memory above = new bytes32[]((level.length + 1) / 2);
            for (uint256 i = 0; i < above.length; ++i) {
                bytes32 right = 2 * i + 1 < level.length ? level[2 * i + 1] : empty;
                above[i] = node(level[2 * i], right);
            }
            empty = node(empty, empty);
            level = above;
        }
        return level.length == 0 ? empty : level[0];
    }

    function rootFrom(bytes32 leaf, uint256 place, bytes32[] memory proof) internal pure returns (bytes32 root) {
        root = leaf;
        for (uint256 height = 0; height < proof.length; ++height) {
            root = (place >> height) % 2 == 1 ? node(proof[height], root) : node(root, proof[height]);
        }
    }

    function node(bytes32 left, bytes32 right) internal pure returns (bytes32) {
        return sha256(abi.encodePacked(uint8(1), left, right));
    }
}
