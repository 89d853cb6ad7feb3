"""What the credits table lists: rows in words, tabs with counts, sums. Runs on a worker and touches no widget."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.desk.query import Filters
from app.desk.table_views import ALL, TABS, read_views
from app.ledger.acts import Role
from app.ports.stored import Column, CreditQuery, RowState
from ui.theme.state import State
from ui.widgets.bars import Tab
from ui.widgets.dates import show_day
from ui.words import amount_words, row_state, translate

if TYPE_CHECKING:
    from array import array
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from app.desk.desk import Desk
    from app.desk.table_views import TableView, Views
    from app.ports.stored import CreditRow, CurrencySum

NEXT = "next"
FIRST = slice(0, 40)
"""Rows in sight before anybody scrolled, and some more."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the officer asks to see: the tab, words to find, filters, the order."""

    tab: str = ALL
    text: str = ""
    filters: Filters = field(default_factory=Filters)
    sort: Column = Column.UPDATED
    descending: bool = True

    @classmethod
    def of(cls, view: TableView) -> Asked:
        """What a saved view asks for."""
        return cls(view.tab, view.text, view.filters, view.sort, view.descending)

    @property
    def narrowed(self) -> bool:
        """Words or filters leave some of the tab's rows out."""
        return bool(self.text) or self.filters != Filters()


@dataclass(frozen=True, slots=True)
class RowView:
    """A row as it is shown. ``texts`` by column key; ``mine``: this officer acts next."""

    number: int
    key: str
    texts: Mapping[str, str]
    state: State
    mine: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """An answer: numbers of the rows in order, those in sight, and what rows are shown by.

    Only a whole one has all rows, and the tabs with their counts. ``chosen`` is the number of the key that is wanted.
    """

    asked: Asked
    numbers: array[int]
    rows: tuple[RowView, ...]
    final_block: int
    banks: Mapping[str, str]
    whole: bool = False
    tabs: tuple[Tab, ...] = ()
    chosen: int | None = None


def tab_titles() -> dict[str, str]:
    """The tabs' words, in order."""
    return {
        ALL: translate("Credits", "All"),
        "drafts": translate("Credits", "Drafts"),
        "waiting": translate("Credits", "Waits for signatures"),
        "on-its-way": translate("Credits", "On its way"),
        "issued": translate("Credits", "Issued"),
        "advised": translate("Credits", "Advised"),
        "ended": translate("Credits", "Ended"),
    }


def bank_names(desk: Desk) -> dict[str, str]:
    """Members' names by BIC."""
    return {bic: bank.name for bic, bank in desk.registry().banks.items()}


def _day(desk: Desk, at_utc: datetime) -> date:
    """The day at the office."""
    return at_utc.astimezone(ZoneInfo(desk.me.office.zone)).date()


def query_of(desk: Desk, asked: Asked, final_block: int) -> CreditQuery:
    """What is asked for, as the store is asked for it; days are those of the office."""
    query = asked.filters.query(_day(desk, desk.now_utc()), desk.me.officer)
    tab = TABS[asked.tab]
    states = query.states & tab if query.states and tab else query.states or tab
    # States that no row of the tab can have find nothing, and nothing is what an empty set doesn't say.
    nowhere = bool(query.states and tab and not states)
    return replace(
        query,
        text=asked.text,
        states=states,
        sort=asked.sort,
        descending=asked.descending,
        final_block=final_block,
        currencies=frozenset({"-"}) if nowhere else query.currencies,
    )


@dataclass(frozen=True, slots=True)
class Begun:
    """What a window begins with: the officer's views, how many are lost, the first rows of the one that opens first."""

    views: Views
    lost: int
    listing: Listing


def begin(desk: Desk, asked: Asked | None = None) -> Begun:
    """The views, and the first rows of what is asked for; of what opens first where nothing is."""
    views, lost = read_views(desk)
    if asked is None:
        first = views.find(views.first)
        asked = Asked.of(first) if first else Asked(tab=views.first)
    return Begun(views, lost, list_first(desk, asked))


