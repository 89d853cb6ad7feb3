"""The founding of the sandbox's ledger: contracts, banks, officers, the rulebook; every step an entry."""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from app.ledger import canonical
from app.ledger.acts import (
    Act,
    BankStatus,
    CloseFounding,
    ContractRole,
    KeyKind,
    RegisterBank,
    RegisterContract,
    RegisterOfficer,
    RegisterRelay,
    Role,
    Rule,
    SetPolicy,
    Verifier,
)
from app.ledger.entries import genesis_head
from app.ledger.hashing import ZERO32, sha256
from app.ledger.network import Network
from app.ledger.sealed import DecryptionKey
from app.ledger.signatures import carried
from app.ledger.subjects import (
    FOUNDING,
    bank_subject,
    contract_subject,
    new_id,
    officer_subject,
    policy_subject,
    relay_subject,
)
from app.money import minor_digits
from app.ports.keys import Signer
from chain_client.contracts.artifacts import artifact
from chain_client.contracts.calldata import act_calldata
from chain_client.contracts.deploy import Deployer
from gateway.sandbox.people import BANKS, SampleBank

_VALID_FOR = timedelta(days=1)
_VERIFIED_FOR = timedelta(days=730)
_CURRENCIES = ("USD", "EUR", "CNY", "JPY", "KWD", "GBP", "CHF")
_YEN_PER_UNIT = 150
_BANDS = ((0, 1, False), (1_000_000, 2, False), (10_000_000, 2, True))
"""From an amount in units of the currency upward: checkers, and whether compliance signs too."""
_CAP_UNITS = 500_000_000
_VALIDITY_DAYS, _USANCE_DAYS = 730, 360
_MODULES = ("ApprovalsModule", "TenorModule", "ExposureModule")


@dataclass(frozen=True, slots=True)
class BankKeys:
    """What one bank's gateway and officers hold: made fresh for each sandbox."""

    relay_address: str
    decryption: DecryptionKey
    gateway_url: str
    officers: dict[str, Signer]


@dataclass(slots=True)
class Founding:
    """Carries the founding acts in order. ``officer_ids`` tells the ids that officers were given, by short name."""

    deployer: Deployer
    network: Network
    keys: dict[str, BankKeys]
    officer_ids: dict[str, bytes] = field(default_factory=dict)
    _versions: dict[bytes, int] = field(default_factory=dict)
    _person_key: bytes = field(default_factory=lambda: os.urandom(32))

    def banks(self) -> None:
        """Both banks with their encryption keys and relays."""
        for bank in BANKS:
            keys = self.keys[bank.bic]
            public = keys.decryption.public_bytes()
            payload = canonical.dumps(
                {
                    "schema": "lc-bank/1",
                    "name": bank.office.name,
                    "place": bank.office.place,
                    "zone": bank.office.zone,
                    "gateway_url": keys.gateway_url,
                    "encryption_key": public.hex(),
                }
            )
            record = self._header(bank.bic, bank_subject(bank.bic)) | {
                "payload_hash": sha256(payload),
                "member": bank.bic,
                "lei": bank.lei,
                "status": BankStatus.ACTIVE,
                "epoch": 1,
                "encryption_key_hash": sha256(public),
            }
            self._carry(RegisterBank(**record), (), payload)
            relay = self._header(bank.bic, relay_subject(bank.bic, keys.relay_address))
            self._carry(RegisterRelay(**relay, payload_hash=ZERO32, relay=keys.relay_address, active=True), ())

    def officers(self) -> None:
        """Administrators first; then two of them sign for everyone else. Each key shows that somebody holds it."""
        for bank in BANKS:
            for officer in sorted(bank.officers, key=lambda item: item.roles != Role.ADMINISTRATOR):
                own = self.keys[bank.bic].officers[officer.key]
                act = self._officer(bank, own.address, officer.roles, officer.key)
                signers = [own] if officer.roles == Role.ADMINISTRATOR else [own, *self._administrators(bank)]
                self._carry(act, signers)

    def contracts(self, addresses: Iterable[tuple[str, ContractRole]]) -> None:
        """The writers and policy modules."""
        for address, role in addresses:
            header = self._header(BANKS[0].bic, contract_subject(address))
            self._carry(RegisterContract(**header, payload_hash=ZERO32, target=address, role=role, active=True), ())

    def rulebook(self) -> None:
        """Approvals, tenors and caps for every sample currency."""
        self._rule(Rule.VALIDITY_DAYS, number=_VALIDITY_DAYS)
        self._rule(Rule.USANCE_DAYS, number=_USANCE_DAYS)
        pairs = [(of.bic, to.bic) for of in BANKS for to in BANKS if of is not to]
        for currency in _CURRENCIES:
            for units, checkers, compliance in _BANDS:
                amount = _minor(units, currency)
                self._rule(Rule.APPROVALS, currency=currency, amount_minor=amount, number=checkers, flag=compliance)
            for of_bank, towards in pairs:
                cap = _minor(_CAP_UNITS, currency)
                self._rule(
                    Rule.EXPOSURE_CAP, currency=currency, amount_minor=cap, of_bank=of_bank, towards_bank=towards
                )

    def close(self) -> None:
        """Two administrators of every bank vouch for all before; the founder can do nothing more."""
        signers = [signer for bank in BANKS for signer in self._administrators(bank)]
        self._carry(CloseFounding(**self._header(BANKS[0].bic, FOUNDING), payload_hash=ZERO32), signers)

    def _officer(self, bank: SampleBank, address: str, roles: Role, key: str) -> RegisterOfficer:
        salt = os.urandom(32)
        officer = new_id(bank.bic, salt)
        self.officer_ids[key] = officer
        return RegisterOfficer(
            **self._header(bank.bic, officer_subject(officer), salt),
            payload_hash=ZERO32,
            officer=officer,
            roles=roles,
            key=address,
            key_kind=KeyKind.DEVICE,
            person_tag=hmac.new(self._person_key, key.encode(), hashlib.sha256).digest(),
            attester=bank.bic,
            level=1,
            verified_until_utc=_now() + _VERIFIED_FOR,
            active=True,
        )

    def _administrators(self, bank: SampleBank) -> list[Signer]:
        keys = [officer.key for officer in bank.officers if officer.roles == Role.ADMINISTRATOR]
        return [self.keys[bank.bic].officers[key] for key in keys[:2]]

    def _rule(self, rule: Rule, **values: Any) -> None:
        fields: dict[str, Any] = {"currency": "", "amount_minor": 0, "number": 0, "flag": False}
        fields |= {"of_bank": "", "towards_bank": ""}
        header = self._header(BANKS[0].bic, policy_subject(rule))
        self._carry(SetPolicy(**header, payload_hash=ZERO32, rule=rule, **(fields | values)), ())

    def _header(self, bank: str, subject: bytes, salt: bytes = b"") -> dict[str, Any]:
        version = self._versions.get(subject, 0)
        self._versions[subject] = version + 1
        return {
            "bank": bank,
            "subject": subject,
            "version": version,
            "basis_entry": 0,
            "basis": genesis_head(self.network.network_id),
            "valid_until_utc": _now() + _VALID_FOR,
            "salt": salt or os.urandom(32),
        }

    def _carry(self, act: Act, signers: Iterable[Signer], payload: bytes = b"") -> None:
        signatures = carried(self.network.digest(act), [signer.sign_act(self.network, act) for signer in signers])
        self.deployer.send(
            self.network.contracts[act.VERIFIER], act_calldata(act.KIND, act.words(), signatures, payload)
        )


