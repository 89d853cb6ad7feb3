"""What the gateway counts, in a registry of its own, and the middleware that counts requests."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.core import GaugeMetricFamily

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from prometheus_client.metrics_core import Metric
    from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Metrics:
    """The gateway's measures.

    Args:
        gauges: asked at each look: measures of now by name, e.g. ``{"ledger_entries": 61.0}``.
    """

    def __init__(self, gauges: Callable[[], Mapping[str, float]]) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "lc_gateway_requests", "Requests answered", ["method", "path", "status"], registry=self.registry
        )
        self.seconds = Histogram(
            "lc_gateway_request_seconds", "Time to answer", ["method", "path"], registry=self.registry
        )
        self._gauges = gauges
        self.registry.register(self)

    def collect(self) -> Iterator[Metric]:
        """Prometheus' call for the measures of now."""
        for name, value in self._gauges().items():
            yield GaugeMetricFamily(f"lc_gateway_{name}", name.replace("_", " "), value)

    def describe(self) -> Iterator[Metric]:
        """Names alone, so that registering asks nothing of a gateway that hasn't started."""
        return iter(())


class Measured:
    """Counts and times every request by its route, not its address: digests would be labels without end."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status = 0

        async def watched(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            await send(message)

        began = time.perf_counter()
        await self._app(scope, receive, watched)
        path = getattr(scope.get("route"), "path", "unknown")
        self._metrics.requests.labels(scope["method"], path, status).inc()
        self._metrics.seconds.labels(scope["method"], path).observe(time.perf_counter() - began)
