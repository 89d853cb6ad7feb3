"""The workbench: documents at the left, the points of one in the middle, the notice that comes of it at the right."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.desk.deeds import carry_out
from app.desk.examining import keep_examining
from app.desk.kinds import Deed
from app.desk.overrides import warnings
from app.ledger.acts import Finding
from ui.examining.bench import Bench, Verdict, examined, read_bench, verdict
from ui.examining.checklist import Checklist
from ui.examining.keeper import Keeper
from ui.examining.line_list import Entry, LineList
from ui.examining.lines import Part, all_lines, parts_of, progress
from ui.examining.notice_pane import NoticePane
from ui.examining.signing import SigningPage, ToSign
from ui.theme import State, Type
from ui.widgets import SplitPane, label

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from app.credit.life import Act
    from app.desk.desk import Desk
    from app.errors import UserError
    from ui.examining.signing import Said
    from ui.examining.work import Tick, Work
    from ui.ops import Ops

PARTS_WIDTH, NOTICE_WIDTH = 180, 440


class ExaminingPage(QWidget):
    """One presentation under examination; the work is kept as it is done.

    Signals: ``described(title, state)`` when it was read and as it is ticked, ``signed(deed)`` when the finding was
    signed, ``go_on(deed, notice)`` to refuse, or to ask authority, with the notice as it stands, ``opened`` once read.
    """

    described = Signal(str, object)
    signed = Signal(object)
    go_on = Signal(object, object)
    opened = Signal()

    def __init__(
        self,
        desk: Desk,
        ops: Ops,
        credit: bytes,
        number: int,
        settings: QSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._ops, self._settings = desk, ops, settings
        self.credit, self.number = credit, number
        self.bench: Bench | None = None
        self._work: Work | None = None
        self._parts: tuple[Part, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._why_not = label("", Type.BODY, "second", wrap=True)
        self._why_not.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column.addWidget(self._why_not)
        self._keeper = Keeper(ops, partial(keep_examining, desk, credit, number), self)
        self.parts = LineList(self.tr("Parts of the examination"), {})
        self.checklist = Checklist()
        self.notice_pane: NoticePane | None = None
        self.signing: SigningPage | None = None
        ops.run(
            lambda: read_bench(desk, credit, number),
            title=self.tr("Reading a presentation"),
            success=self._show_bench,
            failure=self._on_cannot,
            owner=self,
        )

    @property
    def work(self) -> Work:
        """The work as it stands."""
        assert self._work is not None
        return self._work

    @property
    def reason(self) -> str:
        """Why it can't be examined, or nothing."""
        return self._why_not.text()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keeper.flush()

    def _show_bench(self, bench: Bench) -> None:
        self.bench, self._work = bench, bench.work
        pane = self.notice_pane = NoticePane(bench)
        pane.chosen.connect(self._on_chosen)
        pane.written.connect(self._on_written)
        pane.sign_asked.connect(self._on_sign_asked)
        pane.go_on_asked.connect(self._on_go_on)
        self.checklist.ticked.connect(self._on_ticked)
        self.checklist.finished.connect(lambda: self.parts.choose(self.parts.row + 1))
        self._side = QStackedWidget()
        self._side.addWidget(pane)
        panes = [(self.parts, PARTS_WIDTH), (self.checklist, 0), (self._side, NOTICE_WIDTH)]
        self.parts.setMinimumWidth(PARTS_WIDTH - 16)
        self._why_not.hide()
        self._column.addWidget(SplitPane(panes, key="examining", settings=self._settings))
        self._read()
        self.parts.selectionModel().currentChanged.connect(lambda: self._show_part(anew=True))
        self._show_part(anew=True)
        self.setFocusProxy(self.checklist.list)
        self.checklist.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit()

    def _on_cannot(self, error: UserError) -> None:
        self._why_not.setText(error.sentence)
        self.described.emit(self._title(), State.idle(self.tr("Can't be examined")))

    def _title(self) -> str:
        return self.tr("Examine presentation {n}").format(n=self.number)

    def _read(self) -> None:
        """Holds the documents against the terms that are chosen."""
        assert self.bench is not None
        self._parts = parts_of(self.bench.begun.view.content, self.bench.reading(self.work.chosen))
        self._work = self.work.redrafted(all_lines(self._parts))
        self._show_work()

    def _show_work(self) -> None:
        assert self.notice_pane is not None
        found = self._verdict()
        entries = [Entry(part.title, "", progress(part, self.work), strong=True) for part in self._parts]
        self.parts.show_entries(entries, anew=False)
        self.notice_pane.show_work(self.work, found)
        self.described.emit(self._title(), found.state)

    def _show_part(self, *, anew: bool) -> None:
        if 0 <= self.parts.row < len(self._parts):
            self.checklist.show_part(self._parts[self.parts.row], self.work, anew=anew)

    def _verdict(self) -> Verdict:
        return verdict(all_lines(self._parts), self.work)

    def _take(self, work: Work) -> None:
        self._work = work
        self._keeper.keep(work.to_json())

    def _on_ticked(self, code: str, tick: Tick) -> None:
        self._take(self.work.with_tick(code, tick).redrafted(all_lines(self._parts)))
        self._show_work()
        self._show_part(anew=False)

    def _on_chosen(self, chosen: tuple[int, ...]) -> None:
        self._work = replace(self.work, chosen=chosen)
        self._read()
        self._keeper.keep(self.work.to_json())
        self._show_part(anew=True)

    def _on_written(self, text: str) -> None:
        self._take(replace(self.work, text=text))
        self._show_work()

    def _on_go_on(self, act: Act) -> None:
        self._keeper.flush()
        self.go_on.emit(Deed(act, self.number), self.work.notice)

    def _on_sign_asked(self) -> None:
        assert self.bench is not None
        found = self._verdict()
        deed = examined(self.number, self.work, found)
        stand = self.bench.reading(self.work.chosen).findings if found.finding is Finding.COMPLYING else ()
        about = replace(self.bench.about, found=self.work.notice.discrepancies)
        left = self.notice_pane.left if self.notice_pane else ""
        complies, wrong = self.tr("The documents comply"), self.tr("The documents are discrepant")
        title = complies if found.finding is Finding.COMPLYING else wrong
        signed = ToSign(deed, title, self.tr("Sign the finding"), tuple(warnings(stand)), self.work.text, left)
        page = self.signing = SigningPage(signed, about)
        page.cancelled.connect(self._leave_signing)
        page.signed.connect(self._on_signed)
        self._side.addWidget(page)
        self._side.setCurrentWidget(page)
        for pane in (self.parts, self.checklist):
            pane.setEnabled(False)
        page.start()

    def _leave_signing(self) -> None:
        assert self.signing is not None
        self._side.removeWidget(self.signing)
        self.signing.hide()
        self.signing.deleteLater()
        self.signing = None
        for pane in (self.parts, self.checklist):
            pane.setEnabled(True)
        if self.notice_pane is not None:
            self.notice_pane.sign_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_signed(self, deed: Deed, told: Said) -> None:
        assert self.signing is not None
        self.signing.set_busy(self.tr("Sealing and signing…"))
        desk, credit, notice = self._desk, self.credit, self.work.notice
        self._ops.run(
            lambda: carry_out(
                desk,
                credit,
                deed,
                reference=told.reference,
                note=told.note,
                word=told.word,
                means=told.means,
                evidence=told.evidence,
                content=notice,
            ),
            title=self.tr("Sealing and signing an act"),
            success=lambda _digest: self.signed.emit(deed),
            failure=self.signing.refuse,
            owner=self,
        )
