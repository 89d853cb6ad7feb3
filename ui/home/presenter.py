"""The first page in words. Runs on a worker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from app.credit.life import Act
from app.desk.home import home
from app.desk.needs import Need
from app.ledger.acts import Role
from app.ports.stored import NearDay
from ui.credits.listing import bank_names
from ui.home.lines import Leads, Line
from ui.language.sentences import said
from ui.needs_me.words import act_title, asked, due, key_of, lapses_soon, named, number_of
from ui.privacy import hide_party
from ui.theme.state import State
from ui.theme.tokens import Tone
from ui.widgets.dates import show_day
from ui.words import age_words, amount_words, moment, row_state, translate

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from app.desk.desk import Desk
    from app.desk.home import Home, WaitsForOthers
    from app.desk.needs import NeedsMe
    from app.ports.stored import CreditRow, NearDate, Summary

NEEDS_MOST = 5
"""With these the whole page is seen at once in a window of 1366 x 768; all of them are one step away."""
MINUTE = timedelta(minutes=1)
SOON_DAYS = 3
"""A day this near is warned of."""


@dataclass(frozen=True, slots=True)
class HomePageWords:
    """The page.

    Attributes:
        headline: what needs the officer, as one sentence; `lead` what of it comes first, or what to do instead.
        waiting: all that needs the officer: what is asked, and the act's digest or the credit's id.
        drafts: None where this officer drafts nothing.
    """

    headline: str
    lead: str
    waiting: tuple[tuple[Need, bytes], ...]
    needs: tuple[Line, ...]
    drafts: tuple[Line, ...] | None
    draft_count: int
    dates: tuple[Line, ...]
    others: tuple[Line, ...]


def read_home(desk: Desk) -> HomePageWords:
    """Everything on the first page but where the ledger stands."""
    read = home(desk)
    banks = bank_names(desk) if read.others else {}
    return HomePageWords(
        headline=_headline(len(read.needs)),
        lead=_lead(desk, read),
        waiting=tuple((item.need, named(item)[0]) for item in read.needs),
        needs=tuple(_need_line(desk, item, read.now_utc) for item in read.needs[:NEEDS_MOST]),
        drafts=tuple(_draft_line(desk, row, read) for row in read.drafts) if desk.me.may(Role.MAKER) else None,
        draft_count=read.draft_count,
        dates=tuple(_date_line(near, read) for near in read.dates),
        others=tuple(_other_line(desk, item, read.now_utc, banks) for item in read.others),
    )


def _headline(count: int) -> str:
    if not count:
        return translate("Home", "Nothing needs you now")
    one, many = translate("Home", "One thing needs you now"), translate("Home", "{n} things need you now")
    return one if count == 1 else many.format(n=f"{count:,}")


def _lead(desk: Desk, read: Home) -> str:
    deadline = read.needs[0].deadline_utc if read.needs else None
    if deadline is not None:
        told = translate("Home", "What comes first lapses on {moment}.")
        return told.format(moment=moment(deadline, desk.me.office))
    if read.needs:
        return translate("Home", "Nothing of it lapses. What has waited longest comes first.")
    if read.draft_count:
        return translate("Home", "All is answered. You can go on with what you began.")
    return translate("Home", "All is done. What comes to need you appears here by itself.")


def _need_line(desk: Desk, item: NeedsMe, now_utc: datetime) -> Line:
    subject, title, summary = named(item)
    deadline = item.deadline_utc
    if deadline is not None:
        when, exact = due(deadline, now_utc), moment(deadline, desk.me.office)
    else:
        when = _for(item.since_utc, now_utc)
        exact = moment(item.since_utc, desk.me.office)
    # What is signed or asked of the bank is read whole; what stopped is answered where it says why.
    leads, key = Leads.NEED, key_of(item)
    if item.act is None or item.need is Need.APPROVE:
        leads, key = Leads.ROW, f"{'c' if item.act is None else 'a'}{subject.hex()}"
    tone = Tone.WARN if lapses_soon(deadline, now_utc) else Tone.PLAIN
    return Line(leads, key, asked(item.need, number_of(item)), title, *_whose(summary), when, exact, tone)


def _draft_line(desk: Desk, row: CreditRow, read: Home) -> Line:
    state = row_state(row, confirmations=desk.me.confirmations, final_block=0)
    title = row.summary.reference or translate("Home", "Without a number")
    changed = _ago(row.updated_utc, read.now_utc)
    exact = moment(row.updated_utc, desk.me.office)
    return Line(Leads.ROW, row.key, state, title, *_whose(row.summary), changed, exact)


def _date_line(near: NearDate, read: Home) -> Line:
    words = {
        NearDay.SHIPMENT: translate("Home", "Latest shipment"),
        NearDay.EXPIRY: translate("Home", "Expires"),
    }
    left = (near.day - read.today).days
    soon = left <= SOON_DAYS
    state = State.deadline(words[near.kind]) if soon else State.idle(words[near.kind])
    place = near.place.title()
    return Line(
        Leads.ROW,
        near.key,
        state,
        near.summary.reference or translate("Home", "Without a number"),
        *_whose(near.summary),
        _days_left(left),
        ", ".join(filter(None, (show_day(near.day), place))),
        Tone.WARN if soon else Tone.PLAIN,
    )


def _whose(summary: Summary) -> tuple[str, str]:
    """How much it is about, and to whom."""
    return amount_words(summary), hide_party(summary.beneficiary)


def _for(since_utc: datetime, now_utc: datetime) -> str:
    if now_utc - since_utc < MINUTE:
        return translate("Home", "just now")
    return translate("Home", "for {age}").format(age=age_words(since_utc, now_utc))


def _ago(at_utc: datetime, now_utc: datetime) -> str:
    if now_utc - at_utc < MINUTE:
        return translate("Home", "just now")
    return translate("Home", "{age} ago").format(age=age_words(at_utc, now_utc))


def _days_left(days: int) -> str:
    if days <= 1:
        return translate("Home", "tomorrow") if days else translate("Home", "today")
    return translate("Home", "{n} days left").format(n=f"{days:,}")


def _awaited(item: WaitsForOthers) -> str:
    """What another bank is to do, with places for its name and the amendment's or presentation's number."""
    assert item.awaited is not None
    return {
        Act.CONFIRM: translate("Home", "{bank} confirms or declines"),
        Act.ANSWER: translate("Home", "{bank} answers amendment {n}"),
        Act.EXTEND: translate("Home", "{bank} extends to amendment {n} or not"),
        Act.RECEIVE: translate("Home", "{bank} receives documents {n}"),
        Act.EXAMINE: translate("Home", "{bank} examines documents {n}"),
        Act.WAIVE: translate("Home", "{bank} waives discrepancies {n} or not"),
        Act.REFUSE: translate("Home", "{bank} refuses documents {n} or waives"),
        Act.HONOUR: translate("Home", "{bank} honours documents {n}"),
        Act.SETTLE: translate("Home", "{bank} settles documents {n}"),
    }.get(item.awaited.act, translate("Home", "To be advised by {bank}"))


def _other_line(desk: Desk, item: WaitsForOthers, now_utc: datetime, banks: Mapping[str, str]) -> Line:
    since = _for(item.since_utc, now_utc)
    exact = moment(item.since_utc, desk.me.office)
    if item.act is not None:
        act = item.act
        title = act_title(act.act.kind, act.summary)
        state = State.waits(said(act.missing) or translate("Home", "Waits for signatures"))
        return Line(Leads.ROW, f"a{act.digest.hex()}", state, title, *_whose(act.summary), since, exact)
    assert item.credit is not None
    row = item.credit
    bank, number = banks.get(item.bank, item.bank), (item.awaited and item.awaited.number) or 0
    state = State.waits(_awaited(item).format(bank=bank, n=number))
    return Line(Leads.ROW, row.key, state, row.summary.reference, *_whose(row.summary), since, exact)
