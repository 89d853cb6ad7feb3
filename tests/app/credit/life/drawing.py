"""Draws docs/life-cycle.md from the table and from where its acts lead: ``python -m tests.app.credit.life.drawing``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from inspect import getdoc
from typing import NamedTuple

from app.credit.life import CreditLife, Decision, after, awaiting, begun, refusal
from app.credit.life.guards import Guard
from app.credit.life.table import TABLE, Row
from tests.app.credit.life.documents import (
    close,
    falls_short,
    fits,
    honour,
    not_waive,
    pay,
    present,
    receive,
    send_back,
    turn_down,
    waive,
)
from tests.app.credit.life.story import (
    CANCEL,
    CONFIRMABLE,
    HARBOUR,
    JUNE,
    UNCONFIRMED,
    Move,
    accept,
    advise,
    ask_back,
    confirm,
    decline,
    extend,
    let_go,
    refuse,
    stay,
    told,
    until,
)
from tests.helpers.checkout import ROOT

PAGE = ROOT / "docs" / "life-cycle.md"

_HEAD = """# The life of a credit

Drawn by `python -m tests.app.credit.life.drawing` from the one table that the program reads
(`app/credit/life/table.py`); a test says when this page isn't the same. The contract holds the same rules, written by
themselves; random acts through both end the same. The acts to the byte and the reckoning of exposure stand in
[formats.md](formats.md). Articles are those of UCP 600.

A credit has as many lives beside each other as it has undertakings and open questions: the credit itself, the answer of
the bank asked to confirm, each amendment, as the beneficiary answers it and as the confirming bank follows it or
doesn't, and each presentation, once for every bank that deals with it. So there are several small diagrams. They are
found by trying every act in every state that can be reached; what can't come to pass isn't on them.
"""
_MOVES: dict[str, Move] = {
    "advise": advise(),
    "confirm": confirm(),
    "decline": decline(),
    "accept": accept(1),
    "refuse": refuse(1),
    "agree to withdraw": let_go(1),
    "withdraw": ask_back(1),
    "extend": extend(1),
    "not extend": stay(1),
    "close once expired": close(day=JUNE + timedelta(days=1)),
}
_ON_CANCELLATION = {"extend": "confirming bank consents", "not extend": "confirming bank doesn't consent"}
_ON_DOCUMENTS: dict[str, Move] = {
    "receive": receive(),
    "find complying": fits(),
    "find discrepant": falls_short(),
    "waive": waive(),
    "not waive": not_waive(),
    "refuse": turn_down(),
    "return": send_back(),
    "honour": honour(),
    "settle": pay(),
}


class Way(NamedTuple):
    """An act that leads from one credit to another; from nothing, where it begins."""

    before: CreditLife | None
    label: str
    after: CreditLife


def ways(first: CreditLife, made: str, amendment: Move) -> Iterator[Way]:
    """Every act on every credit that can come of this one with one amendment at most."""
    seen, reached = {first}, [first]
    yield Way(None, "issue", first)
    for life in reached:
        moves = _MOVES if life.amendments else {**_MOVES, made: amendment}
        for label, move in moves.items():
            step = move(life)
            if refusal(life, step) is None:
                then = after(life, step)
                yield Way(life, label, then)
                if then not in seen:
                    seen.add(then)
                    reached.append(then)


def at_the_issuing_bank(life: CreditLife) -> str | None:
    """How far the issuing bank is with the sample's documents."""
    if not life.presentations:
        return None
    own = life.presentations[0].by(HARBOUR)
    if own.decision is Decision.HONOURED:
        return "paid" if not own.unpaid_minor else "honoured"
    if own.decided:
        return str(own.decision)
    return ("received", "complying", "discrepant")[own.finding] if own.received_utc else "on the way"


def waiver_of_the_issuing_bank(life: CreditLife) -> str | None:
    """What it answered to discrepancies of the sample's documents."""
    if not life.presentations:
        return None
    return {None: "not answered", False: "not given", True: "given"}[life.presentations[0].by(HARBOUR).waived]


def ways_of_documents() -> Iterator[Way]:
    """Every act of the issuing bank on documents that another bank took, from each state it can be in."""
    first = told(CONFIRMABLE, (advise(),))
    reached = [told(first, (present(),))]
    seen = {_both(reached[0])}
    yield Way(first, "another bank presents", reached[0])
    for life in reached:
        unfit = at_the_issuing_bank(life) != "complying"
        for label, move in _ON_DOCUMENTS.items():
            step = move(life)
            if refusal(life, step) is None:
                then = after(life, step)
                yield Way(life, f"{label} after a waiver" if label == "honour" and unfit else label, then)
                if _both(then) not in seen:
                    seen.add(_both(then))
                    reached.append(then)


def _both(life: CreditLife) -> tuple[str | None, str | None]:
    return at_the_issuing_bank(life), waiver_of_the_issuing_bank(life)


