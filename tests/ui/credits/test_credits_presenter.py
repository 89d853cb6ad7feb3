"""What the credits table and its preview say, over a real store."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.desk.table_views import ALL, TABS
from app.ports.stored import Column
from tests.ui.world import World, amount, sample_terms
from ui.credits.listing import Asked, list_credits, read_rows
from ui.credits.presenter import read_preview
from ui.theme.state import Shape
from ui.widgets.ladder import Reached

if TYPE_CHECKING:
    from ui.credits.listing import RowView

TOOLS = "01-sight-usd-machine-tools.fin"
OPTICS = "02-acceptance-jpy-optics.fin"


def listed(world: World, **asked: object) -> list[RowView]:
    listing = list_credits(world.desk, replace(Asked(), **asked))  # type: ignore[arg-type]
    return read_rows(world.desk, listing.numbers, listing)


def test_every_state_stands_behind_exactly_one_tab_so_that_the_counts_add_up(world: World) -> None:
    world.add_draft(sample_terms(TOOLS, reference="HSB2026000003"), findings=2)
    world.wait_for_signatures(sample_terms(OPTICS, reference="HSB2026000002"))
    world.record_issue(sample_terms(TOOLS))
    tabs = {tab.key: tab.count or 0 for tab in list_credits(world.desk, Asked()).tabs}
    assert tabs[ALL] == 3
    assert sum(count for key, count in tabs.items() if key != ALL) == 3
    assert (tabs["drafts"], tabs["waiting"], tabs["on-its-way"]) == (1, 1, 1)
    for key in TABS:
        assert len(list_credits(world.desk, Asked(tab=key)).numbers) == tabs[key]


def test_a_row_says_amount_day_state_and_who_acts_next(world: World) -> None:
    world.record_issue(sample_terms(TOOLS))
    (row,) = listed(world)
    assert row.texts[Column.AMOUNT] == "USD 1,250,000.00"
    assert row.texts[Column.EXPIRY] == "26 Feb 2027"
    assert (row.state.word, row.state.shape) == ("In block · 0 of 2", Shape.RING)
    world.mine(1)
    assert listed(world)[0].state.word == "In block · 1 of 2"
    world.mine(1)
    (row,) = listed(world)
    assert (row.state.word, row.state.shape) == ("Issued", Shape.DISC)
    assert row.texts["next"] == "Elbe Sample Bank"


def test_the_maker_sees_that_a_draft_is_theirs_to_mend(world: World) -> None:
    world.add_draft(sample_terms(TOOLS), findings=3)
    (row,) = listed(world)
    assert row.state.word == "Draft · 3 open"
    assert row.mine
    assert row.texts["next"] == "You"


def test_rows_are_sorted_and_searched_by_the_store(world: World) -> None:
    for at, minor in enumerate((500, 100, 300)):
        reference = f"HSB202600000{at}"
        world.record_issue(sample_terms(TOOLS, reference=reference, amount=amount("USD", minor)))
    up = listed(world, sort=Column.AMOUNT, descending=False)
    assert [row.texts[Column.AMOUNT] for row in up] == ["USD 1.00", "USD 3.00", "USD 5.00"]
    assert [row.texts[Column.REFERENCE] for row in listed(world, text="000002")] == ["HSB2026000002"]
    assert listed(world, text="nowhere to be found") == []


def test_the_preview_of_a_credit_says_its_facts_and_how_far_it_has_come(world: World) -> None:
    act = world.record_issue(sample_terms(OPTICS))
    world.mine(1)
    preview = read_preview(world.desk, f"c{act.credit.hex()}")
    assert preview is not None
    block = world.store.tip().block
    assert block is not None
    assert preview.amount == "JPY 204,000,000"
    assert preview.state.word == f"In block {block.number - 1} · 1 of 2"
    facts = dict(preview.facts)
    assert facts["Beneficiary"] == "KESTREL OPTICS SAMPLE KK"
    assert facts["Advising"] == "Elbe Sample Bank"
    assert facts["Expiry"] == "15 Feb 2027, Hamburg"
    assert [step.reached for step in preview.steps][-2:] == [Reached.NOW, Reached.NEXT]
    assert preview.steps[0].detail == "Lin Sample"


def test_the_preview_of_a_waiting_act_says_what_is_missing(world: World) -> None:
    digest = world.wait_for_signatures(sample_terms(OPTICS))
    preview = read_preview(world.desk, f"a{digest.hex()}")
    assert preview is not None
    assert preview.steps[1].detail == "Approvals so far: 0 of 1."
    assert preview.steps[1].reached is Reached.WAITS
    assert preview.acts_next == "A checker reads and signs it."


def test_a_row_that_is_gone_has_no_preview(world: World) -> None:
    assert read_preview(world.desk, "c" + "00" * 32) is None
