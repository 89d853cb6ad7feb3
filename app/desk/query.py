"""What officers type to find credits: ``usd > 100000 expires < 10 days kestrel`` as filters and words. Pure."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from app.errors import UserError
from app.money import MoneyError, currencies, read_typed
from app.ports.stored import CreditQuery, RowState

if TYPE_CHECKING:
    from collections.abc import Mapping

DAYS_MOST = 3650
_ENGLISH = frozenset("all top try cup mad gel pen sos ang bam mop lak kid".split())
"""Currencies that are words, too: they are taken for currencies in capitals only."""
_UNITS = {"k": 1_000, "m": 1_000_000, "bn": 1_000_000_000}
_STATES = {state.value: state for state in RowState}
_PIECE = re.compile(
    r"""
      \b(?P<mine>is:mine)\b
    | \b(?:state|is):(?P<state>[\w-]+)
    | \bbank:(?P<bank>[A-Za-z0-9]+)
    | \b(?P<expired>expired)\b
    | \b(?:expires|expiry)\s*(?P<when><=|>=|<|>)\s*(?:(?P<days>\d{1,4})\s*(?:days?|d)\b|(?P<day>\d{4}-\d\d-\d\d))
    | (?:\bcurrency:)?\b(?P<code>[A-Za-z]{3})\b(?=\s*(?:[<>]|$|\s))
    | (?P<than><=|>=|<|>)\s*(?P<figures>[\d,.]*\d)\s*(?P<unit>bn|k|m)?\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Filters:
    """Filters of the credits table.

    Attributes:
        least, most: bounds in the one currency as they were typed: ``> USD 100,000.00``, ``<= USD 2,000,000.00``.
        states: values of ``RowState``.
        expiry_first, expiry_last: a day as ISO 8601, or days from today, that day included; None for no bound.
        bank: beginning of a BIC.
        mine: only what the officer who asks drafts here or signed.
    """

    currencies: tuple[str, ...] = ()
    least: str = ""
    most: str = ""
    expiry_first: str | int | None = None
    expiry_last: str | int | None = None
    states: tuple[str, ...] = ()
    bank: str = ""
    mine: bool = False

    def joined(self, more: Filters) -> Filters:
        """Both: currencies and states add up, what is mine stays so, any other takes the place of the one before."""
        taken = {name: value for name, value in asdict(more).items() if value not in _NONE}
        for name in ("currencies", "states"):
            taken[name] = tuple(dict.fromkeys((*getattr(self, name), *getattr(more, name))))
        taken["mine"] = self.mine or more.mine
        joined = replace(self, **taken)
        return joined if len(joined.currencies) == 1 else replace(joined, least="", most="")

    def without(self, kind: str) -> Filters:
        """Without one kind: ``currency`` (amounts too), ``amount``, ``expiry``, ``state``, ``bank`` or ``mine``."""
        gone: dict[str, dict[str, Any]] = {
            "currency": {"currencies": (), "least": "", "most": ""},
            "amount": {"least": "", "most": ""},
            "expiry": {"expiry_first": None, "expiry_last": None},
            "state": {"states": ()},
            "bank": {"bank": ""},
            "mine": {"mine": False},
        }
        return replace(self, **gone[kind])

    def query(self, today: date, officer: bytes = b"") -> CreditQuery:
        """As the store is asked by this officer on this day."""
        return CreditQuery(
            states=frozenset(_STATES[state] for state in self.states),
            currencies=frozenset(self.currencies),
            least_minor=_minor(self.least),
            most_minor=_minor(self.most),
            expiry_first=day_of(self.expiry_first, today),
            expiry_last=day_of(self.expiry_last, today),
            bank=self.bank,
            signer=officer if self.mine else b"",
        )

    def to_json(self) -> dict[str, Any]:
        """For a saved view: only what is filtered by."""
        return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Filters:
        """Back from a saved view.

        Raises:
            UserError: it isn't one (``view-broken``).
        """
        try:
            values: dict[str, Any] = {name: _in_tuples(value) for name, value in told.items()}
            read = cls(**values)
            read.query(date(2026, 1, 1))
            _must_be_as_typed(read)
        except (TypeError, ValueError, KeyError, AttributeError, OverflowError, MoneyError) as error:
            raise UserError("This saved view can't be read; it was left out.", code="view-broken") from error
        return read


