"""A desk on a real store, filled by signed acts on a ledger written here: two sample banks and their credits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

from app.credit.editor import draft_from_message, draft_from_terms, terms_from_draft
from app.desk.check import check_entries
from app.desk.clear import clear_words, summary_of
from app.desk.desk import Desk, Identity
from app.ledger import canonical
from app.ledger.acts import (
    Act,
    AdviseCredit,
    BankStatus,
    CreditAct,
    IssueCredit,
    KeyKind,
    RegisterBank,
    RegisterOfficer,
    Role,
    Verifier,
)
from app.ledger.entries import Entry, next_head
from app.ledger.hashing import ZERO32, sha256
from app.ledger.network import Network
from app.ledger.signatures import carried
from app.ledger.signed_act import SignedAct
from app.ledger.subjects import advice_subject, bank_subject, new_id, officer_subject, terms_subject
from app.messages.credits import read_file
from app.money import Money
from app.ports.chain import BlockHeader, RecordedEntry
from app.ports.gateway import (
    ActReceipt,
    ActState,
    Directory,
    OfficeCard,
    OfficerCard,
    ReturnRequest,
    Stage,
    StageChange,
    WorkItem,
)
from app.ports.stored import Summary
from chain_client.keys.signer import LocalSigner
from local_store.store import LocalStore, open_store
from tests.helpers.checkout import ROOT
from tests.ui.paper import BEGUN_UTC, FixedClock, PaperChain, PaperGateway

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.credit.terms import CreditTerms

NOW = BEGUN_UTC
HARBOUR, ELBE = "SAMPCNSHXXX", "SAMPDEHHXXX"
VALID_FOR = timedelta(days=5)
CONFIRMATIONS = 2
NETWORK = Network(
    network_id=sha256(b"sample network"),
    chain_id=31337,
    journal="0x" + "11" * 20,
    contracts={verifier: "0x" + f"{at:02x}" * 20 for at, verifier in enumerate(Verifier, 32)},
)
BANKS = {
    HARBOUR: ("Harbour Sample Bank", "Shanghai", "Asia/Shanghai"),
    ELBE: ("Elbe Sample Bank", "Hamburg", "Europe/Berlin"),
}
OFFICERS = {
    "Lin Sample": (HARBOUR, Role.MAKER),
    "Zhou Sample": (HARBOUR, Role.CHECKER),
    "Wei Sample": (HARBOUR, Role.MAKER | Role.CHECKER),
    "Anna Muster": (ELBE, Role.MAKER),
    "Bernd Muster": (ELBE, Role.CHECKER),
}
REGISTRARS = {
    "Qin Sample": (HARBOUR, Role.ADMINISTRATOR),
    "Rong Sample": (HARBOUR, Role.ADMINISTRATOR),
    "Karl Muster": (ELBE, Role.ADMINISTRATOR),
    "Lotte Muster": (ELBE, Role.ADMINISTRATOR),
}
"""Those who register the officers, and sit at no desk here."""
SAMPLES = ROOT / "resources" / "samples"


def signer_of(name: str) -> LocalSigner:
    """An officer's key: no secret, its seed is the name."""
    return LocalSigner(sha256(name.encode()))


def officer_id(name: str) -> bytes:
    """An officer's id, as its registration makes it."""
    bank, _ = (REGISTRARS | OFFICERS)[name]
    return new_id(bank, sha256(b"officer", name.encode()))


def sample_terms(file: str, **changes: Any) -> CreditTerms:
    """The terms of a sample message, on the ledger between the two sample banks, with changes."""
    today = date(2026, 11, 22)
    message = read_file((SAMPLES / file).read_bytes(), today).credits[0]
    draft = draft_from_message(message).draft
    own = {"issuing_bank": HARBOUR, "advising_bank": ELBE, "channel": "ledger"}
    terms, findings = terms_from_draft(draft.with_values(own), today)
    assert terms is not None, [finding.sentence for finding in findings if finding.severity == "error"]
    return replace(terms, **changes)


