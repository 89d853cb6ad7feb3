"""Beside the form: what is to be looked at, and the message as SWIFT will carry it, or what an amendment changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.editor.amending import ChangesPane
from ui.editor.fitted import FittedProblems
from ui.editor.swift import line_of
from ui.theme import Shape, Size, Tone, Type
from ui.widgets import CodeView, ElidedLabel, LinkButton, Mark, label, set_ink

if TYPE_CHECKING:
    from app.messages.findings import Finding
    from ui.editor.presenter import Findings

PROBLEMS_SHARE = 0.42


class SidePane(QFrame):
    """Problems above, message or changes below.

    Signals: ``jumped(key)`` to an input, ``mend_asked(finding)``.
    """

    jumped = Signal(str)
    mend_asked = Signal(object)

    def __init__(self, *, amends: bool = False, parent: QWidget | None = None) -> None:
        """`amends`: what the draft changes stands below, not the message."""
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.changes = ChangesPane() if amends else None
        self._causes: tuple[Finding, ...] = ()
        self._mark, self._title = Mark(), label("", Type.SMALL_STRONG, "second")
        self.problems = FittedProblems(self.tr("To look at"), lambda: int(self.height() * PROBLEMS_SHARE))
        self._code_title = ElidedLabel(Type.SMALL_STRONG, "second")
        self._code_title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.code = CodeView(self.tr("The message as SWIFT carries it"))
        self.copy = LinkButton(self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy the message"))
        self.copy.clicked.connect(self._copy)
        self.problems.jumped.connect(self.jumped)
        self.problems.mend_asked.connect(lambda row: self.mend_asked.emit(self._causes[row]))
        self._lay_out()

    def show_findings(self, found: Findings, release: str) -> None:
        """Shows the problems and the message of a draft."""
        self._causes = found.causes
        clear = not found.problems
        self._mark.show_shape(*((Shape.DISC, Tone.GOOD) if clear else (Shape.RING, Tone.PLAIN)))
        self._mark.setVisible(clear)
        self._title.setText(found.title)
        set_ink(self._title, "good" if clear else "second")
        self.problems.set_problems(found.problems)
        self.problems.setVisible(not clear)
        self.problems.fit()
        if self.changes:
            self.changes.show_changes(found.changes)
            return
        parts = "MT700" if found.parts == 1 else self.tr("MT700, {n} MT701").format(n=found.parts - 1)
        self._code_title.setText(
            self.tr("As SWIFT carries it · {parts}, {release}").format(parts=parts, release=release)
        )
        self.code.setAccessibleName(self._code_title.text())
        self.code.set_text(found.swift.text, found.swift.spans)

    def show_field(self, tag: str) -> None:
        """Brings a field into sight in the message."""
        line = line_of(self.code.toPlainText(), tag) if tag else -1
        if line >= 0:
            self.code.show_line(line)

    def _copy(self) -> None:
        self.code.selectAll()
        self.code.copy()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.problems.fit()

    def _lay_out(self) -> None:
        head, code_head, framed = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.setSpacing(6)
        head.addWidget(self._mark)
        head.addWidget(self._title, 1)
        code_head.setContentsMargins(16, 8, 16, 0)
        code_head.addWidget(self._code_title, 1)
        code_head.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignRight)
        framed.setContentsMargins(16, 4, 16, 12)
        framed.addWidget(self.code)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(Size.GAP // 2)
        column.addLayout(head)
        column.addWidget(self.problems)
        if self.changes:
            column.addWidget(self.changes, 1)
        else:
            column.addLayout(code_head)
            column.addLayout(framed, 1)
