"""For those who run the gateway: does it live, can it work, what has it done."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import JSONResponse, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from gateway.api.exchange import Served

router = APIRouter(tags=["operation"])


@router.get("/healthz")
def healthz() -> JSONResponse:
    """The process answers."""
    return JSONResponse({"alive": True})


@router.get("/readyz")
def readyz(gateway: Served) -> JSONResponse:
    """Node, Journal and database answer, and it is the right ledger. Else 503."""
    gateway.demand_ready()
    return JSONResponse({"ready": True, "entries": gateway.view.count, "stuck": gateway.stuck_count()})


@router.get("/metrics")
def metrics(gateway: Served) -> Response:
    """Prometheus' text format."""
    return Response(generate_latest(gateway.metrics.registry), media_type=CONTENT_TYPE_LATEST)
