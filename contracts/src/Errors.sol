// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Why an act was refused. The workstation turns each into a sentence; an empty revert means words that no client of
// ours encodes (dirty padding).

// The act as a whole
error AlreadyDone(uint64 entry);
error ActVoided();
error ActExpired(uint64 validUntil, uint64 nowTime);
error ValidTooLong(uint64 validUntil, uint64 most);
error UnknownBasis(uint64 basisEntry);
error PayloadMismatch();
error PayloadTooLarge(uint256 size, uint256 most);
error UnknownKind(uint16 kind);
error BadWords();
error WrongSubject();
error WrongVersion(uint64 current, uint64 named);
error NotARelay(address relay);

// Who signed
error BadSignature();
error SignatureOrder();
error UnknownSigner(address key);
error WrongBank(bytes32 officer);
error SamePerson();
error VerificationLapsed(bytes32 officer);

// What is still missing: judged last, so that a trial run with the signatures gathered so far answers nothing else
error RoleMissing(uint8 role);
error MissingApprovals(uint256 have, uint256 need);
error ComplianceMissing();
error VotesMissing(uint256 have, uint256 need);
error KeySignatureMissing(address key);
error CustodyOnly();

// Registry
error BankNotActive(bytes11 bank);
error WrongEpoch(uint32 current, uint32 named);
error RelayTaken(address relay);
error UnknownOfficer(bytes32 officer);
error WrongRoles(uint8 roles);
error WrongKey(bytes32 officer);
error KeyTaken(address key);
error PersonRegistered(bytes32 officer);
error WrongTarget(address target);
error FoundingClosed();

// Rulebook
error ModuleMissing();
error NoApprovalRule(bytes3 currency);
error TooManyBands(bytes3 currency, uint256 most);
error NoTenorRule();
error ValidityTooLong(uint256 days_, uint256 most);
error UsanceTooLong(uint256 days_, uint256 most);
error ExposureAbove(uint256 wouldBe, uint256 cap);

// Credits
error CreditExists(bytes32 credit);
error UnknownCredit(bytes32 credit);
error CreditCancelled(bytes32 credit);
error NotIssuingBank(bytes11 bank);
error NotAdvisingBank(bytes11 bank);
error NotConfirmingBank(bytes11 bank);
error NotAParty(bytes11 bank);
error NotAdvised(bytes32 credit);
error NotConfirmed(bytes32 credit);
error AlreadyAnswered();
error TermsMismatch();
error WrongNumber(uint16 expected, uint16 named);
error DecreaseTooLarge(uint256 decreases, uint256 amount);
error UnknownAmendment(uint16 number);
error AmendmentEnded(uint16 number);
error WithdrawalNotAsked(uint16 number);
error WithdrawalAlreadyAsked(uint16 number);
error CreditClosed(bytes32 credit);
error UnknownPresentation(uint16 number);
error OpenPresentation(uint16 number);
error PresentationDecided(uint16 number);
error NotReceived(uint16 number);
error NotDiscrepant(uint16 number);
error NotComplying(uint16 number);
error NotRefused(uint16 number);
error NotHonoured(uint16 number);
error NotNominated(bytes11 bank);
error NotBound(bytes11 bank);
error AsksItself(bytes11 bank);
error AboveClaim(uint256 most, uint256 named);
error AboveAvailable(uint256 available, uint256 named);
error NotExpired(uint32 expiryDay);
error VoidTooLate(uint64 entry);
error AlreadyVoided(bytes32 digest);

// Between the contracts
error NotTheDeployer(address caller);
error AlreadyStarted();
error NotTheConsortium(address caller);
error NotAWriter(address caller);
error NotCompliance(address caller);
error JournalFull();
