"""What an amendment changes, field by field: what stands, what is proposed, what would stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from ui.needs_me.marked import MarkedText
from ui.needs_me.marks import Piece
from ui.theme import Type
from ui.widgets import label, rule
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SHARES = (22, 26, 26, 26)
_FREE = Qt.AlignmentFlag(0)


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A field that an amendment changes.

    Attributes:
        effective: as it stands; what would go is marked.
        proposed: what the amendment says of it: by how much it changes, or what goes and what comes.
        result: as it would stand; what would come is marked.
        counted: it changes by a figure, an amount or days.
        follows: it only follows from another change, as what may be drawn does from the amount.
    """

    heading: str
    tag: str
    effective: tuple[Piece, ...]
    proposed: tuple[Piece, ...]
    result: tuple[Piece, ...]
    counted: bool = False
    follows: bool = False

    @property
    def brief(self) -> tuple[Piece, ...]:
        """What changes, without what stays: the result and by how much; of a text what goes and what comes."""
        return (Piece(f"{plain(self.result)}\n"), *self.proposed) if self.counted else self.proposed

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it: what is marked for the eye is said in words."""
        words = translate("Amendments", "{field}. Stands now: {effective}. Result: {result}.")
        field = f"{self.heading} {self.tag}".strip()
        return words.format(field=field, effective=plain(self.effective), result=plain(self.result))

    @property
    def written(self) -> str:
        """The row as one text: what stands, and below it what would stand."""
        words = translate("Amendments", "{effective}\nbecomes {result}")
        return words.format(effective=plain(self.effective), result=plain(self.result))


def plain(pieces: Iterable[Piece]) -> str:
    """The pieces as one line."""
    return ", ".join(filter(None, "".join(piece.text for piece in pieces).split("\n")))


class ChangeTable(QFrame):
    """The rows in four columns; `stacked` for a narrow place: below each other, each with its title."""

    def __init__(self, *, stacked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stacked = stacked
        self.rows: tuple[ChangeRow, ...] = ()
        self._placed: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        for column, share in enumerate((0, 1) if stacked else SHARES):
            self._grid.setColumnStretch(column, share)

    def set_rows(self, rows: Sequence[ChangeRow]) -> None:
        """Shows these rows; the same ones are left alone."""
        if tuple(rows) == self.rows:
            return
        self.rows = tuple(rows)
        for old in self._placed:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._placed = []
        self.setAccessibleName("\n".join(row.spoken for row in rows))
        if self._stacked:
            self._stack()
        else:
            self._spread()

    def _titles(self) -> tuple[str, str, str]:
        return self.tr("Stands now"), self.tr("Proposed"), self.tr("Result")

    def _spread(self) -> None:
        for column, title in enumerate((self.tr("Field"), *self._titles())):
            self._put(label(title, Type.SMALL_STRONG, "second", wrap=True), 0, column)
        for at, row in enumerate(self.rows):
            line = 2 * at + 1
            self._put(rule(), line, 0, columns=len(SHARES))
            self._put(_name(row), line + 1, 0)
            for column, pieces in enumerate((row.effective, row.proposed, row.result), 1):
                self._put(MarkedText(pieces), line + 1, column)

    def _stack(self) -> None:
        line = 0
        for row in self.rows:
            if line:
                self._put(rule(), line, 0, columns=2)
            self._put(_name(row), line + 1, 0, columns=2)
            line += 2
            for title, pieces in zip(self._titles(), (row.effective, row.proposed, row.result), strict=True):
                if pieces is row.proposed and not row.counted:
                    continue  # what goes and what comes stands marked above and below
                self._put(label(title, Type.SMALL, "third"), line, 0)
                self._put(MarkedText(pieces), line, 1)
                line += 1

    def _put(self, widget: QWidget, line: int, column: int, *, columns: int = 1) -> None:
        beside = Qt.AlignmentFlag.AlignTop if isinstance(widget, QLabel) else _FREE
        self._grid.addWidget(widget, line, column, 1, columns, beside)
        self._placed.append(widget)


def _name(row: ChangeRow) -> QLabel:
    return label(f"{row.heading}  {row.tag}".strip(), Type.BODY, "third", wrap=True)
