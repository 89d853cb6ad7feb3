// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Amendment, Credit} from "../Types.sol";
import {IActGate} from "./IActGate.sol";

/// Letters of credit as the ledger holds them.
interface ICreditLedger is IActGate {
    /// A credit as it stands; state None when unknown.
    function credit(bytes32 id) external view returns (Credit memory);

    /// An amendment of a credit by its number, from 1; state None when unknown.
    function amendment(bytes32 id, uint16 number) external view returns (Amendment memory);
}
