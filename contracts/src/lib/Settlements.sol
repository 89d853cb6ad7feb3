// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {CloseCredit, HonourPresentation, RecordSettlement} from "../Acts.sol";
import {
    HONOUR_PRESENTATION,
    LAST_DAY,
    MANNER_NEGOTIATION,
    MANNER_SIGHT,
    RECORD_SETTLEMENT,
    SIDE_PREPAID,
    SIDE_RECEIVED
} from "../Codes.sol";
import {
    AboveAvailable,
    AboveClaim,
    BadWords,
    NotComplying,
    NotExpired,
    NotHonoured,
    NotIssuingBank,
    NotNominated,
    NotReceived,
    PresentationDecided
} from "../Errors.sol";
import {
    Credit,
    CreditState,
    Decision,
    Finding,
    Handling,
    Presentation,
    Signer,
    Undertaking,
    Waiver
} from "../Types.sol";
import {Acceptance} from "./Acceptance.sol";
import {Binding, House} from "./Binding.sol";
import {Book, Credits} from "./Credits.sol";
import {Names} from "./Names.sol";
import {Versions, VersionTable} from "./Versions.sol";

/// Honour, money, and the end of a credit (UCP 600 art. 2, 7, 8, 15): drawn and available always add up to the most that
/// is undertaken.
library Settlements {
    using Acceptance for Book;
    using Binding for House;
    using Binding for Signer[];
    using Credits for Book;
    using Credits for Credit;
    using Versions for VersionTable;

    uint256 private constant HUNDRED = 100;

    /// Kinds 54 to 57.
    function act(
        VersionTable storage versions,
        Book storage book,
        House memory house,
        uint16 kind,
        bytes calldata words,
        Signer[] memory signers
    ) external {
        if (kind == HONOUR_PRESENTATION) {
            _honour(versions, book, house, abi.decode(words, (HonourPresentation)), signers);
        } else if (kind == RECORD_SETTLEMENT) {
            _settle(versions, book, house, abi.decode(words, (RecordSettlement)), signers);
        } else {
            _close(versions, book, house, abi.decode(words, (CloseCredit)), signers);
        }
    }

    /// What a bank bound by the credit owes is performance; a bank that is only nominated binds itself by it, and so does
    /// any bank for what lies outside the undertaking.
    function _honour(
        VersionTable storage versions,
        Book storage book,
        House memory house,
        HonourPresentation memory a,
        Signer[] memory signers
    ) private {
        _demandManner(a);
        Credit storage c = book.live(a.credit);
        Handling storage h = book.handled(c, a.credit, a.number, a.act.bank);
        Presentation storage p = book.presentations[a.credit][a.number];
        if (!c.mayHonour(a.act.bank)) revert NotNominated(a.act.bank);
        if (a.manner == MANNER_NEGOTIATION && a.act.bank == c.issuingBank) revert BadWords();
        _demandReady(book, c, a, h);
        uint256 whole = uint256(a.amountMinor) + a.outsideMinor;
        if (whole > p.amountMinor) revert AboveClaim(p.amountMinor, whole);
        uint256 left = book.leftFor(a.credit, a.number, a.act.bank);
        if (a.amountMinor > left) revert AboveAvailable(left, a.amountMinor);
        versions.advance(a.act, Names.subject(a.credit, "decision", a.number, a.act.bank));
        (h.decision, h.manner, h.maturityDay) = (Decision.Honoured, a.manner, a.maturityDay);
        (h.honouredMinor, h.outsideMinor) = (a.amountMinor, a.outsideMinor);
        _draw(book, c, p, a);
        if (c.bound(a.act.bank) && a.outsideMinor == 0) {
            signers.demandFourEyes();
            return;
        }
        Undertaking memory u = c.byIssuer(HONOUR_PRESENTATION, whole, 0);
        if (a.act.bank != c.issuingBank) (u.bank, u.towards) = (a.act.bank, c.issuingBank);
        house.bind(u, signers);
    }

    /// Money that a bank paid on what it honoured, or got; within the undertaking first.
    function _settle(
        VersionTable storage versions,
        Book storage book,
        House memory house,
        RecordSettlement memory a,
        Signer[] memory signers
    ) private {
        if (a.side == 0 || a.side > SIDE_PREPAID || a.amountMinor == 0) revert BadWords();
        if (a.valueDay == 0 || a.valueDay > LAST_DAY) revert BadWords();
        Credit storage c = book.effective(a.credit);
        Handling storage h = book.handled(c, a.credit, a.number, a.act.bank);
        Presentation storage p = book.presentations[a.credit][a.number];
        if (a.side == SIDE_RECEIVED) {
            if (a.amountMinor > p.amountMinor - h.gotMinor) {
                revert AboveClaim(p.amountMinor - h.gotMinor, a.amountMinor);
            }
            h.gotMinor += a.amountMinor;
        } else {
            _pay(c, h, a);
        }
        versions.advance(a.act, Names.subject(a.credit, "settlement", a.number, a.act.bank));
        signers.demandFourEyes();
        book.giveBack(house, a.credit);
    }

    /// Used up within its lower tolerance, or expired, and nothing left to be done on its presentations.
    function _close(
        VersionTable storage versions,
        Book storage book,
        House memory house,
        CloseCredit memory a,
        Signer[] memory signers
    ) private {
        Credit storage c = book.live(a.credit);
        if (a.act.bank != c.issuingBank) revert NotIssuingBank(a.act.bank);
        book.demandOver(a.credit);
        bool usedUp = c.drawnMinor * HUNDRED >= uint256(c.amountMinor) * (HUNDRED - c.toleranceMinus);
        if (!usedUp && block.timestamp / 1 days <= c.expiryDay) revert NotExpired(c.expiryDay);
        versions.advance(a.act, Names.subject(a.credit, "closing", 0, 0));
        signers.demandFourEyes();
        c.state = CreditState.Closed;
        book.giveBack(house, a.credit);
    }

    /// A sight payment has no maturity, a deferred payment and an acceptance have one.
    function _demandManner(HonourPresentation memory a) private pure {
        if (a.manner == 0 || a.manner > MANNER_NEGOTIATION || a.maturityDay > LAST_DAY) revert BadWords();
        if (a.amountMinor == 0 && a.outsideMinor == 0) revert BadWords();
        if (a.manner == MANNER_SIGHT && a.maturityDay != 0) revert BadWords();
        bool later = a.manner != MANNER_SIGHT && a.manner != MANNER_NEGOTIATION;
        if (later && a.maturityDay == 0) revert BadWords();
    }

    /// Documents that comply as the bank itself found, or whose discrepancies it or the issuing bank waived.
    function _demandReady(Book storage book, Credit storage c, HonourPresentation memory a, Handling storage h)
        private
        view
    {
        if (h.receivedUtc == 0) revert NotReceived(a.number);
        Waiver byIssuer = book.handlings[a.credit][a.number][c.issuingBank].waiver;
        bool waived = h.waiver == Waiver.Given || byIssuer == Waiver.Given;
        if (h.decision != Decision.None && !(h.decision == Decision.Refused && waived)) {
            revert PresentationDecided(a.number);
        }
        if (h.finding != Finding.Complying && !waived) revert NotComplying(a.number);
    }

    /// A presentation draws on the issuing bank's undertaking once: as that bank honoured it; until then the most that
    /// another bank did, as far as the undertaking bears it.
    function _draw(Book storage book, Credit storage c, Presentation storage p, HonourPresentation memory a) private {
        uint128 drawn = p.drawnMinor;
        if (a.act.bank == c.issuingBank) {
            drawn = a.amountMinor;
        } else {
            Decision issuer = book.handlings[a.credit][a.number][c.issuingBank].decision;
            bool undone = issuer == Decision.Refused || issuer == Decision.Returned;
            bool settled = issuer == Decision.Honoured;
            uint256 left = book.leftFor(a.credit, a.number, c.issuingBank);
            uint128 borne = a.amountMinor < left ? a.amountMinor : uint128(left);
            if (!undone && !settled && borne > drawn) drawn = borne;
        }
        (c.drawnMinor, p.drawnMinor) = (c.drawnMinor - p.drawnMinor + drawn, drawn);
    }

    function _pay(Credit storage c, Handling storage h, RecordSettlement memory a) private {
        bool issuing = a.act.bank == c.issuingBank;
        bool early = a.side == SIDE_PREPAID;
        if (h.decision != Decision.Honoured || (early && (issuing || h.maturityDay == 0))) {
            revert NotHonoured(a.number);
        }
        uint128 rest = h.honouredMinor + h.outsideMinor - h.paidMinor;
        if (a.amountMinor > rest) revert AboveClaim(rest, a.amountMinor);
        uint128 before = _within(h);
        h.paidMinor += a.amountMinor;
        if (issuing) c.settledMinor += _within(h) - before;
    }

    function _within(Handling storage h) private view returns (uint128) {
        return h.paidMinor < h.honouredMinor ? h.paidMinor : h.honouredMinor;
    }
}
