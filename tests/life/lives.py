"""Random acts on credits, right ones and wrong ones, as steps of the life cycle and as the acts that officers sign."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from app.credit.life import Act, Confirming, CreditLife, Extension, Phase, Step, Undertaking, begun
from app.desk.kinds import BY_STEP
from app.ledger.acts import CreditAct, IssueCredit, SendMessage
from app.ledger.entries import genesis_head
from app.ledger.hashing import ZERO32, sha256
from app.ledger.subjects import new_id, terms_subject
from gateway.sandbox.people import ELBE, HARBOUR
from tests.life.consortium import MERLION
from tests.life.documents import ACTS_ON_DOCUMENTS, likely_on_documents, weights_on_documents, words_on_documents

if TYPE_CHECKING:
    from random import Random

    from app.ledger.network import Network

SEALED = b"sealed words"
TODAY = datetime.now(UTC).date()
ISSUED, EXPIRY = TODAY - timedelta(days=3), TODAY + timedelta(days=120)
AMOUNT_MINOR = 100_000_00
MOST_MINOR = 900_000_00
"""Below the band that asks for compliance."""
BANKS = (HARBOUR.bic, ELBE.bic, MERLION.bic)
_SEALED = (Act.AMEND, Act.PRESENT, Act.MESSAGE)
_USUAL = {
    Act.ADVISE: 1,
    Act.CONFIRM: 1,
    Act.DECLINE: 2,
    Act.AMEND: 16,
    Act.ANSWER: 24,
    Act.EXTEND: 4,
    Act.WITHDRAW: 4,
    Act.MESSAGE: 4,
    Act.CLOSE: 4,
}


def _weights(life: CreditLife) -> dict[Act, int]:
    """What comes to pass how often: what is awaited most of all."""
    awaited = {Act.ADVISE: 30} if life.phase is Phase.ISSUED else {}
    if life.confirming is Confirming.ASKED:
        awaited[Act.CONFIRM] = 16
    if life.confirming is Confirming.GIVEN:
        awaited[Act.EXTEND] = 24
    return _USUAL | awaited | weights_on_documents(life)


@dataclass
class Lives:
    """Credits with what they are by now, and the versions of their subjects."""

    random: Random
    network: Network
    known: dict[bytes, CreditLife] = field(default_factory=dict)
    versions: Counter[bytes] = field(default_factory=Counter)

    def issue(self) -> IssueCredit:
        """A new credit: its confirming bank is a third one, the advising bank itself, or none."""
        confirming = self.random.choice([MERLION.bic] * 4 + [ELBE.bic] * 3 + [""])
        salt = self.random.randbytes(32)
        credit = new_id(HARBOUR.bic, salt)
        confirmation = self.random.choice([0, 1, 1, 2, 2]) if confirming else 0
        nominated = self.random.choice(["", ELBE.bic, MERLION.bic, MERLION.bic])
        issuer = Undertaking(AMOUNT_MINOR, self.random.choice([0, 5, 10]), self.random.choice([0, 0, 5]), EXPIRY)
        plain_hash = sha256(credit)
        self.known[credit] = begun(
            issuing_bank=HARBOUR.bic,
            advising_bank=ELBE.bic,
            confirming_bank=confirming,
            nominated_bank=nominated,
            currency="USD",
            asked=confirmation > 0,
            plain_hash=plain_hash,
            issuer=issuer,
            issue_day=ISSUED,
        )
        return IssueCredit(
            **self._header(HARBOUR.bic, terms_subject(credit)) | {"salt": salt, "sealed_hash": sha256(SEALED)},
            plain_hash=plain_hash,
            credit=credit,
            advising_bank=ELBE.bic,
            confirming_bank=confirming,
            nominated_bank=nominated,
            currency="USD",
            amount_minor=issuer.amount_minor,
            tolerance_plus=issuer.tolerance_plus,
            tolerance_minus=issuer.tolerance_minus,
            issue_day=ISSUED,
            expiry_day=issuer.expiry_day,
            usance_days=0,
            availability=1,
            confirmation=confirmation,
            transferable=False,
            channel=1,
        )

    def step(self, credit: bytes) -> Step:
        """Something that somebody does on a credit; most often what makes sense there."""
        life, random = self.known[credit], self.random
        if life.presentations and random.random() < 0.6:
            return likely_on_documents(random, life, BANKS, TODAY)
        weights = _weights(life)
        act = random.choices(list(weights), list(weights.values()))[0]
        words: dict[str, Any] = {"act": act, "bank": self._bank(life, act)}
        if act in (Act.ADVISE, Act.CONFIRM, Act.AMEND):
            words["terms"] = random.randbytes(32) if random.random() < 0.05 else life.terms
        if act is Act.AMEND:
            words |= self._amendment(life)
        elif act in (Act.ANSWER, Act.EXTEND, Act.WITHDRAW):
            words["number"] = self._number(life)
        if act is Act.ANSWER:
            words["answer"] = random.choices([1, 2, 3, 4], [30, 10, 10, 1])[0]
        if act is Act.EXTEND:
            words["extended"] = random.random() < 0.7
        if act is Act.CLOSE:
            words["day"] = TODAY
        if act in ACTS_ON_DOCUMENTS:
            words |= words_on_documents(random, life, act, words["bank"])
        return Step(**words)

    def signed_words(self, credit: bytes, step: Step) -> tuple[CreditAct, bytes]:
        """The act that officers sign for a step, and what travels with it."""
        kind = BY_STEP[step.act]
        header = self._header(step.bank, kind.subject(credit, step.bank, step.number))
        header |= {"plain_hash": step.plain_hash or ZERO32, "credit": credit}
        payload = SEALED if step.act in _SEALED else b""
        if payload:
            header["sealed_hash"] = sha256(SEALED)
        words = {item.name: getattr(step, item.name) for item in fields(kind.made) if item.name not in header}
        return kind.made(**header, **words), payload

    def taken(self, act: CreditAct) -> None:
        """The subject of an act that took effect stands one version on; records have none."""
        self.versions[act.subject] += not isinstance(act, SendMessage)

    def _bank(self, life: CreditLife, act: Act) -> str:
        """Whose act it is, or now and then another bank; any of them writes."""
        usual = dict.fromkeys((Act.AMEND, Act.WITHDRAW, Act.CLOSE), life.issuing_bank)
        usual |= {Act.ADVISE: life.advising_bank, Act.ANSWER: life.advising_bank}
        if act is Act.MESSAGE or act in ACTS_ON_DOCUMENTS or self.random.random() < 0.06:
            return self.random.choice(BANKS)
        return usual.get(act) or life.confirming_bank or MERLION.bic

    def _number(self, life: CreditLife) -> int:
        """Most often an amendment that somebody still answers; sometimes one that there isn't."""
        awaited = [one.number for one in life.amendments if one.is_open or one.extension is Extension.OPEN]
        if awaited and self.random.random() < 0.8:
            return self.random.choice(awaited)
        return self.random.randint(1, len(life.amendments) + 1)

    def _amendment(self, life: CreditLife) -> dict[str, Any]:
        random = self.random
        number = len(life.amendments) + 1 if random.random() < 0.95 else random.choice([0, 1, 999, 1000])
        words: dict[str, Any] = {"number": number, "plain_hash": random.randbytes(32)}
        if random.random() < 0.08:
            return words | {"cancels": True, "tolerance_plus": random.choice([None, None, None, 5])}
        if random.random() < 0.4:
            room = (MOST_MINOR - max(life.most_minor, life.confirmer_most_minor)) // 2
            words["increase_minor"] = random.randint(0, max(room, 0))
        elif random.random() < 0.5:
            words["decrease_minor"] = random.randint(0, life.issuer.amount_minor)
        if random.random() < 0.4:
            # No day near today: it may pass while this runs.
            words["expiry_day"] = ISSUED + timedelta(days=random.choice([-9, 0, 0, 1, 1, *range(60, 400, 60)]))
        if random.random() < 0.3:
            words["tolerance_plus"] = random.choice([*range(31), 100])
        if random.random() < 0.3:
            words["tolerance_minus"] = random.randint(0, 30)
        return words

    def _header(self, bank: str, subject: bytes) -> dict[str, Any]:
        return {
            "bank": bank,
            "subject": subject,
            "version": self.versions[subject],
            "basis_entry": 0,
            "basis": genesis_head(self.network.network_id),
            "valid_until_utc": datetime.now(UTC).replace(microsecond=0) + timedelta(days=2),
            "salt": self.random.randbytes(32),
            "sealed_hash": ZERO32,
        }
