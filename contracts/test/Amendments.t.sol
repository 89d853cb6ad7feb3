// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AmendCredit, AnswerAmendment, ConfirmCredit, IssueCredit, WithdrawAmendment} from "../src/Acts.sol";
import "../src/Codes.sol";
import "../src/Errors.sol";
import {AmendmentState, Credit, CreditState} from "../src/Types.sol";
import {Check} from "./Check.sol";
import {Desk} from "./Desk.sol";
import {RefusingModule} from "./Handler.sol";
import {vm} from "./Vm.sol";

/// UCP 600 art. 10, as issuing, advising and confirming bank live it.
contract AmendmentsTest is Desk {
    function test_the_terms_stay_in_force_until_the_beneficiary_accepts() public {
        advised();
        does(increase(20_000_00));
        Check.same(now_().amountMinor, 100_000_00);
        does(answer(1, ANSWER_ACCEPTED));
        Check.same(now_().amountMinor, 120_000_00);
        Check.yes(stateOf(1) == AmendmentState.Accepted, "accepted");
    }

    function test_an_acceptance_takes_amount_expiry_and_tolerances_and_hashes_the_terms_on() public {
        advised();
        bytes32 before = now_().terms;
        AmendCredit memory a = decrease(30_000_00);
        (a.expiryDay, a.tolerancePlus, a.toleranceMinus) = (TODAY + 100, 5, 0);
        does(a);
        does(answer(1, ANSWER_ACCEPTED));
        Credit memory c = now_();
        Check.same(c.amountMinor, 70_000_00);
        Check.same(c.expiryDay, TODAY + 100);
        Check.same(c.tolerancePlus, 5);
        Check.same(c.toleranceMinus, 0);
        Check.same(c.terms, sha256(bytes.concat(before, a.plainHash)));
    }

    function test_a_refused_amendment_changes_nothing_and_silence_neither() public {
        advised();
        bytes32 before = now_().terms;
        does(increase(1_000_00));
        does(increase(2_000_00));
        does(answer(1, ANSWER_REFUSED));
        vm.warp(START + 300 days);
        Check.same(now_().terms, before);
        Check.same(now_().amountMinor, 100_000_00);
        Check.yes(stateOf(1) == AmendmentState.Refused, "refused");
        Check.yes(stateOf(2) == AmendmentState.Open, "open");
    }

    function test_three_open_amendments_are_answered_in_any_order_each_for_itself() public {
        advised();
        does(increase(10_000_00));
        does(decrease(5_000_00));
        does(extendTo(TODAY + 200));
        does(answer(3, ANSWER_ACCEPTED));
        does(answer(1, ANSWER_REFUSED));
        does(answer(2, ANSWER_ACCEPTED));
        Check.same(now_().amountMinor, 95_000_00);
        Check.same(now_().expiryDay, TODAY + 200);
        Check.same(ledger.amendment(credit, 3).acceptedAs, 1);
        Check.same(ledger.amendment(credit, 2).acceptedAs, 2);
    }

    function test_an_expired_credit_is_reinstated_by_an_amendment() public {
        advised();
        vm.warp(START + 120 days);
        does(extendTo(TODAY + 180));
        does(answer(1, ANSWER_ACCEPTED));
        Check.same(now_().expiryDay, TODAY + 180);
    }

    function test_amendments_are_numbered_without_gaps() public {
        advised();
        AmendCredit memory a = renumbered(2);
        refused(a, abi.encodeWithSelector(WrongNumber.selector, 1, 2));
        does(amendment());
        refused(renumbered(1), abi.encodeWithSelector(WrongNumber.selector, 2, 1));
        refused(renumbered(0), error0(BadWords.selector));
        refused(renumbered(1000), error0(BadWords.selector));
    }

    function test_only_the_issuing_bank_amends_on_the_terms_that_stand() public {
        advised();
        AmendCredit memory a = amendment();
        a.act.bank = B;
        refused(a, abi.encodeWithSelector(NotIssuingBank.selector, B));
        a = amendment();
        a.terms = keccak256("other terms");
        refused(a, error0(TermsMismatch.selector));
        a = amendment();
        a.credit = keccak256("no credit");
        refused(a, abi.encodeWithSelector(UnknownCredit.selector, a.credit));
        a = amendment();
        (a.number, a.act.subject) = (1, subject(credit, "terms", 0, 0));
        refused(a, error0(WrongSubject.selector));
    }

    function test_words_that_no_amendment_can_say_are_refused() public {
        advised();
        AmendCredit memory a = increase(1);
        a.decreaseMinor = 1;
        refused(a, error0(BadWords.selector));
        a = cancellation();
        a.expiryDay = TODAY + 1;
        refused(a, error0(BadWords.selector));
        a = cancellation();
        a.toleranceMinus = 0;
        refused(a, error0(BadWords.selector));
        a = amendment();
        a.tolerancePlus = 100;
        refused(a, error0(BadWords.selector));
        refused(extendTo(TODAY - 1), error0(BadWords.selector));
        refused(extendTo(LAST_DAY + 1), error0(BadWords.selector));
        a = amendment();
        a.act.payloadHash = bytes32(0);
        refused(a, error0(PayloadMismatch.selector));
    }

    function test_open_decreases_together_leave_something_of_the_credit() public {
        advised();
        does(decrease(60_000_00));
        bytes memory tooLarge = abi.encodeWithSelector(DecreaseTooLarge.selector, 100_000_00, 100_000_00);
        refused(decrease(40_000_00), tooLarge);
        does(decrease(39_999_99));
        does(answer(1, ANSWER_ACCEPTED));
        does(answer(2, ANSWER_ACCEPTED));
        Check.same(now_().amountMinor, 1);
    }

    function test_an_answer_is_the_advising_banks_after_its_advice() public {
        IssueCredit memory i = newConfirmable();
        issue(i, two(makerA, checkerA));
        does(increase(1_000_00));
        refused(answer(1, ANSWER_ACCEPTED), abi.encodeWithSelector(NotAdvised.selector, credit));
        advise(adviceOf(i), two(makerB, checkerB));
        AnswerAmendment memory a = answer(1, ANSWER_ACCEPTED);
        a.act.bank = C;
        refused(a, abi.encodeWithSelector(NotAdvisingBank.selector, C));
        refused(answer(2, ANSWER_ACCEPTED), abi.encodeWithSelector(UnknownAmendment.selector, 2));
        refused(answer(1, 0), error0(BadWords.selector));
        refused(answer(1, 4), error0(BadWords.selector));
        does(answer(1, ANSWER_ACCEPTED));
    }

    function test_what_was_answered_takes_no_other_answer() public {
        advised();
        does(increase(1_000_00));
        does(answer(1, ANSWER_REFUSED));
        bytes memory ended = abi.encodeWithSelector(AmendmentEnded.selector, 1);
        refused(answer(1, ANSWER_ACCEPTED), ended);
        refused(withdrawal(1), ended);
    }

    function test_a_withdrawal_only_asks() public {
        advised();
        does(increase(1_000_00));
        refused(answer(1, ANSWER_WITHDRAWAL_AGREED), abi.encodeWithSelector(WithdrawalNotAsked.selector, 1));
        does(withdrawal(1));
        refused(withdrawal(1), abi.encodeWithSelector(WithdrawalAlreadyAsked.selector, 1));
        does(answer(1, ANSWER_ACCEPTED));
        Check.same(now_().amountMinor, 101_000_00);
        does(increase(2_000_00));
        does(withdrawal(2));
        does(answer(2, ANSWER_WITHDRAWAL_AGREED));
        Check.yes(stateOf(2) == AmendmentState.Withdrawn, "withdrawn");
        Check.same(now_().amountMinor, 101_000_00);
    }

    function test_an_answer_signed_before_a_withdrawal_was_asked_is_looked_at_again() public {
        advised();
        does(increase(1_000_00));
        AnswerAmendment memory a = answer(1, ANSWER_ACCEPTED);
        does(withdrawal(1));
        refused(a, abi.encodeWithSelector(WrongVersion.selector, 2, 1));
        WithdrawAmendment memory w = withdrawal(1);
        w.act.bank = B;
        refused(w, abi.encodeWithSelector(NotIssuingBank.selector, B));
    }

    function test_ten_other_acts_between_signature_and_execution_stop_no_answer() public {
        confirmed();
        does(increase(1_000_00));
        AnswerAmendment memory a = answer(1, ANSWER_REFUSED);
        for (uint16 n = 2; n <= 4; ++n) {
            does(extendTo(TODAY + 90 + n));
            does(extension(n, true));
            does(answer(n, ANSWER_ACCEPTED));
        }
        does(message(A));
        does(a);
    }

    // Exposure

    function test_an_increase_is_booked_when_it_is_issued_and_given_back_when_refused() public {
        advised();
        does(increase(20_000_00));
        Check.same(used(), 120_000_00);
        does(answer(1, ANSWER_REFUSED));
        Check.same(used(), 100_000_00);
        does(increase(20_000_00));
        does(withdrawal(2));
        Check.same(used(), 120_000_00);
        does(answer(2, ANSWER_WITHDRAWAL_AGREED));
        Check.same(used(), 100_000_00);
    }

    function test_a_decrease_is_given_back_only_when_it_is_accepted() public {
        advised();
        does(decrease(20_000_00));
        Check.same(used(), 100_000_00);
        does(answer(1, ANSWER_ACCEPTED));
        Check.same(used(), 80_000_00);
    }

    function test_open_amendments_are_booked_as_the_most_they_can_come_to() public {
        advised();
        does(increase(100_000_00));
        AmendCredit memory a = amendment();
        a.tolerancePlus = 10;
        does(a);
        Check.same(used(), 220_000_00);
        does(answer(1, ANSWER_ACCEPTED));
        Check.same(used(), 220_000_00);
        does(answer(2, ANSWER_REFUSED));
        Check.same(used(), 200_000_00);
    }

    function test_an_increase_above_the_cap_is_refused_and_other_amendments_are_not() public {
        advised();
        setPolicy(exposureCap(A, C, "USD", 110_000_00), allVotes());
        bytes memory above = abi.encodeWithSelector(ExposureAbove.selector, 110_000_01, 110_000_00);
        refused(increase(10_000_01), above);
        setPolicy(exposureCap(A, C, "USD", 1), allVotes());
        does(extendTo(TODAY + 91));
        does(decrease(1));
    }

    function test_an_amendment_needs_the_approvals_of_what_stands_after_it() public {
        advised();
        refused(increase(900_000_00), error0(ComplianceMissing.selector));
        refused(extendTo(TODAY + 366), abi.encodeWithSelector(ValidityTooLong.selector, 366, 365));
        does(increase(899_999_99));
    }

    function test_giving_back_never_fails_for_a_modules_sake() public {
        advised();
        does(increase(20_000_00));
        bytes memory words = abi.encode(contractRecord(address(new RefusingModule()), CONTRACT_MODULE, true));
        register(REGISTER_CONTRACT, words, allVotes());
        does(answer(1, ANSWER_REFUSED));
        Check.same(used(), 100_000_00);
        Check.same(now_().bookedMinor, 100_000_00);
    }

    // Cancellation

    function test_a_cancellation_takes_effect_when_the_beneficiary_accepts() public {
        advised();
        bytes32 before = now_().terms;
        does(cancellation());
        does(answer(1, ANSWER_ACCEPTED));
        Check.yes(now_().state == CreditState.Cancelled, "cancelled");
        Check.same(now_().terms, before);
        Check.same(used(), 0);
    }

    function test_a_confirmed_credit_is_cancelled_with_the_confirmers_consent_whoever_speaks_first() public {
        confirmed();
        does(cancellation());
        does(answer(1, ANSWER_ACCEPTED));
        Check.yes(now_().state == CreditState.Advised, "the confirmer hasn't spoken");
        does(extension(1, true));
        Check.yes(now_().state == CreditState.Cancelled, "cancelled");
        confirmed();
        does(cancellation());
        does(extension(1, true));
        Check.yes(now_().state == CreditState.Advised, "the beneficiary hasn't spoken");
        does(answer(1, ANSWER_ACCEPTED));
        Check.yes(now_().state == CreditState.Cancelled, "cancelled");
        Check.same(used(), 0);
    }

    function test_a_confirmer_that_does_not_consent_ends_the_cancellation() public {
        confirmed();
        does(cancellation());
        does(extension(1, false));
        Check.yes(stateOf(1) == AmendmentState.Refused, "refused");
        refused(answer(1, ANSWER_ACCEPTED), abi.encodeWithSelector(AmendmentEnded.selector, 1));
        does(cancellation());
        does(answer(2, ANSWER_ACCEPTED));
        does(extension(2, false));
        Check.yes(stateOf(2) == AmendmentState.Refused, "refused");
        Check.yes(now_().state == CreditState.Advised, "not cancelled");
        Check.same(used(), 100_000_00);
    }

    function test_a_bank_that_declined_to_confirm_is_not_asked_to_consent() public {
        advised();
        does(decline());
        does(cancellation());
        does(answer(1, ANSWER_ACCEPTED));
        Check.yes(now_().state == CreditState.Cancelled, "cancelled");
    }

    function test_a_bank_that_winds_down_still_asks_to_cancel() public {
        confirmed();
        register(REGISTER_BANK, abi.encode(bankRecord(B, C, BANK_WINDING_DOWN)), allVotes());
        register(REGISTER_BANK, abi.encode(bankRecord(B, A, BANK_WINDING_DOWN)), votesWithoutC());
        refused(amendment(), abi.encodeWithSelector(BankNotActive.selector, A));
        does(cancellation());
        does(extension(1, true));
        does(answer(1, ANSWER_ACCEPTED));
        Check.yes(now_().state == CreditState.Cancelled, "cancelled");
    }

    function test_on_a_cancelled_credit_nothing_but_messages_is_taken() public {
        IssueCredit memory i = newConfirmable();
        issue(i, two(makerA, checkerA));
        advise(adviceOf(i), two(makerB, checkerB));
        ConfirmCredit memory tooLate = confirmation();
        does(increase(1_000_00));
        does(cancellation());
        does(answer(2, ANSWER_ACCEPTED));
        bytes memory gone = abi.encodeWithSelector(CreditCancelled.selector, credit);
        refused(tooLate, gone);
        refused(decline(), gone);
        refused(amendment(), gone);
        refused(answer(1, ANSWER_ACCEPTED), gone);
        refused(extension(1, true), gone);
        refused(withdrawal(1), gone);
        bytes memory words = abi.encode(adviceOf(i));
        bytes memory again = makerFirst(ledger, ADVISE_CREDIT, words, desk(B));
        Check.same(refusal(ledger, ADVISE_CREDIT, words, again, ""), gone);
        does(message(A));
    }

    // What holds for words and signers of every kind

    function test_no_act_of_a_credits_life_is_one_persons() public {
        confirmed();
        does(increase(1_000_00));
        alone(AMEND_CREDIT, abi.encode(increase(1_000_00)), SEALED, makerA);
        alone(AMEND_CREDIT, abi.encode(cancellation()), SEALED, makerA);
        alone(ANSWER_AMENDMENT, abi.encode(answer(1, ANSWER_ACCEPTED)), "", makerB);
        alone(EXTEND_CONFIRMATION, abi.encode(extension(1, true)), "", makerC);
        alone(EXTEND_CONFIRMATION, abi.encode(extension(1, false)), "", makerC);
        alone(WITHDRAW_AMENDMENT, abi.encode(withdrawal(1)), "", makerA);
        alone(SEND_MESSAGE, abi.encode(message(B)), SEALED, makerB);
    }

    /// Signed as it is, an amendment with dirty padding is still refused, without a word: no client of ours writes it.
    function testFuzz_dirty_padding_is_refused(uint256 which, uint256 dirt) public {
        advised();
        bytes memory words = abi.encode(amendment());
        uint256 word = uint8([0, 2, 3, 5, 10, 12, 13, 14, 15, 16, 17][which % 11]);
        words[word * 32 + (word == 0 ? 30 : 0) + (dirt % 2)] = bytes1(uint8(1 + (dirt >> 8) % 255));
        bytes memory signatures = makerFirst(ledger, AMEND_CREDIT, words, desk(A));
        Check.same(refusal(ledger, AMEND_CREDIT, words, signatures, SEALED), "");
        Check.same(now_().amendments, 0);
    }

    function alone(uint16 kind, bytes memory words, bytes memory payload, Person memory maker) private {
        bytes memory why = abi.encodeWithSelector(MissingApprovals.selector, 0, 1);
        Check.same(refusal(ledger, kind, words, makerFirst(ledger, kind, words, one(maker)), payload), why);
    }

    function renumbered(uint16 number) private returns (AmendCredit memory a) {
        a = amendment();
        (a.number, a.act.subject) = (number, subject(credit, "amendment", number, 0));
    }

    function stateOf(uint16 number) private view returns (AmendmentState) {
        return ledger.amendment(credit, number).state;
    }
}
