"""The face of the API: problems for every error, bounds, its description, what operators look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import requests
from fastapi.openapi.models import OpenAPI

from app.ports.gateway import Problem
from chain_client.gateway_api import wire
from gateway.api import limits
from gateway.api.limits import BODY_MOST
from tests.gateway.sandbox.relay import until

if TYPE_CHECKING:
    from tests.gateway.house import Desk, Running
    from tests.helpers.logs import LogWatch

DIGEST = "ab" * 32


def ask(running: Running, method: str, path: str, *, token: str = "", body: bytes | None = None) -> requests.Response:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    with requests.Session() as session:
        session.trust_env = False
        return session.request(method, running.url + path, data=body, headers=headers, timeout=20)


def problem(response: requests.Response) -> Problem:
    assert response.headers["Content-Type"] == wire.PROBLEM_MEDIA
    told = wire.decode(Problem, response.content)
    assert isinstance(told, Problem)
    assert told.status == response.status_code
    assert told.type == f"urn:lc:problem:{told.code}"
    assert told.detail.endswith(".")
    return told


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "code"),
    [
        ("GET", "/v1/nowhere", None, 404, "not-found"),
        ("DELETE", wire.NETWORK, None, 405, "method-not-allowed"),
        ("GET", wire.DIRECTORY, None, 401, "token-expired"),
        ("POST", wire.SIGN_IN, b"{", 400, "malformed"),
        ("POST", wire.SIGN_IN, b'{"nonce":"zz"}', 400, "malformed"),
        ("POST", wire.SIGN_IN, bytes(BODY_MOST + 1), 413, "too-large"),
    ],
)
def test_every_refusal_is_a_problem_with_a_sentence(
    harbour: Running, method: str, path: str, body: bytes | None, status: int, code: str
) -> None:
    response = ask(harbour, method, path, body=body)

    assert response.status_code == status
    assert problem(response).code == code


def test_when_too_many_ask_at_once_the_next_is_told_when_to_come_again(
    monkeypatch: pytest.MonkeyPatch, harbour: Running
) -> None:
    monkeypatch.setattr(limits, "REQUESTS_MOST", 0)

    response = ask(harbour, "GET", wire.NETWORK)

    assert (response.status_code, response.headers["Retry-After"]) == (503, "1")
    assert problem(response).code == "gateway-busy"
    assert ask(harbour, "GET", "/healthz").ok, "who runs it is answered still"


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", f"/v1/acts/{DIGEST}", 404, "unknown-act"),
        ("GET", "/v1/acts/xyz", 400, "malformed"),
        ("GET", "/v1/acts?open_only=perhaps", 400, "malformed"),
        ("PUT", f"/v1/acts/{DIGEST}", 400, "malformed"),
    ],
)
def test_a_signed_in_officer_s_mistakes_are_problems_too(
    harbour: Running, maker: Desk, method: str, path: str, status: int, code: str
) -> None:
    response = ask(harbour, method, path, token=maker.gateway.bearer(), body=b"{}")

    assert response.status_code == status
    assert problem(response).code == code


def test_a_refusal_says_where_the_body_is_wrong_and_never_what_stood_there(harbour: Running) -> None:
    told = problem(ask(harbour, "POST", wire.SIGN_IN, body=b'{"nonce":"a secret"}'))

    assert "nonce" in told.detail
    assert "secret" not in told.detail


def test_a_body_larger_than_announced_is_refused(harbour: Running) -> None:
    chunks = (bytes(1 << 16) for _ in range(8))
    with requests.Session() as session:
        session.trust_env = False
        response = session.post(harbour.url + wire.SIGN_IN, data=chunks, timeout=20)

    assert problem(response).code == "too-large"


def test_a_defect_is_answered_as_trouble_and_logged_without_what_it_said(
    monkeypatch: pytest.MonkeyPatch, harbour: Running
) -> None:
    def fail() -> None:
        raise ValueError(str(123_456))

    seen: list[str] = []
    monkeypatch.setattr(harbour.gateway.doorkeeper, "challenge", fail)
    monkeypatch.setattr("gateway.api.errors._LOG.error", lambda text, *args: seen.append(text % args))

    response = ask(harbour, "POST", wire.CHALLENGE)

    assert response.status_code == 500
    assert problem(response).code == "gateway-trouble"
    assert "ValueError while answering /v1/sign-in/challenge" in seen[0]
    assert "123456" not in seen[0] + response.text


def test_the_description_is_valid_openapi_and_complete(harbour: Running) -> None:
    told = ask(harbour, "GET", "/v1/openapi.json").json()

    OpenAPI.model_validate(told)
    schemas = told["components"]["schemas"]
    for reference in references(told):
        assert reference.rpartition("/")[2] in schemas, reference
    paths = {wire.NETWORK, wire.CHALLENGE, wire.SIGN_IN, wire.DIRECTORY, wire.ACTS, wire.ACT, wire.ACT_RETURN}
    assert paths | {wire.DATA_KEYS} <= set(told["paths"])
    put = told["paths"][wire.ACT]["put"]
    assert put["requestBody"]["content"]["application/json"]["schema"]["$ref"].endswith("/ActEnvelope")
    assert put["responses"]["200"]["content"]["application/json"]["schema"]["$ref"].endswith("/ActReceipt")
    assert put["responses"]["default"]["content"][wire.PROBLEM_MEDIA]["schema"]["$ref"].endswith("/Problem")
    assert put["security"] == [{"bearer": []}]


def references(node: Any) -> list[str]:
    if isinstance(node, dict):
        own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        return own + [found for value in node.values() for found in references(value)]
    return [found for value in node for found in references(value)] if isinstance(node, list) else []


def test_operators_see_that_it_lives_is_ready_and_what_it_did(harbour: Running, maker: Desk) -> None:
    assert ask(harbour, "GET", "/healthz").json() == {"alive": True}
    assert ask(harbour, "GET", "/readyz").json() == {"ready": True, "entries": harbour.gateway.view.count, "stuck": 0}
    ask(harbour, "GET", f"/v1/acts/{DIGEST}", token=maker.gateway.bearer())

    told = ask(harbour, "GET", "/metrics").text

    assert f"lc_gateway_ledger_entries {float(harbour.gateway.view.count)}" in told
    assert 'lc_gateway_requests_total{method="GET",path="/v1/acts/{digest}",status="404"} 1.0' in told
    assert DIGEST not in told


def test_a_gateway_without_its_node_lives_but_is_not_ready(
    monkeypatch: pytest.MonkeyPatch, harbour: Running, expected_logs: LogWatch
) -> None:
    expected_logs.expect("The ledger can't be followed")
    monkeypatch.setattr(harbour.gateway.rpc, "url", "http://127.0.0.1:1")
    until(lambda: harbour.gateway.follower.fault is not None)

    assert ask(harbour, "GET", "/healthz").status_code == 200
    response = ask(harbour, "GET", "/readyz")

    assert problem(response).code == "node-unreachable"
    assert response.status_code == 503


def test_a_gateway_on_another_network_s_node_is_not_ready(monkeypatch: pytest.MonkeyPatch, harbour: Running) -> None:
    monkeypatch.setattr(harbour.gateway.chain, "chain_id", lambda: 1)

    assert problem(ask(harbour, "GET", "/readyz")).code == "wrong-network"


def test_a_gateway_of_which_a_part_has_stopped_ends_so_that_it_is_started_again(
    harbour: Running, expected_logs: LogWatch
) -> None:
    expected_logs.expect("ERROR: A part of the gateway has stopped")

    harbour.gateway.worker.stop()

    until(lambda: not harbour.serves)
