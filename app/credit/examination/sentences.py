"""Every kind of finding about a presentation, with its sentence: the translators' page for this room."""

from __future__ import annotations

from app.messages.findings import Rule

# When documents came
AFTER_EXPIRY = Rule(
    "presented-after-expiry",
    "UCP 600 art. 6d",
    "error",
    "Documents came on {received}; the credit expired on {expiry}.",
)
AFTER_PERIOD = Rule(
    "presented-after-period",
    "UCP 600 art. 14c",
    "error",
    "Documents came on {received}; {days} days after shipment ended on {last}.",
)
AFTER_HOURS = Rule(
    "presented-after-hours",
    "UCP 600 art. 33",
    "warning",
    "Documents came on the last day, {last}, but outside banking hours; the bank need not have taken them.",
)
SHIPMENT_UNKNOWN = Rule(
    "shipment-unknown",
    "UCP 600 art. 14c",
    "warning",
    "No date of shipment is entered: whether documents came within {days} days of it is not checked.",
)
PERIOD_BY_HAND = Rule(
    "period-by-hand",
    "UCP 600 art. 14c",
    "warning",
    "Field 48 counts {days} days “{text}”: reckon the period by hand.",
)

# When goods were shipped
LATE_SHIPMENT = Rule(
    "late-shipment", "field 44C", "error", "Goods were shipped on {shipped}, after the latest date {latest}."
)
SHIPPED_AFTER_RECEIPT = Rule(
    "shipped-after-receipt",
    "UCP 600 art. 14i",
    "error",
    "The shipment is dated {shipped}, after documents were presented on {received}.",
)
OUTSIDE_PERIOD = Rule(
    "shipped-outside-period",
    "UCP 600 art. 3",
    "warning",
    "Goods were shipped on {shipped}; 44D means {first} to {last} ({words}).",
)
OUTSIDE_PERIODS = Rule(
    "shipped-outside-instalments",
    "UCP 600 art. 32",
    "warning",
    "Goods were shipped on {shipped}, in none of the periods read in 44D: {words}.",
)
PERIOD_OF_SHIPMENT_BY_HAND = Rule(
    "shipment-by-hand",
    "UCP 600 art. 3",
    "info",
    "44D is not checked here; see whether the shipment fits it: {words}.",
)
INSTALMENT_MISSED = Rule(
    "instalment-missed",
    "UCP 600 art. 32",
    "warning",
    "No shipment is known for the instalment of {words}: the credit has ended for it and all later ones.",
)

# How much is claimed
OVERDRAWN = Rule(
    "overdrawn",
    "UCP 600 art. 30",
    "error",
    "{claimed} is claimed, {available} is available: {over} lies outside the undertaking.",
)
OVERDRAWN_ABOUT = Rule(
    "overdrawn-about",
    "UCP 600 art. 30a",
    "warning",
    "{claimed} is claimed, {available} is available; “{word}” in 39C may allow ten per cent more.",
)
OVERDRAWN_ADDITIONAL = Rule(
    "overdrawn-additional",
    "field 39C",
    "warning",
    "{claimed} is claimed, {available} is available; see whether 39C covers {over}: {text}.",
)
UNDERDRAWN = Rule(
    "underdrawn",
    "UCP 600 art. 30c",
    "error",
    "{claimed} is claimed; where partial shipments are not allowed, no less than {least} may be drawn.",
)
UNDERDRAWN_FIVE = Rule(
    "underdrawn-five",
    "UCP 600 art. 30c",
    "warning",
    "{claimed} of {amount} is claimed: allowed where the quantity is shipped in full and no unit price is reduced.",
)
QUANTITY_FIVE = Rule(
    "quantity-five",
    "UCP 600 art. 30b",
    "info",
    "The quantity may differ by five per cent where the credit counts neither packing units nor single items.",
)
PARTIAL_DRAWING = Rule(
    "partial-drawing",
    "UCP 600 art. 31a",
    "warning",
    "{drawn} was drawn before; partial shipments are not allowed.",
)
PARTIAL_CONDITIONAL = Rule(
    "partial-conditional",
    "UCP 600 art. 31a",
    "warning",
    "This is a part of the credit; 43P allows partial shipments on conditions: read them in 47A.",
)

# Which documents came
DOCUMENT_MISSING = Rule(
    "document-missing", "UCP 600 art. 14a", "error", "“{title}” is asked for; no such document is presented."
)
DOCUMENT_UNSEEN = Rule(
    "document-unseen",
    "UCP 600 art. 14f",
    "warning",
    "“{title}” is asked for; none of the documents presented was found to be it.",
)
ORIGINALS_SHORT = Rule(
    "originals-short",
    "UCP 600 art. 17a",
    "error",
    "“{title}”: originals asked for {asked}, presented {seen}.",
)
COPIES_SHORT = Rule(
    "copies-short",
    "UCP 600 art. 17d",
    "error",
    "“{title}”: originals and copies asked for {asked}, presented {seen}.",
)
NOT_ASKED = Rule("document-not-asked", "UCP 600 art. 14g", "info", "“{title}” is not asked for: it is not examined.")
