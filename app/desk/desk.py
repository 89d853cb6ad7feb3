"""A desk: one signed-in officer with a store, a gateway, a node and a key. Desk functions take it first."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.ledger.acts import Role, act_of
from app.ledger.registry import Registry
from app.ports.workers import Here

if TYPE_CHECKING:
    from datetime import datetime

    from app.ledger.network import Network
    from app.ports.chain import PagedChain
    from app.ports.clock import Clock
    from app.ports.gateway import Gateway, OfficeCard
    from app.ports.keys import Signer
    from app.ports.store import Store
    from app.ports.workers import Workers


GOOD = "good"
"""The verdict on an entry whose signatures, roles and hashes are right."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who sits at the desk, and for which bank on which ledger.

    Attributes:
        confirmations: how many blocks on top make a block final on this network.
        sandbox: sample banks, no real obligations.
    """

    network: Network
    bank: str
    officer: bytes
    name: str
    roles: Role
    office: OfficeCard
    confirmations: int
    sandbox: bool

    def may(self, role: Role) -> bool:
        """The officer holds this role."""
        return role in self.roles


@dataclass(slots=True)
class _Known:
    """The registry as it was last made, with the store's mark of then: written as one, since workers ask for it too."""

    made: tuple[tuple[bytes, int], Registry] | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything a desk function needs."""

    me: Identity
    store: Store
    gateway: Gateway
    chain: PagedChain
    signer: Signer
    clock: Clock
    workers: Workers = field(default_factory=Here)
    _known: _Known = field(default_factory=_Known, init=False, compare=False, repr=False)

    def now_utc(self) -> datetime:
        """Aware UTC in whole seconds."""
        return self.clock.now_utc().replace(microsecond=0)

    def final_block(self) -> int:
        """Number of the newest block that is final and proved by the mirror; -1 before there is one."""
        tip = self.store.tip()
        return min(tip.block.number - self.me.confirmations, tip.proved_block) if tip.block else -1

    def registry(self) -> Registry:
        """The registry by the mirror's checked entries: the same one until these have changed, so only to be read."""
        mark, made = self.store.registry_mark(), self._known.made
        if made is not None and made[0] == mark:
            return made[1]
        registry = Registry()
        for mirrored in self.store.registry_entries():
            if mirrored.verdict == GOOD:
                registry.apply(act_of(mirrored.entry.kind, mirrored.entry.words), mirrored.payload)
        self._known.made = (mark, registry)
        return registry
