"""The hand that rewrites a real node's newest blocks: what was in them is left out, moved, reordered or made late."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import coincurve
import pytest

from app.ledger.signatures import address_of
from chain_client.contracts.transactions import signed_transaction
from gateway.sandbox.anvil import Anvil, ChainSettings, free_port
from tests.faults.forks import Node, Placed

if TYPE_CHECKING:
    from collections.abc import Iterator

CHAIN_ID = 4270
BEGAN_S = 1_700_000_000
DEPTH = 3


class Sender:
    """Sends nothing to nobody, so that there are transactions."""

    def __init__(self) -> None:
        self._key = coincurve.PrivateKey(os.urandom(32))
        self.address = address_of(self._key.public_key)

    def raw(self, nonce: int) -> str:
        _, raw = signed_transaction(
            self._key, chain_id=CHAIN_ID, nonce=nonce, to="0x" + "11" * 20, gas=100_000, calldata=b""
        )
        return "0x" + raw.hex()


@pytest.fixture
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """A node with two transactions in block 3 and two blocks on top."""
    anvil = Anvil(tmp_path_factory.mktemp("node"), ChainSettings(CHAIN_ID, BEGAN_S), free_port())
    hand = Node(f"http://127.0.0.1:{anvil.port}")
    yield hand
    hand.close()
    anvil.kill()


def mined(node: Node, *raw: str) -> None:
    for _ in range(2):
        node.rpc.call("evm_mine")
    for each in raw:
        node.send(each)
    for _ in range(DEPTH):
        node.rpc.call("evm_mine")


def test_what_was_in_the_replaced_blocks_is_gone_and_nobody_has_it_waiting(node: Node) -> None:
    sender = Sender()
    mined(node, sender.raw(0))
    before = [node.hash_of(number) for number in range(6)]

    node.replace(DEPTH)

    assert node.head() == 5
    assert [node.hash_of(number) == before[number] for number in range(6)] == [True] * 3 + [False] * 3
    assert (node.raw_in(3), node.waiting(), node.nonce(sender.address, 5)) == ([], 0, 0)


def test_transactions_stand_where_they_are_put_in_the_order_told(node: Node) -> None:
    one, other = Sender(), Sender()
    first, second = one.raw(0), other.raw(0)
    mined(node, first, second)
    assert node.raw_in(3) == [first, second]

    node.replace(DEPTH, [Placed(second), Placed(first), Placed(one.raw(1), block=2)])

    assert node.raw_in(3) == [second, first]
    assert node.raw_in(5) == [one.raw(1)]
    assert node.succeeded(3) == [True, True]


def test_a_block_can_take_the_place_of_several_at_a_time_of_its_own(node: Node) -> None:
    raw = Sender().raw(0)
    mined(node, raw)
    late_s = node.seconds() + 1_000

    node.replace_at(DEPTH, late_s, [raw])

    assert (node.head(), node.seconds(), node.raw_in(3)) == (3, late_s, [raw])


def test_a_node_forgets_what_waits(node: Node) -> None:
    node.send(Sender().raw(0))
    assert node.waiting() == 1

    node.forget_waiting()

    assert node.waiting() == 0
