"""What happens to a recorded credit in a world: deeds of either bank, on its ledger or waiting for a checker."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from app.credit.amendment import AmendmentTerms, between
from app.credit.examination.documents import DocumentClass
from app.credit.life import Act
from app.credit.presentation import Discrepancy, Notice, Presented, PresentedDocument
from app.desk.amend import begin_amendment
from app.desk.clear import amendment_words
from app.desk.kinds import BY_STEP, MESSAGE, NOTICE, Deed, number_of, step_for, version_of, words_for
from app.desk.life import read_life
from app.ledger import canonical
from app.ledger.acts import Answer, CreditAct, Finding
from app.ledger.hashing import sha256
from app.money import Money
from tests.ui.world import ELBE, HARBOUR, NETWORK, NOW, officer_id, waiting_item

if TYPE_CHECKING:
    from app.credit.terms import CreditTerms
    from app.ledger.canonical import Json
    from app.ports.stored import CreditRecord
    from tests.ui.world import World

SIGNERS = {HARBOUR: ("Lin Sample", "Zhou Sample"), ELBE: ("Anna Muster", "Bernd Muster")}
BY = {
    Act.ADVISE: ELBE,
    Act.CONFIRM: ELBE,
    Act.DECLINE: ELBE,
    Act.AMEND: HARBOUR,
    Act.ANSWER: ELBE,
    Act.EXTEND: ELBE,
    Act.WITHDRAW: HARBOUR,
    Act.PRESENT: ELBE,
    Act.RECEIVE: HARBOUR,
    Act.EXAMINE: ELBE,
    Act.ADVISE_DISCREPANCIES: ELBE,
    Act.WAIVE: HARBOUR,
    Act.REFUSE: ELBE,
    Act.RETURN: ELBE,
    Act.HONOUR: ELBE,
    Act.SETTLE: HARBOUR,
    Act.CLOSE: HARBOUR,
    Act.MESSAGE: ELBE,
}
"""The bank that does it, unless told otherwise: Harbour issues, Elbe advises and is asked to confirm."""
PAPERS = (
    PresentedDocument("SIGNED COMMERCIAL INVOICE", DocumentClass.INVOICE, 3, 0),
    PresentedDocument("PACKING LIST", DocumentClass.PACKING_LIST, 1, 2),
    PresentedDocument("BILLS OF LADING", DocumentClass.BILL_OF_LADING, 3, 0),
    PresentedDocument("DRAFT", DocumentClass.DRAFT, 1, 0),
)
"""All that the optics credit asks for, but for an inspection certificate."""
FOUND = Notice((Discrepancy("INSPECTION CERTIFICATE NOT PRESENTED", "UCP 600 art. 14a"),))
ACCEPTS, REFUSES = Deed(Act.ANSWER, 1, Answer.ACCEPTED), Deed(Act.ANSWER, 1, Answer.REFUSED)


def record_deed(world: World, credit: bytes, deed: Deed, content: Json = None, *, bank: str = "") -> None:
    """Put a deed on the ledger, final, what it sealed open here; of another bank than the usual one, if told."""
    act, sealed = _act(world, credit, deed, content, bank)
    world.record([(act, SIGNERS[act.bank])])
    world.store.entry_opened(NETWORK.digest(act), sealed, "", None)
    world.mine()


def deed_waits(world: World, credit: bytes, deed: Deed, content: Json = None, *, bank: str = "") -> bytes:
    """A deed signed by its bank's maker, waiting at the gateway; its digest."""
    act, sealed = _act(world, credit, deed, content, bank)
    maker = SIGNERS[act.bank][0]
    digest, signed = world.signed(act, (maker,), b"sealed")
    world.gateway.items[digest] = waiting_item(digest, signed, "Please today.", NOW, officer_id(maker))
    world.store.act_seen(world.gateway.items[digest])
    world.store.act_opened(digest, sealed, known(world, credit).summary)
    return digest


