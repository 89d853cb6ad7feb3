"""Money: whole minor units and an ISO 4217 code, as SWIFT writes it, as people type and read it, and in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from app.errors import UserError

CURRENCIES_FILE = Path(__file__).resolve().parents[1] / "resources" / "mt" / "currencies.tsv"
SWIFT_AMOUNT_CHARS_MAX = 15
MINUS = "\N{MINUS SIGN}"

Problem = Literal["currency", "comma", "digits", "decimals", "length", "ambiguous"]

_ONES = (
    *(
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"))


class MoneyError(UserError):
    """An amount that can't be read; ``problem`` says in one word why."""

    def __init__(self, problem: Problem, text: str, currency: str = "") -> None:
        super().__init__(f"The amount can't be read ({problem}).", code=f"amount-{problem}")
        self.problem = problem
        self.text = text
        self.currency = currency


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in minor units (cents, fils; whole yen) of an ISO 4217 currency."""

    amount_minor: int
    currency: str

    def __str__(self) -> str:
        return f"{self.currency} {self.figures}"

    @property
    def figures(self) -> str:
        """The number as people read it: ``1,250,000.00``, with a true minus sign."""
        digits = minor_digits(self.currency)
        whole, minor = divmod(abs(self.amount_minor), 10**digits)
        sign = MINUS if self.amount_minor < 0 else ""
        return f"{sign}{whole:,}" + (f".{minor:0{digits}d}" if digits else "")

    @property
    def swift(self) -> str:
        """As fields 32B and 33B carry it: ``JPY204000000,``; minor units only where there are any."""
        digits = minor_digits(self.currency)
        whole, minor = divmod(self.amount_minor, 10**digits)
        return f"{self.currency}{whole}," + (f"{minor:0{digits}d}" if minor else "")

    @property
    def words(self) -> str:
        """As the approval sentence says it: ``two hundred four million yen``."""
        digits = minor_digits(self.currency)
        whole, minor = divmod(abs(self.amount_minor), 10**digits)
        sign = "minus " if self.amount_minor < 0 else ""
        fraction = f" and {minor:0{digits}d}/{10**digits}" if minor else ""
        return f"{sign}{in_words(whole)} {currencies()[self.currency][1]}{fraction}"


@cache
def currencies() -> dict[str, tuple[int, str]]:
    """Currencies in circulation: code -> digits of the minor unit and the name in words (ISO 4217)."""
    rows = [line.split("\t") for line in CURRENCIES_FILE.read_text("utf-8").splitlines() if line[0] != "#"]
    return {code: (int(digits), name) for code, digits, name in rows}


def minor_digits(currency: str) -> int:
    """How many decimals a currency has: JPY 0, USD 2, KWD 3.

    Raises:
        MoneyError: no such currency (T52).
    """
    if currency not in currencies():
        raise MoneyError("currency", currency, currency)
    return currencies()[currency][0]


def in_words(number: int) -> str:
    """A whole number in English words, up to the trillions."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_ONES[hundreds]} hundred" + (f" {in_words(rest)}" if rest else "")
    scale, name = next(step for step in _SCALES if number >= step[0])
    count, rest = divmod(number, scale)
    return f"{in_words(count)} {name}" + (f" {in_words(rest)}" if rest else "")


def read_swift(currency: str, figures: str) -> Money:
    """Reads SWIFT's ``15d``: digits, one mandatory comma, at most the currency's decimals.

    Raises:
        MoneyError: currency (T52), comma or digits (T40, T43), decimals (C03), length.
    """
    digits = minor_digits(currency)
    whole, comma, fraction = figures.partition(",")
    if not comma:
        raise MoneyError("comma", figures, currency)
    if not _is_number(whole) or (fraction and not _is_number(fraction)):
        raise MoneyError("digits", figures, currency)
    if len(figures) > SWIFT_AMOUNT_CHARS_MAX:
        raise MoneyError("length", figures, currency)
    return _money(currency, whole, fraction, digits, figures)


def read_typed(text: str) -> Money:
    """Reads what people type: ``JPY 204,000,000``, ``usd 1250000.5``, also SWIFT's ``EUR75000,``.

    A point is a decimal point and commas before it group thousands. A lone comma followed by three digits groups
    thousands, unless the currency has three decimals: then both readings are possible and neither is guessed.

    Raises:
        MoneyError: as read_swift, and ``ambiguous``.
    """
    cleaned = "".join(text.split()).upper()
    currency, figures = cleaned[:3], cleaned[3:]
    digits = minor_digits(currency)
    if "." in figures:
        whole, _, fraction = figures.partition(".")
        whole = _ungrouped(whole, text, currency)
    else:
        whole, fraction = _without_point(figures, digits, text, currency)
    if not _is_number(whole) or (fraction and not _is_number(fraction)):
        raise MoneyError("digits", text, currency)
    money = _money(currency, whole, fraction, digits, text)
    if len(money.swift) - 3 > SWIFT_AMOUNT_CHARS_MAX:
        raise MoneyError("length", text, currency)
    return money


def _without_point(figures: str, digits: int, text: str, currency: str) -> tuple[str, str]:
    whole, comma, fraction = figures.partition(",")
    if not comma:
        return whole, ""
    if "," not in fraction and len(fraction) != 3:
        return whole, fraction
    if "," not in fraction and digits == 3:
        raise MoneyError("ambiguous", text, currency)
    return _ungrouped(figures, text, currency), ""


def _ungrouped(figures: str, text: str, currency: str) -> str:
    head, *groups = figures.split(",")
    if groups and (not 1 <= len(head) <= 3 or any(len(group) != 3 for group in groups)):
        raise MoneyError("digits", text, currency)
    return head + "".join(groups)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _money(currency: str, whole: str, fraction: str, digits: int, text: str) -> Money:
    if len(fraction) > digits:
        raise MoneyError("decimals", text, currency)
    # int() refuses numbers of thousands of digits; nothing that long is an amount.
    if len(whole) > SWIFT_AMOUNT_CHARS_MAX:
        raise MoneyError("length", text, currency)
    return Money(int(whole) * 10**digits + int(fraction.ljust(digits, "0") or "0"), currency)
