// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Confirming, Credit} from "../src/Types.sol";
import {Check} from "./Check.sol";
import {Life} from "./Life.sol";

/// What holds after any sequence of confirmations, amendments and answers.
contract LifeInvariantTest {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    Life private life;

    function setUp() public {
        life = new Life();
        life.setUp();
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(life);
    }

    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        bytes4[] memory selectors = new bytes4[](5);
        (selectors[0], selectors[1]) = (Life.confirm.selector, Life.amend.selector);
        (selectors[2], selectors[3]) = (Life.say.selector, Life.extend.selector);
        selectors[4] = Life.withdraw.selector;
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(life), selectors);
    }

    /// One invariant for all of it: a campaign each would repeat the same calls.
    function invariant_a_credits_life_keeps_its_promises() public view {
        Check.yes(!life.cancelledCreditMoved(), "nothing moves a cancelled credit");
        Check.yes(!life.answeredTwice(), "an amendment is answered once");
        Check.yes(!life.cancelledWithoutConsent(), "a cancellation has every consent");
        Check.yes(!life.dutyRefused(), "an answer that is due is never refused");
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
        (int256 amount, uint32 expiry, uint8 plus, bytes32 terms) = life.undertaken(id, false);
        Check.yes(amount > 0 && uint256(amount) == c.amountMinor, "the issuing bank's amount");
        Check.yes(expiry == c.expiryDay && plus == c.tolerancePlus, "the issuing bank's undertaking");
        Check.same(c.terms, terms);
        if (c.confirming != Confirming.Given) return;
        (amount, expiry, plus,) = life.undertaken(id, true);
        Check.yes(amount == c.confirmed.amountMinor, "the confirming bank's amount");
        Check.yes(expiry == c.confirmed.expiryDay && plus == c.confirmed.tolerancePlus, "its undertaking");
    }
}

/// The ways of these banks do lead somewhere.
contract LifeTest {
    function test_every_way_of_the_banks_reaches_the_ledger() public {
        Life life = new Life();
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
}
