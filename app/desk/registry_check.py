"""Checking acts on the registry: could those who signed change it so, by docs/formats.md and what stood before?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.ledger.acts import (
    Act,
    BankStatus,
    CloseFounding,
    KeyKind,
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
from app.ledger.registry import Officer, Registry
from app.ledger.subjects import (
    FOUNDING,
    bank_subject,
    contract_subject,
    new_id,
    officer_subject,
    policy_subject,
    relay_subject,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_NO_KEY = "0x" + "00" * 20
_ADMINISTRATORS = 2
_OTHER_BANKS_OFFICER = "The officer is another bank's."


class WrongEntryError(Exception):
    """What is wrong with an entry, as a sentence."""


@dataclass(slots=True)
class Past:
    """The registry as it stood before an entry, and whether the founding still lasted."""

    registry: Registry = field(default_factory=Registry)
    founding: bool = True

    def apply(self, act: Act, payload: bytes) -> None:
        """Take in one good registry act."""
        self.registry.apply(act, payload)
        if isinstance(act, CloseFounding):
            self.founding = False


def check_registry_act(past: Past, act: Act, addresses: Sequence[str]) -> list[Officer]:
    """The officers who signed, once it is shown that they could change the registry so.

    Args:
        past: the registry before the act.
        act: of kinds 1 to 7.
        addresses: who signed, in the order carried.

    Raises:
        WrongEntryError: they couldn't.
        KeyError, ValueError: the act names what isn't registered, or a code that doesn't exist.
    """
    if act.subject != _subject_of(act):
        raise WrongEntryError("The act's subject is not what it changes.")
    newcomer = _newcomer(past.registry, act)
    if newcomer and newcomer not in addresses:
        raise WrongEntryError("The key being registered did not sign.")
    _must_fit(past, act, newcomer)
    signers = _administrators(past.registry, addresses, newcomer)
    must_be_different(signers)
    _must_suffice(past, act, signers)
    return signers


def must_be_different(signers: Sequence[Officer]) -> None:
    """Who signed are so many persons, not only so many keys.

    Raises:
        WrongEntryError: they aren't.
    """
    if len({officer.person_tag for officer in signers}) < len(signers):
        raise WrongEntryError("One person signed twice.")


def must_not_be_custody_alone(signers: Sequence[Officer]) -> None:
    """A custody service can't have made the act by itself.

    Raises:
        WrongEntryError: it can.
    """
    if all(officer.key_kind == KeyKind.CUSTODY for officer in signers):
        raise WrongEntryError("Every key that signed it is in custody.")


def _subject_of(act: Act) -> bytes:
    match act:
        case RegisterBank():
            return bank_subject(act.member)
        case RegisterRelay():
            return relay_subject(act.bank, act.relay)
        case RegisterOfficer() | RegisterKey():
            return officer_subject(act.officer)
        case RegisterContract():
            return contract_subject(act.target)
        case SetPolicy():
            return policy_subject(act.rule)
    return FOUNDING


def _newcomer(registry: Registry, act: Act) -> str:
    """The key that the act registers; it signs beside the administrators, to show that somebody holds it."""
    if isinstance(act, RegisterOfficer) and act.officer not in registry.officers:
        return act.key
    return act.key if isinstance(act, RegisterKey) and act.reason != KeyReason.REVOKED else ""


def _must_fit(past: Past, act: Act, newcomer: str) -> None:
    """What the act says can follow from what was registered before, whoever signed."""
    match act:
        case RegisterBank():
            _must_fit_bank(past, act)
        case RegisterRelay() if past.registry.relays.get(act.relay, act.bank) != act.bank:
            raise WrongEntryError("The relay is another bank's.")
        case RegisterOfficer():
            _must_fit_officer(past.registry, act)
        case RegisterKey() if past.registry.officers[act.officer].bank != act.bank:
            raise WrongEntryError(_OTHER_BANKS_OFFICER)
        case RegisterKey() if act.reason == KeyReason.REVOKED and act.key != _NO_KEY:
            raise WrongEntryError("A key that is revoked leaves none in its place.")
        case CloseFounding() if not past.founding:
            raise WrongEntryError("The founding was closed before.")
    if isinstance(act, RegisterOfficer | RegisterKey) and newcomer:
        KeyKind(act.key_kind)
        if past.registry.officer_of(newcomer):
            raise WrongEntryError("The key being registered was registered before.")


def _must_fit_bank(past: Past, act: RegisterBank) -> None:
    known = past.registry.banks.get(act.member)
    if act.status != BankStatus.ACTIVE and (known is None or past.founding):
        raise WrongEntryError("A bank begins active, and stays so while the founding lasts.")
    if known is None or act.epoch > known.epoch:
        return
    unchanged = not known.encryption_key or sha256(known.encryption_key) == act.encryption_key_hash
    if act.epoch < known.epoch or not unchanged:
        raise WrongEntryError("Another encryption key needs a higher epoch.")


def _must_fit_officer(registry: Registry, act: RegisterOfficer) -> None:
    known = registry.officers.get(act.officer)
    if known is None and act.officer != new_id(act.bank, act.salt):
        raise WrongEntryError("The officer's id is not the one the act makes.")
    if known is not None and known.bank != act.bank:
        raise WrongEntryError(_OTHER_BANKS_OFFICER)
    if not act.roles or (act.roles >= Role.ADMINISTRATOR and act.roles != Role.ADMINISTRATOR):
        raise WrongEntryError("An officer has a role, and an administrator has no other.")


def _administrators(registry: Registry, addresses: Sequence[str], newcomer: str) -> list[Officer]:
    """The officers behind all signatures but the newcomer's."""
    if list(addresses) != sorted(addresses):
        raise WrongEntryError("The signatures do not stand in the order of their keys.")
    if len(set(addresses)) < len(addresses):
        raise WrongEntryError("One person signed twice.")
    found = []
    for address in addresses:
        officer = registry.officer_of(address)
        if address == newcomer:
            continue
        if officer is None or officer.key != address or not officer.active or Role.ADMINISTRATOR not in officer.roles:
            raise WrongEntryError("One who signed was no administrator then.")
        found.append(officer)
    return found


