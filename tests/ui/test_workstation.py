"""From the sign-in page to the desk and to an orderly end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from app.ports.notices import Change, Link, LinkState
from app.ports.workplace import Profile
from tests.ui.office import rest
from tests.ui.world import HARBOUR, NOW, OFFICERS, World, sample_terms
from ui.shell import CrashGuard
from ui.workstation import open_window

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.desk.desk import Desk

OPTICS = "02-acceptance-jpy-optics.fin"
PIN = "2468"


class Place:
    """A machine with one officer; it keeps what it was given to call."""

    sandbox = True

    def __init__(self, world: World) -> None:
        self.world, self.closed = world, False
        self.on_change: Callable[[frozenset[Change]], None] | None = None

    def prepare(self, on_progress: Callable[[str], None]) -> None:
        on_progress("The sample ledger is here.")

    def profiles(self) -> Sequence[Profile]:
        _, roles = OFFICERS["Lin Sample"]
        return [
            Profile("lin", HARBOUR, "Harbour Sample Bank", "Shanghai", "Asia/Shanghai", "Lin Sample", int(roles), PIN)
        ]

    def open_desk(self, profile: Profile, pin: str) -> Desk:
        assert (profile.key, pin) == ("lin", PIN)
        return self.world.desk

    def keep_current(
        self,
        desk: Desk,
        *,
        on_change: Callable[[frozenset[Change]], None],
        on_links: Callable[[Link, Link], None],
        on_defect: Callable[[BaseException], None],
    ) -> None:
        self.on_change = on_change
        up = Link(LinkState.UP, NOW)
        on_links(up, up)

    def kick(self) -> None:
        """Nobody follows here."""

    def another_window(self) -> None:
        """One is enough here."""

    def close(self) -> None:
        self.closed = True
        self.world.store.close()


def test_an_officer_signs_in_sees_what_arrives_and_leaves(qtbot: QtBot, tmp_path: Path) -> None:
    place = Place(World(tmp_path / "lin"))
    station = open_window(cast("Any", place), tmp_path, CrashGuard())
    rest(qtbot, station.ops)
    assert "SANDBOX" in station.entrance.windowTitle()
    station.entrance.pin.setText(PIN)
    station.entrance.submit()
    rest(qtbot, station.ops)
    desk = station.desk_window
    assert desk is not None
    assert desk.window.isVisible()
    assert not station.entrance.isVisible()
    assert "Lin Sample" in desk.window.windowTitle()
    qtbot.waitUntil(lambda: desk.window.status.cell("chain").accessibleName().startswith("Chain in step"), timeout=5000)

    place.world.record_issue(sample_terms(OPTICS))
    assert place.on_change is not None
    place.on_change(frozenset({Change.CREDITS}))
    qtbot.waitUntil(lambda: desk.credits.model.rowCount() == 1, timeout=5000)
    rest(qtbot, station.ops)

    desk.window.close()
    station.close()
    assert place.closed
