"""Random acts on credits, right ones and wrong ones, as steps of the life cycle and as the acts that officers sign."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from app.credit.life import Act, Confirming, CreditLife, Extension, Phase, Step, Undertaking, begun
from app.ledger.acts import (
    AdviseCredit,
    AmendCredit,
    AnswerAmendment,
    ConfirmCredit,
    CreditAct,
    DeclineConfirmation,
    ExtendConfirmation,
    IssueCredit,
    SendMessage,
    WithdrawAmendment,
)
from app.ledger.entries import genesis_head
from app.ledger.hashing import ZERO32, sha256
from app.ledger.subjects import (
    advice_subject,
    amendment_subject,
    confirmation_subject,
    extension_subject,
    message_subject,
    new_id,
    terms_subject,
)
from gateway.sandbox.people import ELBE, HARBOUR
from tests.life.consortium import MERLION

if TYPE_CHECKING:
    from random import Random

    from app.ledger.network import Network

SEALED = b"sealed words"
ISSUED, EXPIRY = date(2026, 11, 22), date(2027, 3, 22)
AMOUNT_MINOR = 100_000_00
MOST_MINOR = 900_000_00
"""Below the band that asks for compliance."""
BANKS = (HARBOUR.bic, ELBE.bic, MERLION.bic)
_USUAL = {
    Act.ADVISE: 1,
    Act.CONFIRM: 1,
    Act.DECLINE: 1,
    Act.AMEND: 16,
    Act.ANSWER: 24,
    Act.EXTEND: 4,
    Act.WITHDRAW: 4,
    Act.MESSAGE: 4,
}


def _weights(life: CreditLife) -> dict[Act, int]:
    """What comes to pass how often: what is awaited most of all."""
    awaited = {Act.ADVISE: 30} if life.phase is Phase.ISSUED else {}
    if life.confirming is Confirming.ASKED:
        awaited[Act.CONFIRM] = 16
    if life.confirming is Confirming.GIVEN:
        awaited[Act.EXTEND] = 24
    return _USUAL | awaited


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
        issuer = Undertaking(AMOUNT_MINOR, self.random.choice([0, 5, 10]), 0, EXPIRY)
        plain_hash = sha256(credit)
        self.known[credit] = begun(
            issuing_bank=HARBOUR.bic,
            advising_bank=ELBE.bic,
            confirming_bank=confirming,
            nominated_bank="",
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
            nominated_bank="",
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
        return Step(**words)

    def signed_words(self, credit: bytes, step: Step) -> tuple[CreditAct, bytes]:
        """The act that officers sign for a step, and what travels with it."""
        subject, kind = _subject(credit, step), _KINDS[step.act]
        header = self._header(step.bank, subject) | {"plain_hash": step.plain_hash or ZERO32, "credit": credit}
        if step.act in (Act.AMEND, Act.MESSAGE):
            header["sealed_hash"] = sha256(SEALED)
        words = {name: getattr(step, name) for name in _WORDS.get(step.act, ())}
        return kind(**header, **words), SEALED if step.act in (Act.AMEND, Act.MESSAGE) else b""

    def taken(self, act: CreditAct) -> None:
        """The subject of an act that took effect stands one version on; records have none."""
        self.versions[act.subject] += not isinstance(act, SendMessage)

    def _bank(self, life: CreditLife, act: Act) -> str:
        """Whose act it is, or now and then another bank; any of them writes."""
        usual = {Act.AMEND: life.issuing_bank, Act.WITHDRAW: life.issuing_bank}
        usual |= {Act.ADVISE: life.advising_bank, Act.ANSWER: life.advising_bank}
        if act is Act.MESSAGE or self.random.random() < 0.06:
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
            words["expiry_day"] = ISSUED + timedelta(days=random.randint(-20, 400))
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


_KINDS: dict[Act, type[CreditAct]] = {
    Act.ADVISE: AdviseCredit,
    Act.CONFIRM: ConfirmCredit,
    Act.DECLINE: DeclineConfirmation,
    Act.AMEND: AmendCredit,
    Act.ANSWER: AnswerAmendment,
    Act.EXTEND: ExtendConfirmation,
    Act.WITHDRAW: WithdrawAmendment,
    Act.MESSAGE: SendMessage,
}
_CHANGES = ("increase_minor", "decrease_minor", "expiry_day", "tolerance_plus", "tolerance_minus", "cancels")
_WORDS = {
    Act.ADVISE: ("terms",),
    Act.CONFIRM: ("terms",),
    Act.AMEND: ("number", "terms", *_CHANGES),
    Act.ANSWER: ("number", "answer"),
    Act.EXTEND: ("number", "extended"),
    Act.WITHDRAW: ("number",),
}


def _subject(credit: bytes, step: Step) -> bytes:
    match step.act:
        case Act.ADVISE:
            return advice_subject(credit, step.bank)
        case Act.CONFIRM | Act.DECLINE:
            return confirmation_subject(credit, step.bank)
        case Act.EXTEND:
            return extension_subject(credit, step.number, step.bank)
        case Act.MESSAGE:
            return message_subject(credit, step.bank)
        case _:
            return amendment_subject(credit, step.number)
