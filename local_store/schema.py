"""The tables as they stand after the newest migration. What is derived can be made again from what is not."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Column,
    Computed,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from app.ports.stored import Summary
from local_store.columns import Amount, CanonicalJson, Day, Flag, HexList, OwnJson, UtcTime

if TYPE_CHECKING:
    from sqlalchemy import Row

VERSION = 6
"""Number of the newest migration; a store says its own in SQLite's ``user_version``."""

SUMMARY = tuple(item.name for item in fields(Summary))
metadata = MetaData()


def _summary_columns() -> list[Column[Any]]:
    names = ("reference", "applicant", "beneficiary", "issuing_bank", "advising_bank", "currency")
    texts: list[Column[Any]] = [Column(name, Text, nullable=False) for name in names]
    return [*texts, Column("amount_minor", Amount), Column("expiry", Day)]


def _number() -> Column[int]:
    return Column("number", Integer, primary_key=True)


def _blob(name: str, *, nullable: bool = False) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=nullable)


def _text(*names: str) -> list[Column[Any]]:
    return [Column(name, Text, nullable=False) for name in names]


def _flag(*names: str) -> list[Column[Any]]:
    return [Column(name, Flag, nullable=False) for name in names]


identity = Table("identity", metadata, _blob("network_id"), *_text("bank"), _blob("officer"))

drafts = Table(
    "drafts",
    metadata,
    Column("draft_id", Integer, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("findings", Integer, nullable=False),
    _blob("digest", nullable=True),
    *_flag("discarded"),
    *_text("source_name"),
    _blob("source"),
    Column("created_utc", UtcTime, nullable=False),
    Column("updated_utc", UtcTime, nullable=False),
    *_summary_columns(),
    Index("drafts_by_digest", "digest", unique=True),
)

draft_versions = Table(
    "draft_versions",
    metadata,
    Column("draft_id", Integer, ForeignKey(drafts.c.draft_id), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("content", CanonicalJson),
    Column("saved_utc", UtcTime, nullable=False),
)

templates = Table(
    "templates",
    metadata,
    Column("template_id", Integer, primary_key=True),
    *_text("name"),
    Column("content", CanonicalJson),
    *_flag("discarded"),
    Column("saved_utc", UtcTime, nullable=False),
)

# Where an act stands on the ledger is no column here: it is the entry that names its digest, or none.
acts = Table(
    "acts",
    metadata,
    Column("act_id", Integer, primary_key=True),
    _blob("digest"),
    Column("kind", Integer, nullable=False),
    _blob("words"),
    Column("signatures", HexList, nullable=False),
    _blob("payload"),
    *_text("note", "stage"),
    *_flag("unsent", "signed_here", "redrafted"),
    *_text("missing", "reason", "code"),
    Column("signers", HexList, nullable=False),
    *_text("returned_reason", "returned_field"),
    _blob("returned_by"),
    _blob("credit"),
    Column("struck_utc", UtcTime),
    *_text("held", "held_code"),
    Column("judged_utc", UtcTime),
    Column("queued_utc", UtcTime, nullable=False),
    Column("updated_utc", UtcTime, nullable=False),
    Column("valid_until_utc", UtcTime, nullable=False),
    *_summary_columns(),
    UniqueConstraint("digest"),
    Index("acts_by_credit", "credit"),
)

act_history = Table(
    "act_history",
    metadata,
    _number(),
    _blob("digest"),
    *_text("stage"),
    Column("at_utc", UtcTime, nullable=False),
    *_text("cause"),
    UniqueConstraint("digest", "stage", "at_utc", "cause"),
)

receipts = Table(
    "receipts",
    metadata,
    _number(),
    _blob("digest"),
    *_text("bank"),
    _blob("signatures_hash"),
    Column("received_utc", UtcTime, nullable=False),
    _blob("signature"),
)

# By the digest of the act, which binds words and envelope: what was opened once outlives a reorganisation.
opened = Table(
    "opened",
    metadata,
    Column("digest", LargeBinary, primary_key=True),
    Column("terms", CanonicalJson),
    *_text("fault"),
    *_summary_columns(),
    Column("latest_shipment", Text, Computed("json_extract(terms, '$.latest_shipment')", persisted=False)),
    Index("opened_by_shipment", "latest_shipment", sqlite_where=text("latest_shipment IS NOT NULL")),
)

headers = Table("headers", metadata, _number(), _blob("hash"), _blob("parent"), Column("time", Integer, nullable=False))

# Raw, never changed, long columns last.
entries = Table(
    "entries",
    metadata,
    _number(),
    Column("kind", Integer, nullable=False),
    _blob("subject"),
    _blob("digest"),
    Column("time", Integer, nullable=False),
    _blob("head"),
    Column("block_number", Integer, nullable=False),
    _blob("block_hash"),
    _blob("transaction_hash"),
    _blob("words"),
    _blob("signatures"),
    _blob("payload"),
    UniqueConstraint("digest"),
    Index("entries_by_block", "block_number"),
    Index("entries_of_registry", "number", sqlite_where=text("kind < 32")),
)

checks = Table(
    "checks",
    metadata,
    _number(),
    _blob("credit", nullable=True),
    *_text("verdict"),
    Column("signers", HexList, nullable=False),
    *_flag("sealed"),
    Index("checks_by_credit", "credit", sqlite_where=text("credit IS NOT NULL")),
    Index("checks_to_do", "number", sqlite_where=text("verdict = ''")),
    Index("checks_sealed", "number", sqlite_where=text("sealed AND verdict = 'good'")),
)

credits_ = Table(
    "credits",
    metadata,
    Column("issue", Integer, primary_key=True),
    _blob("credit"),
    *_text("state"),
    Column("life", OwnJson, nullable=False),
    *_flag("asked", "awaited"),
    Column("advice", Integer),
    Column("newest", Integer, nullable=False),
    Column("last_block", Integer, nullable=False),
    Column("in_force", CanonicalJson),
    Column("latest_shipment", Text, Computed("json_extract(in_force, '$.latest_shipment')", persisted=False)),
    Column("updated_utc", UtcTime, nullable=False),
    *_summary_columns(),
    UniqueConstraint("credit"),
    Index("credits_by_applicant", "applicant", "issue"),
    Index("credits_by_amount", "currency", "amount_minor"),
    Index("credits_by_expiry", "expiry"),
    Index("credits_by_updated", "updated_utc"),
    Index("credits_by_state", "state", "last_block"),
    Index("credits_by_last_block", "last_block"),
    Index("credits_by_shipment", "latest_shipment", sqlite_where=text("latest_shipment IS NOT NULL")),
    Index("credits_asked", "updated_utc", sqlite_where=text("asked")),
    Index("credits_awaited", "updated_utc", sqlite_where=text("awaited")),
    # Both without regard to capitals (NOCASE), as lists are sorted.
    Index("credits_by_reference", "reference"),
    Index("credits_by_beneficiary", "beneficiary"),
)

audit_log = Table(
    "audit_log",
    metadata,
    _number(),
    Column("at_utc", UtcTime, nullable=False),
    _blob("officer"),
    *_text("deed", "subject"),
    _blob("hash"),
)

kept_values = Table("kept_values", metadata, Column("name", Text, primary_key=True), Column("value", CanonicalJson))


def summary_values(summary: Summary) -> dict[str, Any]:
    """A summary as values of its columns."""
    return {name: getattr(summary, name) for name in SUMMARY}


def summary_of(row: Row[*tuple[Any, ...]]) -> Summary:
    """The summary in a row that has its columns."""
    return Summary(*(getattr(row, name) for name in SUMMARY))
