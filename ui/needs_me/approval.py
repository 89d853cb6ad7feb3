"""What a checker reads before signing, as a view model. Runs on a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.letter import effect_of
from app.desk.approve import APPROVING_ROLES
from app.desk.views import approval_view
from app.ledger.acts import AdviseCredit, CreditAct, Rule
from app.money import Money
from app.ports.gateway import Stage
from ui.credit.letter import Section, sections_of, swift_of
from ui.language.amounts import amount_in_words
from ui.language.sentences import said
from ui.needs_me.marks import Mark, Piece
from ui.needs_me.rows import UNBROKEN, Row, rows_of
from ui.theme.state import State
from ui.theme.tokens import Tone
from ui.widgets.dates import show_day
from ui.widgets.fields import FieldNote
from ui.words import act_words, moment, person_words, role_words, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.credit.terms import CreditTerms
    from app.desk.desk import Desk
    from app.desk.limits import Limit
    from app.desk.seats import Seat
    from app.desk.standing import Standing
    from app.desk.views import ApprovalView


@dataclass(frozen=True, slots=True)
class Signing:
    """What the officer's key signs."""

    kind: str
    basis_entry: int
    plain_hash: str
    sealed_hash: str
    rebuilt: bool


@dataclass(frozen=True, slots=True)
class Warned:
    """What stands against the act, and what is said of the maker's reason why it may; empty where none was asked.

    ``overruled``: there is such a reason.
    """

    note: FieldNote
    reason: str = ""
    overruled: bool = False


@dataclass(frozen=True, slots=True)
class SeatWords:
    """A signature that the act needs: as what, by whom or who can give it, and when it was given."""

    role: str
    who: str
    when: str
    state: State


@dataclass(frozen=True, slots=True)
class ApprovalPage:
    """A work item, whole.

    Attributes:
        effect: the sentence in pieces; those marked NEW are written strong.
        compared: it is held against the customer's last credit, if there was one.
        last: reference of the customer's last credit, or empty.
        seats: the signatures one by one; `missing`: in the gateway's words what it still needs.
        limits: what it takes of the rulebook's limits, as (name, words).
        why_not: why this officer can't approve, or empty; `why_not_return` likewise.
    """

    digest: bytes
    reference: str
    title: str
    effect: tuple[Piece, ...]
    rows: tuple[Row, ...]
    compared: bool
    last: str
    sections: tuple[Section, ...]
    swift: str
    signing: Signing
    seats: tuple[SeatWords, ...]
    missing: str
    note: str
    warnings: tuple[Warned, ...]
    limits: tuple[tuple[str, str], ...]
    why_not: str
    why_not_return: str

    @property
    def sentence(self) -> str:
        """The effect as one text."""
        return "".join(piece.text for piece in self.effect)


def read_approval(desk: Desk, digest: bytes) -> ApprovalPage:
    """A waiting act as its checker reads it.

    Raises:
        UserError: ``unknown-act``.
    """
    view = approval_view(desk, digest)
    banks = {bic: bank.name for bic, bank in desk.registry().banks.items()}
    advice = view.kind == AdviseCredit.__name__
    terms = view.terms
    return ApprovalPage(
        digest=digest,
        reference=view.item.summary.reference,
        title=_title(advice=advice),
        effect=_effect(desk, view, terms, banks, advice=advice) if terms else (),
        rows=rows_of(view, terms, banks) if terms else (),
        compared=not advice,
        last=view.last_credit,
        sections=sections_of(terms, banks) if terms else (),
        swift=swift_of(terms) if terms else "",
        signing=_signing(view),
        seats=_seats(desk, view, banks),
        missing=said(view.item.missing),
        note=view.note,
        warnings=_warnings(view, banks),
        limits=_limits(view, banks),
        why_not=said(view.why_not),
        why_not_return=_why_not_return(desk, view),
    )


def _why_not_return(desk: Desk, view: ApprovalView) -> str:
    """What can't be approved can still be sent back, by anybody who may approve."""
    if view.item.stage is Stage.WAITING and desk.me.roles & APPROVING_ROLES:
        return ""
    return said(view.why_not)


def _title(*, advice: bool) -> str:
    if advice:
        return translate("NeedsMe", "Approve the advice of a credit")
    return translate("NeedsMe", "Approve the issue of a credit")


