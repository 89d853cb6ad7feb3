"""Canonical JSON: one text for one value, so that a hash names a meaning (docs/formats.md, section 4)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

_TYPES = "Canonical JSON holds texts, whole numbers, true, false, null, lists and objects only; not {kind}."

Json = None | bool | int | str | Sequence["Json"] | Mapping[str, "Json"]


class NotCanonicalError(ValueError):
    """The value or text has no canonical form, or is not in it."""


def _check(value: object) -> None:
    if value is None or isinstance(value, bool | int | str):
        return
    if isinstance(value, Mapping):
        for key, item in value.items():
            if not isinstance(key, str):
                raise NotCanonicalError(_TYPES.format(kind="a key that is not a text"))
            _check(item)
    elif isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        for item in value:
            _check(item)
    else:
        raise NotCanonicalError(_TYPES.format(kind=type(value).__name__))


def dumps(value: Json) -> bytes:
    """The one canonical text of ``value``, as UTF-8.

    Raises:
        NotCanonicalError: for floats, bytes, keys that aren't texts, or lone surrogates.
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
    try:
        value: Json = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NotCanonicalError("This is not JSON.") from error
    if dumps(value) != data:
        raise NotCanonicalError("This JSON is not in its canonical form.")
    return value
