// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ROLE_CHECKER, ROLE_COMPLIANCE, ROLE_MAKER} from "../Codes.sol";
import {ComplianceMissing, CustodyOnly, MissingApprovals, RoleMissing, VotesMissing} from "../Errors.sol";
import {Signer} from "../Types.sol";
import {Signatures} from "./Signatures.sol";

/// Whether enough people signed. Judged last, so that a trial run with too few signatures says just that.
library Sufficiency {
    using Signatures for Signer[];

    uint256 internal constant ADMINISTRATORS = 2;

    /// A maker, so many checkers, and compliance where asked. Who may do both counts once, for compliance only when
    /// nobody else stands for it.
    function demandApprovals(Signer[] memory signers, uint256 checkers, bool compliance) internal pure {
        if (signers.length == 0) revert RoleMissing(ROLE_MAKER);
        uint256 able = 0;
        uint256 onlyCompliance = 0;
        uint256 both = 0;
        for (uint256 i = 1; i < signers.length; ++i) {
            if (signers[i].roles & ROLE_CHECKER == 0) ++onlyCompliance;
            else if (signers[i].roles & ROLE_COMPLIANCE == 0) ++able;
            else ++both;
        }
        bool spared = compliance && onlyCompliance == 0 && able + both > checkers && both > 0;
        uint256 have = able + both - (spared ? 1 : 0);
        if (have < checkers) revert MissingApprovals(have, checkers);
        if (compliance && onlyCompliance == 0 && !spared) revert ComplianceMissing();
        if (signers.onlyCustody()) revert CustodyOnly();
    }

    /// Two administrators of the bank.
    function demandAdministrators(Signer[] memory signers, bytes11 bank) internal pure {
        uint256 have = signers.countOf(bank);
        if (have < ADMINISTRATORS) revert MissingApprovals(have, ADMINISTRATORS);
        if (signers.onlyCustody()) revert CustodyOnly();
    }

    /// Two administrators each of `need` banks, the acting bank among them.
    function demandVotes(Signer[] memory signers, bytes11 bank, uint256 need) internal pure {
        demandAdministrators(signers, bank);
        uint256 have = 0;
        for (uint256 i = 0; i < signers.length; ++i) {
            if (_firstOfBank(signers, i) && signers.countOf(signers[i].bank) >= ADMINISTRATORS) ++have;
        }
        if (have < need) revert VotesMissing(have, need);
    }

    function _firstOfBank(Signer[] memory signers, uint256 place) private pure returns (bool) {
        for (uint256 i = 0; i < place; ++i) {
            if (signers[i].bank == signers[place].bank) return false;
        }
        return true;
    }
}
