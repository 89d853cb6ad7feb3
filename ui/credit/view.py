"""The credit view: what it says and under what it was proved, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.credit.life import Act
from app.desk.amend import begin_amendment
from app.desk.deeds import carry_out
from ui.amendments.board import AmendmentBoard
from ui.credit.find_bar import FindBar, Reader
from ui.credit.paper import LetterView
from ui.credit.parties import PartiesView
from ui.credit.parts import FactGrid, readable
from ui.credit.presenter import CreditPage, read_credit
from ui.credit.reading import AMENDMENTS, LETTER, PARTIES, PRESENTATIONS, SWIFT, TIMELINE, ReadingBar
from ui.credit.side import CreditSide
from ui.credit.timeline import TimelineView
from ui.presentations.board import PresentationBoard
from ui.theme import Size, Type
from ui.widgets import (
    CodeView,
    EmptyState,
    Heading,
    Scroller,
    SplitPane,
    Tab,
    Tabs,
    label,
    restyle,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from app.credit.presentation import Notice
    from app.desk.desk import Desk
    from app.desk.kinds import Deed
    from app.desk.said import Said
    from ui.ops import Job, Ops

SIDE_WIDTH = 340
TABS = (LETTER, SWIFT, AMENDMENTS, PRESENTATIONS, TIMELINE, PARTIES)


class CreditPageView(QWidget):
    """One credit, read again whenever something changed.

    Signals: ``described(reference, state)`` when it was read, ``signed(deed)`` when an act was signed here,
    ``mend_asked(digest)`` to open the draft of an act that came back or failed, ``draft_made(id)`` of an amendment,
    ``print_asked`` to see it as pages, ``page_asked(deed)`` to take documents in or examine them on a page of its own.
    """

    described = Signal(str, object)
    signed = Signal(object)
    mend_asked = Signal(bytes)
    draft_made = Signal(int)
    print_asked = Signal()
    page_asked = Signal(object)

    def __init__(
        self,
        desk: Desk,
        ops: Ops,
        credit: bytes,
        settings: QSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._ops, self.credit = desk, ops, credit
        self._job: Job | None = None
        self._going_on: tuple[Deed, Notice] | None = None
        self.page: CreditPage | None = None
        self._amount, self._facts = Heading("", Type.TITLE), FactGrid()
        self._balances = label("", Type.BODY, "second", wrap=True)
        self.tabs = Tabs(self._tabs(None))
        self.letter = LetterView(self.tr("Terms as a letter"), grows=False)
        self.swift, self._release = CodeView(self.tr("The terms as SWIFT carries them")), 0
        self._sealed = EmptyState("lock", self.tr("Nothing to read yet"))
        self.timeline, self.parties, self.amendments = TimelineView(), PartiesView(), AmendmentBoard()
        self.reading = ReadingBar(self.shown_text)
        self._find_bar: FindBar | None = None
        self.presentations = PresentationBoard()
        self.side = CreditSide(desk.now_utc)
        self._lay_out(settings)
        self.tabs.chosen.connect(self._on_tab_chosen)
        self._wire_reading()
        self.side.asked.connect(self._on_asked)
        self.side.page_asked.connect(self._on_page_asked)
        self.side.mend_asked.connect(self._on_mend_clicked)
        self.amendments.asked.connect(self.side.begin)
        self.presentations.asked.connect(self.side.begin)
        self.refresh()

    def refresh(self) -> None:
        """Reads the credit again."""
        if self._job:
            self._job.cancel()
        self._job = self._ops.run(
            lambda: read_credit(self._desk, self.credit),
            title=self.tr("Reading a credit"),
            success=self.show_page,
            owner=self,
        )

    def show_page(self, page: CreditPage) -> None:
        """Shows what was read."""
        self.page = page
        self._amount.setText(page.amount)
        self._facts.set_facts(page.facts)
        self.letter.set_sections(page.sections)
        self._show_release()
        self._why_sealed.setText(page.sealed)
        self.timeline.set_acts(page.acts)
        self.parties.set_parties(page.parties)
        self.amendments.set_amendments(page.amendments, page.doings)
        self.presentations.set_presentations(page.presentations, page.doings)
        self._balances.setText("\n".join(each.line for each in page.balances))
        self._balances.setVisible(bool(page.balances))
        self.tabs.set_tabs(self._tabs(page))
        self.side.show_page(page)
        self._on_tab_chosen(self.tabs.key)
        self.described.emit(page.reference, page.state)
        self._go_on(page)

    def show_tab(self, key: str) -> None:
        """Goes to a tab."""
        self.tabs.choose(key)
        self._on_tab_chosen(key)

    def show_timeline(self) -> None:
        """Goes to the timeline."""
        self.show_tab(TIMELINE)
        self.timeline.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_amendments(self) -> None:
        """Goes to the amendments."""
        self.show_tab(AMENDMENTS)
        self.amendments.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_presentations(self) -> None:
        """Goes to the presentations."""
        self.show_tab(PRESENTATIONS)
        self.presentations.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_on(self, deed: Deed, notice: Notice) -> None:
        """Begins a refusal, or the question for authority, with discrepancies that were worked out before."""
        self._going_on = deed, notice
        if self.page is not None:
            self._go_on(self.page)

    def _go_on(self, page: CreditPage) -> None:
        if self._going_on is None:
            return
        (deed, notice), self._going_on = self._going_on, None
        alike = (each for each in page.doings if (each.deed.act, each.deed.number) == (deed.act, deed.number))
        if (doing := next(alike, None)) is not None and not doing.why_not:
            self.side.begin(doing, notice)

    def begin(self, act: Act | None = None) -> str:
        """Begins an act, or without one what is asked of the bank first; why it can't be begun, or nothing."""
        offered = self.page.doings if self.page else ()
        wanted = [each for each in offered if (each.owed if act is None else each.deed.act is act)]
        doing = next((each for each in wanted if not each.why_not), wanted[0] if wanted else None)
        if doing is None:
            return self.tr("Nothing of the kind is your bank's to do on this credit now.")
        if not doing.why_not:
            self.side.begin(doing)
        return doing.why_not

    def begin_search(self) -> None:
        """Opens the search in the text that is shown; cards are shown as text for it."""
        if self.tabs.key == TIMELINE and not self.timeline.as_text:
            self._on_text_asked()
        if (reader := self._reader()) is not None:
            self.find_bar.open_on(reader)

    @property
    def find_bar(self) -> FindBar:
        """The search above the text; made when it is first asked for."""
        if self._find_bar is None:
            self._find_bar = FindBar()
            self._find_bar.closed.connect(self._on_find_closed)
            self._main.insertWidget(self._main.indexOf(self.reading) + 1, self._find_bar)
        return self._find_bar

    def shown_text(self) -> str:
        """The text that is shown, whole."""
        reader = self._reader()
        return reader.toPlainText() if reader is not None else ""

    def _reader(self) -> Reader | None:
        """The text on the tab that is shown; none where there is nothing to read."""
        if self.tabs.key == TIMELINE:
            return self.timeline.text
        if self.page is None or self.page.sealed:
            return None
        readers: dict[str, Reader] = {LETTER: self.letter, SWIFT: self.swift}
        return readers.get(self.tabs.key)

    def _wire_reading(self) -> None:
        self.reading.release_asked.connect(self._on_release_asked)
        self.reading.order_asked.connect(self._on_order_asked)
        self.reading.text_asked.connect(self._on_text_asked)
        self.reading.find_asked.connect(self.begin_search)
        self.reading.print_asked.connect(self.print_asked)
        self.reading.show_timeline(newest_first=True, as_text=False)

    def _on_release_asked(self) -> None:
        self._release += 1
        self._show_release()

    def _show_release(self) -> None:
        texts = self.page.swift if self.page is not None else ()
        self.swift.set_text(texts[self._release % len(texts)].text if texts else "")
        if texts and self.tabs.key == SWIFT:
            at = self._release % len(texts)
            self.reading.show_release(texts[at], texts[(at + 1) % len(texts)].release)

    def _on_order_asked(self) -> None:
        self.timeline.turn()
        self._say_timeline()

    def _on_text_asked(self) -> None:
        self.timeline.show_text(shown=not self.timeline.as_text)
        self._say_timeline()

    def _say_timeline(self) -> None:
        self.reading.show_timeline(newest_first=self.timeline.newest_first, as_text=self.timeline.as_text)

    def _on_find_closed(self) -> None:
        if (reader := self._reader()) is not None:
            reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_tab_chosen(self, key: str) -> None:
        sealed = self.page is not None and bool(self.page.sealed)
        self._stack.setCurrentIndex(len(TABS) if sealed and key in (LETTER, SWIFT) else TABS.index(key))
        self.reading.show_for(key, readable=not sealed)
        self._show_release()
        if self._find_bar is not None:
            self._find_bar.follow(self._reader())
        self.side.show_proof(shown=key != TIMELINE and self.page is not None and bool(self.page.acts[-1].proof))

    def _on_mend_clicked(self) -> None:
        if self.page is not None:
            self.mend_asked.emit(self.page.to_mend)

    def _on_asked(self, deed: Deed, said: Said, word: str) -> None:
        self.side.set_busy(self.tr("Sealing and signing…"))
        self._ops.run(
            lambda: carry_out(self._desk, self.credit, deed, word=word, **said._asdict()),
            title=self.tr("Sealing and signing an act"),
            success=lambda _digest: self._on_signed(deed),
            failure=self.side.refuse,
            owner=self,
        )

    def _on_signed(self, deed: Deed) -> None:
        self.side.leave()
        self.refresh()
        self.signed.emit(deed)

    def _on_page_asked(self, deed: Deed) -> None:
        if deed.act is not Act.AMEND:
            self.page_asked.emit(deed)
            return
        self._ops.run(
            lambda: begin_amendment(self._desk, self.credit),
            title=self.tr("Making a draft"),
            success=self.draft_made.emit,
            owner=self,
        )

    def _tabs(self, page: CreditPage | None) -> list[Tab]:
        count = len(page.amendments) if page and page.amendments else None
        presented = len(page.presentations) if page and page.presentations else None
        return [
            Tab(LETTER, self.tr("Terms as a letter")),
            Tab(SWIFT, self.tr("As SWIFT carries them")),
            Tab(AMENDMENTS, self.tr("Amendments"), count),
            Tab(PRESENTATIONS, self.tr("Presentations"), presented),
            Tab(TIMELINE, self.tr("Timeline and proof")),
            Tab(PARTIES, self.tr("Banks and their time")),
        ]

    def _lay_out(self, settings: QSettings | None) -> None:
        self._stack = QStackedWidget()
        swift = self._framed(self.swift)
        for part in (
            self.letter,
            swift,
            self.amendments,
            self.presentations,
            self.timeline,
            self._offices(),
            self._closed(),
        ):
            self._stack.addWidget(part)
        self.setFocusProxy(self.letter)
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(Size.PAGE + 4, Size.PAGE, Size.PAGE, Size.PAD)
        column.setSpacing(8)
        column.addWidget(self._amount)
        column.addWidget(self._balances)
        column.addSpacing(4)
        column.addWidget(self._facts)
        main = QWidget()
        whole = self._main = QVBoxLayout(main)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        parts = ((head, 0), (self.tabs, 0), (self.reading, 0), (self._stack, 1))
        for widget, stretch in parts:
            whole.addWidget(widget, stretch)
        restyle(head, "ground", "surface")
        split = SplitPane([(main, 0), (self.side, SIDE_WIDTH)], key="credit", settings=settings)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(split)

    def _framed(self, content: QWidget) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(Size.PAGE, Size.PAD, Size.PAGE, Size.PAD)
        column.addWidget(content)
        return holder

    def _offices(self) -> QWidget:
        restyle(self.parties, "ground", "window")
        return readable(Scroller(self.parties), self.tr("Banks and their time"))

    def _closed(self) -> QWidget:
        holder = QWidget()
        self._why_sealed = label("", Type.BODY, "second", wrap=True)
        self._why_sealed.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(holder)
        column.addStretch(1)
        column.addWidget(self._sealed, 0)
        column.addWidget(self._why_sealed, 0)
        column.addStretch(2)
        return holder
