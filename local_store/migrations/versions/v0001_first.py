"""The first store: drafts, own acts, mirror, derived credits with their search index, audit log."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None

_SUMMARY = """
    reference TEXT NOT NULL,
    applicant TEXT NOT NULL,
    beneficiary TEXT NOT NULL,
    issuing_bank TEXT NOT NULL,
    advising_bank TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount_minor TEXT,
    expiry TEXT
"""

_IDENTITY = """
CREATE TABLE identity (network_id BLOB NOT NULL, bank TEXT NOT NULL, officer BLOB NOT NULL) STRICT
"""

_DRAFTS = f"""
CREATE TABLE drafts (
    draft_id INTEGER NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    findings INTEGER NOT NULL,
    digest BLOB,
    discarded INTEGER NOT NULL,
    source_name TEXT NOT NULL,
    source BLOB NOT NULL,
    created_utc INTEGER NOT NULL,
    updated_utc INTEGER NOT NULL,
    {_SUMMARY}
) STRICT;
CREATE UNIQUE INDEX drafts_by_digest ON drafts (digest);
CREATE TABLE draft_versions (
    draft_id INTEGER NOT NULL REFERENCES drafts,
    version INTEGER NOT NULL,
    content TEXT,
    saved_utc INTEGER NOT NULL,
    PRIMARY KEY (draft_id, version)
) STRICT
"""

_ACTS = f"""
CREATE TABLE acts (
    act_id INTEGER NOT NULL PRIMARY KEY,
    digest BLOB NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    words BLOB NOT NULL,
    signatures TEXT NOT NULL,
    payload BLOB NOT NULL,
    note TEXT NOT NULL,
    stage TEXT NOT NULL,
    unsent INTEGER NOT NULL,
    signed_here INTEGER NOT NULL,
    redrafted INTEGER NOT NULL,
    missing TEXT NOT NULL,
    reason TEXT NOT NULL,
    code TEXT NOT NULL,
    signers TEXT NOT NULL,
    returned_reason TEXT NOT NULL,
    returned_field TEXT NOT NULL,
    returned_by BLOB NOT NULL,
    credit BLOB NOT NULL,
    struck_utc INTEGER,
    queued_utc INTEGER NOT NULL,
    updated_utc INTEGER NOT NULL,
    valid_until_utc INTEGER NOT NULL,
    {_SUMMARY}
) STRICT;
CREATE INDEX acts_by_credit ON acts (credit);
CREATE TABLE act_history (
    number INTEGER NOT NULL PRIMARY KEY,
    digest BLOB NOT NULL,
    stage TEXT NOT NULL,
    at_utc INTEGER NOT NULL,
    cause TEXT NOT NULL,
    UNIQUE (digest, stage, at_utc, cause)
) STRICT;
CREATE TABLE receipts (
    number INTEGER NOT NULL PRIMARY KEY,
    digest BLOB NOT NULL,
    bank TEXT NOT NULL,
    signatures_hash BLOB NOT NULL,
    received_utc INTEGER NOT NULL,
    signature BLOB NOT NULL
) STRICT;
CREATE TABLE opened (
    digest BLOB NOT NULL PRIMARY KEY,
    plain_hash BLOB NOT NULL,
    terms TEXT,
    fault TEXT NOT NULL,
    {_SUMMARY}
) STRICT;
CREATE INDEX opened_by_plain_hash ON opened (plain_hash)
"""

_MIRROR = """
CREATE TABLE headers (
    number INTEGER NOT NULL PRIMARY KEY, hash BLOB NOT NULL, parent BLOB NOT NULL, time INTEGER NOT NULL
) STRICT;
CREATE TABLE entries (
    number INTEGER NOT NULL PRIMARY KEY,
    kind INTEGER NOT NULL,
    subject BLOB NOT NULL,
    digest BLOB NOT NULL UNIQUE,
    time INTEGER NOT NULL,
    head BLOB NOT NULL,
    block_number INTEGER NOT NULL,
    block_hash BLOB NOT NULL,
    transaction_hash BLOB NOT NULL,
    words BLOB NOT NULL,
    signatures BLOB NOT NULL,
    payload BLOB NOT NULL
) STRICT;
CREATE INDEX entries_by_block ON entries (block_number);
CREATE INDEX entries_of_registry ON entries (number) WHERE kind < 32
"""

_DERIVED = f"""
CREATE TABLE checks (
    number INTEGER NOT NULL PRIMARY KEY,
    credit BLOB,
    verdict TEXT NOT NULL,
    signers TEXT NOT NULL,
    sealed INTEGER NOT NULL
) STRICT;
CREATE INDEX checks_by_credit ON checks (credit) WHERE credit IS NOT NULL;
CREATE INDEX checks_to_do ON checks (number) WHERE verdict = '';
CREATE INDEX checks_sealed ON checks (number) WHERE sealed AND verdict = 'good';
CREATE TABLE credits (
    issue INTEGER NOT NULL PRIMARY KEY,
    credit BLOB NOT NULL UNIQUE,
    state TEXT NOT NULL,
    advice INTEGER,
    last_block INTEGER NOT NULL,
    plain_hash BLOB NOT NULL,
    updated_utc INTEGER NOT NULL,
    {_SUMMARY}
) STRICT;
CREATE INDEX credits_by_applicant ON credits (applicant, issue);
CREATE VIRTUAL TABLE search USING fts5 (names, terms, tokenize = 'trigram')
"""

_KEPT = """
CREATE TABLE kept_values (name TEXT NOT NULL PRIMARY KEY, value TEXT) STRICT;
CREATE TABLE audit_log (
    number INTEGER NOT NULL PRIMARY KEY,
    at_utc INTEGER NOT NULL,
    officer BLOB NOT NULL,
    deed TEXT NOT NULL,
    subject TEXT NOT NULL,
    hash BLOB NOT NULL
) STRICT
"""

_AUDIT_STAYS = """
CREATE TRIGGER audit_log_is_not_{verb} BEFORE {act} ON audit_log
BEGIN SELECT RAISE(ABORT, 'Lines of the audit log are not {verb}.'); END
"""


def upgrade() -> None:
    """Make every table."""
    for group in (_IDENTITY, _DRAFTS, _ACTS, _MIRROR, _DERIVED, _KEPT):
        for statement in group.split(";"):
            op.execute(statement)
    op.execute(_AUDIT_STAYS.format(verb="changed", act="UPDATE"))
    op.execute(_AUDIT_STAYS.format(verb="deleted", act="DELETE"))
