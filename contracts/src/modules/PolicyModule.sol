// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NotCompliance} from "../Errors.sol";
import {IPolicyModule} from "../interfaces/IPolicyModule.sol";
import {Undertaking} from "../Types.sol";

/// What modules share: rules and counts come from Compliance alone.
abstract contract PolicyModule is IPolicyModule {
    address public immutable compliance;

    modifier onlyCompliance() {
        if (msg.sender != compliance) revert NotCompliance(msg.sender);
        _;
    }

    constructor(address compliance_) {
        compliance = compliance_;
    }

    /// @inheritdoc IPolicyModule
    // Nothing to count unless a module says otherwise.
    function record(Undertaking calldata undertaking) external virtual onlyCompliance {}

    /// @inheritdoc IPolicyModule
    // Nor anything to count back.
    function release(bytes11 bank, bytes11 towards, bytes3 currency, uint256 amountMinor)
        external
        virtual
        onlyCompliance
    {}
}
