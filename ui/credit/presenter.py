"""What the credit view says: facts, letter, SWIFT text, each act with what proves it. Runs on a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.life import Confirming
from app.desk.kinds import is_drafted
from app.desk.offices import Office, office_of
from app.desk.views import credit_view
from app.ledger.acts import Role
from app.money import Money
from app.ports.gateway import Stage
from app.ports.stored import CreditState
from ui.amendments.presenter import AmendmentPage, amendment_pages
from ui.credit.acts import ActPage, act_page
from ui.credit.doing import Doing, doings_of
from ui.credit.effects import unbroken
from ui.credit.letter import Section, SwiftText, sections_of, swift_texts
from ui.credit.next_acts import Awaited, acts_next
from ui.language.sentences import said
from ui.presentations.balance import BalanceWords, balance_words
from ui.presentations.presenter import PresentationPage, presentation_pages
from ui.privacy import hide_amount, masked
from ui.theme.state import State
from ui.widgets.dates import show_day
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.credit.terms import CreditTerms
    from app.desk.desk import Desk
    from app.desk.views import CreditView
    from app.ledger.registry import Registry


@dataclass(frozen=True, slots=True)
class CreditPage:
    """A credit whole.

    Attributes:
        swift: the terms as messages, in the release they were written in first.
        sealed: why there are no terms to read, or empty.
        parties: the part a bank has in the credit, and its office.
        sandbox: sample banks, no real obligations.
        awaited: who acts next.
        balances: of each undertaking, once the credit is recorded.
        doings: what this officer can do about it.
        amendments, presentations: the newest first.
        to_mend: digest of an act of this officer's that came back or failed, or empty.
    """

    credit: bytes
    reference: str
    amount: str
    state: State
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    swift: tuple[SwiftText, ...]
    sealed: str
    parties: tuple[tuple[str, Office], ...]
    acts: tuple[ActPage, ...]
    awaited: tuple[Awaited, ...]
    doings: tuple[Doing, ...]
    amendments: tuple[AmendmentPage, ...]
    presentations: tuple[PresentationPage, ...]
    balances: tuple[BalanceWords, ...]
    to_mend: bytes
    sandbox: bool

    @property
    def acts_next(self) -> str:
        """Who acts next, in sentences, a line each."""
        return "\n".join(each.sentence for each in self.awaited)


def read_credit(desk: Desk, credit: bytes) -> CreditPage:
    """A credit as its page shows it.

    Raises:
        UserError: ``unknown-credit``.
    """
    view, registry = credit_view(desk, credit), desk.registry()
    banks = {bic: bank.name for bic, bank in registry.banks.items()}
    terms = view.terms if not masked() else None
    texts = {message.digest: message.text for message in view.life.messages} if view.life and not masked() else {}
    acts = tuple(act_page(desk, credit, progress, banks, texts) for progress in view.progress)
    amendments = amendment_pages(desk, view.life, banks) if view.life else ()
    to_mend = _to_mend(desk, credit)
    return CreditPage(
        credit=credit,
        reference=_reference(desk, view),
        amount=hide_amount(str(view.terms.amount)) if view.terms else translate("Credit", "Terms are sealed"),
        state=_state(view, acts),
        facts=tuple(_facts(view, terms, banks)) if terms else (),
        sections=sections_of(terms, banks) if terms else (),
        swift=swift_texts(terms) if terms else (),
        sealed="" if terms else _why_sealed(view),
        parties=_parties(desk, view.terms, registry) if view.terms else (),
        acts=acts,
        awaited=acts_next(desk, view, banks, mends=bool(to_mend)),
        doings=doings_of(desk, view.life, amendments, banks) if view.life else (),
        amendments=amendments,
        presentations=presentation_pages(desk, view.life, banks) if view.life else (),
        balances=balance_words(view.life, banks) if view.life else (),
        to_mend=to_mend,
        sandbox=desk.me.sandbox,
    )


def _parties(desk: Desk, terms: CreditTerms, registry: Registry) -> tuple[tuple[str, Office], ...]:
    """Each bank of the credit once, with the first part it has in it."""
    asked, reimbursing, through = terms.confirmation_party, terms.reimbursing_bank, terms.advise_through
    named = [
        (translate("Credit", "Issuing bank"), terms.issuing_bank),
        (translate("Credit", "Advising bank"), terms.advising_bank),
        (translate("Credit", "Available with"), terms.available_with.bic),
        (translate("Credit", "Confirmation asked of"), asked.bic if asked else ""),
        (translate("Credit", "Reimbursing bank"), reimbursing.bic if reimbursing else ""),
        (translate("Credit", "Advised through"), through.bic if through else ""),
    ]
    parts: dict[str, str] = {}
    for part, bic in named:
        if bic:
            parts.setdefault(bic if len(bic) == 11 else f"{bic}XXX", part)
    return tuple((part, office_of(bic, desk.me.office, registry)) for bic, part in parts.items())


def _to_mend(desk: Desk, credit: bytes) -> bytes:
    """The newest act on the credit, where it waits for this officer to mend it."""
    acts = desk.store.acts_of_credit(credit)
    newest = acts[-1] if acts else None
    stopped = newest is not None and newest.stage in (Stage.RETURNED, Stage.FAILED)
    if newest is None or not stopped or not is_drafted(newest.act.act()) or not desk.me.may(Role.MAKER):
        return b""
    return newest.digest if newest.signers[:1] in ((), (desk.me.officer,)) else b""


def _reference(desk: Desk, view: CreditView) -> str:
    if view.terms:
        return view.terms.reference
    acts = desk.store.acts_of_credit(view.credit)
    known = [act.summary.reference for act in acts] + ([view.record.summary.reference] if view.record else [])
    return next(filter(None, known), translate("Credit", "Credit not opened yet"))


def _state(view: CreditView, acts: tuple[ActPage, ...]) -> State:
    """The newest act while it is under way, else where the record stands."""
    newest = view.progress[-1]
    if newest.proof is None or not newest.proof.final or view.record is None:
        return acts[-1].state
    words = {
        CreditState.ISSUED: translate("Words", "Issued"),
        CreditState.ADVISED: translate("Words", "Advised"),
        CreditState.CONFIRMED: translate("Words", "Confirmed"),
        CreditState.CANCELLED: translate("Words", "Cancelled"),
        CreditState.CLOSED: translate("Words", "Closed"),
    }
    return State.settled(words[view.record.state])


def _why_sealed(view: CreditView) -> str:
    if view.terms:
        return translate("Credit", "The privacy mask is on: terms are hidden. Take it off to read them.")
    return said(view.terms_fault) or translate(
        "Credit", "The terms are still sealed here. They open as soon as your gateway answers."
    )


def _facts(view: CreditView, terms: CreditTerms | None, banks: Mapping[str, str]) -> list[tuple[str, str]]:
    if terms is None:
        return []
    issuing = banks.get(terms.issuing_bank, terms.issuing_bank)
    advising = banks.get(terms.advising_bank, terms.advising_bank)
    place = terms.expiry_place.title()
    facts = [
        (translate("Credit", "Applicant"), terms.applicant.full_name),
        (translate("Credit", "Beneficiary"), terms.beneficiary.full_name),
        (translate("Credit", "Issuing bank"), issuing),
        (translate("Credit", "Advising bank"), advising),
        (translate("Credit", "Expiry"), ", ".join(filter(None, (show_day(terms.expiry_date), place)))),
        (translate("Credit", "Date of issue"), show_day(terms.issue_date)),
        (translate("Credit", "Available"), translate("Credit", "by {by}").format(by=said(terms.available_by))),
        (translate("Credit", "Operative"), _channel(terms)),
    ]
    if view.advice_reference:
        facts.append((translate("Credit", "Advised under"), view.advice_reference))
    if confirmation := _confirmation(view, banks):
        facts.append((translate("Credit", "Confirmation"), confirmation))
    return facts


def _confirmation(view: CreditView, banks: Mapping[str, str]) -> str:
    """Who confirms it, and for what where that isn't the credit as it stands now (UCP 600 art. 10b)."""
    life = view.record.life if view.record else None
    if life is None or life.confirming is Confirming.NOT_ASKED:
        return ""
    bank = banks.get(life.confirming_bank, life.confirming_bank)
    if life.confirmer is not None and life.confirmer != life.issuer:
        words = translate("Credit", "{bank}, up to {amount} until {day}")
        most, day = Money(life.confirmer.most_minor, life.currency), show_day(life.confirmer.expiry_day)
        return words.format(bank=bank, amount=unbroken(hide_amount(str(most))), day=unbroken(day))
    words = {
        Confirming.ASKED: translate("Credit", "asked of {bank}"),
        Confirming.GIVEN: translate("Credit", "by {bank}"),
        Confirming.DECLINED: translate("Credit", "declined by {bank}"),
    }[life.confirming]
    return words.format(bank=bank)


def _channel(terms: CreditTerms) -> str:
    ledger = terms.channel == "ledger"
    return translate("Credit", "the ledger") if ledger else translate("Credit", "SWIFT")
