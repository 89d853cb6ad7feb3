// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IssueCredit} from "../src/Acts.sol";
import "../src/Codes.sol";
import "../src/Errors.sol";
import {AmendmentState, Decision, Finding, Handling, Presentation, Waiver} from "../src/Types.sol";
import {Check} from "./Check.sol";
import {Papers} from "./Papers.sol";
import {vm} from "./Vm.sol";

/// UCP 600 art. 14 to 16, as presenting, confirming and issuing bank live them.
contract PresentationsTest is Papers {
    // Documents come in

    function test_documents_are_taken_as_they_come_late_overdrawn_and_before_the_advice() public {
        issue(newConfirmable(), two(makerA, checkerA));
        vm.warp(START + 400 days);
        does(presents(B, 250_000_00));
        Presentation memory p = ledger.presentation(credit, 1);
        Check.yes(p.bank == B && p.drawnMinor == 0, "taken by B");
        Check.same(p.amountMinor, 250_000_00);
        Check.same(p.plainHash, sha256(abi.encode("documents", credit, uint16(1))));
        Check.same(handling(1, B).receivedUtc, block.timestamp);
    }

    function test_presentations_are_numbered_without_gaps_whichever_bank_takes_them() public {
        confirmed();
        does(presents(B, 10_000_00));
        does(presents(C, 10_000_00));
        does(presents(A, 10_000_00));
        Check.same(now_().presentations, 3);
        bytes memory wrong = abi.encodeWithSelector(WrongNumber.selector, 4, 3);
        refused(but(presents(B, 1), NUMBER, 3), wrong);
        refused(but(presents(B, 1), NUMBER, 5), abi.encodeWithSelector(WrongNumber.selector, 4, 5));
    }

    function test_words_that_no_presentation_can_say_are_refused() public {
        confirmed();
        refused(presents(B, 0), error0(BadWords.selector));
        refused(but(presents(B, 1), NUMBER, 0), error0(BadWords.selector));
        refused(but(presents(B, 1), NUMBER, NUMBER_MOST + 1), error0(BadWords.selector));
        refused(but(presents(B, 1), SECOND, 0), error0(BadWords.selector));
        refused(but(presents(B, 1), SECOND, LAST_SECOND + 1), error0(BadWords.selector));
        refused(but(presents(B, 1), PLAIN_HASH, 0), error0(BadWords.selector));
        Deed memory bare = but(presents(B, 1), PAYLOAD_HASH, 0);
        bare.act.payloadHash = 0;
        refused(bare, error0(PayloadMismatch.selector));
    }

    function test_only_a_bank_that_the_credit_names_takes_documents_under_it() public {
        IssueCredit memory i = newCredit();
        issue(i, two(makerA, checkerA));
        credit = i.credit;
        refused(presents(C, 1), reason(NotAParty.selector, C));
        does(presents(B, 1));
        refused(receives(C, 1), reason(NotAParty.selector, C));
        refused(receives(A, 2), reason(UnknownPresentation.selector, 2));
        bytes32 other = keccak256("no credit");
        refused(but(presents(B, 1), CREDIT, uint256(other)), abi.encodeWithSelector(UnknownCredit.selector, other));
        refused(but(presents(B, 1), 1, 7), error0(WrongSubject.selector));
    }

    function test_every_bank_records_its_own_receipt_once() public {
        confirmed();
        does(presents(B, 10_000_00));
        refused(receives(B, 1), error0(AlreadyAnswered.selector));
        vm.warp(START + 2 days);
        does(receives(C, 1));
        does(receives(A, 1));
        refused(receives(A, 1), error0(AlreadyAnswered.selector));
        refused(but(receives(A, 1), FIRST, 0), error0(BadWords.selector));
        Check.same(handling(1, B).receivedUtc, START);
        Check.same(handling(1, C).receivedUtc, START + 2 days);
    }

    // Examining

    function test_a_bank_examines_only_what_it_has_and_says_one_of_two_things() public {
        confirmed();
        does(presents(B, 10_000_00));
        refused(complying(A, 1, 0), reason(NotReceived.selector, 1));
        refused(complying(A, 2, 0), reason(UnknownPresentation.selector, 2));
        refused(but(complying(B, 1, 0), FIRST, 0), error0(BadWords.selector));
        refused(but(complying(B, 1, 0), FIRST, 3), error0(BadWords.selector));
        refused(but(complying(B, 1, 1), FIRST, FOUND_DISCREPANT), error0(BadWords.selector));
    }

    function test_each_bank_examines_for_itself_and_anew_until_it_decides() public {
        confirmed();
        does(presents(C, 10_000_00));
        does(receives(A, 1));
        does(complying(C, 1, 0));
        does(discrepant(A, 1));
        does(complying(A, 1, 0));
        does(discrepant(A, 1));
        Check.yes(handling(1, C).finding == Finding.Complying, "C found it complying");
        Check.yes(handling(1, A).finding == Finding.Discrepant, "A found discrepancies");
        does(refuses(A, 1));
        refused(complying(A, 1, 0), reason(PresentationDecided.selector, 1));
        does(honours(C, 1, 10_000_00, 0));
        refused(discrepant(C, 1), reason(PresentationDecided.selector, 1));
    }

    function test_documents_that_fit_only_amended_terms_accept_the_amendment_and_no_other() public {
        confirmed();
        bytes32 before = now_().terms;
        does(increase(20_000_00));
        does(extendTo(TODAY + 120));
        does(decrease(10_000_00));
        Check.same(used(), 120_000_00);
        does(presents(C, 90_000_00));
        does(complying(C, 1, 6));
        Check.same(now_().amountMinor, 90_000_00);
        Check.same(now_().expiryDay, TODAY + 120);
        bytes32 second = sha256(bytes.concat(before, ledger.amendment(credit, 2).plainHash));
        Check.same(now_().terms, sha256(bytes.concat(second, ledger.amendment(credit, 3).plainHash)));
        Check.yes(ledger.amendment(credit, 1).state == AmendmentState.Open, "silence is nothing");
        Check.same(used(), 110_000_00);
        refused(answer(3, ANSWER_REFUSED), reason(AmendmentEnded.selector, 3));
    }

    function test_documents_accept_only_what_is_open_and_changes_terms() public {
        confirmed();
        does(increase(1_000_00));
        does(answer(1, ANSWER_REFUSED));
        does(cancellation());
        does(presents(C, 90_000_00));
        refused(complying(C, 1, 1), reason(AmendmentEnded.selector, 1));
        refused(complying(C, 1, 2), reason(AmendmentEnded.selector, 2));
        refused(complying(C, 1, 4), reason(UnknownAmendment.selector, 3));
        refused(complying(C, 1, 1 << 255), reason(UnknownAmendment.selector, 256));
        does(complying(C, 1, 0));
    }

    function test_an_extended_amendment_that_documents_accept_binds_the_confirmer() public {
        confirmed();
        does(increase(20_000_00));
        does(extension(1, true));
        does(presents(B, 120_000_00));
        does(complying(B, 1, 1));
        Check.yes(now_().confirmed.amountMinor == 120_000_00, "its undertaking took it");
    }

    // Authority and waiver

    function test_authority_is_asked_once_by_a_bank_that_found_discrepancies_and_not_by_the_issuing_bank() public {
        confirmed();
        does(presents(C, 10_000_00));
        refused(asksAuthority(B, 1), reason(NotReceived.selector, 1));
        refused(asksAuthority(C, 1), reason(NotDiscrepant.selector, 1));
        does(complying(C, 1, 0));
        refused(asksAuthority(C, 1), reason(NotDiscrepant.selector, 1));
        does(discrepant(C, 1));
        does(asksAuthority(C, 1));
        refused(asksAuthority(C, 1), error0(AlreadyAnswered.selector));
        does(receives(A, 1));
        does(discrepant(A, 1));
        refused(asksAuthority(A, 1), reason(AsksItself.selector, A));
        does(receives(B, 1));
        does(discrepant(B, 1));
        does(refuses(B, 1));
        refused(asksAuthority(B, 1), reason(PresentationDecided.selector, 1));
    }

    function test_a_bound_bank_waives_without_the_documents_and_never_takes_it_back() public {
        confirmed();
        does(presents(B, 10_000_00));
        refused(waives(B, 1, true), reason(NotBound.selector, B));
        does(waives(A, 1, false));
        does(waives(A, 1, false));
        does(waives(A, 1, true));
        Check.yes(handling(1, A).waiver == Waiver.Given, "waived");
        refused(waives(A, 1, false), error0(AlreadyAnswered.selector));
        does(waives(C, 1, true));
    }

    function test_a_bank_that_was_only_asked_to_confirm_has_nothing_to_waive() public {
        advised();
        does(presents(C, 10_000_00));
        refused(waives(C, 1, true), reason(NotBound.selector, C));
    }

    function test_after_its_refusal_a_bank_may_still_waive_but_not_once_it_returned_or_honoured() public {
        confirmed();
        does(presents(C, 10_000_00));
        does(refuses(C, 1));
        does(waives(C, 1, false));
        does(sendsBack(C, 1));
        refused(waives(C, 1, true), reason(PresentationDecided.selector, 1));
        uint16 second = foundComplying(10_000_00);
        does(honours(A, second, 10_000_00, 0));
        refused(waives(A, second, true), reason(PresentationDecided.selector, second));
    }

    // Refusal and return

    function test_on_the_fifth_day_a_bank_refuses_without_having_recorded_any_examination() public {
        confirmed();
        does(presents(C, 10_000_00));
        vm.warp(START + 5 days);
        does(refuses(C, 1));
        Handling memory h = handling(1, C);
        Check.yes(h.decision == Decision.Refused && h.finding == Finding.Discrepant, "refused");
        Check.same(h.givenUtc, START + 5 days);
        Check.same(h.disposal, 1);
    }

    function test_only_the_issuing_bank_holds_documents_until_a_waiver() public {
        confirmed();
        does(presents(C, 10_000_00));
        does(receives(A, 1));
        refused(but(refuses(C, 1), FIRST, DISPOSAL_UNTIL_WAIVER), error0(BadWords.selector));
        does(but(refuses(A, 1), FIRST, DISPOSAL_UNTIL_WAIVER));
        refused(but(refuses(C, 1), FIRST, 0), error0(BadWords.selector));
        refused(but(refuses(C, 1), FIRST, DISPOSAL_MOST + 1), error0(BadWords.selector));
        refused(but(refuses(C, 1), SECOND, 0), error0(BadWords.selector));
        refused(but(refuses(C, 1), SECOND, LAST_SECOND + 1), error0(BadWords.selector));
        does(but(refuses(C, 1), FIRST, DISPOSAL_MOST));
    }

    function test_a_bank_refuses_once_what_it_has_and_may_honour() public {
        confirmedWithC();
        does(presents(B, 10_000_00));
        refused(refuses(B, 1), reason(NotNominated.selector, B));
        refused(refuses(C, 1), reason(NotReceived.selector, 1));
        does(receives(C, 1));
        does(refuses(C, 1));
        refused(refuses(C, 1), reason(PresentationDecided.selector, 1));
    }

    function test_without_a_nominated_bank_any_that_the_credit_names_may_refuse_or_honour() public {
        confirmed();
        does(presents(B, 10_000_00));
        does(refuses(B, 1));
        does(presents(B, 10_000_00));
        does(complying(B, 2, 0));
        does(honours(B, 2, 10_000_00, 0));
    }

    function test_who_waived_can_no_longer_refuse() public {
        confirmed();
        does(presents(C, 10_000_00));
        does(waives(C, 1, true));
        refused(refuses(C, 1), error0(AlreadyAnswered.selector));
        does(receives(A, 1));
        does(refuses(A, 1));
    }

    function test_what_the_issuing_bank_refused_is_no_longer_drawn() public {
        confirmed();
        uint16 number = foundComplying(60_000_00);
        does(honours(C, number, 60_000_00, 0));
        Check.same(now_().drawnMinor, 60_000_00);
        does(refuses(A, number));
        Check.same(now_().drawnMinor, 0);
        Check.same(ledger.presentation(credit, number).drawnMinor, 0);
        Check.yes(handling(number, C).decision == Decision.Honoured, "C honoured all the same");
    }

    function test_documents_go_back_once_and_only_after_a_refusal() public {
        confirmed();
        does(presents(C, 10_000_00));
        refused(sendsBack(A, 1), reason(NotReceived.selector, 1));
        refused(sendsBack(C, 1), reason(NotRefused.selector, 1));
        does(refuses(C, 1));
        does(sendsBack(C, 1));
        Check.yes(handling(1, C).decision == Decision.Returned, "returned");
        refused(sendsBack(C, 1), reason(NotRefused.selector, 1));
        refused(refuses(C, 1), reason(PresentationDecided.selector, 1));
    }

    /// A notice of refusal has its deadline: nothing that others do between its signature and the block stops it.
    function test_ten_acts_of_others_between_signature_and_execution_stop_no_refusal() public {
        confirmed();
        does(increase(1_000_00));
        does(presents(B, 60_000_00));
        does(receives(A, 1));
        does(discrepant(A, 1));
        Deed memory notice = refuses(A, 1);
        does(waives(A, 1, false));
        does(discrepant(B, 1));
        does(asksAuthority(B, 1));
        does(receives(C, 1));
        does(complying(C, 1, 1));
        does(honours(C, 1, 60_000_00, 0));
        does(records(C, 1, SIDE_PAID, 60_000_00));
        does(records(B, 1, SIDE_RECEIVED, 60_000_00));
        does(refuses(B, 1));
        does(presents(C, 10_000_00));
        does(extendTo(TODAY + 99));
        does(notice);
        Check.yes(handling(1, A).decision == Decision.Refused, "refused");
    }

    function test_a_bank_that_winds_down_still_examines_refuses_waives_and_returns() public {
        confirmed();
        register(REGISTER_BANK, abi.encode(bankRecord(B, C, BANK_WINDING_DOWN)), allVotes());
        vm.warp(START + VERIFIED_FOR + 1);
        does(presents(C, 10_000_00));
        does(discrepant(C, 1));
        does(asksAuthority(C, 1));
        does(waives(C, 1, false));
        does(refuses(C, 1));
        does(sendsBack(C, 1));
    }

    // What holds for words and signers of every kind

    function test_no_act_on_documents_is_one_persons() public {
        confirmed();
        alone(presents(B, 10_000_00), makerB);
        uint16 n = foundComplying(10_000_00);
        alone(receives(B, n), makerB);
        alone(discrepant(C, n), makerC);
        alone(waives(A, n, true), makerA);
        alone(refuses(A, n), makerA);
        alone(honours(A, n, 10_000_00, 0), makerA);
        alone(honours(A, n, 9_000_00, 1_000_00), makerA);
        alone(records(B, n, SIDE_RECEIVED, 1), makerB);
        does(discrepant(C, n));
        alone(asksAuthority(C, n), makerC);
        does(refuses(C, n));
        alone(sendsBack(C, n), makerC);
        does(refuses(A, n));
        vm.warp(START + 100 days);
        alone(closes(), makerA);
    }

    /// Signed as they are, words with dirty padding are still refused, without a reason: no client of ours writes them.
    function testFuzz_dirty_padding_is_refused(uint256 which, uint256 dirt) public {
        confirmed();
        does(presents(C, 10_000_00));
        Deed memory d = anyDeed(which % 10);
        uint256 fields = d.words.length / 32 - NUMBER;
        which = (which >> 8) % (4 + fields);
        uint256 word = which < 4 ? uint8([0, 2, 3, 5][which]) : NUMBER + which - 4;
        // The amendments that documents accept are a whole word.
        if (d.kind == EXAMINE_DOCUMENTS && word == SECOND) word = FIRST;
        d.words[word * 32 + (word == 0 ? 30 : 0) + (dirt % 2)] = bytes1(uint8(1 + (dirt >> 8) % 255));
        uint64 before = journal.count();
        refused(d, "");
        Check.same(journal.count(), before);
    }

    function anyDeed(uint256 which) private returns (Deed memory) {
        if (which == 0) return presents(B, 1);
        if (which == 1) return receives(A, 1);
        if (which == 2) return complying(C, 1, 0);
        if (which == 3) return asksAuthority(C, 1);
        if (which == 4) return waives(A, 1, false);
        if (which == 5) return refuses(C, 1);
        if (which == 6) return sendsBack(C, 1);
        if (which == 7) return honours(C, 1, 1, 0);
        return which == 8 ? records(B, 1, SIDE_RECEIVED, 1) : closes();
    }

    function alone(Deed memory d, Person memory maker) private {
        bytes memory payload = d.act.payloadHash == bytes32(0) ? bytes("") : SEALED;
        bytes memory signature = makerFirst(ledger, d.kind, d.words, one(maker));
        bytes memory missing = abi.encodeWithSelector(MissingApprovals.selector, 0, 1);
        Check.same(refusal(ledger, d.kind, d.words, signature, payload), missing);
    }
}
