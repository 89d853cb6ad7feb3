"""One desk with something in every state, and the way to each of its screens."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QSettings

from app.credit.draft_history import Deed as Typed
from app.credit.life import Act
from app.credit.presentation import Presented
from app.desk import final_changed
from app.desk.amend import begin_amendment
from app.desk.drafts import import_file, load_draft
from app.desk.kinds import Deed
from app.desk.templates import save_template
from tests.ui import documents
from tests.ui.lives import ACCEPTS, FOUND, PAPERS, amend, amended, deed_waits, presented, record_deed
from tests.ui.office import workers
from tests.ui.world import ELBE, HARBOUR, NOW, SAMPLES, World, sample_terms
from ui.credit.presenter import read_credit
from ui.credit.reading import AMENDMENTS, LETTER, PARTIES, PRESENTATIONS, SWIFT, TIMELINE
from ui.credit.view import CreditPageView
from ui.credits.view_acts import COLUMNS, SAVE_AS
from ui.desk_window import CREDITS, HOME, NEEDS_ME, DeskWindow
from ui.drafting import COMPARE, FROM_TEMPLATE, SAVE_TEMPLATE, VERSIONS
from ui.editor.view import EditorPage
from ui.examining.view import ExaminingPage
from ui.presenting.view import PresentingPage
from ui.shell import Messages
from ui.shell.messages import Kind
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from ui.editor.editing import Editor
    from ui.ops import Ops

TOOLS, OPTICS = "01-sight-usd-machine-tools.fin", "02-acceptance-jpy-optics.fin"
LONG = "11-sr2025-long-documents-two-parts.fin"


class Place:
    """A machine that nobody follows the ledger on: it counts what was asked of it."""

    sandbox = True
    kicked = 0

    def kick(self) -> None:
        self.kicked += 1

    def another_window(self) -> None:
        self.kicked += 1


@dataclass(frozen=True, slots=True)
class Filled:
    """A world, and what in it is opened; `amended` is a confirmed credit, with one amendment settled and one open."""

    world: World
    credit: bytes
    amended: bytes
    waiting: bytes
    draft: int


def filled(folder: Path) -> Filled:
    """Wei drafts and checks: a final credit, one that waits, one that came back, a draft with all its parts."""
    world = World(folder, "Wei Sample")
    act = world.record_issue(sample_terms(TOOLS))
    world.mine()
    waiting = world.wait_for_signatures(sample_terms(OPTICS), note="The applicant wants the tolerance.")
    _, returned = world.submit_draft(sample_terms("10-sr2025-acceptance-eur-chemicals.fin", reference="HSB2026000777"))
    world.send_back(returned, "Zhou Sample", "Take the tolerance out.", "39A")
    draft = world.add_draft(sample_terms(LONG, reference="HSB2026000778"), findings=2)
    return Filled(world, act.credit, _amended(world), waiting, draft)


def _amended(world: World) -> bytes:
    issue = world.record_issue(sample_terms(OPTICS, reference="HSB2026000700"))
    world.mine()
    world.record_advice(issue, "ESB2026000700")
    world.mine()
    record_deed(world, issue.credit, Deed(Act.CONFIRM))
    amend(world, issue.credit, more=1_000_000, days=30, note="PLEASE ADVISE BY TELEPHONE.")
    record_deed(world, issue.credit, ACCEPTS)
    record_deed(world, issue.credit, Deed(Act.EXTEND, 1, extended=False))
    amend(world, issue.credit, more=-500_000)
    record_deed(world, issue.credit, Deed(Act.MESSAGE))
    return issue.credit


@contextmanager
def desk_of(made: Filled, folder: Path) -> Iterator[tuple[DeskWindow, Ops]]:
    """Its officer's window on real workers."""
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    with workers() as ops:
        yield DeskWindow(made.world.desk, cast("Any", Place()), ops, Messages(), settings), ops


def _replaced(desk: DeskWindow, made: Filled) -> None:
    final_changed.note(made.world.desk, made.world.desk.final_block() - 1, followed=True)
    desk.screens.open_final_change()


def _several(desk: DeskWindow, made: Filled) -> None:
    desk.importer.take([SAMPLES / OPTICS, SAMPLES / TOOLS])


def _noticed(desk: DeskWindow, _: Filled) -> None:
    desk.messages.fault("The node doesn't answer.", source="chain", age="as of 17:40")
    news, open_it = translate("News", "An act waits for your signature."), translate("DeskWindow", "Open")
    desk.messages.say(news, act=open_it, kind=Kind.APPROVAL)
    desk.window.activateWindow()
    desk.window.show_notices()


def _opened(desk: DeskWindow, made: Filled, credit: bytes) -> CreditPageView:
    desk.screens.open_credit(credit)
    view = desk.window.view
    assert view is not None
    assert isinstance(view.widget, CreditPageView)
    view.widget.show_page(read_credit(made.world.desk, credit))
    return view.widget


