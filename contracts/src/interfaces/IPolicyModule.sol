// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Policy, Undertaking} from "../Types.sol";

/// One part of the rulebook. A module without a rule for the case refuses.
interface IPolicyModule {
    /// The rules this module keeps, as bits: 1 << rule.
    function rules() external view returns (uint256);

    /// Judges an undertaking. Reverts with the reason when it breaks a rule or no rule covers it.
    /// Returns the rules judged, the checkers asked for (0 when that is not this module's matter) and whether
    /// compliance must sign.
    function check(Undertaking calldata undertaking)
        external
        view
        returns (uint256 judged, uint256 checkers, bool compliance);

    /// Takes one rule over from an act. Only Compliance.
    function set(Policy calldata policy) external;

    /// Counts an undertaking that was given. Only Compliance.
    function record(Undertaking calldata undertaking) external;

    /// Counts back what a bank no longer owes towards another. Only Compliance.
    function release(bytes11 bank, bytes11 towards, bytes3 currency, uint256 amountMinor) external;
}
