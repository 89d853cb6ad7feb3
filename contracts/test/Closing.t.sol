// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ConfirmCredit, IssueCredit} from "../src/Acts.sol";
import "../src/Codes.sol";
import "../src/Errors.sol";
import {CreditState, Decision} from "../src/Types.sol";
import {Check} from "./Check.sol";
import {Papers} from "./Papers.sol";
import {vm} from "./Vm.sol";

/// What documents under way mean for amendments, cancellation and the end of a credit.
contract ClosingTest is Papers {
    function test_no_decrease_is_made_or_accepted_below_what_is_drawn() public {
        confirmed();
        does(decrease(50_000_00));
        does(increase(10_000_00));
        uint16 n = foundComplying(60_000_00);
        does(honours(A, n, 60_000_00, 0));
        bytes memory below = abi.encodeWithSelector(DecreaseTooLarge.selector, 60_000_00, 50_000_00);
        refused(answer(1, ANSWER_ACCEPTED), below);
        does(presents(C, 10_000_00));
        refused(complying(C, n + 1, 1), below);
        refused(decrease(1), abi.encodeWithSelector(DecreaseTooLarge.selector, 110_000_01, 100_000_00));
        does(answer(2, ANSWER_ACCEPTED));
        does(answer(1, ANSWER_ACCEPTED));
        Check.same(now_().amountMinor, 60_000_00);
        Check.same(used(), 60_000_00);
    }

    function test_an_exposure_after_payment_still_takes_an_increase() public {
        confirmed();
        uint16 n = foundComplying(100_000_00);
        does(honours(A, n, 100_000_00, 0));
        does(records(A, n, SIDE_PAID, 100_000_00));
        Check.same(used(), 0);
        does(increase(20_000_00));
        Check.same(used(), 20_000_00);
        does(answer(1, ANSWER_REFUSED));
        Check.same(used(), 0);
    }

    function test_a_cancellation_waits_for_documents_that_are_being_dealt_with() public {
        confirmed();
        does(cancellation());
        does(presents(C, 10_000_00));
        does(answer(1, ANSWER_ACCEPTED));
        refused(extension(1, true), reason(OpenPresentation.selector, 1));
        does(refuses(C, 1));
        does(extension(1, true));
        Check.yes(now_().state == CreditState.Cancelled, "cancelled");
        bytes memory gone = abi.encodeWithSelector(CreditCancelled.selector, credit);
        refused(presents(B, 1), gone);
        refused(receives(A, 1), gone);
        refused(waives(A, 1, true), gone);
        refused(sendsBack(C, 1), gone);
        refused(records(C, 1, SIDE_RECEIVED, 1), gone);
        refused(closes(), gone);
    }

    // Closed

    function test_a_credit_that_is_used_up_within_its_tolerance_is_closed_once_paid() public {
        IssueCredit memory i = newConfirmable();
        (i.tolerancePlus, i.toleranceMinus) = (5, 5);
        issue(i, two(makerA, checkerA));
        advise(adviceOf(i), two(makerB, checkerB));
        uint16 n = foundComplying(95_000_00);
        does(honours(A, n, 94_999_99, 0));
        does(records(A, n, SIDE_PAID, 94_999_99));
        refused(closes(), reason(NotExpired.selector, uint256(TODAY + 90)));
        uint16 last = foundComplying(1);
        does(honours(A, last, 1, 0));
        refused(closes(), reason(OpenPresentation.selector, last));
        does(records(A, last, SIDE_PAID, 1));
        does(closes());
        Check.yes(now_().state == CreditState.Closed, "closed");
        Check.same(used(), 0);
    }

    function test_an_unused_credit_is_closed_the_day_after_its_expiry_and_not_before() public {
        confirmed();
        vm.warp(uint256(TODAY + 91) * 1 days - 1);
        refused(closes(), reason(NotExpired.selector, uint256(TODAY + 90)));
        vm.warp(uint256(TODAY + 91) * 1 days);
        Deed memory other = closes();
        other.act.bank = B;
        refused(but(other, 0, uint256(bytes32(B))), reason(NotIssuingBank.selector, B));
        does(closes());
        Check.same(used(), 0);
    }

    function test_a_credit_is_not_closed_over_documents_that_another_bank_honoured_or_still_examines() public {
        confirmed();
        does(presents(B, 10_000_00));
        does(refuses(B, 1));
        does(receives(C, 1));
        vm.warp(START + 100 days);
        refused(closes(), reason(OpenPresentation.selector, 1));
        does(complying(C, 1, 0));
        does(honours(C, 1, 10_000_00, 0));
        refused(closes(), reason(OpenPresentation.selector, 1));
        does(receives(A, 1));
        does(complying(A, 1, 0));
        does(honours(A, 1, 10_000_00, 0));
        refused(closes(), reason(OpenPresentation.selector, 1));
        does(records(A, 1, SIDE_PAID, 10_000_00));
        does(closes());
    }

    function test_documents_that_were_refused_before_they_reached_the_issuing_bank_hold_nothing_up() public {
        confirmedWithC();
        does(presents(B, 10_000_00));
        vm.warp(START + 100 days);
        refused(closes(), reason(OpenPresentation.selector, 1));
        does(receives(C, 1));
        does(refuses(C, 1));
        does(sendsBack(C, 1));
        does(presents(C, 10_000_00));
        does(receives(A, 2));
        does(refuses(C, 2));
        refused(closes(), reason(OpenPresentation.selector, 2));
        does(refuses(A, 2));
        does(closes());
    }

    function test_on_a_closed_credit_only_money_and_messages_are_recorded() public {
        advised();
        does(increase(1_000_00));
        ConfirmCredit memory tooLate = confirmation();
        uint16 n = foundComplying(100_000_00);
        does(honours(A, n, 100_000_00, 0));
        does(honours(C, n, 100_000_00, 0));
        does(records(A, n, SIDE_PAID, 100_000_00));
        does(closes());
        bytes memory shut = abi.encodeWithSelector(CreditClosed.selector, credit);
        refused(tooLate, shut);
        refused(amendment(), shut);
        refused(answer(1, ANSWER_ACCEPTED), shut);
        refused(withdrawal(1), shut);
        refused(presents(B, 1), shut);
        refused(receives(B, n), shut);
        refused(complying(C, n, 0), shut);
        refused(asksAuthority(C, n), shut);
        refused(waives(A, n, true), shut);
        refused(refuses(A, n), shut);
        refused(sendsBack(A, n), shut);
        refused(honours(A, n, 1, 0), shut);
        refused(closes(), shut);
        does(records(C, n, SIDE_PAID, 100_000_00));
        does(records(C, n, SIDE_RECEIVED, 100_000_00));
        does(message(B));
        Check.yes(handling(n, C).decision == Decision.Honoured, "as it was");
        Check.same(now_().bookedMinor, 0);
    }
}