def count_views(desk: Desk, views: Sequence[TableView]) -> dict[str, int]:
    """How many rows each of these views shows, by its id."""
    final_block = desk.final_block()
    return {view.view_id: desk.store.row_count(query_of(desk, Asked.of(view), final_block)) for view in views}


def list_first(desk: Desk, asked: Asked) -> Listing:
    """The first rows of what is asked for: soon read, so that they are painted while the rest is being read."""
    final_block = desk.final_block()
    query = replace(query_of(desk, asked, final_block), limit=FIRST.stop)
    listing = Listing(asked, desk.store.row_numbers(query), (), final_block, bank_names(desk))
    return replace(listing, rows=tuple(read_rows(desk, listing.numbers, listing)))


def list_credits(desk: Desk, asked: Asked, in_sight: slice = FIRST, key: str = "") -> Listing:
    """Everything that is asked for, with the rows in sight: one painting shows it all."""
    final_block = desk.final_block()
    query = query_of(desk, asked, final_block)
    counts, titles = desk.store.state_counts(final_block), tab_titles()
    tabs = tuple(
        Tab(name, titles[name], sum(number for state, number in counts.items() if not states or state in states))
        for name, states in TABS.items()
    )
    listing = Listing(
        asked,
        desk.store.row_numbers(query),
        (),
        final_block,
        bank_names(desk),
        whole=True,
        tabs=tabs,
        chosen=desk.store.row_number(key) if key else None,
    )
    return replace(listing, rows=tuple(read_rows(desk, listing.numbers[in_sight], listing)))


def read_sums(desk: Desk, asked: Asked) -> tuple[CurrencySum, ...]:
    """Sums by currency of all that is asked for."""
    return tuple(desk.store.sums(query_of(desk, asked, desk.final_block())))


def read_rows(desk: Desk, numbers: Sequence[int], listing: Listing) -> list[RowView]:
    """A page of rows; those that are gone are left out."""
    return [row_view(desk, row, listing) for row in desk.store.numbered_rows(numbers, listing.final_block)]


def row_view(desk: Desk, row: CreditRow, listing: Listing) -> RowView:
    """A row in words."""
    mine, following = _acts_next(desk, row, listing.banks)
    unread = translate("Credits", "not opened yet") if row.key.startswith("c") else translate("Credits", "no number")
    summary = row.summary
    texts = {
        Column.REFERENCE: summary.reference or unread,
        Column.BENEFICIARY: summary.beneficiary,
        Column.APPLICANT: summary.applicant,
        Column.AMOUNT: amount_words(summary),
        Column.EXPIRY: show_day(summary.expiry) if summary.expiry else "",
        Column.UPDATED: show_day(_day(desk, row.updated_utc)),
        "advising": listing.banks.get(summary.advising_bank, summary.advising_bank),
        "issuing": listing.banks.get(summary.issuing_bank, summary.issuing_bank),
        NEXT: following,
    }
    state = row_state(row, confirmations=desk.me.confirmations, final_block=listing.final_block)
    return RowView(row.number, row.key, texts, state, mine)


def _acts_next(desk: Desk, row: CreditRow, banks: Mapping[str, str]) -> tuple[bool, str]:
    """Whether this officer acts next, and who does in words that fit a cell."""
    you = translate("Credits", "You")
    maker, advising = desk.me.may(Role.MAKER), row.summary.advising_bank
    if row.state in (RowState.DRAFT, RowState.RETURNED, RowState.FAILED):
        return (True, you) if maker else (False, translate("Credits", "Maker"))
    if row.state is RowState.HELD:
        return True, you
    if row.state is RowState.WAITING:
        return False, translate("Credits", "Checker")
    if row.state is RowState.QUEUED:
        return False, translate("Credits", "Sends by itself")
    if row.state in (RowState.SENT, RowState.IN_BLOCK):
        return False, translate("Credits", "The ledger")
    if row.state is RowState.ISSUED and advising == desk.me.bank:
        return (True, you) if maker else (False, translate("Credits", "Maker"))
    if row.state is RowState.ISSUED:
        return False, banks.get(advising, advising)
    if row.state in (RowState.CANCELLED, RowState.CLOSED):
        return False, translate("Credits", "No one")
    return False, translate("Credits", "Beneficiary")
