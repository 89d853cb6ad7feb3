"""What a checker reads before signing, as a view model. Runs on a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.letter import effect_of, letter_of
from app.credit.rules import check_terms
from app.desk.approve import APPROVING_ROLES
from app.desk.drafts import today
from app.desk.views import approval_view
from app.ledger.acts import AdviseCredit, CreditAct
from app.ports.gateway import Stage
from ui.credit.letter import Section, named, sections_of, swift_of
from ui.language.amounts import amount_in_words
from ui.language.sentences import said
from ui.needs_me.marks import Mark, Piece, compared, growth
from ui.theme.tokens import Tone
from ui.widgets.dates import show_day
from ui.widgets.fields import FieldNote
from ui.words import act_words, moment, person_words, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.credit.terms import CreditTerms
    from app.desk.desk import Desk
    from app.desk.views import ApprovalView

_ALWAYS = ("59", "32B", "39A", "41a", "42C", "31D", "44C", "46A", "49")
"""First, and shown even where nothing differs: to whom, how much, how, until when, against what."""
UNBROKEN = "\N{NO-BREAK SPACE}"
_NEVER_EQUAL = frozenset({"20", "31C"})
"""Number and date of issue differ between any two credits; marking them would only make noise."""


@dataclass(frozen=True, slots=True)
class Row:
    """A field: this credit's text, the last credit's, and whether it is shown before "Show everything"."""

    heading: str
    tag: str
    this: tuple[Piece, ...]
    last: tuple[Piece, ...]
    differs: bool
    shown: bool


@dataclass(frozen=True, slots=True)
class Signing:
    """What the officer's key signs."""

    kind: str
    basis_entry: int
    plain_hash: str
    sealed_hash: str
    rebuilt: bool


@dataclass(frozen=True, slots=True)
class ApprovalPage:
    """A work item, whole.

    Attributes:
        effect: the sentence in pieces; those marked NEW are written strong.
        last: reference of the customer's last credit, or empty.
        who: who made it and when; `missing`: what signatures it still needs.
        why_not: why this officer can't approve, or empty; `why_not_return` likewise.
    """

    digest: bytes
    reference: str
    title: str
    effect: tuple[Piece, ...]
    rows: tuple[Row, ...]
    last: str
    sections: tuple[Section, ...]
    swift: str
    signing: Signing
    who: str
    missing: str
    note: str
    warnings: tuple[FieldNote, ...]
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
        rows=_rows(view, terms, banks) if terms else (),
        last=view.last_credit,
        sections=sections_of(terms, banks) if terms else (),
        swift=swift_of(terms) if terms else "",
        signing=_signing(view),
        who=_who(desk, view, banks),
        missing=said(view.item.missing),
        note=view.item.note,
        warnings=_warnings(desk, terms) if terms and not advice else (),
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


def _rows(view: ApprovalView, terms: CreditTerms, banks: Mapping[str, str]) -> tuple[Row, ...]:
    differing = {difference.label: difference for difference in view.differences}
    order = {entry.heading: (entry.tag, entry.lines) for entry in letter_of(terms)}
    for difference in view.differences:
        order.setdefault(difference.label, (difference.tag, ()))
    has_last = bool(view.last_credit)
    rows = []
    for heading, (tag, lines) in order.items():
        if heading in differing and tag not in _NEVER_EQUAL:
            rows.append(_differing(heading, tag, named(differing[heading].old, banks, tag), named(lines, banks, tag)))
        else:
            rows.append(_equal(heading, tag, named(lines, banks, tag), has_last=has_last))
    return tuple(sorted(rows, key=lambda row: _ALWAYS.index(row.tag) if row.tag in _ALWAYS else len(_ALWAYS)))


def _equal(heading: str, tag: str, lines: tuple[str, ...], *, has_last: bool) -> Row:
    last = (Piece(translate("NeedsMe", "same"), Mark.ASIDE),) if has_last and tag not in _NEVER_EQUAL else ()
    return Row(said(heading), tag, (Piece("\n".join(lines)),), last, differs=False, shown=tag in _ALWAYS)


def _differing(heading: str, tag: str, old: tuple[str, ...], new: tuple[str, ...]) -> Row:
    before, after = compared(old, new)
    unsaid = (Piece(translate("NeedsMe", "not stated"), Mark.ASIDE),)
    if tag == "32B" and (grown := growth("".join(old), "".join(new))):
        before = (*before, Piece(f"  {grown}", Mark.ASIDE))
    return Row(said(heading), tag, after or unsaid, before or unsaid, differs=True, shown=True)


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


def _who(desk: Desk, view: ApprovalView, banks: Mapping[str, str]) -> str:
    if view.made_by is None:
        return ""
    made = translate("NeedsMe", "{who} made it, {when}.").format(
        who=person_words(view.made_by, banks), when=moment(view.item.queued_utc, desk.me.office)
    )
    others = ", ".join(person_words(person, banks) for person in view.signed_by[1:])
    also = translate("NeedsMe", "{who} approved it.").format(who=others) if others else ""
    return f"{made} {also}".strip()


def _warnings(desk: Desk, terms: CreditTerms) -> tuple[FieldNote, ...]:
    return tuple(
        FieldNote(Tone.WARN, said(found.sentence), " · ".join(filter(None, (found.field, said(found.rule)))))
        for found in check_terms(terms, today(desk))
        if found.severity == "warning"
    )


def kind_title(signing: Signing) -> str:
    """The act's name and number of the entry it vouches for."""
    text = translate("NeedsMe", "{act}. It vouches for the ledger up to entry {basis}.")
    return text.format(act=act_words(signing.kind), basis=f"{signing.basis_entry:,}")
