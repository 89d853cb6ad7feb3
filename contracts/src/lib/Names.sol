// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Names that cannot collide: ids that only their bank can take, and subjects of acts (docs/formats.md, section 1).
library Names {
    function id(bytes11 bank, bytes32 salt) internal pure returns (bytes32) {
        return sha256(abi.encode(bank, salt));
    }

    function subject(bytes32 scope, bytes32 topic, uint256 number, bytes11 bank) internal pure returns (bytes32) {
        return sha256(abi.encode(scope, topic, number, bank));
    }
}
