"""An officer's key: made, unlocked by PIN, and signing only what its network's officers sign."""

from __future__ import annotations

import json
import stat
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

import main
from app.errors import EnvironmentFault, UserError
from app.ledger.acts import Verifier
from app.ledger.hashing import sha256
from app.ledger.network import Network
from app.ledger.signatures import signer
from app.ledger.statements import SignIn
from chain_client.keys import keystore
from chain_client.keys.os_keyring import ALLOWED, OsKeyring, choose, class_name, system_keyring
from chain_client.keys.signer import LocalSigner
from chain_client.keys.vault import SCRYPT_N_SAMPLE, FileVault, create
from tests.chain_client.chain import registration

if TYPE_CHECKING:
    from collections.abc import Callable

PIN = "4711-sample"
NETWORK = Network(sha256(b"net"), 7, "0x" + "0a" * 20, dict.fromkeys(Verifier, "0x" + "0b" * 20))


class Memory(KeyringBackend):
    """Keeps what it is given."""

    priority = 1

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


class Swallowing(Memory):
    """Takes everything and keeps nothing, as keyring's null backend does."""

    def get_password(self, service: str, username: str) -> str | None:
        return None


class Locked(Memory):
    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "officer.json"


def test_a_key_signs_with_its_own_address_after_unlocking(place: Path) -> None:
    address = create(place, PIN, scrypt_n=SCRYPT_N_SAMPLE)

    unlocked = FileVault(place).unlock(PIN)

    assert unlocked.address == address
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert [entry.name for entry in place.parent.iterdir()] == [place.name]


def test_a_wrong_pin_is_told_and_the_right_one_still_works(place: Path) -> None:
    create(place, PIN, scrypt_n=SCRYPT_N_SAMPLE)

    with pytest.raises(UserError) as refused:
        FileVault(place).unlock("4712-sample")

    assert refused.value.code == "wrong-pin"
    assert FileVault(place).unlock(PIN).address


def test_a_short_pin_and_a_taken_place_are_refused(place: Path) -> None:
    with pytest.raises(UserError) as short:
        create(place, "123")
    create(place, PIN, scrypt_n=SCRYPT_N_SAMPLE)
    with pytest.raises(UserError) as taken:
        create(place, PIN, scrypt_n=SCRYPT_N_SAMPLE)

    assert (short.value.code, taken.value.code) == ("pin-too-short", "key-exists")


def test_where_there_is_no_key_the_officer_is_told_whom_to_ask(place: Path) -> None:
    with pytest.raises(EnvironmentFault) as fault:
        FileVault(place).unlock(PIN)

    assert fault.value.code == "no-key"
    assert "administrators" in fault.value.sentence


def test_a_folder_that_is_gone_is_told(place: Path) -> None:
    with pytest.raises(EnvironmentFault) as fault:
        create(place.parent / "gone" / "officer.json", PIN, scrypt_n=SCRYPT_N_SAMPLE)

    assert fault.value.code == "key-not-stored"


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[: len(text) // 2],
        lambda text: "[]",
        lambda text: "{}",
        lambda text: json.dumps({**json.loads(text), "address": "00" * 20}),
        lambda text: text.replace('"n": 4096', '"n": 1073741824'),
        lambda text: text.replace('"n": 4096', '"n": 4095'),
        lambda text: text.replace("aes-128-ctr", "none"),
    ],
)
def test_a_damaged_key_file_is_told_as_damaged(place: Path, damage: Callable[[str], str]) -> None:
    create(place, PIN, scrypt_n=SCRYPT_N_SAMPLE)
    place.write_text(damage(place.read_text("utf-8")), "utf-8")

    with pytest.raises(EnvironmentFault) as fault:
        FileVault(place).unlock(PIN)

    assert fault.value.code == "key-damaged"


def test_with_a_keyring_the_pin_alone_opens_nothing(place: Path) -> None:
    keyring = OsKeyring(Memory())
    address = create(place, PIN, keyring=keyring, scrypt_n=SCRYPT_N_SAMPLE)

    assert FileVault(place, lambda: keyring).unlock(PIN).address == address
    with pytest.raises(EnvironmentFault) as elsewhere:
        FileVault(place, lambda: choose([], ALLOWED)).unlock(PIN)
    with pytest.raises(EnvironmentFault) as reset:
        FileVault(place, lambda: OsKeyring(Memory())).unlock(PIN)
    with pytest.raises(keystore.WrongPasswordError):
        keystore.decrypt(place.read_text("utf-8"), PIN.encode())

    assert (elsewhere.value.code, reset.value.code) == ("no-keyring", "keyring-trouble")


