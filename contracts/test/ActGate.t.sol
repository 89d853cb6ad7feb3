// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IssueCredit} from "../src/Acts.sol";
import "../src/Codes.sol";
import "../src/Errors.sol";
import {Check} from "./Check.sol";
import {vm} from "./Vm.sol";
import {World} from "./World.sol";

/// What is judged of every act, and in which order.
contract ActGateTest is World {
    function test_an_act_that_was_recorded_answers_with_its_entry_even_when_expired() public {
        IssueCredit memory i = newCredit();
        uint64 number = issue(i, two(makerA, checkerA));
        vm.warp(START + 30 days);
        Check.same(issueRefusal(i, two(makerA, checkerA)), abi.encodeWithSelector(AlreadyDone.selector, number));
        Check.same(issueRefusal(i, one(makerA)), abi.encodeWithSelector(AlreadyDone.selector, number));
    }

    function test_an_act_expires_after_its_last_second() public {
        IssueCredit memory i = newCredit();
        vm.warp(i.act.validUntil + 1);
        Check.same(
            issueRefusal(i, two(makerA, checkerA)),
            abi.encodeWithSelector(ActExpired.selector, i.act.validUntil, i.act.validUntil + 1)
        );
        vm.warp(i.act.validUntil);
        Check.same(issueRefusal(i, two(makerA, checkerA)), "");
    }

    function test_an_act_is_valid_for_days_and_not_for_weeks() public {
        IssueCredit memory i = newCredit();
        uint64 most = uint64(block.timestamp) + VALID_MOST;
        i.act.validUntil = most + 1;
        Check.same(
            issueRefusal(i, two(makerA, checkerA)), abi.encodeWithSelector(ValidTooLong.selector, most + 1, most)
        );
        i.act.validUntil = most;
        Check.same(issueRefusal(i, two(makerA, checkerA)), "");
    }

    function test_the_basis_is_a_head_that_the_journal_stored() public {
        IssueCredit memory i = newCredit();
        i.act.basis = journal.head();
        Check.same(issueRefusal(i, two(makerA, checkerA)), abi.encodeWithSelector(UnknownBasis.selector, 0));
        (i.act.basisEntry, i.act.basis) = (1, journal.storedHead(0));
        Check.same(issueRefusal(i, two(makerA, checkerA)), abi.encodeWithSelector(UnknownBasis.selector, 1));
        (i.act.basisEntry, i.act.basis) = (6400, bytes32(0));
        Check.same(issueRefusal(i, two(makerA, checkerA)), abi.encodeWithSelector(UnknownBasis.selector, 6400));
    }

    function test_the_bytes_that_travel_are_the_bytes_that_were_signed() public {
        IssueCredit memory i = newCredit();
        bytes memory words = abi.encode(i);
        bytes memory signatures = makerFirst(ledger, ISSUE_CREDIT, words, two(makerA, checkerA));
        Check.same(refusal(ledger, ISSUE_CREDIT, words, signatures, "other"), error0(PayloadMismatch.selector));
        Check.same(refusal(ledger, ISSUE_CREDIT, words, signatures, ""), error0(PayloadMismatch.selector));
        Check.same(
            refusal(ledger, ISSUE_CREDIT, words, signatures, new bytes(65_537)),
            abi.encodeWithSelector(PayloadTooLarge.selector, 65_537, 65_536)
        );
        i.act.payloadHash = bytes32(0);
        words = abi.encode(i);
        signatures = makerFirst(ledger, ISSUE_CREDIT, words, two(makerA, checkerA));
        Check.same(refusal(ledger, ISSUE_CREDIT, words, signatures, ""), error0(PayloadMismatch.selector));
    }

    function test_only_a_relay_carries_and_the_founder_no_longer() public {
        bytes memory words = abi.encode(newCredit());
        bytes memory signatures = makerFirst(ledger, ISSUE_CREDIT, words, two(makerA, checkerA));
        address stranger = address(0xBAD);
        vm.prank(stranger);
        Check.same(
            refusal(ledger, ISSUE_CREDIT, words, signatures, SEALED),
            abi.encodeWithSelector(NotARelay.selector, stranger)
        );
        vm.prank(relayOf(B));
        Check.same(refusal(ledger, ISSUE_CREDIT, words, signatures, SEALED), "");
        register(REGISTER_RELAY, abi.encode(relayRecord(A, relay, false)), secretsOf(adminsA));
        Check.same(issueRefusal(newCredit(), one(makerA)), abi.encodeWithSelector(NotARelay.selector, relay));
    }

    function test_kinds_and_lengths_are_known() public {
        bytes memory words = abi.encode(newCredit());
        Check.same(refusal(ledger, 35, words, "", ""), abi.encodeWithSelector(UnknownKind.selector, 35));
        Check.same(refusal(ledger, REGISTER_BANK, words, "", ""), abi.encodeWithSelector(UnknownKind.selector, 1));
        Check.same(refusal(consortium, ISSUE_CREDIT, words, "", ""), abi.encodeWithSelector(UnknownKind.selector, 32));
        Check.same(refusal(compliance, ISSUE_CREDIT, words, "", ""), abi.encodeWithSelector(UnknownKind.selector, 32));
        Check.same(refusal(ledger, ISSUE_CREDIT, bytes.concat(words, hex"00"), "", ""), error0(BadWords.selector));
        Check.same(refusal(ledger, VOID_ACT, words, "", ""), error0(BadWords.selector));
    }

    function test_signatures_stand_in_their_one_order() public {
        IssueCredit memory i = newCredit();
        i.amountMinor = 5_000_000_00;
        bytes memory words = abi.encode(i);
        bytes32 digest = ledger.digestOf(ISSUE_CREDIT, words);
        uint256[] memory secrets = sorted(three(makerA, checkerA, complianceA), 1);
        (secrets[1], secrets[2]) = (secrets[2], secrets[1]);
        Check.same(
            refusal(ledger, ISSUE_CREDIT, words, joined(digest, secrets), SEALED), error0(SignatureOrder.selector)
        );
        secrets[2] = secrets[1];
        Check.same(refusal(ledger, ISSUE_CREDIT, words, joined(digest, secrets), SEALED), error0(SamePerson.selector));
    }

    function test_a_signature_has_sixty_five_bytes_and_a_low_s() public {
        IssueCredit memory i = newCredit();
        bytes memory words = abi.encode(i);
        bytes32 digest = ledger.digestOf(ISSUE_CREDIT, words);
        bytes memory short = bytes.concat(joined(digest, one(makerA)), hex"00");
        Check.same(refusal(ledger, ISSUE_CREDIT, words, short, SEALED), error0(BadSignature.selector));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(makerA.secret, digest);
        uint256 order = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
        bytes memory high = abi.encodePacked(r, order - uint256(s), v == 27 ? uint8(28) : uint8(27));
        Check.same(refusal(ledger, ISSUE_CREDIT, words, high, SEALED), error0(BadSignature.selector));
    }

    function test_a_stranger_cannot_sign() public {
        Person memory stranger = newPerson(A);
        Check.same(
            issueRefusal(newCredit(), two(makerA, stranger)),
            abi.encodeWithSelector(UnknownSigner.selector, stranger.key)
        );
    }

    function test_subject_and_version_are_judged_before_missing_approvals() public {
        IssueCredit memory i = newCredit();
        i.act.version = 1;
        Check.same(issueRefusal(i, one(makerA)), abi.encodeWithSelector(WrongVersion.selector, 0, 1));
        i.act.subject = keccak256("elsewhere");
        Check.same(issueRefusal(i, one(makerA)), error0(WrongSubject.selector));
    }

    function test_another_chain_is_another_domain() public {
        bytes32 here = ledger.domainSeparator();
        vm.chainId(4711);
        Check.yes(ledger.domainSeparator() != here, "the chain id is part of the domain");
        Check.yes(consortium.domainSeparator() != ledger.domainSeparator(), "so is the contract");
    }
}
