"""The life cycle of a credit as data: in which state which bank may do what, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["none", "issued", "advised", "voided"]
Act = Literal["IssueCredit", "AdviseCredit", "VoidAct"]
Role = Literal["issuing", "advising"]


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the life cycle.

    Args:
        act: what is signed.
        role: which bank acts.
        before: the states it may be done in.
        after: the state it leads to.
        needs_final: whether the entry it builds on must be final first.
        article: the UCP 600 article or house rule it follows.
    """

    act: Act
    role: Role
    before: tuple[State, ...]
    after: State
    needs_final: bool
    article: str


# A void stops an issue that the ledger hasn't recorded yet; once issued, a credit is irrevocable (art. 7b).
STEPS: tuple[Step, ...] = (
    Step("IssueCredit", "issuing", ("none",), "issued", needs_final=False, article="UCP 600 art. 7b"),
    Step("AdviseCredit", "advising", ("issued",), "advised", needs_final=True, article="UCP 600 art. 9"),
    Step("VoidAct", "issuing", ("none",), "voided", needs_final=False, article="rulebook"),
)


def steps_open(state: State, role: Role, *, final: bool) -> tuple[Step, ...]:
    """What a bank in a role may do now; ``final`` says whether the state's own entry is final."""
    return tuple(
        step for step in STEPS if step.role == role and state in step.before and (final or not step.needs_final)
    )


def state_after(state: State, act: Act) -> State | None:
    """The state an act leads to, None where it may not be done."""
    return next((step.after for step in STEPS if step.act == act and state in step.before), None)
