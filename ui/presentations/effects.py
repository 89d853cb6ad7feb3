"""What each act on documents leads to, in a sentence with its figures: for its maker's review and for its checker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.life import Act
from app.desk.offices import Office, office_of
from app.ledger.acts import Disposal, Finding, Manner, Side
from app.money import Money
from ui.language.amounts import amount_in_words
from ui.needs_me.marks import emphasised
from ui.presentations.words import at_office, money_words
from ui.privacy import masked
from ui.widgets.dates import show_day
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from app.credit.presentation import Discrepancy
    from app.desk.desk import Desk
    from app.desk.kinds import Deed
    from app.desk.life import LifeView
    from app.desk.presentations import PresentationView
    from ui.needs_me.marks import Piece

DOCUMENTS = frozenset(
    {
        Act.PRESENT,
        Act.RECEIVE,
        Act.EXAMINE,
        Act.ADVISE_DISCREPANCIES,
        Act.WAIVE,
        Act.REFUSE,
        Act.RETURN,
        Act.HONOUR,
        Act.SETTLE,
        Act.CLOSE,
    }
)
"""The acts from documents to the end of a credit."""
UNSAID = "…"


@dataclass(frozen=True, slots=True)
class AboutDocuments:
    """What the sentences about an act on documents name, and what its review offers.

    Attributes:
        bank, issuing, presenter: names.
        office: the acting bank's.
        issues, bound, may_honour: the bank issued the credit; undertook to honour; may do so.
        left_minor: what the bank may still honour on this presentation within the undertaking it stands by.
        unpaid_minor, ungot_minor: what it honoured and hasn't paid; what of the claim it hasn't got.
        available_minor: what may still be drawn on the credit.
        manner: the one by which the credit is available; 0 where that isn't one of the ledger's.
        maturity_day, maturity_told: of what is honoured, a proposal, and how it was reckoned; of what was, that day.
        until_utc: end of the bank's time to refuse; None where none runs.
        found, complies: discrepancies of its last examination; it found none.
    """

    bank: str
    issuing: str
    presenter: str
    reference: str
    currency: str
    office: Office
    number: int
    claimed_minor: int = 0
    issues: bool = False
    bound: bool = False
    may_honour: bool = False
    left_minor: int = 0
    unpaid_minor: int = 0
    ungot_minor: int = 0
    available_minor: int = 0
    manner: int = 0
    maturity_day: date | None = None
    maturity_told: tuple[str, ...] = ()
    until_utc: datetime | None = None
    found: tuple[Discrepancy, ...] = ()
    complies: bool = False


def about_documents(desk: Desk, deed: Deed, view: LifeView, banks: Mapping[str, str]) -> AboutDocuments:
    """What the sentences about a deed of the own bank name."""
    life, bank = view.record.life, desk.me.bank
    shown = view.presentation(deed.number)
    own = shown.life.by(bank) if shown else None
    presenter = shown.life.bank if shown else bank
    claimed = shown.life.amount_minor if shown else deed.amount_minor
    handling = shown.by(bank) if shown else None
    proposed = shown.maturity if shown else None
    return AboutDocuments(
        bank=banks.get(bank, bank),
        issuing=banks.get(life.issuing_bank, life.issuing_bank),
        presenter=banks.get(presenter, presenter),
        reference=view.record.summary.reference,
        currency=life.currency,
        office=office_of(bank, desk.me.office, desk.registry()),
        number=deed.number or len(life.presentations) + 1,
        claimed_minor=claimed,
        issues=bank == life.issuing_bank,
        bound=life.is_bound(bank),
        may_honour=life.may_honour(bank),
        left_minor=life.left_for(bank, shown.life) if shown else 0,
        unpaid_minor=own.unpaid_minor if own else 0,
        ungot_minor=claimed - own.got_minor if own else 0,
        available_minor=life.available_minor,
        manner=_manner(view, bank),
        maturity_day=own.maturity_day if own and own.decided else proposed.day if proposed else None,
        maturity_told=tuple(step.sentence for step in proposed.steps) if proposed else (),
        until_utc=handling.deadline.at_utc if handling and handling.deadline else None,
        found=_found(shown, bank),
        complies=own is not None and own.finding == Finding.COMPLYING,
    )


def _manner(view: LifeView, bank: str) -> int:
    from app.desk.documents_asked import is_manner_of  # calendars are loaded with it

    if view.terms is None:
        return 0
    fitting = [manner for manner in Manner if is_manner_of(view.terms, bank, manner)]
    return int(fitting[0]) if len(fitting) == 1 else 0


def _found(shown: PresentationView | None, bank: str) -> tuple[Discrepancy, ...]:
    own = shown.by(bank) if shown else None
    notices = [said.notice for said in own.notices if said.notice] if own else []
    return notices[-1].discrepancies if notices else ()


def documents_effect(deed: Deed, about: AboutDocuments) -> tuple[Piece, ...]:
    """What signing `deed` leads to; what its officer has yet to give shows as an ellipsis."""
    return emphasised(" ".join(_sentences(deed, about)), _values(deed, about))


def _sentences(deed: Deed, about: AboutDocuments) -> list[str]:
    told = {
        Act.PRESENT: _presented,
        Act.RECEIVE: _received,
        Act.EXAMINE: _examined,
        Act.ADVISE_DISCREPANCIES: _asked,
        Act.WAIVE: _waived,
        Act.REFUSE: _refused,
        Act.RETURN: _returned,
        Act.HONOUR: _honoured,
        Act.SETTLE: _settled,
        Act.CLOSE: _closed,
    }
    return told[deed.act](deed, about)


def _presented(_: Deed, about: AboutDocuments) -> list[str]:
    sentence = translate(
        "Effects",
        "*{bank} took documents over {amount}* ({words}) in on {received}, as presentation {n} under credit"
        " {reference}. It undertakes nothing by that: what is late or overdrawn is recorded, and judged when the"
        " documents are examined.",
    )
    return [sentence, _time_runs()] if about.may_honour else [sentence]


def _received(_: Deed, about: AboutDocuments) -> list[str]:
    sentence = translate("Effects", "*{bank} received the documents of presentation {n} on {received}.*")
    return [sentence, _time_runs()] if about.may_honour else [sentence]


def _time_runs() -> str:
    return translate(
        "Effects",
        "Its time to refuse runs from then: five banking days after the day of receipt (UCP 600 art. 14b). This is"
        " recorded once.",
    )


def _examined(deed: Deed, _: AboutDocuments) -> list[str]:
    if deed.finding == Finding.DISCREPANT:
        sentence = translate(
            "Effects",
            "*{bank} finds presentation {n} discrepant.* That refuses nothing yet: notice of refusal is an act of its"
            " own, and its time limit goes on (UCP 600 art. 16).",
        )
        return [sentence]
    complies = translate(
        "Effects", "*{bank} finds that presentation {n} over {claimed} complies* (UCP 600 art. 14, 15)."
    )
    if not deed.accepts:
        return [complies]
    accepted = translate(
        "Effects", "The documents fit only with *amendment {accepted}*, which is accepted by that (UCP 600 art. 10c)."
    )
    return [complies, accepted]


def _asked(_: Deed, about: AboutDocuments) -> list[str]:
    sentence = translate(
        "Effects",
        "*{bank} tells {issuing} what is discrepant in presentation {n} and asks whether it may honour.* It is asked"
        " once.",
    )
    goes_on = translate("Effects", "Its own time to refuse goes on (UCP 600 art. 16).")
    return [sentence, goes_on] if about.may_honour else [sentence]


def _waived(deed: Deed, about: AboutDocuments) -> list[str]:
    if not deed.waived:
        sentence = translate(
            "Effects",
            "*{bank} does not waive the discrepancies of presentation {n}* (UCP 600 art. 16b). It may still waive them"
            " later.",
        )
        return [sentence]
    sentence = translate(
        "Effects",
        "*{bank} waives the discrepancies of presentation {n}* over {claimed} ({claimed_words}) (UCP 600 art. 16b)."
        " They can't be held against it any more, and the waiver can't be taken back.",
    )
    others = translate("Effects", "The other banks of the credit may honour on it, too.")
    return [sentence, others] if about.issues else [sentence]


def _refused(deed: Deed, about: AboutDocuments) -> list[str]:
    sentence = translate(
        "Effects",
        "*{bank} refuses to honour presentation {n}* over {claimed}, for every discrepancy stated below"
        " (UCP 600 art. 16c). Notice was given on {given}, once: nothing can be added later.",
    )
    drawing = translate("Effects", "What it drew on the credit is available again.")
    told = [sentence, _disposed(deed)] if deed.disposal else [sentence]
    return [*told, drawing] if about.issues else told


def _disposed(deed: Deed) -> str:
    return {
        Disposal.HELD_FOR_INSTRUCTIONS: translate(
            "Effects", "*It holds the documents until the presenter instructs it.*"
        ),
        Disposal.HELD_UNTIL_WAIVER: translate(
            "Effects",
            "*It holds the documents* until the applicant waives the discrepancies and it agrees, or the presenter"
            " instructs it before.",
        ),
        Disposal.RETURNED: translate("Effects", "*It returns the documents.*"),
        Disposal.AS_INSTRUCTED: translate(
            "Effects", "*It deals with the documents as the presenter instructed before.*"
        ),
    }[Disposal(deed.disposal)]


def _returned(_: Deed, __: AboutDocuments) -> list[str]:
    sentence = translate(
        "Effects",
        "*{bank} returns the documents of presentation {n}* to {presenter} (UCP 600 art. 16e). It can't honour on them"
        " any more.",
    )
    return [sentence]


def _honoured(deed: Deed, about: AboutDocuments) -> list[str]:
    told = [_manner_of_honour(deed)]
    if deed.outside_minor:
        beside = translate("Effects", "Of that *{outside} stand beside the undertaking*, in excess of the credit.")
        told.append(beside)
    if about.bound:
        told.append(translate("Effects", "After it *{after}* of its undertaking are left to be drawn."))
    else:
        told.append(
            translate("Effects", "{bank} did not undertake to honour: it does so on its own account (UCP 600 art. 12).")
        )
    return told


def _manner_of_honour(deed: Deed) -> str:
    if not deed.manner:
        return translate("Effects", "*{bank} honours presentation {n} with {honoured}* ({honoured_words}).")
    return {
        Manner.SIGHT_PAYMENT: translate(
            "Effects", "*{bank} honours presentation {n} by paying {honoured}* ({honoured_words}) at sight."
        ),
        Manner.DEFERRED_PAYMENT: translate(
            "Effects",
            "*{bank} undertakes to pay {honoured}* ({honoured_words}) *on {maturity}* on presentation {n}, as deferred"
            " payment.",
        ),
        Manner.ACCEPTANCE: translate(
            "Effects",
            "*{bank} accepts the draft of presentation {n} over {honoured}* ({honoured_words}) *and pays it on"
            " {maturity}.*",
        ),
        Manner.NEGOTIATION: translate(
            "Effects", "*{bank} negotiates presentation {n}, buying documents for {honoured}* ({honoured_words})."
        ),
    }[Manner(deed.manner)]


def _settled(deed: Deed, about: AboutDocuments) -> list[str]:
    sentence = {
        Side.PAID: translate(
            "Effects", "*{bank} records that it paid {amount}* ({words}) on presentation {n}, value {value}."
        ),
        Side.RECEIVED: translate(
            "Effects", "*{bank} records that it received {amount}* ({words}) for presentation {n}, value {value}."
        ),
        Side.PREPAID: translate(
            "Effects",
            "*{bank} records that it prepaid {amount}* ({words}) on presentation {n} before maturity, value {value}"
            " (UCP 600 art. 12b).",
        ),
    }[Side(deed.side)]
    got = deed.side == Side.RECEIVED
    if (about.ungot_minor if got else about.unpaid_minor) <= deed.amount_minor:
        return [sentence]
    come = translate("Effects", "{rest} of what is claimed are then still to come.")
    return [sentence, come if got else translate("Effects", "{rest} of what it honoured are then still to be paid.")]


def _closed(_: Deed, __: AboutDocuments) -> list[str]:
    sentence = translate(
        "Effects",
        "*{bank} closes credit {reference}.* Nothing can be presented, amended or drawn under it any more, and"
        " *{available}* that were not drawn lapse. What is still to be paid can be recorded later, too.",
    )
    return [sentence]


def _values(deed: Deed, about: AboutDocuments) -> Mapping[str, str]:
    honoured = deed.amount_minor + deed.outside_minor
    rest = about.ungot_minor if deed.side == Side.RECEIVED else about.unpaid_minor
    figures = {
        "amount": deed.amount_minor,
        "honoured": honoured,
        "outside": deed.outside_minor,
        "claimed": about.claimed_minor,
    }
    always = {
        "after": max(about.left_minor - deed.amount_minor, 0),
        "rest": max(rest - deed.amount_minor, 0),
        "available": about.available_minor,
    }
    return {
        "bank": about.bank,
        "issuing": about.issuing,
        "presenter": about.presenter,
        "reference": about.reference,
        "n": str(about.number),
        "accepted": ", ".join(str(number) for number in deed.accepted),
        "words": _spelled(deed.amount_minor, about.currency),
        "honoured_words": _spelled(honoured, about.currency),
        "claimed_words": _spelled(about.claimed_minor, about.currency),
        "received": at_office(deed.received_utc, about.office) if deed.received_utc else UNSAID,
        "given": at_office(deed.given_utc, about.office) if deed.given_utc else UNSAID,
        "maturity": show_day(deed.maturity_day, weekday=True) if deed.maturity_day else UNSAID,
        "value": show_day(deed.value_day, weekday=True) if deed.value_day else UNSAID,
        **{name: money_words(minor, about.currency) if minor else UNSAID for name, minor in figures.items()},
        **{name: money_words(minor, about.currency) for name, minor in always.items()},
    }


def _spelled(minor: int, currency: str) -> str:
    if masked() or not minor:
        return UNSAID
    return amount_in_words(Money(minor, currency))