DOCUMENTS = tuple(ways_of_documents())
AMENDED = (*ways(CONFIRMABLE, "amend", until(JUNE)), *ways(UNCONFIRMED, "amend", until(JUNE)))
CANCELLING = tuple(
    Way(way.before, _ON_CANCELLATION.get(way.label, way.label), way.after)
    for first in (CONFIRMABLE, UNCONFIRMED)
    for way in ways(first, "ask to cancel", CANCEL)
)

DIAGRAMS: tuple[tuple[str, str, tuple[Way, ...], Callable[[CreditLife], str | None]], ...] = (
    (
        "The credit",
        "The last consent that was missing cancels it, whoever gives it (art. 10a); the issuing bank closes it.",
        (*AMENDED, *CANCELLING),
        lambda life: life.phase,
    ),
    (
        "The confirmation",
        "One answer, once (art. 8).",
        (*AMENDED, *CANCELLING),
        lambda life: life.confirming,
    ),
    (
        "An amendment of the terms",
        "Each by itself, in any order, whole or not at all; silence is nothing (art. 10c to e).",
        AMENDED,
        lambda life: life.amendments[0].state if life.amendments else None,
    ),
    (
        "A request to cancel",
        "Accepted it takes effect at once, or waits for the confirming bank, whose no ends it.",
        CANCELLING,
        lambda life: life.amendments[0].state if life.amendments else None,
    ),
    (
        "The confirming bank and an amendment",
        "Open exactly while it may speak: it has confirmed, and the amendment neither ended nor was accepted before.",
        AMENDED,
        lambda life: life.amendments[0].extension if life.amendments else None,
    ),
    (
        "Documents at the issuing bank",
        "Each bank has such a life of its own with the same documents (art. 14 to 16). A refusal needs no finding.",
        DOCUMENTS,
        at_the_issuing_bank,
    ),
    (
        "The issuing bank's waiver",
        "Whatever else it did with the documents, until it honoured or returned them (art. 16b). It serves all banks.",
        DOCUMENTS,
        waiver_of_the_issuing_bank,
    ),
)


def page() -> str:
    """The whole page."""
    parts = [_HEAD, "## Diagrams\n"]
    for title, words, found, look in DIAGRAMS:
        parts += [f"### {title}\n", f"{words}\n", diagram(found, look)]
    parts += ["## Acts\n", acts(), "## What is judged, in this order\n", judged(), "## Reasons\n", reasons()]
    return "\n".join(parts)


def diagram(found: tuple[Way, ...], look: Callable[[CreditLife], str | None]) -> str:
    """Where the acts lead, seen from one side."""
    arrows: dict[tuple[str, str], dict[str, None]] = {}
    for way in found:
        before, then = look(way.before) if way.before else None, look(way.after)
        if then is not None and before != then:
            arrows.setdefault((before or "", then), {})[way.label] = None
    lines = ["```mermaid", "stateDiagram-v2"]
    names = dict.fromkeys(name for pair in arrows for name in pair if " " in name)
    lines += [f'    state "{name}" as {_id(name)}' for name in names]
    lines += [f"    {_id(old)} --> {_id(new)}: {', '.join(labels)}" for (old, new), labels in arrows.items()]
    return "\n".join([*lines, "```", ""])


def _id(name: str) -> str:
    return name.replace(" ", "_") if name else "[*]"


def acts() -> str:
    """Who may do what while the credit is what, and what comes of it."""
    lines = [
        "| act | by | while the credit is | awaited | what comes of it | article |",
        "|---|---|---|---|---|---|",
    ]
    for row in TABLE:
        phases = ", ".join(row.phases) or "not there yet"
        lines.append(f"| {row.act} | {_who(row)} | {phases} | {_awaited(row)} | {_effect(row)} | {row.article} |")
    return "\n".join([*lines, ""])


def _awaited(row: Row) -> str:
    if row.awaited is None:
        return ""
    if row.awaited is awaiting.always:
        return f"while it is {' or '.join(row.offered)}"
    return " ".join((getdoc(row.awaited) or "").split())


def _who(row: Row) -> str:
    return f"{row.who} bank" if row.who else "any bank that the credit names"


def _effect(row: Row) -> str:
    words = (getdoc(row.effect if row.phases else begun) or "").partition("``")[0]
    return " ".join(words.split())


def judged() -> str:
    """What stands in the way of each act, in the ledger's order."""
    rows = [f"| {row.act} | {', '.join(f'`{guard.code}`' for guard in row.judged)} |" for row in TABLE]
    return "\n".join(["| act | refused by |", "|---|---|", *rows, ""])


def reasons() -> str:
    """Every reason with its sentence and the articles behind it."""
    found: dict[str, list[Guard]] = {}
    for row in TABLE:
        for guard in row.judged:
            found.setdefault(guard.code, []).append(guard)
    lines = ["| reason | what the officer reads | article |", "|---|---|---|"]
    for code, guards in sorted(found.items()):
        articles = sorted({guard.article for guard in guards if guard.article}, key=lambda one: (len(one), one))
        lines.append(
            f"| `{code}` | {' '.join(dict.fromkeys(guard.sentence for guard in guards))} | {', '.join(articles)} |"
        )
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
