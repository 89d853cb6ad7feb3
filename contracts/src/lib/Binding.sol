// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {BANK_ACTIVE} from "../Codes.sol";
import {BankNotActive, VerificationLapsed} from "../Errors.sol";
import {ICompliance} from "../interfaces/ICompliance.sol";
import {IConsortium} from "../interfaces/IConsortium.sol";
import {IJournal} from "../interfaces/IJournal.sol";
import {Signer, Undertaking} from "../Types.sol";
import {Sufficiency} from "./Sufficiency.sol";

/// The contracts that acts on credits are judged by.
struct House {
    IConsortium consortium;
    ICompliance compliance;
    IJournal journal;
}

/// What an act asks of the bank and the people behind it.
library Binding {
    using Sufficiency for Signer[];

    uint256 private constant CHECKERS = 1;

    /// Binds a bank. Fails closed: active bank, officers whose verification has not lapsed, every policy module
    /// agreeing, and as many approvals as they ask for.
    function bind(House memory house, Undertaking memory u, Signer[] memory signers) internal {
        if (house.consortium.bank(u.bank).status != BANK_ACTIVE) revert BankNotActive(u.bank);
        for (uint256 n = 0; n < signers.length; ++n) {
            if (signers[n].verifiedUntil < block.timestamp) revert VerificationLapsed(signers[n].officer);
        }
        (uint256 checkers, bool complianceSigns) = house.compliance.check(u);
        signers.demandApprovals(checkers, complianceSigns);
        house.compliance.record(u);
    }

    /// Performance, protection and records need officer, role and four eyes alone: no limit, lapsed verification, bank
    /// status or policy module may make a bank miss a duty.
    function demandFourEyes(Signer[] memory signers) internal pure {
        signers.demandApprovals(CHECKERS, false);
    }
}
