"""Presentations as an officer sees them: documents, each bank's dealing with its clock, what stands against them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.credit.examination.clock import Standing, banking_days_left, standing
from app.credit.examination.last_day import last_day_for_presentation
from app.credit.examination.maturity import Maturity, maturity
from app.credit.examination.readings import Reading, fits_only_with, reading, readings
from app.credit.life import Act, Decision
from app.credit.life.table import About
from app.credit.plain import TermsError
from app.credit.presentation import Notice
from app.desk.clocks import examination_of
from app.desk.kinds import NOTICE, Deed, deed_of, schema_of
from app.desk.offices import Office, office_of
from app.desk.presented import facts_of, open_amendments, own_terms, read_presented, sealed_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from app.credit.amendment import AmendmentTerms
    from app.credit.examination.clock import Deadline
    from app.credit.examination.findings import Facts
    from app.credit.examination.last_day import LastDay
    from app.credit.life import CreditLife, Handling, PresentationLife
    from app.credit.presentation import Presented
    from app.credit.terms import CreditTerms
    from app.desk.desk import Desk
    from app.desk.presented import Told
    from app.desk.progress import Progress
    from app.ledger.registry import Registry
    from app.messages.findings import Finding
    from app.ports.stored import CreditRecord

_DONE = frozenset({Decision.HONOURED, Decision.RETURNED})
_NOTICES = frozenset({Act.EXAMINE, Act.ADVISE_DISCREPANCIES, Act.REFUSE})


@dataclass(frozen=True, slots=True)
class SaidView:
    """What a bank said with an act on a presentation.

    Attributes:
        deed: its words.
        notice: the discrepancies it states, or None: of another act, or sealed here.
        fault: why what was sealed can't be taken, or empty.
    """

    deed: Deed
    notice: Notice | None
    reference: str
    note: str
    means: str
    evidence: str
    fault: str
    digest: bytes
    recorded_utc: datetime


@dataclass(frozen=True, slots=True)
class HandlingView:
    """How one bank deals with a presentation.

    Attributes:
        bound: the time limit precludes it (UCP 600 art. 16f): it issued or confirmed the credit.
        deadline: of its examination; None where none runs.
        standing: of its notice of refusal to the deadline, else of now; None once it honoured.
        days_left: banking days to decide in, today among them.
        said: its acts, oldest first.
    """

    life: Handling
    office: Office
    may_honour: bool
    bound: bool
    deadline: Deadline | None
    standing: Standing | None
    days_left: int
    said: tuple[SaidView, ...]

    @property
    def notices(self) -> tuple[SaidView, ...]:
        """What it found, asked authority for and refused for."""
        return tuple(one for one in self.said if one.deed.act in _NOTICES)

    @property
    def answers(self) -> tuple[SaidView, ...]:
        """All else that it said."""
        return tuple(one for one in self.said if one.deed.act not in _NOTICES)


@dataclass(frozen=True, slots=True)
class PresentationView:
    """A presentation, recorded or waiting for signatures.

    Attributes:
        content: what was presented, or None; then ``fault`` may say why it can't be read.
        handlings: of each bank that did something or is to, the presenting bank first.
        facts: what findings are made from; None while documents or terms are sealed here, or once this bank honoured or
            returned them.
        readings: held against the terms that bind here, and against open amendments; empty with ``facts``.
        accepts: amendments that the documents fit only with (UCP 600 art. 10c), as a proposal.
        last_day: for presenting them; None with ``facts``.
        maturity: of what this bank honours, as a proposal; None with ``facts``.
        acts: the acts on it, oldest first.
    """

    life: PresentationLife
    content: Presented | None
    fault: str
    handlings: tuple[HandlingView, ...]
    facts: Facts | None
    readings: tuple[Reading, ...]
    accepts: tuple[int, ...]
    last_day: LastDay | None
    maturity: Maturity | None
    acts: tuple[Progress, ...]

    def by(self, bank: str) -> HandlingView | None:
        """How a bank deals with it."""
        return next((one for one in self.handlings if one.life.bank == bank), None)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Against the terms in force."""
        return self.readings[0].findings if self.readings else ()


