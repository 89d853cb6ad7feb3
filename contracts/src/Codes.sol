// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// The numbers that stand in acts and entries (docs/formats.md, section 2).

uint16 constant REGISTER_BANK = 1;
uint16 constant REGISTER_RELAY = 2;
uint16 constant REGISTER_OFFICER = 3;
uint16 constant REGISTER_KEY = 4;
uint16 constant REGISTER_CONTRACT = 5;
uint16 constant CLOSE_FOUNDING = 6;
uint16 constant SET_POLICY = 7;
uint16 constant ISSUE_CREDIT = 32;
uint16 constant ADVISE_CREDIT = 33;
uint16 constant VOID_ACT = 34;
uint16 constant CONFIRM_CREDIT = 36;
uint16 constant DECLINE_CONFIRMATION = 37;
uint16 constant AMEND_CREDIT = 39;
uint16 constant ANSWER_AMENDMENT = 40;
uint16 constant EXTEND_CONFIRMATION = 41;
uint16 constant WITHDRAW_AMENDMENT = 42;
uint16 constant PRESENT_DOCUMENTS = 46;
uint16 constant RECEIVE_DOCUMENTS = 47;
uint16 constant EXAMINE_DOCUMENTS = 48;
uint16 constant ADVISE_DISCREPANCIES = 49;
uint16 constant WAIVE_DISCREPANCIES = 50;
uint16 constant REFUSE_DOCUMENTS = 51;
uint16 constant RETURN_DOCUMENTS = 53;
uint16 constant HONOUR_PRESENTATION = 54;
uint16 constant RECORD_SETTLEMENT = 55;
uint16 constant CLOSE_CREDIT = 57;
uint16 constant SEND_MESSAGE = 60;

uint8 constant BANK_ACTIVE = 1;
uint8 constant BANK_WINDING_DOWN = 2;
uint8 constant BANK_LEFT = 3;

uint8 constant ROLE_MAKER = 1;
uint8 constant ROLE_CHECKER = 2;
uint8 constant ROLE_COMPLIANCE = 4;
uint8 constant ROLE_ADMINISTRATOR = 8;

uint8 constant KEY_DEVICE = 1;
uint8 constant KEY_CUSTODY = 3;

uint8 constant REASON_ROTATED = 1;
uint8 constant REASON_RECOVERED = 2;
uint8 constant REASON_REVOKED = 3;

uint8 constant ANSWER_ACCEPTED = 1;
uint8 constant ANSWER_REFUSED = 2;
uint8 constant ANSWER_WITHDRAWAL_AGREED = 3;

uint8 constant FOUND_COMPLYING = 1;
uint8 constant FOUND_DISCREPANT = 2;

uint8 constant DISPOSAL_UNTIL_WAIVER = 2;
uint8 constant DISPOSAL_MOST = 4;

uint8 constant MANNER_SIGHT = 1;
uint8 constant MANNER_NEGOTIATION = 4;

uint8 constant SIDE_PAID = 1;
uint8 constant SIDE_RECEIVED = 2;
uint8 constant SIDE_PREPAID = 3;

uint8 constant CONTRACT_WRITER = 1;
uint8 constant CONTRACT_MODULE = 2;

uint8 constant RULE_APPROVALS = 1;
uint8 constant RULE_VALIDITY = 2;
uint8 constant RULE_USANCE = 3;
uint8 constant RULE_EXPOSURE = 4;

// Amendments and presentations of a credit have three digits (field 26E).
uint16 constant NUMBER_MOST = 999;
// A tolerance in per cent is at most this, and this in an amendment leaves it as it is.
uint8 constant TOLERANCE_MOST = 99;
uint8 constant TOLERANCE_UNCHANGED = 255;

// What `consumed` answers for a digest that its bank has voided.
uint64 constant VOIDED = type(uint64).max;
// Every so many entries the head stays in storage, where an act may name it as its basis.
uint64 constant STORED_EVERY = 64;
// How far ahead an act may be valid, in seconds: days, not weeks, so that nothing goes out late unexamined.
uint64 constant VALID_MOST = 7 days;
// The last second and the last day of the year 9999: later ones no calendar of a reader can show.
uint64 constant LAST_SECOND = 253_402_300_799;
uint32 constant LAST_DAY = 2_932_896;
