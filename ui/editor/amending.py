"""A draft that amends a credit: what no amendment changes, and what the draft would change so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.credit.amendment import UNCHANGEABLE
from ui.amendments.change_table import ChangeTable
from ui.amendments.effect import amendment_effect
from ui.amendments.rows import rows_of
from ui.credit.parts import readable
from ui.editor.layout import RELEASE
from ui.theme import Size, Type
from ui.widgets import ChoiceInput, Scroller, label, restyle
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.desk.drafts import Examined
    from ui.amendments.change_table import ChangeRow
    from ui.widgets import FieldInput

_INPUTS = {
    "schema": (),
    "release": (RELEASE,),
    "reference": ("20",),
    "pre_advice": ("23",),
    "issue_date": ("31C",),
    "confirmation": ("49",),
    "confirmation_party": ("58a",),
}
FIXED = frozenset(key for name in UNCHANGEABLE for key in _INPUTS.get(name, (name,)))
"""Keys of the inputs that an amendment leaves as they are."""


def fixed_words() -> str:
    """Why such an input can't be typed into."""
    return translate("Editor", "Stands as issued: no amendment changes it.")


def fix(field: FieldInput) -> None:
    """It is read and copied, not typed into."""
    if isinstance(field, ChoiceInput):
        field.setEnabled(False)
    else:
        field.setReadOnly(True)


def changes_of(examined: Examined, banks: Mapping[str, str]) -> tuple[ChangeRow, ...]:
    """What the draft changes, three ways."""
    return rows_of(examined.rows, banks)


def effect_of_amendment(examined: Examined, bank_name: str, rows: Sequence[ChangeRow]) -> str:
    """What submitting leads to; empty while nothing can be submitted."""
    if examined.amendment is None:
        return ""
    pieces = amendment_effect(bank_name, examined.amendment.number, rows)
    signs = translate("Editor", "You sign as maker; it counts once its checkers have signed too.")
    return " ".join(("".join(piece.text for piece in pieces), signs))


class ChangesPane(QWidget):
    """The changes, as they come to be while the form is typed into."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = ChangeTable(stacked=True)
        self._none = label(self.tr("Nothing is changed yet."), Type.BODY, "third", wrap=True)
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(Size.PAD, 4, Size.PAD, Size.PAD)
        inside.addWidget(self._none)
        inside.addWidget(self.table)
        inside.addStretch(1)
        restyle(page, "ground", "surface")
        title = label(self.tr("What it changes"), Type.SMALL_STRONG, "second")
        title.setContentsMargins(Size.PAD, 8, Size.PAD, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(title)
        column.addWidget(readable(Scroller(page), title.text()), 1)

    def show_changes(self, rows: Sequence[ChangeRow]) -> None:
        """Shows these changes."""
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        self._none.setVisible(not rows)
