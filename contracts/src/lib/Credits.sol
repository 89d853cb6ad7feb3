// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {TOLERANCE_UNCHANGED} from "../Codes.sol";
import {
    BadWords,
    CreditCancelled,
    CreditClosed,
    NotAParty,
    NotConfirmingBank,
    OpenPresentation,
    UnknownAmendment,
    UnknownCredit,
    UnknownPresentation
} from "../Errors.sol";
import {
    Amendment,
    AmendmentState,
    Confirming,
    Credit,
    CreditState,
    Decision,
    Extension,
    Handling,
    Presentation,
    Undertaking
} from "../Types.sol";

/// Every credit of the ledger with its amendments, its presentations, and each bank's dealing with these.
struct Book {
    mapping(bytes32 id => Credit) credits;
    mapping(bytes32 id => mapping(uint16 number => Amendment)) amendments;
    mapping(bytes32 id => mapping(uint16 number => Presentation)) presentations;
    mapping(bytes32 id => mapping(uint16 number => mapping(bytes11 bank => Handling))) handlings;
}

/// Reading credits: which one, whose, and how much is owed on it at most.
library Credits {
    /// A credit on which acts are still taken.
    function live(Book storage book, bytes32 id) internal view returns (Credit storage c) {
        c = effective(book, id);
        if (c.state == CreditState.Closed) revert CreditClosed(id);
    }

    /// A credit on which money may still be recorded: one that was closed too.
    function effective(Book storage book, bytes32 id) internal view returns (Credit storage c) {
        c = book.credits[id];
        if (c.state == CreditState.None) revert UnknownCredit(id);
        if (c.state == CreditState.Cancelled) revert CreditCancelled(id);
    }

    /// How a bank that the credit `c` with this id names deals with a presentation that was made.
    function handled(Book storage book, Credit storage c, bytes32 id, uint16 number, bytes11 bank)
        internal
        view
        returns (Handling storage)
    {
        demandParty(c, bank);
        if (book.presentations[id][number].bank == bytes11(0)) revert UnknownPresentation(number);
        return book.handlings[id][number][bank];
    }

    /// The credit names this bank.
    function demandParty(Credit storage c, bytes11 bank) internal view {
        if (!_named(c, bank)) revert NotAParty(bank);
    }

    /// The bank has undertaken to honour: it issued the credit, or confirmed it (UCP 600 art. 7, 8).
    function bound(Credit storage c, bytes11 bank) internal view returns (bool) {
        return bank == c.issuingBank || (c.confirming == Confirming.Given && bank == c.confirmingBank);
    }

    /// The bank may honour or negotiate (art. 2, nominated bank): where none is nominated, any that the credit names.
    function mayHonour(Credit storage c, bytes11 bank) internal view returns (bool) {
        if (bound(c, bank) || bank == c.nominatedBank) return true;
        return c.nominatedBank == bytes11(0) && _named(c, bank);
    }

    /// The amount with its upper tolerance, as the issuing bank is bound now.
    function most(Credit storage c) internal view returns (uint256) {
        return uint256(c.amountMinor) * (100 + c.tolerancePlus) / 100;
    }

    /// What a bank may honour on a presentation within the undertaking: a confirming bank by its own, which every other
    /// presentation draws on as well as what it honoured itself.
    function leftFor(Book storage book, bytes32 id, uint16 number, bytes11 bank) internal view returns (uint256) {
        Credit storage c = book.credits[id];
        uint256 others = c.drawnMinor - book.presentations[id][number].drawnMinor;
        if (bank == c.issuingBank || !bound(c, bank)) return most(c) - others;
        int256 amount = c.confirmed.amountMinor;
        uint256 limit = amount < 0 ? 0 : uint256(amount) * (100 + c.confirmed.tolerancePlus) / 100;
        others = 0;
        for (uint16 n = 1; n <= c.presentations; ++n) {
            if (n == number) continue;
            uint256 own = book.handlings[id][n][bank].honouredMinor;
            uint256 drawn = book.presentations[id][n].drawnMinor;
            others += own > drawn ? own : drawn;
        }
        return limit > others ? limit - others : 0;
    }

    /// Every presentation has come to its end: refused or returned, or honoured and paid, by the issuing bank; or by
    /// every bank that has it and may honour, and never sent on.
    function demandOver(Book storage book, bytes32 id) internal view {
        uint16 last = book.credits[id].presentations;
        for (uint16 n = 1; n <= last; ++n) {
            if (!_isOver(book, id, n)) revert OpenPresentation(n);
        }
    }

    /// An amendment that was made.
    function made(Book storage book, bytes32 id, uint16 number) internal view returns (Amendment storage m) {
        m = book.amendments[id][number];
        if (m.state == AmendmentState.None) revert UnknownAmendment(number);
    }

    /// Whether the beneficiary may still answer.
    function isOpen(Amendment storage m) internal view returns (bool) {
        return m.state == AmendmentState.Open || m.state == AmendmentState.WithdrawalAsked;
    }

    /// The bank was asked to confirm (field 49: may add, or confirm).
    function demandConfirming(Credit storage c, bytes11 bank) internal view {
        if (c.confirming == Confirming.NotAsked || c.confirmingBank != bank) revert NotConfirmingBank(bank);
    }

    /// Whether the confirming bank's undertaking can follow this amendment: not what has ended, nor what was part of
    /// the terms when it confirmed them.
    function reachesConfirmer(Credit storage c, Amendment storage m) internal view returns (bool) {
        if (c.confirming != Confirming.Given) return false;
        if (isOpen(m)) return true;
        return m.state == AmendmentState.Accepted && (m.cancels || m.acceptedAs > c.confirmed.after_);
    }

    /// The most the issuing bank may come to owe, whichever of its open amendments are accepted, less what it paid.
    function owedByIssuer(Book storage book, bytes32 id) internal view returns (uint256) {
        Credit storage c = book.credits[id];
        if (c.state == CreditState.Cancelled || c.state == CreditState.Closed) return 0;
        return _most(book, id, int256(uint256(c.amountMinor)), c.tolerancePlus, false) - c.settledMinor;
    }

    /// The most the confirming bank may come to owe, whichever of the amendments it extended to are accepted.
    function owedByConfirmer(Book storage book, bytes32 id) internal view returns (uint256) {
        Credit storage c = book.credits[id];
        return _most(book, id, c.confirmed.amountMinor, c.confirmed.tolerancePlus, true);
    }

    /// All decreases still open.
    function openDecreases(Book storage book, bytes32 id) internal view returns (uint256 sum) {
        uint16 last = book.credits[id].amendments;
        for (uint16 n = 1; n <= last; ++n) {
            Amendment storage m = book.amendments[id][n];
            if (isOpen(m)) sum += m.decreaseMinor;
        }
    }

    /// An issuing bank's undertaking for the rulebook.
    function byIssuer(Credit storage c, uint16 kind, uint256 owed, uint256 added)
        internal
        view
        returns (Undertaking memory u)
    {
        (u.kind, u.bank, u.towards) = (kind, c.issuingBank, counterparty(c));
        (u.currency, u.amountMinor, u.exposureMinor) = (c.currency, owed, added);
    }

    /// A confirming bank's undertaking for the rulebook: it adds nothing to any exposure.
    function byConfirmer(Credit storage c, uint16 kind, uint256 owed) internal view returns (Undertaking memory u) {
        (u.kind, u.bank, u.towards) = (kind, c.confirmingBank, c.issuingBank);
        (u.currency, u.amountMinor) = (c.currency, owed);
    }

    /// The bank towards which the issuing bank's exposure runs.
    function counterparty(Credit storage c) internal view returns (bytes11) {
        return c.confirmingBank == bytes11(0) ? c.advisingBank : c.confirmingBank;
    }

    /// Notes what the issuing bank's exposure holds for this credit.
    function noteBooked(Credit storage c, uint256 owed) internal {
        if (owed > type(uint128).max) revert BadWords();
        c.bookedMinor = uint128(owed);
    }

    function _named(Credit storage c, bytes11 bank) private view returns (bool) {
        return bank == c.issuingBank || bank == c.advisingBank || bank == c.confirmingBank || bank == c.nominatedBank;
    }

    function _isOver(Book storage book, bytes32 id, uint16 number) private view returns (bool) {
        Credit storage c = book.credits[id];
        Handling storage issuer = book.handlings[id][number][c.issuingBank];
        if (issuer.decision == Decision.Honoured) {
            return issuer.paidMinor >= issuer.honouredMinor + issuer.outsideMinor;
        }
        if (issuer.decision != Decision.None) return true;
        return issuer.receivedUtc == 0 && _isGivenBack(book, id, number);
    }

    function _isGivenBack(Book storage book, bytes32 id, uint16 number) private view returns (bool given) {
        Credit storage c = book.credits[id];
        bytes11[3] memory banks = [c.advisingBank, c.confirmingBank, c.nominatedBank];
        for (uint256 n = 0; n < banks.length; ++n) {
            Handling storage h = book.handlings[id][number][banks[n]];
            if (h.receivedUtc == 0 || !mayHonour(c, banks[n])) continue;
            if (h.decision != Decision.Refused && h.decision != Decision.Returned) return false;
            given = true;
        }
    }

    function _most(Book storage book, bytes32 id, int256 amount, uint256 plus, bool extendedOnly)
        private
        view
        returns (uint256)
    {
        uint16 last = book.credits[id].amendments;
        for (uint16 n = 1; n <= last; ++n) {
            Amendment storage m = book.amendments[id][n];
            if (!isOpen(m) || (extendedOnly && m.extension != Extension.Extended)) continue;
            amount += int256(uint256(m.increaseMinor));
            if (m.tolerancePlus != TOLERANCE_UNCHANGED && m.tolerancePlus > plus) plus = m.tolerancePlus;
        }
        return amount < 0 ? 0 : uint256(amount) * (100 + plus) / 100;
    }
}
