"""Two credits side by side: what differs, heading by heading, for the checker."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.credit.letter import letter_of

if TYPE_CHECKING:
    from app.credit.terms import CreditTerms


class Difference(NamedTuple):
    """A heading whose lines differ; empty lines where one side doesn't state it."""

    tag: str
    label: str
    old: tuple[str, ...]
    new: tuple[str, ...]


def differences(old: CreditTerms, new: CreditTerms) -> list[Difference]:
    """Every heading that differs, in the letter's order; an empty list for terms that read the same."""
    before = {entry.heading: entry for entry in letter_of(old)}
    after = {entry.heading: entry for entry in letter_of(new)}
    order = [entry.heading for entry in letter_of(new)]
    order += [heading for heading in before if heading not in after]
    found = []
    for heading in order:
        was, becomes = before.get(heading), after.get(heading)
        lines = (was.lines if was else (), becomes.lines if becomes else ())
        if lines[0] != lines[1]:
            entry = becomes or was
            assert entry is not None
            found.append(Difference(entry.tag, heading, *lines))
    return found
