// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Bank, Officer, Signer} from "../Types.sol";

/// The registry: member banks, their relays, their officers and the contracts of the ledger.
interface IConsortium {
    /// Whether the founding lasts, in which only the founder carries acts.
    function founding() external view returns (bool);

    /// A bank's record; status 0 when unknown.
    function bank(bytes11 bic) external view returns (Bank memory);

    /// An officer's record; bank zero when unknown.
    function officer(bytes32 id) external view returns (Officer memory);

    /// The officer who holds or ever held this key, zero when none.
    function officerOf(address key) external view returns (bytes32);

    /// The active officer whose current key this is. Reverts with UnknownSigner.
    function signer(address key) external view returns (Signer memory);

    /// The bank of a relay in service, of a bank that has not left; zero otherwise.
    function relayBank(address relay) external view returns (bytes11);

    /// Whether this address is a relay in service.
    function isRelay(address relay) external view returns (bool);

    /// Whether this address may bring acts now: a relay, or while the founding lasts the founder alone.
    function mayCarry(address carrier) external view returns (bool);

    /// The registered policy modules.
    function modules() external view returns (address[] memory);

    /// How many banks were ever registered.
    function bankCount() external view returns (uint256);

    /// The bank registered at this place, from 0.
    function bankAt(uint256 place) external view returns (bytes11);

    /// How many banks are active.
    function activeBankCount() external view returns (uint256);

    /// How many officers were ever registered.
    function officerCount() external view returns (uint256);
}
