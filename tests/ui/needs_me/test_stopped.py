"""What failed or is held back waits for whoever signed it, with its reason and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.desk.needs import Need
from app.ports.gateway import Stage
from tests.ui.accessibility import assert_accessible
from tests.ui.needs_me.shown import OPTICS, opened
from tests.ui.office import rest
from tests.ui.world import NOW, World, sample_terms
from ui.needs_me.presenter import read_stopped, read_work
from ui.theme import Shape

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.ops import Ops

TAKEN = "Another credit has got the number HSBSMP26002 meanwhile."
GONE = "It vouches for the ledger up to entry 64, and that past was replaced. It can never be recorded. Sign it again."


@pytest.fixture
def world(desk_of: Callable[[str], World]) -> World:
    return desk_of("Lin Sample")


def test_a_failed_act_waits_for_its_maker_with_the_reason_and_its_draft(qtbot: QtBot, world: World, ops: Ops) -> None:
    _, digest = world.queue_draft(sample_terms(OPTICS))
    world.store.act_refused(digest, "The cap between these banks is used up.", "exposure-cap", NOW)
    (work,) = read_work(world.desk)
    assert (work.need, work.state.word, work.state.shape) == (Need.FAILED, "Failed: mend", Shape.TRIANGLE)
    page = opened(qtbot, world, ops)

    assert ("Reason", "The cap between these banks is used up.") in read_stopped(world.desk, Need.FAILED, digest).facts
    with qtbot.waitSignal(page.mend_asked) as told:
        page.stopped.button.click()
    assert told.args == [digest]
    assert page.stopped.withdraw_button.isHidden()


def test_what_the_ledger_would_take_goes_out_only_when_its_officer_says_so(
    qtbot: QtBot, world: World, ops: Ops
) -> None:
    _, digest = world.queue_draft(sample_terms(OPTICS))
    world.store.hold_act(digest, TAKEN, "number-taken", NOW)
    page = opened(qtbot, world, ops)
    assert page.stopped.button.text() == "Send it anyway"
    assert page.stopped.effect.text() == "The ledger would take it as you signed it. It goes out only if you say so."

    with qtbot.waitSignal(page.answered) as told:
        page.stopped.button.click()

    assert told.args == ["It goes out as you signed it."]
    assert [act.digest for act in world.store.unsent_acts()] == [digest]


def test_what_can_never_be_recorded_is_withdrawn_to_its_draft_also_offline(
    qtbot: QtBot, world: World, ops: Ops
) -> None:
    draft_id, digest = world.queue_draft(sample_terms(OPTICS))
    world.store.hold_act(digest, GONE, "basis-gone", NOW)
    world.gateway.down = True
    page = opened(qtbot, world, ops)
    assert page.stopped.button.text() == "Withdraw to a draft"
    assert page.stopped.withdraw_button.isHidden()

    with qtbot.waitSignal(page.draft_freed) as freed:
        page.stopped.button.click()

    assert freed.args == [draft_id]
    assert world.store.desk_act(digest).stage == Stage.FAILED
    page.refresh()
    rest(qtbot, ops)
    assert page.empty.isVisible()


def test_a_refused_decision_says_why_and_stays_open(qtbot: QtBot, world: World, ops: Ops) -> None:
    _, digest = world.submit_draft(sample_terms(OPTICS))
    world.store.requeue_act(digest, NOW)
    world.store.hold_act(digest, TAKEN, "number-taken", NOW)
    page = opened(qtbot, world, ops)

    page.stopped.withdraw_button.click()
    rest(qtbot, ops)

    assert page.stopped.effect.text().startswith("Your gateway holds this act with your signature already.")
    assert world.store.desk_act(digest).held
    assert_accessible(page)
