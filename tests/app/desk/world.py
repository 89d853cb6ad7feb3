"""Desks of both sample banks over real stores, a model chain and model gateways."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from app.desk import drafts, issue, opening
from app.desk.check import check_entries
from app.desk.desk import Desk, Identity
from app.desk.follow import follow
from app.desk.life import read_life
from app.desk.outbox import send_outbox
from app.desk.work import refresh_work
from app.ports.gateway import NetworkInfo
from local_store.store import open_store
from tests.app.desk.consortium import NOW, OFFICES, Consortium, consortium
from tests.app.desk.model_chain import Chain, Node
from tests.app.desk.model_gateway import Books, Client

if TYPE_CHECKING:
    from app.credit.life import Act
    from app.ledger.signed_act import SignedAct
    from local_store.store import LocalStore

CONFIRMATIONS = 2
SAMPLES = Path(__file__).parents[3] / "resources" / "samples"
SIGHT = next(SAMPLES.glob("01-*.fin")).read_bytes()
SECOND = SIGHT.replace(b"HSBSMP26001", b"HSBSMP26099")
"""The same under another number."""


@dataclass
class TurnedClock:
    """Stands still until the test moves it."""

    at_utc: datetime = NOW

    def now_utc(self) -> datetime:
        return self.at_utc

    def forward(self, by: timedelta) -> None:
        self.at_utc += by


@dataclass
class World:
    """Both banks, one chain."""

    folder: Path
    consortium: Consortium = field(default_factory=consortium)
    clock: TurnedClock = field(default_factory=TurnedClock)
    _open: list[LocalStore] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.chain = Chain(self.consortium.network)
        self.node = Node(self.chain)
        self.books = {bank: Books(self.consortium, bank) for bank in OFFICES}

    def found(self) -> None:
        """Register everybody hired so far, final."""
        self.chain.mine()
        self.chain.mine(*self.consortium.founding(), blocks=1 + CONFIRMATIONS)

    def desk(self, name: str, node: Node | None = None) -> Desk:
        """An officer's desk, caught up."""
        person, network = self.consortium.people[name], self.consortium.network
        store = open_store(self.folder / name, network_id=network.network_id, bank=person.bank, officer=person.officer)
        self._open.append(store)
        store.keep("confirmations", CONFIRMATIONS)
        office = OFFICES[person.bank]
        me = Identity(network, person.bank, person.officer, name, person.roles, office, CONFIRMATIONS, sandbox=True)
        client = Client(self.books[person.bank], person.officer, self.told(person.bank))
        desk = Desk(me, store, client, node or self.node, person.signer, self.clock)
        catch_up(desk)
        return desk

    def told(self, bank: str) -> NetworkInfo:
        """What a bank's gateway tells of its network."""
        network = self.consortium.network
        return NetworkInfo(
            network_id=network.network_id,
            chain_id=network.chain_id,
            journal=network.journal,
            contracts=network.contracts,
            bank=bank,
            relay="0x" + "22" * 20,
            confirmations=CONFIRMATIONS,
            sandbox=True,
        )

    def carry(self, *, finally_: bool = True) -> None:
        """What the gateways have complete goes into a block, and is final unless told otherwise."""
        digests = {item.entry.digest for item in self.chain.recorded}
        items = [item for books in self.books.values() for item in books.complete()]
        self.chain.mine(*(item.act for item in items if item.state.digest not in digests))
        if finally_:
            self.chain.mine(blocks=CONFIRMATIONS)

    def close(self) -> None:
        for store in self._open:
            store.close()


def catch_up(*desks: Desk) -> None:
    """All that a desk does by itself, until nothing changes."""
    for desk in desks:
        while follow(desk):
            pass
        while check_entries(desk):
            pass
        opening.open_entries(desk)
        send_outbox(desk)
        refresh_work(desk)


def submit(maker: Desk, source: bytes = SIGHT) -> bytes:
    """The sample credit, imported, signed by its maker and at the gateway; the act's digest."""
    [draft_id] = drafts.import_file(maker, "sample.fin", source).draft_ids
    digest = issue.submit_draft(maker, draft_id, "Please check.")
    send_outbox(maker)
    return digest


def issued_by_hand(maker: Desk, *, number: str = "HSBSMP26001") -> SignedAct:
    """An issue signed by its maker that no gateway has seen: what a test spoils before it is recorded."""
    source = SIGHT.replace(b"HSBSMP26001", number.encode())
    [draft_id] = drafts.import_file(maker, "sample.fin", source).draft_ids
    return maker.store.desk_act(issue.submit_draft(maker, draft_id, "")).act


def doable(desk: Desk, credit: bytes) -> dict[Act, str]:
    """What the desk's bank may do on a credit, and why its officer can't do it now."""
    life = read_life(desk, credit)
    return {item.deed.act: item.why_not for item in life.doable} if life else {}
