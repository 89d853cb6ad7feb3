"""How values of the core stand in SQLite columns: exact, sortable, readable with any SQLite tool."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import Integer, Text, TypeDecorator

from app.ledger import canonical

if TYPE_CHECKING:
    from sqlalchemy import Dialect

    from app.ledger.canonical import Json

MICROSECONDS = 1_000_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
AMOUNT_DIGITS = 39


def microseconds(value: datetime) -> int:
    """An aware time as it stands in a ``UtcTime`` column."""
    return (value - _EPOCH) // _MICROSECOND


def amount_digits(value: int) -> str:
    """Minor units as they stand in an ``Amount`` column."""
    return str(value).zfill(AMOUNT_DIGITS)


class UtcTime(TypeDecorator[datetime]):
    """An aware time as microseconds since 1970."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        del dialect
        return None if value is None else microseconds(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        del dialect
        return None if value is None else _EPOCH + value * _MICROSECOND


class Flag(TypeDecorator[bool]):
    """Yes or no, as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:  # noqa: FBT001 - SQLAlchemy calls it
        del dialect
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        del dialect
        return None if value is None else bool(value)


class Day(TypeDecorator[date]):
    """A calendar day as ISO 8601."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        del dialect
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        del dialect
        return None if value is None else date.fromisoformat(value)


class Amount(TypeDecorator[int]):
    """Minor units as digits padded with zeros: an act may name up to 2^128, SQLite's integers end at 2^63."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: int | None, dialect: Dialect) -> str | None:
        del dialect
        return None if value is None else amount_digits(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> int | None:
        del dialect
        return None if value is None else int(value)


class CanonicalJson(TypeDecorator["Json"]):
    """A JSON value as its canonical text; None is SQL's NULL."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Json, dialect: Dialect) -> str | None:
        del dialect
        return None if value is None else canonical.dumps(value).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Json:
        del dialect
        return None if value is None else canonical.read(value.encode())  # canonical since it was bound above


class OwnJson(TypeDecorator["Json"]):
    """A JSON value of our own making that nobody hashes, so that its text needs no one form; None is SQL's NULL."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Json, dialect: Dialect) -> str | None:
        del dialect
        return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Json:
        del dialect
        read: Json = None if value is None else json.loads(value)
        return read


class HexList(TypeDecorator[tuple[bytes, ...]]):
    """Signatures or ids, as hex with commas between."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[bytes, ...] | None, dialect: Dialect) -> str | None:
        del dialect
        return None if value is None else hex_list(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[bytes, ...] | None:
        del dialect
        return None if value is None else from_hex_list(value)


def hex_list(items: tuple[bytes, ...]) -> str:
    """The text of a ``HexList`` column."""
    return ",".join(item.hex() for item in items)


def from_hex_list(text: str) -> tuple[bytes, ...]:
    """The items of a ``HexList`` column."""
    return tuple(bytes.fromhex(item) for item in text.split(",")) if text else ()
