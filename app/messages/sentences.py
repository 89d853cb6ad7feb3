"""Every kind of finding about SWIFT messages, with its sentence: the translators' page for this room."""

from __future__ import annotations

from app.messages.findings import Rule

# The file and its envelope
FILE_TOO_LARGE = Rule(
    "file-too-large",
    "envelope",
    "error",
    "The file has {size} bytes; only the first {limit} were read. Choose the file that holds this credit alone.",
)
FILE_EMPTY = Rule("file-empty", "envelope", "error", "The file is empty. Choose the file that holds the MT700.")
NO_MESSAGE = Rule(
    "no-message",
    "envelope",
    "error",
    "No SWIFT message was found in this file. Choose an MT700 in SWIFT's text form.",
)
ENCODING = Rule(
    "encoding",
    "envelope",
    "error",
    "The file isn't in SWIFT's character set; it was read as {encoding}. Compare it with the source.",
)
TOO_MANY_MESSAGES = Rule(
    "too-many-messages",
    "envelope",
    "error",
    "The file holds more than {limit} messages; the rest was not read.",
)
STRAY_TEXT = Rule("stray-text", "envelope", "warning", "There is text outside the message; it was left out: “{text}”.")
NO_ENVELOPE = Rule(
    "no-envelope",
    "envelope",
    "warning",
    "The message comes without header blocks; sender, receiver and type are taken from what you choose.",
)
BLOCK_MISSING = Rule("block-missing", "envelope", "warning", "Block {block} is missing.")
BLOCK_BROKEN = Rule("block-broken", "envelope", "error", "Block {block} can't be read: “{text}”.")
TRUNCATED = Rule(
    "truncated",
    "envelope",
    "error",
    "The message ends before its text is closed; the last field may be cut short.",
)
NOT_ACCEPTED = Rule(
    "not-accepted",
    "envelope",
    "error",
    "SWIFT did not accept this message (the acknowledgement says 451:{code}).",
)
TRAILING_BLANKS = Rule("trailing-blanks", "envelope", "info", "Blanks at the end of lines were left out.")
TEXT_BEFORE_FIELDS = Rule("text-before-fields", "envelope", "error", "A line stands before the first field: “{text}”.")
LINE_START = Rule(
    "line-start", "envelope", "error", "A line of a field may not begin with “{char}”. Put a word before it."
)
MESSAGE_TOO_LONG = Rule(
    "message-too-long",
    "length",
    "error",
    "The message has {size} characters, SWIFT carries {limit}. Put the rest into an MT701.",
)

# Which message
OTHER_TYPE = Rule(
    "other-type",
    "MT700",
    "error",
    "This is an MT{mt}, {name}. Only an MT700 with its MT701s is taken in as a new credit.",
)
UNKNOWN_TYPE = Rule(
    "unknown-type", "MT700", "error", "The message doesn't say which type it is. It was read as MT{mt}."
)
CONTINUATION_ALONE = Rule(
    "continuation-alone", "T75", "error", "An MT701 came without its MT700. Import both in one file."
)
SEQUENCE = Rule(
    "sequence",
    "T75",
    "error",
    "“{text}” isn't a number and a total from 1/1 to 8/8; the MT700 is always number 1.",
)
PART_MISSING = Rule(
    "part-missing", "T75", "error", "Part {number} of {total} is missing. Import all parts in one file."
)
PART_TWICE = Rule("part-twice", "T75", "error", "Part {number} of {total} came twice; the first was taken.")
PARTS_DISAGREE = Rule("parts-disagree", "T75", "error", "This part says {total} in all, the MT700 says {expected}.")
TOO_MANY_PARTS = Rule(
    "too-many-parts",
    "T75",
    "error",
    "The credit would need {parts} messages; SWIFT carries 8. Shorten goods, documents or conditions.",
)

# Structure
FIELD_UNKNOWN = Rule(
    "field-unknown", "MT700", "error", "Field {tag} does not belong to an MT{mt} in release {release}."
)
FIELD_OF_OTHER_RELEASE = Rule(
    "field-of-other-release",
    "MT700",
    "error",
    "Field {tag} belongs to release {other}; this message is read in release {release}.",
)
FIELD_TWICE = Rule("field-twice", "MT700", "error", "Field {tag} stands here a second time.")
FIELD_ORDER = Rule("field-order", "MT700", "warning", "Field {tag} is out of order; it is written in its place.")
FIELD_MISSING = Rule("field-missing", "MT700", "error", "Field {tag}, {name}, must be filled in.")
FIELD_EMPTY = Rule("field-empty", "format", "error", "Field {tag} is empty. Fill it in or leave it out.")

