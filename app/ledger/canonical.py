"""Canonical JSON: one text for one value, so that a hash names a meaning (docs/formats.md, section 4)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

DEPTH_MOST = 64
"""Lists and objects within each other: far more than a record needs, far less than what exhausts a reader's stack."""

_TOO_DEEP = f"Canonical JSON is at most {DEPTH_MOST} levels deep."
_TYPES = "Canonical JSON holds texts, whole numbers, true, false, null, lists and objects only; not {kind}."

# Texts are passed over whole; possessive, so that no text, however odd, is looked at twice.
_TEXT_OR_BRACKET = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|[\[\]{}]')

Json = None | bool | int | str | Sequence["Json"] | Mapping[str, "Json"]


class NotCanonicalError(ValueError):
    """The value or text has no canonical form, or is not in it."""


def _check(value: object, depth: int = 0) -> None:
    if value is None or isinstance(value, bool | int | str):
        return
    if depth == DEPTH_MOST:
        raise NotCanonicalError(_TOO_DEEP)
    if isinstance(value, Mapping):
        for key, item in value.items():
            if not isinstance(key, str):
                raise NotCanonicalError(_TYPES.format(kind="a key that is not a text"))
            _check(item, depth + 1)
    elif isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        for item in value:
            _check(item, depth + 1)
    else:
        raise NotCanonicalError(_TYPES.format(kind=type(value).__name__))


def dumps(value: Json) -> bytes:
    """The one canonical text of ``value``, as UTF-8.

    Raises:
        NotCanonicalError: for floats, bytes, keys that aren't texts, lone surrogates, or more than 64 levels.
    """
    _check(value)
    try:
        return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()
    except UnicodeEncodeError as error:
        raise NotCanonicalError("Canonical JSON must be valid Unicode.") from error


def loads(data: bytes) -> Json:
    """The value of a canonical text.

    Raises:
        NotCanonicalError: when the text is no JSON, or is not the canonical text of what it says.
    """
    value = read(data)
    if dumps(value) != data:
        raise NotCanonicalError("This JSON is not in its canonical form.")
    return value


def read(data: bytes) -> Json:
    """The value of any JSON text, canonical or not, from whomever it comes.

    Raises:
        NotCanonicalError: when the text is no JSON, or has more than 64 levels.
    """
    if _is_too_deep(data):
        raise NotCanonicalError(_TOO_DEEP)
    try:
        value: Json = json.loads(data)
    except ValueError as error:
        raise NotCanonicalError("This is not JSON.") from error
    return value


def _is_too_deep(data: bytes) -> bool:
    """Found before it is parsed: how much depth the parser itself bears hangs on who called and on the platform."""
    if data.count(b"[") + data.count(b"{") <= DEPTH_MOST:
        return False
    depth = 0
    for found in _TEXT_OR_BRACKET.finditer(data):
        if found[0] in b"[{":
            depth += 1
        elif found[0] in b"]}":
            depth -= 1
        if depth > DEPTH_MOST:
            return True
    return False
