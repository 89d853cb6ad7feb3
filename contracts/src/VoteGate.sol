// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Act} from "./Acts.sol";
import {ActGate} from "./ActGate.sol";
import {BANK_ACTIVE} from "./Codes.sol";
import {BankNotActive} from "./Errors.sol";
import {Signatures} from "./lib/Signatures.sol";
import {Sufficiency} from "./lib/Sufficiency.sol";
import {Signer} from "./Types.sol";

/// Acts of the whole consortium: the votes of at least two thirds of the active banks.
abstract contract VoteGate is ActGate {
    using Signatures for Signer[];
    using Sufficiency for Signer[];

    /// Two administrators each of `need` active banks. During the founding nobody has to have signed.
    function _byVotes(Act memory a, bytes32 digest, bytes calldata signatures, uint256 need, bool exempt)
        internal
        view
    {
        if (!exempt) _demandActive(a.bank);
        Signer[] memory signers = Signatures.officers(_registry(), Signatures.keys(digest, signatures, 0));
        signers.demandAdministratorRole();
        for (uint256 i = 0; i < signers.length; ++i) {
            if (signers[i].bankStatus != BANK_ACTIVE) revert BankNotActive(signers[i].bank);
        }
        if (!exempt) signers.demandVotes(a.bank, need);
    }

    /// Two thirds of the active banks, rounded up.
    function _twoThirds() internal view returns (uint256) {
        return (2 * _registry().activeBankCount() + 2) / 3;
    }

    function _demandActive(bytes11 bank) private view {
        if (_registry().bank(bank).status != BANK_ACTIVE) revert BankNotActive(bank);
    }
}
