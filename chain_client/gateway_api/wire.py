"""Paths and JSON forms of the desk API, shared by the gateway and the desk's client.

The values themselves stand in ``app.ports.gateway``; pydantic reads them as they are.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import TypeAdapter

NETWORK = "/v1/network"
CHALLENGE = "/v1/sign-in/challenge"
SIGN_IN = "/v1/sign-in"
DIRECTORY = "/v1/directory"
ACTS = "/v1/acts"
ACT = "/v1/acts/{digest}"
ACT_RETURN = "/v1/acts/{digest}/return"
DATA_KEYS = "/v1/data-keys"
STREAM = "/v1/stream"
PROBLEM_TYPE = "urn:lc:problem:{code}"
PROBLEM_MEDIA = "application/problem+json"


@cache
def _adapter(type_: Any) -> TypeAdapter[Any]:
    return TypeAdapter(type_)


def encode(type_: Any, value: object) -> bytes:
    """``value`` as JSON of the form of ``type_``."""
    return _adapter(type_).dump_json(value)


def decode(type_: Any, data: bytes | str) -> Any:
    """The value of ``type_`` that this JSON says.

    Raises:
        pydantic.ValidationError: when it says something else.
    """
    return _adapter(type_).validate_json(data)
