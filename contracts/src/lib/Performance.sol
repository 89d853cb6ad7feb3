// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AdviseCredit, VoidAct} from "../Acts.sol";
import {NotAdvisingBank, TermsMismatch, UnknownCredit, WrongSubject, WrongVersion} from "../Errors.sol";
import {IJournal} from "../interfaces/IJournal.sol";
import {Credit, CreditState, Signer} from "../Types.sol";
import {Names} from "./Names.sol";
import {Sufficiency} from "./Sufficiency.sol";
import {Versions, VersionTable} from "./Versions.sol";

/// Acts that a bank owes or that protect it. Officer, role and four eyes are all they need: no limit, lapsed
/// verification, bank status or policy module may make a bank miss a duty.
library Performance {
    using Versions for VersionTable;
    using Sufficiency for Signer[];

    uint256 private constant CHECKERS = 1;

    /// Kind 33 (UCP 600 art. 9): the advising bank advises exactly the terms that were issued.
    function advise(
        VersionTable storage versions,
        mapping(bytes32 => Credit) storage credits,
        bytes calldata words,
        Signer[] memory signers
    ) external {
        AdviseCredit memory a = abi.decode(words, (AdviseCredit));
        Credit storage c = credits[a.credit];
        if (c.state == CreditState.None) revert UnknownCredit(a.credit);
        if (c.advisingBank != a.act.bank) revert NotAdvisingBank(a.act.bank);
        if (c.terms != a.terms) revert TermsMismatch();
        versions.advance(a.act, Names.subject(a.credit, "advice", 0, a.act.bank));
        signers.demandApprovals(CHECKERS, false);
        c.state = CreditState.Advised;
    }

    /// Kind 34: a bank makes sure that an act of its own, signed but not recorded, never takes effect.
    /// A record has no version to conflict on: it names 0 always.
    function voidAct(IJournal journal, bytes calldata words, Signer[] memory signers) external {
        VoidAct memory v = abi.decode(words, (VoidAct));
        if (v.act.subject != Names.subject(v.voided, "void", 0, v.act.bank)) revert WrongSubject();
        if (v.act.version != 0) revert WrongVersion(0, v.act.version);
        journal.voidDigest(v.act.bank, v.voided);
        signers.demandApprovals(CHECKERS, false);
    }
}
