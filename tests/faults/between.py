"""A proxy on every link of a house that a scenario wants to spoil."""

from __future__ import annotations

import random
from contextlib import ExitStack
from typing import TYPE_CHECKING, Self

from tests.faults.plan import Plan
from tests.faults.proxy import Proxy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.faults.plan import AnyFault

WHICH = ("desk-gateway", "desk-node", "gateway-node")


class Between:
    """Give ``link`` to a house: it puts a proxy there when the link is first used. A context manager.

    Args:
        chance: what is drawn is drawn from here; each link has a plan with a seed of its own.
        delay_most_s: what comes late comes so much later at most.
    """

    def __init__(self, chance: random.Random, *, delay_most_s: float = 0.5) -> None:
        self._chance = chance
        self._delay_most_s = delay_most_s
        self._proxies: dict[tuple[str, str], Proxy] = {}
        self._held = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._held.close()

    def link(self, who: str, to: str, url: str) -> str:
        """Where ``who`` reaches ``to`` (a house's ``link``)."""
        if (who, to) not in self._proxies:
            seed = self._chance.random()
            plan = Plan(random.Random(seed), delay_most_s=self._delay_most_s)  # noqa: S311 - repeatable on purpose
            self._proxies[who, to] = self._held.enter_context(Proxy(url, plan))
        proxy = self._proxies[who, to]
        proxy.upstream = url
        return proxy.url

    def at(self, who: str, to: str) -> Proxy:
        """The proxy on one link."""
        return self._proxies[who, to]

    def on(self, which: str) -> list[Proxy]:
        """The proxies on all links of a kind of ``WHICH``."""
        return [proxy for (who, to), proxy in self._proxies.items() if f"{who.partition(':')[0]}-{to}" == which]

    def rates(self, rates: Mapping[AnyFault, float]) -> None:
        """Spoil every link at these rates."""
        for proxy in self:
            proxy.plan.rates(rates)

    def cut(self) -> None:
        """Break every connection."""
        for proxy in self:
            proxy.cut()

    def calm(self) -> None:
        """Every link is as good as new."""
        for proxy in self:
            proxy.plan.calm()
            proxy.hung = False
            proxy.lens = None

    def hits(self, which: str, fault: AnyFault) -> int:
        """How often the fault happened on links of a kind."""
        return sum(proxy.plan.hits(fault) for proxy in self.on(which))

    def __iter__(self) -> Iterator[Proxy]:
        return iter(self._proxies.values())
