"""Documents under the optics credit, as Elbe's officers take them in, and what both banks then do with them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.credit.examination.documents import DocumentClass
from app.credit.life import Act
from app.credit.presentation import Discrepancy, Notice, Presented, PresentedDocument
from app.desk.deeds import carry_out
from app.desk.kinds import Deed
from app.ledger.acts import Disposal, Finding, Manner, Side

if TYPE_CHECKING:
    from datetime import datetime

    from app.desk.desk import Desk
    from app.desk.presentations import PresentationView
    from app.desk.views import ApprovalView
    from tests.app.desk.banks import Banks

CLAIMED = 100_000_000
SHIPPED = date(2026, 11, 20)
WHOLE = (
    PresentedDocument("DRAFT", DocumentClass.DRAFT, 1, 0),
    PresentedDocument("SIGNED COMMERCIAL INVOICE", DocumentClass.INVOICE, 3, 0),
    PresentedDocument("PACKING LIST", DocumentClass.PACKING_LIST, 1, 2),
    PresentedDocument("BILLS OF LADING", DocumentClass.BILL_OF_LADING, 3, 0),
    PresentedDocument("INSPECTION CERTIFICATE", DocumentClass.INSPECTION, 1, 0),
)
"""Every document that the credit asks for."""
FOUND = Notice(
    (Discrepancy("LATE SHIPMENT", "UCP 600 art. 14c"), Discrepancy("INVOICE NOT SIGNED", "UCP 600 art. 18a"))
)
MATURITY = date(2027, 2, 18)


def presents(
    banks: Banks,
    claimed_minor: int = CLAIMED,
    *,
    documents: tuple[PresentedDocument, ...] = WHOLE,
    shipped: date | None = SHIPPED,
    desk: Desk | None = None,
) -> ApprovalView:
    """A bank, Elbe unless told otherwise, takes documents in a minute ago."""
    maker = desk or banks.elbe
    deed = Deed(Act.PRESENT, amount_minor=claimed_minor, received_utc=a_minute_ago(maker))
    content = Presented(documents, shipped, presenter="KESTREL OPTICS SAMPLE KK")
    return does(banks, maker, deed, content, reference="BP26000001")


def a_minute_ago(desk: Desk) -> datetime:
    return desk.now_utc() - timedelta(minutes=1)


def receives(banks: Banks, desk: Desk, number: int = 1) -> ApprovalView:
    return does(banks, desk, Deed(Act.RECEIVE, number, received_utc=a_minute_ago(desk)))


def finds(banks: Banks, desk: Desk, notice: Notice | None = None, *, number: int = 1, accepts: int = 0) -> ApprovalView:
    """The bank examined; a notice says that documents don't comply."""
    finding = Finding.DISCREPANT if notice else Finding.COMPLYING
    return does(banks, desk, Deed(Act.EXAMINE, number, finding=finding, accepts=accepts), notice)


def refusal(desk: Desk, *, number: int = 1, disposal: Disposal = Disposal.HELD_FOR_INSTRUCTIONS) -> Deed:
    return Deed(Act.REFUSE, number, disposal=disposal, given_utc=a_minute_ago(desk))


def honour(manner: Manner = Manner.ACCEPTANCE, amount_minor: int = CLAIMED, outside_minor: int = 0) -> Deed:
    later = manner in (Manner.ACCEPTANCE, Manner.DEFERRED_PAYMENT)
    return Deed(
        Act.HONOUR,
        1,
        manner=manner,
        amount_minor=amount_minor,
        outside_minor=outside_minor,
        maturity_day=MATURITY if later else None,
    )


def money(side: Side, amount_minor: int = CLAIMED, number: int = 1) -> Deed:
    return Deed(Act.SETTLE, number, side=side, amount_minor=amount_minor, value_day=MATURITY)


def does(
    banks: Banks, desk: Desk, deed: Deed, content: Presented | Notice | None = None, *, reference: str = ""
) -> ApprovalView:
    """Made, read and approved, recorded and final at every desk."""
    return banks.complete(carry_out(desk, banks.credit, deed, reference=reference, content=content))


def shown(banks: Banks, desk: Desk, number: int = 1) -> PresentationView:
    view = banks.view(desk).presentation(number)
    assert view is not None
    return view
