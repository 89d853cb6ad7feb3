// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ConfirmCredit, IssueCredit} from "../Acts.sol";
import {BANK_ACTIVE, CONFIRM_CREDIT, ISSUE_CREDIT, LAST_DAY, TOLERANCE_MOST} from "../Codes.sol";
import {
    AlreadyAnswered,
    BadWords,
    BankNotActive,
    CreditExists,
    PayloadMismatch,
    TermsMismatch,
    WrongSubject
} from "../Errors.sol";
import {IConsortium} from "../interfaces/IConsortium.sol";
import {Confirming, Credit, CreditState, Signer, Undertaking} from "../Types.sol";
import {Binding, House} from "./Binding.sol";
import {Book, Credits} from "./Credits.sol";
import {Names} from "./Names.sol";
import {Versions, VersionTable} from "./Versions.sol";

/// Acts by which a bank binds itself to a credit (UCP 600 art. 7, 8).
library Undertakings {
    using Binding for House;
    using Credits for Book;
    using Credits for Credit;
    using Versions for VersionTable;

    uint8 private constant AVAILABILITY_MOST = 5;
    uint8 private constant CONFIRMATION_MOST = 2;
    uint8 private constant CHANNEL_MOST = 2;

    /// Kinds 32 and 36.
    function act(
        VersionTable storage versions,
        Book storage book,
        House memory house,
        uint16 kind,
        bytes calldata words,
        Signer[] memory signers
    ) external {
        if (kind == ISSUE_CREDIT) _issue(versions, book, house, abi.decode(words, (IssueCredit)), signers);
        else _confirm(versions, book, house, abi.decode(words, (ConfirmCredit)), signers);
    }

    /// The credit's id derives from bank and salt, so that nobody can take another bank's.
    function _issue(
        VersionTable storage versions,
        Book storage book,
        House memory house,
        IssueCredit memory i,
        Signer[] memory signers
    ) private {
        _demandTerms(i);
        _demandBanks(house.consortium, i);
        if (i.credit != Names.id(i.act.bank, i.act.salt)) revert WrongSubject();
        Credit storage c = book.credits[i.credit];
        if (c.state != CreditState.None) revert CreditExists(i.credit);
        versions.advance(i.act, Names.subject(i.credit, "terms", 0, 0));
        _store(c, i);
        uint256 owed = book.owedByIssuer(i.credit);
        Undertaking memory u = c.byIssuer(ISSUE_CREDIT, owed, owed);
        (u.validityDays, u.usanceDays) = (i.expiryDay - i.issueDay, i.usanceDays);
        house.bind(u, signers);
        c.noteBooked(owed);
    }

    /// The confirming bank undertakes what the issuing bank's undertaking is by now (UCP 600 art. 8b).
    function _confirm(
        VersionTable storage versions,
        Book storage book,
        House memory house,
        ConfirmCredit memory a,
        Signer[] memory signers
    ) private {
        Credit storage c = book.live(a.credit);
        c.demandConfirming(a.act.bank);
        if (c.confirming != Confirming.Asked) revert AlreadyAnswered();
        if (a.terms != c.terms) revert TermsMismatch();
        versions.advance(a.act, Names.subject(a.credit, "confirmation", 0, a.act.bank));
        c.confirming = Confirming.Given;
        c.confirmed.amountMinor = int256(uint256(c.amountMinor));
        c.confirmed.expiryDay = c.expiryDay;
        c.confirmed.tolerancePlus = c.tolerancePlus;
        c.confirmed.toleranceMinus = c.toleranceMinus;
        c.confirmed.after_ = c.accepted;
        Undertaking memory u = c.byConfirmer(CONFIRM_CREDIT, book.owedByConfirmer(a.credit));
        (u.validityDays, u.usanceDays) = (c.expiryDay - c.issueDay, c.usanceDays);
        house.bind(u, signers);
    }

    /// Codes within their range; terms sealed and sent along, so that every reader can open what was issued.
    function _demandTerms(IssueCredit memory i) private pure {
        if (i.act.payloadHash == bytes32(0)) revert PayloadMismatch();
        if (i.plainHash == bytes32(0) || i.amountMinor == 0 || i.expiryDay < i.issueDay || i.expiryDay > LAST_DAY) {
            revert BadWords();
        }
        if (i.tolerancePlus > TOLERANCE_MOST || i.toleranceMinus > TOLERANCE_MOST) revert BadWords();
        if (i.availability == 0 || i.availability > AVAILABILITY_MOST) revert BadWords();
        if (i.confirmation > CONFIRMATION_MOST || i.channel == 0 || i.channel > CHANNEL_MOST) revert BadWords();
    }

    function _demandBanks(IConsortium consortium, IssueCredit memory i) private view {
        bytes11[4] memory named = [i.act.bank, i.advisingBank, i.confirmingBank, i.nominatedBank];
        for (uint256 n = 0; n < named.length; ++n) {
            if (n > 0 && named[n] == bytes11(0)) continue;
            if (consortium.bank(named[n]).status != BANK_ACTIVE) revert BankNotActive(named[n]);
        }
    }

    function _store(Credit storage c, IssueCredit memory i) private {
        c.issuingBank = i.act.bank;
        c.advisingBank = i.advisingBank;
        c.currency = i.currency;
        c.state = CreditState.Issued;
        c.tolerancePlus = i.tolerancePlus;
        c.toleranceMinus = i.toleranceMinus;
        c.availability = i.availability;
        c.confirmation = i.confirmation;
        c.transferable = i.transferable;
        c.channel = i.channel;
        c.confirmingBank = i.confirmingBank;
        c.nominatedBank = i.nominatedBank;
        c.issueDay = i.issueDay;
        c.expiryDay = i.expiryDay;
        c.usanceDays = i.usanceDays;
        c.amountMinor = i.amountMinor;
        c.terms = i.plainHash;
        if (i.confirmation != 0 && i.confirmingBank != bytes11(0)) c.confirming = Confirming.Asked;
    }
}
