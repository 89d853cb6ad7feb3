// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import "../src/Codes.sol";
import "../src/Errors.sol";
import {Check} from "./Check.sol";
import {World} from "./World.sol";

/// Nothing but what was signed, by whom it must be signed, takes effect.
contract FuzzTest is World {
    function testFuzz_a_changed_bit_takes_the_signatures_away(uint256 bit) public {
        bytes memory words = abi.encode(newCredit());
        bytes memory signatures = makerFirst(ledger, ISSUE_CREDIT, words, two(makerA, checkerA));
        bit %= words.length * 8;
        words[bit / 8] ^= bytes1(uint8(1) << uint8(bit % 8));
        Check.yes(isRefused(words, signatures), "a changed act was taken");
    }

    /// Signed as it is, an act with dirty padding is still refused, without a word: no client of ours writes it.
    function testFuzz_dirty_padding_is_refused(uint256 which, uint256 dirt) public {
        bytes memory words = abi.encode(newCredit());
        which %= 18;
        uint256 word = which < 4 ? uint8([0, 2, 3, 5][which]) : 6 + which;
        bool left = word == 0 || (word >= 10 && word <= 13);
        // Two bytes at the far end of every one of these words are padding.
        uint256 place = word * 32 + (left ? 30 : 0) + (dirt % 2);
        words[place] = bytes1(uint8(1 + (dirt >> 8) % 255));
        bytes memory signatures = makerFirst(ledger, ISSUE_CREDIT, words, two(makerA, checkerA));
        Check.same(refusal(ledger, ISSUE_CREDIT, words, signatures, SEALED), "");
        Check.same(journal.consumed(A, ledger.digestOf(ISSUE_CREDIT, words)), 0);
    }

    /// Whoever signs, in whatever number: what is taken has a maker and another person as checker.
    function testFuzz_four_eyes_whoever_signs(uint256 first, uint256 second, uint256 third, uint256 howMany) public {
        Person[7] memory people = [makerA, makerA2, checkerA, checkerA2, complianceA, makerB, adminsA[0]];
        uint256[] memory secrets = one(people[first % 7]);
        if (howMany % 3 > 0) secrets = with(secrets, people[second % 7].secret);
        if (howMany % 3 > 1) secrets = with(secrets, people[third % 7].secret);
        bool maker = first % 7 < 2;
        bool taken = issueRefusal(newCredit(), secrets).length == 0;
        bool checker = howMany % 3 > 0 && mayCheck(second % 7, first % 7);
        if (howMany % 3 == 2) {
            bool thirdChecks = mayCheck(third % 7, first % 7);
            bool both = maySignBeside(second % 7, first % 7) && maySignBeside(third % 7, first % 7);
            checker = both && (checker || thirdChecks) && second % 7 != third % 7;
        }
        Check.yes(taken == (maker && checker), "four eyes");
    }

    function mayCheck(uint256 who, uint256 maker) private pure returns (bool) {
        return who != maker && who >= 1 && who <= 3;
    }

    function maySignBeside(uint256 who, uint256 maker) private pure returns (bool) {
        return who != maker && who >= 1 && who <= 4;
    }

    function isRefused(bytes memory words, bytes memory signatures) private returns (bool) {
        uint64 before = journal.count();
        (bool taken,) = address(ledger).call(abi.encodeCall(ledger.act, (ISSUE_CREDIT, words, signatures, SEALED)));
        return !taken && journal.count() == before;
    }
}