def view_presentation(
    desk: Desk,
    record: CreditRecord,
    life: CreditLife,
    one: PresentationLife,
    told: Sequence[Told],
    acts: Sequence[Progress] = (),
) -> PresentationView:
    """One presentation of a life, which may be as it would be with an act that waits; ``told`` with that act then."""
    registry, sealed, own = desk.registry(), sealed_of(told, one.number), one.by(desk.me.bank)
    # What they were held against then may have been amended since: what was found is in the notices.
    terms = None if own.decision in _DONE else own_terms(desk, record)
    facts = facts_of(desk, registry, life, one, told) if terms else None
    read = _read(terms, open_amendments(desk, record), facts) if terms and facts else ()
    return PresentationView(
        life=one,
        content=read_presented(sealed),
        fault=sealed.fault if sealed else "",
        handlings=tuple(_handling(desk, registry, life, one, bank, told) for bank in _banks(life, one)),
        facts=facts,
        readings=read,
        accepts=fits_only_with(read),
        last_day=last_day_for_presentation(terms, facts.shipment_day) if terms and facts else None,
        maturity=_maturity(desk, terms, facts, own) if terms and facts else None,
        acts=tuple(act for act in acts if act.number == one.number and act.about is About.PRESENTATION),
    )


def _maturity(desk: Desk, terms: CreditTerms, facts: Facts, own: Handling) -> Maturity:
    office = desk.me.office
    sight = own.received_utc.astimezone(ZoneInfo(office.zone)).date() if own.received_utc else None
    return maturity(terms, sight_day=sight, shipment_day=facts.shipment_day, country=office.calendar)


def _banks(life: CreditLife, one: PresentationLife) -> Iterable[str]:
    """Those that dealt with it, and those that are to."""
    bound = (bank for bank in (life.confirming_bank, life.issuing_bank) if bank and life.is_bound(bank))
    return dict.fromkeys((*(each.bank for each in one.handlings), *bound))


def _handling(
    desk: Desk, registry: Registry, life: CreditLife, one: PresentationLife, bank: str, told: Sequence[Told]
) -> HandlingView:
    own, bound = one.by(bank), life.is_bound(bank)
    office = office_of(bank, desk.me.office, registry)
    deadline, now = examination_of(life, one, bank, office), desk.now_utc()
    stands, left = None, 0
    if deadline and own.decision is not Decision.HONOURED:
        stands = standing(deadline, own.given_utc or now, bound=bound)
        left = 0 if own.decided else banking_days_left(deadline, now, office)
    said = tuple(said_view(each) for each in told if each.number == one.number and each.act.bank == bank)
    return HandlingView(own, office, life.may_honour(bank), bound, deadline, stands, left, said)


def said_view(told: Told) -> SaidView:
    """What a bank said with an act."""
    content = told.content.json
    texts = content if isinstance(content, dict) else {}
    names = ("reference", "note", "means", "evidence")
    reference, note, means, evidence = (str(texts.get(name, "")) for name in names)
    return SaidView(
        deed=deed_of(told.act),
        notice=_notice(told),
        reference=reference,
        note=note,
        means=means,
        evidence=evidence,
        fault=told.content.fault,
        digest=told.digest,
        recorded_utc=told.recorded_utc,
    )


def _notice(told: Told) -> Notice | None:
    if schema_of(told.act) != NOTICE or told.content.json is None:
        return None
    try:
        return Notice.from_json(told.content.json)
    except TermsError:
        return None


def _read(terms: CreditTerms, opened: Sequence[AmendmentTerms], facts: Facts) -> tuple[Reading, ...]:
    """Against the terms, and against them with amendments; one that makes no terms can only be refused."""
    try:
        return readings(terms, opened, facts)
    except TermsError:
        return tuple(one for chosen in ((), *((each,) for each in opened)) if (one := _one(terms, chosen, facts)))


def _one(terms: CreditTerms, chosen: Sequence[AmendmentTerms], facts: Facts) -> Reading | None:
    try:
        return reading(terms, chosen, facts)
    except TermsError:
        return None
