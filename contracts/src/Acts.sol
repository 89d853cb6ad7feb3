// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Acts as officers sign them: EIP-712 structs of static fields, so that `words` is ABI and EIP-712 encoding in one.
// Each type string is written out whole beside its struct, since it is what wallets and mirrors hash.

/// What every act begins with. `payloadHash` is the SHA-256 of the bytes that travel with it (`sealedHash` of credit acts).
struct Act {
    bytes11 bank;
    bytes32 subject;
    uint64 version;
    uint64 basisEntry;
    bytes32 basis;
    uint64 validUntil;
    bytes32 salt;
    bytes32 payloadHash;
}

uint256 constant ACT_WORDS = 8;

struct RegisterBank {
    Act act;
    bytes11 member;
    bytes20 lei;
    uint8 status;
    uint32 epoch;
    bytes32 encryptionKeyHash;
}

uint256 constant REGISTER_BANK_WORDS = 13;
bytes32 constant REGISTER_BANK_TYPE = keccak256(
    "RegisterBank(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 payloadHash,bytes11 member,bytes20 lei,uint8 status,"
    "uint32 epoch,bytes32 encryptionKeyHash)"
);

struct RegisterRelay {
    Act act;
    address relay;
    bool active;
}

uint256 constant REGISTER_RELAY_WORDS = 10;
bytes32 constant REGISTER_RELAY_TYPE = keccak256(
    "RegisterRelay(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 payloadHash,address relay,bool active)"
);

struct RegisterOfficer {
    Act act;
    bytes32 officer;
    uint8 roles;
    address key;
    uint8 keyKind;
    bytes32 personTag;
    bytes11 attester;
    uint8 level;
    uint64 verifiedUntil;
    bool active;
}

uint256 constant REGISTER_OFFICER_WORDS = 17;
bytes32 constant REGISTER_OFFICER_TYPE = keccak256(
    "RegisterOfficer(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 payloadHash,bytes32 officer,uint8 roles,address key,"
    "uint8 keyKind,bytes32 personTag,bytes11 attester,uint8 level,uint64 verifiedUntil,bool active)"
);

struct RegisterKey {
    Act act;
    bytes32 officer;
    address key;
    uint8 keyKind;
    uint8 reason;
}

uint256 constant REGISTER_KEY_WORDS = 12;
bytes32 constant REGISTER_KEY_TYPE = keccak256(
    "RegisterKey(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 payloadHash,bytes32 officer,address key,uint8 keyKind," "uint8 reason)"
);

struct RegisterContract {
    Act act;
    address target;
    uint8 role;
    bool active;
}

uint256 constant REGISTER_CONTRACT_WORDS = 11;
bytes32 constant REGISTER_CONTRACT_TYPE = keccak256(
    "RegisterContract(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 payloadHash,address target,uint8 role,bool active)"
);

struct CloseFounding {
    Act act;
}

uint256 constant CLOSE_FOUNDING_WORDS = 8;
bytes32 constant CLOSE_FOUNDING_TYPE = keccak256(
    "CloseFounding(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 payloadHash)"
);

struct SetPolicy {
    Act act;
    uint8 rule;
    bytes3 currency;
    uint128 amountMinor;
    bytes11 ofBank;
    bytes11 towardsBank;
    uint32 number;
    bool flag;
}

uint256 constant SET_POLICY_WORDS = 15;
bytes32 constant SET_POLICY_TYPE = keccak256(
    "SetPolicy(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 payloadHash,uint8 rule,bytes3 currency,uint128 amountMinor,"
    "bytes11 ofBank,bytes11 towardsBank,uint32 number,bool flag)"
);

struct IssueCredit {
    Act act;
    bytes32 plainHash;
    bytes32 credit;
    bytes11 advisingBank;
    bytes11 confirmingBank;
    bytes11 nominatedBank;
    bytes3 currency;
    uint128 amountMinor;
    uint8 tolerancePlus;
    uint8 toleranceMinus;
    uint32 issueDay;
    uint32 expiryDay;
    uint16 usanceDays;
    uint8 availability;
    uint8 confirmation;
    bool transferable;
    uint8 channel;
}

uint256 constant ISSUE_CREDIT_WORDS = 24;
bytes32 constant ISSUE_CREDIT_TYPE = keccak256(
    "IssueCredit(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 sealedHash,bytes32 plainHash,bytes32 credit,"
    "bytes11 advisingBank,bytes11 confirmingBank,bytes11 nominatedBank,bytes3 currency,"
    "uint128 amountMinor,uint8 tolerancePlus,uint8 toleranceMinus,uint32 issueDay,uint32 expiryDay,"
    "uint16 usanceDays,uint8 availability,uint8 confirmation,bool transferable,uint8 channel)"
);

