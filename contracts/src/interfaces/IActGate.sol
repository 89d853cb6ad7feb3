// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// The one way in: acts of officers, brought by a relay.
interface IActGate {
    /// Carries an act: its kind, its EIP-712 words, the signatures over them and the bytes that travel with it.
    /// Returns the number of the entry. Reverts with an error of Errors.sol; AlreadyDone means success before.
    function act(uint16 kind, bytes calldata words, bytes calldata signatures, bytes calldata payload)
        external
        returns (uint64 number);

    /// How often this subject was acted on here.
    function version(bytes32 subject) external view returns (uint64);

    /// What officers sign: the EIP-712 digest of these words for this contract.
    function digestOf(uint16 kind, bytes calldata words) external view returns (bytes32);

    /// The EIP-712 domain of this contract, with the network id as salt.
    function domainSeparator() external view returns (bytes32);
}
