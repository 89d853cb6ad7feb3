"""A work item to approve: the effect in a sentence, what differs, what is signed, and the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.desk.approve import approve, send_back
from ui.credit.paper import LetterView
from ui.credit.parts import emptied, readable
from ui.needs_me.answer import AnswerBar
from ui.needs_me.approval import ApprovalPage, read_approval
from ui.needs_me.cards import cards_of, warnings_card
from ui.needs_me.field_table import FieldTable, rich, strong
from ui.ops import Lane
from ui.theme import Size, Type
from ui.widgets import (
    Card,
    CodeView,
    Heading,
    LinkButton,
    Scroller,
    label,
    restyle,
)

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.errors import UserError
    from ui.needs_me.rows import Row
    from ui.ops import Job, Ops

CARDS_WIDTH = 276
BESIDE_MIN = 760
"""What the page needs to hold terms and cards side by side, in pixels."""
WIDTH_FREE = 16_777_215
"""Qt's word for no limit."""


class ApproveView(QWidget):
    """One work item. ``described(page)`` when read, ``answered(sentence)`` when it was signed or returned."""

    described = Signal(object)
    answered = Signal(str)

    def __init__(self, desk: Desk, ops: Ops, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._ops = desk, ops
        self._digest = b""
        self._job: Job | None = None
        self.page: ApprovalPage | None = None
        self._everything = False
        self._narrow: bool | None = None
        self._title, self.effect = Heading("", Type.TITLE), rich("")
        self.table, self.letter = FieldTable(), LetterView()
        self.swift = CodeView(self.tr("The terms as SWIFT carries them"))
        self.swift.setMinimumHeight(420)
        self._same = label("", Type.BODY, "third", wrap=True)
        self.links = {key: LinkButton("") for key in ("table", "all", "swift", "letter")}
        self.bar = AnswerBar()
        self._lay_out()
        self.table.chosen.connect(self._on_field_chosen)
        self.table.asked.connect(self._on_field_asked)
        self.bar.approved.connect(self._on_approved)
        self.bar.returned.connect(self._on_returned)
        for key, link in self.links.items():
            link.clicked.connect(lambda _checked=False, key=key: self._on_link(key))

    @property
    def digest(self) -> bytes:
        """The act that is shown."""
        return self._digest

    def show_act(self, digest: bytes) -> None:
        """Reads an act and shows it; what was being answered on another is left."""
        if digest != self._digest:
            self._digest, self._everything, self.page = digest, False, None
            self.bar.rest()
            # What is still on the screen is another act: nothing may be answered until this one is read.
            reading = self.tr("The act is being read.")
            self.bar.show_item("", [], reading, reading)
            self.bar.choose_field("")
            self._show_part("table")
        if self._job:
            self._job.cancel()
        self._job = self._ops.run(
            lambda: read_approval(self._desk, digest),
            title=self.tr("Reading a work item"),
            success=self.show_page,
            owner=self,
        )

    def refresh(self) -> None:
        """Reads the act that is shown again."""
        self.show_act(self._digest)

    def show_page(self, page: ApprovalPage) -> None:
        """Shows what was read; rows that didn't change keep their place and choice."""
        changed = page != self.page
        self.page = page
        if not changed:
            return
        self._title.setText(page.title)
        self.effect.setText(f'<p style="line-height:140%">{strong(page.effect)}</p>')
        self.letter.set_sections(page.sections)
        self.swift.set_text(page.swift)
        self._show_rows()
        self._show_cards(page)
        if page.why_not:
            self.bar.rest()
        fields = [(row.tag, f"{row.heading} {row.tag}") for row in page.rows if row.tag]
        self.bar.show_item(self._asked(page), fields, page.why_not, page.why_not_return)
        self.described.emit(page)

    def _asked(self, page: ApprovalPage) -> str:
        """What is said before the last press: the effect, and how many warnings it goes against."""
        count = len(page.warnings)
        if not count:
            return page.sentence
        words = self.tr("One warning stands.") if count == 1 else self.tr("{n} warnings stand.").format(n=count)
        return f"{page.sentence} {words}"

    def _show_rows(self) -> None:
        if self.page is None:
            return
        rows = [row for row in self.page.rows if row.shown or self._everything]
        self.table.set_rows(rows, self.page.columns)
        before: QWidget = self.links["letter"]
        for row in self.table.rows:
            # Made now, they would come last of all by Tab; they are read before the answer is given.
            self.setTabOrder(before, row)
            before = row
        hidden = len(self.page.rows) - len(rows)
        part = self._part
        words = self.tr("{n} further fields are the same.") if self.page.last else self.tr("{n} further fields.")
        self._same.setText(words.format(n=hidden))
        self._same.setVisible(part == "table" and hidden > 0)
        texts = {
            "table": self.tr("Back to the fields"),
            "all": self.tr("Show less") if self._everything else self.tr("Show everything"),
            "swift": self.tr("As SWIFT"),
            "letter": self.tr("As letter"),
        }
        for key, link in self.links.items():
            link.setText(texts[key])
            link.setAccessibleName(texts[key])
            link.setVisible(part == "table" if key == "all" else part != key)
        self.links["all"].setVisible(part == "table" and (hidden > 0 or self._everything))

    def _on_link(self, key: str) -> None:
        if key == "all":
            self._everything = not self._everything
        else:
            self._show_part(key)
        self._show_rows()

    def _show_part(self, key: str) -> None:
        self._part = key
        for name, part in self._parts.items():
            part.setVisible(name == key)

    def _show_cards(self, page: ApprovalPage) -> None:
        weighed, column = emptied(self._weighed), emptied(self._cards)
        card = warnings_card(page)
        self._warnings.setVisible(card is not None)
        if card:
            weighed.addWidget(card)
        for card in cards_of(page):
            column.addWidget(card)
        column.addStretch(1)

    def _on_field_chosen(self, row: Row) -> None:
        self.bar.choose_field(row.tag)

    def _on_field_asked(self, row: Row) -> None:
        self.bar.choose_field(row.tag)
        self.bar.ask_to_return()

    def _on_approved(self) -> None:
        if self.page is None:
            return
        digest = self.page.digest
        self._ops.run(
            lambda: approve(self._desk, digest),
            title=self.tr("Signing the approval"),
            success=lambda _done: self._on_answered(self.tr("{reference} approved and signed.")),
            failure=self._on_refused,
            owner=self,
        )

    def _on_returned(self, reason: str, tag: str) -> None:
        if self.page is None:
            return
        digest = self.page.digest
        self.bar.return_panel.send.setEnabled(False)
        self._ops.run(
            lambda: send_back(self._desk, digest, reason=reason, field=tag),
            title=self.tr("Returning it to the maker"),
            success=lambda _done: self._on_answered(self.tr("{reference} returned to its maker.")),
            failure=self._on_refused,
            owner=self,
            lane=Lane.WIRE,
        )

    def _on_answered(self, sentence: str) -> None:
        self.bar.rest()
        self.answered.emit(sentence.format(reference=self.page.reference if self.page else ""))
        self.show_act(self._digest)

    def _on_refused(self, error: UserError) -> None:
        self.bar.refuse(error.sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        """The cards stand beside the terms, or below them where both have no room."""
        narrow, way = width < BESIDE_MIN, QBoxLayout.Direction
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._body.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._aside.setMinimumWidth(0 if narrow else CARDS_WIDTH)
        self._aside.setMaximumWidth(WIDTH_FREE if narrow else CARDS_WIDTH)
        # What stands against the act is never below the terms.
        if narrow:
            self._main.insertWidget(2, self._warnings)
        else:
            self._beside.insertWidget(0, self._warnings)

    def _lay_out(self) -> None:
        paper = Card().add(self.letter)
        paper.body.setContentsMargins(Size.PAGE, Size.PAD, Size.PAGE, Size.PAD)
        self._parts: dict[str, QWidget] = {"table": self.table, "swift": self.swift, "letter": paper}
        links = QHBoxLayout()
        links.setSpacing(10)
        for link in self.links.values():
            links.addWidget(link)
        links.addStretch(1)
        self._main = main = QVBoxLayout()
        main.setSpacing(12)
        main.addWidget(self._title)
        main.addWidget(self.effect)
        main.addWidget(self._same)
        main.addLayout(links)
        for part in self._parts.values():
            main.addWidget(part)
        self._show_part("table")
        main.addStretch(1)
        self._lay_out_aside()
        body = QWidget()
        self._body = QHBoxLayout(body)
        self._body.setContentsMargins(Size.PAGE + 4, Size.PAGE, Size.PAGE + 4, Size.PAGE)
        self._body.setSpacing(Size.PAGE + 4)
        self._body.addLayout(main, 1)
        self._body.addWidget(self._aside, 0, Qt.AlignmentFlag.AlignTop)
        self._fit(self.width())
        restyle(body, "ground", "window")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(readable(Scroller(body), self.tr("Work item")), 1)
        whole.addWidget(self.bar)

    def _lay_out_aside(self) -> None:
        self._aside, self._warnings = QWidget(), QWidget()
        self._beside, self._weighed, self._cards = QVBoxLayout(self._aside), QVBoxLayout(self._warnings), QVBoxLayout()
        for column in (self._beside, self._weighed, self._cards):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(14)
        self._beside.addLayout(self._cards)
