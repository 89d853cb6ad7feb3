"""Issuing: a draft without errors becomes sealed terms and a signed act (UCP 600 art. 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.credit.terms import CreditTerms
from app.desk.acting import fresh_salt, header, must_be, sign_and_queue
from app.desk.clear import clear_words, summary_of
from app.desk.drafts import examine, load_draft
from app.errors import UserError
from app.ledger.acts import BankStatus, IssueCredit, Role
from app.ledger.sealed import Context, ReaderKey, SealError, seal
from app.ledger.subjects import new_id, terms_subject

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.desk.desk import Desk
    from app.ledger.registry import Registry


def submit_draft(desk: Desk, draft_id: int, note: str) -> bytes:
    """Seal and sign a draft as maker and queue it for the checkers; the act's digest.

    Raises:
        UserError: ``role-missing``; ``findings`` while errors are left, or it amends a credit; ``not-a-member``
            where the advising bank has no place on this network; ``terms-too-long``.
    """
    must_be(desk, Role.MAKER, "Only a maker can submit a credit. Sign in as a maker.")
    draft = load_draft(desk, draft_id)
    terms = examine(desk, draft, draft_id).terms
    if terms is None or draft.amends:
        raise UserError("Mend what is marked in red, then submit.", code="findings")
    salt = fresh_salt()
    credit = new_id(desk.me.bank, salt)
    subject = terms_subject(credit)
    context = Context(desk.me.network.network_id, credit, IssueCredit.KIND, subject)
    try:
        sealed = seal(terms.to_json(), context, readers(desk.registry(), terms))
    except SealError as error:
        raise UserError(str(error), code="terms-too-long") from error
    words = clear_words(terms) | header(desk, subject, version=0, salt=salt)
    act = IssueCredit(**words, credit=credit, sealed_hash=sealed.sealed_hash, plain_hash=sealed.plain_hash)
    return sign_and_queue(
        desk,
        act,
        sealed.envelope,
        note=note,
        credit=credit,
        terms=terms.to_json(),
        summary=summary_of(terms),
        draft_id=draft_id,
    )


def readers(registry: Registry, terms: CreditTerms) -> list[ReaderKey]:
    """Keys of the member banks that the terms are sealed for: issuing, advising, confirming and nominated.

    Raises:
        UserError: ``not-a-member`` where issuing or advising bank is no active member.
    """
    advising = registry.banks.get(terms.advising_bank)
    if advising is None or advising.status != BankStatus.ACTIVE:
        raise UserError(
            f"{terms.advising_bank} is not an active member of this network. Choose a member as advising bank.",
            code="not-a-member",
        )
    if not advising.encryption_key:
        raise UserError(
            f"{advising.name} has no usable encryption key on the ledger. Ask that bank to register one.",
            code="no-encryption-key",
        )
    parties = (terms.issuing_bank, terms.advising_bank, terms.confirming_bank, terms.nominated_bank)
    return reader_keys(registry, parties)


def reader_keys(registry: Registry, parties: Iterable[str | None]) -> list[ReaderKey]:
    """Keys of those of the parties that are members and have one, each once."""
    members = [registry.banks[bic] for bic in dict.fromkeys(parties) if bic and bic in registry.banks]
    return [bank.reader_key() for bank in members if bank.encryption_key]
