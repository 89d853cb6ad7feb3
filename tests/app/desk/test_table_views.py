"""An officer's views: saved, renamed, reordered, deleted, carried in a file, found again as they were."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desk.query import Filters, read_query
from app.desk.table_views import (
    NAME_CHARS_MAX,
    TABS,
    VIEWS_MOST,
    TableView,
    Views,
    keep_views,
    read_file,
    read_views,
    write_file,
)
from app.errors import EnvironmentFault, UserError
from app.ports.stored import Column, RowState
from tests.ui.world import World

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BIG = TableView(
    "big",
    "Big and soon",
    tab="issued",
    text="纺织品",
    filters=read_query("usd > 1m expires < 10 days is:mine bank:SAMP").filters,
    sort=Column.AMOUNT,
    descending=False,
    columns=("reference", "amount", "advising"),
    widths={"advising": 220},
)
PLAIN = TableView("plain", "Plain")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path / "lin")
    yield made
    made.store.close()


def test_every_state_stands_behind_one_view_that_is_there_from_the_first() -> None:
    assert sorted(state for states in TABS.values() for state in states) == sorted(RowState)


def test_views_are_found_again_as_they_were_after_the_window_was_closed(world: World) -> None:
    assert read_views(world.desk) == (Views(), 0)
    views = replace(Views().put(BIG).put(PLAIN), first="plain")
    keep_views(world.desk, views)
    assert read_views(world.desk) == (views, 0)


def test_a_kept_view_that_can_not_be_read_costs_no_other(world: World) -> None:
    keep_views(world.desk, replace(Views().put(BIG).put(PLAIN), first="big"))
    told: Any = world.store.kept("table-views")
    world.store.keep("table-views", told | {"views": [told["views"][0] | {"tab": "lost"}, told["views"][1], 7]})
    assert read_views(world.desk) == (Views((PLAIN,)), 2)
    world.store.keep("table-views", [1])
    assert read_views(world.desk) == (Views(), 0)


def test_a_view_is_saved_in_its_place_moved_taken_away_and_put_back() -> None:
    views = Views((BIG, PLAIN, TableView("third", "Third")), first="plain")
    assert views.put(replace(PLAIN, text="new")).saved[1].text == "new"
    assert [view.view_id for view in views.moved("third", -1).saved] == ["big", "third", "plain"]
    assert views.moved("big", -1) == views.moved("third", 1) == views

    gone = views.without("plain")
    assert (gone.find("plain"), gone.first) == (None, "all")
    assert replace(gone.put(PLAIN, 1), first="plain") == views


@pytest.mark.parametrize("name", ["", "   ", "x" * (NAME_CHARS_MAX + 1), "bell\x07", "big AND soon"])
def test_a_view_needs_a_name_of_its_own(name: str) -> None:
    with pytest.raises(UserError) as told:
        Views((BIG,)).put(replace(PLAIN, name=name))
    assert told.value.code == "view-name"


def test_there_is_an_end_to_how_many() -> None:
    views = Views(tuple(TableView(str(at), f"View {at}") for at in range(VIEWS_MOST)))
    with pytest.raises(UserError, match="Delete one first"):
        views.put(PLAIN)


def test_a_file_carries_views_to_another_officer_whose_own_stay(tmp_path: Path) -> None:
    path = tmp_path / "views.json"
    assert write_file(path, (BIG, PLAIN)) == 2
    assert "view_id" not in path.read_text("utf-8")

    own = Views((TableView("own", "plain", text="own"),), first="own")
    joined = own.joined(read_file(path))

    assert [view.name for view in joined.saved] == ["plain", "Big and soon", "Plain (2)"]
    assert joined.saved[0].text == "own"
    assert joined.first == "own"
    assert joined.saved[1].shows_as(BIG)
    assert len({view.view_id for view in joined.saved}) == 3
    assert not joined.saved[1].shows_as(PLAIN)


def test_a_long_name_that_is_taken_still_gets_its_number() -> None:
    long = "x" * NAME_CHARS_MAX
    twice = Views((replace(PLAIN, name=long),)).free_name(long)
    assert (len(twice), twice[-4:]) == (NAME_CHARS_MAX, " (2)")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "This file holds no views"),
        ("[" * 100_000, "This file holds no views"),
        ('{"schema":"lc-settings/1","views":[]}', "This file holds no views"),
        ('{"schema":"lc-views/1","views":[]}', "This file holds no views"),
        ('{"schema":"lc-views/2","views":[]}', "A newer version wrote this file"),
        ('{"schema":"lc-views/1","views":[7]}', "View 1 in this file can't be read"),
    ],
)
def test_what_is_no_file_of_views_is_said_in_a_sentence(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "views.json"
    path.write_text(text, "utf-8")
    with pytest.raises(UserError, match=says):
        read_file(path)


def test_a_file_that_is_not_there_or_can_not_be_written_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="can't be read"):
        read_file(tmp_path / "none.json")
    with pytest.raises(EnvironmentFault, match="can't be written"):
        write_file(tmp_path / "none" / "views.json", (PLAIN,))


BROKEN: tuple[tuple[str, object], ...] = (
    ("name", ""),
    ("name", 7),
    ("tab", "lost"),
    ("tab", ["all"]),
    ("text", "x" * 401),
    ("text", "\ud800"),
    ("filters", {"states": ["lost"]}),
    ("filters", 7),
    ("sort", "colour"),
    ("descending", 1),
    ("columns", [7]),
    ("columns", 7),
    ("widths", {"amount": -1}),
    ("widths", {"amount": 1.5}),
    ("widths", {"amount": True}),
    ("widths", [1]),
)


@pytest.mark.parametrize(("part", "told"), BROKEN)
def test_a_file_with_one_broken_view_is_not_taken_at_all_and_says_which(
    tmp_path: Path, part: str, told: object
) -> None:
    path = tmp_path / "views.json"
    write_file(path, (PLAIN, BIG))
    read = json.loads(path.read_text("utf-8"))
    read["views"][1][part] = told
    path.write_text(json.dumps(read), "utf-8")
    with pytest.raises(UserError, match="View 2 in this file"):
        read_file(path)


@given(
    st.lists(
        st.builds(
            TableView,
            view_id=st.text("0123456789abcdef", min_size=8, max_size=8),
            name=st.text("abc 青岛", min_size=1, max_size=NAME_CHARS_MAX).map(str.strip).filter(bool),
            tab=st.sampled_from(sorted(TABS)),
            text=st.text(max_size=20),
            filters=st.builds(
                Filters,
                states=st.lists(st.sampled_from([state.value for state in RowState]), unique=True).map(tuple),
                expiry_first=st.none() | st.integers(-9, 99),
                mine=st.booleans(),
            ),
            sort=st.sampled_from(Column),
            descending=st.booleans(),
            columns=st.lists(st.sampled_from(["reference", "amount", "next"]), unique=True).map(tuple),
            widths=st.dictionaries(st.sampled_from(["amount", "next"]), st.integers(1, 900)),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_whatever_is_exported_comes_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, made: list[TableView]
) -> None:
    path = tmp_path_factory.mktemp("views") / "views.json"
    write_file(path, made)
    back = read_file(path)
    assert all(view.shows_as(was) and view.name == was.name for view, was in zip(back, made, strict=True))
