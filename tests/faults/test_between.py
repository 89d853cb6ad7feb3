"""A house's links lead through proxies that stay while those behind them move."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
import requests

from tests.chain_client.servers import answering
from tests.faults.between import Between
from tests.faults.plan import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.chain_client.servers import Respond


@pytest.fixture
def between() -> Iterator[Between]:
    with Between(random.Random(1)) as between:  # noqa: S311 - repeatable on purpose
        yield between


def saying(word: bytes) -> Respond:
    return lambda _: (200, {}, word)


def test_a_link_keeps_its_address_when_who_is_behind_it_moves(between: Between) -> None:
    with answering(saying(b"old")) as old, answering(saying(b"new")) as new:
        first = between.link("desk:maker", "gateway", old)
        assert requests.get(first, timeout=10).content == b"old"

        assert between.link("desk:maker", "gateway", new) == first
        assert requests.get(first, timeout=10).content == b"new"


def test_links_are_spoiled_by_kind_and_healed_together(between: Between) -> None:
    with answering(saying(b"here")) as url:
        desk, node = between.link("desk:maker", "gateway", url), between.link("gateway:BANK", "node", url)
        between.on("gateway-node")[0].plan.rates({Fault.SERVER_ERROR: 1.0})

        assert [requests.get(each, timeout=10).status_code for each in (desk, node)] == [200, 503]
        assert between.hits("gateway-node", Fault.SERVER_ERROR) == 1
        assert between.hits("desk-gateway", Fault.SERVER_ERROR) == 0
        between.at("desk:maker", "gateway").hung = True
        between.calm()
        assert [requests.get(each, timeout=10).status_code for each in (desk, node)] == [200, 200]
