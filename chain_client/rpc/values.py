"""JSON-RPC's values. A node is not trusted: what doesn't fit its type is told, never guessed."""

from __future__ import annotations

import re

from app.errors import EnvironmentFault
from chain_client.http import Peer

NODE = Peer("The chain's node", "node-unreachable", "node-trouble", silence_s=5.0)
_QUANTITY = re.compile(r"0x[0-9a-fA-F]{1,64}")


def garbled() -> EnvironmentFault:
    """The node said something that no node should say."""
    return NODE.trouble("The chain's node answered with something that is not understood; it is asked again.")


def quantity(value: object) -> int:
    """The number of a hex quantity.

    Raises:
        EnvironmentFault: when it is none.
    """
    if not isinstance(value, str) or not _QUANTITY.fullmatch(value):
        raise garbled()
    return int(value, 16)


def data(value: object, size: int | None = None) -> bytes:
    """The bytes of hex data, of exactly ``size`` where that is given.

    Raises:
        EnvironmentFault: when it is none.
    """
    if not isinstance(value, str) or not value.startswith("0x"):
        raise garbled()
    try:
        raw = bytes.fromhex(value[2:])
    except ValueError as error:
        raise garbled() from error
    if size is not None and len(raw) != size:
        raise garbled()
    return raw


def members(value: object) -> dict[str, object]:
    """The members of an object.

    Raises:
        EnvironmentFault: when it is none.
    """
    if not isinstance(value, dict):
        raise garbled()
    return value


def items(value: object) -> list[object]:
    """The items of a list.

    Raises:
        EnvironmentFault: when it is none.
    """
    if not isinstance(value, list):
        raise garbled()
    return value


def hexed(raw: bytes) -> str:
    """Bytes as JSON-RPC writes them."""
    return "0x" + raw.hex()
