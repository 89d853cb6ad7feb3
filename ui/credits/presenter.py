"""What the credits table and its preview say. Every function here runs on a worker and touches no widget."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.desk.progress import progress_of_act
from app.ledger.acts import Role
from app.ports.stored import Column, CreditQuery, RowState
from ui.theme.state import State
from ui.widgets.bars import Tab
from ui.widgets.dates import show_day
from ui.words import amount_words, ladder, row_state, translate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.credit.terms import CreditTerms
    from app.desk.desk import Desk
    from app.ports.stored import CreditRow, Summary
    from ui.widgets.ladder import Step

ALL = "all"
FIRST = slice(0, 40)
"""Rows in sight before anybody scrolled, and some more."""
TABS: dict[str, frozenset[RowState]] = {
    ALL: frozenset(),
    "drafts": frozenset({RowState.DRAFT, RowState.RETURNED, RowState.FAILED}),
    "waiting": frozenset({RowState.WAITING}),
    "on-its-way": frozenset({RowState.QUEUED, RowState.HELD, RowState.SENT, RowState.IN_BLOCK}),
    "issued": frozenset({RowState.ISSUED}),
    "advised": frozenset({RowState.ADVISED}),
}
"""The states behind each tab. Together they are all states, each once: the counts add up."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the officer asks to see: the tab, words to find, the order."""

    tab: str = ALL
    text: str = ""
    sort: Column = Column.UPDATED
    descending: bool = True


@dataclass(frozen=True, slots=True)
class RowView:
    """A row as it is shown. ``texts`` by column key; ``mine``: this officer acts next."""

    key: str
    texts: Mapping[str, str]
    state: State
    mine: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """An answer: keys of all rows in order, those in sight, the tabs with their counts, and what rows are shown by."""

    asked: Asked
    keys: tuple[str, ...]
    rows: tuple[RowView, ...]
    tabs: tuple[Tab, ...]
    final_block: int
    banks: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Preview:
    """The pane beside the table. ``facts`` are pairs of words; ``acts_next`` is a sentence."""

    key: str
    reference: str
    amount: str
    state: State
    facts: tuple[tuple[str, str], ...]
    steps: tuple[Step, ...]
    acts_next: str


def tab_titles() -> dict[str, str]:
    """The tabs' words, in order."""
    return {
        ALL: translate("Credits", "All"),
        "drafts": translate("Credits", "Drafts"),
        "waiting": translate("Credits", "Waits for signatures"),
        "on-its-way": translate("Credits", "On its way"),
        "issued": translate("Credits", "Issued"),
        "advised": translate("Credits", "Advised"),
    }


def bank_names(desk: Desk) -> dict[str, str]:
    """Members' names by BIC."""
    return {bic: bank.name for bic, bank in desk.registry().banks.items()}


def list_credits(desk: Desk, asked: Asked, in_sight: slice = FIRST) -> Listing:
    """Keys and counts for what was asked, with the rows in sight: one reading, so that one painting shows it all."""
    final_block = desk.final_block()
    query = CreditQuery(
        text=asked.text,
        states=TABS[asked.tab],
        sort=asked.sort,
        descending=asked.descending,
        final_block=final_block,
    )
    counts = desk.store.state_counts(final_block)
    titles = tab_titles()
    tabs = tuple(
        Tab(key, titles[key], sum(number for state, number in counts.items() if not states or state in states))
        for key, states in TABS.items()
    )
    listing = Listing(asked, tuple(desk.store.row_keys(query)), (), tabs, final_block, bank_names(desk))
    return replace(listing, rows=tuple(read_rows(desk, listing.keys[in_sight], listing)))


def read_rows(desk: Desk, keys: Sequence[str], listing: Listing) -> list[RowView]:
    """A page of rows; keys that are gone are left out."""
    return [_row_view(desk, row, listing) for row in desk.store.rows(keys, listing.final_block)]


def _row_view(desk: Desk, row: CreditRow, listing: Listing) -> RowView:
    mine, following = _acts_next(desk, row, listing.banks)
    unread = translate("Credits", "not opened yet") if row.key.startswith("c") else translate("Credits", "no number")
    texts = {
        Column.REFERENCE: row.summary.reference or unread,
        Column.BENEFICIARY: row.summary.beneficiary,
        Column.AMOUNT: amount_words(row.summary),
        Column.EXPIRY: show_day(row.summary.expiry) if row.summary.expiry else "",
        "next": following,
    }
    state = row_state(row, confirmations=desk.me.confirmations, final_block=listing.final_block)
    return RowView(row.key, texts, state, mine)


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
    return False, translate("Credits", "Beneficiary")


