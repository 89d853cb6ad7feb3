// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IssueCredit} from "../src/Acts.sol";
import "../src/Codes.sol";
import "../src/Errors.sol";
import {Check} from "./Check.sol";
import {Papers} from "./Papers.sol";
import {vm} from "./Vm.sol";

/// Honour and money (UCP 600 art. 2, 7, 8, 15), as the three banks live them.
contract SettlementsTest is Papers {
    uint8 private constant DEFERRED = 2;
    uint8 private constant ACCEPTANCE = 3;

    // Honour

    function test_instalments_are_drawn_until_nothing_is_available() public {
        confirmed();
        for (uint16 n = 1; n <= 3; ++n) {
            Check.same(foundComplying(40_000_00), n);
            if (n < 3) does(honours(A, n, 40_000_00, 0));
        }
        Check.same(now_().drawnMinor, 80_000_00);
        refused(honours(A, 3, 20_000_01, 0), above(20_000_00, 20_000_01));
        does(honours(A, 3, 20_000_00, 20_000_00));
        Check.same(now_().drawnMinor, 100_000_00);
        Check.same(handling(3, A).outsideMinor, 20_000_00);
    }

    function test_the_upper_tolerance_may_be_drawn() public {
        IssueCredit memory i = newConfirmable();
        (i.tolerancePlus, i.toleranceMinus) = (10, 10);
        issue(i, two(makerA, checkerA));
        uint16 n = foundComplying(115_000_00);
        refused(honours(A, n, 110_000_01, 0), above(110_000_00, 110_000_01));
        does(honours(A, n, 110_000_00, 0));
    }

    function test_each_manner_of_honour_has_its_maturity_or_none() public {
        confirmed();
        uint16 n = foundComplying(10_000_00);
        bytes memory bad = error0(BadWords.selector);
        refused(honours(A, n, 1, 0, 0, 0), bad);
        refused(honours(A, n, 1, 0, 5, 0), bad);
        refused(honours(A, n, 0, 0), bad);
        refused(honours(A, n, 1, 0, MANNER_SIGHT, TODAY), bad);
        refused(honours(A, n, 1, 0, DEFERRED, 0), bad);
        refused(honours(A, n, 1, 0, ACCEPTANCE, 0), bad);
        refused(honours(A, n, 1, 0, DEFERRED, LAST_DAY + 1), bad);
        refused(honours(A, n, 1, 0, MANNER_NEGOTIATION, 0), bad);
        does(honours(A, n, 10_000_00, 0, ACCEPTANCE, TODAY + 60));
        Check.same(handling(n, A).maturityDay, TODAY + 60);
        does(honours(C, n, 10_000_00, 0, MANNER_NEGOTIATION, TODAY + 60));
    }

    function test_a_bank_honours_what_it_has_found_complying_and_once() public {
        confirmedWithC();
        does(presents(B, 10_000_00));
        does(complying(B, 1, 0));
        refused(honours(B, 1, 10_000_00, 0), reason(NotNominated.selector, B));
        refused(honours(C, 1, 10_000_00, 0), reason(NotReceived.selector, 1));
        does(receives(C, 1));
        refused(honours(C, 1, 10_000_00, 0), reason(NotComplying.selector, 1));
        does(discrepant(C, 1));
        refused(honours(C, 1, 10_000_00, 0), reason(NotComplying.selector, 1));
        does(complying(C, 1, 0));
        does(honours(C, 1, 10_000_00, 0));
        refused(honours(C, 1, 10_000_00, 0), reason(PresentationDecided.selector, 1));
    }

    function test_the_issuing_banks_waiver_serves_every_bank_another_banks_only_itself() public {
        confirmed();
        does(presents(B, 10_000_00));
        does(receives(A, 1));
        does(receives(C, 1));
        does(discrepant(A, 1));
        does(waives(C, 1, true));
        refused(honours(A, 1, 10_000_00, 0), reason(NotComplying.selector, 1));
        refused(honours(B, 1, 10_000_00, 0), reason(NotComplying.selector, 1));
        does(honours(C, 1, 10_000_00, 0));
        does(waives(A, 1, true));
        does(honours(B, 1, 10_000_00, 0));
        does(honours(A, 1, 10_000_00, 0));
    }

    function test_after_its_refusal_a_bank_honours_once_the_discrepancies_are_waived() public {
        confirmed();
        does(presents(C, 10_000_00));
        does(receives(A, 1));
        does(refuses(C, 1));
        does(refuses(A, 1));
        refused(honours(A, 1, 10_000_00, 0), reason(PresentationDecided.selector, 1));
        does(waives(A, 1, true));
        does(honours(A, 1, 10_000_00, 0));
        Check.same(now_().drawnMinor, 10_000_00);
        does(sendsBack(C, 1));
        refused(honours(C, 1, 10_000_00, 0), reason(PresentationDecided.selector, 1));
    }

    function test_nothing_above_the_claim_is_honoured_outside_included() public {
        confirmed();
        uint16 n = foundComplying(10_000_00);
        bytes memory beyond = abi.encodeWithSelector(AboveClaim.selector, 10_000_00, 10_000_01);
        refused(honours(A, n, 10_000_01, 0), beyond);
        refused(honours(A, n, 10_000_00, 1), beyond);
        refused(honours(A, n, 0, 10_000_01), beyond);
        does(honours(A, n, 9_000_00, 1_000_00));
        Check.same(now_().drawnMinor, 9_000_00);
    }

    function test_a_presentation_is_drawn_once_and_at_last_as_the_issuing_bank_honoured_it() public {
        confirmed();
        uint16 n = foundComplying(70_000_00);
        does(receives(B, n));
        does(complying(B, n, 0));
        does(honours(B, n, 60_000_00, 0));
        does(honours(C, n, 50_000_00, 0));
        Check.same(now_().drawnMinor, 60_000_00);
        does(honours(A, n, 55_000_00, 0));
        Check.same(now_().drawnMinor, 55_000_00);
    }

    function test_what_another_bank_honours_after_the_issuing_bank_decided_changes_no_balance() public {
        confirmed();
        uint16 first = foundComplying(30_000_00);
        does(honours(A, first, 20_000_00, 0));
        does(honours(C, first, 30_000_00, 0));
        Check.same(now_().drawnMinor, 20_000_00);
        uint16 second = foundComplying(30_000_00);
        does(refuses(A, second));
        does(honours(C, second, 30_000_00, 0));
        Check.same(now_().drawnMinor, 20_000_00);
        Check.same(ledger.presentation(credit, second).drawnMinor, 0);
    }

    /// Art. 10b: it never extended to the decrease, so it is bound by more than the issuing bank.
    function test_a_confirming_bank_honours_within_its_own_undertaking() public {
        confirmed();
        does(decrease(40_000_00));
        does(answer(1, ANSWER_ACCEPTED));
        uint16 n = foundComplying(100_000_00);
        refused(honours(A, n, 100_000_00, 0), above(60_000_00, 100_000_00));
        does(honours(C, n, 100_000_00, 0));
        Check.same(now_().drawnMinor, 60_000_00);
        does(extendTo(TODAY + 120));
        does(answer(2, ANSWER_ACCEPTED));
        does(honours(A, n, 60_000_00, 40_000_00));
        Check.same(now_().drawnMinor, 60_000_00);
        uint16 next = foundComplying(1);
        refused(honours(C, next, 1, 0), above(0, 1));
        refused(honours(A, next, 1, 0), above(0, 1));
    }

    function test_a_confirming_bank_honours_its_undertaking_once_whatever_the_issuing_bank_refused() public {
        confirmed();
        uint16 first = foundComplying(80_000_00);
        does(honours(C, first, 80_000_00, 0));
        does(refuses(A, first));
        uint16 second = foundComplying(80_000_00);
        refused(honours(C, second, 20_000_01, 0), above(20_000_00, 20_000_01));
        does(honours(C, second, 20_000_00, 0));
        does(honours(A, second, 80_000_00, 0));
        Check.same(now_().drawnMinor, 80_000_00);
    }

    // Who is bound by it

    function test_a_bound_bank_honours_though_it_winds_down_and_its_verifications_lapsed() public {
        confirmed();
        uint16 n = foundComplying(10_000_00);
        register(REGISTER_BANK, abi.encode(bankRecord(B, C, BANK_WINDING_DOWN)), allVotes());
        vm.warp(START + VERIFIED_FOR + 1);
        does(honours(C, n, 10_000_00, 0));
        does(honours(A, n, 10_000_00, 0));
        does(records(C, n, SIDE_PAID, 10_000_00));
    }

    function test_a_nominated_bank_binds_itself_as_the_rulebook_asks() public {
        advised();
        uint16 n = foundComplying(10_000_00);
        setPolicy(approvalBand("USD", 10_000_00, 1, true), allVotes());
        refused(honours(C, n, 10_000_00, 0), error0(ComplianceMissing.selector));
        does(honours(C, n, 9_999_99, 0));
        uint16 next = foundComplying(10_000_00);
        register(REGISTER_BANK, abi.encode(bankRecord(B, C, BANK_WINDING_DOWN)), allVotes());
        refused(honours(C, next, 1_00, 0), reason(BankNotActive.selector, C));
        does(honours(A, next, 10_000_00, 0));
    }

    function test_what_lies_outside_the_undertaking_takes_the_approvals_of_the_whole() public {
        confirmed();
        uint16 n = foundComplying(1_000_000_00);
        refused(honours(A, n, 100_000_00, 900_000_00), error0(ComplianceMissing.selector));
        does(honours(A, n, 100_000_00, 899_999_99));
        Check.same(used(), 100_000_00);
    }

    function test_no_cap_stops_an_honour() public {
        confirmed();
        uint16 n = foundComplying(110_000_00);
        setPolicy(exposureCap(A, C, "USD", 1), allVotes());
        does(honours(A, n, 100_000_00, 10_000_00));
    }

    // Money

    function test_what_the_issuing_bank_pays_leaves_its_exposure_within_the_undertaking_first() public {
        confirmed();
        uint16 n = foundComplying(50_000_00);
        does(honours(A, n, 40_000_00, 10_000_00));
        Check.same(used(), 100_000_00);
        does(records(A, n, SIDE_PAID, 30_000_00));
        Check.same(used(), 70_000_00);
        does(records(A, n, SIDE_PAID, 15_000_00));
        Check.same(used(), 60_000_00);
        Check.same(now_().settledMinor, 40_000_00);
        bytes memory beyond = abi.encodeWithSelector(AboveClaim.selector, 5_000_00, 5_000_01);
        refused(records(A, n, SIDE_PAID, 5_000_01), beyond);
        does(records(A, n, SIDE_PAID, 5_000_00));
        Check.same(used(), 60_000_00);
        Check.same(ledger.version(subject(credit, "settlement", n, A)), 3);
    }

    function test_what_another_bank_pays_leaves_no_exposure() public {
        confirmed();
        uint16 n = foundComplying(50_000_00);
        does(honours(C, n, 50_000_00, 0));
        does(records(C, n, SIDE_PAID, 50_000_00));
        Check.same(used(), 100_000_00);
        Check.same(now_().settledMinor, 0);
    }

    function test_only_a_bank_that_honoured_pays_and_before_maturity_only_another_than_the_issuing() public {
        confirmed();
        uint16 n = foundComplying(50_000_00);
        bytes memory no = reason(NotHonoured.selector, n);
        refused(records(A, n, SIDE_PAID, 1), no);
        does(honours(A, n, 50_000_00, 0, DEFERRED, TODAY + 60));
        does(honours(C, n, 50_000_00, 0));
        refused(records(A, n, SIDE_PREPAID, 1), no);
        refused(records(C, n, SIDE_PREPAID, 1), no);
        refused(records(B, n, SIDE_PAID, 1), no);
        uint16 next = foundComplying(50_000_00);
        does(honours(C, next, 50_000_00, 0, ACCEPTANCE, TODAY + 60));
        does(records(C, next, SIDE_PREPAID, 49_000_00));
        bytes memory beyond = abi.encodeWithSelector(AboveClaim.selector, 1_000_00, 1_000_01);
        refused(records(C, next, SIDE_PAID, 1_000_01), beyond);
    }

    function test_any_named_bank_records_what_it_got_up_to_the_claim() public {
        confirmed();
        does(presents(B, 50_000_00));
        does(records(B, 1, SIDE_RECEIVED, 20_000_00));
        bytes memory beyond = abi.encodeWithSelector(AboveClaim.selector, 30_000_00, 30_000_01);
        refused(records(B, 1, SIDE_RECEIVED, 30_000_01), beyond);
        does(records(B, 1, SIDE_RECEIVED, 30_000_00));
        does(records(C, 1, SIDE_RECEIVED, 50_000_00));
        refused(records(B, 2, SIDE_RECEIVED, 1), reason(UnknownPresentation.selector, 2));
        refused(records(B, 1, 0, 1), error0(BadWords.selector));
        refused(records(B, 1, SIDE_PREPAID + 1, 1), error0(BadWords.selector));
        refused(records(B, 1, SIDE_RECEIVED, 0), error0(BadWords.selector));
        refused(but(records(B, 1, SIDE_RECEIVED, 1), THIRD, 0), error0(BadWords.selector));
        refused(but(records(B, 1, SIDE_RECEIVED, 1), THIRD, LAST_DAY + 1), error0(BadWords.selector));
    }

    function test_money_that_came_is_recorded_in_spite_of_a_module_that_refuses_everything() public {
        confirmed();
        uint16 n = foundComplying(50_000_00);
        does(honours(A, n, 50_000_00, 0));
        setPolicy(exposureCap(A, C, "USD", 1), allVotes());
        does(records(A, n, SIDE_PAID, 50_000_00));
        Check.same(used(), 50_000_00);
    }

    function above(uint256 available, uint256 named) private pure returns (bytes memory) {
        return abi.encodeWithSelector(AboveAvailable.selector, available, named);
    }
}