def _effect(
    desk: Desk, view: ApprovalView, terms: CreditTerms, banks: Mapping[str, str], *, advice: bool
) -> tuple[Piece, ...]:
    effect = effect_of(terms)
    values = {
        "amount": str(effect.amount_max).replace(" ", UNBROKEN),
        "words": amount_in_words(effect.amount_max),
        "place": effect.place.title(),
        "day": show_day(effect.present_by).replace(" ", UNBROKEN),
        "beneficiary": terms.beneficiary.full_name,
        "issuing": banks.get(terms.issuing_bank, terms.issuing_bank),
        "bank": banks.get(desk.me.bank, desk.me.bank),
        "reference": terms.reference,
        "own": view.advice_reference,
    }
    if advice:
        sentence = translate(
            "NeedsMe",
            "If you approve, *{bank} tells {beneficiary}* of credit {reference} of {issuing} over *{amount}*"
            " ({words}), under your reference *{own}*, and that it is genuine as far as your bank can see."
            " Your bank does not undertake to pay.",
        )
    else:
        sentence = translate(
            "NeedsMe",
            "If you approve, *{bank} undertakes irrevocably* to honour up to *{amount}* ({words}) for complying"
            " documents presented by *{day} in {place}*. It cannot be withdrawn without the beneficiary.",
        )
    return tuple(_strong(sentence, values))


def _strong(sentence: str, values: Mapping[str, str]) -> list[Piece]:
    """The sentence in pieces; what stands between asterisks is strong.

    Values are filled in piece by piece, so that an asterisk in a name stays a name.
    """
    parts = sentence.split("*")
    return [Piece(part.format(**values), Mark.NEW if at % 2 else Mark.SAME) for at, part in enumerate(parts) if part]


def _signing(view: ApprovalView) -> Signing:
    act = view.item.act.act()
    assert isinstance(act, CreditAct)
    return Signing(
        kind=view.kind,
        basis_entry=act.basis_entry,
        plain_hash=act.plain_hash.hex(),
        sealed_hash=act.sealed_hash.hex(),
        rebuilt=view.rebuilt,
    )


def _seats(desk: Desk, view: ApprovalView, banks: Mapping[str, str]) -> tuple[SeatWords, ...]:
    return tuple(_seat(desk, seat, banks) for seat in view.seats)


def _seat(desk: Desk, seat: Seat, banks: Mapping[str, str]) -> SeatWords:
    role = role_words(seat.role)
    if seat.person is not None:
        who = person_words(seat.person, banks)
        when = moment(seat.signed_utc, desk.me.office) if seat.signed_utc else ""
        return SeatWords(role, who, when, State.settled(translate("NeedsMe", "has signed")))
    missing = State.waits(translate("NeedsMe", "still missing"))
    if any(person.officer == desk.me.officer for person in seat.able):
        return SeatWords(role, translate("NeedsMe", "You can sign"), "", missing)
    names = [person_words(person, banks) for person in seat.able]
    if not names:
        return SeatWords(role, translate("NeedsMe", "Nobody in office can sign"), "", missing)
    can = translate("NeedsMe", "{who} can sign") if len(names) == 1 else translate("NeedsMe", "Any of {who} can sign")
    return SeatWords(role, can.format(who=translate("Words", ", ").join(names)), "", missing)


def _warnings(view: ApprovalView, banks: Mapping[str, str]) -> tuple[Warned, ...]:
    maker = next((seat.person for seat in view.seats if seat.person), None)
    who = person_words(maker, banks) if maker else ""
    return tuple(_warned(stands, who) for stands in view.standing)


def _warned(stands: Standing, maker: str) -> Warned:
    rule = " · ".join(filter(None, (stands.field, said(stands.rule))))
    note = FieldNote(Tone.BAD if stands.grave else Tone.WARN, said(stands.sentence), rule)
    if not stands.overridden:
        return Warned(note)
    if not stands.reason:
        return Warned(note, translate("NeedsMe", "The maker gave no reason."))
    quoted = translate("NeedsMe", "{who}: “{reason}”") if maker else translate("NeedsMe", "“{reason}”")
    return Warned(note, quoted.format(who=maker, reason=stands.reason), overruled=True)


def _limits(view: ApprovalView, banks: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(_limit(limit, banks) for limit in view.limits)


def _limit(limit: Limit, banks: Mapping[str, str]) -> tuple[str, str]:
    if limit.rule is Rule.EXPOSURE_CAP:
        name = translate("NeedsMe", "Cap towards {bank}").format(bank=banks.get(limit.towards, limit.towards))
        words = translate("NeedsMe", "{takes} by this credit alone, {most} in all")
        takes, most = (str(Money(minor, limit.currency)) for minor in (limit.takes, limit.most))
        return name, words.format(takes=takes.replace(" ", UNBROKEN), most=most.replace(" ", UNBROKEN))
    names = {
        Rule.VALIDITY_DAYS: translate("NeedsMe", "Validity"),
        Rule.USANCE_DAYS: translate("NeedsMe", "Usance"),
    }
    words = translate("NeedsMe", "{takes} of at most {most} days")
    return names[limit.rule], words.format(takes=f"{limit.takes:,}", most=f"{limit.most:,}")


def kind_title(signing: Signing) -> str:
    """The act's name and number of the entry it vouches for."""
    text = translate("NeedsMe", "{act}. It vouches for the ledger up to entry {basis}.")
    return text.format(act=act_words(signing.kind), basis=f"{signing.basis_entry:,}")