class World:
    """One officer's desk and the ledger it mirrors. Every entry is signed and checked as in earnest."""

    def __init__(self, folder: Path, officer: str = "Lin Sample") -> None:
        bank, roles = OFFICERS[officer]
        name, place, zone = BANKS[bank]
        series = "HSB" if bank == HARBOUR else "ESB"
        office = OfficeCard(
            bic=bank,
            name=name,
            place=place,
            zone=zone,
            opens="09:00",
            closes="17:00",
            calendar=bank[4:6],
            reference_series=series,
        )
        identity = officer_id(officer)
        self.store: LocalStore = open_store(folder, network_id=NETWORK.network_id, bank=bank, officer=identity)
        self.store.keep("confirmations", CONFIRMATIONS)
        self.gateway, self.clock = PaperGateway(officer=identity), FixedClock()
        cards = tuple(
            OfficerCard(officer=officer_id(who), name=who, roles=int(has))
            for who, (where, has) in OFFICERS.items()
            if where == bank
        )
        self.store.keep_directory(Directory(office=office, officers=cards, customers=()))
        me = Identity(NETWORK, bank, identity, officer, roles, office, CONFIRMATIONS, sandbox=True)
        chain = cast("Any", PaperChain(self.store))
        self.desk = Desk(me, self.store, cast("Any", self.gateway), chain, signer_of(officer), self.clock)
        self._salt = 0
        self._blocks = 0
        self._register()

    def issue(self, terms: CreditTerms) -> IssueCredit:
        """The act of issuing these terms, not yet signed by anybody."""
        salt, envelope = self.fresh(), self.envelope(terms)
        bank = terms.issuing_bank
        credit = new_id(bank, salt)
        words = clear_words(terms) | self.header(bank, terms_subject(credit), salt)
        return IssueCredit(**words, credit=credit, sealed_hash=sha256(envelope), plain_hash=sha256(salt, envelope))

    def envelope(self, terms: CreditTerms) -> bytes:
        """Stands for the sealed bytes."""
        return b"sealed " + HARBOUR.encode() + ELBE.encode() + terms.reference.encode()

    def advise(self, issue: IssueCredit, reference: str) -> AdviseCredit:
        """The act of advising an issued credit."""
        header = self.header(issue.advising_bank, advice_subject(issue.credit, issue.advising_bank), self.fresh())
        content = reference.encode()
        return AdviseCredit(
            **header,
            credit=issue.credit,
            terms=issue.plain_hash,
            sealed_hash=sha256(content),
            plain_hash=sha256(b"0", content),
        )

    def record_issue(self, terms: CreditTerms) -> IssueCredit:
        """Put an issued credit on the ledger, its terms open here."""
        act = self.issue(terms)
        self.record([(act, ("Lin Sample", "Zhou Sample"))])
        self.store.entry_opened(self.desk.me.network.digest(act), terms.to_json(), "", summary_of(terms))
        return act

    def record_advice(self, issue: IssueCredit, reference: str) -> None:
        """Put its advice on the ledger."""
        act = self.advise(issue, reference)
        self.record([(act, ("Anna Muster", "Bernd Muster"))])
        content = {"schema": "lc-advice/1", "reference": reference, "note": ""}
        self.store.entry_opened(self.desk.me.network.digest(act), content, "", None)

    def wait_for_signatures(
        self,
        terms: CreditTerms,
        *,
        note: str = "",
        minutes: int = 2,
        maker: str = "Lin Sample",
        valid_for: timedelta = VALID_FOR,
    ) -> bytes:
        """An issue signed by its maker, waiting at the gateway; its digest."""
        act = replace(self.issue(terms), valid_until_utc=NOW + valid_for)
        digest, signed = self.signed(act, (maker,), self.envelope(terms))
        item = waiting_item(digest, signed, note, NOW - timedelta(minutes=minutes), officer_id(maker))
        self.gateway.items[digest] = item
        self.store.act_seen(item)
        self.store.act_opened(digest, terms.to_json(), summary_of(terms))
        return digest

    def advice_waits(self, issue: IssueCredit, reference: str) -> bytes:
        """The advice of an issued credit, signed by Anna and waiting at Elbe's gateway; its digest."""
        digest, signed = self.signed(self.advise(issue, reference), ("Anna Muster",), reference.encode())
        self.gateway.items[digest] = waiting_item(digest, signed, "", NOW, officer_id("Anna Muster"))
        self.store.act_seen(self.gateway.items[digest])
        content = {"schema": "lc-advice/1", "reference": reference, "note": ""}
        self.store.act_opened(digest, content, Summary.of_words(issue))
        return digest

    def signed_also(self, digest: bytes, who: str, at_utc: datetime) -> None:
        """Another officer's signature reached the gateway, and the desk has heard of it."""
        item = self.gateway.items[digest]
        step = StageChange(stage=Stage.WAITING, at_utc=at_utc, cause="Received another.")
        signers, history = (*item.state.signers, officer_id(who)), (*item.state.history, step)
        given = signer_of(who).sign_act(NETWORK, item.act.act())
        self.gateway.items[digest] = replace(
            item, act=item.act.signed_also_by(given), state=replace(item.state, signers=signers, history=history)
        )
        self.store.act_seen(self.gateway.items[digest])

    def submit_draft(self, terms: CreditTerms) -> tuple[int, bytes]:
        """A draft that this desk's maker submitted, waiting at the gateway; its id and the act's digest."""
        draft_id, digest = self.queue_draft(terms)
        self.answer(digest)
        return draft_id, digest

    def answer(self, digest: bytes) -> None:
        """The gateway took an act that this desk queued, and a checker is awaited."""
        item = waiting_item(digest, self.store.desk_act(digest).act, "", NOW, self.desk.me.officer)
        self.gateway.items[digest] = item
        self.store.act_answered(
            digest,
            ActReceipt(
                bank=self.desk.me.bank, signatures_hash=ZERO32, received_utc=NOW, signature=bytes(65), state=item.state
            ),
        )

    def queue_draft(self, terms: CreditTerms) -> tuple[int, bytes]:
        """A draft that this desk's maker signed while the gateway doesn't answer; its id and the act's digest."""
        draft_id, act = self.add_draft(terms), self.issue(terms)
        digest, signed = self.signed(act, (self.desk.me.name,), self.envelope(terms))
        self.store.queue_act(
            digest,
            signed,
            note="",
            credit=act.credit,
            terms=terms.to_json(),
            summary=summary_of(terms),
            draft_id=draft_id,
            now_utc=NOW,
        )
        return draft_id, digest

    def send_back(self, digest: bytes, checker: str, reason: str, tag: str) -> None:
        """A checker returned the act, and the desk has heard of it."""
        self.gateway.officer = officer_id(checker)
        self.gateway.return_act(digest, ReturnRequest(reason=reason, field=tag))
        self.store.act_seen(self.gateway.items[digest])

    def add_draft(self, terms: CreditTerms, *, findings: int = 0) -> int:
        """A draft of these terms."""
        draft = draft_from_terms(terms)
        return self.store.add_draft(
            draft.to_json(), summary_of(terms), findings, source_name="", source=b"", now_utc=self.clock.now
        )

    def signed(self, act: Act, who: Sequence[str], payload: bytes) -> tuple[bytes, SignedAct]:
        """The act's digest, and the act with these officers' signatures."""
        digest = NETWORK.digest(act)
        given = tuple(signer_of(name).sign_act(NETWORK, act) for name in who)
        return digest, SignedAct(kind=act.KIND, words=act.words(), signatures=given, payload=payload)

    def record(self, acts: Sequence[tuple[Act, Sequence[str]]], payload: bytes = b"") -> int:
        """A block with these acts; the number of its last entry."""
        tip = self.store.tip()
        number, head, heads, entries = tip.count, tip.head, [], []
        header = self._next_header()
        for act, who in acts:
            digest, signed = self.signed(act, who, payload)
            number += 1
            maker = signer_of(who[0]).address if isinstance(act, CreditAct) else ""
            signatures = carried(digest, signed.signatures, maker=maker)
            entry = Entry(number, act.KIND, act.subject, digest, header.time, act.words(), signatures)
            head = next_head(head, entry)
            heads.append(head)
            entries.append(RecordedEntry(entry, head, payload, header.number, header.hash, sha256(b"tx", digest)))
        self.store.append_range([header], entries, heads, proved=True)
        while check_entries(self.desk):
            pass
        return number

    def mine(self, blocks: int = CONFIRMATIONS) -> None:
        """Empty blocks on top."""
        for _ in range(blocks):
            self.store.append_range([self._next_header()], [], [], proved=True)

    def _next_header(self) -> BlockHeader:
        tip = self.store.tip().block
        number = tip.number + 1 if tip else 0
        time = int((NOW - timedelta(minutes=30)).timestamp()) + number
        return BlockHeader(number, sha256(b"block", number.to_bytes(8, "big")), tip.hash if tip else ZERO32, time)

    def _register(self) -> None:
        for bic, (name, place, zone) in BANKS.items():
            record = {
                "schema": "lc-bank/1",
                "name": name,
                "place": place,
                "zone": zone,
                "gateway_url": "",
                "encryption_key": "00",
            }
            payload = canonical.dumps(record)
            bank = RegisterBank(
                **self.header(bic, bank_subject(bic), self.fresh()),
                payload_hash=sha256(payload),
                member=bic,
                lei="SAMPLE0000000000000" + str(len(name) % 10),
                status=BankStatus.ACTIVE,
                epoch=1,
                encryption_key_hash=ZERO32,
            )
            self.record([(bank, ())], payload)
        for name, (bic, roles) in REGISTRARS.items():
            self._register_officer(name, bic, roles, ())
        for name, (bic, roles) in OFFICERS.items():
            self._register_officer(name, bic, roles, [who for who, (where, _) in REGISTRARS.items() if where == bic])
        self.mine()

    def _register_officer(self, name: str, bank: str, roles: Role, registrars: Sequence[str]) -> None:
        act = RegisterOfficer(
            **self.header(bank, officer_subject(officer_id(name)), sha256(b"officer", name.encode())),
            payload_hash=ZERO32,
            officer=officer_id(name),
            roles=int(roles),
            key=signer_of(name).address,
            key_kind=KeyKind.DEVICE,
            person_tag=sha256(b"person", name.encode()),
            attester=bank,
            level=3,
            verified_until_utc=NOW + timedelta(days=365),
            active=True,
        )
        self.record([(act, (name, *registrars))])

    def header(self, bank: str, subject: bytes, salt: bytes) -> dict[str, Any]:
        """The fields that every act begins with."""
        return {
            "bank": bank,
            "subject": subject,
            "version": 0,
            "basis_entry": 0,
            "basis": self.store.head_at(0),
            "valid_until_utc": NOW + VALID_FOR,
            "salt": salt,
        }

    def fresh(self) -> bytes:
        """A salt that no other act has."""
        self._salt += 1
        return sha256(b"salt", self._salt.to_bytes(8, "big"))


def waiting_item(digest: bytes, signed: SignedAct, note: str, at: datetime, maker: bytes) -> WorkItem:
    """An act as its bank's gateway lists it while a checker is awaited."""
    state = ActState(
        digest=digest,
        kind=signed.kind,
        stage=Stage.WAITING,
        missing="Approvals so far: 0 of 1.",
        signers=(maker,),
        entry=None,
        block=None,
        reason="",
        code="",
        history=(StageChange(stage=Stage.WAITING, at_utc=at, cause="Received."),),
        returned=None,
    )
    return WorkItem(act=signed, note=note, created_utc=at, state=state)


def amount(currency: str, minor: int) -> Money:
    """An amount in minor units."""
    return Money(minor, currency)
