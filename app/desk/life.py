"""The life of a credit as an officer sees it: terms, amendments, presentations, messages, who may or must act next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.credit.amendment import applied, three_ways
from app.credit.life import Act, acts_next, open_acts
from app.credit.life.table import About
from app.credit.plain import TermsError
from app.desk.acting import why_not_sign
from app.desk.amended import CANT_APPLY, contents, read_amendment, terms_with
from app.desk.balances import Balance, balances
from app.desk.clocks import due
from app.desk.deeds import why_not_mine
from app.desk.desk import GOOD
from app.desk.kinds import Deed, deed_of, deed_open, refused, step_for
from app.desk.presentations import PresentationView, view_presentation
from app.desk.presented import Told, told_of
from app.desk.progress import progress_of_credit
from app.ledger.acts import ExamineDocuments, SendMessage, Side
from app.ports.stored import Content

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.credit.amendment import AmendmentTerms, ThreeWay
    from app.credit.life import AmendmentLife, OpenAct
    from app.credit.terms import CreditTerms
    from app.desk.clocks import Due
    from app.desk.desk import Desk
    from app.desk.progress import Progress
    from app.ledger.registry import Registry
    from app.ports.stored import CreditRecord


@dataclass(frozen=True, slots=True)
class AmendmentView:
    """An amendment, recorded or waiting for signatures.

    Attributes:
        life: how it stands.
        terms: what it says, or None; then ``fault`` may say why it can't be read or applied.
        rows: what it changes, against the terms it was accepted on, or those in force now.
        proposed: the terms with it; None where it can't be read, or cancels.
        acts: the acts on it, oldest first: amended, answered or accepted by documents, extended or not, asked back.
    """

    life: AmendmentLife
    terms: AmendmentTerms | None
    fault: str
    rows: tuple[ThreeWay, ...]
    proposed: CreditTerms | None
    acts: tuple[Progress, ...]


@dataclass(frozen=True, slots=True)
class Doable:
    """What the own bank may do now.

    Attributes:
        owed: it is awaited.
        why_not: empty when this officer can prepare it.
        due: by when; None where no clock runs.
    """

    deed: Deed
    article: str
    owed: bool
    why_not: str
    due: Due | None = None


@dataclass(frozen=True, slots=True)
class MessageView:
    """What a bank wrote to the others; ``text`` is empty while sealed here, or where ``fault`` says why that stays."""

    bank: str
    at_utc: datetime
    text: str
    fault: str
    digest: bytes


@dataclass(frozen=True, slots=True)
class LifeView:
    """A recorded credit's life.

    Attributes:
        terms, confirmer_terms: in force for the issuing and for the confirming bank; None while not open here, or none.
        balances: of the issuing bank's undertaking, then of the confirming bank's once it confirmed.
        doable: what the own bank may do, what it is asked first.
        next_acts: who acts next, here and at the other banks: (bank, what is awaited of it).
        dues: by when that is to be done, in the same order; None where no clock runs.
    """

    record: CreditRecord
    terms: CreditTerms | None
    confirmer_terms: CreditTerms | None
    amendments: tuple[AmendmentView, ...]
    presentations: tuple[PresentationView, ...]
    balances: tuple[Balance, ...]
    messages: tuple[MessageView, ...]
    doable: tuple[Doable, ...]
    next_acts: tuple[tuple[str, OpenAct], ...]
    dues: tuple[Due | None, ...]

    def presentation(self, number: int) -> PresentationView | None:
        """One presentation."""
        return next((one for one in self.presentations if one.life.number == number), None)


def read_life(desk: Desk, credit: bytes, progress: Sequence[Progress] | None = None) -> LifeView | None:
    """The life of a credit as proved so far; None before it is recorded. ``progress``: of its acts, if read already."""
    record = desk.store.credit(credit)
    if record is None:
        return None
    acts = progress_of_credit(desk, credit) if progress is None else progress
    known, life, awaited = contents(desk, credit), record.life, acts_next(record.life)
    told = told_of(desk, credit) if life.presentations else ()
    registry = desk.registry()
    return LifeView(
        record=record,
        terms=terms_with(record, known, life.accepted),
        confirmer_terms=terms_with(record, known, life.followed) if life.confirmer else None,
        amendments=tuple(
            view_amendment(record, known, one, _acts_on(one.number, acts, told)) for one in life.amendments
        ),
        presentations=tuple(view_presentation(desk, record, life, one, told, acts) for one in life.presentations),
        balances=balances(life),
        messages=tuple(_messages(desk, credit)),
        doable=tuple(_doable(desk, registry, record)),
        next_acts=awaited,
        dues=tuple(due(desk, registry, life, bank, act.act, act.number or 0) for bank, act in awaited),
    )


def view_amendment(
    record: CreditRecord, known: Mapping[int, Content], one: AmendmentLife, acts: Sequence[Progress] = ()
) -> AmendmentView:
    """One amendment, with the contents known of this and those accepted."""
    content = known.get(one.number, Content(None, ""))
    terms = read_amendment(content)
    before = [each for each in record.life.accepted if not one.accepted_as or (each.accepted_as or 0) < one.accepted_as]
    base = terms_with(record, known, before)
    if terms is None or base is None or one.cancels:
        return AmendmentView(one, terms, content.fault, (), None, tuple(acts))
    try:
        proposed = applied(base, terms)
    except TermsError:
        return AmendmentView(one, terms, CANT_APPLY, (), None, tuple(acts))
    return AmendmentView(one, terms, "", tuple(three_ways(base, terms)), proposed, tuple(acts))


def _acts_on(number: int, acts: Sequence[Progress], told: Sequence[Told]) -> list[Progress]:
    """The acts on an amendment; documents that fit only with it accept it (UCP 600 art. 10c)."""
    fitting = {
        one.digest for one in told if isinstance(one.act, ExamineDocuments) and number in deed_of(one.act).accepted
    }
    return [act for act in acts if (act.number == number and act.about is About.AMENDMENT) or act.digest in fitting]


def _doable(desk: Desk, registry: Registry, record: CreditRecord) -> list[Doable]:
    found, bank = [], desk.me.bank
    unsigned, underway = why_not_sign(desk, record.credit), desk.store.subjects_under_way([record.credit])
    for item in open_acts(record.life, bank, desk.now_utc().date()):
        first = deed_open(record.life, bank, item)
        until = due(desk, registry, record.life, bank, item.act, first.number)
        for deed in (first, *_other_ways(desk, record, first)):
            owed = item.owed and deed == first
            reason = why_not_mine(desk, record, deed, underway) or unsigned
            found.append(Doable(deed, item.article, owed, reason, until if owed else None))
    return found


def _other_ways(desk: Desk, record: CreditRecord, deed: Deed) -> list[Deed]:
    """Deeds of the same act that are reviewed by themselves: to ask to cancel; money of another side."""
    if deed.act is Act.AMEND:
        return [Deed(Act.AMEND, cancels=True)]
    others = [replace(deed, side=side) for side in Side if side != deed.side] if deed.act is Act.SETTLE else []
    steps = ((other, step_for(desk.me.bank, record.life, other, desk.now_utc())) for other in others)
    return [other for other, step in steps if refused(record.life, step) is None]


def _messages(desk: Desk, credit: bytes) -> list[MessageView]:
    found = []
    for mirrored in desk.store.entries_of_credit(credit):
        if mirrored.entry.kind == SendMessage.KIND and mirrored.verdict == GOOD:
            act, content = SendMessage.from_words(mirrored.entry.words), desk.store.opened(mirrored.entry.digest)
            text = str(content.json.get("text", "")) if isinstance(content.json, dict) else ""
            at = datetime.fromtimestamp(mirrored.entry.time, UTC)
            found.append(MessageView(act.bank, at, text, content.fault, mirrored.entry.digest))
    return found
