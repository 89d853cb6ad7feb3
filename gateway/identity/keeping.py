"""The bank's keeping: its relay key and its decryption keys by epoch, in a file encrypted under the bank's secret."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.errors import EnvironmentFault
from app.ledger.sealed import DecryptionKey

if TYPE_CHECKING:
    from pathlib import Path

_RELAY = "relay"
_NONCE_BYTES = 12


class Keeping:
    """Keys at rest: each AES-256-GCM under a key derived from the secret, bound to the bank and to its name.

    Args:
        path: the file; it need not be there yet.
        bank: BIC11 whose keys these are.
        secret: 32 bytes that are kept elsewhere than the file.
    """

    def __init__(self, path: Path, bank: str, secret: bytes) -> None:
        self._path = path
        self._bank = bank
        self._box = AESGCM(HKDF(SHA256(), 32, salt=None, info=b"LC gateway keeping").derive(secret))
        self._items: dict[str, str] = json.loads(path.read_text("utf-8")) if path.exists() else {}

    def put_relay_key(self, key: bytes) -> None:
        """Keep the relay's key, 32 bytes."""
        self._put(_RELAY, key)

    def relay_key(self) -> bytes:
        """The relay's key.

        Raises:
            EnvironmentFault: it isn't here, or the secret is another.
        """
        return self._get(_RELAY)

    def put_decryption_key(self, epoch: int, key: DecryptionKey) -> None:
        """Keep the decryption key of an epoch. Older epochs stay: what was sealed for them still must open."""
        self._put(_epoch(epoch), key.private_bytes())

    def decryption_key(self, epoch: int) -> DecryptionKey | None:
        """The decryption key of an epoch; None where the bank has none.

        Raises:
            EnvironmentFault: the secret is another.
        """
        if _epoch(epoch) not in self._items:
            return None
        return DecryptionKey.from_private_bytes(self._get(_epoch(epoch)))

    def _put(self, name: str, value: bytes) -> None:
        nonce = os.urandom(_NONCE_BYTES)
        boxed = nonce + self._box.encrypt(nonce, value, self._place(name))
        self._items = {**self._items, name: boxed.hex()}
        aside = self._path.with_suffix(".new")
        # Readable by the gateway's user alone from its first byte on, and whole or not there at all.
        with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            json.dump(self._items, file)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(self._path)

    def _get(self, name: str) -> bytes:
        boxed = bytes.fromhex(self._items.get(name, ""))
        try:
            return self._box.decrypt(boxed[:_NONCE_BYTES], boxed[_NONCE_BYTES:], self._place(name))
        except (InvalidTag, ValueError) as error:
            raise EnvironmentFault(
                "The bank's keys don't open. Start the gateway with the secret they were kept under.",
                code="keys-locked",
            ) from error

    def _place(self, name: str) -> bytes:
        return f"{self._bank}/{name}".encode()


def _epoch(epoch: int) -> str:
    return f"decryption/{epoch}"
