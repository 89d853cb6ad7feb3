"""A draft under the officer's hands: steps, form, what is found, the message, and the way to the checker."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.credit.draft_history import Deed, DraftHistory, Step
from app.desk.drafts import examine
from app.desk.overrides import warnings
from app.desk.templates import forget_origin
from ui.editor.beside import Beside
from ui.editor.comparing import Comparing
from ui.editor.foot import Foot, SubmitPanel
from ui.editor.form import Form
from ui.editor.history import HistoryButtons, UndoKeys, step_words
from ui.editor.layout import RELEASE
from ui.editor.origin import OriginStrip
from ui.editor.panels import Panels
from ui.editor.presenter import applicant_values, findings_of, submit
from ui.editor.release import Releases
from ui.editor.saver import Saver
from ui.editor.side import SidePane
from ui.editor.steps import StepList
from ui.editor.strip import CameBackStrip
from ui.theme import State
from ui.widgets import ChoiceInput, SplitPane, announce

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.credit.draft import CreditDraft
    from app.desk.desk import Desk
    from app.desk.drafts import Examined
    from app.desk.templates import Origin
    from app.errors import UserError
    from app.messages.findings import Finding
    from app.messages.tables import Release
    from app.ports.gateway import CustomerCard
    from ui.editor.presenter import Findings, Opened
    from ui.ops import Job, Ops

EXAMINE_AFTER_MS = 250
SIDE_WIDTH = 352


class Editor(QWidget):
    """A draft that is open.

    Signals: ``described(title, state, note)`` for the top bar, ``submitted(digest)``, ``examined`` after each answer
    of the core, ``stepped`` when there is something else to undo or do again.
    """

    described = Signal(str, object, str)
    submitted = Signal(object)
    examined = Signal()
    stepped = Signal()

    def __init__(
        self,
        desk: Desk,
        ops: Ops,
        opened: Opened,
        settings: QSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._ops, self._opened = desk, ops, opened
        self.draft = opened.draft
        self._answer = (opened.draft, opened.examined)
        self._seen: set[str] | None = None if opened.imported else set()
        self._typing, self._submitted, self._asked = "", opened.submitted, False
        self.history, self.history_buttons = DraftHistory(), HistoryButtons()
        self._undo_keys = UndoKeys(self)
        self._job: Job | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(EXAMINE_AFTER_MS)
        self._soon.timeout.connect(self._examine)
        self.found = self._judged()
        self.saver = Saver(desk, ops, opened.draft_id, self.draft, self)
        amends = opened.draft.amends is not None
        self.steps, self.side = StepList(self.found.steps), SidePane(amends=amends)
        self.foot, self.panel = Foot(), SubmitPanel(amends=amends)
        self.strip = CameBackStrip(opened.came_back) if opened.came_back else None
        self.beside = Beside(self.side, self.panel, self.foot)
        self.panels = Panels(self, self.beside, desk, ops, opened.draft_id)
        self.comparing = Comparing(self, self.beside, ops, opened.source)
        self.releases = Releases(self, self.beside)
        self._middle = QVBoxLayout()
        if self.strip:
            self._middle.addWidget(self.strip)
            self.strip.jumped.connect(self.go_to)
        if opened.origin:
            self._show_origin(opened.origin)
        self._build_form()
        self._lay_out(settings)
        self._wire()
        self.foot.compare.setVisible(opened.source is not None)
        self._show_findings()

    def describe(self) -> None:
        """Tells the top bar again what this is."""
        self._on_saved()

    def ask_to_submit(self) -> None:
        """Shows what submitting leads to, if it can be submitted; what was typed last is examined first."""
        self._asked = self._answer[0] != self.draft
        if self.foot.submit.isEnabled() and not self._asked:
            self.beside.let_go()
            self.foot.hide()
            self.panel.ask(self.found.effect, warnings(self._answer[1].findings))

    def _on_primary(self) -> None:
        if self.panel.isVisible():
            self.panel.act.click()
        else:
            self.ask_to_submit()

    def _lay_out(self, settings: QSettings | None) -> None:
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        left, column = QWidget(), QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.steps, 1)
        column.addWidget(self.history_buttons)
        row = QHBoxLayout(left)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column)
        row.addLayout(self._middle, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(SplitPane([(left, 0), (self.beside, SIDE_WIDTH)], key="editor", settings=settings))

    def _build_form(self) -> None:
        self.form = Form(self.draft, self._opened.banks, self._opened.customers)
        self.form.setEnabled(not self._submitted)
        self.form.changed.connect(self._on_changed)
        self.form.left.connect(self._on_left)
        self.form.entered.connect(self._on_entered)
        self.form.mend_asked.connect(self._on_mend_asked)
        self.form.customer_chosen.connect(self._on_customer_chosen)
        self._middle.addWidget(self.form)
        for frame in self.form.frames.values():
            frame.input.installEventFilter(self._undo_keys)
        # It begins with what is missing or wrong; where nothing is, with the number, an amendment with the amount.
        open_ = (cause.slot for cause in self.found.causes if cause.severity == "error")
        begins = "32B" if self.draft.amends else "20"
        first = next((key for key in open_ if key in self.form.frames), begins)
        self.setFocusProxy(self.form.frames[first].input)

    def _show_origin(self, origin: Origin) -> None:
        strip = OriginStrip(origin, self.draft.release)
        self._middle.addWidget(strip)
        strip.read.connect(partial(self._on_origin_read, strip))

    def _on_origin_read(self, strip: OriginStrip) -> None:
        self._middle.removeWidget(strip)
        strip.hide()
        strip.deleteLater()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ops.run(
            lambda: forget_origin(self._desk, self._opened.draft_id), title=self.tr("Noting what was read"), owner=self
        )

    def _wire(self) -> None:
        self.stepped.connect(self._on_stepped)
        self.history_buttons.undo_asked.connect(self.undo)
        self.history_buttons.redo_asked.connect(self.redo)
        self.history_buttons.versions_asked.connect(self.panels.show_versions)
        self.saver.saved.connect(self.panels.read_versions)
        self._on_stepped()
        self.saver.pending.connect(lambda: self._describe(State.on_its_way(self.tr("Not saved yet"))))
        self.saver.saved.connect(self._on_saved)
        self.saver.refused.connect(lambda sentence: self._describe(State.fault(self.tr("Not saved")), sentence))
        self.steps.chosen.connect(self._on_step_chosen)
        self.side.jumped.connect(self.go_to)
        self.side.mend_asked.connect(self._mend)
        self.foot.compare_asked.connect(self.comparing.toggle)
        self.foot.submit_asked.connect(self.ask_to_submit)
        self.panel.cancelled.connect(self.foot.show)
        self.panel.submitted.connect(self._on_submit_confirmed)
        primary = QShortcut(QKeySequence("Ctrl+Return"), self)
        primary.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        primary.activated.connect(self._on_primary)

    def _on_changed(self, key: str) -> None:
        field = self.form.frames[key].input
        value = field.value()
        self._typing = key if field.hasFocus() and not isinstance(field, ChoiceInput) else ""
        if key == RELEASE:
            self.releases.ask(cast("Release", value))
        elif value != self.draft.text(key):
            self._note(Step(Deed.TYPED, key, self.draft, self.draft.with_value(key, value)))
            self._change(self.draft.with_value(key, value))

    def take(self, draft: CreditDraft, deed: Deed, key: str) -> None:
        """Takes over a draft that was not typed, as one step; `key` is the input that it is about."""
        if draft != self.draft:
            self._note(Step(deed, key, self.draft, draft))
            self._show(draft)

    @property
    def locked(self) -> str:
        """Why it can no longer be changed, or nothing."""
        return self.tr("It has been submitted.") if self._submitted else ""

    def _on_stepped(self) -> None:
        self.history_buttons.show_history(self.history, self.locked)

    def undo(self) -> None:
        """Takes the last step back and goes to the input it was about."""
        if (step := self.history.last) is not None and not self._submitted:
            self.history = self.history.undo()
            self._move(step, step.before, self.tr("Undone: {step}"))

    def redo(self) -> None:
        """Does the step again that was undone last."""
        if (step := self.history.next) is not None and not self._submitted:
            self.history = self.history.redo()
            self._move(step, step.after, self.tr("Done again: {step}"))

    def _move(self, step: Step, draft: CreditDraft, told: str) -> None:
        self._typing = ""
        self._show(draft)
        self.go_to(step.key)
        announce(self, told.format(step=step_words(step)))
        self.stepped.emit()

    def _note(self, step: Step) -> None:
        self.history = self.history.with_step(step)
        self.stepped.emit()

    def _show(self, draft: CreditDraft) -> None:
        """Shows a draft that was not typed; another release has another form."""
        before, self.draft = self.draft, draft
        if draft.release == before.release:
            self.form.show_draft(draft, before)
        else:
            self._middle.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self._build_form()
        self._change(draft)

    def _change(self, draft: CreditDraft) -> None:
        """Takes the draft as it is now: it is saved and examined soon; the panel, if open, spoke of another one."""
        self.draft, self._asked = draft, False
        self.form.show_standing(draft)
        self.saver.keep(draft)
        self.panels.take_draft(draft)
        self.beside.take_back_question()
        self.releases.take_back_question()
        self._soon.start()

    def _on_left(self, key: str) -> None:
        if self._seen is not None:
            self._seen.add(key)
        self.history = self.history.left()
        self._typing = ""
        self._show_findings()

    def _on_entered(self, key: str) -> None:
        self.steps.choose(self.form.group_of(key))
        self.side.show_field(self.form.specs[key].tag)
        self.comparing.show_key(key)

    def _on_step_chosen(self, group: str) -> None:
        self.form.go_to_group(group)

    def go_to(self, key: str) -> None:
        """Goes to an input of the form; nowhere where no input is named."""
        if key:
            self.form.go_to(key)

    def _on_mend_asked(self, key: str) -> None:
        cause = next((cause for cause in self.found.causes if cause.slot == key and cause.mend), None)
        if cause:
            self._mend(cause)

    def _mend(self, finding: Finding) -> None:
        self.take(self.draft.mended(finding), Deed.MENDED, finding.slot)

    def _on_customer_chosen(self, card: CustomerCard) -> None:
        values = applicant_values(self.draft, card)
        self.take(self.draft.with_values(values), Deed.CUSTOMER, next(iter(values)))

    def _examine(self) -> None:
        if self._job:
            self._job.cancel()
        draft = self.draft
        self._job = self._ops.run(
            lambda: examine(self._desk, draft, self._opened.draft_id),
            title=self.tr("Examining the draft"),
            success=partial(self._on_examined, draft),
            owner=self,
        )

    def _on_examined(self, draft: CreditDraft, examined: Examined) -> None:
        self._answer = (draft, examined)
        self._show_findings()
        self.examined.emit()
        if self._asked:
            self.ask_to_submit()

    def _judged(self) -> Findings:
        draft, examined = self._answer
        opened = self._opened
        return findings_of(draft, examined, opened.bank_name, self._seen, self._typing, opened.names)

    def _show_findings(self) -> None:
        found = self.found = self._judged()
        self.form.show_findings(found.notes, found.helps)
        self.steps.show_steps(found.steps)
        self.side.show_findings(found, self._answer[0].release)
        self.foot.tell(self.locked or found.reason)

    def _on_submit_confirmed(self, note: str, reasons: Mapping[str, str]) -> None:
        draft, to_banks = self.draft, self.panel.to_banks.value()
        self.saver.stop()
        self.panel.set_busy(self.tr("Sealing and signing…"))
        self._ops.run(
            lambda: submit(self._desk, self._opened.draft_id, draft, note, reasons, to_banks),
            title=self.tr("Submitting the credit"),
            success=self._on_submitted,
            failure=self._on_submit_refused,
            owner=self,
        )

    def _on_submitted(self, digest: bytes) -> None:
        self._submitted = True
        self.panel.hide()
        self.foot.show()
        self.form.setEnabled(False)
        self._show_findings()
        self._on_saved()
        self.stepped.emit()
        self.submitted.emit(digest)

    def _on_submit_refused(self, error: UserError) -> None:
        self.saver.go_on()
        self.panel.refuse(error.sentence)

    def _on_saved(self) -> None:
        if self._submitted:
            self._describe(State.waits(self.tr("Submitted")))
            return
        local = self._desk.now_utc().astimezone(ZoneInfo(self._desk.me.office.zone))
        self._describe(State.settled(self.tr("Saved {time}").format(time=f"{local:%H:%M}")))

    def _describe(self, state: State, note: str = "") -> None:
        name = self._opened.source_name
        told = self.tr("imported from {name}").format(name=name) if name else ""
        words = self.tr("Amendment of {reference}") if self.draft.amends else self.tr("Draft {reference}")
        title = words.format(reference=self.draft.text("20") or self._opened.draft_id)
        self.described.emit(title, state, note or told)

    def hideEvent(self, event: QHideEvent) -> None:
        self.saver.flush()
        super().hideEvent(event)
