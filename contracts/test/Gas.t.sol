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
import {Papers} from "./Papers.sol";
import {vm} from "./Vm.sol";

/// Gas of whole transactions, each as on a chain of its own, written for tools/build.py to print.
/// forge-config: default.isolate = true
contract GasTest is Papers {
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

    /// From documents to settlement and closing, each with 2 kB of sealed words.
    function test_gas_of_a_presentation() public {
        envelope = noise(2048);
        sealedHash = sha256(envelope);
        confirmed();
        does(increase(10_000_00));
        measured("present, 2 kB", presents(C, 60_000_00));
        measured("receive, 2 kB", receives(A, 1));
        measured("examine, 2 kB", complying(C, 1, 1));
        measured("honour, 2 kB", honours(C, 1, 60_000_00, 0));
        does(discrepant(A, 1));
        measured("waive, 2 kB", waives(A, 1, false));
        measured("refuse, 2 kB", refuses(A, 1));
        measured("return, 2 kB", sendsBack(A, 1));
        does(presents(B, 40_000_00));
        does(discrepant(B, 2));
        measured("advise discrepancies, 2 kB", asksAuthority(B, 2));
        does(receives(A, 2));
        does(complying(A, 2, 0));
        does(honours(A, 2, 40_000_00, 0));
        measured("settle, 2 kB", records(A, 2, SIDE_PAID, 40_000_00));
        vm.warp(START + 100 days);
        measured("close, 2 kB", closes());
    }

    /// The confirming bank's own undertaking is counted over all its presentations.
    function test_gas_of_honouring_the_hundredth_presentation() public {
        envelope = noise(2048);
        sealedHash = sha256(envelope);
        confirmed();
        for (uint256 n = 1; n < 100; ++n) {
            does(presents(C, 1_000_00));
        }
        uint16 last = foundComplying(1_000_00);
        measured("honour, 99 others", honours(C, last, 1_000_00, 0));
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

    function measured(string memory name, Deed memory d) private {
        measured(name, d.kind, but(d, PAYLOAD_HASH, uint256(sealedHash)).words, d.act.bank);
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
