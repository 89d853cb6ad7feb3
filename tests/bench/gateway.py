"""The Harbour bank's gateway as a program of its own, on the prepared node."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import requests

from app.ports.gateway import Directory
from chain_client.gateway_api import wire
from gateway.identity.keeping import Keeping
from tests.app.desk.consortium import HARBOUR, OFFICES
from tests.bench.desks import CONFIRMATIONS, ROOT, resident_mb

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bench.ledger import Ledger

LOOKS = 3_000
BETWEEN_LOOKS_S = 0.1


def synced_rss_mb(folder: Path, url: str, ledger: Ledger) -> int | None:
    """Memory the gateway holds once it has followed the whole ledger from nothing.

    Raises:
        TimeoutError: it never came to the end.
    """
    settings = _write_settings(folder, url, ledger)
    words = [sys.executable, "-m", "gateway", str(settings), "--end-with-input"]
    with subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            _wait_until_synced(json.loads(process.stdout.readline())["url"], ledger.count)
            return resident_mb(process.pid)
        finally:
            process.stdin.close()
            process.wait(30)


def _wait_until_synced(url: str, count: int) -> None:
    pause = threading.Event()
    for _ in range(LOOKS):
        answer = requests.get(f"{url}/readyz", timeout=30)
        if answer.ok and answer.json()["entries"] == count:
            return
        pause.wait(BETWEEN_LOOKS_S)
    raise TimeoutError("The gateway never followed the ledger to its end.")


def _write_settings(folder: Path, url: str, ledger: Ledger) -> Path:
    folder.mkdir()
    secret, network = os.urandom(32), ledger.consortium.network
    (folder / "secret").write_text(secret.hex(), "ascii")
    keeping = Keeping(folder / "keys.json", HARBOUR, secret)
    keeping.put_relay_key(os.urandom(32))
    keeping.put_decryption_key(1, ledger.consortium.keys[HARBOUR])
    directory = Directory(office=OFFICES[HARBOUR], officers=(), customers=())
    (folder / "directory.json").write_bytes(wire.encode(Directory, directory))
    settings = {
        "bank": HARBOUR,
        "node_url": url,
        "network_id": network.network_id.hex(),
        "chain_id": network.chain_id,
        "journal": network.journal,
        "contracts": {verifier.value: address for verifier, address in network.contracts.items()},
        "confirmations": CONFIRMATIONS,
        "sandbox": True,
    }
    path = folder / "config.json"
    path.write_text(json.dumps(settings), "utf-8")
    return path
