"""What each refusal of the contracts means to an officer, and what to do about it: one sentence an error.

Keys are the errors of contracts/src/Errors.sol as selectors are computed from them; ``{0}`` is the first
argument. No sentence tells an amount: sentences reach logs.
"""

from __future__ import annotations

SENTENCES = {
    # The act as a whole
    "AlreadyDone(uint64)": "This act is on the ledger already, as entry {0}. Nothing needs to be done.",
    "ActVoided()": "Your bank voided this act, so it can never take effect. Draw up a new one.",
    "ActExpired(uint64,uint64)": (
        "This act was valid until {0:time} and lapsed unrecorded. Check it and have it signed anew."
    ),
    "ValidTooLong(uint64,uint64)": (
        "This act would stay valid until {0:time}; the ledger takes none beyond {1:time}. Check your clock and sign "
        "it anew."
    ),
    "UnknownBasis(uint64)": (
        "This act vouches for a past (entry {0}) that isn't this ledger's. Wait until the ledger here is "
        "in step and sign it anew."
    ),
    "PayloadMismatch()": "What travels with this act isn't what was signed. Draw it up and sign it anew.",
    "PayloadTooLarge(uint256,uint256)": (
        "What travels with this act is larger than the ledger takes ({0} of at most {1} bytes). Shorten "
        "the longest texts."
    ),
    "UnknownKind(uint16)": (
        "The ledger doesn't know this kind of act. This is a fault of the program; report it with its code."
    ),
    "BadWords()": ("A field of this act has a value that the ledger doesn't take. Check its amounts, dates and codes."),
    "WrongSubject()": (
        "This act names another subject than its fields say. This is a fault of the program; report it with its code."
    ),
    "WrongVersion(uint64,uint64)": (
        "Somebody changed this meanwhile: it stands at version {0}, and this act was made on version {1}."
        " Look at the newest state and draw the act up again."
    ),
    "NotARelay(address)": ("Your bank's gateway isn't registered to carry acts. Ask an administrator to register it."),
    # Who signed
    "BadSignature()": "A signature on this act is broken. Have it signed anew.",
    "SignatureOrder()": (
        "The signatures stand in the wrong order. This is a fault of the program; report it with its code."
    ),
    "UnknownSigner(address)": (
        "One who signed is no officer in office with this key. Have it signed by an officer whose key is registered."
    ),
    "WrongBank(bytes32)": (
        "One who signed is an officer of another bank. Only your own bank's officers can sign this."
    ),
    "SamePerson()": "One person can't sign twice. Another person must sign this.",
    "VerificationLapsed(bytes32)": (
        "The verification of one who signed has lapsed. It must be renewed, or another officer must sign."
    ),
    # What is still missing
    "RoleMissing(uint8)": "One who signed this isn't {0:role}. Have it signed by one who is.",
    "MissingApprovals(uint256,uint256)": "Approvals so far: {0} of {1}.",
    "ComplianceMissing()": "It waits for the signature of a compliance officer.",
    "VotesMissing(uint256,uint256)": ("It has the votes of {0} of the {1} banks it needs: two administrators of each."),
    "KeySignatureMissing(address)": ("The key that is being registered hasn't signed. Its holder must sign, too."),
    "CustodyOnly()": "All its signers hold keys in custody. One with a key of their own must sign, too.",
    # Registry
    "BankNotActive(bytes11)": "Bank {0} isn't an active member, so nothing new can be undertaken with it.",
    "WrongEpoch(uint32,uint32)": (
        "The bank's encryption key stands at epoch {0}, and this act names {1}. Draw it up again on the newest record."
    ),
    "RelayTaken(address)": "This relay carries for another bank. Name another address.",
    "UnknownOfficer(bytes32)": "No such officer is registered. Check the registry.",
    "WrongRoles(uint8)": (
        "These roles can't be held together, or there is no such role. An administrator holds no other role."
    ),
    "WrongKey(bytes32)": (
        "This key can't be given to this officer for this reason. Look at the officer's newest record."
    ),
    "KeyTaken(address)": ("This key was registered before. Every key is used for one officer only; make a new one."),
    "PersonRegistered(bytes32)": (
        "This person is registered as an officer of the bank already. One person counts once."
    ),
    "WrongTarget(address)": "There is no contract of the ledger at this address, or it stands so already.",
    "FoundingClosed()": "The founding is over. From now on this takes the signatures of administrators.",
    # Rulebook
    "ModuleMissing()": (
        "A part of the rulebook isn't in place, so no bank can undertake anything. The consortium must register it."
    ),
    "NoApprovalRule(bytes3)": (
        "The rulebook has no approval rule for {0}, so nothing can be undertaken in it. The consortium must set one."
    ),
    "TooManyBands(bytes3,uint256)": ("The rulebook takes at most {1} approval bands for {0}. Remove one first."),
    "NoTenorRule()": (
        "The rulebook has no limits of validity and usance, so nothing can be undertaken. The consortium must set them."
    ),
    "ValidityTooLong(uint256,uint256)": (
        "The credit would be valid for {0} days; the rulebook allows {1}. Choose an earlier date of expiry."
    ),
    "UsanceTooLong(uint256,uint256)": (
        "The usance of {0} days is longer than the {1} that the rulebook allows. Shorten it."
    ),
    "ExposureAbove(uint256,uint256)": (
        "This would take your bank's exposure towards the other bank above the rulebook's cap. Lower the "
        "amount or have the cap raised."
    ),
    # Credits
    "CreditExists(bytes32)": "This credit is on the ledger already. Look for it in the list of credits.",
    "UnknownCredit(bytes32)": ("This credit isn't on the ledger. Wait until it is final, or check which one is meant."),
    "CreditCancelled(bytes32)": "This credit is cancelled. Nothing but messages can be sent on it.",
    "NotIssuingBank(bytes11)": "Bank {0} isn't the issuing bank of this credit. Only that bank amends and closes it.",
    "NotAdvisingBank(bytes11)": (
        "Bank {0} isn't the advising bank of this credit. Only that bank advises it and answers its amendments."
    ),
    "NotConfirmingBank(bytes11)": "Bank {0} wasn't asked to confirm this credit.",
    "NotAParty(bytes11)": "The credit doesn't name bank {0}. Only the banks it names act on it.",
    "NotAdvised(bytes32)": "This credit isn't advised yet. Advise it before answering its amendments.",
    "NotConfirmed(bytes32)": "Your bank hasn't confirmed this credit, so there is no confirmation to extend.",
    "AlreadyAnswered()": "Your bank has given its answer to this. Look at the credit's newest state.",
    "TermsMismatch()": (
        "This was made on other terms than the credit has now. Open the credit again and draw it up on what it says."
    ),
    "WrongNumber(uint16,uint16)": (
        "The next number on this credit is {0}, and this one is number {1}. Look at the newest state and draw it up "
        "again."
    ),
    "DecreaseTooLarge(uint256,uint256)": (
        "This would leave less of the credit than is drawn on it and decreased already. Look at its newest state."
    ),
    "UnknownAmendment(uint16)": "The credit has no amendment {0}. Wait until it is final, or check its number.",
    "AmendmentEnded(uint16)": "Amendment {0} is settled and takes no other answer. Look at the credit's newest state.",
    "WithdrawalNotAsked(uint16)": (
        "The issuing bank hasn't asked to withdraw amendment {0}. It can be accepted or refused."
    ),
    "WithdrawalAlreadyAsked(uint16)": (
        "Your bank has asked to withdraw amendment {0}. Wait for the beneficiary's answer."
    ),
    "CreditClosed(bytes32)": (
        "This credit is closed. Nothing but money received or paid, and messages, can be recorded on it."
    ),
    "UnknownPresentation(uint16)": ("The credit has no presentation {0}. Wait until it is final, or check its number."),
    "OpenPresentation(uint16)": ("Presentation {0} isn't finished. Refuse or return it, or honour and pay it, first."),
    "PresentationDecided(uint16)": "Your bank has decided on presentation {0}. Look at its newest state.",
    "NotReceived(uint16)": (
        "Your bank hasn't recorded that it received the documents of presentation {0}. Record that first."
    ),
    "NotDiscrepant(uint16)": "Your bank has found no discrepancies in presentation {0}. Examine the documents first.",
    "NotComplying(uint16)": (
        "Your bank hasn't found presentation {0} complying, and nobody has waived its discrepancies. Examine it first."
    ),
    "NotRefused(uint16)": "Your bank hasn't refused presentation {0}. Only documents that were refused are returned.",
    "NotHonoured(uint16)": (
        "Your bank hasn't honoured presentation {0} in a way that this payment fits. Record how it honoured first."
    ),
    "NotNominated(bytes11)": (
        "Bank {0} is neither bound by this credit nor nominated, so it sends the documents on, no more."
    ),
    "NotBound(bytes11)": "Bank {0} neither issued nor confirmed this credit, so it has nothing to waive.",
    "AsksItself(bytes11)": (
        "Bank {0} is the issuing bank: it waives discrepancies or refuses, and asks no other bank for authority."
    ),
    "AboveClaim(uint256,uint256)": (
        "This is more than is still open on the presentation. Name what was claimed or honoured at most."
    ),
    "AboveAvailable(uint256,uint256)": (
        "This is more than is still available. Name the excess as paid outside the undertaking, or take it out."
    ),
    "NotExpired(uint32)": "The credit is neither used up nor expired, so it can't be closed yet.",
    "VoidTooLate(uint64)": "This act is on the ledger as entry {0}, so it can no longer be voided.",
    "AlreadyVoided(bytes32)": "This act was voided before. Nothing needs to be done.",
    # Between the contracts
    "NotTheDeployer(address)": ("Only the address that deployed the Journal can start it. Ask your administrator."),
    "AlreadyStarted()": "The Journal was started before. Ask your administrator.",
    "NotTheConsortium(address)": "Only the Consortium's contract can do this. Ask your administrator.",
    "NotAWriter(address)": (
        "The contract that judged this act is no longer a writer of the Journal. Update the program."
    ),
    "NotCompliance(address)": "Only the Compliance contract can do this. Ask your administrator.",
    "JournalFull()": "The Journal is full. The consortium must open a new one.",
    # Solidity's own
    "Error(string)": (
        "A contract refused this without a reason that is known here. This is a fault of the program; "
        "report it with its code."
    ),
    "Panic(uint256)": ("A contract broke off with fault {0}. This is a fault of the program; report it with its code."),
}

UNEXPLAINED = "The contract refused this without a reason. This is a fault of the program; report it with its code."
"""For an empty revert (words that aren't the kind's) and for errors that no contract of ours knows."""
