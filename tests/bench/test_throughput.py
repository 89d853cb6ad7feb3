"""Throughput is measured over acts that are all on the ledger, once; how many a second decides no test."""

from __future__ import annotations

from tests.bench import throughput

FIGURES = (
    "throughput_ratio throughput_per_s bare_throughput_per_s "
    "sustained_per_s sustained_acts sustained_s sustained_rss_mb"
).split()


def test_acts_through_a_gateway_are_counted_on_the_ledger_beside_the_bare_loop_s() -> None:
    figures = throughput.measure(1.0, acts=30)

    assert list(figures) == FIGURES
    assert figures["sustained_acts"] > 0
    assert min(figures["throughput_ratio"], figures["throughput_per_s"], figures["sustained_per_s"]) > 0
