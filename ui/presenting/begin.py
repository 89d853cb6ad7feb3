"""What the form begins with, read on a worker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.desk.life import read_life
from app.desk.presenting import PRESENT, begin_presenting
from ui.language.sentences import said
from ui.presentations.effects import AboutDocuments, about_documents
from ui.presenting.typed import Typed, begun_with

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.desk.kinds import Deed
    from app.desk.presenting import Presenting


@dataclass(frozen=True, slots=True)
class Begun:
    """The form's beginning. ``came_back``: why a checker sent it back, or empty."""

    presenting: Presenting
    about: AboutDocuments
    typed: Typed
    came_back: str


def read_begun(desk: Desk, credit: bytes) -> Begun:
    """The form for documents under a credit.

    Raises:
        UserError: as ``begin_presenting``.
    """
    presenting, life = begin_presenting(desk, credit), read_life(desk, credit)
    assert life is not None
    banks = {bic: bank.name for bic, bank in desk.registry().banks.items()}
    back = presenting.came_back
    return Begun(
        presenting=presenting,
        about=about_documents(desk, PRESENT, life, banks),
        typed=begun_with(presenting),
        came_back=said(back.reason) if back else "",
    )


def about_drawing(begun: Begun, deed: Deed) -> AboutDocuments:
    """What the sentences about the act as it is filled in name."""
    return replace(begun.about, claimed_minor=deed.amount_minor)
