"""The tables, as SQLAlchemy Core: every statement of the gateway's is written over these."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

if TYPE_CHECKING:
    from sqlalchemy import Dialect

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class UtcTime(TypeDecorator[datetime]):
    """An aware UTC time, kept as microseconds since 1970: no database gets a chance to lose the zone."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        del dialect
        return None if value is None else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        del dialect
        return None if value is None else _EPOCH + value * _MICROSECOND


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

act = Table(
    "act",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("digest", LargeBinary(32), nullable=False, unique=True),
    Column("kind", Integer, nullable=False),
    Column("words", LargeBinary, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("note", Text, nullable=False),
    Column("maker", String(42), nullable=False),
    Column("valid_until", UtcTime, nullable=False),
    Column("created", UtcTime, nullable=False),
    Column("stage", String(16), nullable=False, index=True),
    Column("missing", Text, nullable=False, default=""),
    Column("reason", Text, nullable=False, default=""),
    Column("code", String(64), nullable=False, default=""),
    Column("entry", BigInteger),
    Column("block", BigInteger),
    Column("returned_by", LargeBinary(32)),
    Column("return_reason", Text),
    Column("return_field", String(16)),
    Column("returned", UtcTime),
)

act_signature = Table(
    "act_signature",
    metadata,
    Column("act_id", ForeignKey(act.c.id), primary_key=True),
    Column("signer", String(42), primary_key=True),
    Column("officer", LargeBinary(32), nullable=False),
    Column("person_tag", LargeBinary(32), nullable=False),
    Column("signature", LargeBinary(65), nullable=False),
    Column("received", UtcTime, nullable=False),
)

stage_change = Table(
    "stage_change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("act_id", ForeignKey(act.c.id), nullable=False, index=True),
    Column("stage", String(16), nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("cause", Text, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("act_id", ForeignKey(act.c.id), primary_key=True),
    Column("registered", UtcTime, nullable=False),
    Column("signatures", LargeBinary, nullable=False),
    Column("relay", String(42)),
    Column("nonce", BigInteger),
    Column("hash", LargeBinary(32)),
    Column("raw", LargeBinary),
    Column("sent", UtcTime),
    Column("settled", Boolean, nullable=False, default=False),
    UniqueConstraint("relay", "nonce"),
    Index(None, "settled"),
)

block = Table(
    "block",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("hash", LargeBinary(32), nullable=False),
    Column("parent", LargeBinary(32), nullable=False),
    Column("time", BigInteger, nullable=False),
)

entry = Table(
    "entry",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", Integer, nullable=False),
    Column("digest", LargeBinary(32), nullable=False, index=True),
    Column("head", LargeBinary(32), nullable=False),
    Column("block", BigInteger, nullable=False, index=True),
    Column("words", LargeBinary, nullable=False),
    Column("payload", LargeBinary, nullable=False),
)

challenge = Table(
    "challenge",
    metadata,
    Column("nonce", LargeBinary(32), primary_key=True),
    Column("valid_until", UtcTime, nullable=False),
)

session = Table(
    "session",
    metadata,
    Column("token_hash", LargeBinary(32), primary_key=True),
    Column("officer", LargeBinary(32), nullable=False),
    Column("key", String(42), nullable=False),
    Column("expires", UtcTime, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", UtcTime, nullable=False),
    Column("officer", LargeBinary(32), nullable=False),
    Column("what", String(32), nullable=False),
    Column("subject", LargeBinary(32), nullable=False),
)
