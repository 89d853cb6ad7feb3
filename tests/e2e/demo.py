"""``make demo``: every sample message from file to advised credit on a fresh sandbox; figures as the last line."""

from __future__ import annotations

import json
import sys
import tempfile
import time
import traceback
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from app.credit.editor import draft_from_message
from app.errors import AppError
from app.messages.credits import read_file
from tests.e2e import amending, documents
from tests.e2e.amending import balance_of
from tests.e2e.bare_head import BareLedger, bare_ledger, contract_state, gas_used
from tests.e2e.documents import Papers
from tests.e2e.journeys import Journey, issue_and_advise
from tests.e2e.seats import Stage, staged

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from app.desk.life import LifeView

JOURNEYS: dict[str, tuple[str, Callable[[Papers], LifeView]]] = {**amending.JOURNEYS, **documents.JOURNEYS}
"""What becomes of credits after their advice, by name: the sample it begins with, its course."""
SAMPLES = sorted((Path(__file__).resolve().parents[2] / "resources" / "samples").glob("*.fin"))


def run_demo(screenshots: Path | None) -> int:
    """Run it; 0 where all was seen true. What stopped it is told in the figures' place."""
    figures: dict[str, object]
    try:
        figures = _figures()
        if screenshots is not None:
            from tests.e2e.screenshots import write_screenshots

            figures["screenshots"] = write_screenshots(screenshots, every_look=False)
    except (AppError, AssertionError, TimeoutError) as fault:
        traceback.print_exc()
        figures = {"ok": False, "fault": str(fault)}
    sys.stdout.write(json.dumps(figures) + "\n")
    return 0 if figures["ok"] else 1


def _figures() -> dict[str, object]:
    with tempfile.TemporaryDirectory(prefix="lcw-demo-") as folder, staged(Path(folder), _say) as stage:
        travelled = {sample: travel(stage, sample) for sample in SAMPLES}
        lives = {name: _live_on(stage, name, travelled) for name in JOURNEYS}
        journeys = list(travelled.values())
        ledger, agreed = compared_ledger(stage)
        return {
            "ok": agreed and all(life["ok"] for life in lives.values()),
            "credit": journeys[0].credit.hex(),
            "credits": len(journeys),
            "entries": ledger.count,
            "heads_equal": agreed,
            "journeys": lives,
            "submit_to_final_ms": round(median(journey.submit_to_final_ms for journey in journeys)),
            "gas_issue": _gas(stage, [journey.issue.transaction_hash for journey in journeys]),
            "gas_advise": _gas(stage, [journey.advice.transaction_hash for journey in journeys]),
        }


def compared_ledger(stage: Stage) -> tuple[BareLedger, bool]:
    """Count, head and root by the raw logs, and whether contract and every desk's store come to say the same."""
    network = next(iter(stage.banks.values())).maker.desk.me.network
    node = stage.addresses.node_url
    until = time.monotonic() + 30
    while True:
        bare = bare_ledger(node, network.journal, network.network_id)
        told = contract_state(node, network.journal, STATE_SELECTOR)
        tips = [seat.desk.store.tip() for bank in stage.banks.values() for seat in (bank.maker, *bank.approvers)]
        agreed = bare == told and all((tip.count, tip.head) == (bare.count, bare.head) for tip in tips)
        if agreed or time.monotonic() > until:
            return bare, agreed


STATE_SELECTOR = "0xc19d93fb"
"""First four bytes of keccak-256 of ``state()``."""


def sample_of(number: str) -> Path:
    """The sample message of this number."""
    (path,) = (path for path in SAMPLES if path.name.startswith(number))
    return path


def _live_on(stage: Stage, name: str, travelled: Mapping[Path, Journey]) -> dict[str, object]:
    """What becomes of one of the credits, to its end; what both banks and the contract said alike after it."""
    number, lived = JOURNEYS[name]
    balance = balance_of(lived(Papers.after(stage, travelled[sample_of(number)])))
    ledger, agreed = compared_ledger(stage)
    _say(f"{name}: {balance}")
    return {"ok": agreed, "head": ledger.head.hex(), "balance": balance}


def travel(stage: Stage, sample: Path) -> Journey:
    """From its file to its advice at the other bank."""
    issuer = _issuing_bank(sample)
    (other,) = (bank for bic, bank in stage.banks.items() if bic != issuer)
    journey = issue_and_advise(sample, stage.banks[issuer], other)
    _say(f"{sample.name}: {journey.reference} final after {journey.submit_to_final_ms} ms, advised")
    return journey


def _issuing_bank(sample: Path) -> str:
    from datetime import UTC, datetime

    today: date = datetime.now(UTC).date()
    (message,) = read_file(sample.read_bytes(), today).credits
    return draft_from_message(message).draft.text("issuing_bank")


def _gas(stage: Stage, transactions: list[bytes]) -> int:
    return round(median(gas_used(stage.addresses.node_url, transaction) for transaction in transactions))


def _say(sentence: str) -> None:
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()
