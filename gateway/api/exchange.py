"""What endpoints share: who is calling, what they sent, what they get, and how the API's description tells it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated, Any

from fastapi import Depends
from fastapi.responses import Response
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import HTTPConnection, Request

from app.errors import UserError
from app.ports.gateway import Problem
from chain_client.gateway_api import wire
from gateway.identity.doorkeeper import Visitor
from gateway.wiring import Gateway

_JSON = "application/json"
_BEARER = "bearer"


def gateway_of(connection: HTTPConnection) -> Gateway:
    """The gateway that serves this connection."""
    gateway = connection.app.state.gateway
    assert isinstance(gateway, Gateway)
    return gateway


def token_of(connection: HTTPConnection) -> str:
    """The bearer token of this connection; empty when there is none."""
    scheme, _, token = connection.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == _BEARER else ""


async def _visitor(connection: HTTPConnection) -> Visitor:
    """Most have been here before and are known at once; the others are looked up on a thread."""
    doorkeeper, token = gateway_of(connection).doorkeeper, token_of(connection)
    visitor = doorkeeper.known_visitor(token)
    if visitor is None:
        visitor = await run_in_threadpool(doorkeeper.visitor, token)
    return visitor


async def _digest(digest: str) -> bytes:
    try:
        raw = bytes.fromhex(digest)
    except ValueError:
        raw = b""
    if len(raw) != 32:
        raise UserError("An act is named by 64 hexadecimal digits.", code="malformed")
    return raw


async def _gateway(connection: HTTPConnection) -> Gateway:
    """What needs no waiting runs on the loop: a thread would cost more than it does."""
    return gateway_of(connection)


Served = Annotated[Gateway, Depends(_gateway)]
Caller = Annotated[Visitor, Depends(_visitor)]
Digest = Annotated[bytes, Depends(_digest)]


def body_of(type_: type[Any]) -> Callable[[Request], Awaitable[Any]]:
    """A dependency that reads the body as a wire value. It says where the body is wrong, never what stood there."""

    async def read(request: Request) -> Any:
        try:
            return wire.decode(type_, await request.body())
        except ValidationError as error:
            places = ", ".join(".".join(map(str, item["loc"])) or "the whole" for item in error.errors())
            raise UserError(f"The request's body is wrong at: {places}.", code="malformed") from None

    return read


def answer(type_: Any, value: object) -> Response:
    """A wire value as an answer."""
    return Response(wire.encode(type_, value), media_type=_JSON)


def described(answer_: Any, *, body: Any = None, signed_in: bool = True) -> dict[str, Any]:
    """An operation's part of the API's description."""
    operation: dict[str, Any] = {
        "responses": {
            "200": {"content": {_JSON: {"schema": schema_of(answer_)}}},
            "default": {
                "description": "Why it was refused, as a sentence for the officer",
                "content": {wire.PROBLEM_MEDIA: {"schema": schema_of(Problem)}},
            },
        }
    }
    if body is not None:
        operation["requestBody"] = {"required": True, "content": {_JSON: {"schema": schema_of(body)}}}
    if signed_in:
        operation["security"] = [{_BEARER: []}]
    return operation


def schema_of(type_: Any) -> dict[str, Any]:
    """Where the description keeps this value's schema; lists of values are tuples of one type here."""
    if arguments := getattr(type_, "__args__", ()):
        return {"type": "array", "items": schema_of(arguments[0])}
    return {"$ref": f"#/components/schemas/{type_.__name__}"}