def test_sample_officers_keys_take_the_systems_keyring_where_the_user_asks_for_it(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend = Memory()
    monkeypatch.delenv("LCW_KEYRING", raising=False)
    monkeypatch.setattr("keyring.backend.get_all_keyring", lambda: [backend])
    monkeypatch.setattr("chain_client.keys.os_keyring.ALLOWED", frozenset({class_name(backend)}))

    by_pin = main.make_sandbox_key(place, PIN)
    assert not backend.kept
    monkeypatch.setenv("LCW_KEYRING", "1")
    other = place.with_name("other.json")
    by_both = main.make_sandbox_key(other, PIN)

    assert [name for _, name in backend.kept] == [by_both.address]
    assert FileVault(other).unlock(PIN).address == by_both.address != by_pin.address
    backend.kept.clear()
    with pytest.raises(EnvironmentFault) as reset:
        FileVault(other).unlock(PIN)
    assert reset.value.code == "keyring-trouble"


def test_the_keyring_holds_32_bytes_and_nothing_of_the_key(place: Path) -> None:
    backend = Memory()
    create(place, PIN, keyring=OsKeyring(backend), scrypt_n=SCRYPT_N_SAMPLE)

    (kept,) = backend.kept.values()
    assert len(bytes.fromhex(kept)) == 32


@pytest.mark.parametrize("backend", [Swallowing(), Locked()])
def test_a_keyring_that_doesnt_keep_is_found_out_before_a_key_depends_on_it(
    place: Path, backend: KeyringBackend
) -> None:
    with pytest.raises(EnvironmentFault) as fault:
        create(place, PIN, keyring=OsKeyring(backend), scrypt_n=SCRYPT_N_SAMPLE)

    assert fault.value.code == "keyring-trouble"
    assert not place.exists()


def test_only_keyrings_known_to_keep_secrets_are_used() -> None:
    from keyring.backends.chainer import ChainerBackend
    from keyring.backends.fail import Keyring as Failing
    from keyring.backends.null import Keyring as Null

    others: list[type[Any]] = [Null, Failing, ChainerBackend, Memory]
    with pytest.raises(EnvironmentFault) as fault:
        choose([kind() for kind in others], ALLOWED)

    assert fault.value.code == "no-keyring"


def test_settings_of_the_environment_name_no_other_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    from keyring.backends.null import Keyring as Null

    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    null: type[Any] = Null
    monkeypatch.setattr("keyring.backend.get_all_keyring", lambda: [null(), Memory()])

    with pytest.raises(EnvironmentFault) as fault:
        system_keyring()

    assert fault.value.code == "no-keyring"


def test_of_several_allowed_keyrings_the_best_is_used() -> None:
    class Better(Memory):
        priority = 5

    best = Better()
    allowed = frozenset({class_name(best), class_name(Memory())})

    choose([Memory(), best, Swallowing()], allowed).create_kek("officer")

    assert len(best.kept) == 1


def test_the_key_file_is_a_keystore_that_other_wallets_read(place: Path) -> None:
    from eth_account import Account

    address = create(place, PIN, scrypt_n=SCRYPT_N_SAMPLE)

    theirs = Account.decrypt(place.read_text("utf-8"), PIN)

    assert Account.from_key(theirs).address.lower() == address


def test_a_keystore_of_another_wallet_opens_here(place: Path) -> None:
    from eth_account import Account

    account = Account.from_key(bytes([9]) * 32)
    place.write_text(json.dumps(Account.encrypt(account.key, PIN, iterations=4096)), "utf-8")

    assert FileVault(place).unlock(PIN).address == account.address.lower()


def test_acts_and_statements_are_signed_so_that_the_ledger_takes_them() -> None:
    key = LocalSigner(bytes([9]) * 32)
    act, _ = registration(0, "Harbour Sample Bank")
    statement = SignIn(bank="SAMPCNSHXXX", nonce=sha256(b"n"), valid_until_utc=datetime(2027, 1, 1, tzinfo=UTC))

    assert signer(NETWORK.digest(act), key.sign_act(NETWORK, act)) == key.address
    assert signer(NETWORK.statement_digest(statement), key.sign_statement(NETWORK, statement)) == key.address
    assert key.sign_act(NETWORK, act) == key.sign_act(NETWORK, act)


def test_the_key_shows_in_no_text_of_the_signer() -> None:
    secret = bytes(range(1, 33))

    assert secret.hex() not in repr(LocalSigner(secret)) + str(vars(LocalSigner(secret)))