def _must_suffice(past: Past, act: Act, signers: Sequence[Officer]) -> None:
    """Enough administrators signed: of the acting bank alone, or of two thirds (CloseFounding: all) of the banks."""
    banks = past.registry.banks
    active = {bic for bic, bank in banks.items() if bank.status == BankStatus.ACTIVE}
    if _takes_votes(past, act):
        if not {officer.bank for officer in signers} <= active:
            raise WrongEntryError("One who signed was of a bank that was not active then.")
        need = len(active) if isinstance(act, CloseFounding) else (2 * len(active) + 2) // 3
    else:
        if banks[act.bank].status == BankStatus.LEFT:
            raise WrongEntryError("The acting bank had left.")
        if any(officer.bank != act.bank for officer in signers):
            raise WrongEntryError("One who signed was no administrator of the acting bank.")
        need = 1
    if not _founded(past, act):
        _must_vote(act.bank, signers, need)


def _takes_votes(past: Past, act: Act) -> bool:
    if not isinstance(act, RegisterBank):
        return isinstance(act, RegisterContract | SetPolicy | CloseFounding)
    known = past.registry.banks.get(act.member)
    return known is None or known.status != act.status or act.member != act.bank


def _founded(past: Past, act: Act) -> bool:
    """The act is of those that CloseFounding vouches for later: nobody has to have signed it yet."""
    later = isinstance(act, RegisterKey | CloseFounding)
    staff = isinstance(act, RegisterOfficer) and act.roles != Role.ADMINISTRATOR
    return past.founding and not later and not staff


def _must_vote(bank: str, signers: Sequence[Officer], need: int) -> None:
    """Two administrators each of ``need`` banks signed, of ``bank`` for one."""
    signed = Counter(officer.bank for officer in signers)
    voted = {bic for bic, administrators in signed.items() if administrators >= _ADMINISTRATORS}
    if bank not in voted:
        raise WrongEntryError("Two administrators of the acting bank did not sign it.")
    if len(voted) < need:
        raise WrongEntryError("Too few banks voted for it.")
    must_not_be_custody_alone(signers)
