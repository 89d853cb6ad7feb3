"""A draft under the officer's hands: steps, form, what is found, the message, and the way to the checker."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.credit.releases import in_release
from app.desk.drafts import examine
from ui.editor.foot import Foot, SubmitPanel
from ui.editor.form import Form
from ui.editor.layout import RELEASE
from ui.editor.presenter import applicant_values, findings_of, submit
from ui.editor.saver import Saver
from ui.editor.side import SidePane
from ui.editor.steps import StepList
from ui.editor.strip import CameBackStrip
from ui.theme import State
from ui.widgets import ChoiceInput, SplitPane

if TYPE_CHECKING:
    from app.credit.draft import CreditDraft
    from app.desk.desk import Desk
    from app.desk.drafts import Examined
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
    of the core.
    """

    described = Signal(str, object, str)
    submitted = Signal(object)
    examined = Signal()

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
        self._typing, self._submitted = "", opened.submitted
        self._job: Job | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(EXAMINE_AFTER_MS)
        self._soon.timeout.connect(self._examine)
        self.found = self._judged()
        self.saver = Saver(desk, ops, opened.draft_id, self.draft, self)
        self.steps, self.side, self.foot, self.panel = StepList(self.found.steps), SidePane(), Foot(), SubmitPanel()
        self.strip = CameBackStrip(opened.came_back) if opened.came_back else None
        self._middle = QVBoxLayout()
        if self.strip:
            self._middle.addWidget(self.strip)
            self.strip.jumped.connect(self._go_to)
        self._build_form()
        self._lay_out(settings)
        self._wire()
        self.side.show_source(opened.source_name, opened.source)
        self.foot.show_source(opened.source_name)
        self._show_findings()

    def describe(self) -> None:
        """Tells the top bar again what this is."""
        self._on_saved()

    def ask_to_submit(self) -> None:
        """Shows what submitting leads to, if it can be submitted."""
        if self.foot.submit.isEnabled() and not self._soon.isActive():
            self.foot.hide()
            self.panel.ask(self.found.effect)

    def _on_primary(self) -> None:
        if self.panel.isVisible():
            self.panel.act.click()
        else:
            self.ask_to_submit()

    def _lay_out(self, settings: QSettings | None) -> None:
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        left, right = QWidget(), QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.steps)
        row.addLayout(self._middle, 1)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self.side, 1), (self.panel, 0), (self.foot, 0)):
            column.addWidget(widget, stretch)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(SplitPane([(left, 0), (right, SIDE_WIDTH)], key="editor", settings=settings))

    def _build_form(self) -> None:
        self.form = Form(self.draft, self._opened.banks, self._opened.customers)
        self.form.setEnabled(not self._submitted)
        self.form.changed.connect(self._on_changed)
        self.form.left.connect(self._on_left)
        self.form.entered.connect(self._on_entered)
        self.form.mend_asked.connect(self._on_mend_asked)
        self.form.customer_chosen.connect(self._on_customer_chosen)
        self._middle.addWidget(self.form)
        self.setFocusProxy(self.form.frames["20"].input)

    def _wire(self) -> None:
        self.saver.pending.connect(lambda: self._describe(State.on_its_way(self.tr("Not saved yet"))))
        self.saver.saved.connect(self._on_saved)
        self.saver.refused.connect(lambda sentence: self._describe(State.fault(self.tr("Not saved")), sentence))
        self.steps.chosen.connect(self._on_step_chosen)
        self.side.jumped.connect(self._go_to)
        self.side.mend_asked.connect(self._mend)
        self.foot.compare_asked.connect(self._on_compare_asked)
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
            self._change(in_release(self.draft, cast("Release", value)))
        elif value != self.draft.text(key):
            self._change(self.draft.with_value(key, value))

    def _change(self, draft: CreditDraft) -> None:
        """Takes the draft as it is now: it is saved and examined soon; the panel, if open, spoke of another one."""
        other_form = draft.release != self.draft.release
        self.draft = draft
        if other_form:
            self._middle.removeWidget(self.form)
            self.form.deleteLater()
            self._build_form()
            self._go_to(RELEASE)
        self.form.show_standing(draft)
        self.saver.keep(draft)
        self.panel.hide()
        self.foot.show()
        self._soon.start()

    def _on_left(self, key: str) -> None:
        if self._seen is not None:
            self._seen.add(key)
        self._typing = ""
        self._show_findings()

    def _on_entered(self, key: str) -> None:
        self.steps.choose(self.form.group_of(key))
        self.side.show_field(self.form.specs[key].tag)

    def _on_step_chosen(self, group: str) -> None:
        self.form.go_to_group(group)

    def _go_to(self, key: str) -> None:
        if key:
            self.form.go_to(key)

    def _on_mend_asked(self, key: str) -> None:
        cause = next((cause for cause in self.found.causes if cause.slot == key and cause.mend), None)
        if cause:
            self._mend(cause)

    def _mend(self, finding: Finding) -> None:
        self._take(self.draft.mended(finding))

    def _on_customer_chosen(self, card: CustomerCard) -> None:
        self._take(self.draft.with_values(applicant_values(self.draft, card)))

    def _take(self, draft: CreditDraft) -> None:
        if draft.values != self.draft.values:
            self.form.show_draft(draft)
            self._change(draft)

    def _on_compare_asked(self) -> None:
        self.side.compare(comparing=not self.side.comparing)
        self.foot.show_comparing(comparing=self.side.comparing)

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

    def _judged(self) -> Findings:
        draft, examined = self._answer
        return findings_of(draft, examined, self._opened.bank_name, self._seen, self._typing)

    def _show_findings(self) -> None:
        found = self.found = self._judged()
        self.form.show_findings(found.notes, found.helps)
        self.steps.show_steps(found.steps)
        self.side.show_findings(found, self._answer[0].release)
        self.foot.tell(self.tr("It has been submitted.") if self._submitted else found.reason)

    def _on_submit_confirmed(self, note: str) -> None:
        draft = self.draft
        self.saver.stop()
        self.panel.set_busy(self.tr("Sealing and signing…"))
        self._ops.run(
            lambda: submit(self._desk, self._opened.draft_id, draft, note),
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
        title = self.tr("Draft {reference}").format(reference=self.draft.text("20") or self._opened.draft_id)
        self.described.emit(title, state, note or told)

    def hideEvent(self, event: QHideEvent) -> None:
        self.saver.flush()
        super().hideEvent(event)