_NONE: tuple[object, ...] = ((), "", None)


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, read: filters, the words that are left, and what couldn't be understood as sentences."""

    filters: Filters = field(default_factory=Filters)
    words: str = ""
    problems: tuple[str, ...] = ()


def _must_be_as_typed(filters: Filters) -> None:
    mine: object = filters.mine
    known = all(code in currencies() for code in filters.currencies)
    if not (known and mine in (True, False) and filters.bank.isascii()):
        raise ValueError("no filters that can be typed")


def _in_tuples(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def day_of(bound: str | int | None, today: date) -> date | None:
    """A bound as a day."""
    if bound is None:
        return None
    return today + timedelta(days=bound) if isinstance(bound, int) else date.fromisoformat(bound)


def _minor(bound: str) -> int | None:
    """A bound in minor units, included."""
    if not bound:
        return None
    than, _, figures = bound.partition(" ")
    return read_typed(figures).amount_minor + {">": 1, "<": -1}.get(than, 0)


def read_query(text: str) -> Typed:
    """Reads a query: what is no filter is a word to find."""
    reading = _Reading()
    words = _PIECE.sub(reading.take, text)
    reading.bind_amounts()
    return Typed(reading.filters, " ".join(words.split()), tuple(dict.fromkeys(reading.problems)))


class _Reading:
    """Filters as they are found; amounts wait for their currency."""

    def __init__(self) -> None:
        self.filters = Filters()
        self.problems: list[str] = []
        self._bounds: list[tuple[str, str]] = []

    def take(self, piece: re.Match[str]) -> str:
        """Takes in one piece; what it leaves in its place: a blank, or the piece where it is a word."""
        found = {name: value for name, value in piece.groupdict().items() if value is not None}
        if code := found.get("code"):
            known = code.upper() in currencies() and (code.isupper() or code.lower() not in _ENGLISH)
            if not known:
                return piece.group()
            self._add(currencies=(code.upper(),))
        elif "mine" in found:
            self._add(mine=True)
        elif state := found.get("state"):
            self._take_state(state)
        elif bank := found.get("bank"):
            self._add(bank=bank.upper())
        elif "expired" in found:
            self._add(expiry_last=-1)
        elif when := found.get("when"):
            self._take_expiry(when, found)
        else:
            self._bounds.append((found["than"], _figures(found["figures"], found.get("unit", ""))))
        return " "

    def bind_amounts(self) -> None:
        """Gives the amounts their currency: those of different currencies aren't compared."""
        for than, figures in self._bounds:
            if len(self.filters.currencies) != 1:
                self.problems.append("Name one currency beside the amount: usd > 100,000.")
                continue
            typed = f"{self.filters.currencies[0]} {figures}"
            try:
                money = read_typed(typed)
            except MoneyError:
                self.problems.append(f"{typed} is not an amount of this currency.")
                continue
            self._add(**{"least" if than[0] == ">" else "most": f"{than} {money}"})

    def _take_state(self, state: str) -> None:
        name = state.lower().replace("-", "_")
        if name in _STATES:
            self._add(states=(name,))
        else:
            known = ", ".join(value.replace("_", "-") for value in _STATES)
            self.problems.append(f"There is no state {state}. States are {known}.")

    def _take_expiry(self, when: str, found: dict[str, str]) -> None:
        step = {">": 1, "<": -1}.get(when, 0)
        name = "expiry_first" if when[0] == ">" else "expiry_last"
        if "days" in found:
            self._add(**{name: min(int(found["days"]), DAYS_MOST)})
            if name == "expiry_last":
                self._add(expiry_first=0)
            return
        try:
            day = date.fromisoformat(found["day"]) + timedelta(days=step)
        except (ValueError, OverflowError):
            self.problems.append(f"{found['day']} is not a day. Write it as 2027-01-31.")
            return
        self._add(**{name: day.isoformat()})

    def _add(self, **values: Any) -> None:
        self.filters = self.filters.joined(Filters(**values))


def _figures(figures: str, unit: str) -> str:
    """``1.5m`` as ``1500000``: figures with their unit, exactly."""
    if not unit:
        return figures
    whole, _, part = figures.replace(",", "").partition(".")
    digits = len(str(_UNITS[unit.lower()])) - 1
    return whole + part.ljust(digits, "0") if len(part) <= digits else figures
