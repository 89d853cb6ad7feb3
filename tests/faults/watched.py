"""A seat that remembers what its links said and whether what it shows ever went back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.seats import Seat

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.ports.notices import Change, Link


class WatchedSeat(Seat):
    """One officer's desk, watched: every state that was told of its links, every fall of the mirror's tip."""

    def __init__(self, desk: Desk) -> None:
        self._told: dict[str, list[tuple[str, str]]] = {"chain": [], "gateway": []}
        self._falls = 0
        self._highest = -1
        super().__init__(desk)

    def links(self) -> dict[str, object]:
        """State and reason of both links, and what was told of them since this was last asked; falls since ever."""
        with self._changed:
            answer: dict[str, object] = {name: list(told) for name, told in self._told.items()}
            self._told = {name: told[-1:] for name, told in self._told.items()}
            return answer | {"falls": self._falls, "highest": self._highest}

    def _on_links(self, chain: Link, gateway: Link) -> None:
        with self._changed:
            for name, link in (("chain", chain), ("gateway", gateway)):
                said = (link.state.value, link.reason)
                if self._told[name][-1:] != [said]:
                    self._told[name].append(said)
        super()._on_links(chain, gateway)

    def _on_change(self, changes: frozenset[Change]) -> None:
        block = self.desk.store.tip().block
        with self._changed:
            number = block.number if block else -1
            self._falls += number < self._highest
            self._highest = number
        super()._on_change(changes)
