"""The fields that an amendment changes, three ways, with what changed marked word by word. No widget here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.amendments.change_table import ChangeRow
from ui.credit.letter import named
from ui.language.sentences import said
from ui.needs_me.marks import Mark, Piece, compared
from ui.needs_me.rows import change_words
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.credit.amendment import ThreeWay


def rows_of(rows: Iterable[ThreeWay], banks: Mapping[str, str]) -> tuple[ChangeRow, ...]:
    """The rows as they are shown."""
    return tuple(_row(row, banks) for row in rows)


def _row(row: ThreeWay, banks: Mapping[str, str]) -> ChangeRow:
    effective, result = compared(named(row.effective, banks, row.tag), named(row.proposed, banks, row.tag))
    change = row.difference.change
    unsaid = (Piece(translate("NeedsMe", "not stated"), Mark.ASIDE),)
    proposed = (Piece(change_words(change), Mark.NEW),) if change else _changed(effective, result)
    texts = (effective or unsaid, proposed, result or unsaid)
    # The first line of a tolerance is the tolerance; what may be drawn follows from the amount.
    follows = row.tag == "39A" and row.effective[:1] == row.proposed[:1]
    return ChangeRow(said(row.label), row.tag, *texts, counted=change is not None, follows=follows)


def _changed(effective: Sequence[Piece], result: Sequence[Piece]) -> tuple[Piece, ...]:
    """Only what goes and what comes, a line each."""
    gone = [piece for piece in effective if piece.mark is Mark.GONE]
    come = [piece for piece in result if piece.mark is Mark.NEW]
    pieces: list[Piece] = []
    for piece in (*gone, *come):
        pieces += [Piece("\n"), piece] if pieces else [piece]
    return tuple(pieces)
