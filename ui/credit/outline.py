"""The timeline as plain text: for screen readers, for finding in it, and to take along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.widgets.ladder import step_words
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ui.credit.acts import ActPage


def outline_of(acts: Sequence[ActPage]) -> str:
    """The acts in the order given, each with its signers, steps, history and proof."""
    return "\n\n".join("\n".join(_lines(at, act)) for at, act in enumerate(acts, 1))


def _lines(number: int, act: ActPage) -> Iterator[str]:
    yield f"{number}. {act.title} · {act.state.word}"
    yield f"   {act.told}"
    yield from (f"   {line}" for line in act.text.splitlines())
    yield from _part(translate("Outline", "Signed by"), [f"{role}: {who}" for role, who in act.signers])
    yield from _part(translate("Outline", "How far it has come"), [step_words(step) for step in act.steps])
    yield from _part(translate("Outline", "History"), [f"{when}: {what}" for when, what in act.history])
    yield from _part(translate("Outline", "Proof"), [f"{fact.name}: {fact.value}" for fact in act.proof])
    yield from _part(translate("Outline", "How it was proved"), [step_words(step) for step in act.stages])


def _part(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"   {title}"
        yield from (f"   - {line}" for line in lines)
