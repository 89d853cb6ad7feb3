"""The fault proxy does to what passes exactly what its plan says, and nothing when it is calm."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
from typing import TYPE_CHECKING

import pytest
import requests
from websockets.asyncio.client import connect
from websockets.asyncio.server import serve
from websockets.exceptions import ConnectionClosed, InvalidMessage, InvalidStatus

from tests.chain_client.servers import answering, closed_port_url
from tests.faults.plan import Fault, FrameFault, Plan
from tests.faults.proxy import Proxy
from tests.faults.wire import Asked

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Sequence

    from websockets.asyncio.server import ServerConnection


def plan_of(seed: int) -> Plan:
    return Plan(random.Random(seed), delay_most_s=0.05)  # noqa: S311 - repeatable on purpose


class Upstream:
    """What it was asked, behind a proxy."""

    def __init__(self, proxy: Proxy, asked: list[bytes]) -> None:
        self.proxy = proxy
        self.plan = proxy.plan
        self.asked = asked

    def ask(self, body: bytes = b"hello", timeout_s: float = 10) -> requests.Response:
        return requests.post(self.proxy.url, data=body, timeout=timeout_s)


@pytest.fixture
def upstream() -> Iterator[Upstream]:
    with counting() as (url, asked), Proxy(url, plan_of(1)) as proxy:
        yield Upstream(proxy, asked)


@contextlib.contextmanager
def counting(answer: bytes = b'{"answer": "yes"}') -> Iterator[tuple[str, list[bytes]]]:
    asked: list[bytes] = []

    def respond(body: bytes) -> tuple[int, dict[str, str], bytes]:
        asked.append(body)
        return 200, {"Content-Type": "application/json"}, answer

    with answering(respond) as url:
        yield url, asked


def test_a_calm_link_passes_everything_as_it_is(upstream: Upstream) -> None:
    with requests.Session() as session:
        answers = [session.post(upstream.proxy.url, data=bytes([at]) * 100_000, timeout=10) for at in range(3)]

    assert [answer.json() for answer in answers] == [{"answer": "yes"}] * 3
    assert [len(body) for body in upstream.asked] == [100_000] * 3
    assert upstream.plan.seen == 3


def test_a_lost_request_never_reaches_the_upstream(upstream: Upstream) -> None:
    upstream.plan.strike(Fault.LOST_REQUEST)

    with pytest.raises(requests.ConnectionError):
        upstream.ask()

    assert upstream.asked == []
    assert upstream.ask().ok


def test_of_a_lost_answer_the_upstream_did_what_it_was_asked(upstream: Upstream) -> None:
    upstream.plan.strike(Fault.LOST_ANSWER)

    with pytest.raises(requests.ConnectionError):
        upstream.ask()

    assert upstream.asked == [b"hello"]


def test_a_doubled_request_is_done_twice_and_answered_once(upstream: Upstream) -> None:
    upstream.plan.strike(Fault.DUPLICATE)

    assert upstream.ask().json() == {"answer": "yes"}
    assert upstream.asked == [b"hello", b"hello"]


def test_trouble_is_made_up_without_asking(upstream: Upstream) -> None:
    upstream.plan.strike(Fault.SERVER_ERROR)

    assert upstream.ask().status_code == 503
    assert upstream.asked == []


def test_a_truncated_body_ends_before_its_promised_length(upstream: Upstream) -> None:
    upstream.plan.strike(Fault.TRUNCATED)

    with pytest.raises(requests.RequestException):
        upstream.ask()

    assert upstream.asked == [b"hello"]


def test_a_delayed_request_is_answered_in_the_end(upstream: Upstream) -> None:
    upstream.plan.strike(Fault.DELAY)

    assert upstream.ask().ok
    assert upstream.plan.hits(Fault.DELAY) == 1


def test_only_what_matches_is_struck(upstream: Upstream) -> None:
    upstream.plan.strike(Fault.SERVER_ERROR, lambda asked: "eth_call" in asked.calls, times=2)
    batch = json.dumps([{"id": 1, "method": "eth_call"}, {"id": 2, "method": "eth_chainId"}]).encode()

    told = [upstream.ask(body).status_code for body in (b"hello", batch, b'{"method": "eth_chainId"}', batch, batch)]

    assert told == [200, 503, 200, 503, 200]


def test_a_hung_peer_takes_requests_and_answers_none_until_it_is_released(upstream: Upstream) -> None:
    upstream.proxy.hung = True
    with pytest.raises(requests.Timeout):
        upstream.ask(timeout_s=0.2)
    upstream.proxy.hung = False

    assert upstream.ask().ok
    assert upstream.asked == [b"hello"]


def test_the_upstream_can_be_exchanged_while_clients_stay(upstream: Upstream) -> None:
    with counting(b'{"answer": "other"}') as (url, _), requests.Session() as session:
        session.post(upstream.proxy.url, data=b"1", timeout=10)
        upstream.proxy.upstream = url

        assert session.post(upstream.proxy.url, data=b"2", timeout=10).json() == {"answer": "other"}


def test_where_nobody_listens_the_client_is_hung_up_on() -> None:
    with Proxy(closed_port_url(), plan_of(1)) as proxy, pytest.raises(requests.ConnectionError):
        requests.post(proxy.url, data=b"hello", timeout=10)


def test_a_lens_changes_question_and_answer(upstream: Upstream) -> None:
    class Upper:
        def asked(self, body: bytes) -> bytes:
            return body.upper()

        def answered(self, asked: bytes, answer: bytes) -> bytes:
            return answer.replace(b"yes", asked)

    upstream.proxy.lens = Upper()

    assert upstream.ask().json() == {"answer": "hello"}
    assert upstream.asked == [b"HELLO"]


def test_the_same_seed_brings_the_same_faults() -> None:
    def drawn(seed: int) -> list[str]:
        plan = plan_of(seed)
        plan.rates({Fault.LOST_ANSWER: 0.3, Fault.DELAY: 0.3, FrameFault.GAP: 0.9})
        return [str(plan.draw(Asked("GET", "/"), Fault)) for _ in range(200)]

    assert drawn(1) == drawn(1) != drawn(2)
    assert set(drawn(1)) == {"None", "lost-answer", "delay"}
    assert 30 < drawn(1).count("lost-answer") < 90


MESSAGES = ("one", "two", "three")


@contextlib.asynccontextmanager
async def streaming(plan: Plan, messages: Sequence[str] = MESSAGES) -> AsyncIterator[tuple[Proxy, str]]:
    """A stream that says these messages, then echoes; behind a proxy."""

    async def handler(socket: ServerConnection) -> None:
        with contextlib.suppress(ConnectionClosed):
            for message in messages:
                await socket.send(message)
            async for said in socket:
                await socket.send(said)

    async with serve(handler, "127.0.0.1", 0) as serving:
        (listening,) = serving.sockets
        with Proxy(f"http://127.0.0.1:{listening.getsockname()[1]}", plan) as proxy:
            yield proxy, "ws" + proxy.url.removeprefix("http")


def heard(plan: Plan, count: int, messages: Sequence[str] = MESSAGES) -> list[str]:
    """What a client hears, up to this many messages, through a proxy with this plan."""

    async def story() -> list[str]:
        found: list[str] = []
        async with streaming(plan, messages) as (_, url), asyncio.timeout(10), connect(url, proxy=None) as socket:
            try:
                while len(found) < count:
                    found.append(str(await socket.recv()))
            except ConnectionClosed:
                found.append("closed")
        return found

    return asyncio.run(story())


def test_a_calm_stream_passes_every_message() -> None:
    assert heard(plan_of(1), 3) == ["one", "two", "three"]


def test_long_messages_pass_as_well() -> None:
    long = ["a" * 125, "b" * 126, "c" * 70_000]

    assert heard(plan_of(1), 3, long) == long


def test_messages_are_repeated_left_out_and_overtaken() -> None:
    second = lambda asked: asked.body == b"two"  # noqa: E731 - a matcher like those of the scenarios
    repeating, gapping, reordering = (plan_of(1) for _ in range(3))
    repeating.strike(FrameFault.REPEAT, second)
    gapping.strike(FrameFault.GAP, second)
    reordering.strike(FrameFault.REORDER, second)

    repeated = heard(repeating, 4)
    assert repeated[:3] == ["one", "two", "two"]
    assert heard(gapping, 2) == ["one", "three"]
    assert heard(reordering, 3) == ["one", "three", "two"]


def test_a_broken_stream_is_closed_on_the_client() -> None:
    plan = plan_of(1)
    plan.strike(FrameFault.DISCONNECT, lambda asked: asked.body == b"two")

    assert heard(plan, 3) == ["one", "closed"]


def test_a_stream_that_is_to_be_opened_can_be_lost_or_refused_like_any_request() -> None:
    plan = plan_of(1)
    plan.strike(Fault.LOST_ANSWER)
    plan.strike(Fault.SERVER_ERROR)

    with pytest.raises(InvalidMessage):
        heard(plan, 1)
    with pytest.raises(InvalidStatus):
        heard(plan, 1)
    assert heard(plan, 1) == ["one"]


def test_what_the_client_says_reaches_the_server_and_a_cut_ends_it() -> None:
    async def story() -> tuple[str, bool]:
        async with (
            streaming(plan_of(1), ()) as (proxy, url),
            asyncio.timeout(10),
            connect(url, proxy=None) as socket,
        ):
            await socket.send("hello")
            echoed = str(await socket.recv())
            await asyncio.to_thread(proxy.cut)
            try:
                await socket.recv()
            except ConnectionClosed:
                return echoed, True
            return echoed, False

    assert asyncio.run(story()) == ("hello", True)
