// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// What a test found against what it expected.
library Check {
    error Differs(bytes found, bytes expected);
    error Untrue(string what);

    function same(uint256 found, uint256 expected) internal pure {
        if (found != expected) revert Differs(abi.encode(found), abi.encode(expected));
    }

    function same(bytes32 found, bytes32 expected) internal pure {
        if (found != expected) revert Differs(abi.encode(found), abi.encode(expected));
    }

    function same(bytes memory found, bytes memory expected) internal pure {
        if (keccak256(found) != keccak256(expected)) revert Differs(found, expected);
    }

    function yes(bool found, string memory what) internal pure {
        if (!found) revert Untrue(what);
    }
}
