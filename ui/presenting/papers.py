"""The documents presented, a line each: what it is, how many, and the file behind it, known by its hash."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.credit.examination.documents import DocumentClass
from ui.presenting.typed import Paper, pieces
from ui.theme import Size, Type
from ui.widgets import (
    ChoiceInput,
    ElidedLabel,
    HashLabel,
    IconButton,
    LineInput,
    LinkButton,
    SecondaryButton,
    announce,
    label,
    restyle,
)
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.credit.presentation import PresentedFile

KIND_WIDTH, COUNT_WIDTH, REMOVE_WIDTH = 172, 72, 28


def kind_words(kind: DocumentClass) -> str:
    """What a class of documents is called."""
    return {
        DocumentClass.DRAFT: translate("Presenting", "Draft (bill of exchange)"),
        DocumentClass.INVOICE: translate("Presenting", "Invoice"),
        DocumentClass.BILL_OF_LADING: translate("Presenting", "Bill of lading"),
        DocumentClass.SEA_WAYBILL: translate("Presenting", "Sea waybill"),
        DocumentClass.CHARTER_PARTY: translate("Presenting", "Charter party bill of lading"),
        DocumentClass.MULTIMODAL: translate("Presenting", "Multimodal transport document"),
        DocumentClass.AIR: translate("Presenting", "Air waybill"),
        DocumentClass.LAND: translate("Presenting", "Road, rail or inland waterway document"),
        DocumentClass.COURIER: translate("Presenting", "Courier or post receipt"),
        DocumentClass.INSURANCE: translate("Presenting", "Insurance document"),
        DocumentClass.PACKING_LIST: translate("Presenting", "Packing list"),
        DocumentClass.ORIGIN: translate("Presenting", "Certificate of origin"),
        DocumentClass.INSPECTION: translate("Presenting", "Inspection certificate"),
        DocumentClass.WEIGHT: translate("Presenting", "Weight list"),
        DocumentClass.BENEFICIARY: translate("Presenting", "Beneficiary's certificate"),
        DocumentClass.OTHER: translate("Presenting", "Another document"),
    }[kind]


def size_words(size: int) -> str:
    """``84 kB``, ``1.2 MB``."""
    if size < 1000:
        return translate("Presenting", "{n} bytes").format(n=size)
    if size < 1_000_000:
        return translate("Presenting", "{n} kB").format(n=round(size / 1000))
    return translate("Presenting", "{n} MB").format(n=f"{size / 1_000_000:.1f}")


class PaperRow(QWidget):
    """One document. ``changed`` while it is typed, ``file_asked`` to choose its file, ``removed``."""

    changed = Signal()
    file_asked = Signal()
    removed = Signal()

    def __init__(self, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path, self._file = paper.path, paper.file
        self.title = LineInput(placeholder=self.tr("What the document is called"))
        self.kind = ChoiceInput([(kind.value, kind_words(kind)) for kind in DocumentClass])
        self.originals, self.copies = LineInput(mono=True), LineInput(mono=True)
        self.remove = IconButton("trash", "")
        self.add_file, self.take_out = LinkButton(self.tr("Add its file…")), LinkButton(self.tr("Take the file out"))
        self._name, self._hash = ElidedLabel(Type.SMALL, "second"), HashLabel("", name="SHA-256")
        self.trouble = label("", Type.SMALL, "bad", wrap=True)
        typed = ((self.title, paper.title), (self.originals, paper.originals), (self.copies, paper.copies))
        for field, text in typed:
            field.set_value(text)
            field.changed.connect(self._on_changed)
        self.kind.set_value(paper.kind)
        self.kind.changed.connect(self._on_changed)
        self.remove.clicked.connect(self.removed)
        self.add_file.clicked.connect(self.file_asked)
        self.take_out.clicked.connect(self._on_taken_out)
        self._lay_out()
        self._show_file()

    @property
    def paper(self) -> Paper:
        """The document as it is typed."""
        return Paper(
            title=self.title.value(),
            kind=self.kind.value(),
            originals=self.originals.value(),
            copies=self.copies.value(),
            path=self._path,
            file=self._file,
        )

    def name_as(self, number: int) -> None:
        """Names its inputs for screen readers by its place in the list."""
        for field, name in (
            (self.title, self.tr("Title of document {n}")),
            (self.kind, self.tr("Kind of document {n}")),
            (self.originals, self.tr("Originals of document {n}")),
            (self.copies, self.tr("Copies of document {n}")),
            (self.add_file, self.tr("Add the file of document {n}")),
            (self.take_out, self.tr("Take out the file of document {n}")),
            (self.remove, self.tr("Remove document {n}")),
        ):
            field.setAccessibleName(name.format(n=number))
        self.remove.setToolTip(self.remove.accessibleName())

    def show_file(self, path: Path, file: PresentedFile) -> None:
        """Shows what its file is known by."""
        self._path, self._file = str(path), file
        self._show_file()
        self.changed.emit()

    def tell(self, trouble: str) -> None:
        """Says why a file was not taken."""
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        if trouble:
            announce(self, trouble)

    def _on_changed(self) -> None:
        for field in (self.originals, self.copies):
            restyle(field, "tone", "bad" if pieces(field.value()) is None else "")
        self.changed.emit()

    def _on_taken_out(self) -> None:
        self._path, self._file = "", None
        self._show_file()
        self.add_file.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _show_file(self) -> None:
        file = self._file
        self.tell("")
        self.add_file.setVisible(file is None)
        for widget in (self._name, self._hash, self.take_out):
            widget.setVisible(file is not None)
        if file is not None:
            self._name.setText(f"{file.name} · {size_words(file.size)}")
            self._hash.set_value(file.sha256)

    def _lay_out(self) -> None:
        above, below, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        above.setSpacing(Size.GAP)
        below.setSpacing(Size.GAP)
        self.kind.setFixedWidth(KIND_WIDTH)
        for count in (self.originals, self.copies):
            count.setFixedWidth(COUNT_WIDTH)
        self.remove.setFixedSize(REMOVE_WIDTH, REMOVE_WIDTH)
        above.addWidget(self.title, 1)
        counted: tuple[QWidget, ...] = (self.kind, self.originals, self.copies, self.remove)
        for widget in counted:
            above.addWidget(widget)
        filed: tuple[QWidget, ...] = (self.add_file, self._name, self._hash, self.take_out)
        for widget in filed:
            below.addWidget(widget)
        below.addStretch(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(above)
        column.addLayout(below)
        column.addWidget(self.trouble)


class Papers(QWidget):
    """All documents; one that was removed can be put back.

    Signals: ``changed`` while anything is typed, ``file_asked(row)``.
    """

    changed = Signal()
    file_asked = Signal(object)

    def __init__(self, papers: Sequence[Paper], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PaperRow] = []
        self._removed: list[tuple[int, Paper]] = []
        self.add_button = SecondaryButton(self.tr("Add a document"))
        self.put_back = LinkButton("")
        self.add_button.clicked.connect(self._on_added)
        self.put_back.clicked.connect(self._on_put_back)
        self._column, foot, whole = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        self._column.setSpacing(10)
        foot.setSpacing(Size.PAD)
        foot.addWidget(self.add_button)
        foot.addWidget(self.put_back)
        foot.addStretch(1)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Size.GAP)
        whole.addLayout(self._heads())
        whole.addLayout(self._column)
        whole.addLayout(foot)
        for paper in papers:
            self._insert(len(self.rows), paper)
        self._show()

    @property
    def papers(self) -> tuple[Paper, ...]:
        """The documents as they are typed."""
        return tuple(row.paper for row in self.rows)

    def _insert(self, at: int, paper: Paper) -> PaperRow:
        row = PaperRow(paper)
        row.changed.connect(self.changed)
        row.file_asked.connect(partial(self.file_asked.emit, row))
        row.removed.connect(partial(self._on_removed, row))
        self.rows.insert(at, row)
        self._column.insertWidget(at, row)
        return row

    def _on_added(self) -> None:
        row = self._insert(len(self.rows), Paper("", DocumentClass.OTHER))
        self._show()
        row.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _on_removed(self, row: PaperRow) -> None:
        at = self.rows.index(row)
        self._removed.append((at, row.paper))
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._show()
        self.put_back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _on_put_back(self) -> None:
        at, paper = self._removed.pop()
        row = self._insert(min(at, len(self.rows)), paper)
        self._show()
        row.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _show(self) -> None:
        for number, row in enumerate(self.rows, 1):
            row.name_as(number)
        self.put_back.setVisible(bool(self._removed))
        if self._removed:
            words = self.tr("Put {title} back").format(title=self._removed[-1][1].title or self.tr("the document"))
            self.put_back.setText(words)
            self.put_back.setAccessibleName(words)

    def _heads(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Size.GAP)
        row.addWidget(label(self.tr("Document"), Type.SMALL_STRONG, "second"), 1)
        kind = label(self.tr("Kind"), Type.SMALL_STRONG, "second")
        kind.setFixedWidth(KIND_WIDTH)
        row.addWidget(kind)
        for words in (self.tr("Originals"), self.tr("Copies")):
            head = ElidedLabel(Type.SMALL_STRONG, "second")
            head.setText(words)
            head.setFixedWidth(COUNT_WIDTH)
            row.addWidget(head)
        row.addSpacing(REMOVE_WIDTH + Size.GAP)
        return row
