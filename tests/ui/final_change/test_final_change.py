"""Final blocks that were replaced: a banner that nobody can put aside, what changed, and its acknowledgement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QSettings

from app.desk import final_changed
from app.desk.approve import why_not_approve
from app.desk.clear import summary_of
from app.desk.final_changed import NOTHING_SIGNED
from app.ports.notices import Change, Link, LinkState
from tests.ui.accessibility import assert_accessible
from tests.ui.office import rest, workers
from tests.ui.world import NOW, World, sample_terms
from ui.desk_window import DeskWindow
from ui.final_change.presenter import read_change
from ui.final_change.view import FinalChangePage
from ui.shell import Messages
from ui.widgets import StateChip

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

OFFICER = "Zhou Sample"
OPTICS = "02-acceptance-jpy-optics.fin"
TOOLS = "01-sight-usd-machine-tools.fin"
UP = Link(LinkState.UP, NOW)


class Place:
    """A machine that nobody follows on."""

    sandbox = True

    def kick(self) -> None:
        """Nobody listens."""

    def another_window(self) -> None:
        """One is enough."""


def replaced(world: World) -> None:
    """An own issue was final; then the chain replaced its block."""
    terms = sample_terms(TOOLS)
    act = world.issue(terms)
    _, signed = world.signed(act, ("Lin Sample", "Zhou Sample"), world.envelope(terms))
    world.store.queue_act(
        world.desk.me.network.digest(act),
        signed,
        note="",
        credit=act.credit,
        terms=terms.to_json(),
        summary=summary_of(terms),
        draft_id=None,
        now_utc=NOW,
    )
    world.record([(act, ("Lin Sample", "Zhou Sample"))])
    world.mine(5)
    block = world.store.entry_of(world.desk.me.network.digest(act))
    assert block is not None
    final_changed.note(world.desk, block.block_number, followed=True)
    world.store.roll_back(block.block_number - 1, NOW)
    world.mine()


def test_the_banner_stays_until_what_changed_was_seen_and_acknowledged(
    qtbot: QtBot, world: World, tmp_path: Path
) -> None:
    waiting = world.wait_for_signatures(sample_terms(OPTICS))
    replaced(world)
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    with workers() as ops:
        desk = DeskWindow(world.desk, cast("Any", Place()), ops, Messages(), settings)
        qtbot.addWidget(desk.window)
        desk.window.resize(1024, 700)
        desk.show()
        rest(qtbot, ops)
        banner = desk.window.banner
        assert "See what changed before you sign anything." in banner.sentence
        assert_accessible(desk.window)
        assert why_not_approve(world.desk, world.store.desk_act(waiting)) == NOTHING_SIGNED

        desk.news.linked.emit(Link(LinkState.DOWN, NOW, "The node doesn't answer."), UP)
        desk.news.linked.emit(UP, UP)
        assert "See what changed" in banner.sentence, "a link that comes and goes doesn't hide it"

        banner.retried.emit()
        rest(qtbot, ops)
        view = desk.window.view
        assert view is not None
        page = view.widget
        assert isinstance(page, FinalChangePage)
        assert_accessible(desk.window)
        assert [chip.state.word for chip in page.acts.findChildren(StateChip)] == ["Reorganised · sent again"]

        page.button.click()
        rest(qtbot, ops)
        assert banner.sentence == ""
        assert desk.window.view is None
        assert why_not_approve(world.desk, world.store.desk_act(waiting)) == ""
        assert world.store.audit_rows()[-1].deed == "acknowledged that final blocks were replaced"
        desk.news.changed.emit(frozenset({Change.MIRROR}))
        rest(qtbot, ops)
        assert banner.sentence == ""


def test_what_changed_names_block_place_and_the_acts_that_were_struck_out(world: World) -> None:
    assert read_change(world.desk) is None
    replaced(world)

    page = read_change(world.desk)

    assert page is not None
    assert "In the old ones stood 1 of the ledger's entries." in page.happened
    assert "Shanghai" in page.happened
    assert [act.title for act in page.acts] == ["Issue HSBSMP26001"]
