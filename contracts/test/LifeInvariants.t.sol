// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import "../src/Codes.sol";
import {Confirming, Credit, CreditState} from "../src/Types.sol";
import {Check} from "./Check.sol";
import {DocumentLife} from "./DocumentLife.sol";

/// What holds after any sequence of confirmations, amendments, answers, documents, honours and payments.
contract LifeInvariantTest {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    DocumentLife private life;

    function setUp() public {
        life = new DocumentLife();
        life.setUp();
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(life);
    }

    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        bytes4[] memory selectors = new bytes4[](12);
        (selectors[0], selectors[1]) = (life.confirm.selector, life.amend.selector);
        (selectors[2], selectors[3]) = (life.say.selector, life.extend.selector);
        (selectors[4], selectors[5]) = (life.withdraw.selector, life.present.selector);
        (selectors[6], selectors[7]) = (life.goOn.selector, life.examine.selector);
        (selectors[8], selectors[9]) = (life.honour.selector, life.refuse.selector);
        (selectors[10], selectors[11]) = (life.pay.selector, life.close.selector);
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(life), selectors);
    }

    /// One invariant for all of it: a campaign each would repeat the same calls.
    function invariant_a_credits_life_keeps_its_promises() public view {
        Check.yes(!life.endedCreditMoved(), "nothing moves an ended credit");
        Check.yes(!life.answeredTwice(), "an amendment is answered once");
        Check.yes(!life.cancelledWithoutConsent(), "a cancellation has every consent");
        Check.yes(!life.dutyRefused(), "an answer, a notice, an honour that is due is never refused");
        Check.yes(!life.versionSkipped(), "a subject's version counts the acts on it");
        Check.yes(!life.brokeOff(), "every refusal has its reason");
        (uint256 sum, uint256 held) = life.booked();
        Check.same(sum, held);
        for (uint256 n = 0; n < 2; ++n) {
            demandExact(life.credits(n));
        }
    }

    function demandExact(bytes32 id) private view {
        Credit memory c = life.creditOf(id);
        Check.same(c.bookedMinor, life.mostOwed(id));
        demandBalanced(id, c);
        (int256 amount, uint32 expiry, uint8 plus, bytes32 terms) = life.undertaken(id, false);
        Check.yes(amount > 0 && uint256(amount) == c.amountMinor, "the issuing bank's amount");
        Check.yes(expiry == c.expiryDay && plus == c.tolerancePlus, "the issuing bank's undertaking");
        Check.same(c.terms, terms);
        if (c.confirming != Confirming.Given) return;
        (amount, expiry, plus,) = life.undertaken(id, true);
        Check.yes(amount == c.confirmed.amountMinor, "the confirming bank's amount");
        Check.yes(expiry == c.confirmed.expiryDay && plus == c.confirmed.tolerancePlus, "its undertaking");
    }

    /// Drawn and available are together the most that the issuing bank undertook, and nothing is settled undrawn.
    function demandBalanced(bytes32 id, Credit memory c) private view {
        (uint256 drawn, uint256 settled, bool exceeded) = life.drawings(id);
        Check.same(c.drawnMinor, drawn);
        Check.same(c.settledMinor, settled);
        Check.yes(drawn <= uint256(c.amountMinor) * (100 + c.tolerancePlus) / 100, "drawn within the most");
        Check.yes(settled <= drawn, "settled within what is drawn");
        Check.yes(!exceeded, "no presentation holds more than was claimed, honoured and paid on it");
        if (c.state == CreditState.Closed) Check.same(c.bookedMinor, 0);
    }
}

/// The ways of these banks do lead somewhere.
contract LifeTest {
    function test_every_way_of_the_banks_reaches_the_ledger() public {
        DocumentLife life = new DocumentLife();
        life.setUp();
        bytes32 id = life.credits(0);
        life.confirm(0, 0);
        life.amend(0, 5_000_00, 0, 1);
        life.extend(0, 1, 0);
        life.withdraw(0, 1);
        life.say(0, 1, 0);
        Check.same(life.creditOf(id).amountMinor, 105_000_00);
        Check.yes(life.creditOf(id).confirmed.amountMinor == 105_000_00, "extended");
        life.amend(0, 0, 0, 13);
        life.say(0, 1, 0);
        Check.same(life.creditOf(id).bookedMinor, 105_000_00);
        life.extend(0, 1, 0);
        Check.same(life.creditOf(id).bookedMinor, 0);
        life.confirm(1, 3);
        Check.yes(life.creditOf(life.credits(1)).confirming == Confirming.Declined, "declined");
    }

    function test_documents_are_honoured_paid_and_closed_on_these_ways() public {
        DocumentLife life = new DocumentLife();
        life.setUp();
        bytes32 id = life.credits(0);
        life.confirm(0, 0);
        life.amend(0, 5_000_00, 0, 1);
        life.present(0, 2, 50_000_00);
        life.examine(0, 0, 2, 1);
        Check.same(life.creditOf(id).amountMinor, 105_000_00);
        life.goOn(0, 0, 0, 0);
        life.examine(0, 0, 0, 0);
        life.honour(0, 0, 2, 50_000_00, 0);
        life.honour(0, 0, 0, 40_000_00, 0);
        Check.same(life.creditOf(id).drawnMinor, 40_000_00);
        life.pay(0, 0, 0, 0, 0);
        Check.same(life.creditOf(id).settledMinor, 40_000_00);
        life.present(0, 1, 10_000_00);
        life.refuse(0, 1, 1, 0);
        life.refuse(0, 1, 1, 2);
        life.close(0, 0);
        Check.yes(life.creditOf(id).state == CreditState.Advised, "neither used up nor expired");
        life.close(0, 1);
        Check.yes(life.creditOf(id).state == CreditState.Closed, "closed");
        life.pay(0, 0, 2, 0, 0);
        life.refuse(0, 0, 1, 0);
        Check.yes(!life.endedCreditMoved() && !life.dutyRefused() && !life.brokeOff(), "nothing else");
        Check.same(life.creditOf(id).bookedMinor, 0);
    }
}
