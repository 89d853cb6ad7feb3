"""Acts: handed in, looked at, sent back."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from app.ports.gateway import ActEnvelope, ActReceipt, ActState, ReturnRequest, WorkItem
from chain_client.gateway_api import wire
from gateway.api.exchange import Caller, Digest, Served, answer, body_of, described

router = APIRouter(tags=["acts"])
Items = tuple[WorkItem, ...]


@router.put(wire.ACT, openapi_extra=described(ActReceipt, body=ActEnvelope))
async def put_act(
    gateway: Served,
    _caller: Caller,
    digest: Digest,
    envelope: Annotated[ActEnvelope, Depends(body_of(ActEnvelope))],
) -> Response:
    """Hand in an act, or more signatures for it. Idempotent."""
    return answer(ActReceipt, await gateway.reception.put(digest, envelope))


@router.get(wire.ACTS, openapi_extra=described(Items))
def acts(gateway: Served, _caller: Caller, *, open_only: bool = True) -> Response:
    """The newest acts of this bank, oldest first."""
    return answer(Items, tuple(gateway.intake.items(open_only=open_only)))


@router.get(wire.ACT, openapi_extra=described(WorkItem))
def act(gateway: Served, _caller: Caller, digest: Digest) -> Response:
    """One act with its history."""
    return answer(WorkItem, gateway.intake.item(digest))


@router.post(wire.ACT_RETURN, openapi_extra=described(ActState, body=ReturnRequest))
def return_act(
    gateway: Served,
    caller: Caller,
    digest: Digest,
    request: Annotated[ReturnRequest, Depends(body_of(ReturnRequest))],
) -> Response:
    """Send a waiting act back to its maker."""
    return answer(ActState, gateway.intake.send_back(digest, caller.officer, request))
