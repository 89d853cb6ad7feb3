// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import "../src/Errors.sol";
import {STORED_EVERY, VOIDED} from "../src/Codes.sol";
import {IJournal} from "../src/interfaces/IJournal.sol";
import {Check} from "./Check.sol";
import {DeployedJournal} from "./Deployed.sol";
import {Proofs} from "./Proofs.sol";
import {vm} from "./Vm.sol";

contract JournalTest {
    bytes32 private constant NETWORK = keccak256("a network of the tests");
    bytes11 private constant A = "SAMPCNSHXXX";

    DeployedJournal private journal;

    function setUp() public {
        vm.warp(1_790_000_000);
        journal = DeployedJournal(vm.deployCode("Journal.sol:Journal", abi.encode(NETWORK)));
        journal.start(address(this));
    }

    function test_an_empty_journal_has_the_genesis_head_and_the_empty_root() public view {
        Check.same(journal.head(), sha256(abi.encodePacked(NETWORK)));
        Check.same(journal.storedHead(0), journal.head());
        Check.same(journal.root(), Proofs.rootOf(new bytes32[](0)));
        Check.same(journal.count(), 0);
    }

    function test_it_is_handed_over_once_and_by_its_deployer() public {
        Check.same(answerOf(abi.encodeCall(journal.start, (address(1)))), error0(AlreadyStarted.selector));
        vm.prank(address(2));
        Check.same(
            answerOf(abi.encodeCall(journal.start, (address(1)))),
            abi.encodeWithSelector(NotTheDeployer.selector, address(2))
        );
    }

    function test_only_writers_write_and_only_the_consortium_names_them() public {
        bytes memory refused = abi.encodeWithSelector(NotAWriter.selector, address(3));
        vm.prank(address(3));
        Check.same(answerOf(abi.encodeCall(IJournal.append, (A, 1, 0, 0, "", "", ""))), refused);
        vm.prank(address(3));
        Check.same(answerOf(abi.encodeCall(IJournal.voidDigest, (A, 0))), refused);
        vm.prank(address(3));
        Check.same(
            answerOf(abi.encodeCall(IJournal.setWriter, (address(3), true))),
            abi.encodeWithSelector(NotTheConsortium.selector, address(3))
        );
        journal.setWriter(address(3), true);
        vm.prank(address(3));
        Check.same(answerOf(abi.encodeCall(IJournal.append, (A, 1, 0, 0, "", "", ""))), "");
    }

    function test_a_digest_is_consumed_once_and_a_voided_one_never() public {
        bytes32 digest = keccak256("an act");
        append(digest, "");
        Check.same(
            answerOf(abi.encodeCall(IJournal.append, (A, 1, 0, digest, "", "", ""))),
            abi.encodeWithSelector(AlreadyDone.selector, 1)
        );
        bytes32 other = keccak256("another act");
        journal.voidDigest(A, other);
        Check.same(journal.consumed(A, other), VOIDED);
        Check.same(answerOf(abi.encodeCall(IJournal.append, (A, 1, 0, other, "", "", ""))), error0(ActVoided.selector));
    }

    function test_a_payload_is_emitted_where_there_is_one() public {
        vm.recordLogs();
        append(keccak256("with"), "envelope");
        append(keccak256("without"), "");
        Check.same(vm.getRecordedLogs().length, 3);
    }

    /// Heads, roots, stored heads and proofs of a journal of any length, against the plain computation.
    function testFuzz_head_and_root_follow_from_the_entries(uint8 length, bytes32 seed) public {
        uint256 size = uint256(length) % 80;
        bytes32[] memory leaves = new bytes32[](size);
        bytes32 head = sha256(abi.encodePacked(NETWORK));
        for (uint64 i = 0; i < size; ++i) {
            bytes32 digest = keccak256(abi.encode(seed, i));
            append(digest, "");
            leaves[i] = Proofs.leafOf(
                Proofs.EntryWords(i + 1, 32, ~digest, digest, uint64(block.timestamp), abi.encode(digest), "")
            );
            head = sha256(abi.encodePacked(head, leaves[i]));
            if ((i + 1) % STORED_EVERY == 0) Check.same(journal.storedHead((i + 1) / STORED_EVERY), head);
        }
        (uint64 count, bytes32 head_, bytes32 root) = journal.state();
        Check.same(count, size);
        Check.same(head_, head);
        Check.same(root, Proofs.rootOf(leaves));
    }

    function append(bytes32 digest, bytes memory payload) private {
        journal.append(A, 32, ~digest, digest, abi.encode(digest), "", payload);
    }

    function answerOf(bytes memory call_) private returns (bytes memory) {
        (bool taken, bytes memory answer) = address(journal).call(call_);
        return taken ? bytes("") : answer;
    }

    function error0(bytes4 selector) private pure returns (bytes memory) {
        return abi.encodeWithSelector(selector);
    }
}
