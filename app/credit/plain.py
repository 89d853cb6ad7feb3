"""Frozen dataclasses as plain dicts and back, strictly: what canonical JSON can carry, nothing unknown, no floats."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from app.errors import UserError

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]
T = TypeVar("T")


class TermsError(UserError):
    """Terms that don't have the form they claim: a key too many or too few, a wrong type, another schema."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(
            f"The terms can't be read: {place or 'the whole'} {reason}. Ask the sending bank to send them again.",
            code="terms-form",
        )
        self.place = place
        self.reason = reason


def to_plain(value: object) -> Plain:
    """Dataclasses become dicts, tuples lists, dates ISO strings; text, whole numbers, booleans and None stay."""
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    if is_dataclass(value):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    message = f"{type(value).__name__} has no plain form"
    raise TypeError(message)


def from_plain(kind: type[T], value: object, place: str = "") -> T:
    """The dataclass back; every key must be there and of its type.

    Raises:
        TermsError: anything else.
    """
    result = _read(kind, value, place)
    assert isinstance(result, kind)
    return result


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, value: object, place: str) -> object:
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        inner = next(option for option in get_args(kind) if option is not type(None))
        return None if value is None else _read(inner, value, place)
    if origin is Literal:
        return _expect(value, place, "holds an unknown word", good=value in get_args(kind) and type(value) is str)
    if origin is tuple:
        if not isinstance(value, list):
            raise TermsError(place, "isn't a list")
        return tuple(_read(get_args(kind)[0], item, f"{place}[{at}]") for at, item in enumerate(value))
    if kind is date:
        return _read_date(value, place)
    if is_dataclass(kind):
        return _read_dataclass(kind, value, place)
    return _expect(value, place, f"isn't of type {kind.__name__}", good=type(value) is kind)


def _read_date(value: object, place: str) -> date:
    try:
        day = date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        day = None
    if day is None or day.isoformat() != value:
        raise TermsError(place, "isn't a date like 2026-11-30")
    return day


def _read_dataclass(kind: Any, value: object, place: str) -> object:
    if not isinstance(value, dict):
        raise TermsError(place, "isn't an object")
    hints = _hints(kind)
    unknown, missing = value.keys() - hints.keys(), hints.keys() - value.keys()
    if unknown or missing:
        reason = "has keys nobody knows" if unknown else f"lacks {', '.join(sorted(missing))}"
        raise TermsError(place, reason)
    dot = f"{place}." if place else ""
    return kind(**{name: _read(hint, value[name], dot + name) for name, hint in hints.items()})


def _expect(value: object, place: str, reason: str, *, good: bool) -> object:
    if not good:
        raise TermsError(place, reason)
    return value
