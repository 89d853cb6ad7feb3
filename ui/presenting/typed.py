"""What is typed while documents are taken in, as a value: kept as it stands, readable or not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from app.credit.plain import TermsError, from_plain, to_plain
from app.credit.presentation import PIECES_MOST, Presented, PresentedDocument, PresentedFile
from app.money import Money
from ui.words import translate

if TYPE_CHECKING:
    from datetime import date, datetime

    from app.desk.presenting import Presenting
    from app.ledger.canonical import Json


@dataclass(frozen=True, slots=True)
class Paper:
    """A document as it is typed. ``path``: where its file lay when it was added."""

    title: str
    kind: str
    originals: str = "1"
    copies: str = "0"
    path: str = ""
    file: PresentedFile | None = None


@dataclass(frozen=True, slots=True)
class Typed:
    """The form as it stands. ``day``, ``time``: when the documents came, at the own office."""

    day: str = ""
    time: str = ""
    amount: str = ""
    shipment: str = ""
    presenter: str = ""
    papers: tuple[Paper, ...] = ()
    schema: Literal["taking-in/1"] = "taking-in/1"

    def to_json(self) -> Json:
        """As it is kept."""
        return to_plain(self)

    @property
    def documents(self) -> tuple[PresentedDocument, ...]:
        """The documents that can be read; a line without a title isn't one."""
        return tuple(
            PresentedDocument(one.title, one.kind, pieces(one.originals) or 0, pieces(one.copies) or 0, one.file)
            for one in self.papers
            if one.title
        )


def begun_with(begun: Presenting) -> Typed:
    """The form as it was left; else as a checker sent it back; else with all that the credit asks for."""
    try:
        if begun.kept is not None:
            return from_plain(Typed, begun.kept)
    except TermsError:
        pass  # an earlier version kept it in another form: it begins anew
    back = begun.came_back
    if back is not None and isinstance(back.content, Presented):
        shipped = back.content.shipment_date
        typed = Typed(
            amount=str(Money(back.deed.amount_minor, begun.terms.amount.currency)),
            shipment=shipped.isoformat() if shipped else "",
            presenter=back.content.presenter,
            papers=tuple(map(_paper, back.content.documents)),
        )
        return _at(typed, back.deed.received_utc or begun.now_utc, begun)
    return _at(Typed(papers=tuple(map(_paper, begun.demanded))), begun.now_utc, begun)


def pieces(text: str) -> int | None:
    """How many; None where that isn't a number up to 99."""
    return int(text) if text.isascii() and text.isdigit() and int(text[:4]) <= PIECES_MOST else None


def why_not(typed: Typed, claimed_minor: int | None, received_utc: datetime | None, shipped: date | None) -> str:
    """What must be mended before it can be signed, as a sentence; or nothing."""
    if received_utc is None:
        return translate("Presenting", "Say when the documents were received, day and time.")
    if not claimed_minor:
        return translate("Presenting", "Give the amount claimed.")
    if typed.shipment and shipped is None:
        return translate("Presenting", "Write the date of shipment as 18 Feb 2027.")
    if not typed.documents:
        return translate("Presenting", "List the documents that were presented.")
    if any(pieces(count) is None for one in typed.papers if one.title for count in (one.originals, one.copies)):
        return translate("Presenting", "Write originals and copies as numbers up to 99.")
    return ""


def _at(typed: Typed, at_utc: datetime, begun: Presenting) -> Typed:
    local = at_utc.astimezone(ZoneInfo(begun.office.zone or "UTC"))
    return replace(typed, day=local.date().isoformat(), time=f"{local:%H:%M}")


def _paper(one: PresentedDocument) -> Paper:
    return Paper(one.title, one.kind, str(one.originals), str(one.copies), file=one.file)
