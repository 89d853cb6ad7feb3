"""What the bank knows of itself, and the keys to what was sealed for it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from app.ports.gateway import DataKey, DataKeyRequest, Directory
from chain_client.gateway_api import wire
from gateway.api.exchange import Caller, Served, answer, body_of, described

router = APIRouter(tags=["bank"])


@router.get(wire.DIRECTORY, openapi_extra=described(Directory))
def directory(gateway: Served, _caller: Caller) -> Response:
    """Own office, officers and customers."""
    return answer(Directory, gateway.directory)


@router.post(wire.DATA_KEYS, openapi_extra=described(DataKey, body=DataKeyRequest))
def data_key(
    gateway: Served, caller: Caller, request: Annotated[DataKeyRequest, Depends(body_of(DataKeyRequest))]
) -> Response:
    """Unwrap the data key of an envelope."""
    return answer(DataKey, gateway.data_keys.unwrap(caller.officer, request))
