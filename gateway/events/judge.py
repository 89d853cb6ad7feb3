"""What the gateway checks of an act by itself, before it asks the ledger: its words, its bytes, its signers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import UserError
from app.ledger.acts import (
    ACTS,
    Act,
    CreditAct,
    RegisterKey,
    RegisterOfficer,
    Role,
    payload_hash_of,
)
from app.ledger.hashing import ZERO32, sha256
from app.ledger.signatures import BadSignatureError, signer
from app.ledger.words import WordError
from gateway.store.acts import Signed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.ledger.network import Network
    from app.ledger.registry import Officer, Registry
    from app.ledger.signed_act import SignedAct

PAYLOAD_MOST = 65_536


@dataclass(frozen=True, slots=True)
class Judged:
    """An act that is what it says, and who signed it. ``maker`` is an address, empty for registry acts."""

    act: Act
    signed: tuple[Signed, ...]
    maker: str


@dataclass(frozen=True, slots=True)
class Bench:
    """What acts are judged by: the ledger they are for, whose gateway this is, who is in office, how many entries."""

    network: Network
    bank: str
    registry: Registry
    entries: int


def judge(bench: Bench, digest: bytes, signed_act: SignedAct, signatures: Sequence[bytes], known_maker: str) -> Judged:
    """Check an act against its digest, its bank and the registry.

    Args:
        bench: what it is judged by.
        digest: what it calls itself.
        signed_act: the act.
        signatures: those of its signatures that are to be judged.
        known_maker: address of the maker where the act is here already; else the first to sign is the maker.

    Raises:
        UserError: with the rule it breaks as its code.
    """
    network, bank, registry = bench.network, bench.bank, bench.registry
    act = _act(signed_act)
    if network.digest_of_words(signed_act.kind, signed_act.words) != digest:
        raise UserError(
            "This act was signed for another ledger or another contract. Check which network you work on.",
            code="wrong-network",
        )
    if isinstance(act, CreditAct) and act.bank != bank:
        raise UserError("This act is another bank's. Its own gateway takes it.", code="wrong-bank")
    if len(signed_act.payload) > PAYLOAD_MOST:
        raise UserError("What travels with this act is too long for the ledger. Shorten it.", code="payload-too-large")
    if payload_hash_of(act) != (sha256(signed_act.payload) if signed_act.payload else ZERO32):
        raise UserError(
            "What travels with this act is not what was signed. Open it again and sign it anew.",
            code="payload-mismatch",
        )
    if not signatures:
        raise UserError("This act carries no signature. Sign it first.", code="no-signature")
    signed = tuple(_signed(registry, act, digest, item) for item in signatures)
    demand_different_persons(signed)
    maker = (known_maker or signed[0].signer) if isinstance(act, CreditAct) else ""
    _demand_roles(registry, act, signed, maker)
    return Judged(act, signed, maker)


def demand_different_persons(signed: Iterable[Signed]) -> None:
    """Four eyes are two persons: not two keys, and not two offices of one human.

    Raises:
        UserError: ``same-person``.
    """
    officers: set[bytes] = set()
    persons: set[bytes] = set()
    for item in signed:
        if item.officer in officers or item.person_tag in persons:
            raise same_person()
        officers.add(item.officer)
        persons.add(item.person_tag)


def _act(signed_act: SignedAct) -> Act:
    if signed_act.kind not in ACTS:
        raise UserError(
            "This gateway doesn't know this kind of act. One of the two programs is older than the other.",
            code="unknown-kind",
        )
    try:
        return signed_act.act()
    except WordError as error:
        raise UserError("The words of this act are broken. Make it anew.", code="bad-words") from error


def _signed(registry: Registry, act: Act, digest: bytes, signature: bytes) -> Signed:
    try:
        address = signer(digest, signature)
    except BadSignatureError as error:
        raise UserError("A signature of this act is broken. Sign it again.", code="bad-signature") from error
    if isinstance(act, RegisterOfficer | RegisterKey) and address == act.key:
        # The key that is being registered agrees; nobody holds it yet, so it counts as nobody's second signature.
        return Signed(address, act.officer, digest, signature)
    officer = registry.officer_of(address)
    if officer is None or officer.key != address or not officer.active:
        raise UserError(
            "One of the signing keys belongs to no active officer. Ask an administrator to register the key.",
            code="unknown-officer",
        )
    if isinstance(act, CreditAct) and officer.bank != act.bank:
        raise UserError("One of the signers is another bank's officer.", code="wrong-bank")
    return Signed(address, officer.officer, officer.person_tag, signature)


def _demand_roles(registry: Registry, act: Act, signed: tuple[Signed, ...], maker: str) -> None:
    """Whoever could never count is not let in: one such signature would spoil the set for all others."""
    for item in signed:
        officer = registry.officer_of(item.signer)
        if officer is None:  # the key that is being registered
            continue
        if not isinstance(act, CreditAct):
            if Role.ADMINISTRATOR not in officer.roles:
                raise _role_missing("Only administrators sign acts on the registry.")
        elif item.signer == maker:
            if Role.MAKER not in officer.roles:
                raise _role_missing("The first signature of this act must be a maker's.")
        elif not officer.roles & (Role.CHECKER | Role.COMPLIANCE):
            raise _role_missing("Only a checker or a compliance officer can approve this act.")


def may_judge(officer: Officer, act: Act) -> bool:
    """Whether this officer may send the act back."""
    if isinstance(act, CreditAct):
        return bool(officer.roles & (Role.CHECKER | Role.COMPLIANCE))
    return Role.ADMINISTRATOR in officer.roles


def same_person() -> UserError:
    """One human can't be two pairs of eyes."""
    return UserError("This person has signed this act already. Another person must sign it.", code="same-person")


def _role_missing(sentence: str) -> UserError:
    return UserError(sentence, code="role-missing")
