"""The way of a draft under its officer's hands, step by step, there and back: undo and redo as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.credit.draft import CreditDraft


class Deed(StrEnum):
    """What a step did, for its name in words."""

    TYPED = "typed"
    MENDED = "mended"
    CUSTOMER = "customer"
    RELEASE = "release"
    TAKEN_OVER = "taken-over"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        deed: what was done.
        key: the input it is about, to go to when it is undone or done again; may be empty.
        before, after: the whole draft.
    """

    deed: Deed
    key: str
    before: CreditDraft
    after: CreditDraft


@dataclass(frozen=True, slots=True)
class DraftHistory:
    """Steps done, oldest first, and steps undone, the next to be done again last.

    What is typed into one input until it is left is one step: a bout.
    """

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()
    in_bout: bool = False

    @property
    def last(self) -> Step | None:
        """What undo takes back."""
        return self.done[-1] if self.done else None

    @property
    def next(self) -> Step | None:
        """What redo does again."""
        return self.undone[-1] if self.undone else None

    def with_step(self, step: Step) -> DraftHistory:
        """The history after one step more; what was undone before can no longer be done again.

        A bout goes on while the same input is typed into; one that ends where it began leaves no step.
        """
        done = self.done
        typed = step.deed is Deed.TYPED
        if typed and self.in_bout and done and done[-1].key == step.key:
            done, step = done[:-1], Step(step.deed, step.key, done[-1].before, step.after)
        moved = step.before != step.after
        return DraftHistory((*done, step) if moved else done, (), in_bout=typed and moved)

    def left(self) -> DraftHistory:
        """The input was left: what is typed next is a step of its own."""
        return DraftHistory(self.done, self.undone)

    def undo(self) -> DraftHistory:
        """One step back; the same where nothing was done."""
        return DraftHistory(self.done[:-1], (*self.undone, *self.done[-1:]))

    def redo(self) -> DraftHistory:
        """One step forth again; the same where nothing was undone."""
        return DraftHistory((*self.done, *self.undone[-1:]), self.undone[:-1])
