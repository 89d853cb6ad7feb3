"""The operating system's keyring, by an allow-list: what isn't known to keep secrets is refused.

Held there is only a 32-byte key-encryption key as hex, never a key file: it fits the smallest keyring, and the file is
worthless without it.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from app.errors import EnvironmentFault

if TYPE_CHECKING:
    from collections.abc import Iterable

    from keyring.backend import KeyringBackend

ALLOWED = frozenset(
    {
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
    }
)
"""Backends that keep secrets. Chained, null, plain-text and file backends keep none, or ask on the console."""

SERVICE = "LC workstation"
_KEK_BYTES = 32


def system_keyring() -> OsKeyring:
    """The keyring of this machine; settings in environment or files that name another one are not read.

    Raises:
        EnvironmentFault: there is none that keeps secrets (``no-keyring``).
    """
    from keyring.backend import get_all_keyring

    return choose(get_all_keyring(), ALLOWED)


def choose(backends: Iterable[KeyringBackend], allowed: frozenset[str]) -> OsKeyring:
    """The best of these backends whose class is allowed.

    Raises:
        EnvironmentFault: none is (``no-keyring``).
    """
    fit = [backend for backend in backends if class_name(backend) in allowed]
    if not fit:
        raise EnvironmentFault(
            "This system has no keyring that keeps secrets. Turn it on (Secret Service, KWallet, Keychain or "
            "Credential Manager), or use a key that is protected by its PIN alone.",
            code="no-keyring",
        )
    return OsKeyring(max(fit, key=lambda backend: backend.priority))


def class_name(backend: KeyringBackend) -> str:
    """Module and name of a backend's very class; a subclass is another one."""
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


class OsKeyring:
    """Keeps one key-encryption key for each name."""

    def __init__(self, backend: KeyringBackend) -> None:
        self._backend = backend

    def create_kek(self, name: str) -> bytes:
        """Make, write, read back and compare a new 32-byte key.

        Raises:
            EnvironmentFault: the keyring refuses, or doesn't keep what it is given (``keyring-trouble``).
        """
        from keyring.errors import KeyringError

        kek = secrets.token_bytes(_KEK_BYTES)
        try:
            self._backend.set_password(SERVICE, name, kek.hex())
        except KeyringError as error:
            raise _trouble() from error
        if self.kek(name) != kek:
            raise _trouble()
        return kek

    def kek(self, name: str) -> bytes:
        """The key of this name.

        Raises:
            EnvironmentFault: the keyring refuses, or has no such key (``keyring-trouble``).
        """
        from keyring.errors import KeyringError

        try:
            told = self._backend.get_password(SERVICE, name) or ""
            kek = bytes.fromhex(told)
        except (KeyringError, ValueError) as error:
            raise _trouble() from error
        if len(kek) != _KEK_BYTES:
            raise _trouble()
        return kek


def _trouble() -> EnvironmentFault:
    return EnvironmentFault(
        "The system's keyring doesn't hold what protects your key. Unlock the keyring and try again; if it was reset, "
        "ask two administrators for a new key.",
        code="keyring-trouble",
    )
