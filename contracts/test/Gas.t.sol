// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {
    AmendCredit,
    AnswerAmendment,
    ConfirmCredit,
    DeclineConfirmation,
    ExtendConfirmation,
    IssueCredit,
    SendMessage,
    WithdrawAmendment
} from "../src/Acts.sol";
import "../src/Codes.sol";
import {Desk} from "./Desk.sol";
import {vm} from "./Vm.sol";

/// Gas of whole transactions, written for tools/build.py to print (run with --isolate).
contract GasTest is Desk {
    bytes private envelope;
    bytes32 private sealedHash;

    function test_gas_of_issue_and_advise() public {
        uint256[5] memory sizes = [uint256(0), 2048, 16384, 51200, 57344];
        string[5] memory names = ["issue, one byte", "issue, 2 kB", "issue, 16 kB", "issue, 50 kB", "issue, 56 kB"];
        issue(newCredit(), two(makerA, checkerA));
        for (uint256 n = 0; n < sizes.length; ++n) {
            IssueCredit memory i = newCredit();
            envelope = noise(sizes[n] == 0 ? 1 : sizes[n]);
            i.act.payloadHash = sha256(envelope);
            measured(names[n], ISSUE_CREDIT, abi.encode(i), A);
            advise(adviceOf(i), two(makerB, checkerB));
            vm.snapshotGasLastCall("acts", "advise");
        }
    }

    /// What follows the advice, each with 2 kB of sealed words.
    function test_gas_of_a_credits_life() public {
        envelope = noise(2048);
        sealedHash = sha256(envelope);
        advised();
        DeclineConfirmation memory no = decline();
        no.act.payloadHash = sealedHash;
        measured("decline, 2 kB", DECLINE_CONFIRMATION, abi.encode(no), C);
        advised();
        ConfirmCredit memory yes = confirmation();
        yes.act.payloadHash = sealedHash;
        measured("confirm, 2 kB", CONFIRM_CREDIT, abi.encode(yes), C);
        AmendCredit memory change = increase(10_000_00);
        (change.act.payloadHash, change.expiryDay) = (sealedHash, TODAY + 100);
        measured("amend, 2 kB", AMEND_CREDIT, abi.encode(change), A);
        WithdrawAmendment memory back = withdrawal(1);
        back.act.payloadHash = sealedHash;
        measured("withdraw, 2 kB", WITHDRAW_AMENDMENT, abi.encode(back), A);
        ExtendConfirmation memory extended = extension(1, true);
        extended.act.payloadHash = sealedHash;
        measured("extend, 2 kB", EXTEND_CONFIRMATION, abi.encode(extended), C);
        AnswerAmendment memory accepted = answer(1, ANSWER_ACCEPTED);
        accepted.act.payloadHash = sealedHash;
        measured("answer, 2 kB", ANSWER_AMENDMENT, abi.encode(accepted), B);
        SendMessage memory words = message(B);
        words.act.payloadHash = sealedHash;
        measured("message, 2 kB", SEND_MESSAGE, abi.encode(words), B);
    }

    /// The hundredth amendment of a credit whose others are all open.
    function test_gas_of_the_hundredth_open_amendment() public {
        envelope = noise(2048);
        sealedHash = sha256(envelope);
        confirmed();
        for (uint256 n = 1; n < 100; ++n) {
            does(increase(1));
        }
        AmendCredit memory change = increase(1);
        change.act.payloadHash = sealedHash;
        measured("amend, 99 others open", AMEND_CREDIT, abi.encode(change), A);
    }

    function measured(string memory name, uint16 kind, bytes memory words, bytes11 bank) private {
        ledger.act(kind, words, makerFirst(ledger, kind, words, desk(bank)), envelope);
        vm.snapshotGasLastCall("acts", name);
    }

    /// Sealed bytes have no zeros to speak of, and zeros are cheaper to carry.
    function noise(uint256 length) private pure returns (bytes memory bytes_) {
        bytes_ = new bytes(length);
        for (uint256 i = 0; i < length; ++i) {
            bytes_[i] = bytes1(uint8(1 + (i * 151) % 255));
        }
    }
}
