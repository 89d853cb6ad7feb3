"""One node for all tests of this room; each that writes takes a ledger of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chain_client.rpc import Rpc
from tests.chain_client.chain import Ledger, founded, running_node

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def node_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with running_node(tmp_path_factory.mktemp("node")) as url:
        yield url


@pytest.fixture
def ledger(node_url: str) -> Ledger:
    return founded(node_url)


@pytest.fixture
def rpc(node_url: str) -> Iterator[Rpc]:
    client = Rpc(node_url)
    yield client
    client.close()
