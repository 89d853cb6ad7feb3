"""Documents under a world's credit: taken in at Hamburg, received, examined, refused, honoured, paid."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.credit.life import Act
from app.credit.presentation import Notice, Presented, PresentedDocument, PresentedFile
from app.desk.kinds import Deed
from app.ledger.acts import Disposal, Finding, Manner, Side
from tests.ui.lives import FOUND, PAPERS, deed_waits, presented, record_deed
from tests.ui.world import ELBE, HARBOUR, NOW, sample_terms

if TYPE_CHECKING:
    from datetime import datetime

    from tests.ui.world import World

OPTICS = "02-acceptance-jpy-optics.fin"
CLAIMED = 100_000_000
MATURITY = date(2027, 2, 18)
CERTIFICATE = PresentedDocument(
    "INSPECTION CERTIFICATE", "inspection", 1, 0, PresentedFile("inspection.pdf", 182_334, "5e" * 32, "pdf")
)
WHOLE = Presented((*PAPERS, CERTIFICATE), date(2026, 11, 20), presenter="KESTREL OPTICS", reference="BP26000001")
"""All that the credit asks for."""


def confirmed(world: World, reference: str = "HSB2026000701") -> bytes:
    """The optics credit, issued by Harbour, advised and confirmed by Elbe."""
    issue = world.record_issue(sample_terms(OPTICS, reference=reference))
    world.mine()
    world.record_advice(issue, "ESB2026000701")
    world.mine()
    record_deed(world, issue.credit, Deed(Act.CONFIRM))
    return issue.credit


def takes_in(world: World, credit: bytes, amount_minor: int = CLAIMED) -> None:
    """Elbe takes the documents in."""
    record_deed(world, credit, presented(amount_minor), WHOLE.to_json())


def receives(world: World, credit: bytes, at_utc: datetime = NOW - timedelta(hours=1)) -> None:
    """Harbour gets them."""
    record_deed(world, credit, Deed(Act.RECEIVE, 1, received_utc=at_utc))


def finds(world: World, credit: bytes, bank: str, notice: Notice | None = None) -> None:
    """A bank finds them complying, or discrepant."""
    finding = Finding.DISCREPANT if notice else Finding.COMPLYING
    record_deed(world, credit, Deed(Act.EXAMINE, 1, finding=finding), (notice or Notice()).to_json(), bank=bank)


def refusal(at_utc: datetime = NOW) -> Deed:
    return Deed(Act.REFUSE, 1, disposal=Disposal.RETURNED, given_utc=at_utc)


def refuses(world: World, credit: bytes, bank: str, at_utc: datetime = NOW) -> None:
    """A bank refuses for what it found."""
    record_deed(world, credit, refusal(at_utc), FOUND.to_json(), bank=bank)


def refusal_waits(world: World, credit: bytes) -> bytes:
    """Harbour's refusal, signed by its maker and waiting for a checker; its digest."""
    return deed_waits(world, credit, refusal(), FOUND.to_json(), bank=HARBOUR)


def honours(
    world: World, credit: bytes, bank: str = ELBE, *, amount_minor: int = CLAIMED, outside_minor: int = 0
) -> None:
    """A bank accepts the draft."""
    deed = Deed(
        Act.HONOUR,
        1,
        amount_minor=amount_minor,
        manner=Manner.ACCEPTANCE,
        outside_minor=outside_minor,
        maturity_day=MATURITY,
    )
    record_deed(world, credit, deed, bank=bank)


def settles(world: World, credit: bytes, bank: str, side: Side = Side.PAID, amount_minor: int = CLAIMED) -> None:
    """A bank records money."""
    deed = Deed(Act.SETTLE, 1, amount_minor=amount_minor, side=side, value_day=MATURITY)
    record_deed(world, credit, deed, bank=bank)
