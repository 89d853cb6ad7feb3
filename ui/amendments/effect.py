"""What an amendment leads to, in a sentence with its figures: before it is signed, and before it is approved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.amendments.change_table import plain
from ui.needs_me.marks import emphasised
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.amendments.change_table import ChangeRow
    from ui.needs_me.marks import Piece


def amendment_effect(bank: str, number: int, rows: Sequence[ChangeRow]) -> tuple[Piece, ...]:
    """Who is bound by what, from when, and what it still needs."""
    sentence = translate(
        "Amendments",
        "*{bank} is bound by amendment {n}* as soon as it is issued, and cannot take it back without the beneficiary"
        " (UCP 600 art. 10b). It changes: *{changes}*. The credit stands so once the beneficiary accepts it.",
    )
    return emphasised(sentence, {"bank": bank, "n": str(number), "changes": changes_words(rows)})


def changes_words(rows: Sequence[ChangeRow]) -> str:
    """``Amount + USD 10,000.00, to USD 60,000.00; Goods or services``."""
    return translate("Amendments", "; ").join(_change(row) for row in rows if not row.follows)


def _change(row: ChangeRow) -> str:
    if not row.counted:
        return row.heading
    words = translate("Amendments", "{field} {change}, to {result}")
    return words.format(field=row.heading, change=plain(row.proposed), result=plain(row.result))
