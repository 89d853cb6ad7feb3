// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ConfirmCredit, DeclineConfirmation, ExtendConfirmation, IssueCredit, SendMessage} from "../src/Acts.sol";
import "../src/Codes.sol";
import "../src/Errors.sol";
import {Amendment, Confirming, Credit, Extension} from "../src/Types.sol";
import {Check} from "./Check.sol";
import {Desk} from "./Desk.sol";
import {vm} from "./Vm.sol";

/// UCP 600 art. 8 and 10b, as the bank asked to confirm lives it; and what banks write to each other.
contract ConfirmationTest is Desk {
    function test_a_bank_asked_to_confirm_confirms_what_the_issuer_undertook() public {
        confirmed();
        Credit memory c = now_();
        Check.yes(c.confirming == Confirming.Given, "given");
        Check.yes(c.confirmed.amountMinor == 100_000_00, "amount");
        Check.same(c.confirmed.expiryDay, c.expiryDay);
        Check.same(used(), 100_000_00);
    }

    function test_it_may_confirm_before_the_advice() public {
        issue(newConfirmable(), two(makerA, checkerA));
        does(confirmation());
        Check.yes(now_().confirming == Confirming.Given, "given");
    }

    function test_it_answers_once_confirmed_or_declined() public {
        advised();
        does(decline());
        Check.yes(now_().confirming == Confirming.Declined, "declined");
        refused(confirmation(), error0(AlreadyAnswered.selector));
        refused(decline(), error0(AlreadyAnswered.selector));
        confirmed();
        refused(decline(), error0(AlreadyAnswered.selector));
    }

    function test_a_bank_that_may_add_its_confirmation_may_confirm() public {
        IssueCredit memory i = newConfirmable();
        i.confirmation = 1;
        issue(i, two(makerA, checkerA));
        does(confirmation());
    }

    function test_a_credit_without_confirmation_is_confirmed_by_nobody() public {
        IssueCredit memory i = newConfirmable();
        i.confirmation = 0;
        issue(i, two(makerA, checkerA));
        refused(confirmation(), abi.encodeWithSelector(NotConfirmingBank.selector, C));
        refused(decline(), abi.encodeWithSelector(NotConfirmingBank.selector, C));
    }

    function test_only_the_bank_that_was_asked_confirms() public {
        advised();
        ConfirmCredit memory a = confirmation();
        (a.act.bank, a.act.subject) = (B, subject(credit, "confirmation", 0, B));
        refused(a, abi.encodeWithSelector(NotConfirmingBank.selector, B));
        a = confirmation();
        a.credit = keccak256("no credit");
        refused(a, abi.encodeWithSelector(UnknownCredit.selector, a.credit));
    }

    function test_a_confirmation_names_the_terms_as_they_stand() public {
        advised();
        ConfirmCredit memory a = confirmation();
        does(increase(10_000_00));
        does(answer(1, ANSWER_ACCEPTED));
        refused(a, error0(TermsMismatch.selector));
        does(confirmation());
        Check.yes(now_().confirmed.amountMinor == 110_000_00, "what was amended is confirmed");
        refused(extension(1, true), abi.encodeWithSelector(AmendmentEnded.selector, 1));
    }

    function test_a_confirmation_is_an_undertaking() public {
        advised();
        register(REGISTER_BANK, abi.encode(bankRecord(A, C, BANK_WINDING_DOWN)), allVotes());
        refused(confirmation(), abi.encodeWithSelector(BankNotActive.selector, C));
        register(REGISTER_BANK, abi.encode(bankRecord(A, C, BANK_ACTIVE)), votesWithoutC());
        vm.warp(START + VERIFIED_FOR + 1);
        refused(confirmation(), abi.encodeWithSelector(VerificationLapsed.selector, makerC.id));
        does(decline());
    }

    function test_a_large_confirmation_needs_the_approvals_of_its_band() public {
        IssueCredit memory i = newConfirmable();
        (i.amountMinor, i.tolerancePlus) = (950_000_00, 10);
        issue(i, three(makerA, checkerA, complianceA));
        refused(confirmation(), error0(ComplianceMissing.selector));
    }

    function test_a_cap_that_was_lowered_stops_new_credits_but_no_confirmation() public {
        advised();
        setPolicy(exposureCap(A, C, "USD", 1), allVotes());
        does(confirmation());
        bytes memory full = abi.encodeWithSelector(ExposureAbove.selector, 200_000_00, 1);
        Check.same(issueRefusal(newConfirmable(), two(makerA, checkerA)), full);
    }

    function test_a_wrong_subject_or_version_is_refused() public {
        advised();
        DeclineConfirmation memory a = decline();
        a.act.version = 1;
        refused(a, abi.encodeWithSelector(WrongVersion.selector, 0, 1));
        a = decline();
        a.act.subject = subject(credit, "confirmation", 0, B);
        refused(a, error0(WrongSubject.selector));
    }

    function test_a_confirmation_needs_a_second_person() public {
        advised();
        bytes memory words = abi.encode(confirmation());
        bytes memory alone = makerFirst(ledger, CONFIRM_CREDIT, words, one(makerC));
        bytes memory why = abi.encodeWithSelector(MissingApprovals.selector, 0, 1);
        Check.same(refusal(ledger, CONFIRM_CREDIT, words, alone, ""), why);
    }

    // Extending

    function test_an_extension_given_before_the_acceptance_waits_for_it() public {
        confirmed();
        does(increase(20_000_00));
        does(extension(1, true));
        Check.yes(now_().confirmed.amountMinor == 100_000_00, "not yet accepted");
        does(answer(1, ANSWER_ACCEPTED));
        Check.yes(now_().confirmed.amountMinor == 120_000_00, "now");
    }

    function test_an_extension_given_after_the_acceptance_takes_effect_at_once() public {
        confirmed();
        does(increase(20_000_00));
        does(answer(1, ANSWER_ACCEPTED));
        Check.yes(extensionOf(1) == Extension.Open, "open");
        does(extension(1, true));
        Check.yes(now_().confirmed.amountMinor == 120_000_00, "now");
    }

    function test_a_confirmer_that_does_not_extend_stays_bound_as_it_was() public {
        confirmed();
        does(decrease(40_000_00));
        does(extension(1, false));
        does(answer(1, ANSWER_ACCEPTED));
        Check.same(now_().amountMinor, 60_000_00);
        Check.yes(now_().confirmed.amountMinor == 100_000_00, "as it was");
        refused(extension(1, true), error0(AlreadyAnswered.selector));
    }

    function test_what_is_extended_late_does_not_override_what_was_accepted_later() public {
        confirmed();
        does(extendTo(TODAY + 120));
        does(extendTo(TODAY + 150));
        does(answer(1, ANSWER_ACCEPTED));
        does(answer(2, ANSWER_ACCEPTED));
        does(extension(2, true));
        does(extension(1, true));
        Check.same(now_().expiryDay, TODAY + 150);
        Check.same(now_().confirmed.expiryDay, TODAY + 150);
    }

    function test_a_decrease_of_what_was_never_confirmed_leaves_nothing_rather_than_less() public {
        confirmed();
        does(increase(200_000_00));
        does(answer(1, ANSWER_ACCEPTED));
        does(decrease(250_000_00));
        does(answer(2, ANSWER_ACCEPTED));
        does(extension(2, true));
        Check.yes(now_().confirmed.amountMinor == -150_000_00, "counts as nothing");
        does(extension(1, true));
        Check.yes(now_().confirmed.amountMinor == 50_000_00, "and what is extended late fills it up");
    }

    function test_an_extension_binds_but_not_extending_never_fails() public {
        confirmed();
        does(increase(1_000_00));
        does(extendTo(TODAY + 400 - 40));
        setPolicy(dayRule(RULE_VALIDITY, 200), allVotes());
        refused(extension(2, true), abi.encodeWithSelector(ValidityTooLong.selector, 360, 200));
        does(extension(1, true));
        register(REGISTER_BANK, abi.encode(bankRecord(A, C, BANK_WINDING_DOWN)), allVotes());
        refused(extension(2, true), abi.encodeWithSelector(BankNotActive.selector, C));
        does(extension(2, false));
    }

    function test_only_a_bank_that_confirmed_extends() public {
        advised();
        does(increase(1_000_00));
        refused(extension(1, true), abi.encodeWithSelector(NotConfirmed.selector, credit));
        ExtendConfirmation memory a = extension(1, true);
        (a.act.bank, a.act.subject) = (B, subject(credit, "extension", 1, B));
        refused(a, abi.encodeWithSelector(NotConfirmingBank.selector, B));
        does(confirmation());
        does(extension(1, true));
        refused(extension(2, true), abi.encodeWithSelector(UnknownAmendment.selector, 2));
    }

    function test_what_has_ended_is_not_extended_to() public {
        confirmed();
        does(increase(1_000_00));
        does(answer(1, ANSWER_REFUSED));
        Check.yes(extensionOf(1) == Extension.NotAsked, "nobody asks any more");
        refused(extension(1, true), abi.encodeWithSelector(AmendmentEnded.selector, 1));
    }

    // Messages

    function test_every_bank_that_a_credit_names_may_write_as_often_as_it_likes() public {
        IssueCredit memory i = newConfirmable();
        i.nominatedBank = B;
        issue(i, two(makerA, checkerA));
        does(message(A));
        does(message(B));
        does(message(C));
        does(message(C));
        Check.same(ledger.version(subject(credit, "message", 0, C)), 0);
    }

    function test_nobody_else_writes_and_nothing_is_written_unsealed() public {
        IssueCredit memory i = newCredit();
        issue(i, two(makerA, checkerA));
        credit = i.credit;
        refused(message(C), abi.encodeWithSelector(NotAParty.selector, C));
        SendMessage memory a = message(B);
        a.act.payloadHash = bytes32(0);
        refused(a, error0(PayloadMismatch.selector));
        a = message(B);
        a.act.version = 1;
        refused(a, abi.encodeWithSelector(WrongVersion.selector, 0, 1));
        a = message(B);
        a.credit = keccak256("no credit");
        refused(a, abi.encodeWithSelector(UnknownCredit.selector, a.credit));
    }

    function extensionOf(uint16 number) private view returns (Extension) {
        Amendment memory m = ledger.amendment(credit, number);
        return m.extension;
    }
}