struct AdviseCredit {
    Act act;
    bytes32 plainHash;
    bytes32 credit;
    bytes32 terms;
}

uint256 constant ADVISE_CREDIT_WORDS = 11;
bytes32 constant ADVISE_CREDIT_TYPE = keccak256(
    "AdviseCredit(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 sealedHash,bytes32 plainHash,bytes32 credit,bytes32 terms)"
);

struct VoidAct {
    Act act;
    bytes32 plainHash;
    bytes32 voided;
}

uint256 constant VOID_ACT_WORDS = 10;
bytes32 constant VOID_ACT_TYPE = keccak256(
    "VoidAct(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 sealedHash,bytes32 plainHash,bytes32 voided)"
);

struct ConfirmCredit {
    Act act;
    bytes32 plainHash;
    bytes32 credit;
    bytes32 terms;
}

uint256 constant CONFIRM_CREDIT_WORDS = 11;
bytes32 constant CONFIRM_CREDIT_TYPE = keccak256(
    "ConfirmCredit(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 sealedHash,bytes32 plainHash,bytes32 credit,bytes32 terms)"
);

struct DeclineConfirmation {
    Act act;
    bytes32 plainHash;
    bytes32 credit;
}

uint256 constant DECLINE_CONFIRMATION_WORDS = 10;
bytes32 constant DECLINE_CONFIRMATION_TYPE = keccak256(
    "DeclineConfirmation(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 sealedHash,bytes32 plainHash,bytes32 credit)"
);

struct AmendCredit {
    Act act;
    bytes32 plainHash;
    bytes32 credit;
    uint16 number;
    bytes32 terms;
    uint128 increaseMinor;
    uint128 decreaseMinor;
    uint32 expiryDay;
    uint8 tolerancePlus;
    uint8 toleranceMinus;
    bool cancels;
}

uint256 constant AMEND_CREDIT_WORDS = 18;
bytes32 constant AMEND_CREDIT_TYPE = keccak256(
    "AmendCredit(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 sealedHash,bytes32 plainHash,bytes32 credit,uint16 number,"
    "bytes32 terms,uint128 increaseMinor,uint128 decreaseMinor,uint32 expiryDay,uint8 tolerancePlus,"
    "uint8 toleranceMinus,bool cancels)"
);

struct AnswerAmendment {
    Act act;
    bytes32 plainHash;
    bytes32 credit;
    uint16 number;
    uint8 answer;
}

uint256 constant ANSWER_AMENDMENT_WORDS = 12;
bytes32 constant ANSWER_AMENDMENT_TYPE = keccak256(
    "AnswerAmendment(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 sealedHash,bytes32 plainHash,bytes32 credit,uint16 number,uint8 answer)"
);

struct ExtendConfirmation {
    Act act;
    bytes32 plainHash;
    bytes32 credit;
    uint16 number;
    bool extended;
}

uint256 constant EXTEND_CONFIRMATION_WORDS = 12;
bytes32 constant EXTEND_CONFIRMATION_TYPE = keccak256(
    "ExtendConfirmation(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 sealedHash,bytes32 plainHash,bytes32 credit,uint16 number,bool extended)"
);

struct WithdrawAmendment {
    Act act;
    bytes32 plainHash;
    bytes32 credit;
    uint16 number;
}

uint256 constant WITHDRAW_AMENDMENT_WORDS = 11;
bytes32 constant WITHDRAW_AMENDMENT_TYPE = keccak256(
    "WithdrawAmendment(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 sealedHash,bytes32 plainHash,bytes32 credit,uint16 number)"
);

struct PresentDocuments {
    Act act;
    bytes32 plainHash;
    bytes32 credit;
    uint16 number;
    uint128 amountMinor;
    uint64 receivedUtc;
}

uint256 constant PRESENT_DOCUMENTS_WORDS = 13;
bytes32 constant PRESENT_DOCUMENTS_TYPE = keccak256(
    "PresentDocuments(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 sealedHash,bytes32 plainHash,bytes32 credit,"
    "uint16 number,uint128 amountMinor,uint64 receivedUtc)"
);

struct ReceiveDocuments {
    Act act;
    bytes32 plainHash;
    bytes32 credit;
    uint16 number;
    uint64 receivedUtc;
}

