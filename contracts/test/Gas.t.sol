// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IssueCredit} from "../src/Acts.sol";
import "../src/Codes.sol";
import {vm} from "./Vm.sol";
import {World} from "./World.sol";

/// Gas of whole transactions, written for tools/build.py to print (run with --isolate).
contract GasTest is World {
    function test_gas_of_issue_and_advise() public {
        uint256[5] memory sizes = [uint256(0), 2048, 16384, 51200, 57344];
        string[5] memory names = ["issue, one byte", "issue, 2 kB", "issue, 16 kB", "issue, 50 kB", "issue, 56 kB"];
        issue(newCredit(), two(makerA, checkerA));
        for (uint256 n = 0; n < sizes.length; ++n) {
            IssueCredit memory i = newCredit();
            bytes memory envelope = noise(sizes[n] == 0 ? 1 : sizes[n]);
            i.act.payloadHash = sha256(envelope);
            bytes memory words = abi.encode(i);
            bytes memory signatures = makerFirst(ledger, ISSUE_CREDIT, words, two(makerA, checkerA));
            ledger.act(ISSUE_CREDIT, words, signatures, envelope);
            vm.snapshotGasLastCall("acts", names[n]);
            advise(adviceOf(i), two(makerB, checkerB));
            vm.snapshotGasLastCall("acts", "advise");
        }
    }

    /// Sealed bytes have no zeros to speak of, and zeros are cheaper to carry.
    function noise(uint256 length) private pure returns (bytes memory bytes_) {
        bytes_ = new bytes(length);
        for (uint256 i = 0; i < length; ++i) {
            bytes_[i] = bytes1(uint8(1 + (i * 151) % 255));
        }
    }
}
