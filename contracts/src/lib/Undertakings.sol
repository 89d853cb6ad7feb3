// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IssueCredit} from "../Acts.sol";
import {BANK_ACTIVE, ISSUE_CREDIT, LAST_DAY} from "../Codes.sol";
import {BadWords, BankNotActive, CreditExists, PayloadMismatch, VerificationLapsed, WrongSubject} from "../Errors.sol";
import {ICompliance} from "../interfaces/ICompliance.sol";
import {IConsortium} from "../interfaces/IConsortium.sol";
import {Credit, CreditState, Signer, Undertaking} from "../Types.sol";
import {Names} from "./Names.sol";
import {Sufficiency} from "./Sufficiency.sol";
import {Versions, VersionTable} from "./Versions.sol";

/// Acts by which a bank binds itself (UCP 600 art. 7, 8, 10). They fail closed: active bank, officers whose
/// verification has not lapsed, every policy module agreeing.
library Undertakings {
    using Versions for VersionTable;
    using Sufficiency for Signer[];

    uint8 private constant TOLERANCE_MOST = 99;
    uint8 private constant AVAILABILITY_MOST = 5;
    uint8 private constant CONFIRMATION_MOST = 2;
    uint8 private constant CHANNEL_MOST = 2;

    /// Kind 32. The credit's id derives from bank and salt, so that nobody can take another bank's.
    function issue(
        VersionTable storage versions,
        mapping(bytes32 => Credit) storage credits,
        IConsortium consortium,
        ICompliance compliance,
        bytes calldata words,
        Signer[] memory signers
    ) external {
        IssueCredit memory i = abi.decode(words, (IssueCredit));
        _demandTerms(i);
        _demandBanks(consortium, i);
        _demandVerified(signers);
        if (i.credit != Names.id(i.act.bank, i.act.salt)) revert WrongSubject();
        if (credits[i.credit].state != CreditState.None) revert CreditExists(i.credit);
        versions.advance(i.act, Names.subject(i.credit, "terms", 0, 0));
        Undertaking memory u = _undertaking(i);
        (uint256 checkers, bool complianceSigns) = compliance.check(u);
        signers.demandApprovals(checkers, complianceSigns);
        _store(credits[i.credit], i);
        compliance.record(u);
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

    function _demandVerified(Signer[] memory signers) private view {
        for (uint256 n = 0; n < signers.length; ++n) {
            if (signers[n].verifiedUntil < block.timestamp) revert VerificationLapsed(signers[n].officer);
        }
    }

    function _undertaking(IssueCredit memory i) private pure returns (Undertaking memory) {
        return Undertaking({
            kind: ISSUE_CREDIT,
            bank: i.act.bank,
            towards: i.confirmingBank == bytes11(0) ? i.advisingBank : i.confirmingBank,
            currency: i.currency,
            amountMinor: uint256(i.amountMinor) * (100 + i.tolerancePlus) / 100,
            validityDays: i.expiryDay - i.issueDay,
            usanceDays: i.usanceDays
        });
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
    }
}
