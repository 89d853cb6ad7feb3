"""Keystore v3 (Web3 Secret Storage): a private key under a password, as wallets everywhere read it.

By hand over hashlib and ``cryptography``: the usual library costs half a second to import, at every sign-in.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
import uuid
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from app.ledger.hashing import keccak256

SCRYPT_N_MOST = 1 << 18
_R, _P, _KEY_BYTES = 8, 1, 32


class BrokenKeystoreError(ValueError):
    """This is no keystore v3 that this program writes."""


class WrongPasswordError(ValueError):
    """The password isn't the one."""


def encrypt(key: bytes, password: bytes, *, address: str, scrypt_n: int) -> dict[str, Any]:
    """The keystore of a key.

    Args:
        key: 32 bytes.
        password: what opens it.
        address: lower-case 0x address of the key.
        scrypt_n: cost, a power of two; memory is 1 KiB times this.
    """
    salt, iv = secrets.token_bytes(32), secrets.token_bytes(16)
    derived = _derive(password, salt, scrypt_n)
    ciphertext = _aes_ctr(derived[:16], iv, key)
    return {
        "address": address.removeprefix("0x"),
        "crypto": {
            "cipher": "aes-128-ctr",
            "cipherparams": {"iv": iv.hex()},
            "ciphertext": ciphertext.hex(),
            "kdf": "scrypt",
            "kdfparams": {"dklen": 32, "n": scrypt_n, "p": _P, "r": _R, "salt": salt.hex()},
            "mac": keccak256(derived[16:], ciphertext).hex(),
        },
        "id": str(uuid.uuid4()),
        "version": 3,
    }


def decrypt(keystore: str, password: bytes) -> bytes:
    """The key of a keystore's JSON.

    Raises:
        WrongPasswordError: it doesn't open with this password.
        BrokenKeystoreError: it is not one, or asks for more work than a keystore may.
    """
    try:
        crypto = json.loads(keystore)["crypto"]
        costs = crypto["kdfparams"]
        salt, scrypt_n = bytes.fromhex(costs["salt"]), int(costs["n"])
        iv, ciphertext = bytes.fromhex(crypto["cipherparams"]["iv"]), bytes.fromhex(crypto["ciphertext"])
        mac = bytes.fromhex(crypto["mac"])
        known = (crypto["cipher"], crypto["kdf"], costs["r"], costs["p"], costs["dklen"])
    except (ValueError, KeyError, TypeError) as error:
        raise BrokenKeystoreError("This is no keystore.") from error
    sound = known == ("aes-128-ctr", "scrypt", _R, _P, 32) and len(iv) == 16 and len(ciphertext) == _KEY_BYTES
    if not sound or not 2 <= scrypt_n <= SCRYPT_N_MOST or scrypt_n & (scrypt_n - 1):
        raise BrokenKeystoreError("This is no keystore of this program.")
    derived = _derive(password, salt, scrypt_n)
    if not hmac.compare_digest(keccak256(derived[16:], ciphertext), mac):
        raise WrongPasswordError("The password isn't the one.")
    return _aes_ctr(derived[:16], iv, ciphertext)


def _derive(password: bytes, salt: bytes, scrypt_n: int) -> bytes:
    # OpenSSL counts some more than 128 * n * r bytes.
    memory = 128 * _R * (scrypt_n + 64)
    return hashlib.scrypt(password, salt=salt, n=scrypt_n, r=_R, p=_P, maxmem=memory, dklen=32)


def _aes_ctr(key: bytes, iv: bytes, data: bytes) -> bytes:
    cipher = Cipher(algorithms.AES(key), modes.CTR(iv)).encryptor()
    return cipher.update(data) + cipher.finalize()
