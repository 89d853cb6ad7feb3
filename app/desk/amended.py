"""A credit with its amendments as this desk can read them: contents, effective terms, what a draft would change."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from app.credit import editor
from app.credit.amendment import AmendmentTerms, applied, between, effective_terms, fixed, three_ways
from app.credit.life import Act, Step
from app.credit.plain import TermsError
from app.credit.terms import CreditTerms
from app.desk.clear import summary_of
from app.desk.desk import GOOD
from app.desk.kinds import refused
from app.ledger.acts import AmendCredit
from app.messages.findings import Rule, errors
from app.ports.stored import Content

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.credit.amendment import ThreeWay
    from app.credit.draft import CreditDraft
    from app.credit.life import AmendmentLife
    from app.desk.desk import Desk
    from app.ledger.canonical import Json
    from app.messages.findings import Finding
    from app.ports.stored import CreditRecord

CANT_APPLY = "The terms as amended can't be read. The amendment can only be refused."
AMENDMENT_SEALED = "The amendment is still sealed here. It opens as soon as your gateway answers."
_RULE = "amendment"
_SEALED_HERE = Rule(
    "amended-sealed", _RULE, "error", "The credit's terms are not open here. Wait until they are, then amend it."
)
_MOVED_ON = Rule(
    "terms-moved",
    _RULE,
    "error",
    "The credit's terms have changed since this draft was begun. Begin a new amendment on what it says now.",
)
_FIXED = Rule("cannot-be-amended", _RULE, "error", "No amendment changes this. Put back what the credit says.")
_INPUTS = {
    "reference": "20",
    "pre_advice": "23",
    "issue_date": "31C",
    "currency": "32B",
    "confirmation": "49",
    "confirmation_party": "58a",
}
"""Inputs of the form, where they aren't called as in the terms."""
_UNCHANGED = Rule("nothing-amended", _RULE, "error", "Nothing is changed yet. Change what the amendment is to change.")
_ALSO_CHANGED = Rule(
    "amended-twice",
    _RULE,
    "info",
    "Amendment {number} is still open and changes the same in part. Where both are accepted, the one accepted last "
    "stands.",
)
_REFUSED = Rule("amendment-refused", _RULE, "error", "{sentence}")


class Drafted(NamedTuple):
    """What an amendment's draft says: the terms as they would be, the amendment and its rows where no error stands."""

    terms: CreditTerms | None
    findings: list[Finding]
    amendment: AmendmentTerms | None
    rows: tuple[ThreeWay, ...]


def contents(desk: Desk, credit: bytes) -> dict[int, Content]:
    """What each recorded amendment sealed, by its number."""
    found = {}
    for mirrored in desk.store.entries_of_credit(credit):
        if mirrored.entry.kind == AmendCredit.KIND and mirrored.verdict == GOOD:
            number = AmendCredit.from_words(mirrored.entry.words).number
            found[number] = desk.store.opened(mirrored.entry.digest)
    return found


def terms_or_none(content: Json) -> CreditTerms | None:
    """Credit terms from opened content; None while it is sealed or when it holds something else."""
    try:
        return CreditTerms.from_json(content) if content is not None else None
    except TermsError:
        return None


def read_amendment(content: Content | None) -> AmendmentTerms | None:
    """An opened amendment; None while it is sealed, or faulty."""
    try:
        return AmendmentTerms.from_json(content.json) if content and content.json is not None else None
    except TermsError:
        return None


def terms_with(
    record: CreditRecord, known: Mapping[int, Content], amendments: Iterable[AmendmentLife]
) -> CreditTerms | None:
    """The terms as issued with these amendments in this order; None where any of it isn't open here, or can't be."""
    read = [read_amendment(known.get(one.number)) for one in amendments]
    issued = terms_or_none(record.terms)
    try:
        opened = [one for one in read if one is not None]
        return effective_terms(issued, opened) if issued and len(opened) == len(read) else None
    except TermsError:
        return None


def effective(desk: Desk, record: CreditRecord) -> CreditTerms | None:
    """The terms that bind the issuing bank now; None while they aren't open here."""
    known = contents(desk, record.credit) if record.life.accepted else {}
    return terms_with(record, known, record.life.accepted)


def keep_in_force(desk: Desk, credits: Iterable[bytes]) -> None:
    """Bring what lists show of amended credits up to what is in force, as far as it is open here."""
    for credit in credits:
        record = desk.store.credit(credit)
        if record and record.life.accepted and (terms := effective(desk, record)):
            desk.store.keep_in_force(credit, terms.to_json(), summary_of(terms))


def why_unreadable(desk: Desk, record: CreditRecord, content: Content) -> str:
    """Why nobody here can sign for an amendment of this content, as a sentence; empty where it is read and applied."""
    amendment, terms = read_amendment(content), effective(desk, record)
    if amendment is None or terms is None:
        return content.fault or AMENDMENT_SEALED
    try:
        applied(terms, amendment)
    except TermsError:
        return CANT_APPLY
    return ""


def examine_amendment(desk: Desk, draft: CreditDraft) -> Drafted:
    """What a draft that amends a credit says, and what must be mended before it can be submitted."""
    assert draft.amends is not None
    record = desk.store.credit(bytes.fromhex(draft.amends.credit))
    old = effective(desk, record) if record else None
    if record is None or old is None:
        return Drafted(None, [_SEALED_HERE.found()], None, ())
    # The credit was issued then: what holds on the day of an issue only is not asked again.
    terms, findings = editor.terms_from_draft(draft, old.issue_date)
    if record.life.terms.hex() != draft.amends.terms:
        findings.append(_MOVED_ON.found())
    if terms is not None:
        findings += [_FIXED.found(slot=_INPUTS.get(key, key)) for key in fixed(old, terms)]
    if terms is None or errors(findings):
        return Drafted(None, findings, None, ())
    today = desk.now_utc().astimezone(ZoneInfo(desk.me.office.zone)).date()
    made = between(old, terms, number=len(record.life.amendments) + 1, day=today)
    findings += _against(desk, record, made) + _also_changed(desk, record, made)
    if errors(findings):
        return Drafted(None, findings, None, ())
    return Drafted(terms, findings, made, tuple(three_ways(old, made)))


def _against(desk: Desk, record: CreditRecord, made: AmendmentTerms) -> list[Finding]:
    if not (made.changes or made.increase_minor or made.decrease_minor):
        return [_UNCHANGED.found()]
    step = Step(
        Act.AMEND, desk.me.bank, terms=record.life.terms, number=made.number, decrease_minor=made.decrease_minor
    )
    against = refused(record.life, step)
    return [_REFUSED.found(sentence=against.sentence)] if against else []


def _also_changed(desk: Desk, record: CreditRecord, made: AmendmentTerms) -> list[Finding]:
    """Open amendments that give another value to what this one changes: each is accepted or refused by itself."""
    open_ones = [one.number for one in record.life.amendments if one.is_open]
    known = contents(desk, record.credit) if open_ones else {}
    read = ((number, read_amendment(known.get(number))) for number in open_ones)
    return [
        _ALSO_CHANGED.found(number=number) for number, one in read if one and one.changes.keys() & made.changes.keys()
    ]