@dataclass(frozen=True, slots=True)
class Founded:
    """The ledger, and the ids its officers were given, by short name."""

    network: Network
    officer_ids: dict[str, bytes]


def found(rpc_url: str, chain_id: int, keys: dict[str, BankKeys], mine: Callable[[], object]) -> Founded:
    """Deploy the contracts and carry the founding acts; waits until all of it is mined.

    Args:
        rpc_url: of the sandbox's node.
        chain_id: EIP-155 chain id.
        keys: of both banks by BIC11.
        mine: makes the chain mine a block at once, so that nobody waits for its pace.

    Raises:
        EnvironmentFault: ``deployment-failed``.
    """
    network_id = os.urandom(32)
    deployer = Deployer(rpc_url, os.urandom(32))
    journal = deployer.deploy("Journal", network_id)
    consortium = deployer.deploy("Consortium", journal, deployer.address)
    deployer.start(journal, consortium)
    compliance = deployer.deploy("Compliance", consortium, journal)
    modules = [deployer.deploy(name, compliance) for name in _MODULES]
    libraries = {name: deployer.deploy(name) for name in artifact("CreditLedger").links}
    credits_ = deployer.deploy("CreditLedger", consortium, compliance, journal, libraries=libraries)
    contracts = {Verifier.CONSORTIUM: consortium, Verifier.COMPLIANCE: compliance, Verifier.CREDITS: credits_}
    founding = Founding(deployer, Network(network_id, chain_id, journal, contracts), keys)
    founding.banks()
    founding.officers()
    writers = [(compliance, ContractRole.WRITER), (credits_, ContractRole.WRITER)]
    founding.contracts([*writers, *((module, ContractRole.POLICY_MODULE) for module in modules)])
    founding.rulebook()
    founding.close()
    mine()
    deployer.finish()
    return Founded(founding.network, founding.officer_ids)


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def _minor(units: int, currency: str) -> int:
    scaled = units * _YEN_PER_UNIT if currency == "JPY" else units
    return int(scaled * 10 ** minor_digits(currency))
