"""Every measure runs, small, and the figures bear their names; how fast anything is decides no test."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from app.ledger.entries import basis_entry
from chain_client.rpc import NodeChain, Rpc
from tests.bench import run, throughput
from tests.bench.big_store import DRAFTS
from tests.bench.ledger import ledger_of
from tests.bench.live import first_block_after
from tests.bench.node import serving
from tests.bench.processes import percentile_95

if TYPE_CHECKING:
    from collections.abc import Iterable

PREPARED = (
    "entries runs sync_ratio sync_s bare_sync_s derive_per_s decode_per_s web3_decode_per_s "
    "start_s bare_start_s start_ratio gui_gap_ms workstation_rss_mb gateway_rss_mb"
).split()
LIVE = "submissions live_p95_ms live_median_ms submit_overhead_p95_ms submit_overhead_median_ms blocks_missed".split()
TABLE = (
    "listed sort_p95_ms filter_p95_ms search_p95_ms first_paint_ms table_gap_ms start_200k_s "
    "palette_key_ms palette_acts_ms open_credit_ms gui_gap_journey_ms"
).split()
GAS = {"gas_issue": {"2 kB": 400_000, "50 kB": 1_600_000}, "gas_advise": 170_000}


def positive(figures: Iterable[float]) -> bool:
    return all(figure > 0 for figure in figures)


def test_a_small_run_measures_every_figure_over_entries_that_are_all_found_good() -> None:
    figures = run.on_a_prepared_node(70, 1)

    assert list(figures) == PREPARED
    assert positive(figures.values())
    assert figures["entries"] > 70


def test_the_table_of_a_small_store_is_sorted_filtered_and_searched_in_a_window() -> None:
    figures = run.on_a_big_store(400, 7, 1)

    assert list(figures) == TABLE
    assert figures["listed"] == 400 + DRAFTS
    assert positive(figures.values())


@pytest.mark.timeout(300)
def test_a_few_submissions_and_a_restart_are_measured_in_real_windows_on_a_real_chain() -> None:
    figures = run.on_the_sandbox(3, 1)

    assert list(figures) == [*LIVE, "restart_s"]
    assert figures["submissions"] == 3
    assert positive(figures[name] for name in (*LIVE[1:5], "restart_s"))
    assert 0 <= figures["blocks_missed"] <= 1


def test_a_block_is_missed_when_the_act_is_not_in_the_first_one_mined_soon_after_the_click() -> None:
    blocks = {7: 10.0, 8: 11.0, 9: 12.0, 10: 13.0}

    assert first_block_after(blocks, 10.8) == 8
    assert first_block_after(blocks, 10.9) == 9
    assert percentile_95([float(number) for number in range(1, 101)]) == 95


def test_the_figures_are_the_last_line_of_stdout_and_the_table_is_on_stderr(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "on_a_prepared_node", lambda entries, runs: {"entries": entries, "runs": runs})
    monkeypatch.setattr(run, "on_a_big_store", lambda credits, times, runs: {"listed": credits, "times": times})
    monkeypatch.setattr(run, "on_the_sandbox", lambda submissions, runs: {"submissions": submissions})
    monkeypatch.setattr(throughput, "measure", lambda seconds: {"sustained_rss_mb": [96, 97]})
    monkeypatch.setattr(run, "gas", lambda: GAS)

    assert run.run_bench() == 0

    said = capsys.readouterr()
    measured = {"ok": True, "entries": 20_000, "runs": 5, "submissions": 200, "sustained_rss_mb": [96, 97]}
    measured |= {"listed": 200_000, "times": 30}
    assert json.loads(said.out.splitlines()[-1]) == measured | GAS
    assert "2 kB: 400,000, 50 kB: 1,600,000" in said.err


def test_the_prepared_node_serves_the_ledger_it_was_given() -> None:
    ledger = ledger_of(25)
    with serving(ledger) as url:
        rpc = Rpc(url)
        chain = NodeChain(rpc, ledger.consortium.network.journal)
        entries = chain.entries(0, chain.latest().number)
        rpc.close()

    assert [item.entry.number for item in entries] == list(range(1, ledger.count + 1))
    assert entries[-1].claimed_head == ledger.head
    assert len(entries[-1].entry.words + entries[-1].entry.signatures) == 898
    assert basis_entry(entries[-1].entry.number) == 0
