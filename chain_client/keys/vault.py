"""Where an officer's key rests: a keystore file under the PIN and, where there is one, the system's keyring."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import coincurve

from app.errors import EnvironmentFault, UserError
from chain_client.keys import keystore
from chain_client.keys.os_keyring import OsKeyring, system_keyring
from chain_client.keys.signer import LocalSigner

if TYPE_CHECKING:
    from collections.abc import Callable

PIN_CHARACTERS_LEAST = 4
SCRYPT_N_SAMPLE = 1 << 12
"""For sample officers, whose PINs are printed on the sign-in page."""

_SCRYPT_N_WITH_KEYRING = 1 << 15
_SCRYPT_N_PIN_ONLY = 1 << 17
_PROTECTION = "lc-protection"
_WITH_KEYRING = "pin+keyring"
_PIN_ONLY = "pin"


def create(path: Path, pin: str, *, keyring: OsKeyring | None = None, scrypt_n: int | None = None) -> str:
    """Make a new random key and store it at ``path``; its lower-case 0x address.

    Args:
        path: a file that isn't there yet, in a folder that is.
        pin: at least four characters.
        keyring: keeps the other half of the password; None to protect the key by its PIN alone.
        scrypt_n: cost of trying a PIN; by default what the protection calls for.

    Raises:
        UserError: PIN too short (``pin-too-short``), or there is a key already (``key-exists``).
        EnvironmentFault: the keyring doesn't keep what it is given, or the disk refuses (``key-not-stored``).
    """
    if len(pin) < PIN_CHARACTERS_LEAST:
        raise UserError(f"Choose a PIN of at least {PIN_CHARACTERS_LEAST} characters.", code="pin-too-short")
    if path.exists():
        raise UserError("There is a key in this place already; it is never overwritten.", code="key-exists")
    key = coincurve.PrivateKey().secret
    address = LocalSigner(key).address
    kek = keyring.create_kek(address) if keyring else b""
    cost = scrypt_n or (_SCRYPT_N_WITH_KEYRING if keyring else _SCRYPT_N_PIN_ONLY)
    stored = keystore.encrypt(key, _password(pin, kek), address=address, scrypt_n=cost)
    _write(path, {**stored, _PROTECTION: _WITH_KEYRING if keyring else _PIN_ONLY})
    return address


class FileVault:
    """One keystore file.

    Args:
        path: where it lies.
        keyring: finds the keyring that holds the other half; asked only where the file says that there is one.
    """

    def __init__(self, path: Path, keyring: Callable[[], OsKeyring] = system_keyring) -> None:
        self._path = path
        self._keyring = keyring

    def unlock(self, pin: str) -> LocalSigner:
        """The key, unlocked.

        Raises:
            UserError: wrong PIN (``wrong-pin``).
            EnvironmentFault: no key here (``no-key``), the file is damaged (``key-damaged``), or its keyring is
                missing or refuses (``no-keyring``, ``keyring-trouble``).
        """
        text, address, with_keyring = self._read()
        try:
            key = keystore.decrypt(text, _password(pin, self._keyring().kek(address) if with_keyring else b""))
        except keystore.WrongPasswordError as error:
            raise UserError("The PIN is wrong. Try again.", code="wrong-pin") from error
        except keystore.BrokenKeystoreError as error:
            raise _damaged() from error
        signer = LocalSigner(key)
        if signer.address != address:
            raise _damaged()
        return signer

    def _read(self) -> tuple[str, str, bool]:
        try:
            text = self._path.read_text("utf-8")
            told = json.loads(text)
            return text, "0x" + told["address"].lower(), told.get(_PROTECTION) == _WITH_KEYRING
        except OSError as error:
            raise EnvironmentFault(
                "There is no key of yours on this machine. Ask your administrators to register one.", code="no-key"
            ) from error
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise _damaged() from error


def _password(pin: str, kek: bytes) -> bytes:
    """PIN and keyring's half as one password; of a PIN alone, the PIN, so that other wallets can read the file."""
    typed = unicodedata.normalize("NFKC", pin).encode()
    return hmac.new(kek, typed, hashlib.sha256).hexdigest().encode() if kek else typed


def _write(path: Path, content: dict[str, object]) -> None:
    """Whole or not at all, readable by its owner only."""
    aside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            json.dump(content, file)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except OSError as error:
        aside.unlink(missing_ok=True)
        raise EnvironmentFault(
            "Your key can't be stored: the disk refuses. Free some space or ask your administrator.",
            code="key-not-stored",
        ) from error


def _damaged() -> EnvironmentFault:
    return EnvironmentFault(
        "The file of your key is damaged. Bring it back from a copy, or ask two administrators for a new key.",
        code="key-damaged",
    )
