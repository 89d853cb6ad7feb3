"""The first page: at the left what needs the officer now and where the ledger stands; at the right days, and others."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.ledger.acts import Role
from ui.home.ledger import ledger_lines
from ui.home.lines import Leads, Line, LineButton
from ui.home.section import Section
from ui.theme import Size, Type
from ui.widgets import Heading, Scroller, label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from app.desk.desk import Desk
    from ui.home.presenter import HomePageWords
    from ui.ops import Job, Ops
    from ui.status.presenter import Standing

AGES_MS = 60_000
"""How long something waits is said in minutes at the finest that matters here."""
DIGITS = 9
LEFT_SHARE, RIGHT_SHARE = 6, 5
WIDTH_MOST = 1320
"""Wider, a line's two ends would stand too far apart to be read as one."""
DRAFTS, EXPIRING = "state:draft", "expires < 10 days"


class HomePage(QWidget):
    """What the officer begins with.

    Signals: ``was_read(waiting)`` with all that needs the officer, once it is shown; ``row_opened(key)``,
    ``need_opened(key)``, ``panel_opened(key)`` for a line that was pressed; ``needs_asked`` for all that needs the
    officer; ``listed(query)`` for more of the table; ``new_asked`` for a new credit.
    """

    was_read = Signal(object)
    row_opened = Signal(str)
    need_opened = Signal(str)
    panel_opened = Signal(str)
    needs_asked = Signal()
    listed = Signal(str)
    new_asked = Signal()

    def __init__(self, desk: Desk, ops: Ops, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._ops = desk, ops
        self._job: Job | None = None
        self.words: HomePageWords | None = None
        self.setAccessibleName(self.tr("Home"))
        self.headline, self.lead = Heading("", Type.TITLE), label("", Type.BODY, "second", wrap=True)
        maker = desk.me.may(Role.MAKER)
        self.needs = Section(
            self.tr("Needs you now"),
            self.tr("All is done."),
            act=self.tr("New credit") if maker else self.tr("All credits"),
        )
        self.drafts = Section(self.tr("Drafts you began"), self.tr("No draft is open."))
        self.dates = Section(
            self.tr("Nearest days"),
            self.tr("No recorded credit has a day before it."),
        )
        self.others = Section(self.tr("Waits for others"), self.tr("Nothing of yours waits for anybody."))
        self.ledger = Section(self.tr("The ledger on this machine"), "")
        self._lay_out()
        self._wire(maker=maker)
        self._ages = QTimer(self)
        self._ages.setInterval(AGES_MS)
        self._ages.timeout.connect(self.refresh)
        self._ages.start()

    @property
    def buttons(self) -> list[LineButton]:
        """All lines that are shown, in the order they are read."""
        return list(chain.from_iterable(section.buttons for section in self._sections))

    @property
    def _numbered(self) -> list[LineButton]:
        """Lines of work: a number opens them. The ledger's come when they come, and would shift what follows."""
        sections = (section for section in self._sections if section is not self.ledger)
        return list(chain.from_iterable(section.buttons for section in sections))

    def refresh(self) -> None:
        """Reads the page again where it is in sight; else it is read when it next is."""
        if self.isVisible():
            self.read()

    def read(self) -> None:
        """Reads the page."""
        if self._job:
            self._job.cancel()
        self._job = self._ops.run(
            lambda: _read(self._desk), title=self.tr("Reading what needs you"), success=self._show_words, owner=self
        )

    def show_standing(self, standing: Standing) -> None:
        """Where the chain and the copy of the ledger stand now."""
        if self.isVisible():
            self.ledger.show_lines(ledger_lines(standing))

    def _show_words(self, words: HomePageWords) -> None:
        focus = QApplication.focusWidget()
        at = focus if isinstance(focus, LineButton) and self.isAncestorOf(focus) else None
        before = at.line if at is not None else None
        self.words = words
        self.headline.setText(words.headline)
        self.lead.setText(words.lead)
        count, drafts = len(words.waiting), words.drafts or ()
        more = self.tr("All {n} in Needs me").format(n=f"{count:,}") if count > len(words.needs) else ""
        self.needs.show_lines(words.needs, more)
        self.drafts.setVisible(words.drafts is not None)
        more = self.tr("All {n} drafts").format(n=f"{words.draft_count:,}") if words.draft_count > len(drafts) else ""
        self.drafts.show_lines(drafts, more)
        self.dates.show_lines(words.dates, self.tr("Expiring within 10 days"))
        self.others.show_lines(words.others)
        for number, button in enumerate(self._numbered, 1):
            button.show_digit(str(number) if number <= DIGITS else "")
        if at is not None and before is not None:
            self._stay_at(at, before)
        self.was_read.emit(words.waiting)

    def _stay_at(self, at: LineButton, before: Line) -> None:
        """The keyboard stays at what it was at, wherever that stands now; best of all where it is."""
        shown = sorted(self.buttons, key=lambda each: each is not at)
        same = (each for each in shown if each.line is not None and each.line.key == before.key)
        (next(same, None) or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, line: Line) -> None:
        {Leads.ROW: self.row_opened, Leads.NEED: self.need_opened, Leads.PANEL: self.panel_opened}[line.leads].emit(
            line.key
        )

    def _step(self, button: LineButton | None, step: int) -> None:
        """The arrow keys go from line to line through all groups; at the ends they stay."""
        buttons = self.buttons
        at = buttons.index(button) + step if button in buttons else 0
        if 0 <= at < len(buttons):
            buttons[at].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        buttons, digit = self._numbered, event.text()
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(None, 0)
        elif digit in map(str, range(1, min(len(buttons), DIGITS) + 1)):
            buttons[int(digit) - 1].click()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.words is not None:
            self.read()

    def _wire(self, *, maker: bool) -> None:
        for section in self._sections:
            section.opened.connect(self._open)
            section.stepped.connect(self._step)
        self.needs.more.connect(self.needs_asked)
        self.needs.acted.connect(self.new_asked if maker else lambda: self.listed.emit(""))
        self.drafts.more.connect(lambda: self.listed.emit(DRAFTS))
        self.dates.more.connect(lambda: self.listed.emit(EXPIRING))

    def _lay_out(self) -> None:
        left, right, both = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        for column, sections in ((left, (self.needs, self.drafts, self.ledger)), (right, (self.dates, self.others))):
            column.setSpacing(Size.PAD)
            for section in sections:
                column.addWidget(section)
        both.setSpacing(Size.PAD)
        both.addLayout(left, LEFT_SHARE)
        both.addLayout(right, RIGHT_SHARE)
        both.setAlignment(left, Qt.AlignmentFlag.AlignTop)
        both.setAlignment(right, Qt.AlignmentFlag.AlignTop)
        self._sections = (self.needs, self.drafts, self.ledger, self.dates, self.others)
        body = QWidget()
        body.setMaximumWidth(WIDTH_MOST)
        page = QVBoxLayout(body)
        page.setContentsMargins(Size.PAGE, Size.PAGE, Size.PAGE, Size.PAGE)
        page.setSpacing(4)
        page.addWidget(self.headline)
        page.addWidget(self.lead)
        page.addSpacing(12)
        page.addLayout(both)
        page.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroller(body))


def _read(desk: Desk) -> HomePageWords:
    """What it takes to read is loaded by the worker, while the window is being built."""
    from ui.home.presenter import read_home

    return read_home(desk)
