"""The acts of a credit's life as steps, and why one isn't open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
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
    PRESENT = "present"
    RECEIVE = "receive"
    EXAMINE = "examine"
    ADVISE_DISCREPANCIES = "advise discrepancies"
    WAIVE = "waive"
    REFUSE = "refuse"
    RETURN = "return"
    HONOUR = "honour"
    SETTLE = "settle"
    CLOSE = "close"
    MESSAGE = "message"


ACCEPTED, REFUSED, WITHDRAWAL_AGREED = 1, 2, 3
"""The beneficiary's answers to an amendment, as the ledger has them."""
COMPLYING, DISCREPANT = 1, 2
"""What documents were found to be."""
HELD, HELD_UNTIL_WAIVER, SENT_BACK, AS_INSTRUCTED = 1, 2, 3, 4
"""What a bank that refuses does with the documents (UCP 600 art. 16c iii)."""
SIGHT, DEFERRED, ACCEPTANCE, NEGOTIATION = 1, 2, 3, 4
"""How a bank honours or negotiates (UCP 600 art. 2)."""
PAID, GOT, PREPAID = 1, 2, 3
"""Whose money is recorded: what the bank paid, what it got, what it paid before maturity."""


@dataclass(frozen=True, slots=True)
class Step:
    """An act of a bank, with the words that matter to it; None leaves as it is.

    Attributes:
        number: of the amendment, or of the presentation, that it is about.
        accepts: bit n - 1 names amendment n, which documents fit only with.
        day: on which the ledger records it (UTC); None: not known, and then nothing has expired.
    """

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
    amount_minor: int = 0
    received_utc: datetime | None = None
    finding: int = 0
    accepts: int = 0
    waived: bool = False
    disposal: int = 0
    given_utc: datetime | None = None
    manner: int = 0
    outside_minor: int = 0
    maturity_day: date | None = None
    side: int = 0
    value_day: date | None = None
    day: date | None = None

    @property
    def accepted_numbers(self) -> tuple[int, ...]:
        """The amendments that ``accepts`` names, ascending."""
        return tuple(at + 1 for at in range(self.accepts.bit_length()) if self.accepts >> at & 1)


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
    """An act that is open to a bank, on the amendment or presentation ``number``; ``owed``: it is awaited of it."""

    act: Act
    number: int | None
    article: str
    owed: bool


class RefusedError(Exception):
    """The act isn't open."""

    def __init__(self, refused: Refusal) -> None:
        super().__init__(refused.sentence)
        self.refused = refused
