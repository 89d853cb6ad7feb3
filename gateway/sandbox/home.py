"""Where a sandbox lives on disk, what it remembers, and how an older one is set aside."""

from __future__ import annotations

import json
import secrets
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from app.ledger.acts import Verifier
from app.ledger.network import Network
from app.ports.workplace import Profile
from gateway.sandbox.durable import write_durably
from gateway.sandbox.people import BANKS

if TYPE_CHECKING:
    from pathlib import Path

VERSION = 3
"""Raised whenever formats change so that an older sandbox can't be gone on with."""

CHAIN_ID = 4270
CONFIRMATIONS = 2


@dataclass(frozen=True, slots=True)
class Member:
    """What the sandbox remembers of a sample officer."""

    key: str
    officer: str
    pin: str


@dataclass(frozen=True, slots=True)
class Memory:
    """What a sandbox is, once it has been founded and seeded."""

    version: int
    network_id: str
    chain_id: int
    journal: str
    contracts: dict[str, str]
    members: tuple[Member, ...]

    def network(self) -> Network:
        """The network its signatures bind to."""
        contracts = {Verifier(name): address for name, address in self.contracts.items()}
        return Network(bytes.fromhex(self.network_id), self.chain_id, self.journal, contracts)

    def officer_id(self, key: str) -> bytes:
        """The ledger's id of an officer."""
        return next(bytes.fromhex(member.officer) for member in self.members if member.key == key)


class Home:
    """The folder of one sandbox."""

    def __init__(self, root: Path) -> None:
        self.folder = root / "sandbox"
        self.chain = self.folder / "chain"
        self.keys = self.folder / "keys"
        self.desks = self.folder / "desks"
        self.running = root / "sandbox-running.json"
        self._memory = self.folder / "sandbox.json"

    def gateway(self, bic: str) -> Path:
        """Folder of one bank's gateway."""
        return self.folder / "gateways" / bic

    def keystore(self, key: str) -> Path:
        """Keystore file of an officer."""
        return self.keys / f"{key}.json"

    def recall(self) -> Memory | None:
        """What was remembered; None where no sandbox of this version was finished."""
        told = self._read()
        if told is None or told.get("version") != VERSION:
            return None
        members = tuple(Member(**member) for member in told.pop("members"))
        return Memory(**told, members=members)

    def remember(self, memory: Memory) -> None:
        """Keep it, whole or not at all: only then is the sandbox finished."""
        write_durably(self._memory, json.dumps(asdict(memory), indent=1).encode())

    def set_aside_unfinished(self) -> Path | None:
        """Move a sandbox of another version, or one whose making was interrupted, out of the way; never delete it."""
        if not self.folder.exists() or self.recall() is not None:
            return None
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        aside = self.folder.with_name(f"sandbox-set-aside-{stamp}-{secrets.token_hex(2)}")
        self.folder.rename(aside)
        return aside

    def profiles(self) -> tuple[Profile, ...]:
        """The sample officers with their PINs; none before the sandbox is finished."""
        memory = self.recall()
        return profiles_of(memory) if memory else ()

    def _read(self) -> dict[str, Any] | None:
        try:
            told = json.loads(self._memory.read_bytes())
        except (OSError, ValueError):
            return None
        return told if isinstance(told, dict) else None


def profiles_of(memory: Memory) -> tuple[Profile, ...]:
    """The sample officers with their PINs."""
    pins = {member.key: member.pin for member in memory.members}
    return tuple(
        Profile(
            key=officer.key,
            bank=bank.bic,
            bank_name=bank.office.name,
            place=bank.office.place,
            zone=bank.office.zone,
            officer_name=officer.name,
            roles=officer.roles,
            shown_pin=pins[officer.key],
        )
        for bank in BANKS
        for officer in bank.officers
    )