# Format
CHARSET = Rule(
    "charset",
    "charset",
    "error",
    "“{char}”, character {at} of line {row}, is not in SWIFT's {set} character set. "
    "Write it otherwise, or take it out.",
)
CHARSET_CHINESE = Rule(
    "charset-chinese",
    "charset",
    "error",
    "“{char}”, from character {at} of line {row}, is Chinese; SWIFT's {set} character set has Latin letters only. "
    "Write it in English or pinyin, or take it out.",
)
CHARSET_MEND = Rule(
    "charset-mend",
    "charset",
    "error",
    "“{char}”, character {at} of line {row}, is not in SWIFT's {set} character set. Replace with “{proposal}”?",
)
TOO_LONG = Rule("too-long", "format", "error", "{length} characters; at most {limit} fit here.")
TOO_SHORT = Rule("too-short", "format", "error", "{length} characters; {limit} are needed.")
TOO_MANY_LINES = Rule("too-many-lines", "format", "error", "{lines} lines; at most {limit} fit here.")
LINE_EMPTY = Rule("line-empty", "format", "error", "An empty line can't be sent. Take it out, or put a point in it.")
PART_OF_FIELD_MISSING = Rule("component-missing", "format", "error", "{what} is missing.")
NOT_DIGITS = Rule("not-digits", "format", "error", "“{text}” must be digits.")
NOT_LETTERS = Rule("not-letters", "format", "error", "“{text}” must be capital letters.")
LEFTOVER = Rule("leftover", "format", "error", "“{text}” does not belong here.")
DATE = Rule("date", "T50", "error", "“{text}” is not a date. Write it as year, month, day: 261130 or 2026-11-30.")
BIC = Rule("bic", "T27", "error", "“{text}” is not a BIC: 8 or 11 letters and digits with the country in the middle.")
COUNTRY = Rule("country", "T73", "error", "“{text}” is not a country. Use the two letters of ISO 3166, such as CN.")
REFERENCE = Rule("reference", "T26", "error", "A reference may not begin or end with “/” nor hold “//”: “{text}”.")
CODE = Rule("code", "code", "error", "“{text}” is not one of: {choices}.")
NARRATIVE_WITHOUT_OTHR = Rule(
    "narrative-without-othr", "D81", "error", "Text after “/” goes with OTHR only, and OTHR needs it."
)

# Money
CURRENCY = Rule("currency", "T52", "error", "“{currency}” is not a currency. Use its ISO 4217 code, such as USD.")
AMOUNT_COMMA = Rule("amount-comma", "T40", "error", "“{text}” needs its decimal comma, also without decimals: {text},")
AMOUNT_DIGITS = Rule("amount-digits", "T43", "error", "“{text}” is not an amount in figures.")
AMOUNT_DECIMALS = Rule("amount-decimals", "C03", "error", "{currency} has {digits} decimals.")
AMOUNT_NO_DECIMALS = Rule("amount-no-decimals", "C03", "error", "{currency} has no decimals.")
AMOUNT_LENGTH = Rule("amount-length", "15d", "error", "“{text}” is too long; SWIFT carries 15 figures with the comma.")
AMOUNT_ZERO = Rule("amount-zero", "C03", "error", "The amount is zero. A credit has an amount.")
AMOUNT_AMBIGUOUS = Rule(
    "amount-ambiguous",
    "C03",
    "error",
    "“{text}” can be read in two ways. Write a decimal point: 1,250.000 or 1.250.",
)

# Network rules of MT700
C1_DRAFTS = Rule("c1-drafts", "C90", "error", "Drafts at (42C) and drawee (42a) go together. Fill in both or neither.")
C2_ONE_WAY = Rule(
    "c2-one-way",
    "C90",
    "error",
    "Drafts (42C, 42a), mixed payment (42M) and deferred payment (42P): only one of them.",
)
C3_SHIPMENT = Rule(
    "c3-shipment",
    "D06",
    "error",
    "Latest date (44C) and period (44D) of shipment: fill in one of them, not both.",
)