def read_preview(desk: Desk, key: str) -> Preview | None:
    """What the pane shows of a row; None when the row is gone.

    Raises:
        UserError: ``unknown-credit``, ``unknown-act``, ``unknown-draft``.
    """
    final_block, banks = desk.final_block(), bank_names(desk)
    rows = desk.store.rows([key], final_block)
    if not rows:
        return None
    row = rows[0]
    terms, steps, told = _told(desk, key, banks)
    return Preview(
        key=key,
        reference=row.summary.reference or translate("Credits", "Without a number"),
        amount=amount_words(row.summary) or translate("Credits", "No amount yet"),
        state=row_state(row, confirmations=desk.me.confirmations, final_block=final_block, whole=True),
        facts=tuple(_facts(desk, row.summary, terms, banks)),
        steps=steps,
        acts_next=told or _sentence(desk, row, banks),
    )


def _told(desk: Desk, key: str, banks: Mapping[str, str]) -> tuple[CreditTerms | None, tuple[Step, ...], str]:
    """Terms, the newest act's ladder, and why the terms can't be taken, or nothing."""
    from app.desk.views import credit_view  # knows every term of a credit: the first paint doesn't wait for it

    me = desk.me
    if key.startswith("a"):
        act = desk.store.desk_act(bytes.fromhex(key[1:]))
        steps = ladder(progress_of_act(desk, act), banks, me.office, me.confirmations)
        view = credit_view(desk, act.credit) if act.credit else None
        return view.terms if view else None, steps, ""
    if key.startswith("c"):
        whole = credit_view(desk, bytes.fromhex(key[1:]))
        return whole.terms, ladder(whole.progress[-1], banks, me.office, me.confirmations), whole.terms_fault
    return None, (), ""


def _facts(desk: Desk, summary: Summary, terms: CreditTerms | None, banks: Mapping[str, str]) -> list[tuple[str, str]]:
    advising = banks.get(summary.advising_bank, summary.advising_bank)
    issuing = banks.get(summary.issuing_bank, summary.issuing_bank)
    here = summary.issuing_bank in ("", desk.me.bank)
    facts = [
        (translate("Credits", "Applicant"), summary.applicant),
        (translate("Credits", "Beneficiary"), summary.beneficiary),
        (translate("Credits", "Advising"), advising) if here else (translate("Credits", "Issuing"), issuing),
        (translate("Credits", "Expiry"), _expiry(summary, terms)),
    ]
    if terms:
        by = translate("Credits", "by {by}").format(by=terms.available_by)
        confirmation = {
            "WITHOUT": translate("Credits", "without"),
            "MAY ADD": translate("Credits", "may add"),
            "CONFIRM": translate("Credits", "asked for"),
        }[terms.confirmation]
        facts += [
            (translate("Credits", "Available"), ", ".join([by, " ".join(terms.drafts_at).lower()]).strip(", ")),
            (translate("Credits", "Confirmation"), confirmation),
        ]
    return [(name, value) for name, value in facts if value]


def _expiry(summary: Summary, terms: CreditTerms | None) -> str:
    if summary.expiry is None:
        return ""
    place = terms.expiry_place.title() if terms else ""
    return ", ".join(filter(None, (show_day(summary.expiry), place)))


def _sentence(desk: Desk, row: CreditRow, banks: Mapping[str, str]) -> str:
    advising = banks.get(row.summary.advising_bank, row.summary.advising_bank)
    if row.state is RowState.DRAFT and desk.me.may(Role.MAKER):
        return translate("Credits", "Complete it and submit it for checking.")
    if row.state in (RowState.RETURNED, RowState.FAILED) and desk.me.may(Role.MAKER):
        return translate("Credits", "Open it, mend the draft and submit it again.")
    if row.state is RowState.ISSUED and row.summary.advising_bank == desk.me.bank:
        return translate("Credits", "Your bank advises it to the beneficiary.")
    if row.struck and row.state is not RowState.HELD:
        return translate("Credits", "A reorganisation took it out of its block. It is sent again by itself.")
    sentences = {
        RowState.DRAFT: translate("Credits", "Its maker completes it and submits it for checking."),
        RowState.QUEUED: translate("Credits", "It is sent as soon as the gateway answers."),
        RowState.HELD: translate("Credits", "It is held back. Decide under Needs me."),
        RowState.WAITING: translate("Credits", "A checker reads and signs it."),
        RowState.RETURNED: translate("Credits", "Its maker mends it and submits it again."),
        RowState.SENT: translate("Credits", "The gateway carries it to the ledger."),
        RowState.FAILED: translate("Credits", "Its maker mends it and submits it again."),
        RowState.IN_BLOCK: translate("Credits", "The ledger makes it final; no one has to act."),
        RowState.ISSUED: translate("Credits", "{bank} advises it to the beneficiary.").format(bank=advising),
        RowState.ADVISED: translate("Credits", "The beneficiary ships and presents documents."),
    }
    return sentences[row.state]
