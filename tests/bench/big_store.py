"""A desk's store with 200,000 credits, filled through the store's own methods: seeded, the same every time.

Entries hold true words and chain to true heads; only their signatures are numbers, since nobody recovers them again.
Every credit has its names, one in four is advised, and of one in fifty the whole terms are open.
"""

from __future__ import annotations

import json
import random
from dataclasses import asdict, dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from app.desk.derive import issued, moved
from app.desk.desk import GOOD
from app.ledger.acts import CreditAct, IssueCredit
from app.ledger.entries import Entry, next_head
from app.ledger.hashing import sha256
from app.ledger.subjects import new_id, terms_subject
from app.ports.chain import BlockHeader, RecordedEntry
from app.ports.stored import Checked, CreditRecord, Summary
from tests.ui.world import ELBE, HARBOUR, NETWORK, NOW, World, sample_terms

if TYPE_CHECKING:
    from pathlib import Path

    from app.credit.terms import CreditTerms

CREDITS = 200_000
A_BLOCK, A_RANGE = 20, 2_000
OPENED_EVERY, ADVISED_EVERY = 50, 4
DRAFTS = 60
DAYS = 360
SAMPLE = "01-sight-usd-machine-tools.fin"
_FIRST = (
    "Kestrel",
    "Cedar & Finch",
    "Lakeside",
    "Fjord",
    "Atlas",
    "Beispiel",
    "Monsoon",
    "Baltic",
    "Pampa",
    "青岛样本",
)
_SECOND = ("Optics", "Timber", "Foods", "Seafood", "Phosphate", "Präzision", "Spices", "Paper", "Machine Works", "纺织")
_LAST = ("(Sample) Ltd", "(Sample) GmbH", "Sample AS", "Sample SA", "Sample Pte", "有限公司 (Sample)")
_CURRENCIES, _WEIGHTS = ("USD", "EUR", "CNY", "JPY"), (60, 25, 10, 5)


def make_big_store(folder: Path, count: int = CREDITS) -> Path:
    """A store of so many credits; the desk's folder under ``folder``, beside ``seat.json`` for ``open_desk``."""
    world = World(folder / "desk")
    try:
        for serial in range(DRAFTS):
            world.add_draft(sample_terms(SAMPLE, reference=f"HSB2027{serial:06d}"))
        filling = _Filling(world, sample_terms(SAMPLE))
        for first in range(0, count, A_RANGE):
            filling.add(range(first, min(first + A_RANGE, count)))
        world.mine()
    finally:
        world.store.close()
    _write_seat(folder / "seat.json", world)
    return folder / "desk"


def _write_seat(path: Path, world: World) -> None:
    seat = {
        "network_id": NETWORK.network_id.hex(),
        "chain_id": NETWORK.chain_id,
        "journal": NETWORK.journal,
        "contracts": {verifier.value: address for verifier, address in NETWORK.contracts.items()},
        "office": asdict(world.desk.me.office),
        "officer": world.desk.me.officer.hex(),
    }
    path.write_text(json.dumps(seat), "utf-8")


@dataclass
class _Filling:
    """What was written last, and what comes next."""

    world: World
    terms: CreditTerms
    chance: random.Random = field(default_factory=lambda: random.Random(600))  # noqa: S311 - a seed, no secret

    def __post_init__(self) -> None:
        tip = self.world.store.tip()
        assert tip.block is not None
        self._block, self._count, self._head = tip.block, tip.count, tip.head
        self._template = self.world.issue(self.terms)

    def add(self, serials: range) -> None:
        """A range of blocks with these credits, checked and recorded."""
        headers: list[BlockHeader] = []
        recorded: list[RecordedEntry] = []
        records: list[CreditRecord] = []
        opened: list[tuple[bytes, CreditTerms, Summary]] = []
        for serial in serials:
            if serial % A_BLOCK == 0:
                headers.append(self._next_header())
            summary = self._summary(serial)
            act = self._issue(serial, summary)
            recorded.append(self._entry(act))
            record = self._record(act, summary)
            if serial % OPENED_EVERY == 0:
                opened.append((recorded[-1].entry.digest, self._opened(summary), summary))
            if serial % ADVISED_EVERY == 0:
                advice = self.world.advise(act, f"ESB{serial:07d}")
                recorded.append(self._entry(advice))
                record = moved(record, advice, self._count, self._block.number)
            records.append(record)
        store = self.world.store
        store.append_range(headers, recorded, [item.claimed_head for item in recorded], proved=True)
        good = [Checked(item.entry.number, item.block_hash, GOOD, (self.world.desk.me.officer,)) for item in recorded]
        store.record_checked(good, records)
        for digest, terms, summary in opened:
            store.entry_opened(digest, terms.to_json(), "", summary)

    def _next_header(self) -> BlockHeader:
        number = self._block.number + 1
        name = sha256(b"block", number.to_bytes(8, "big"))
        self._block = BlockHeader(number, name, self._block.hash, self._block.time + 1)
        return self._block

    def _summary(self, serial: int) -> Summary:
        pick = self.chance.choice
        (currency,) = self.chance.choices(_CURRENCIES, _WEIGHTS)
        return Summary(
            reference=f"HSB2026{serial:06d}",
            applicant=f"{pick(_FIRST)} {pick(_SECOND)} {pick(_LAST)}",
            beneficiary=f"{pick(_FIRST)} {pick(_SECOND)} {pick(_LAST)}",
            issuing_bank=HARBOUR,
            advising_bank=ELBE,
            currency=currency,
            amount_minor=max(int(self.chance.lognormvariate(15.5, 1.2)), 100),
            expiry=(NOW + timedelta(days=self.chance.randrange(-30, DAYS))).date(),
        )

    def _issue(self, serial: int, summary: Summary) -> IssueCredit:
        assert summary.amount_minor is not None
        assert summary.expiry is not None
        salt = sha256(b"big", serial.to_bytes(8, "big"))
        credit = new_id(HARBOUR, salt)
        return replace(
            self._template,
            salt=salt,
            credit=credit,
            subject=terms_subject(credit),
            plain_hash=sha256(b"plain", salt),
            currency=summary.currency,
            amount_minor=summary.amount_minor,
            expiry_day=summary.expiry,
        )

    def _opened(self, summary: Summary) -> CreditTerms:
        assert summary.amount_minor is not None
        assert summary.expiry is not None
        money = replace(self.terms.amount, amount_minor=summary.amount_minor, currency=summary.currency)
        return replace(self.terms, reference=summary.reference, amount=money, expiry_date=summary.expiry)

    def _entry(self, act: CreditAct) -> RecordedEntry:
        self._count += 1
        words, digest = act.words(), sha256(b"act", self._count.to_bytes(8, "big"))
        entry = Entry(self._count, act.KIND, act.subject, digest, self._block.time, words, digest * 4)
        self._head = next_head(self._head, entry)
        block = self._block
        return RecordedEntry(entry, self._head, b"", block.number, block.hash, sha256(b"tx", digest))

    def _record(self, act: IssueCredit, summary: Summary) -> CreditRecord:
        return replace(issued(act, self._count, self._block.number), summary=summary)
