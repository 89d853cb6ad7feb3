"""Acts that come at once go in together: asked and committed once, and none spoils another's way."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, cast

import pytest

from app.errors import AppError, EnvironmentFault, UserError
from app.ledger.signed_act import SignedAct
from app.ports.gateway import ActEnvelope, ActReceipt, Stage
from chain_client.gateway_api import wire
from gateway.events import reception
from gateway.events.case import Offer
from gateway.events.reception import Reception
from tests.gateway.test_api import ask, problem
from tests.gateway.test_intake import BOTH

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.gateway.house import Desk, Running
    from tests.gateway.world import World

ENVELOPE = ActEnvelope(act=SignedAct(kind=32, words=b"", signatures=(), payload=b""), note="")


def digest(number: int) -> bytes:
    return bytes([number]) * 32


class Counter:
    """Stands in for the intake: answers each offer with its digest, once it is let go."""

    def __init__(self, answer: Callable[[Sequence[Offer]], list[object]] | None = None) -> None:
        self.portions: list[int] = []
        self.let_go = threading.Event()
        self.began = threading.Event()
        self._answer = answer or _digests

    def put_all(self, offers: Sequence[Offer]) -> list[ActReceipt | AppError]:
        self.portions.append(len(offers))
        self.began.set()
        assert self.let_go.wait(20)
        return cast("list[ActReceipt | AppError]", self._answer(offers))


def _digests(offers: Sequence[Offer]) -> list[object]:
    return [offer.digest for offer in offers]


def handed_in(counter: Counter, count: int) -> list[object]:
    """So many acts are handed in: one, and the others while that one is worked on."""

    async def story() -> list[object]:
        desk = Reception(counter.put_all)
        first = asyncio.create_task(desk.put(digest(0), ENVELOPE))
        await asyncio.to_thread(counter.began.wait, 20)
        rest = [asyncio.create_task(desk.put(digest(number), ENVELOPE)) for number in range(1, count)]
        await asyncio.sleep(0)
        counter.let_go.set()
        return list(await asyncio.gather(first, *rest, return_exceptions=True))

    return asyncio.run(story())


def test_acts_that_come_while_one_is_worked_on_go_in_together() -> None:
    counter = Counter()

    answers = handed_in(counter, 20)

    assert answers == [digest(number) for number in range(20)]
    assert counter.portions == [1, 19]


def test_a_portion_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reception, "TOGETHER_MOST", 8)
    counter = Counter()

    handed_in(counter, 20)

    assert counter.portions == [1, 8, 8, 3]


def test_who_comes_when_too_many_wait_is_asked_to_come_again_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reception, "WAITING_MOST", 3)
    counter = Counter()

    answers = handed_in(counter, 6)

    assert answers[:4] == [digest(number) for number in range(4)]
    assert [cast("EnvironmentFault", answer).code for answer in answers[4:]] == ["gateway-busy"] * 2


def test_what_is_refused_is_told_to_whom_it_concerns() -> None:
    refusal = UserError("A signature of this act is broken.", code="bad-signature")
    counter = Counter(lambda offers: [refusal if offer.digest == digest(3) else offer.digest for offer in offers])

    answers = handed_in(counter, 5)

    assert answers == [digest(0), digest(1), digest(2), refusal, digest(4)]


def test_a_node_that_does_not_answer_is_told_to_all_who_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reception, "TOGETHER_MOST", 2)
    fault = EnvironmentFault("The chain's node can't be reached.", code="node-unreachable")

    def fails(_offers: Sequence[Offer]) -> list[object]:
        raise fault

    counter = Counter(fails)

    assert handed_in(counter, 9) == [fault] * 9
    assert counter.portions == [1], "nobody waits for the same to happen again"


def test_a_defect_that_one_act_brings_out_harms_no_other() -> None:
    def trips(offers: Sequence[Offer]) -> list[object]:
        return [len(offer.digest) // (offer.digest[0] - 2) for offer in offers]

    answers = handed_in(Counter(trips), 5)

    assert answers[0:2] + answers[3:] == [-16, -32, 32, 16]
    assert isinstance(answers[2], ZeroDivisionError)


def test_too_much_to_do_is_a_problem_that_says_when_to_come_again(
    monkeypatch: pytest.MonkeyPatch, world: World, harbour: Running, maker: Desk
) -> None:
    act, envelope = world.issue()
    body = wire.encode(ActEnvelope, ActEnvelope(act=world.signed(act, envelope, *BOTH), note=""))
    monkeypatch.setattr(reception, "WAITING_MOST", 0)
    path = wire.ACT.format(digest=world.network.digest(act).hex())

    response = ask(harbour, "PUT", path, token=maker.gateway.bearer(), body=body)

    assert response.status_code == 503
    assert response.headers["Retry-After"] == "1"
    assert problem(response).code == "gateway-busy"


def test_signatures_of_two_desks_in_one_portion_join(world: World, harbour: Running, maker: Desk) -> None:
    act, envelope = world.issue()
    offers = [
        Offer(world.network.digest(act), ActEnvelope(act=world.signed(act, envelope, *names), note=""))
        for names in (BOTH[:1], BOTH, BOTH)
    ]

    receipts = harbour.gateway.intake.put_all(offers)

    assert [isinstance(receipt, ActReceipt) for receipt in receipts] == [True] * 3
    assert maker.gateway.act(offers[0].digest).state.stage in (Stage.REGISTERED, Stage.SUBMITTED)
    assert len(maker.gateway.act(offers[0].digest).state.signers) == 2


def test_a_refused_act_leaves_the_others_of_its_portion_accepted(world: World, harbour: Running, maker: Desk) -> None:
    good, broken = world.issue(), world.issue(credit=bytes(32))
    offers = [
        Offer(world.network.digest(act), ActEnvelope(act=world.signed(act, envelope, *BOTH), note=""))
        for act, envelope in (good, broken)
    ]

    taken, refused = harbour.gateway.intake.put_all(offers)

    assert isinstance(taken, ActReceipt)
    assert isinstance(refused, UserError)
    with pytest.raises(UserError) as unknown:
        maker.gateway.act(offers[1].digest)
    assert unknown.value.code == "unknown-act"
