"""The registry as the entries tell it: banks, relays, officers and their keys, contracts, the rulebook."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from app.ledger import canonical
from app.ledger.acts import (
    Act,
    BankStatus,
    ContractRole,
    KeyReason,
    RegisterBank,
    RegisterContract,
    RegisterKey,
    RegisterOfficer,
    RegisterRelay,
    Role,
    SetPolicy,
)
from app.ledger.hashing import sha256
from app.ledger.sealed import ReaderKey

_NO_KEY = "0x" + "00" * 20


@dataclass(frozen=True, slots=True)
class Bank:
    """A member bank. ``encryption_key`` is the public key of the current ``epoch``; empty when its record is broken."""

    bic: str
    lei: str
    status: BankStatus
    name: str
    place: str
    zone: str
    gateway_url: str
    epoch: int
    encryption_key: bytes

    def reader_key(self) -> ReaderKey:
        """What terms are sealed with for this bank."""
        return ReaderKey(self.bic, self.epoch, self.encryption_key)


@dataclass(frozen=True, slots=True)
class Officer:
    """A person in office. ``key`` is empty while none is registered."""

    officer: bytes
    bank: str
    roles: Role
    key: str
    key_kind: int
    person_tag: bytes
    verified_until: int
    active: bool


@dataclass(slots=True)
class Registry:
    """Feed it every registry act in order of entries (``apply``); then ask it."""

    banks: dict[str, Bank] = field(default_factory=dict)
    officers: dict[bytes, Officer] = field(default_factory=dict)
    relays: dict[str, str] = field(default_factory=dict)
    writers: set[str] = field(default_factory=set)
    rules: list[SetPolicy] = field(default_factory=list)
    _officer_of_key: dict[str, bytes] = field(default_factory=dict)

    def officer_of(self, address: str) -> Officer | None:
        """Whose key this address is or was."""
        officer = self._officer_of_key.get(address)
        return self.officers[officer] if officer else None

    def apply(self, act: Act, payload: bytes = b"") -> None:
        """Take in one recorded registry act; acts on credits change nothing here."""
        if isinstance(act, RegisterBank):
            self._bank(act, payload)
        elif isinstance(act, RegisterRelay):
            if act.active:
                self.relays[act.relay] = act.bank
            else:
                self.relays.pop(act.relay, None)
        elif isinstance(act, RegisterOfficer):
            self._officer(act)
        elif isinstance(act, RegisterKey):
            self._key(act)
        elif isinstance(act, RegisterContract) and act.role == ContractRole.WRITER:
            (self.writers.add if act.active else self.writers.discard)(act.target)
        elif isinstance(act, SetPolicy):
            self.rules.append(act)

    def _bank(self, act: RegisterBank, payload: bytes) -> None:
        record = _record(payload)
        key = _key_in(record)
        self.banks[act.member] = Bank(
            bic=act.member,
            lei=act.lei,
            status=BankStatus(act.status),
            name=record.get("name") or act.member,
            place=record.get("place", ""),
            zone=record.get("zone", ""),
            gateway_url=record.get("gateway_url", ""),
            epoch=act.epoch,
            encryption_key=key if sha256(key) == act.encryption_key_hash else b"",
        )

    def _officer(self, act: RegisterOfficer) -> None:
        known = self.officers.get(act.officer)
        key = known.key if known else act.key
        self.officers[act.officer] = Officer(
            officer=act.officer,
            bank=act.bank,
            roles=Role(act.roles),
            key=key,
            key_kind=known.key_kind if known else act.key_kind,
            person_tag=act.person_tag,
            verified_until=int(act.verified_until_utc.timestamp()),
            active=act.active,
        )
        self._officer_of_key.setdefault(key, act.officer)

    def _key(self, act: RegisterKey) -> None:
        key = "" if act.reason == KeyReason.REVOKED or act.key == _NO_KEY else act.key
        officer = self.officers[act.officer]
        self.officers[act.officer] = replace(officer, key=key, key_kind=act.key_kind)
        if key:
            self._officer_of_key[key] = act.officer


def _record(payload: bytes) -> dict[str, str]:
    """The texts of a bank's record. What two of its administrators wrote badly must stop nobody's mirror: then none."""
    try:
        told = canonical.loads(payload)
    except canonical.NotCanonicalError:
        return {}
    return {name: text for name, text in told.items() if isinstance(text, str)} if isinstance(told, dict) else {}


def _key_in(record: dict[str, str]) -> bytes:
    try:
        return bytes.fromhex(record.get("encryption_key", ""))
    except ValueError:
        return b""
