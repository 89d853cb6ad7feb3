// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Check} from "./Check.sol";
import {Handler} from "./Handler.sol";
import {Proofs} from "./Proofs.sol";

/// What holds after any sequence of right and wrong acts.
contract InvariantTest {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    Handler private handler;

    function setUp() public {
        handler = new Handler();
        handler.setUp();
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        bytes4[] memory selectors = new bytes4[](6);
        (selectors[0], selectors[1]) = (Handler.issueBy.selector, Handler.issueAgain.selector);
        (selectors[2], selectors[3]) = (Handler.voidLast.selector, Handler.advise.selector);
        (selectors[4], selectors[5]) = (Handler.rotate.selector, Handler.disturb.selector);
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(handler), selectors);
    }

    /// The tree over all leaves is large: once a run is enough, the head has been compared after every call.
    function afterInvariant() public view {
        (uint64 count,, bytes32 root) = handler.journalState();
        Check.same(count, handler.leaves().length);
        Check.same(root, Proofs.rootOf(handler.leaves()));
    }

    /// One invariant for all of it: a campaign each would repeat the same calls.
    function invariant_the_ledger_keeps_its_promises() public view {
        (, bytes32 head,) = handler.journalState();
        Check.yes(head == handler.head(), "the head follows from the events");
        Check.yes(!handler.onePersonSignedTwice(), "maker and checker are never one person");
        Check.yes(!handler.digestTookEffectTwice(), "a digest takes effect once");
        Check.yes(!handler.strangeBasis(), "a basis is a stored head of the past");
        Check.yes(!handler.lateEntry(), "no act takes effect after its validity");
        Check.yes(!handler.adviceWasRefused(), "performance is never blocked");
        Check.yes(!handler.refusedUndertakingTaken(), "a refusing module stops every undertaking");
    }
}

/// The handler's ways do lead somewhere: each of them changes the ledger at least once.
contract HandlerTest {
    function test_every_way_of_the_handler_reaches_the_ledger() public {
        Handler handler = new Handler();
        handler.setUp();
        (uint64 before,,) = handler.journalState();
        Check.same(before, 64);
        handler.issueBy(0, 2, 3);
        handler.advise(1);
        handler.rotate(1);
        handler.disturb(0);
        handler.issueBy(0, 2, 0);
        handler.voidLast();
        handler.issueAgain();
        handler.disturb(4);
        handler.issueBy(0, 5, 0);
        (uint64 count, bytes32 head,) = handler.journalState();
        Check.same(count, before + 7);
        Check.same(head, handler.head());
        Check.yes(!handler.adviceWasRefused() && !handler.refusedUndertakingTaken(), "as it should be");
    }
}
