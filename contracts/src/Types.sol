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
/// `amountMinor` is the most the bank may come to owe on the credit after this act, upper tolerance included, in minor
/// units; `exposureMinor` what the act adds to it. `towards` is the confirming bank, or where there is none the
/// advising bank; of a confirming bank the issuing bank. `validityDays` and `usanceDays` are 0 where the act leaves them.
struct Undertaking {
    uint16 kind;
    bytes11 bank;
    bytes11 towards;
    bytes3 currency;
    uint256 amountMinor;
    uint256 exposureMinor;
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
    Advised,
    Cancelled,
    Closed
}

enum Confirming {
    NotAsked,
    Asked,
    Given,
    Declined
}

/// What the confirming bank undertook (UCP 600 art. 8, 10b): the issuing bank's undertaking as it stood at the
/// confirmation, and every later amendment that was accepted and extended to. `amountMinor` can fall below zero by
/// decreases of what it never confirmed, and then counts as zero. `after_` is how many amendments were accepted before
/// it confirmed; the others name the acceptance that set expiry and tolerances, so that what is extended late never
/// overrides what was accepted later.
struct Confirmation {
    int256 amountMinor;
    uint32 expiryDay;
    uint8 tolerancePlus;
    uint8 toleranceMinus;
    uint16 after_;
    uint16 expiryBy;
    uint16 plusBy;
    uint16 minusBy;
}

/// A credit as far as it stands in clear: amount, tolerances and expiry as the issuing bank is bound by them now.
/// `terms` is the plainHash of the issue, hashed on with each amendment that was accepted. `bookedMinor` is the most
/// the issuing bank may come to owe, as its exposure holds it; `drawnMinor` what was honoured within the undertaking, of
/// which the issuing bank has paid `settledMinor`.
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
    uint128 bookedMinor;
    bytes32 terms;
    Confirming confirming;
    uint16 amendments;
    uint16 accepted;
    Confirmation confirmed;
    uint16 presentations;
    uint128 drawnMinor;
    uint128 settledMinor;
}

enum AmendmentState {
    None,
    Open,
    WithdrawalAsked,
    Accepted,
    Refused,
    Withdrawn
}

/// What the confirming bank said to an amendment; Open while it may still say it.
enum Extension {
    NotAsked,
    Open,
    Extended,
    NotExtended
}

/// One amendment (UCP 600 art. 10). `expiryDay` 0 and a tolerance of 255 leave as it is; `acceptedAs` counts acceptances
/// on this credit from 1, 0 for none.
struct Amendment {
    AmendmentState state;
    Extension extension;
    bool cancels;
    uint8 tolerancePlus;
    uint8 toleranceMinus;
    uint32 expiryDay;
    uint16 acceptedAs;
    uint128 increaseMinor;
    uint128 decreaseMinor;
    bytes32 plainHash;
}

enum Finding {
    None,
    Complying,
    Discrepant
}

enum Waiver {
    None,
    NotGiven,
    Given
}

enum Decision {
    None,
    Refused,
    Returned,
    Honoured
}

/// Documents under a credit (UCP 600 art. 14), taken from the beneficiary by `bank`. `amountMinor` is claimed,
/// `drawnMinor` what of it was honoured within the undertaking.
struct Presentation {
    bytes11 bank;
    uint128 amountMinor;
    uint128 drawnMinor;
    bytes32 plainHash;
}

/// One bank's dealing with a presentation: each examines, decides and settles for itself. `receivedUtc` is when documents
/// reached it, `givenUtc` when it gave notice of refusal; 0 for neither. `paidMinor` holds what it prepaid too.
struct Handling {
    uint64 receivedUtc;
    uint64 givenUtc;
    Finding finding;
    bool asked;
    Waiver waiver;
    Decision decision;
    uint8 disposal;
    uint8 manner;
    uint32 maturityDay;
    uint128 honouredMinor;
    uint128 outsideMinor;
    uint128 paidMinor;
    uint128 gotMinor;
}
