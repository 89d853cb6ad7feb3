// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Amendment, Credit, Handling, Presentation} from "../Types.sol";
import {IActGate} from "./IActGate.sol";

/// Letters of credit as the ledger holds them.
interface ICreditLedger is IActGate {
    /// A credit as it stands; state None when unknown.
    function credit(bytes32 id) external view returns (Credit memory);

    /// An amendment of a credit by its number, from 1; state None when unknown.
    function amendment(bytes32 id, uint16 number) external view returns (Amendment memory);

    /// A presentation of documents by its number, from 1; bank 0 when unknown.
    function presentation(bytes32 id, uint16 number) external view returns (Presentation memory);

    /// How a bank deals with a presentation; all zero where it did nothing.
    function handling(bytes32 id, uint16 number, bytes11 bank) external view returns (Handling memory);
}