def submit_amendment(world: World, credit: bytes, *, more: int) -> tuple[int, bytes]:
    """An amendment that this desk's maker drafted and submitted, waiting at the gateway; draft and digest."""
    draft_id = begin_amendment(world.desk, credit)
    act, sealed = _act(world, credit, Deed(Act.AMEND), amended(world, credit, more=more).to_json())
    digest, signed = world.signed(act, (world.desk.me.name,), b"sealed")
    world.store.queue_act(
        digest,
        signed,
        note="",
        credit=credit,
        terms=sealed,
        summary=known(world, credit).summary,
        draft_id=draft_id,
        now_utc=NOW,
    )
    world.answer(digest)
    return draft_id, digest


def amended(world: World, credit: bytes, *, more: int = 0, days: int = 0, note: str = "") -> AmendmentTerms:
    """The next amendment of a credit: an amount more or less, an expiry later."""
    terms, life = in_force(world, credit), known(world, credit).life
    money = Money(terms.amount.amount_minor + more, terms.amount.currency)
    edited = replace(terms, amount=money, expiry_date=terms.expiry_date + timedelta(days=days))
    return between(terms, edited, number=len(life.amendments) + 1, day=NOW.date(), note=note)


def amend(world: World, credit: bytes, *, more: int = 0, days: int = 0, note: str = "") -> None:
    """Put an amendment on the ledger."""
    content = amended(world, credit, more=more, days=days, note=note).to_json()
    record_deed(world, credit, Deed(Act.AMEND), content)


def presented(amount_minor: int = 100_000_000, *, hours: int = 3) -> Deed:
    """Documents taken in so many hours ago, claiming minor units of the credit's currency."""
    return Deed(Act.PRESENT, amount_minor=amount_minor, received_utc=NOW - timedelta(hours=hours))


def in_force(world: World, credit: bytes) -> CreditTerms:
    """The terms that bind the issuing bank."""
    view = read_life(world.desk, credit)
    assert view is not None
    assert view.terms is not None
    return view.terms


def known(world: World, credit: bytes) -> CreditRecord:
    """The credit as it is recorded."""
    record = world.store.credit(credit)
    assert record is not None
    return record


def _act(world: World, credit: bytes, deed: Deed, content: Json, bank: str = "") -> tuple[CreditAct, Json]:
    life, kind, bank = known(world, credit).life, BY_STEP[deed.act], bank or BY[deed.act]
    sealed = content if content is not None else _content(life_number=number_of(life, deed), deed=deed)
    words: dict[str, Any] = words_for(life, deed)
    if deed.act is Act.AMEND:
        words |= amendment_words(AmendmentTerms.from_json(sealed))
    header = world.header(bank, kind.subject(credit, bank, number_of(life, deed)), world.fresh())
    header["version"] = version_of(life, step_for(bank, life, deed, NOW))
    made: Any = kind.made
    plain = sha256(header["salt"], canonical.dumps(sealed))
    return made(**header, sealed_hash=sha256(b"sealed"), plain_hash=plain, credit=credit, **words), sealed


def _content(*, life_number: int, deed: Deed) -> Json:
    if deed.act is Act.AMEND:
        return AmendmentTerms(life_number, NOW.date(), cancels=deed.cancels).to_json()
    if deed.act is Act.MESSAGE:
        return {"schema": MESSAGE, "text": "PLEASE TELL US THE VESSEL."}
    if deed.act is Act.PRESENT:
        return Presented(PAPERS, NOW.date() - timedelta(days=2), "KESTREL OPTICS SAMPLE KK", "BP26000001").to_json()
    if BY_STEP[deed.act].schema == NOTICE:
        return (Notice() if deed.finding == Finding.COMPLYING else FOUND).to_json()
    return {"schema": BY_STEP[deed.act].schema, "reference": "ELB/1", "note": ""}
