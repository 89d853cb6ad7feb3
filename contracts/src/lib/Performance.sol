// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Act, AdviseCredit, DeclineConfirmation, SendMessage, VoidAct} from "../Acts.sol";
import {ADVISE_CREDIT, DECLINE_CONFIRMATION, SEND_MESSAGE} from "../Codes.sol";
import {
    AlreadyAnswered,
    NotAdvisingBank,
    PayloadMismatch,
    TermsMismatch,
    UnknownCredit,
    WrongSubject,
    WrongVersion
} from "../Errors.sol";
import {Confirming, Credit, CreditState, Signer} from "../Types.sol";
import {Binding, House} from "./Binding.sol";
import {Book, Credits} from "./Credits.sol";
import {Names} from "./Names.sol";
import {Versions, VersionTable} from "./Versions.sol";

/// Acts that a bank owes, that protect it, or that only record what was said.
library Performance {
    using Binding for Signer[];
    using Credits for Book;
    using Credits for Credit;
    using Versions for VersionTable;

    /// Kinds 33, 34, 37 and 60.
    function act(
        VersionTable storage versions,
        Book storage book,
        House memory house,
        uint16 kind,
        bytes calldata words,
        Signer[] memory signers
    ) external {
        if (kind == ADVISE_CREDIT) {
            _advise(versions, book, abi.decode(words, (AdviseCredit)));
        } else if (kind == DECLINE_CONFIRMATION) {
            _decline(versions, book, abi.decode(words, (DeclineConfirmation)));
        } else if (kind == SEND_MESSAGE) {
            _message(book, abi.decode(words, (SendMessage)));
        } else {
            _void(house, abi.decode(words, (VoidAct)));
        }
        signers.demandFourEyes();
    }

    /// UCP 600 art. 9: the advising bank advises exactly the terms that were issued.
    function _advise(VersionTable storage versions, Book storage book, AdviseCredit memory a) private {
        Credit storage c = book.live(a.credit);
        if (c.advisingBank != a.act.bank) revert NotAdvisingBank(a.act.bank);
        if (c.terms != a.terms) revert TermsMismatch();
        versions.advance(a.act, Names.subject(a.credit, "advice", 0, a.act.bank));
        c.state = CreditState.Advised;
    }

    /// UCP 600 art. 8d: a bank that was asked to confirm and doesn't says so.
    function _decline(VersionTable storage versions, Book storage book, DeclineConfirmation memory a) private {
        Credit storage c = book.live(a.credit);
        c.demandConfirming(a.act.bank);
        if (c.confirming != Confirming.Asked) revert AlreadyAnswered();
        versions.advance(a.act, Names.subject(a.credit, "confirmation", 0, a.act.bank));
        c.confirming = Confirming.Declined;
    }

    /// A bank that the credit names writes to the others, as long as the credit is remembered.
    function _message(Book storage book, SendMessage memory a) private view {
        if (a.act.payloadHash == bytes32(0)) revert PayloadMismatch();
        Credit storage c = book.credits[a.credit];
        if (c.state == CreditState.None) revert UnknownCredit(a.credit);
        c.demandParty(a.act.bank);
        _demandRecord(a.act, Names.subject(a.credit, "message", 0, a.act.bank));
    }

    /// A bank makes sure that an act of its own, signed but not recorded, never takes effect.
    function _void(House memory house, VoidAct memory v) private {
        _demandRecord(v.act, Names.subject(v.voided, "void", 0, v.act.bank));
        house.journal.voidDigest(v.act.bank, v.voided);
    }

    /// A record has no version to conflict on: it names 0 always.
    function _demandRecord(Act memory a, bytes32 subject) private pure {
        if (a.subject != subject) revert WrongSubject();
        if (a.version != 0) revert WrongVersion(0, a.version);
    }
}
