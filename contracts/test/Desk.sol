// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {
    Act,
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
import {Credit} from "../src/Types.sol";
import {Check} from "./Check.sol";
import {World} from "./World.sol";

/// The world with a third bank, which is asked to confirm, and the desks of all three at work on one credit.
contract Desk is World {
    bytes11 internal constant C = "SAMPSGSGXXX";

    Person[3] internal adminsC;
    Person internal makerC;
    Person internal checkerC;
    bytes32 internal credit;

    function foundBanks() internal override {
        super.foundBanks();
        foundBank(C);
    }

    function foundOfficers() internal override {
        super.foundOfficers();
        for (uint256 i = 0; i < 3; ++i) {
            adminsC[i] = enrol(C, ROLE_ADMINISTRATOR, "");
        }
        makerC = enrol(C, ROLE_MAKER, secretsOf(adminsC));
        checkerC = enrol(C, ROLE_CHECKER, secretsOf(adminsC));
    }

    function foundRules() internal override {
        super.foundRules();
        setPolicy(exposureCap(A, C, "USD", 20_000_000_00), "");
    }

    function allVotes() internal view override returns (uint256[] memory) {
        return with(with(super.allVotes(), adminsC[0].secret), adminsC[1].secret);
    }

    /// The votes of the two that remain when C winds down.
    function votesWithoutC() internal view returns (uint256[] memory) {
        return super.allVotes();
    }

    /// A credit of A over USD 100,000.00 that B advises and C is asked to confirm; the desk goes on with it.
    function newConfirmable() internal returns (IssueCredit memory i) {
        i = newCredit();
        (i.confirmingBank, i.confirmation) = (C, 2);
        credit = i.credit;
    }

    /// The same, issued and advised.
    function advised() internal returns (bytes32) {
        IssueCredit memory i = newConfirmable();
        issue(i, two(makerA, checkerA));
        advise(adviceOf(i), two(makerB, checkerB));
        return i.credit;
    }

    /// The same, confirmed.
    function confirmed() internal returns (bytes32 id) {
        id = advised();
        does(confirmation());
    }

    // Acts on the desk's credit, as its newest state asks for them

    function confirmation() internal returns (ConfirmCredit memory a) {
        a.act = actOn(ledger, C, subject(credit, "confirmation", 0, C));
        (a.credit, a.terms) = (credit, ledger.credit(credit).terms);
    }

    function decline() internal returns (DeclineConfirmation memory a) {
        a.act = actOn(ledger, C, subject(credit, "confirmation", 0, C));
        a.credit = credit;
    }

    /// The next amendment, changing nothing in clear.
    function amendment() internal returns (AmendCredit memory a) {
        Credit memory c = ledger.credit(credit);
        a.number = c.amendments + 1;
        a.act = actOn(ledger, A, subject(credit, "amendment", a.number, 0));
        a.act.payloadHash = sha256(SEALED);
        a.plainHash = sha256(abi.encode("amendment", credit, a.number));
        (a.credit, a.terms) = (credit, c.terms);
        (a.tolerancePlus, a.toleranceMinus) = (TOLERANCE_UNCHANGED, TOLERANCE_UNCHANGED);
    }

    function increase(uint128 minor) internal returns (AmendCredit memory a) {
        a = amendment();
        a.increaseMinor = minor;
    }

    function decrease(uint128 minor) internal returns (AmendCredit memory a) {
        a = amendment();
        a.decreaseMinor = minor;
    }

    function extendTo(uint32 expiryDay) internal returns (AmendCredit memory a) {
        a = amendment();
        a.expiryDay = expiryDay;
    }

    function cancellation() internal returns (AmendCredit memory a) {
        a = amendment();
        a.cancels = true;
    }

    function answer(uint16 number, uint8 word) internal returns (AnswerAmendment memory a) {
        a.act = actOn(ledger, B, subject(credit, "amendment", number, 0));
        (a.credit, a.number, a.answer) = (credit, number, word);
    }

    function extension(uint16 number, bool extended) internal returns (ExtendConfirmation memory a) {
        a.act = actOn(ledger, C, subject(credit, "extension", number, C));
        (a.credit, a.number, a.extended) = (credit, number, extended);
    }

    function withdrawal(uint16 number) internal returns (WithdrawAmendment memory a) {
        a.act = actOn(ledger, A, subject(credit, "amendment", number, 0));
        (a.credit, a.number) = (credit, number);
    }

    function message(bytes11 bank) internal returns (SendMessage memory a) {
        a.act = newAct(bank, subject(credit, "message", 0, bank));
        a.act.payloadHash = sha256(SEALED);
        a.credit = credit;
    }

    // Each act signed by maker and checker of its bank, taken or refused

    function does(ConfirmCredit memory a) internal {
        Check.same(refusalOf(CONFIRM_CREDIT, abi.encode(a), a.act), "");
    }

    function does(DeclineConfirmation memory a) internal {
        Check.same(refusalOf(DECLINE_CONFIRMATION, abi.encode(a), a.act), "");
    }

    function does(AmendCredit memory a) internal {
        Check.same(refusalOf(AMEND_CREDIT, abi.encode(a), a.act), "");
    }

    function does(AnswerAmendment memory a) internal {
        Check.same(refusalOf(ANSWER_AMENDMENT, abi.encode(a), a.act), "");
    }

    function does(ExtendConfirmation memory a) internal {
        Check.same(refusalOf(EXTEND_CONFIRMATION, abi.encode(a), a.act), "");
    }

    function does(WithdrawAmendment memory a) internal {
        Check.same(refusalOf(WITHDRAW_AMENDMENT, abi.encode(a), a.act), "");
    }

    function does(SendMessage memory a) internal {
        Check.same(refusalOf(SEND_MESSAGE, abi.encode(a), a.act), "");
    }

    function refused(ConfirmCredit memory a, bytes memory why) internal {
        Check.same(refusalOf(CONFIRM_CREDIT, abi.encode(a), a.act), why);
    }

    function refused(DeclineConfirmation memory a, bytes memory why) internal {
        Check.same(refusalOf(DECLINE_CONFIRMATION, abi.encode(a), a.act), why);
    }

    function refused(AmendCredit memory a, bytes memory why) internal {
        Check.same(refusalOf(AMEND_CREDIT, abi.encode(a), a.act), why);
    }

    function refused(AnswerAmendment memory a, bytes memory why) internal {
        Check.same(refusalOf(ANSWER_AMENDMENT, abi.encode(a), a.act), why);
    }

    function refused(ExtendConfirmation memory a, bytes memory why) internal {
        Check.same(refusalOf(EXTEND_CONFIRMATION, abi.encode(a), a.act), why);
    }

    function refused(WithdrawAmendment memory a, bytes memory why) internal {
        Check.same(refusalOf(WITHDRAW_AMENDMENT, abi.encode(a), a.act), why);
    }

    function refused(SendMessage memory a, bytes memory why) internal {
        Check.same(refusalOf(SEND_MESSAGE, abi.encode(a), a.act), why);
    }

    function refusalOf(uint16 kind, bytes memory words, Act memory a) internal returns (bytes memory) {
        bytes memory payload = a.payloadHash == bytes32(0) ? bytes("") : SEALED;
        return refusal(ledger, kind, words, makerFirst(ledger, kind, words, desk(a.bank)), payload);
    }

    function desk(bytes11 bank) internal view returns (uint256[] memory) {
        if (bank == A) return two(makerA, checkerA);
        return bank == B ? two(makerB, checkerB) : two(makerC, checkerC);
    }

    // What stands now

    function used() internal view returns (uint256 minor) {
        (, minor) = exposure.exposure(A, C, "USD");
    }

    function now_() internal view returns (Credit memory) {
        return ledger.credit(credit);
    }
}
