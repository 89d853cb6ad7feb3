"""Acts for the live measures: issues signed by the Harbour bank's maker, waiting at its gateway for a checker."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import main
from app.desk import drafts, issue
from app.desk.check import check_entries
from app.desk.follow import follow
from app.desk.outbox import send_outbox
from tests.bench.desks import ROOT

if TYPE_CHECKING:
    from app.desk.desk import Desk

MAKER, CHECKER = "harbour-maker-1", "harbour-checker-1"
SAMPLE = next((ROOT / "resources" / "samples").glob("09-*.fin"))


def waiting_acts(workplace: main.SandboxWorkplace, count: int) -> list[bytes]:
    """Draft, sign and hand in so many issues; their digests."""
    memory = workplace.home.recall()
    assert memory is not None
    profile = next(item for item in workplace.profiles() if item.key == MAKER)
    with ExitStack() as held:
        desk = main.open_desk(workplace.home, memory, workplace.addresses, profile, profile.shown_pin, held)
        while follow(desk) or check_entries(desk):
            pass
        digests = [_submitted(desk) for _ in range(count)]
        send_outbox(desk)
    return digests


def _submitted(desk: Desk) -> bytes:
    (draft_id,) = drafts.import_file(desk, SAMPLE.name, SAMPLE.read_bytes()).draft_ids
    draft = drafts.load_draft(desk, draft_id)
    drafts.save_draft(desk, draft_id, draft.with_value("20", drafts.next_reference(desk)))
    return issue.submit_draft(desk, draft_id, "")