uint256 constant RECEIVE_DOCUMENTS_WORDS = 12;
bytes32 constant RECEIVE_DOCUMENTS_TYPE = keccak256(
    "ReceiveDocuments(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 sealedHash,bytes32 plainHash,bytes32 credit,"
    "uint16 number,uint64 receivedUtc)"
);

struct ExamineDocuments {
    Act act;
    bytes32 plainHash;
    bytes32 credit;
    uint16 number;
    uint8 finding;
    uint256 accepts;
}

uint256 constant EXAMINE_DOCUMENTS_WORDS = 13;
bytes32 constant EXAMINE_DOCUMENTS_TYPE = keccak256(
    "ExamineDocuments(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 sealedHash,bytes32 plainHash,bytes32 credit,"
    "uint16 number,uint8 finding,uint256 accepts)"
);

struct AdviseDiscrepancies {
    Act act;
    bytes32 plainHash;
    bytes32 credit;
    uint16 number;
}

uint256 constant ADVISE_DISCREPANCIES_WORDS = 11;
bytes32 constant ADVISE_DISCREPANCIES_TYPE = keccak256(
    "AdviseDiscrepancies(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 sealedHash,bytes32 plainHash,bytes32 credit,uint16 number)"
);

struct WaiveDiscrepancies {
    Act act;
    bytes32 plainHash;
    bytes32 credit;
    uint16 number;
    bool waived;
}

uint256 constant WAIVE_DISCREPANCIES_WORDS = 12;
bytes32 constant WAIVE_DISCREPANCIES_TYPE = keccak256(
    "WaiveDiscrepancies(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 sealedHash,bytes32 plainHash,bytes32 credit,uint16 number,bool waived)"
);

struct RefuseDocuments {
    Act act;
    bytes32 plainHash;
    bytes32 credit;
    uint16 number;
    uint8 disposal;
    uint64 givenUtc;
}

uint256 constant REFUSE_DOCUMENTS_WORDS = 13;
bytes32 constant REFUSE_DOCUMENTS_TYPE = keccak256(
    "RefuseDocuments(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 sealedHash,bytes32 plainHash,bytes32 credit,"
    "uint16 number,uint8 disposal,uint64 givenUtc)"
);

struct ReturnDocuments {
    Act act;
    bytes32 plainHash;
    bytes32 credit;
    uint16 number;
}

uint256 constant RETURN_DOCUMENTS_WORDS = 11;
bytes32 constant RETURN_DOCUMENTS_TYPE = keccak256(
    "ReturnDocuments(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 sealedHash,bytes32 plainHash,bytes32 credit,uint16 number)"
);

struct HonourPresentation {
    Act act;
    bytes32 plainHash;
    bytes32 credit;
    uint16 number;
    uint8 manner;
    uint128 amountMinor;
    uint128 outsideMinor;
    uint32 maturityDay;
}

uint256 constant HONOUR_PRESENTATION_WORDS = 15;
bytes32 constant HONOUR_PRESENTATION_TYPE = keccak256(
    "HonourPresentation(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 sealedHash,bytes32 plainHash,bytes32 credit,"
    "uint16 number,uint8 manner,uint128 amountMinor,uint128 outsideMinor,uint32 maturityDay)"
);

struct RecordSettlement {
    Act act;
    bytes32 plainHash;
    bytes32 credit;
    uint16 number;
    uint8 side;
    uint128 amountMinor;
    uint32 valueDay;
}

uint256 constant RECORD_SETTLEMENT_WORDS = 14;
bytes32 constant RECORD_SETTLEMENT_TYPE = keccak256(
    "RecordSettlement(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 sealedHash,bytes32 plainHash,bytes32 credit,"
    "uint16 number,uint8 side,uint128 amountMinor,uint32 valueDay)"
);

struct CloseCredit {
    Act act;
    bytes32 plainHash;
    bytes32 credit;
}

uint256 constant CLOSE_CREDIT_WORDS = 10;
bytes32 constant CLOSE_CREDIT_TYPE = keccak256(
    "CloseCredit(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 sealedHash,bytes32 plainHash,bytes32 credit)"
);

struct SendMessage {
    Act act;
    bytes32 plainHash;
    bytes32 credit;
}

uint256 constant SEND_MESSAGE_WORDS = 10;
bytes32 constant SEND_MESSAGE_TYPE = keccak256(
    "SendMessage(bytes11 bank,bytes32 subject,uint64 version,uint64 basisEntry,bytes32 basis,"
    "uint64 validUntil,bytes32 salt,bytes32 sealedHash,bytes32 plainHash,bytes32 credit)"
);
