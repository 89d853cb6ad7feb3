// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {KEY_CUSTODY, ROLE_ADMINISTRATOR, ROLE_CHECKER, ROLE_COMPLIANCE, ROLE_MAKER} from "../Codes.sol";
import {BadSignature, RoleMissing, SamePerson, SignatureOrder, WrongBank} from "../Errors.sol";
import {IConsortium} from "../interfaces/IConsortium.sol";
import {Signer} from "../Types.sol";

/// From bytes to persons: keys recovered, in order, belonging to different people who hold the roles they act in.
library Signatures {
    uint256 private constant LENGTH = 65;

    /// The keys that signed, ascending from place `first` on (1 where the maker stands in front, else 0).
    function keys(bytes32 digest, bytes calldata signatures, uint256 first)
        internal
        pure
        returns (address[] memory found)
    {
        if (signatures.length % LENGTH != 0) revert BadSignature();
        found = new address[](signatures.length / LENGTH);
        for (uint256 i = 0; i < found.length; ++i) {
            bytes calldata one = signatures[i * LENGTH:(i + 1) * LENGTH];
            // The third value only repeats what was wrong.
            // slither-disable-next-line unused-return
            (address key, ECDSA.RecoverError problem,) = ECDSA.tryRecoverCalldata(digest, one);
            if (problem != ECDSA.RecoverError.NoError) revert BadSignature();
            if (i > first && key == found[i - 1]) revert SamePerson();
            if (i > first && key < found[i - 1]) revert SignatureOrder();
            found[i] = key;
        }
    }

    /// The keys without `newcomer`, the one being registered, and whether it was among them.
    function without(address[] memory all, address newcomer)
        internal
        pure
        returns (address[] memory rest, bool signed)
    {
        for (uint256 i = 0; i < all.length; ++i) {
            if (newcomer != address(0) && all[i] == newcomer) signed = true;
        }
        rest = new address[](signed ? all.length - 1 : all.length);
        uint256 place = 0;
        for (uint256 i = 0; i < all.length; ++i) {
            if (!signed || all[i] != newcomer) rest[place++] = all[i];
        }
    }

    /// The officers behind the keys, every one another person.
    function officers(IConsortium registry, address[] memory keys_) internal view returns (Signer[] memory found) {
        found = new Signer[](keys_.length);
        for (uint256 i = 0; i < found.length; ++i) {
            found[i] = registry.signer(keys_[i]);
            for (uint256 j = 0; j < i; ++j) {
                if (found[j].officer == found[i].officer || found[j].personTag == found[i].personTag) {
                    revert SamePerson();
                }
            }
        }
    }

    /// A credit act: maker first, then checkers and compliance, all of one bank.
    function demandDeskOf(Signer[] memory signers, bytes11 bank) internal pure {
        for (uint256 i = 0; i < signers.length; ++i) {
            if (signers[i].bank != bank) revert WrongBank(signers[i].officer);
            if (i == 0 && signers[i].roles & ROLE_MAKER == 0) revert RoleMissing(ROLE_MAKER);
            if (i > 0 && signers[i].roles & (ROLE_CHECKER | ROLE_COMPLIANCE) == 0) revert RoleMissing(ROLE_CHECKER);
        }
    }

    /// A registry act: administrators only, of whichever bank.
    function demandAdministratorRole(Signer[] memory signers) internal pure {
        for (uint256 i = 0; i < signers.length; ++i) {
            if (signers[i].roles & ROLE_ADMINISTRATOR == 0) revert RoleMissing(ROLE_ADMINISTRATOR);
        }
    }

    /// How many of the signers are of this bank.
    function countOf(Signer[] memory signers, bytes11 bank) internal pure returns (uint256 have) {
        for (uint256 i = 0; i < signers.length; ++i) {
            if (signers[i].bank == bank) ++have;
        }
    }

    /// Whether no signer's key is outside custody, so that a custody service alone made the act.
    function onlyCustody(Signer[] memory signers) internal pure returns (bool) {
        for (uint256 i = 0; i < signers.length; ++i) {
            if (signers[i].keyKind != KEY_CUSTODY) return false;
        }
        return true;
    }
}
