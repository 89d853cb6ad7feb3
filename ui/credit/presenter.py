"""What the credit view says: facts, letter, SWIFT text, each act with what proves it. Runs on a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.desk.desk import GOOD
from app.desk.progress import StepName, StepState
from app.desk.views import credit_view
from app.ledger.acts import IssueCredit, Role
from app.ports.gateway import Stage
from app.ports.stored import CreditState
from ui.credit.letter import Section, sections_of, swift_of
from ui.theme.state import State
from ui.widgets.dates import show_day
from ui.widgets.ladder import Reached, Step
from ui.words import act_words, ladder, moment, person_words, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.credit.terms import CreditTerms
    from app.desk.desk import Desk
    from app.desk.progress import Progress, Proof
    from app.desk.views import CreditView


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of proof: what it is, what it says, whether it stands for something to compare elsewhere."""

    name: str
    value: str
    copied: bool = True


@dataclass(frozen=True, slots=True)
class ActPage:
    """An act in the timeline.

    Attributes:
        title: what was done.
        told: who, when, in a sentence.
        state: how far it is.
        steps: its ladder.
        proof: what proves it; empty before it is on the ledger.
        stages: both stages of its proof: read and equal to the Journal's, checked by its signatures.
    """

    digest: str
    title: str
    told: str
    state: State
    steps: tuple[Step, ...]
    proof: tuple[Fact, ...]
    stages: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Advising:
    """Whether the advice can be prepared here: `offered` at the advising bank, `why_not` when not now."""

    offered: bool
    why_not: str
    reference: str


@dataclass(frozen=True, slots=True)
class CreditPage:
    """A credit whole.

    Attributes:
        sealed: why there are no terms to read, or empty.
        to_mend: digest of an act of this officer's that came back or failed, or empty.
    """

    credit: bytes
    reference: str
    amount: str
    state: State
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    swift: str
    sealed: str
    acts: tuple[ActPage, ...]
    acts_next: str
    advising: Advising
    to_mend: bytes


def read_credit(desk: Desk, credit: bytes) -> CreditPage:
    """A credit as its page shows it.

    Raises:
        UserError: ``unknown-credit``.
    """
    view = credit_view(desk, credit)
    banks = {bic: bank.name for bic, bank in desk.registry().banks.items()}
    terms = view.terms
    acts = tuple(_act_page(desk, progress, banks) for progress in view.progress)
    return CreditPage(
        credit=credit,
        reference=_reference(desk, view),
        amount=str(terms.amount) if terms else translate("Credit", "Terms are sealed"),
        state=_state(view, acts),
        facts=tuple(_facts(view, terms, banks)) if terms else (),
        sections=sections_of(terms, banks) if terms else (),
        swift=swift_of(terms) if terms else "",
        sealed="" if terms else _why_sealed(view),
        acts=acts,
        acts_next=_acts_next(desk, view, banks),
        advising=_advising(desk, view),
        to_mend=_to_mend(desk, credit),
    )


def _to_mend(desk: Desk, credit: bytes) -> bytes:
    """The newest act on the credit, where it waits for this officer to mend it."""
    acts = desk.store.acts_of_credit(credit)
    newest = acts[-1] if acts else None
    stopped = newest is not None and newest.stage in (Stage.RETURNED, Stage.FAILED)
    if newest is None or not stopped or newest.act.kind != IssueCredit.KIND or not desk.me.may(Role.MAKER):
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
    advised = view.record.state is CreditState.ADVISED
    return State.settled(translate("Credit", "Advised") if advised else translate("Credit", "Issued"))


def _why_sealed(view: CreditView) -> str:
    return view.terms_fault or translate(
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
        (translate("Credit", "Available"), translate("Credit", "by {by}").format(by=terms.available_by)),
        (translate("Credit", "Operative"), _channel(terms)),
    ]
    if view.advice_reference:
        facts.append((translate("Credit", "Advised under"), view.advice_reference))
    return facts


def _channel(terms: CreditTerms) -> str:
    ledger = terms.channel == "ledger"
    return translate("Credit", "the ledger") if ledger else translate("Credit", "SWIFT")


def _acts_next(desk: Desk, view: CreditView, banks: Mapping[str, str]) -> str:
    newest = view.progress[-1]
    if newest.proof is None:
        return _acts_next_before_the_ledger(desk, view.credit, newest)
    if not newest.proof.final:
        return translate("Credit", "The ledger makes it final; no one has to act.")
    record = view.record
    if record is None:
        return translate("Credit", "The entry is being checked.")
    if record.state is CreditState.ADVISED:
        return translate("Credit", "The beneficiary ships and presents documents.")
    advising = record.summary.advising_bank
    if advising == desk.me.bank:
        return translate("Credit", "Your bank advises it to the beneficiary.")
    return translate("Credit", "{bank} advises it to the beneficiary.").format(bank=banks.get(advising, advising))


