"""Approving: a second person rebuilds what they sign from the terms they see, and signs it or sends it back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.credit.amendment import AmendmentTerms
from app.credit.terms import CreditTerms
from app.desk.acting import queue_again, why_not_sign
from app.desk.amended import why_unreadable
from app.desk.clear import amendment_words, clear_words
from app.desk.deeds import NOT_FINAL, SEALED, why_not_step
from app.desk.kinds import deed_of, goes_on, step_of, subject_of, words_for
from app.errors import UserError
from app.ledger import signatures
from app.ledger.acts import Act, AmendCredit, IssueCredit, Role, payload_hash_of
from app.ledger.hashing import ZERO32, sha256
from app.ports.gateway import ReturnRequest, Stage
from app.ports.stored import Content

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.ledger.registry import Registry
    from app.ports.stored import DeskAct

APPROVING_ROLES = Role.CHECKER | Role.COMPLIANCE

_SAME_PERSON = "You have signed this act. Another person must approve it."


def why_not_approve(desk: Desk, item: DeskAct) -> str:
    """Why this officer can't approve the act now, as a sentence; empty when they can."""
    return _why_never(desk, item, desk.registry()) or _why_not_now(desk, item)


def waits_for_me(desk: Desk, item: DeskAct, registry: Registry) -> bool:
    """The act waits for this officer's signature, if not at once: what stands in the way now will pass."""
    return not _why_never(desk, item, registry)


def _why_never(desk: Desk, item: DeskAct, registry: Registry) -> str:
    if item.stage != Stage.WAITING:
        return "This act does not wait for signatures."
    if not desk.me.roles & APPROVING_ROLES:
        return "Only a checker or compliance officer can approve."
    if item.signed_here or desk.me.officer in item.signers or _same_person(desk, item, registry):
        return _SAME_PERSON
    if item.terms_fault:
        return item.terms_fault
    if desk.now_utc() > item.valid_until_utc:
        return "This act has lapsed. Its maker must submit it again."
    return ""


def _why_not_now(desk: Desk, item: DeskAct) -> str:
    act = item.act.act()
    if item.terms is None and (isinstance(act, IssueCredit) or payload_hash_of(act) != ZERO32):
        return SEALED
    if goes_on(act):
        record = desk.store.credit(item.credit)
        if record is None:
            return NOT_FINAL
        made = Content(item.terms, "")
        reason = why_not_step(desk, record, step_of(act, desk.now_utc().date()))
        if reason := reason or (why_unreadable(desk, record, made) if isinstance(act, AmendCredit) else ""):
            return reason
    return why_not_sign(desk, item.credit)


def approve(desk: Desk, digest: bytes) -> None:
    """Sign a waiting act and queue the signature.

    Raises:
        UserError: ``cannot-approve`` with the reason (``same-person`` when it is that), ``not-what-you-see`` when the
            act isn't what the terms shown make, ``unknown-officer`` when its maker's signature isn't an officer's.
    """
    item = desk.store.desk_act(digest)
    if reason := why_not_approve(desk, item):
        raise UserError(reason, code="same-person" if reason == _SAME_PERSON else "cannot-approve")
    if rebuilt_digest(desk, item) != digest:
        raise UserError(
            "What would be signed is not what these terms say. Send it back and tell your administrator.",
            code="not-what-you-see",
        )
    _check_signers(desk, item)
    signature = desk.signer.sign_act(desk.me.network, item.act.act())
    queue_again(desk, item, item.act.signed_also_by(signature))
    desk.store.audit(desk.me.officer, "approved", digest.hex(), desk.now_utc())


def send_back(desk: Desk, digest: bytes, *, reason: str, field: str) -> None:
    """Return a waiting act to its maker with a reason and, where it is about one, a field's SWIFT tag.

    Raises:
        UserError: ``reason-missing``; the gateway's own refusal.
        EnvironmentFault: the gateway doesn't answer.
    """
    if not reason.strip():
        raise UserError("Say what the maker should mend.", code="reason-missing")
    desk.gateway.return_act(digest, ReturnRequest(reason=reason.strip(), field=field))
    desk.store.act_seen(desk.gateway.act(digest))
    desk.store.audit(desk.me.officer, "sent back", digest.hex(), desk.now_utc())


def rebuilt_digest(desk: Desk, item: DeskAct) -> bytes:
    """The digest of the act as the terms on the screen make it, with the hash of the bytes held here."""
    act = item.act.act()
    rebuilt: Act = act
    if isinstance(act, IssueCredit):
        terms = CreditTerms.from_json(item.terms)
        rebuilt = replace(act, **clear_words(terms), sealed_hash=sha256(item.act.payload))
    elif goes_on(act) and (record := desk.store.credit(item.credit)):
        words = words_for(record.life, deed_of(act))
        if isinstance(act, AmendCredit):
            words |= amendment_words(AmendmentTerms.from_json(item.terms))
        rebuilt = replace(act, **words, subject=subject_of(act), sealed_hash=sha256(item.act.payload))
    return desk.me.network.digest(rebuilt)


def _same_person(desk: Desk, item: DeskAct, registry: Registry) -> bool:
    officers = registry.officers
    me = officers.get(desk.me.officer)
    others = (officers[signer] for signer in item.signers if signer in officers)
    return me is not None and any(other.person_tag == me.person_tag for other in others)


def _check_signers(desk: Desk, item: DeskAct) -> None:
    """Who signed before is told by the signatures themselves, not by the gateway."""
    registry = desk.registry()
    me = registry.officers.get(desk.me.officer)
    for signature in item.act.signatures:
        officer = registry.officer_of(_signer(item.digest, signature))
        if officer is None or officer.bank != desk.me.bank or not officer.active:
            raise UserError(
                "The act carries a signature that is no officer's of your bank. Tell your administrator.",
                code="unknown-officer",
            )
        if me is not None and officer.person_tag == me.person_tag:
            raise UserError(_SAME_PERSON, code="same-person")


def _signer(digest: bytes, signature: bytes) -> str:
    try:
        return signatures.signer(digest, signature)
    except signatures.BadSignatureError:
        return ""  # nobody's
