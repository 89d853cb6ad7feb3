"""Nodes of other chains: a fork of the house's own, or one that has nothing to do with it."""

from __future__ import annotations

import shutil
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING, Self

from gateway.sandbox.kept_chain import KeptChain

if TYPE_CHECKING:
    from pathlib import Path

    from tests.faults.house import House


class OtherNode:
    """A node that mines only when told to; a context manager, used by one thread.

    Args:
        folder: of its chain; an empty one begins at a genesis of its own.
        chain_id: EIP-155 chain id.
    """

    def __init__(self, folder: Path, chain_id: int) -> None:
        self._folder = folder
        self._chain_id = chain_id
        self._held = ExitStack()

    def __enter__(self) -> Self:
        self._chain = self._held.enter_context(closing(KeptChain(self._folder, self._chain_id, 0)))
        return self

    def __exit__(self, *_: object) -> None:
        self._held.close()

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self._chain.port}"

    def mine(self, count: int) -> None:
        """So many empty blocks, or with what it was given to carry."""
        for _ in range(count):
            self._chain.mine()


def fork_of(house: House, folder: Path) -> OtherNode:
    """The house's chain as it stands now; what comes after is each one's own."""
    house.keeper.order(do="pause")
    shutil.copytree(house.home.chain, folder)
    house.keeper.order(do="resume")
    for trace in ("node.json", "port"):
        (folder / trace).unlink(missing_ok=True)
    return OtherNode(folder, house.chain_id)
