"""How far the mirror has come in both its stages, and whether that is far enough to sign."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import UserError

if TYPE_CHECKING:
    from app.desk.desk import Desk

_NOT_YET = (
    "Not all that this would vouch for has been proved and checked here yet. It is being done; try again in a moment."
)


@dataclass(frozen=True, slots=True)
class MirrorState:
    """The mirror in figures. Stage 1 stores entries and proves them; stage 2 checks them and opens what is sealed.

    Attributes:
        tip_block: newest block stored; -1 before there is one.
        proved_block: newest block at which mirror and Journal agreed; -1 before there was one.
        final_block: newest block that is final and proved; below 0 before there is one.
        entries, proved_entries: stored, and of those the ones in blocks up to the proved one.
        checked, wrong: entries whose signatures were judged, and of those the ones that are not as they should be.
        opened, sealed: envelopes for this bank that were opened, and those of good entries that wait to be.
    """

    tip_block: int
    proved_block: int
    final_block: int
    entries: int
    proved_entries: int
    checked: int
    wrong: int
    opened: int
    sealed: int

    @property
    def complete(self) -> bool:
        """Both stages are done with everything that is stored."""
        return self.proved_block == self.tip_block and self.checked == self.entries and not self.sealed


def mirror_state(desk: Desk) -> MirrorState:
    """Where the mirror stands. Runs on a worker."""
    tip, figures = desk.store.tip(), desk.store.mirror_figures()
    return MirrorState(
        tip_block=tip.block.number if tip.block else -1,
        proved_block=tip.proved_block,
        final_block=desk.final_block(),
        entries=tip.count,
        proved_entries=figures.proved,
        checked=figures.checked,
        wrong=figures.wrong,
        opened=figures.opened,
        sealed=figures.sealed,
    )


def why_not_yet(desk: Desk, credit: bytes) -> str:
    """Why nothing can be signed on this credit yet, as a sentence; empty when its ground is proved and checked.

    The ground is the registry, which says who may sign and for whom terms are sealed, and the credit's own entries.
    """
    return "" if desk.store.all_settled(credit) else _NOT_YET


def must_be_settled(desk: Desk, credit: bytes) -> None:
    """Refuse to sign (``not-checked-yet``) what stands on entries that were not proved and checked."""
    if reason := why_not_yet(desk, credit):
        raise UserError(reason, code="not-checked-yet")
