"""What the preview of a credit says. Every function here runs on a worker and touches no widget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.desk.progress import progress_of_act
from app.ledger.acts import Role
from app.ports.stored import RowState
from ui.credits.listing import bank_names
from ui.language.sentences import said
from ui.privacy import hide_party
from ui.theme.state import State
from ui.widgets.dates import show_day
from ui.words import amount_words, ladder, row_state, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.credit.terms import CreditTerms
    from app.desk.desk import Desk
    from app.desk.views import CreditView
    from app.ports.stored import CreditRow, Summary
    from ui.widgets.ladder import Step

_BETWEEN_BANKS = frozenset({RowState.ISSUED, RowState.ADVISED, RowState.CONFIRMED})
"""Final and under way: what is to be done stands in the credit's life."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The pane beside the table. ``facts`` are pairs of words; ``acts_next`` is a sentence, or several in lines."""

    key: str
    reference: str
    amount: str
    state: State
    facts: tuple[tuple[str, str], ...]
    steps: tuple[Step, ...]
    acts_next: str


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
    terms, steps, told = _told(desk, row, banks)
    return Preview(
        key=key,
        reference=row.summary.reference or translate("Credits", "Without a number"),
        amount=amount_words(row.summary) or translate("Credits", "No amount yet"),
        state=row_state(row, confirmations=desk.me.confirmations, final_block=final_block, whole=True),
        facts=tuple(_facts(desk, row.summary, terms, banks)),
        steps=steps,
        acts_next=told or _sentence(desk, row, banks),
    )


def _told(desk: Desk, row: CreditRow, banks: Mapping[str, str]) -> tuple[CreditTerms | None, tuple[Step, ...], str]:
    """Terms, the newest act's ladder, and why the terms can't be taken or what each bank is to do, or nothing."""
    from app.desk.views import credit_view  # knows every term of a credit: the first paint doesn't wait for it

    me, key = desk.me, row.key
    if key.startswith("a"):
        act = desk.store.desk_act(bytes.fromhex(key[1:]))
        steps = ladder(progress_of_act(desk, act), banks, me.office, me.confirmations)
        view = credit_view(desk, act.credit) if act.credit else None
        return view.terms if view else None, steps, ""
    if key.startswith("c"):
        whole = credit_view(desk, bytes.fromhex(key[1:]))
        told = said(whole.terms_fault) or _awaited(desk, row, whole, banks)
        return whole.terms, ladder(whole.progress[-1], banks, me.office, me.confirmations), told
    return None, (), ""


def _awaited(desk: Desk, row: CreditRow, whole: CreditView, banks: Mapping[str, str]) -> str:
    """What each bank is to do on a recorded credit; empty where the row's state says it."""
    from ui.credit.next_acts import awaited_of  # as above

    if whole.life is None or not whole.life.next_acts or row.state not in _BETWEEN_BANKS:
        return ""
    return "\n".join(each.sentence for each in awaited_of(desk, whole.life, banks))


def _facts(desk: Desk, summary: Summary, terms: CreditTerms | None, banks: Mapping[str, str]) -> list[tuple[str, str]]:
    advising = banks.get(summary.advising_bank, summary.advising_bank)
    issuing = banks.get(summary.issuing_bank, summary.issuing_bank)
    here = summary.issuing_bank in ("", desk.me.bank)
    facts = [
        (translate("Credits", "Applicant"), hide_party(summary.applicant)),
        (translate("Credits", "Beneficiary"), hide_party(summary.beneficiary)),
        (translate("Credits", "Advising"), advising) if here else (translate("Credits", "Issuing"), issuing),
        (translate("Credits", "Expiry"), _expiry(summary, terms)),
    ]
    if terms:
        by = translate("Credits", "by {by}").format(by=said(terms.available_by))
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
        RowState.CONFIRMED: translate("Credits", "The beneficiary ships and presents documents."),
        RowState.CANCELLED: translate("Credits", "It is cancelled; no one has to act."),
        RowState.CLOSED: translate("Credits", "It is closed; no one has to act."),
    }
    return sentences[row.state]
