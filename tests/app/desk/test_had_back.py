"""A desk whose store is new, or lost its newest changes, has back from the gateway what its officer signed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.desk.work import DUE, LISTING, refresh_work
from app.ports.gateway import Stage
from app.ports.notices import Change
from local_store.store import open_store
from tests.app.desk.consortium import HARBOUR
from tests.app.desk.world import World, catch_up, submit

if TYPE_CHECKING:
    from pathlib import Path

    from app.desk.desk import Desk


def on_a_new_store(desk: Desk, folder: Path) -> Desk:
    """The same officer at the same desk, with nothing of the past."""
    me = desk.me
    store = open_store(folder, network_id=me.network.network_id, bank=me.bank, officer=me.officer)
    store.keep(LISTING, DUE)
    return replace(desk, store=store)


def test_what_the_officer_signed_comes_back_though_it_is_over_long_since(
    world: World, maker: Desk, tmp_path: Path
) -> None:
    digest = submit(maker)
    world.books[HARBOUR].move(digest, Stage.FAILED, reason="The maker's verification had lapsed.")
    fresh = on_a_new_store(maker, tmp_path / "fresh")

    assert refresh_work(fresh) == {Change.ACTS}

    act = fresh.store.desk_act(digest)
    assert (act.stage, act.reason, act.signed_here) == (Stage.FAILED, "The maker's verification had lapsed.", True)
    assert refresh_work(fresh) == set()
    fresh.store.close()


def test_the_acts_of_others_that_are_over_are_not_asked_for(
    world: World, maker: Desk, checker: Desk, tmp_path: Path
) -> None:
    catch_up(maker, checker)
    digest = submit(maker)
    world.books[HARBOUR].move(digest, Stage.FAILED)
    fresh = on_a_new_store(checker, tmp_path / "fresh")

    assert refresh_work(fresh) == set()

    assert not fresh.store.acts_of_credit(maker.store.desk_act(digest).credit)
    fresh.store.close()
