"""What the contracts compiled to: interface, bytecode and where library addresses go in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ARTIFACTS = Path(__file__).resolve().parents[2] / "resources" / "contracts"
_ADDRESS_BYTES = 20


@dataclass(frozen=True, slots=True)
class Artifact:
    """A compiled contract.

    Attributes:
        abi: its interface, as Solidity's JSON.
        bytecode: creation code as hex without 0x; placeholders stand where library addresses go.
        links: by library, the byte offsets of its address.
    """

    name: str
    abi: list[dict[str, object]]
    bytecode: str
    links: dict[str, list[int]]

    def linked(self, libraries: Mapping[str, str]) -> bytes:
        """Creation code with the addresses (0x) of the libraries it calls.

        Raises:
            KeyError: when the address of one is missing.
        """
        places = {place: libraries[name] for name, found in self.links.items() for place in found}
        return link(self.bytecode, places)


def link(bytecode: str, addresses: Mapping[int, str]) -> bytes:
    """Bytecode (hex without 0x) with these addresses put in at these byte offsets.

    Raises:
        ValueError: when a placeholder is left.
    """
    code = bytecode
    for offset, address in addresses.items():
        end = 2 * (offset + _ADDRESS_BYTES)
        code = code[: 2 * offset] + address.removeprefix("0x").rjust(40, "0") + code[end:]
    return bytes.fromhex(code)


@cache
def artifact(name: str) -> Artifact:
    """The contract or library of this name."""
    told = json.loads((ARTIFACTS / f"{name}.json").read_text("utf-8"))
    return Artifact(told["name"], told["abi"], told["bytecode"].removeprefix("0x"), told["links"])
