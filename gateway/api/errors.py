"""Problem details (RFC 9457) for every error, and the gateway's one boundary that catches everything."""

from __future__ import annotations

import logging
import traceback
from http import HTTPStatus
from typing import TYPE_CHECKING

from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from app.errors import AppError, UserError
from app.ports.gateway import Problem
from chain_client.gateway_api import wire

if TYPE_CHECKING:
    from fastapi import FastAPI, Request
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

STATUS = {
    "malformed": HTTPStatus.BAD_REQUEST,
    "token-expired": HTTPStatus.UNAUTHORIZED,
    "challenge-expired": HTTPStatus.UNAUTHORIZED,
    "unknown-officer": HTTPStatus.FORBIDDEN,
    "role-missing": HTTPStatus.FORBIDDEN,
    "unknown-act": HTTPStatus.NOT_FOUND,
    "same-person": HTTPStatus.CONFLICT,
    "not-waiting": HTTPStatus.CONFLICT,
    "act-returned": HTTPStatus.CONFLICT,
    "act-failed": HTTPStatus.CONFLICT,
    "too-large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "too-many-challenges": HTTPStatus.TOO_MANY_REQUESTS,
}
"""What HTTP calls each refusal; all others are 422."""

_LOG = logging.getLogger(__name__)


def problem_of(error: AppError) -> Problem:
    """The problem that tells of this error."""
    if isinstance(error, UserError):
        status = STATUS.get(error.code, HTTPStatus.UNPROCESSABLE_ENTITY)
    else:
        status = HTTPStatus.SERVICE_UNAVAILABLE
    return _problem(status, error.code, error.sentence)


def respond(problem: Problem) -> Response:
    """The problem as an answer."""
    headers = {}
    if problem.status == HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Bearer"
    if problem.status == HTTPStatus.SERVICE_UNAVAILABLE:
        headers["Retry-After"] = "1"
    return Response(wire.encode(Problem, problem), problem.status, headers, wire.PROBLEM_MEDIA)


def install(app: FastAPI) -> None:
    """Answer the framework's own refusals as problems, too."""

    @app.exception_handler(HTTPException)
    def refused(_request: Request, error: HTTPException) -> Response:
        code = HTTPStatus(error.status_code).phrase.lower().replace(" ", "-")
        sentence = f"The gateway doesn't offer this ({error.status_code}). One of the two programs may be too old."
        return respond(_problem(error.status_code, code, sentence))

    @app.exception_handler(RequestValidationError)
    def invalid(_request: Request, error: RequestValidationError) -> Response:
        places = ", ".join(".".join(map(str, item["loc"])) for item in error.errors())
        return respond(problem_of(UserError(f"The request is wrong at: {places}.", code="malformed")))

    app.add_middleware(Boundary)


class Boundary:
    """Turns whatever was raised into an answer. A defect is logged by type and place: its text may hold secrets."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def watched(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except ClientDisconnect:
            return
        except Exception as error:  # noqa: BLE001 - the gateway's one boundary
            problem = problem_of(error) if isinstance(error, AppError) else _defect(error, scope)
            if scope["type"] != "http" or started:
                return
            await respond(problem)(scope, receive, send)


def _defect(error: Exception, scope: Scope) -> Problem:
    places = "".join(traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__)).format())
    _LOG.error("%s while answering %s:\n%s", type(error).__name__, scope.get("path", scope["type"]), places)
    sentence = "The gateway had a fault of its own. It was noted; try again."
    return _problem(HTTPStatus.INTERNAL_SERVER_ERROR, "gateway-trouble", sentence)


def _problem(status: int, code: str, sentence: str) -> Problem:
    return Problem(
        type=wire.PROBLEM_TYPE.format(code=code),
        title=HTTPStatus(status).phrase,
        status=status,
        detail=sentence,
        code=code,
    )
