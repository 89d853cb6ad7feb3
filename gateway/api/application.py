"""The web application: routes, bounds, and the API's description."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import TypeAdapter

from app.ports.gateway import (
    ActEnvelope,
    ActReceipt,
    ActState,
    Challenge,
    DataKey,
    DataKeyRequest,
    Directory,
    NetworkInfo,
    Problem,
    ReturnRequest,
    Session,
    SignInAnswer,
    WorkItem,
)
from gateway.api import acts, bank, errors, health, sign_in, stream
from gateway.api.limits import BodyLimit, CrowdLimit
from gateway.api.measures import Measured

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from gateway.wiring import Gateway

TITLE = "Letters of credit: the bank's gateway"
VERSION = "1"
THREADS = 8
"""Requests worked on at once: with the gateway's own two threads as many as node and database are spoken to at once."""

_VALUES = (
    NetworkInfo,
    Challenge,
    SignInAnswer,
    Session,
    Directory,
    ActEnvelope,
    ActReceipt,
    ActState,
    WorkItem,
    ReturnRequest,
    DataKeyRequest,
    DataKey,
    Problem,
)


def application(gateway: Gateway) -> FastAPI:
    """The application over a gateway; it starts and stops the gateway's threads with itself."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        current_default_thread_limiter().total_tokens = THREADS
        gateway.start()
        yield
        gateway.stop()

    app = FastAPI(
        title=TITLE, version=VERSION, lifespan=lifespan, openapi_url="/v1/openapi.json", docs_url=None, redoc_url=None
    )
    app.state.gateway = gateway
    for router in (sign_in.router, acts.router, bank.router, stream.router, health.router):
        app.include_router(router)
    app.add_middleware(BodyLimit)
    app.add_middleware(CrowdLimit)
    errors.install(app)
    app.add_middleware(Measured, metrics=gateway.metrics)
    app.openapi = lambda: _description(app)  # type: ignore[method-assign]
    return app


def _description(app: FastAPI) -> dict[str, Any]:
    if app.openapi_schema is None:
        description = get_openapi(title=TITLE, version=VERSION, routes=app.routes)
        _, schemas = TypeAdapter.json_schemas(
            [(value, "serialization", TypeAdapter(value)) for value in _VALUES],
            ref_template="#/components/schemas/{model}",
        )
        description["components"] = {
            "schemas": schemas["$defs"],
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
        }
        for operations in description["paths"].values():
            for operation in operations.values():
                # The framework's own form of a refusal; ours stands under "default".
                operation["responses"].pop("422", None)
        app.openapi_schema = description
    return app.openapi_schema
