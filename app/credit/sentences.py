"""Every kind of finding about a credit's terms, with its sentence: the translators' page for this room."""

from __future__ import annotations

from app.messages.findings import Rule

# The house's own fields and the import
BANK_NEEDED = Rule("bank-needed", "UCP 600 art. 2", "error", "Choose the {role} bank by its BIC.")
BANK_UNREADABLE = Rule("bank-unreadable", "T27", "error", "“{text}” is not a BIC of the {role} bank.")
BANKS_EQUAL = Rule(
    "banks-equal",
    "UCP 600 art. 9",
    "warning",
    "The issuing bank advises its own credit. Choose the receiving bank.",
)
CHANNEL_NEEDED = Rule("channel-needed", "UCP 600 art. 11a", "error", "Say which channel is operative: ledger or SWIFT.")
UNPLACED = Rule(
    "unplaced", "import", "warning", "Field {tag} has no place in release {release}; its text is kept aside."
)
OLDER_RELEASE = Rule(
    "older-release",
    "MT700",
    "warning",
    "The credit is written in {release}; SWIFT carries {live} on {today}.",
)

# Dates
EXPIRY_BEFORE_ISSUE = Rule(
    "expiry-before-issue",
    "UCP 600 art. 6d",
    "error",
    "The credit expires on {expiry}, before it is issued on {issue}.",
)
SHIPMENT_AFTER_EXPIRY = Rule(
    "shipment-after-expiry",
    "UCP 600 art. 14c",
    "error",
    "Latest shipment {shipment} is after expiry {expiry}; no documents could be presented.",
)
SHIPMENT_BEFORE_ISSUE = Rule(
    "shipment-before-issue",
    "UCP 600 art. 14i",
    "warning",
    "Latest shipment {shipment} is before the credit is issued on {issue}.",
)
EXPIRED = Rule("expired", "UCP 600 art. 6d", "warning", "The expiry date {expiry} has passed.")
ISSUE_NOT_TODAY = Rule("issue-not-today", "field 31C", "info", "The date of issue is {issue}; today is {today}.")
PERIOD_PAST_EXPIRY = Rule(
    "period-past-expiry",
    "UCP 600 art. 14c",
    "info",
    "Expiry leaves {left} of the {days} days for presentation after latest shipment.",
)
EXPIRY_FAR_OFF = Rule(
    "expiry-far-off",
    "UCP 600 art. 14c",
    "info",
    "The period for presentation ends on {last}; expiry {expiry} comes {days} days later.",
)
CLOSED_DAY = Rule(
    "closed-day",
    "UCP 600 art. 29a",
    "warning",
    "{expiry} is a closed day in {country} ({reason}): presentation moves to {moved}.",
)
PERIOD_ZERO = Rule(
    "period-zero",
    "UCP 600 art. 14c",
    "warning",
    "Documents would have to be presented on the day of shipment.",
)

# Availability
ACCEPTANCE_NEEDS_DRAFTS = Rule(
    "acceptance-needs-drafts",
    "UCP 600 art. 6b",
    "error",
    "Acceptance needs drafts: fill in drafts at (42C) and drawee (42a).",
)
DEFERRED_NEEDS_DETAILS = Rule(
    "deferred-needs-details", "UCP 600 art. 6b", "error", "Deferred payment needs its due date in 42P."
)
MIXED_NEEDS_DETAILS = Rule("mixed-needs-details", "UCP 600 art. 6b", "error", "Mixed payment needs its parts in 42M.")
DETAILS_DO_NOT_FIT = Rule(
    "details-do-not-fit", "UCP 600 art. 6b", "warning", "Field {tag} does not go with availability by {by}."
)
SIGHT_WITH_TENOR = Rule(
    "sight-with-tenor",
    "UCP 600 art. 2",
    "warning",
    "Available by payment is at sight, but the drafts are at {days} days.",
)
DRAFT_ON_APPLICANT = Rule(
    "draft-on-applicant",
    "UCP 600 art. 6c",
    "error",
    "The drafts are drawn on the applicant. Draw them on a bank.",
)
NEGOTIATION_ON_ITSELF = Rule(
    "negotiation-on-itself",
    "UCP 600 art. 2",
    "warning",
    "A bank does not negotiate drafts drawn on itself. Draw them on another bank.",
)
ANY_BANK_FIT = Rule(
    "any-bank-fit",
    "UCP 600 art. 12",
    "warning",
    "ANY BANK goes with negotiation; for {by} name the bank that undertakes it.",
)
TRANSFER_NEEDS_BANK = Rule(
    "transfer-needs-bank",
    "UCP 600 art. 38b",
    "warning",
    "A transferable credit available with any bank must say in 47A which bank may transfer it.",
)
USANCE_UNREADABLE = Rule(
    "usance-unreadable",
    "UCP 600 art. 6b",
    "warning",
    "No number of days was read in {tag}; the ledger will hold 0.",
)

# Confirmation and banks
CONFIRMATION_PARTY = Rule(
    "confirmation-party",
    "D67",
    "warning",
    "Say in 58a which bank is asked to confirm; without it the advising bank is meant.",
)
CONFIRMATION_UNASKED = Rule(
    "confirmation-unasked", "D67", "warning", "58a names a confirming bank, but 49 asks for no confirmation."
)
CONFIRMER_ELSEWHERE = Rule(
    "confirmer-elsewhere",
    "UCP 600 art. 8",
    "info",
    "{bank} is asked to confirm, but is neither the advising nor the nominated bank.",
)

# Amount and text
TOLERANCE_TWICE = Rule(
    "tolerance-twice",
    "UCP 600 art. 30a",
    "warning",
    "“{word}” means ten per cent more or less; the tolerance says {tolerance}. Keep one of them.",
)
TOLERANCE_TOO_WIDE = Rule("tolerance-too-wide", "UCP 600 art. 30", "warning", "A tolerance of {percent} % is unusual.")
EUCP_FORMAT = Rule(
    "eucp-format",
    "eUCP art. e4",
    "warning",
    "An eUCP credit says for each electronic record in which format it comes, such as PDF or XML.",
)
DOCUMENT_MARKS = Rule(
    "document-marks", "field 46A", "info", "Begin each document with “+”, so that none is overlooked."
)
