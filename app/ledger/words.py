"""One 32-byte word per field: how an act's typed fields become its static EIP-712 words and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import Field, dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

EPOCH = date(1970, 1, 1)
_META = "word"


class WordError(ValueError):
    """A field doesn't fit its word, or a word isn't one its type can have."""


@dataclass(frozen=True, slots=True)
class Word:
    """How one field stands in an act: Solidity type, name in the EIP-712 type, and its two conversions."""

    solidity: str
    name: str
    encode: Callable[[Any], bytes]
    decode: Callable[[bytes], Any]


def _ascii(size: int) -> tuple[Callable[[str], bytes], Callable[[bytes], str]]:
    def encode(value: str) -> bytes:
        raw = value.encode("ascii")
        if len(raw) not in (0, size):
            raise WordError(f"{value!r} must have {size} characters.")
        return raw.ljust(32, b"\0")

    def decode(word: bytes) -> str:
        raw = word[:size]
        if any(word[size:]):
            raise WordError(f"More than {size} bytes are set.")
        if not any(raw):
            return ""
        if not all(0x20 < byte < 0x7F for byte in raw):
            raise WordError("The text has characters that are not printable ASCII.")
        return raw.decode("ascii")

    return encode, decode


def _unsigned(bits: int) -> tuple[Callable[[int], bytes], Callable[[bytes], int]]:
    def encode(value: int) -> bytes:
        if not 0 <= value < 1 << bits:
            raise WordError(f"{value} does not fit {bits} bits.")
        return value.to_bytes(32, "big")

    def decode(word: bytes) -> int:
        value = int.from_bytes(word, "big")
        if value >> bits:
            raise WordError(f"The number does not fit {bits} bits.")
        return value

    return encode, decode


def _encode_hash(value: bytes) -> bytes:
    if len(value) != 32:
        raise WordError("A hash has 32 bytes.")
    return value


def _encode_address(value: str) -> bytes:
    raw = bytes.fromhex(value.removeprefix("0x"))
    if len(raw) != 20:
        raise WordError("An address has 20 bytes.")
    return raw.rjust(32, b"\0")


def _decode_address(word: bytes) -> str:
    if any(word[:12]):
        raise WordError("An address has 20 bytes.")
    return "0x" + word[12:].hex()


def _decode_flag(word: bytes) -> bool:
    value = int.from_bytes(word, "big")
    if value > 1:
        raise WordError("A flag is 0 or 1.")
    return value == 1


def _encode_time(value: datetime) -> bytes:
    if value.tzinfo is None or value.microsecond:
        raise WordError("A time in an act is aware and in whole seconds.")
    return int(value.timestamp()).to_bytes(32, "big")


def _decode_time(word: bytes) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=_decode_bounded(word, 253_402_300_799))


def _encode_day(value: date) -> bytes:
    return (value - EPOCH).days.to_bytes(32, "big")


def _decode_day(word: bytes) -> date:
    return EPOCH + timedelta(days=_decode_bounded(word, 2_932_896))


def _decode_bounded(word: bytes, most: int) -> int:
    value = int.from_bytes(word, "big")
    if value > most:
        raise WordError("The time lies beyond the year 9999.")
    return value


def _word(solidity: str, name: str, pair: tuple[Callable[[Any], bytes], Callable[[bytes], Any]]) -> Any:
    return field(metadata={_META: Word(solidity, name, *pair)})


def ascii_word(size: int, name: str) -> Any:
    """Text of exactly ``size`` ASCII characters, or empty for none (``bytes<size>``)."""
    return _word(f"bytes{size}", name, _ascii(size))


def uint_word(bits: int, name: str) -> Any:
    """A whole number (``uint<bits>``)."""
    return _word(f"uint{bits}", name, _unsigned(bits))


def optional_uint_word(bits: int, name: str) -> Any:
    """A whole number, or ``None`` as the greatest of its type (``uint<bits>``)."""
    encode, decode = _unsigned(bits)
    none = (1 << bits) - 1

    def encode_optional(value: int | None) -> bytes:
        if value == none:
            raise WordError(f"{value} stands for none.")
        return encode(none if value is None else value)

    def decode_optional(word: bytes) -> int | None:
        value = decode(word)
        return None if value == none else value

    return _word(f"uint{bits}", name, (encode_optional, decode_optional))


def hash_word(name: str) -> Any:
    """32 bytes (``bytes32``)."""
    return _word("bytes32", name, (_encode_hash, bytes))


def address_word(name: str) -> Any:
    """A lower-case 0x address (``address``)."""
    return _word("address", name, (_encode_address, _decode_address))


def flag_word(name: str) -> Any:
    """``bool``."""
    return _word("bool", name, (lambda value: int(value).to_bytes(32, "big"), _decode_flag))


def time_word(name: str) -> Any:
    """An aware UTC time in whole seconds (``uint64``)."""
    return _word("uint64", name, (_encode_time, _decode_time))


def day_word(name: str) -> Any:
    """A calendar day, as days since 1970-01-01 (``uint32``)."""
    return _word("uint32", name, (_encode_day, _decode_day))


def optional_day_word(name: str) -> Any:
    """A calendar day after 1970-01-01, or ``None`` as 0 (``uint32``)."""

    def encode(value: date | None) -> bytes:
        if value is not None and value <= EPOCH:
            raise WordError("A day in an act lies after 1 January 1970.")
        return bytes(32) if value is None else _encode_day(value)

    def decode(word: bytes) -> date | None:
        return _decode_day(word) if any(word) else None

    return _word("uint32", name, (encode, decode))


def word_of(field_: Field[Any]) -> Word:
    """The word a field of an act was declared with."""
    word = field_.metadata[_META]
    assert isinstance(word, Word)
    return word
