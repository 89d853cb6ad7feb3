"""Whatever a chain does between two looks, the mirror ends where the chain is, with the very same heads."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from app.desk.follow import LedgerDiffersError, follow
from app.errors import EnvironmentFault
from tests.app.desk.consortium import ELBE
from tests.app.desk.world import World

if TYPE_CHECKING:
    from app.desk.desk import Desk


@dataclass(frozen=True)
class Mine:
    entries: int
    blocks: int


@dataclass(frozen=True)
class Reorganise:
    depth: int
    blocks: int


@dataclass(frozen=True)
class Look:
    """The desk looks at a node that lags so many blocks behind."""

    lags: int


STEPS = st.one_of(
    st.builds(Mine, st.integers(0, 3), st.integers(1, 4)),
    st.builds(Reorganise, st.integers(1, 8), st.integers(0, 9)),
    st.builds(Look, st.integers(0, 3)),
)


def take(world: World, step: Mine | Reorganise) -> None:
    if isinstance(step, Reorganise):
        world.chain.reorganise(min(step.depth, len(world.chain.headers) - 2))
        world.chain.mine(blocks=step.blocks)
    else:
        acts = [world.consortium.bank_record(ELBE) for _ in range(step.entries)]
        world.chain.mine(*acts, blocks=step.blocks)


def read_all(desk: Desk) -> None:
    """Follow until nothing changes; that final blocks changed is told at most once a look."""
    told = 0
    while True:
        try:
            if not follow(desk):
                return
        except LedgerDiffersError as fault:
            assert fault.code == "final-changed"  # noqa: PT017 - most looks raise nothing
            told += 1
            assert told == 1


@settings(max_examples=30)
@given(steps=st.lists(STEPS, max_size=14))
def test_the_mirror_ends_where_the_chain_is(steps: list[Mine | Reorganise | Look]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder))
        world.found()
        desk = world.desk("harbour-maker")
        for step in steps:
            if not isinstance(step, Look):
                take(world, step)
                continue
            world.node.lags = step.lags
            before = desk.store.tip()
            try:
                read_all(desk)
            except EnvironmentFault as fault:
                assert fault.code == "node-behind"  # noqa: PT017 - most looks raise nothing
                assert desk.store.tip() == before
        world.node.lags = 0
        world.chain.mine(blocks=10)  # a branch that only ends earlier looks like a node that lags, until it grows
        read_all(desk)
        tip, recorded = desk.store.tip(), world.chain.recorded
        assert tip.block == world.chain.headers[-1]
        assert [desk.store.head_at(item.entry.number) for item in recorded] == [item.claimed_head for item in recorded]
        assert desk.store.head_at(len(recorded) + 1) == b""
        world.close()