def _acts_next_before_the_ledger(desk: Desk, credit: bytes, newest: Progress) -> str:
    """Who acts on an act under way. What was asked or is missing stands in its ladder, and isn't said again."""
    names = {step.name: step.state for step in newest.steps}
    if StepName.RETURNED in names or StepName.FAILED in names:
        if _to_mend(desk, credit):
            return translate("Credit", "You mend the draft and submit it again.")
        return translate("Credit", "Its maker mends it and submits it again.")
    if StepName.HELD in names:
        return translate("Credit", "It is held back. Decide under Needs me.")
    if StepName.QUEUED in names:
        return translate("Credit", "It is sent by itself.")
    if names.get(StepName.APPROVED) is StepState.NOW:
        return translate("Credit", "A checker reads and signs it.")
    return translate("Credit", "The act is on its way to the ledger.")


def _advising(desk: Desk, view: CreditView) -> Advising:
    record = view.record
    offered = (
        record is not None
        and record.state is CreditState.ISSUED
        and record.summary.advising_bank == desk.me.bank
        and desk.me.may(Role.MAKER)
    )
    reference = view.terms.reference if view.terms else ""
    return Advising(offered, view.why_not_advise, reference)


def _act_page(desk: Desk, progress: Progress, banks: Mapping[str, str]) -> ActPage:
    me, proof = desk.me, progress.proof
    return ActPage(
        digest=progress.digest.hex(),
        title=act_words(progress.kind),
        told=_told(desk, progress, banks),
        state=_act_state(progress, me.confirmations),
        steps=ladder(progress, banks, me.office, me.confirmations),
        proof=_proof_facts(proof, progress.digest, me.confirmations) if proof else (),
        stages=_stages(proof) if proof else (),
    )


def _told(desk: Desk, progress: Progress, banks: Mapping[str, str]) -> str:
    who = [person_words(person, banks) for step in progress.steps for person in step.people]
    when = [step.at_utc for step in progress.steps if step.at_utc]
    parts = [", ".join(who), moment(max(when), desk.me.office) if when else ""]
    return " · ".join(filter(None, parts))


def _act_state(progress: Progress, confirmations: int) -> State:
    proof = progress.proof
    if proof and proof.final:
        return State.settled(translate("Credit", "Final"))
    if proof:
        text = translate("Credit", "In block {block} · {k} of {m}")
        return State.on_its_way(text.format(block=f"{proof.block:,}", k=proof.confirmations, m=confirmations))
    names = {step.name.value: step.state.value for step in progress.steps}
    if "failed" in names:
        return State.fault(translate("Credit", "Failed"))
    if "returned" in names:
        return State.waits(translate("Credit", "Returned to the maker"))
    if "held" in names:
        return State.waits(translate("Credit", "Held back"))
    if progress.struck_utc:
        return State.deadline(translate("Credit", "Reorganised · sent again"))
    if "queued" in names:
        return State.on_its_way(translate("Credit", "Queued here"))
    if names.get("approved") == "now":
        return State.waits(translate("Credit", "Waits for approval"))
    return State.on_its_way(translate("Credit", "Sent"))


def _proof_facts(proof: Proof, digest: bytes, confirmations: int) -> tuple[Fact, ...]:
    counted = translate("Credit", "{k} of {m}, final") if proof.final else translate("Credit", "{k} of {m}")
    return (
        Fact(translate("Credit", "Entry"), f"{proof.entry:,}"),
        Fact(translate("Credit", "Digest"), digest.hex()),
        Fact(translate("Credit", "Head after it"), proof.head.hex()),
        Fact(translate("Credit", "Block"), f"{proof.block:,}"),
        Fact(translate("Credit", "Block hash"), proof.block_hash.hex()),
        Fact(translate("Credit", "Transaction"), proof.transaction.hex()),
        Fact(
            translate("Credit", "Confirmations"), counted.format(k=proof.confirmations, m=confirmations), copied=False
        ),
    )


def _stages(proof: Proof) -> tuple[Step, ...]:
    """What was proved of an entry, stage by stage."""
    read = Step(translate("Credit", "Read; not yet proved"), Reached.NOW)
    if proof.proved:
        equal = translate("Credit", "The head after it was computed here and leads to the Journal's.")
        read = Step(translate("Credit", "Read and proved"), Reached.DONE, equal)
    checked = Step(translate("Credit", "Not yet checked"), Reached.NOW)
    if proof.verdict == GOOD:
        detail = translate("Credit", "Signatures, roles and hashes were checked here.")
        checked = Step(translate("Credit", "Checked"), Reached.DONE, detail)
    elif proof.verdict:
        checked = Step(translate("Credit", "Checked: wrong"), Reached.FAILED, proof.verdict)
    return (read, checked)
