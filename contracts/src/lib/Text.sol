// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Codes written as text. What is recorded must be readable by every mirror for ever, so nothing else gets in.
library Text {
    /// Whether the first `length` bytes are capital letters and digits (BIC, LEI, currency).
    function isCode(bytes32 text, uint256 length) internal pure returns (bool) {
        for (uint256 i = 0; i < length; ++i) {
            bytes1 c = text[i];
            if (!((c >= "A" && c <= "Z") || (c >= "0" && c <= "9"))) return false;
        }
        return true;
    }

    /// The same, or nothing at all.
    function isCodeOrNone(bytes32 text, uint256 length) internal pure returns (bool) {
        return text == bytes32(0) || isCode(text, length);
    }
}
