// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Undertaking} from "../Types.sol";

/// The rulebook on chain: policy modules that must all agree before a bank undertakes anything.
interface ICompliance {
    /// How many checkers must sign and whether compliance must. Reverts with the reason when a module refuses,
    /// and with ModuleMissing when a rule has no module.
    function check(Undertaking calldata undertaking) external view returns (uint256 checkers, bool compliance);

    /// Tells the modules that the undertaking was given. Only writers of the Journal.
    function record(Undertaking calldata undertaking) external;

    /// Tells the modules that a bank no longer owes so much towards another. Only writers of the Journal; never fails
    /// for a module's sake.
    function release(bytes11 bank, bytes11 towards, bytes3 currency, uint256 amountMinor) external;
}
