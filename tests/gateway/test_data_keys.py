"""The bank's own gateway opens what was sealed for the bank, for its officers only, and writes it down."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from app.errors import UserError
from app.ledger.acts import IssueCredit
from app.ledger.sealed import Context, open_sealed, wrapped_key
from gateway.sandbox.people import ELBE, HARBOUR
from gateway.store import tables as t

if TYPE_CHECKING:
    from tests.gateway.house import Desk, Running
    from tests.gateway.world import World


def context_of(world: World, act: IssueCredit) -> Context:
    return Context(world.network.network_id, act.credit, act.KIND, act.subject)


def test_an_officer_gets_the_data_key_and_it_is_written_down(world: World, harbour: Running, maker: Desk) -> None:
    act, envelope = world.issue()
    context = context_of(world, act)

    key = maker.gateway.data_key(wrapped_key(envelope, HARBOUR.bic), context)

    terms = open_sealed(envelope, key, context, sealed_hash=act.sealed_hash, plain_hash=act.plain_hash)
    assert terms == {"schema": "lc-terms/1", "narrative": "SAMPLE GOODS"}
    with harbour.gateway.store.read() as connection:
        rows = connection.execute(select(t.audit)).all()
    assert [(row.officer, row.what, row.subject) for row in rows] == [
        (world.officer_ids["harbour-maker-1"], "data-key", act.subject)
    ]


@pytest.mark.parametrize("wrong", ["bank", "epoch", "place"])
def test_what_was_wrapped_for_another_is_not_unwrapped(world: World, maker: Desk, wrong: str) -> None:
    act, envelope = world.issue()
    context = context_of(world, act)
    wrapped = wrapped_key(envelope, ELBE.bic if wrong == "bank" else HARBOUR.bic)
    if wrong == "epoch":
        wrapped = replace(wrapped, epoch=2)
    if wrong == "place":
        context = replace(context, subject=bytes(32))

    with pytest.raises(UserError) as refused:
        maker.gateway.data_key(wrapped, context)

    assert refused.value.code == "cannot-unwrap"
