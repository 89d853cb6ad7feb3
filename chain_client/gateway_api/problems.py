"""The gateway's answers as the program's own values and errors. Its words are bounded before they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from app.errors import AppError, EnvironmentFault, UserError
from app.ports.gateway import Problem
from chain_client.gateway_api import wire
from chain_client.http import Peer

if TYPE_CHECKING:
    from chain_client.http import Answer

GATEWAY = Peer("Your bank's gateway", "gateway-unreachable", "gateway-trouble", silence_s=10.0)
"""It is given longer than it gives its own node, so that a silent node is told as that and not as a silent gateway."""

_TRY_AGAIN = frozenset({408, 425, 429})
_SENTENCE_MOST = 500

Value = TypeVar("Value")


def decoded(type_: type[Value], data: bytes | str) -> Value:
    """The value of ``type_`` that the gateway said.

    Raises:
        EnvironmentFault: it said something else (``gateway-trouble``).
    """
    try:
        value: Value = wire.decode(type_, data)
    except ValueError:
        # Not chained: the error quotes what was said, which may hold a token.
        raise GATEWAY.trouble("Your bank's gateway said something that is not understood.") from None
    return value


def error_of(answer: Answer) -> AppError:
    """Why the gateway didn't do what it was asked: the officer's to mend (4xx), or to be tried again."""
    problem = _problem(answer)
    if problem is None:
        return GATEWAY.trouble(f"Your bank's gateway is in trouble ({answer.status}); it is asked again.")
    sentence = "".join(char for char in problem.detail if char.isprintable())[:_SENTENCE_MOST]
    if answer.status >= 500 or answer.status in _TRY_AGAIN:
        return GATEWAY.trouble(sentence)
    return UserError(sentence, code=problem.code)


def _problem(answer: Answer) -> Problem | None:
    if answer.media != wire.PROBLEM_MEDIA or answer.status < 400:
        return None
    try:
        problem = decoded(Problem, answer.body)
    except EnvironmentFault:
        return None
    return problem if problem.detail and problem.code else None
