"""Two sample banks with people, keys and a ledger that none but the test can write to."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from app.ledger import canonical
from app.ledger.acts import (
    Act,
    BankStatus,
    CloseFounding,
    KeyKind,
    KeyReason,
    RegisterBank,
    RegisterKey,
    RegisterOfficer,
    Role,
    Verifier,
)
from app.ledger.entries import genesis_head
from app.ledger.hashing import ZERO32, sha256
from app.ledger.network import Network
from app.ledger.sealed import DecryptionKey
from app.ledger.signatures import carried, split
from app.ledger.signed_act import SignedAct
from app.ledger.subjects import FOUNDING, bank_subject, new_id, officer_subject
from app.ports.gateway import OfficeCard
from chain_client.keys.signer import LocalSigner

HARBOUR, ELBE = "SAMPCNSHXXX", "SAMPDEHHXXX"
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
OFFICES = {
    HARBOUR: OfficeCard(
        bic=HARBOUR,
        name="Harbour Sample Bank",
        place="Shanghai",
        zone="Asia/Shanghai",
        opens="09:00",
        closes="17:00",
        calendar="CN",
        reference_series="HSB",
    ),
    ELBE: OfficeCard(
        bic=ELBE,
        name="Elbe Sample Bank",
        place="Hamburg",
        zone="Europe/Berlin",
        opens="08:30",
        closes="16:30",
        calendar="DE",
        reference_series="ESB",
    ),
}
PREFIXES = (("harbour", HARBOUR), ("elbe", ELBE))
STAFF = (
    ("administrator", Role.ADMINISTRATOR),
    ("second-administrator", Role.ADMINISTRATOR),
    ("maker", Role.MAKER),
    ("second-maker", Role.MAKER),
    ("checker", Role.CHECKER),
    ("both", Role.MAKER | Role.CHECKER),
)


@dataclass(frozen=True)
class Person:
    """An officer. ``tag`` says which human."""

    bank: str
    roles: Role
    officer: bytes
    salt: bytes
    signer: LocalSigner
    tag: bytes
    key_kind: KeyKind = KeyKind.DEVICE


@dataclass
class Consortium:
    """The network, the banks' decryption keys, and the people by ``<bank>-<name>``."""

    network: Network
    keys: dict[str, DecryptionKey]
    people: dict[str, Person] = field(default_factory=dict)

    def hire(
        self, name: str, bank: str, roles: Role, *, tag: bytes = b"", key_kind: KeyKind = KeyKind.DEVICE
    ) -> Person:
        """One officer more, with a key of their own; ``tag`` of another makes them the same human."""
        salt, signer = os.urandom(32), LocalSigner(os.urandom(32))
        person = Person(bank, roles, new_id(bank, salt), salt, signer, tag or os.urandom(32), key_kind)
        self.people[name] = person
        return person

    def administrators(self, *banks: str) -> list[Person]:
        """Two of each bank."""
        prefixes = [prefix for prefix, bank in PREFIXES if bank in banks]
        names = [f"{prefix}-{name}" for prefix in prefixes for name, roles in STAFF if roles == Role.ADMINISTRATOR]
        return [self.people[name] for name in names]

    def founding(self) -> list[SignedAct]:
        """The entries that register both banks and everybody hired so far. It isn't closed."""
        return [*map(self.bank_record, OFFICES), *map(self.registration, self.people.values())]

    def bank_record(self, bank: str) -> SignedAct:
        """A bank's registration."""
        office, public = OFFICES[bank], self.keys[bank].public_bytes()
        record = {
            "schema": "lc-bank/1",
            "name": office.name,
            "place": office.place,
            "zone": office.zone,
            "gateway_url": "https://gateway.example",
            "encryption_key": public.hex(),
        }
        payload = canonical.dumps(record)
        act = RegisterBank(
            **self.header(bank, bank_subject(bank)),
            payload_hash=sha256(payload),
            member=bank,
            lei="SAMP00SAMPLEBANK0026",
            status=BankStatus.ACTIVE,
            epoch=1,
            encryption_key_hash=sha256(public),
        )
        return SignedAct(kind=act.KIND, words=act.words(), signatures=(), payload=payload)

    def registration(self, person: Person, **fields: object) -> SignedAct:
        """An officer's registration, signed by the officer's key and, unless it founds them, two administrators."""
        act = self.registered(person, **fields)
        vouching = [] if person.roles == Role.ADMINISTRATOR else self.administrators(person.bank)
        return self.by_registrars(act, person, *vouching)

    def registered(self, person: Person, **fields: object) -> RegisterOfficer:
        """The words of an officer's registration, changed where told."""
        act = RegisterOfficer(
            **self.header(person.bank, officer_subject(person.officer)) | {"salt": person.salt},
            payload_hash=ZERO32,
            officer=person.officer,
            roles=person.roles,
            key=person.signer.address,
            key_kind=person.key_kind,
            person_tag=person.tag,
            attester=person.bank,
            level=1,
            verified_until_utc=NOW + timedelta(days=700),
            active=True,
        )
        return replace(act, **fields)  # type: ignore[arg-type]

    def revocation(self, name: str) -> SignedAct:
        """An officer's key is revoked."""
        bank = self.people[name].bank
        act = self.key_change(name, "0x" + "00" * 20, KeyReason.REVOKED)
        return self.by_registrars(act, *self.administrators(bank))

    def key_change(self, name: str, key: str, reason: KeyReason) -> RegisterKey:
        """The words that give an officer another key."""
        person = self.people[name]
        return RegisterKey(
            **self.header(person.bank, officer_subject(person.officer)) | {"version": 1},
            payload_hash=ZERO32,
            officer=person.officer,
            key=key,
            key_kind=KeyKind.DEVICE,
            reason=reason,
        )

    def closing(self, *signers: Person) -> SignedAct:
        """The end of the founding, signed by two administrators of every bank unless told otherwise."""
        act = CloseFounding(**self.header(HARBOUR, FOUNDING), payload_hash=ZERO32)
        return self.by_registrars(act, *(signers or self.administrators(*OFFICES)))

    def by_registrars(self, act: Act, *signers: Person, payload: bytes = b"") -> SignedAct:
        """A registry act signed by these people, in the order it is carried."""
        signed = self.signed(act, *signers, payload=payload)
        in_order = split(carried(self.network.digest(act), signed.signatures))
        return replace(signed, signatures=tuple(in_order))

    def signed(self, act: Act, *signers: Person, payload: bytes = b"") -> SignedAct:
        """An act signed by these people, in this order."""
        signatures = tuple(person.signer.sign_act(self.network, act) for person in signers)
        return SignedAct(kind=act.KIND, words=act.words(), signatures=signatures, payload=payload)

    def signed_by(self, signed_act: SignedAct, *names: str) -> SignedAct:
        """The same act with these people's signatures instead."""
        act = signed_act.act()
        signatures = tuple(self.people[name].signer.sign_act(self.network, act) for name in names)
        return replace(signed_act, signatures=signatures)

    def header(self, bank: str, subject: bytes) -> dict[str, Any]:
        """What every act begins with."""
        return {
            "bank": bank,
            "subject": subject,
            "version": 0,
            "basis_entry": 0,
            "basis": genesis_head(self.network.network_id),
            "valid_until_utc": NOW + timedelta(days=1),
            "salt": os.urandom(32),
        }


def consortium() -> Consortium:
    """A fresh one, with the sample staff at both banks."""
    contracts = {verifier: "0x" + sha256(verifier.value.encode()).hex()[:40] for verifier in Verifier}
    network = Network(os.urandom(32), 4270, "0x" + "11" * 20, contracts)
    made = Consortium(network, {bank: DecryptionKey.generate() for bank in OFFICES})
    for prefix, bank in PREFIXES:
        for name, roles in STAFF:
            made.hire(f"{prefix}-{name}", bank, roles)
    return made
