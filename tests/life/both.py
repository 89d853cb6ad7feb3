"""Random acts through the life cycle and through the contract at once; whatever differs ends the run."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import TYPE_CHECKING

from app.credit.life import (
    Act,
    AmendmentState,
    Confirming,
    CreditLife,
    Decision,
    Extension,
    Handling,
    Phase,
    PresentationLife,
    Undertaking,
    after,
    refusal,
)
from app.ledger.entries import genesis_head, next_head
from chain_client.rpc import NodeChain
from tests.life.lives import BANKS, SEALED, Lives

if TYPE_CHECKING:
    from tests.life.consortium import Consortium, Credits

ACTS_A_CREDIT = 50
OPEN_AT_ONCE = 3
_BLOCKS = 500
_PHASES, _CONFIRMINGS = list(Phase), list(Confirming)
_STATES, _EXTENSIONS = list(AmendmentState), list(Extension)
_DECISIONS = list(Decision)


@dataclass
class Outcome:
    """How often each act was taken, how often each reason refused one, and what became of the credits."""

    done: Counter[Act] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    phases: Counter[Phase] = field(default_factory=Counter)


def through_both(consortium: Consortium, acts: int, seed: int) -> Outcome:
    """Carry as many acts; the same ones for the same seed.

    Raises:
        AssertionError: model and contract differ in a refusal, a state, a balance or the head.
    """
    lives, outcome = Lives(Random(seed), consortium.network), Outcome()  # noqa: S311
    for count in range(acts):
        if count % ACTS_A_CREDIT == 0:
            consortium.carry(lives.issue(), SEALED)
        credit = lives.random.choice(list(lives.known)[-OPEN_AT_ONCE:])
        step, life = lives.step(credit), lives.known[credit]
        act, payload = lives.signed_words(credit, step)
        why = refusal(life, step)
        if why is not None:
            assert consortium.refusal(act, payload) == why.code, (step, life)
            outcome.refused[why.code] += 1
            continue
        consortium.carry(act, payload)
        lives.taken(act)
        lives.known[credit] = after(life, step)
        outcome.done[step.act] += 1
        agree(consortium.credits, credit, lives.known[credit])
    outcome.phases.update(life.phase for life in lives.known.values())
    heads_agree(consortium)
    return outcome


def agree(credits_: Credits, credit: bytes, life: CreditLife) -> None:
    """Every word of the credit and of its amendments, as the model reckons them and the contract holds them."""
    told = credits_.credit(credit)
    assert told[3] == 1 + _PHASES.index(life.phase)
    assert Undertaking(told[15], told[4], told[5], _day(told[13])) == life.issuer
    assert (told[16], told[17]) == (life.most_minor, int.from_bytes(life.terms, "big"))
    assert told[18:21] == [_CONFIRMINGS.index(life.confirming), len(life.amendments), len(life.accepted)]
    assert told[29:] == [len(life.presentations), life.drawn_minor, life.settled_minor]
    if life.confirmer is not None:
        amount = told[21] - (told[21] >> 255 << 256)
        assert Undertaking(max(amount, 0), told[23], told[24], _day(told[22])) == life.confirmer
    for one in life.amendments:
        told = credits_.amendment(credit, one.number)
        assert told[:3] == [1 + _STATES.index(one.state), _EXTENSIONS.index(one.extension), one.cancels]
        changes = [one.increase_minor, one.decrease_minor, int.from_bytes(one.plain_hash, "big")]
        assert told[6:] == [one.accepted_as or 0, *changes]
    for presented in life.presentations:
        _documents_agree(credits_, credit, presented)


def _documents_agree(credits_: Credits, credit: bytes, one: PresentationLife) -> None:
    """Every word of a presentation, and of what each bank did with it."""
    told = credits_.presentation(credit, one.number)
    assert told == [_bank(one.bank), one.amount_minor, one.drawn_minor, int.from_bytes(one.plain_hash, "big")]
    for bank in BANKS:
        assert credits_.handling(credit, one.number, _bank(bank)) == _handling(one.by(bank))


def _handling(one: Handling) -> list[int]:
    waiver = 0 if one.waived is None else 1 + one.waived
    times = [int(each.timestamp()) if each else 0 for each in (one.received_utc, one.given_utc)]
    maturity = (one.maturity_day - date(1970, 1, 1)).days if one.maturity_day else 0
    codes = [one.finding, one.asked, waiver, _DECISIONS.index(one.decision), one.disposal, one.manner, maturity]
    return [*times, *codes, one.honoured_minor, one.outside_minor, one.paid_minor, one.got_minor]


def _bank(bic: str) -> int:
    return int.from_bytes(bic.encode().ljust(32, b"\0"), "big")


def heads_agree(consortium: Consortium) -> None:
    """What was carried is what the Journal tells, in that order, and its head follows from it."""
    chain = NodeChain(consortium.rpc, consortium.network.journal)
    newest, head, words = chain.latest(), genesis_head(consortium.network.network_id), list[bytes]()
    for first in range(0, newest.number + 1, _BLOCKS):
        for told in chain.entries(first, min(first + _BLOCKS - 1, newest.number)):
            head = next_head(head, told.entry)
            words.append(told.entry.words)
    state = chain.journal_state(newest)
    assert (len(words), head) == (state.count, state.head)
    assert words[-len(consortium.taken) :] == consortium.taken


def _day(days: int) -> date:
    return date.fromordinal(date(1970, 1, 1).toordinal() + days)
