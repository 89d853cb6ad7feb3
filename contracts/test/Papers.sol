// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {
    Act,
    AdviseDiscrepancies,
    CloseCredit,
    ExamineDocuments,
    HonourPresentation,
    IssueCredit,
    PresentDocuments,
    ReceiveDocuments,
    RecordSettlement,
    RefuseDocuments,
    ReturnDocuments,
    WaiveDiscrepancies
} from "../src/Acts.sol";
import "../src/Codes.sol";
import {Handling} from "../src/Types.sol";
import {Check} from "./Check.sol";
import {Desk} from "./Desk.sol";

/// The desks of the three banks with documents, honour and money, each act as the newest state asks for it.
contract Papers is Desk {
    struct Deed {
        uint16 kind;
        Act act;
        bytes words;
    }

    /// Where fields of these acts lie, in words.
    uint256 internal constant PAYLOAD_HASH = 7;
    uint256 internal constant PLAIN_HASH = 8;
    uint256 internal constant CREDIT = 9;
    uint256 internal constant NUMBER = 10;
    uint256 internal constant FIRST = 11;
    uint256 internal constant SECOND = 12;
    uint256 internal constant THIRD = 13;
    uint256 internal constant FOURTH = 14;

    /// A credit of A over USD 100,000.00 that B advises and C confirmed, available with C alone.
    function confirmedWithC() internal returns (bytes32) {
        IssueCredit memory i = newConfirmable();
        i.nominatedBank = C;
        issue(i, two(makerA, checkerA));
        advise(adviceOf(i), two(makerB, checkerB));
        does(confirmation());
        return i.credit;
    }

    function presents(bytes11 bank, uint128 minor) internal returns (Deed memory) {
        PresentDocuments memory a;
        a.number = now_().presentations + 1;
        a.act = actOn(ledger, bank, subject(credit, "presentation", a.number, 0));
        a.act.payloadHash = sha256(SEALED);
        a.plainHash = sha256(abi.encode("documents", credit, a.number));
        (a.credit, a.amountMinor, a.receivedUtc) = (credit, minor, uint64(block.timestamp));
        return Deed(PRESENT_DOCUMENTS, a.act, abi.encode(a));
    }

    function receives(bytes11 bank, uint16 number) internal returns (Deed memory) {
        ReceiveDocuments memory a;
        a.act = actOn(ledger, bank, subject(credit, "receipt", number, bank));
        (a.credit, a.number, a.receivedUtc) = (credit, number, uint64(block.timestamp));
        return Deed(RECEIVE_DOCUMENTS, a.act, abi.encode(a));
    }

    function complying(bytes11 bank, uint16 number, uint256 accepts) internal returns (Deed memory) {
        return _examines(bank, number, FOUND_COMPLYING, accepts);
    }

    function discrepant(bytes11 bank, uint16 number) internal returns (Deed memory) {
        return _examines(bank, number, FOUND_DISCREPANT, 0);
    }

    function asksAuthority(bytes11 bank, uint16 number) internal returns (Deed memory) {
        AdviseDiscrepancies memory a;
        a.act = actOn(ledger, bank, subject(credit, "authority", number, bank));
        (a.credit, a.number) = (credit, number);
        return Deed(ADVISE_DISCREPANCIES, a.act, abi.encode(a));
    }

    function waives(bytes11 bank, uint16 number, bool waived) internal returns (Deed memory) {
        WaiveDiscrepancies memory a;
        a.act = actOn(ledger, bank, subject(credit, "waiver", number, bank));
        (a.credit, a.number, a.waived) = (credit, number, waived);
        return Deed(WAIVE_DISCREPANCIES, a.act, abi.encode(a));
    }

    function refuses(bytes11 bank, uint16 number) internal returns (Deed memory) {
        RefuseDocuments memory a;
        a.act = actOn(ledger, bank, subject(credit, "decision", number, bank));
        (a.credit, a.number, a.disposal, a.givenUtc) = (credit, number, 1, uint64(block.timestamp));
        return Deed(REFUSE_DOCUMENTS, a.act, abi.encode(a));
    }

    function sendsBack(bytes11 bank, uint16 number) internal returns (Deed memory) {
        ReturnDocuments memory a;
        a.act = actOn(ledger, bank, subject(credit, "decision", number, bank));
        (a.credit, a.number) = (credit, number);
        return Deed(RETURN_DOCUMENTS, a.act, abi.encode(a));
    }

    /// At sight.
    function honours(bytes11 bank, uint16 number, uint128 minor, uint128 outside) internal returns (Deed memory) {
        return honours(bank, number, minor, outside, MANNER_SIGHT, 0);
    }

    function honours(bytes11 bank, uint16 number, uint128 minor, uint128 outside, uint8 manner, uint32 maturityDay)
        internal
        returns (Deed memory)
    {
        HonourPresentation memory a;
        a.act = actOn(ledger, bank, subject(credit, "decision", number, bank));
        (a.credit, a.number, a.manner) = (credit, number, manner);
        (a.amountMinor, a.outsideMinor, a.maturityDay) = (minor, outside, maturityDay);
        return Deed(HONOUR_PRESENTATION, a.act, abi.encode(a));
    }

    function records(bytes11 bank, uint16 number, uint8 side, uint128 minor) internal returns (Deed memory) {
        RecordSettlement memory a;
        a.act = actOn(ledger, bank, subject(credit, "settlement", number, bank));
        (a.credit, a.number, a.side, a.amountMinor, a.valueDay) = (credit, number, side, minor, TODAY);
        return Deed(RECORD_SETTLEMENT, a.act, abi.encode(a));
    }

    function closes() internal returns (Deed memory) {
        CloseCredit memory a;
        a.act = actOn(ledger, A, subject(credit, "closing", 0, 0));
        a.credit = credit;
        return Deed(CLOSE_CREDIT, a.act, abi.encode(a));
    }

    // Stories that many tests begin with

    /// Documents come to C, which finds that they comply, and are sent on to A, which finds the same.
    function foundComplying(uint128 minor) internal returns (uint16 number) {
        does(presents(C, minor));
        number = now_().presentations;
        does(complying(C, number, 0));
        does(receives(A, number));
        does(complying(A, number, 0));
    }

    function does(Deed memory d) internal {
        Check.same(refusalOf(d.kind, d.words, d.act), "");
    }

    function refused(Deed memory d, bytes memory why) internal {
        Check.same(refusalOf(d.kind, d.words, d.act), why);
    }

    /// With one word changed.
    function but(Deed memory d, uint256 word, uint256 value) internal pure returns (Deed memory) {
        bytes memory words = d.words;
        assembly ("memory-safe") {
            mstore(add(add(words, 32), mul(word, 32)), value)
        }
        return d;
    }

    function handling(uint16 number, bytes11 bank) internal view returns (Handling memory) {
        return ledger.handling(credit, number, bank);
    }

    function reason(bytes4 selector, uint256 argument) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(selector, argument);
    }

    function reason(bytes4 selector, bytes11 bank) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(selector, bank);
    }

    function _examines(bytes11 bank, uint16 number, uint8 finding, uint256 accepts) private returns (Deed memory) {
        ExamineDocuments memory a;
        a.act = actOn(ledger, bank, subject(credit, "examination", number, bank));
        (a.credit, a.number, a.finding, a.accepts) = (credit, number, finding, accepts);
        return Deed(EXAMINE_DOCUMENTS, a.act, abi.encode(a));
    }
}
