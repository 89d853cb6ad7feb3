"""A new draft from an old credit or a template: what still holds stays, what was that credit's own goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.credit.draft import CreditDraft
from app.credit.fields import field_specs
from app.credit.releases import in_release

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from app.messages.tables import Release

OVER = ("31D.date", "44C", "44D", "23")
"""Days and periods of the old credit, and its own pre-advice: they hold for no other."""


class Copied(NamedTuple):
    """A copy, and what it says of itself.

    Attributes:
        draft: with a number and a date of issue of its own.
        cleared: keys of inputs that were taken out, in the form's order; then tags that the release has no place for.
        naming: keys of inputs whose text still names the old credit's number.
    """

    draft: CreditDraft
    cleared: tuple[str, ...]
    naming: tuple[str, ...]


def fresh_copy(
    draft: CreditDraft, *, reference: str, today: date, release: Release, bank: str, members: Collection[str]
) -> Copied:
    """A new draft on the pattern of `draft`.

    Args:
        draft: the old one, of any release.
        reference: the new credit's number.
        today: the day at the issuing bank.
        release: whose form the copy has.
        bank: BIC11 of the own bank, which issues it.
        members: BIC11s of the banks it can be advised through.
    """
    old = in_release(draft, release)
    gone = [key for key in OVER if old.text(key)]
    if (advising := old.text("advising_bank")) and (advising == bank or advising not in members):
        gone.append("advising_bank")
    own = {"20": reference, "31C": today.isoformat(), "issuing_bank": bank}
    made = CreditDraft(old.release, {**old.values, **dict.fromkeys(gone, ""), **own})
    order = [spec.key for spec in field_specs(release)]
    number = old.text("20")
    return Copied(
        made,
        (*(key for key in order if key in gone), *(item.tag for item in old.unplaced)),
        tuple(key for key in order if number and key not in own and number in made.text(key)),
    )
