// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import "../src/Codes.sol";
import "../src/Errors.sol";
import {Policy, Undertaking} from "../src/Types.sol";
import {Check} from "./Check.sol";
import {DeployedExposure} from "./Deployed.sol";
import {vm} from "./Vm.sol";
import {World} from "./World.sol";

contract ComplianceTest is World {
    function test_the_rulebook_changes_by_votes() public {
        bytes memory words = abi.encode(dayRule(RULE_USANCE, 360));
        bytes memory half = signed(compliance, SET_POLICY, words, secretsOf(adminsA));
        Check.same(
            refusal(compliance, SET_POLICY, words, half, ""), abi.encodeWithSelector(VotesMissing.selector, 1, 2)
        );
        setPolicy(dayRule(RULE_USANCE, 360), allVotes());
        Check.same(tenor.usanceDaysMost(), 360);
        Check.same(compliance.version(subject(0, "policy", RULE_USANCE, 0)), 2);
    }

    function test_checkers_of_the_rulebook_are_not_administrators() public {
        bytes memory words = abi.encode(dayRule(RULE_USANCE, 360));
        bytes memory signatures = signed(compliance, SET_POLICY, words, with(allVotes(), checkerA.secret));
        Check.same(
            refusal(compliance, SET_POLICY, words, signatures, ""),
            abi.encodeWithSelector(RoleMissing.selector, ROLE_ADMINISTRATOR)
        );
    }

    function test_a_rule_that_no_module_keeps_cannot_be_set() public {
        bytes memory words = abi.encode(dayRule(9, 1));
        bytes memory signatures = signed(compliance, SET_POLICY, words, allVotes());
        Check.same(refusal(compliance, SET_POLICY, words, signatures, ""), error0(ModuleMissing.selector));
    }

    function test_a_band_is_replaced_and_removed() public {
        setPolicy(approvalBand("USD", 0, 3, true), allVotes());
        (uint256 checkers, bool asks) = compliance.check(undertaking(1));
        Check.yes(checkers == 3 && asks, "replaced");
        setPolicy(approvalBand("USD", 0, 0, false), allVotes());
        Check.same(approvals.bands("USD").length, 2);
        bytes memory answer = checkRefusal(undertaking(1));
        Check.same(answer, abi.encodeWithSelector(NoApprovalRule.selector, bytes3("USD")));
    }

    function test_a_removed_tenor_rule_refuses() public {
        setPolicy(dayRule(RULE_VALIDITY, 0), allVotes());
        Check.same(checkRefusal(undertaking(1)), error0(NoTenorRule.selector));
    }

    function test_only_writers_record_and_only_compliance_sets() public {
        Check.same(
            answerOf(address(compliance), abi.encodeCall(compliance.record, (undertaking(1)))),
            abi.encodeWithSelector(NotAWriter.selector, address(this))
        );
        Policy memory p;
        Check.same(
            answerOf(address(tenor), abi.encodeCall(tenor.set, (p))),
            abi.encodeWithSelector(NotCompliance.selector, address(this))
        );
        Check.same(
            answerOf(address(exposure), abi.encodeCall(exposure.record, (undertaking(1)))),
            abi.encodeWithSelector(NotCompliance.selector, address(this))
        );
    }

    /// Bands of amounts 0, 1,000,000.00 and 5,000,000.00 as the world sets them.
    function testFuzz_the_highest_band_at_or_below_the_amount_counts(uint256 amount) public view {
        amount %= 20_000_000_00 + 1;
        (uint256 checkers, bool asks) = compliance.check(undertaking(amount));
        Check.same(checkers, amount >= 5_000_000_00 ? 2 : 1);
        Check.yes(asks == (amount >= 1_000_000_00), "compliance from a million upward");
    }

    function testFuzz_exposure_never_passes_its_cap(uint64[12] memory amounts, uint128 cap) public {
        DeployedExposure alone =
            DeployedExposure(vm.deployCode("ExposureModule.sol:ExposureModule", abi.encode(address(this))));
        alone.set(Policy(RULE_EXPOSURE, "USD", cap, A, B, 0, false));
        uint256 used = 0;
        for (uint256 i = 0; i < amounts.length; ++i) {
            bool fits = used + amounts[i] <= cap;
            bytes memory answer = answerOf(address(alone), abi.encodeCall(alone.record, (undertaking(amounts[i]))));
            if (fits) used += amounts[i];
            Check.same(
                answer, fits ? bytes("") : abi.encodeWithSelector(ExposureAbove.selector, used + amounts[i], cap)
            );
        }
        (, uint128 recorded) = alone.exposure(A, B, "USD");
        Check.same(recorded, used);
    }

    function undertaking(uint256 amount) private pure returns (Undertaking memory) {
        return Undertaking(ISSUE_CREDIT, A, B, "USD", amount, amount, 90, 60);
    }

    function checkRefusal(Undertaking memory u) private returns (bytes memory) {
        return answerOf(address(compliance), abi.encodeCall(compliance.check, (u)));
    }

    function answerOf(address target, bytes memory call_) private returns (bytes memory) {
        (bool taken, bytes memory answer) = target.call(call_);
        return taken ? bytes("") : answer;
    }
}
