"""The life of a credit as an officer sees it: terms in force, amendments, messages, who may or must act next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.credit.amendment import applied, three_ways
from app.credit.life import Act, acts_next, open_acts
from app.credit.plain import TermsError
from app.desk.amended import CANT_APPLY, contents, read_amendment, terms_with
from app.desk.deeds import why_not
from app.desk.desk import GOOD
from app.desk.kinds import Deed
from app.desk.progress import progress_of_credit
from app.ledger.acts import SendMessage
from app.ports.stored import Content

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.credit.amendment import AmendmentTerms, ThreeWay
    from app.credit.life import AmendmentLife, OpenAct
    from app.credit.terms import CreditTerms
    from app.desk.desk import Desk
    from app.desk.progress import Progress
    from app.ports.stored import CreditRecord


@dataclass(frozen=True, slots=True)
class AmendmentView:
    """An amendment, recorded or waiting for signatures.

    Attributes:
        life: how it stands.
        terms: what it says, or None; then ``fault`` may say why it can't be read or applied.
        rows: what it changes, against the terms it was accepted on, or those in force now.
        proposed: the terms with it; None where it can't be read, or cancels.
        acts: the acts on it, oldest first: amended, answered, extended or not, asked back.
    """

    life: AmendmentLife
    terms: AmendmentTerms | None
    fault: str
    rows: tuple[ThreeWay, ...]
    proposed: CreditTerms | None
    acts: tuple[Progress, ...]


@dataclass(frozen=True, slots=True)
class Doable:
    """What the own bank may do now. ``owed``: it is awaited; ``why_not``: empty when this officer can prepare it."""

    deed: Deed
    article: str
    owed: bool
    why_not: str


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
        doable: what the own bank may do, what it is asked first.
        next_acts: who acts next, here and at the other banks: (bank, what is awaited of it).
    """

    record: CreditRecord
    terms: CreditTerms | None
    confirmer_terms: CreditTerms | None
    amendments: tuple[AmendmentView, ...]
    messages: tuple[MessageView, ...]
    doable: tuple[Doable, ...]
    next_acts: tuple[tuple[str, OpenAct], ...]


def read_life(desk: Desk, credit: bytes, progress: Sequence[Progress] | None = None) -> LifeView | None:
    """The life of a credit as proved so far; None before it is recorded. ``progress``: of its acts, if read already."""
    record = desk.store.credit(credit)
    if record is None:
        return None
    acts = progress_of_credit(desk, credit) if progress is None else progress
    known, life = contents(desk, credit), record.life
    return LifeView(
        record=record,
        terms=terms_with(record, known, life.accepted),
        confirmer_terms=terms_with(record, known, life.followed) if life.confirmer else None,
        amendments=tuple(
            view_amendment(record, known, one, [act for act in acts if act.number == one.number])
            for one in life.amendments
        ),
        messages=tuple(_messages(desk, credit)),
        doable=tuple(_doable(desk, record)),
        next_acts=acts_next(life),
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


def _doable(desk: Desk, record: CreditRecord) -> list[Doable]:
    found = []
    for item in open_acts(record.life, desk.me.bank):
        deeds = [Deed(item.act, item.number or 0)]
        if item.act is Act.AMEND:
            deeds.append(Deed(Act.AMEND, cancels=True))
        found += [Doable(deed, item.article, item.owed, why_not(desk, record, deed)) for deed in deeds]
    return found


def _messages(desk: Desk, credit: bytes) -> list[MessageView]:
    found = []
    for mirrored in desk.store.entries_of_credit(credit):
        if mirrored.entry.kind == SendMessage.KIND and mirrored.verdict == GOOD:
            act, content = SendMessage.from_words(mirrored.entry.words), desk.store.opened(mirrored.entry.digest)
            text = str(content.json.get("text", "")) if isinstance(content.json, dict) else ""
            at = datetime.fromtimestamp(mirrored.entry.time, UTC)
            found.append(MessageView(act.bank, at, text, content.fault, mirrored.entry.digest))
    return found
