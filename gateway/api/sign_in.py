"""The ledger that is served, and the way in."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from app.ports.gateway import Challenge, NetworkInfo, Session, SignInAnswer
from chain_client.gateway_api import wire
from gateway.api.exchange import Served, answer, body_of, described

router = APIRouter(tags=["sign-in"])


@router.get(wire.NETWORK, openapi_extra=described(NetworkInfo, signed_in=False))
def network(gateway: Served) -> Response:
    """Which ledger this gateway serves."""
    return answer(NetworkInfo, gateway.info)


@router.post(wire.CHALLENGE, openapi_extra=described(Challenge, signed_in=False))
def challenge(gateway: Served) -> Response:
    """A fresh challenge for an officer's key."""
    return answer(Challenge, gateway.doorkeeper.challenge())


@router.post(wire.SIGN_IN, openapi_extra=described(Session, body=SignInAnswer, signed_in=False))
def sign_in(gateway: Served, signed: Annotated[SignInAnswer, Depends(body_of(SignInAnswer))]) -> Response:
    """Trade a signed challenge for a session."""
    return answer(Session, gateway.doorkeeper.sign_in(signed))
