"""A draft that came back says who asked for what, and leads to the field; also after the window was closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.accessibility import assert_accessible
from tests.ui.editor.shown import Shown
from tests.ui.world import sample_terms
from ui.editor.came_back import key_of_tag, read_came_back, reopen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.messages.tables import Release
    from tests.ui.world import World
    from ui.ops import Ops

OPTICS = "02-acceptance-jpy-optics.fin"
REASON = "The tolerance is not in the contract."


def returned(world: World, tag: str) -> int:
    _, digest = world.submit_draft(sample_terms(OPTICS))
    world.send_back(digest, "Zhou Sample", REASON, tag)
    return reopen(world.desk, digest)


def test_who_sent_it_back_and_why_stands_above_the_form_and_leads_to_the_field(
    qtbot: QtBot, world: World, ops: Ops
) -> None:
    shown = Shown(qtbot, world, ops, returned(world, "39A"))
    strip = shown.editor.strip
    assert strip is not None
    assert strip.reason.text() == REASON
    assert strip.told.text() == "Zhou Sample sent it back"
    assert_accessible(shown.page)
    strip.go.click()
    assert shown.editor.form.frames["39A"].input.hasFocus()


def test_a_draft_that_came_back_as_a_whole_offers_no_field_to_go_to(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = Shown(qtbot, world, ops, returned(world, ""))
    assert shown.editor.strip is not None
    assert not shown.editor.strip.go.isVisible()


def test_a_draft_of_its_own_has_no_strip(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = Shown(qtbot, world, ops, world.add_draft(sample_terms(OPTICS)))
    assert shown.editor.strip is None


def test_an_act_that_the_ledger_refused_says_so_without_naming_a_person(world: World) -> None:
    draft_id, digest = world.submit_draft(sample_terms(OPTICS))
    world.store.act_refused(digest, "The exposure cap is reached.", "exposure", world.clock.now)
    assert reopen(world.desk, digest) == draft_id
    came_back = read_came_back(world.desk, draft_id, "SR2026")
    assert came_back is not None
    assert (came_back.told, came_back.reason) == (
        "It was refused, 22 Nov 2026 17:42, Shanghai",
        "The exposure cap is reached.",
    )


@pytest.mark.parametrize(
    ("tag", "release", "key"),
    [
        ("39A", "SR2026", "39A"),
        ("59", "SR2026", "59N"),
        ("59", "SR2025", "59"),
        ("31D", "SR2026", "31D.date"),
        ("41a", "SR2026", "41a"),
        ("", "SR2026", ""),
    ],
)
def test_a_fields_tag_leads_to_its_first_input_in_either_release(tag: str, release: Release, key: str) -> None:
    assert key_of_tag(tag, release) == key
