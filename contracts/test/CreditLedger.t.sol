// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AdviseCredit, IssueCredit, RegisterKey, RegisterOfficer, VoidAct} from "../src/Acts.sol";
import "../src/Codes.sol";
import "../src/Errors.sol";
import {Credit, CreditState} from "../src/Types.sol";
import {Check} from "./Check.sol";
import {vm} from "./Vm.sol";
import {World} from "./World.sol";

contract CreditLedgerTest is World {
    function test_a_credit_is_issued_by_maker_and_checker_and_advised_by_the_other_bank() public {
        IssueCredit memory i = newCredit();
        uint64 before = journal.count();
        Check.same(issue(i, two(makerA, checkerA)), before + 1);
        Credit memory c = ledger.credit(i.credit);
        Check.yes(c.state == CreditState.Issued, "issued");
        Check.same(c.terms, i.plainHash);
        Check.same(c.issuingBank, A);
        Check.same(c.amountMinor, i.amountMinor);
        Check.same(advise(adviceOf(i), two(makerB, checkerB)), before + 2);
        Check.yes(ledger.credit(i.credit).state == CreditState.Advised, "advised");
        Check.same(ledger.version(subject(i.credit, "terms", 0, 0)), 1);
    }

    function test_with_the_makers_signature_alone_the_answer_is_that_an_approval_is_missing() public {
        IssueCredit memory i = newCredit();
        Check.same(issueRefusal(i, one(makerA)), abi.encodeWithSelector(MissingApprovals.selector, 0, 1));
        i.amountMinor = 6_000_000_00;
        Check.same(issueRefusal(i, two(makerA, checkerA)), abi.encodeWithSelector(MissingApprovals.selector, 1, 2));
    }

    function test_the_same_person_is_never_maker_and_checker() public {
        Check.same(issueRefusal(newCredit(), two(makerA2, makerA2)), error0(SamePerson.selector));
    }

    function test_a_person_with_a_new_key_is_still_the_same_person() public {
        IssueCredit memory i = newCredit();
        bytes memory words = abi.encode(i);
        Person memory renewed = newPerson(A);
        renewed.id = makerA2.id;
        RegisterKey memory r = keyRecord(makerA2, renewed.key, KEY_DEVICE, REASON_ROTATED);
        register(REGISTER_KEY, abi.encode(r), with(secretsOf(adminsA), renewed.secret));
        bytes memory both = makerFirst(ledger, ISSUE_CREDIT, words, two(renewed, makerA2));
        Check.same(
            refusal(ledger, ISSUE_CREDIT, words, both, SEALED),
            abi.encodeWithSelector(UnknownSigner.selector, makerA2.key)
        );
        Check.same(issueRefusal(newCredit(), two(renewed, renewed)), error0(SamePerson.selector));
    }

    function test_compliance_signs_where_the_band_asks() public {
        IssueCredit memory i = newCredit();
        i.amountMinor = 1_000_000_00;
        Check.same(issueRefusal(i, two(makerA, checkerA)), error0(ComplianceMissing.selector));
        Check.same(issueRefusal(i, two(makerA, complianceA)), abi.encodeWithSelector(MissingApprovals.selector, 0, 1));
        issue(i, three(makerA, checkerA, complianceA));
    }

    function test_who_holds_both_roles_counts_once() public {
        IssueCredit memory i = newCredit();
        i.amountMinor = 1_000_000_00;
        Check.same(issueRefusal(i, two(makerA, checkerA2)), error0(ComplianceMissing.selector));
        issue(i, three(makerA, checkerA, checkerA2));
    }

    function test_the_upper_tolerance_counts_into_the_band() public {
        IssueCredit memory i = newCredit();
        (i.amountMinor, i.tolerancePlus) = (950_000_00, 10);
        Check.same(issueRefusal(i, two(makerA, checkerA)), error0(ComplianceMissing.selector));
    }

    function test_maker_role_and_checker_role_are_asked_for() public {
        Check.same(
            issueRefusal(newCredit(), two(checkerA, makerA2)), abi.encodeWithSelector(RoleMissing.selector, ROLE_MAKER)
        );
        Check.same(
            issueRefusal(newCredit(), two(makerA2, makerA)), abi.encodeWithSelector(RoleMissing.selector, ROLE_CHECKER)
        );
        bytes memory words = abi.encode(newCredit());
        Check.same(
            refusal(ledger, ISSUE_CREDIT, words, "", SEALED), abi.encodeWithSelector(RoleMissing.selector, ROLE_MAKER)
        );
    }

    function test_an_officer_of_another_bank_cannot_sign() public {
        Check.same(
            issueRefusal(newCredit(), two(makerA, checkerB)), abi.encodeWithSelector(WrongBank.selector, checkerB.id)
        );
    }

    function test_at_least_one_key_is_not_in_custody() public {
        custody(makerA);
        custody(checkerA);
        IssueCredit memory i = newCredit();
        Check.same(issueRefusal(i, one(makerA)), abi.encodeWithSelector(MissingApprovals.selector, 0, 1));
        Check.same(issueRefusal(i, two(makerA, checkerA)), error0(CustodyOnly.selector));
        issue(i, two(makerA, checkerA2));
    }

    function test_an_undertaking_stops_when_a_verification_has_lapsed_but_advice_goes_on() public {
        IssueCredit memory i = newCredit();
        issue(i, two(makerA, checkerA));
        vm.warp(START + VERIFIED_FOR + 1);
        IssueCredit memory late = newCredit();
        Check.same(
            issueRefusal(late, two(makerA, checkerA)), abi.encodeWithSelector(VerificationLapsed.selector, makerA.id)
        );
        advise(adviceOf(i), two(makerB, checkerB));
    }

    function test_a_bank_winding_down_undertakes_nothing_new_but_performs() public {
        IssueCredit memory i = newCredit();
        issue(i, two(makerA, checkerA));
        register(REGISTER_BANK, abi.encode(bankRecord(A, B, BANK_WINDING_DOWN)), allVotes());
        Check.same(issueRefusal(newCredit(), two(makerA, checkerA)), abi.encodeWithSelector(BankNotActive.selector, B));
        advise(adviceOf(i), two(makerB, checkerB));
    }

    function test_rules_of_validity_usance_and_exposure_hold() public {
        IssueCredit memory i = newCredit();
        i.expiryDay = TODAY + 366;
        Check.same(issueRefusal(i, one(makerA)), abi.encodeWithSelector(ValidityTooLong.selector, 366, 365));
        i.expiryDay = TODAY + 365;
        i.usanceDays = 181;
        Check.same(issueRefusal(i, one(makerA)), abi.encodeWithSelector(UsanceTooLong.selector, 181, 180));
        i = newCredit();
        i.amountMinor = 20_000_000_01;
        Check.same(
            issueRefusal(i, one(makerA)), abi.encodeWithSelector(ExposureAbove.selector, 20_000_000_01, 20_000_000_00)
        );
        i.currency = "EUR";
        Check.same(issueRefusal(i, one(makerA)), abi.encodeWithSelector(NoApprovalRule.selector, bytes3("EUR")));
    }

    function test_exposure_adds_up_and_a_pair_without_a_cap_is_refused() public {
        IssueCredit memory i = newCredit();
        i.amountMinor = 15_000_000_00;
        issue(i, with(three(makerA, checkerA, complianceA), checkerA2.secret));
        i = newCredit();
        i.amountMinor = 5_000_000_01;
        Check.same(
            issueRefusal(i, one(makerA)), abi.encodeWithSelector(ExposureAbove.selector, 20_000_000_01, 20_000_000_00)
        );
        i.confirmingBank = A;
        Check.same(issueRefusal(i, one(makerA)), abi.encodeWithSelector(ExposureAbove.selector, 5_000_000_01, 0));
    }

    function test_a_credits_id_belongs_to_its_bank_and_is_taken_once() public {
        IssueCredit memory i = newCredit();
        issue(i, two(makerA, checkerA));
        bytes32 taken = i.act.salt;
        i.amountMinor += 1;
        Check.same(issueRefusal(i, two(makerA, checkerA)), abi.encodeWithSelector(CreditExists.selector, i.credit));
        i = newCredit();
        i.act.salt = taken;
        Check.same(issueRefusal(i, two(makerA, checkerA)), error0(WrongSubject.selector));
    }

    function test_words_out_of_range_are_refused() public {
        IssueCredit memory i = newCredit();
        i.availability = 6;
        Check.same(issueRefusal(i, two(makerA, checkerA)), error0(BadWords.selector));
        i = newCredit();
        i.expiryDay = i.issueDay - 1;
        Check.same(issueRefusal(i, two(makerA, checkerA)), error0(BadWords.selector));
        i = newCredit();
        i.advisingBank = "NOBODYXXXXX";
        Check.same(
            issueRefusal(i, two(makerA, checkerA)),
            abi.encodeWithSelector(BankNotActive.selector, bytes11("NOBODYXXXXX"))
        );
    }

    function test_advice_is_the_advising_banks_and_of_the_terms_as_issued() public {
        IssueCredit memory i = newCredit();
        AdviseCredit memory a = adviceOf(i);
        Check.same(adviceRefusal(a, one(makerB)), abi.encodeWithSelector(UnknownCredit.selector, i.credit));
        issue(i, two(makerA, checkerA));
        Check.same(adviceRefusal(a, one(makerB)), abi.encodeWithSelector(MissingApprovals.selector, 0, 1));
        a.terms = keccak256("other terms");
        Check.same(adviceRefusal(a, two(makerB, checkerB)), error0(TermsMismatch.selector));
        a = adviceOf(i);
        (a.act.bank, a.act.subject) = (A, subject(i.credit, "advice", 0, A));
        Check.same(adviceRefusal(a, two(makerA, checkerA)), abi.encodeWithSelector(NotAdvisingBank.selector, A));
    }

    function test_a_version_is_acted_on_once() public {
        IssueCredit memory i = newCredit();
        issue(i, two(makerA, checkerA));
        AdviseCredit memory first = adviceOf(i);
        AdviseCredit memory second = adviceOf(i);
        advise(first, two(makerB, checkerB));
        Check.same(adviceRefusal(second, two(makerB, checkerB)), abi.encodeWithSelector(WrongVersion.selector, 1, 0));
    }

    function test_a_voided_act_never_takes_effect() public {
        IssueCredit memory i = newCredit();
        bytes32 digest = ledger.digestOf(ISSUE_CREDIT, abi.encode(i));
        Check.same(voidRefusal(A, digest, one(makerA)), abi.encodeWithSelector(MissingApprovals.selector, 0, 1));
        Check.same(voidRefusal(A, digest, two(makerA, checkerA)), "");
        Check.same(issueRefusal(i, two(makerA, checkerA)), error0(ActVoided.selector));
        Check.same(
            voidRefusal(A, digest, two(makerA, checkerA)), abi.encodeWithSelector(AlreadyVoided.selector, digest)
        );
    }

    function test_a_bank_voids_its_own_acts_only_and_never_after_the_fact() public {
        IssueCredit memory i = newCredit();
        bytes32 digest = ledger.digestOf(ISSUE_CREDIT, abi.encode(i));
        Check.same(voidRefusal(B, digest, two(makerB, checkerB)), "");
        uint64 number = issue(i, two(makerA, checkerA));
        Check.same(voidRefusal(A, digest, two(makerA, checkerA)), abi.encodeWithSelector(VoidTooLate.selector, number));
    }

    function test_an_officer_who_left_signs_nothing() public {
        RegisterOfficer memory r = officerRecord(checkerA, ROLE_CHECKER);
        r.active = false;
        register(REGISTER_OFFICER, abi.encode(r), secretsOf(adminsA));
        Check.same(
            issueRefusal(newCredit(), two(makerA, checkerA)),
            abi.encodeWithSelector(UnknownSigner.selector, checkerA.key)
        );
    }

    function adviceRefusal(AdviseCredit memory a, uint256[] memory secrets) private returns (bytes memory) {
        bytes memory words = abi.encode(a);
        return refusal(ledger, ADVISE_CREDIT, words, makerFirst(ledger, ADVISE_CREDIT, words, secrets), "");
    }

    function voidRefusal(bytes11 bank, bytes32 digest, uint256[] memory secrets) private returns (bytes memory) {
        VoidAct memory v = voidOf(bank, digest);
        bytes memory words = abi.encode(v);
        return refusal(ledger, VOID_ACT, words, makerFirst(ledger, VOID_ACT, words, secrets), "");
    }

    function custody(Person storage p) private {
        Person memory moved = newPerson(p.bank);
        RegisterKey memory r = keyRecord(p, moved.key, KEY_CUSTODY, REASON_ROTATED);
        register(REGISTER_KEY, abi.encode(r), with(secretsOf(adminsA), moved.secret));
        (p.secret, p.key) = (moved.secret, moved.key);
    }
}
