// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// A member bank's record. `status` as in Codes.sol, 0 for a bank nobody registered.
struct Bank {
    bytes20 lei;
    uint8 status;
    uint32 epoch;
    bytes32 encryptionKeyHash;
}

/// An officer: an identity under which keys change. `key` is zero when revoked.
struct Officer {
    bytes11 bank;
    uint8 roles;
    address key;
    uint8 keyKind;
    bytes11 attester;
    uint8 level;
    uint64 verifiedUntil;
    bool active;
    bytes32 personTag;
}

/// An officer as a signature shows them: who, for which bank, with which key.
struct Signer {
    bytes32 officer;
    bytes11 bank;
    uint8 bankStatus;
    uint8 roles;
    uint8 keyKind;
    uint64 verifiedUntil;
    bytes32 personTag;
}

/// What a bank is about to undertake, as far as the rulebook judges it.
/// `amountMinor` is the most the bank may come to owe: the amount with its upper tolerance, in minor units.
/// `towards` is the confirming bank, or where there is none the advising bank.
struct Undertaking {
    uint16 kind;
    bytes11 bank;
    bytes11 towards;
    bytes3 currency;
    uint256 amountMinor;
    uint32 validityDays;
    uint16 usanceDays;
}

/// One rule of the rulebook as `SetPolicy` carries it.
struct Policy {
    uint8 rule;
    bytes3 currency;
    uint128 amountMinor;
    bytes11 ofBank;
    bytes11 towardsBank;
    uint32 number;
    bool flag;
}

/// From `fromMinor` (inclusive) upward so many checkers sign, and compliance where asked.
struct Band {
    uint128 fromMinor;
    uint8 checkers;
    bool compliance;
}

enum CreditState {
    None,
    Issued,
    Advised
}

/// A credit's terms as far as they stand in clear. `terms` is the plainHash of the act that set them.
struct Credit {
    bytes11 issuingBank;
    bytes11 advisingBank;
    bytes3 currency;
    CreditState state;
    uint8 tolerancePlus;
    uint8 toleranceMinus;
    uint8 availability;
    uint8 confirmation;
    bool transferable;
    uint8 channel;
    bytes11 confirmingBank;
    bytes11 nominatedBank;
    uint32 issueDay;
    uint32 expiryDay;
    uint16 usanceDays;
    uint128 amountMinor;
    bytes32 terms;
}
