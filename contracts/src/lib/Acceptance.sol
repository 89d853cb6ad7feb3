// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {TOLERANCE_UNCHANGED} from "../Codes.sol";
import {DecreaseTooLarge} from "../Errors.sol";
import {Amendment, AmendmentState, Confirmation, Confirming, Credit, CreditState, Extension} from "../Types.sol";
import {House} from "./Binding.sol";
import {Book, Credits} from "./Credits.sol";

/// What an amendment that the beneficiary accepted makes of the undertakings (UCP 600 art. 10), whether by its word or by
/// documents that fit only with it.
library Acceptance {
    using Credits for Book;
    using Credits for Credit;

    /// The issuing bank's undertaking takes the amendment, and the confirming bank's where that was extended before. What
    /// was drawn stays covered.
    function accept(Book storage book, bytes32 id, Amendment storage m) internal {
        Credit storage c = book.credits[id];
        m.state = AmendmentState.Accepted;
        if (m.cancels) {
            if (c.confirming != Confirming.Given || m.extension == Extension.Extended) cancel(book, id);
            return;
        }
        m.acceptedAs = ++c.accepted;
        c.terms = sha256(abi.encode(c.terms, m.plainHash));
        c.amountMinor = c.amountMinor + m.increaseMinor - m.decreaseMinor;
        if (m.expiryDay != 0) c.expiryDay = m.expiryDay;
        if (m.tolerancePlus != TOLERANCE_UNCHANGED) c.tolerancePlus = m.tolerancePlus;
        if (m.toleranceMinus != TOLERANCE_UNCHANGED) c.toleranceMinus = m.toleranceMinus;
        uint256 most = c.most();
        if (most < c.drawnMinor) revert DecreaseTooLarge(c.drawnMinor, most);
        if (m.extension == Extension.Extended) follow(c.confirmed, m);
    }

    /// The confirming bank's undertaking takes an accepted amendment, but nothing that a later acceptance has replaced.
    function follow(Confirmation storage u, Amendment storage m) internal {
        u.amountMinor += int256(uint256(m.increaseMinor)) - int256(uint256(m.decreaseMinor));
        if (m.expiryDay != 0 && m.acceptedAs > u.expiryBy) (u.expiryDay, u.expiryBy) = (m.expiryDay, m.acceptedAs);
        if (m.tolerancePlus != TOLERANCE_UNCHANGED && m.acceptedAs > u.plusBy) {
            (u.tolerancePlus, u.plusBy) = (m.tolerancePlus, m.acceptedAs);
        }
        if (m.toleranceMinus != TOLERANCE_UNCHANGED && m.acceptedAs > u.minusBy) {
            (u.toleranceMinus, u.minusBy) = (m.toleranceMinus, m.acceptedAs);
        }
    }

    /// Nobody owes on it any more; documents that are still being dealt with come first.
    function cancel(Book storage book, bytes32 id) internal {
        book.demandOver(id);
        book.credits[id].state = CreditState.Cancelled;
    }

    /// What the issuing bank can no longer come to owe leaves its exposure.
    function giveBack(Book storage book, House memory house, bytes32 id) internal {
        Credit storage c = book.credits[id];
        uint256 owed = book.owedByIssuer(id);
        uint256 less = c.bookedMinor - owed;
        if (less == 0) return;
        c.noteBooked(owed);
        house.compliance.release(c.issuingBank, c.counterparty(), c.currency, less);
    }
}
