// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// The one running record of the network: entries, heads, proofs, consumed acts. It never changes.
interface IJournal {
    /// One act as the ledger recorded it; `head` is the running hash after this entry.
    event Entry(
        uint64 indexed number,
        uint16 indexed kind,
        bytes32 indexed subject,
        bytes32 digest,
        uint64 time,
        bytes32 head,
        bytes words,
        bytes signatures
    );
    /// The bytes that travelled with the act of that entry, where there were any.
    event Payload(uint64 indexed number, bytes payload);

    /// The random name of the network, salt of every EIP-712 domain.
    function networkId() external view returns (bytes32);

    /// How many entries there are; the last one's number.
    function count() external view returns (uint64);

    /// The head after the last entry: SHA-256(head before, leaf).
    function head() external view returns (bytes32);

    /// The Merkle root over all leaves, depth 32.
    function root() external view returns (bytes32);

    /// Count, head and root of one moment.
    function state() external view returns (uint64, bytes32, bytes32);

    /// The head after entry 64 k, zero where there is none yet.
    function storedHead(uint64 k) external view returns (bytes32);

    /// The entry in which this bank's act took effect; 0 when it has not, the greatest number when it was voided.
    function consumed(bytes11 bank, bytes32 digest) external view returns (uint64);

    /// Whether this contract may append entries.
    function isWriter(address writer) external view returns (bool);

    /// Records an act and consumes its digest. Only writers.
    function append(
        bytes11 bank,
        uint16 kind,
        bytes32 subject,
        bytes32 digest,
        bytes calldata words,
        bytes calldata signatures,
        bytes calldata payload
    ) external returns (uint64 number);

    /// Makes sure that this bank's act never takes effect. Only writers.
    function voidDigest(bytes11 bank, bytes32 digest) external;

    /// Registers or retires a writer. Only the Consortium, whose entry says so.
    function setWriter(address writer, bool active) external;
}
