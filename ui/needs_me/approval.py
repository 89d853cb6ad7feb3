"""What a checker reads before signing, as a view model. Runs on a worker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.credit.letter import effect_of
from app.credit.life import Act
from app.desk.approve import APPROVING_ROLES
from app.desk.life import read_life
from app.desk.views import approval_view
from app.ledger.acts import AdviseCredit, CreditAct, IssueCredit, Rule, SendMessage
from app.money import Money
from app.ports.gateway import Stage
from ui.amendments.effect import amendment_effect
from ui.amendments.rows import rows_of as changes_of
from ui.credit.effects import about_deed, effect_words, unbroken
from ui.credit.letter import Section, sections_of, swift_of
from ui.language.amounts import amount_in_words
from ui.language.sentences import said
from ui.needs_me.marks import Mark, Piece, emphasised
from ui.needs_me.rows import UNBROKEN, Row, rows_of
from ui.presentations.approval import asked_effect, document_rows
from ui.presentations.effects import DOCUMENTS
from ui.theme.state import State
from ui.theme.tokens import Tone
from ui.widgets.dates import show_day
from ui.widgets.fields import FieldNote
from ui.words import act_words, moment, person_words, role_words, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.credit.terms import CreditTerms
    from app.desk.desk import Desk
    from app.desk.kinds import Deed
    from app.desk.limits import Limit
    from app.desk.seats import Seat
    from app.desk.standing import Standing
    from app.desk.views import ApprovalView
    from ui.amendments.change_table import ChangeRow


@dataclass(frozen=True, slots=True)
class Signing:
    """What the officer's key signs."""

    kind: str
    number: int
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
        columns: what is shown of a field, and what that is held against; empty where it is held against nothing.
        last: reference of the customer's last credit, or empty.
        text: what goes sealed to the other banks, and what it is called; empty where nothing does.
        seats: the signatures one by one; `missing`: in the gateway's words what it still needs.
        limits: what it takes of the rulebook's limits, as (name, words).
        why_not: why this officer can't approve, or empty; `why_not_return` likewise.
    """

    digest: bytes
    reference: str
    title: str
    effect: tuple[Piece, ...]
    rows: tuple[Row, ...]
    columns: tuple[str, str]
    last: str
    sections: tuple[Section, ...]
    swift: str
    signing: Signing
    seats: tuple[SeatWords, ...]
    missing: str
    note: str
    text: tuple[str, str]
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
    terms = view.terms
    return ApprovalPage(
        digest=digest,
        reference=view.item.summary.reference,
        title=_title(view),
        effect=_effect(desk, view, terms, banks),
        rows=_rows(desk, view, terms, banks),
        columns=_columns(view),
        last=view.last_credit,
        sections=sections_of(terms, banks) if terms else (),
        swift=swift_of(terms) if terms else "",
        signing=_signing(view),
        seats=_seats(desk, view, banks),
        missing=said(view.item.missing),
        note=view.note,
        text=_text(view),
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


def _title(view: ApprovalView) -> str:
    if view.kind == IssueCredit.__name__:
        return translate("NeedsMe", "Approve the issue of a credit")
    if view.kind == AdviseCredit.__name__:
        return translate("NeedsMe", "Approve the advice of a credit")
    number = view.deed.number if view.deed else 0
    return translate("NeedsMe", "Approve: {act}").format(act=act_words(view.kind, number))


def _rows(desk: Desk, view: ApprovalView, terms: CreditTerms | None, banks: Mapping[str, str]) -> tuple[Row, ...]:
    """What the amendment in question changes, or the presentation it is about; of any other act the terms."""
    if view.presentation is not None:
        return document_rows(desk, view, rows_of(view, terms, banks) if terms else (), banks)
    if terms is None:
        return ()
    if view.amendment is None or not view.amendment.rows:
        return rows_of(view, terms, banks)
    changes = changes_of(view.amendment.rows, banks)
    return tuple(Row(row.heading, row.tag, row.result, _held_against(row), differs=True, shown=True) for row in changes)


def _held_against(row: ChangeRow) -> tuple[Piece, ...]:
    change = "".join(piece.text for piece in row.proposed)
    return (*row.effective, Piece(f"\n{change}", Mark.ASIDE)) if row.counted else row.effective


def _columns(view: ApprovalView) -> tuple[str, str]:
    this = translate("FieldTable", "This credit")
    if view.presentation is not None:
        return translate("FieldTable", "This presentation"), ""
    if view.amendment is not None and view.amendment.rows:
        return translate("FieldTable", "As amended"), translate("FieldTable", "Stands now")
    if view.kind != IssueCredit.__name__:
        return this, ""
    if not view.last_credit:
        return this, translate("FieldTable", "No earlier credit of this customer")
    return this, translate("FieldTable", "Last credit of this customer, {last}").format(last=view.last_credit)


def _text(view: ApprovalView) -> tuple[str, str]:
    name = translate("Deed", "Note to the other banks")
    if view.kind == SendMessage.__name__:
        name = translate("Deed", "The message")
    return (name, view.sealed_note) if view.sealed_note else ("", "")


def _effect(desk: Desk, view: ApprovalView, terms: CreditTerms | None, banks: Mapping[str, str]) -> tuple[Piece, ...]:
    if view.deed is not None and view.deed.act in DOCUMENTS:
        return asked_effect(desk, view, view.deed, banks)
    if terms is None:
        return ()
    if view.deed is None or view.deed.act is Act.ADVISE:
        return _credit_effect(desk, view, terms, banks)
    if view.amendment is not None and view.deed.act is Act.AMEND and not view.deed.cancels:
        rows = changes_of(view.amendment.rows, banks)
        return amendment_effect(banks.get(desk.me.bank, desk.me.bank), view.deed.number, rows)
    return _deed_effect(desk, view, view.deed, banks)


def _deed_effect(desk: Desk, view: ApprovalView, deed: Deed, banks: Mapping[str, str]) -> tuple[Piece, ...]:
    life = read_life(desk, view.item.credit, ())
    about = about_deed(deed, life, desk.me.bank, banks) if life else None
    if view.amendment is not None:
        deed = replace(deed, cancels=view.amendment.life.cancels)
    return effect_words(deed, about) if about else ()


def _credit_effect(desk: Desk, view: ApprovalView, terms: CreditTerms, banks: Mapping[str, str]) -> tuple[Piece, ...]:
    effect = effect_of(terms)
    values = {
        "amount": unbroken(str(effect.amount_max)),
        "words": amount_in_words(effect.amount_max),
        "place": effect.place.title(),
        "day": unbroken(show_day(effect.present_by)),
        "beneficiary": terms.beneficiary.full_name,
        "issuing": banks.get(terms.issuing_bank, terms.issuing_bank),
        "bank": banks.get(desk.me.bank, desk.me.bank),
        "reference": terms.reference,
        "own": view.reference,
    }
    if view.deed is not None:
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
    return emphasised(sentence, values)


def _signing(view: ApprovalView) -> Signing:
    act = view.item.act.act()
    assert isinstance(act, CreditAct)
    return Signing(
        kind=view.kind,
        number=view.deed.number if view.deed else 0,
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
    return text.format(act=act_words(signing.kind, signing.number), basis=f"{signing.basis_entry:,}")
