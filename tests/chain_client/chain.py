"""A real node with the real contracts on it, and acts of a founding."""

from __future__ import annotations

import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from app.ledger import canonical
from app.ledger.acts import RegisterBank
from app.ledger.entries import genesis_head
from app.ledger.hashing import sha256
from app.ledger.subjects import bank_subject
from chain_client.contracts.deploy import Deployer
from gateway.sandbox.anvil import anvil_binary

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOUNDER = bytes([7]) * 32
NETWORK_ID = sha256(b"a network of tests")
CHAIN_ID = 77_001
BANK = "SAMPCNSHXXX"
FREE = ["--gas-price", "0", "--base-fee", "0", "--accounts", "0"]


@contextmanager
def running_node(folder: Path) -> Iterator[str]:
    """A node that mines each transaction at once; its URL."""
    places = ["--host", "127.0.0.1", "--port", "0", "--cache-path", str(folder), "--prune-history", "64"]
    command = [str(anvil_binary()), *places, *FREE, "--chain-id", str(CHAIN_ID)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as node:
        assert node.stdout is not None
        heard = next(line for line in node.stdout if line.startswith("Listening on "))
        try:
            yield "http://" + heard.removeprefix("Listening on ").strip()
        finally:
            node.kill()


@dataclass(frozen=True)
class Ledger:
    """A node, and where Journal and Consortium are on it."""

    url: str
    journal: str
    consortium: str


def founded(url: str) -> Ledger:
    """Journal and Consortium, deployed by the founder."""
    deployer = Deployer(url, FOUNDER)
    journal = deployer.deploy("Journal", NETWORK_ID)
    consortium = deployer.deploy("Consortium", journal, founder_address())
    deployer.start(journal, consortium)
    deployer.finish()
    return Ledger(url, journal, consortium)


def founder_address() -> str:
    from chain_client.keys.signer import LocalSigner

    return LocalSigner(FOUNDER).address


def registration(version: int, name: str) -> tuple[RegisterBank, bytes]:
    """The act that registers the sample bank under this name, and its record."""
    record = canonical.dumps({"schema": "lc-bank/1", "name": name})
    act = RegisterBank(
        bank=BANK,
        subject=bank_subject(BANK),
        version=version,
        basis_entry=0,
        basis=genesis_head(NETWORK_ID),
        valid_until_utc=datetime.now(UTC).replace(microsecond=0) + timedelta(days=1),
        salt=sha256(name.encode()),
        payload_hash=sha256(record),
        member=BANK,
        lei="5493001KJTIIGC8Y1R12",
        status=1,
        epoch=1,
        encryption_key_hash=sha256(b"key"),
    )
    return act, record