def _on_tab(desk: DeskWindow, made: Filled, key: str, credit: bytes = b"") -> None:
    page = _opened(desk, made, credit or made.credit)
    page.tabs.choose(key)
    page.tabs.chosen.emit(key)


def _reviewed(desk: DeskWindow, made: Filled, act: Act, number: int = 0) -> None:
    button = _opened(desk, made, made.amended).side.button(act, number)
    assert button is not None
    button.click()


def _amendment_drafted(desk: DeskWindow, made: Filled) -> None:
    draft = begin_amendment(made.world.desk, made.amended)
    later = {"31D.date": "2027-04-30", "45A": "OPTICAL BENCHES, 14 CASES"}
    _in_editor(desk, draft, lambda editor: editor.take(editor.draft.with_values(later), Typed.TYPED, "45A"))


def _amendment_waits(desk: DeskWindow, made: Filled) -> None:
    content = amended(made.world, made.amended, more=2_000_000, days=10, note="PLEASE ADVISE BY FAX.").to_json()
    desk.screens.open_work(deed_waits(made.world, made.amended, Deed(Act.AMEND), content))


def _withdrawal_waits(desk: DeskWindow, made: Filled) -> None:
    desk.screens.open_work(deed_waits(made.world, made.amended, Deed(Act.WITHDRAW, 2)))


def _taken_in(desk: DeskWindow, made: Filled) -> None:
    """At the form where it was claimed too much, a document was taken out, and one has a file."""
    desk.screens.open_presenting(made.amended)
    view = desk.window.view
    assert view is not None
    page = view.widget
    assert isinstance(page, PresentingPage)

    def on_opened() -> None:
        assert page.form is not None
        page.form.amount.set_value("JPY 260,000,000")
        page.form.papers.rows[-1].remove.click()
        page.take_file(page.form.papers.rows[0], SAMPLES / OPTICS)

    page.opened.connect(on_opened)


def _examined(desk: DeskWindow, made: Filled, *, signing: bool = False) -> None:
    desk.screens.open_examining(_with_documents(made.world), 1)
    view = desk.window.view
    assert view is not None
    page = view.widget
    assert isinstance(page, ExaminingPage)

    def on_opened() -> None:
        assert page.notice_pane is not None
        page.notice_pane.clock.click()
        if signing:
            page.notice_pane.sign_button.click()

    page.opened.connect(on_opened)


def _with_documents(world: World) -> bytes:
    """A confirmed credit with an open amendment, and documents that came from the confirming bank."""
    issue = world.record_issue(sample_terms(OPTICS, reference="HSB2026000701"))
    world.mine()
    world.record_advice(issue, "ESB2026000701")
    world.mine()
    record_deed(world, issue.credit, Deed(Act.CONFIRM))
    amend(world, issue.credit, more=1_000_000, days=30)
    shown = Presented(PAPERS, presenter="KESTREL OPTICS SAMPLE KK", reference="ESB-P-1")
    record_deed(world, issue.credit, presented(), shown.to_json())
    record_deed(world, issue.credit, Deed(Act.RECEIVE, 1, received_utc=NOW - timedelta(hours=2)))
    return issue.credit


def _on_documents(made: Filled, *, complying: bool = False) -> bytes:
    """Documents that Elbe honoured and Harbour finds discrepant, or complying."""
    world = made.world
    credit = documents.confirmed(world, "HSB2026000702")
    documents.takes_in(world, credit)
    documents.finds(world, credit, ELBE)
    documents.honours(world, credit)
    documents.receives(world, credit)
    documents.finds(world, credit, HARBOUR, None if complying else FOUND)
    return credit


def _documents_reviewed(desk: DeskWindow, made: Filled, act: Act) -> None:
    page = _opened(desk, made, _on_documents(made, complying=act is Act.HONOUR))
    button = page.side.button(act, 1)
    assert button is not None
    button.click()


def _refusal_waits(desk: DeskWindow, made: Filled) -> None:
    desk.screens.open_work(documents.refusal_waits(made.world, _on_documents(made)))


def _as_pages(desk: DeskWindow, made: Filled) -> None:
    _on_tab(desk, made, LETTER)
    desk.actions.run("credit.print")


def _beside_a_draft(desk: DeskWindow, made: Filled, act: str) -> None:
    desk.screens.open_draft(made.draft)
    view = desk.window.view
    assert view is not None
    assert isinstance(view.widget, EditorPage)
    view.widget.opened.connect(lambda: desk.actions.run(act))


def _compared(desk: DeskWindow, made: Filled) -> None:
    data = (SAMPLES / OPTICS).read_bytes().replace(b"JPY204000000,", b"JPY204000000,50")
    imported = import_file(made.world.desk, "mt700.fin", data).draft_ids[0]
    _beside_a_draft(desk, replace(made, draft=imported), COMPARE)


