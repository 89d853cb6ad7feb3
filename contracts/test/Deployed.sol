// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IActGate} from "../src/interfaces/IActGate.sol";
import {ICompliance} from "../src/interfaces/ICompliance.sol";
import {IConsortium} from "../src/interfaces/IConsortium.sol";
import {IJournal} from "../src/interfaces/IJournal.sol";
import {IPolicyModule} from "../src/interfaces/IPolicyModule.sol";
import {Band} from "../src/Types.sol";

// The contracts as tests see them: deployed from their artifacts, so that compiling a test is a matter of seconds
// and what is tested is the bytecode that ships.

interface DeployedJournal is IJournal {
    function start(address consortium) external;
}

interface DeployedConsortium is IConsortium, IActGate {}

interface DeployedCompliance is ICompliance, IActGate {}

interface DeployedApprovals is IPolicyModule {
    function bands(bytes3 currency) external view returns (Band[] memory);
}

interface DeployedTenor is IPolicyModule {
    function usanceDaysMost() external view returns (uint32);
}

interface DeployedExposure is IPolicyModule {
    function exposure(bytes11 bank, bytes11 towards, bytes3 currency) external view returns (uint128, uint128);
}
