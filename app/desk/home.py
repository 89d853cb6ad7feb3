"""The first page: what needs this officer, the nearest days, and what waits for others. One reading of the store."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.credit.life import acts_next
from app.desk.needs import NeedsMe, needs_me
from app.ledger.acts import Role
from app.ports.gateway import Stage
from app.ports.stored import CreditQuery, RowState

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from app.credit.life import OpenAct
    from app.desk.desk import Desk
    from app.ports.stored import CreditRow, DeskAct, NearDate

DRAFTS_MOST = 3
DATES_MOST = 4
OTHERS_MOST = 4


@dataclass(frozen=True, slots=True)
class WaitsForOthers:
    """What others are to do next: sign an act this officer signed, or act on a credit (``bank``: ``awaited``)."""

    act: DeskAct | None
    credit: CreditRow | None
    since_utc: datetime
    bank: str = ""
    awaited: OpenAct | None = None


@dataclass(frozen=True, slots=True)
class Home:
    """The desk at one moment, as its officer begins.

    Attributes:
        now_utc, today: the moment, and its calendar day at the office.
        needs: all that needs this officer, what lapses first in front.
        drafts, draft_count: drafts begun here, the last one written on in front, no more than `DRAFTS_MOST` of so many.
        dates: the nearest days of recorded credits, from today on.
        others: what waits for others: acts before credits, longest first.
    """

    now_utc: datetime
    today: date
    needs: tuple[NeedsMe, ...]
    drafts: tuple[CreditRow, ...]
    draft_count: int
    dates: tuple[NearDate, ...]
    others: tuple[WaitsForOthers, ...]


def home(desk: Desk) -> Home:
    """Everything the first page says, of one moment. Runs on a worker."""
    now, waiting = desk.now_utc(), desk.store.waiting_acts()
    today = now.astimezone(ZoneInfo(desk.me.office.zone)).date()
    drafts = desk.store.row_numbers(CreditQuery(states=frozenset({RowState.DRAFT}))) if desk.me.may(Role.MAKER) else ()
    return Home(
        now_utc=now,
        today=today,
        needs=tuple(needs_me(desk, waiting)),
        drafts=tuple(desk.store.numbered_rows(drafts[:DRAFTS_MOST], desk.final_block())),
        draft_count=len(drafts),
        dates=tuple(desk.store.near_dates(today, DATES_MOST)),
        others=_others(desk, waiting),
    )


def _others(desk: Desk, waiting: Sequence[DeskAct]) -> tuple[WaitsForOthers, ...]:
    signed = (act for act in waiting if act.stage is Stage.WAITING and act.signed_here and not act.held)
    acts = [WaitsForOthers(act, None, _waits_since(act)) for act in signed]
    return (*acts, *_awaited(desk))[:OTHERS_MOST]


def _awaited(desk: Desk) -> Iterator[WaitsForOthers]:
    """Credits that other banks act on next, each with the first act awaited."""
    final_block = desk.final_block()
    for row in desk.store.rows(desk.store.keys_awaited(final_block, OTHERS_MOST), final_block):
        record = desk.store.credit(bytes.fromhex(row.key[1:]))
        others = ((bank, act) for bank, act in acts_next(record.life) if bank != desk.me.bank) if record else ()
        for bank, act in islice(others, 1):
            yield WaitsForOthers(None, row, row.updated_utc, bank, act)


def _waits_since(act: DeskAct) -> datetime:
    """Since the gateway held it for others; before that is told, since it was signed."""
    return next((at for stage, at, _ in reversed(act.history) if stage == Stage.WAITING), act.queued_utc)