def _in_editor(desk: DeskWindow, draft: int, then: Callable[[Editor], None]) -> None:
    desk.screens.open_draft(draft)
    view = desk.window.view
    assert view is not None
    page = view.widget
    assert isinstance(page, EditorPage)

    def on_opened() -> None:
        assert page.editor is not None
        then(page.editor)

    page.opened.connect(on_opened)


def _other_release(desk: DeskWindow, made: Filled) -> None:
    _in_editor(desk, made.draft, lambda editor: editor.releases.ask("SR2026"))


def _reasons(desk: DeskWindow, made: Filled) -> None:
    data = (SAMPLES / OPTICS).read_bytes().replace(b":31D:270215", b":31D:270214").replace(b":39A:10", b":39A:30")
    draft = import_file(made.world.desk, "mt700.fin", data.replace(b"HSBSMP26002", b"HSB2026000779")).draft_ids[0]
    _in_editor(desk, draft, lambda editor: editor.ask_to_submit())


def _templates(desk: DeskWindow, made: Filled) -> None:
    draft = load_draft(made.world.desk, made.draft)
    for name in ("Coffee, Bremen", "Fish in lots, payable at sight by negotiation with any bank"):
        save_template(made.world.desk, name, draft)
    desk.actions.run(FROM_TEMPLATE)


def _view_named(desk: DeskWindow, _: Filled) -> None:
    page = desk.credits
    desk.list_credits("usd eur is:mine expires < 200 days")

    def ask() -> None:
        page.views.changed.disconnect(ask)
        desk.actions.run(SAVE_AS)

    page.views.changed.connect(ask)


SCREENS: dict[str, Callable[[DeskWindow, Filled], None]] = {
    "home": lambda desk, _: desk.window.show_page(HOME),
    "credits": lambda desk, _: desk.window.show_page(CREDITS),
    "credits, nothing found": lambda desk, _: desk.list_credits("bank:NOWHERE usd > 5 is:mine expired state:draft"),
    "columns": lambda desk, _: desk.actions.run(COLUMNS),
    "a view's name": _view_named,
    "needs me": lambda desk, _: desk.window.show_page(NEEDS_ME),
    "credit": lambda desk, made: desk.screens.open_credit(made.credit),
    "timeline": lambda desk, made: _on_tab(desk, made, TIMELINE),
    "as SWIFT": lambda desk, made: _on_tab(desk, made, SWIFT),
    "banks and their time": lambda desk, made: _on_tab(desk, made, PARTIES),
    "amendments": lambda desk, made: _on_tab(desk, made, AMENDMENTS, made.amended),
    "no amendments": lambda desk, made: _on_tab(desk, made, AMENDMENTS),
    "asking back an amendment": lambda desk, made: _reviewed(desk, made, Act.WITHDRAW, 2),
    "writing a message": lambda desk, made: _reviewed(desk, made, Act.MESSAGE),
    "an amendment drafted": _amendment_drafted,
    "approve an amendment": _amendment_waits,
    "approve a withdrawal": _withdrawal_waits,
    "documents taken in": _taken_in,
    "documents examined": _examined,
    "a finding signed": lambda desk, made: _examined(desk, made, signing=True),
    "presentations": lambda desk, made: _on_tab(desk, made, PRESENTATIONS, _on_documents(made)),
    "no presentations": lambda desk, made: _on_tab(desk, made, PRESENTATIONS),
    "refusing documents": lambda desk, made: _documents_reviewed(desk, made, Act.REFUSE),
    "waiving discrepancies": lambda desk, made: _documents_reviewed(desk, made, Act.WAIVE),
    "honouring documents": lambda desk, made: _documents_reviewed(desk, made, Act.HONOUR),
    "approve a refusal": _refusal_waits,
    "print preview": _as_pages,
    "approve": lambda desk, made: desk.screens.open_work(made.waiting),
    "editor": lambda desk, made: desk.screens.open_draft(made.draft),
    "an import compared": _compared,
    "another release": _other_release,
    "why warnings may stand": _reasons,
    "older versions": lambda desk, made: _beside_a_draft(desk, made, VERSIONS),
    "a template's name": lambda desk, made: _beside_a_draft(desk, made, SAVE_TEMPLATE),
    "templates": _templates,
    "a copied credit": lambda desk, made: desk.screens.copy(f"c{made.credit.hex()}"),
    "several files": _several,
    "final blocks replaced": _replaced,
    "settings": lambda desk, _: desk.comforts.show_settings(),
    "shortcuts": lambda desk, _: desk.comforts.show_shortcuts(),
    "help": lambda desk, _: desk.comforts.show_help(),
    "files for support": lambda desk, _: desk.comforts.show_diagnostics(),
    "palette": lambda desk, _: desk.palette.toggle(),
    "keyboard shortcuts": lambda desk, _: desk.window.show_sheet(),
    "notices": _noticed,
    "what was proved": lambda desk, _: desk.cells.open_panel("ledger"),
    "lock": lambda desk, _: desk.comforts.lock(),
}
"""How each screen of a desk is opened; a new screen has its line here, and the lints read it from then on."""
