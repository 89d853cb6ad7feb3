"""The acts of a credit's life as steps, and why one isn't open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Act(StrEnum):
    """The acts of a credit's life."""

    ISSUE = "issue"
    ADVISE = "advise"
    CONFIRM = "confirm"
    DECLINE = "decline"
    AMEND = "amend"
    ANSWER = "answer"
    EXTEND = "extend"
    WITHDRAW = "withdraw"
    MESSAGE = "message"


ACCEPTED, REFUSED, WITHDRAWAL_AGREED = 1, 2, 3
"""The beneficiary's answers to an amendment, as the ledger has them."""


@dataclass(frozen=True, slots=True)
class Step:
    """An act of a bank, with the words that matter to it; None leaves as it is."""

    act: Act
    bank: str
    terms: bytes = b""
    plain_hash: bytes = b""
    number: int = 0
    answer: int = 0
    extended: bool = False
    increase_minor: int = 0
    decrease_minor: int = 0
    expiry_day: date | None = None
    tolerance_plus: int | None = None
    tolerance_minus: int | None = None
    cancels: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an act isn't open: the ledger's own name for it, a sentence, and the article, if one says so."""

    code: str
    sentence: str
    article: str = ""


def article(number: str) -> str:
    """An article of UCP 600 as it is named to an officer; empty for none."""
    return f"UCP 600 art. {number}" if number else ""


@dataclass(frozen=True, slots=True)
class OpenAct:
    """An act that is open to a bank. ``number``: of the amendment it is on; ``owed``: it is awaited of that bank."""

    act: Act
    number: int | None
    article: str
    owed: bool


class RefusedError(Exception):
    """The act isn't open."""

    def __init__(self, refused: Refusal) -> None:
        super().__init__(refused.sentence)
        self.refused = refused
