"""Checking entries: did officers in office sign what the ledger recorded? Shares nothing with the contracts."""

from __future__ import annotations

from collections import deque
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from app.credit.life import RefusedError
from app.desk.amended import keep_in_force
from app.desk.derive import issued, moved
from app.desk.desk import GOOD
from app.desk.kinds import credit_of, goes_on, subject_of, undertakes
from app.desk.registry_check import (
    Past,
    WrongEntryError,
    check_registry_act,
    must_be_different,
    must_not_be_custody_alone,
)
from app.ledger import signatures
from app.ledger.acts import Act, CreditAct, IssueCredit, Role, act_of
from app.ledger.canonical import NotCanonicalError
from app.ledger.registry import Officer, Registry
from app.ledger.subjects import new_id
from app.ledger.words import WordError
from app.ports.notices import Change
from app.ports.stored import Checked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.desk.desk import Desk
    from app.ledger.entries import Entry
    from app.ports.stored import CreditRecord, MirroredEntry

_BATCH = 500


def check_entries(desk: Desk) -> set[Change]:
    """Check the next entries in order and derive what they say; call again until nothing changes."""
    entries = desk.store.unchecked_entries(_BATCH)
    if not entries:
        return set()
    history = _History(desk)
    credits_: dict[bytes, CreditRecord] = {}
    signed = desk.workers.signers([(mirrored.entry.digest, mirrored.entry.signatures) for mirrored in entries])
    checked = [
        _check(desk, history, mirrored, signers, credits_) for mirrored, signers in zip(entries, signed, strict=True)
    ]
    desk.store.record_checked(checked, list(credits_.values()))
    keep_in_force(desk, [credit for credit, record in credits_.items() if record.life.accepted])
    changes = {Change.MIRROR}
    if credits_:
        changes.add(Change.CREDITS)
    if any(mirrored.entry.kind < IssueCredit.KIND for mirrored in entries):
        changes.add(Change.REGISTRY)
    return changes


class _History:
    """What the past was to each entry: one that is checked again isn't judged by who is in office now."""

    def __init__(self, desk: Desk) -> None:
        self.head_at = cache(desk.store.head_at)  # many entries of a batch share a basis
        self.past = Past()
        self._good = deque(item for item in desk.store.registry_entries() if item.verdict == GOOD)

    def advance_to(self, mirrored: MirroredEntry) -> None:
        """Make ``past`` what it was before this entry. In order of entries; what is applied to it meanwhile stays."""
        while self._good and self._good[0].entry.number < mirrored.entry.number:
            known = self._good.popleft()
            self.past.apply(act_of(known.entry.kind, known.entry.words), known.payload)


def _check(
    desk: Desk,
    history: _History,
    mirrored: MirroredEntry,
    signed: signatures.Signers,
    credits_: dict[bytes, CreditRecord],
) -> Checked:
    entry = mirrored.entry
    history.advance_to(mirrored)
    try:
        act = act_of(entry.kind, entry.words)
        record = _on_credit(desk, credits_, act)
        signers = _judge(desk, history, entry, act, signed, record)
        if isinstance(act, CreditAct):
            _derive(desk, credits_, mirrored, act, record)
        else:
            history.past.apply(act, mirrored.payload)
    except (WrongEntryError, RefusedError, WordError, signatures.BadSignatureError, NotCanonicalError) as error:
        return Checked(entry.number, mirrored.block_hash, str(error), ())
    except (KeyError, ValueError):
        sentence = "The entry's record can't be read, or names what isn't registered."
        return Checked(entry.number, mirrored.block_hash, sentence, ())
    return Checked(entry.number, mirrored.block_hash, GOOD, tuple(item.officer for item in signers))


def _on_credit(desk: Desk, credits_: dict[bytes, CreditRecord], act: Act) -> CreditRecord | None:
    """The credit of the own bank that an act goes on with, as it stands before it."""
    if not goes_on(act):
        return None
    credit = credit_of(act)
    return credits_.get(credit) or desk.store.credit(credit)


def _judge(
    desk: Desk,
    history: _History,
    entry: Entry,
    act: Act,
    signed: signatures.Signers,
    record: CreditRecord | None,
) -> list[Officer]:
    if desk.me.network.digest_of_words(entry.kind, entry.words) != entry.digest:
        raise WrongEntryError("The digest recorded is not the digest of the act.")
    if act.subject != entry.subject:
        raise WrongEntryError("The entry's subject is not the act's.")
    if int(act.valid_until_utc.timestamp()) < entry.time:
        raise WrongEntryError("The act was recorded after it had lapsed.")
    if history.head_at(act.basis_entry) != act.basis:
        raise WrongEntryError("Its signers vouched for another past than this ledger's.")
    # Where one is no signature, it is looked at again for the sentence that says why.
    addresses = signed or [signatures.signer(entry.digest, item) for item in signatures.split(entry.signatures)]
    if not isinstance(act, CreditAct):
        return check_registry_act(history.past, act, addresses)
    officers = _four_eyes(history.past.registry, act.bank, addresses)
    binds = undertakes(act, record.life if record else None)
    if binds and any(officer.verified_until < entry.time for officer in officers):
        raise WrongEntryError("The verification of one who signed had lapsed then.")
    return officers


def _four_eyes(registry: Registry, bank: str, addresses: Sequence[str]) -> list[Officer]:
    officers = []
    for address in addresses:
        officer = registry.officer_of(address)
        if officer is None or officer.bank != bank or officer.key != address or not officer.active:
            raise WrongEntryError("One who signed was no officer of the acting bank then.")
        officers.append(officer)
    must_be_different(officers)
    if len(officers) < 2 or Role.MAKER not in officers[0].roles:
        raise WrongEntryError("It was not signed by a maker and a checker.")
    if not any(Role.CHECKER in officer.roles for officer in officers[1:]):
        raise WrongEntryError("No checker signed it.")
    must_not_be_custody_alone(officers)
    return officers


def _derive(
    desk: Desk,
    credits_: dict[bytes, CreditRecord],
    mirrored: MirroredEntry,
    act: CreditAct,
    record: CreditRecord | None,
) -> None:
    number, block = mirrored.entry.number, mirrored.block_number
    if isinstance(act, IssueCredit):
        if act.credit != new_id(act.bank, act.salt) or act.subject != subject_of(act):
            raise WrongEntryError("The credit's id is not the one its issuing bank's act makes.")
        if desk.me.bank in (act.bank, act.advising_bank, act.confirming_bank, act.nominated_bank):
            credits_[act.credit] = issued(act, number, block)
    elif record is not None:
        if act.subject != subject_of(act):
            raise WrongEntryError("The act names another subject than the one it changes.")
        day = datetime.fromtimestamp(mirrored.entry.time, UTC).date()
        credits_[record.credit] = moved(record, act, number, block, day)
