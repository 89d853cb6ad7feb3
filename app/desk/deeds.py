"""What an officer does on a recorded credit, all in one way: why not now; signed as maker, with what it seals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.credit.amendment import AmendmentTerms
from app.credit.life import Act
from app.desk.acting import fresh_salt, header, must_be, sign_and_queue, why_not_sign
from app.desk.amended import contents, effective, why_unreadable
from app.desk.clear import amendment_words
from app.desk.drafts import today
from app.desk.issue import reader_keys
from app.desk.kinds import BY_STEP, Deed, number_of, refused, step_for, version_of, words_for
from app.desk.said import Said, must_be_in_order, must_be_whole, sealed
from app.desk.unsigned import forget_unsigned
from app.errors import UserError
from app.ledger.acts import Answer, Finding, Role
from app.ledger.sealed import Context, SealError, seal
from app.ports.stored import Content

if TYPE_CHECKING:
    from collections.abc import Collection

    from app.credit.life import Step
    from app.credit.presentation import Notice, Presented
    from app.desk.desk import Desk
    from app.ledger.canonical import Json
    from app.ports.stored import CreditRecord

ADVISE = Deed(Act.ADVISE)
NOT_FINAL = "Nothing is done on a credit before its newest act is final."
SEALED = "The terms are still sealed here. They open as soon as your gateway answers."
_STANDS_ON_TERMS = frozenset({Act.ADVISE, Act.CONFIRM, Act.AMEND})


def why_not(desk: Desk, record: CreditRecord, deed: Deed) -> str:
    """Why this officer can't do it now, as a sentence; empty when they can."""
    return why_not_mine(desk, record, deed) or why_not_sign(desk, record.credit)


def why_not_mine(desk: Desk, record: CreditRecord, deed: Deed, on_their_way: Collection[bytes] | None = None) -> str:
    """Why it isn't this officer's to do; what this desk must first see or prove counts for nothing.

    ``on_their_way``: what own acts under way are about, where the store has told it already.
    """
    if reason := why_not_step(desk, record, step_for(desk.me.bank, record.life, deed, desk.now_utc())):
        return reason
    if not desk.me.may(Role.MAKER):
        return "A maker prepares it."
    underway = desk.store.subjects_under_way([record.credit]) if on_their_way is None else on_their_way
    if deed.act is not Act.MESSAGE and _subject(desk, record, deed) in underway:
        return "An act of your bank on this is on its way."
    return ""


def why_not_step(desk: Desk, record: CreditRecord, step: Step) -> str:
    """Why the credit as it stands here doesn't allow a step, whoever prepares or approves it."""
    if against := refused(record.life, step):
        return against.sentence
    if step.act in _STANDS_ON_TERMS and effective(desk, record) is None:
        return record.terms_fault or SEALED
    if record.last_block > desk.final_block():
        return NOT_FINAL
    agrees = (step.act is Act.ANSWER and step.answer == Answer.ACCEPTED) or (step.act is Act.EXTEND and step.extended)
    agreed = (step.number,) if agrees else step.accepted_numbers
    known = contents(desk, record.credit) if agreed else {}
    reasons = (why_unreadable(desk, record, known.get(number, Content(None, ""))) for number in agreed)
    return next(filter(None, reasons), "") or _why_not_complying(desk, record, step)


def _why_not_complying(desk: Desk, record: CreditRecord, step: Step) -> str:
    """Why documents can't be found complying: they or the terms are sealed here, or errors stand against them."""
    if step.act is not Act.EXAMINE or step.finding != Finding.COMPLYING:
        return ""
    # Imported here: the first paint doesn't need it.
    from app.desk.presented import why_not_complying

    return why_not_complying(desk, record, step.number, step.accepted_numbers)


def carry_out(  # noqa: PLR0913 - what an officer says, by name
    desk: Desk,
    credit: bytes,
    deed: Deed,
    *,
    reference: str = "",
    note: str = "",
    word: str = "",
    means: str = "",
    evidence: str = "",
    content: Presented | Notice | None = None,
) -> bytes:
    """Prepare and sign, as maker, what is said in a few words; the act's digest.

    Args:
        desk: a maker's.
        credit: the credit.
        deed: what is done; an amendment only where it asks to cancel (others are drafted: ``app.desk.amend``).
        reference: the own reference, at most 35 characters; an advice, a confirmation and a presentation need one.
        note: goes sealed to the other banks of the credit; of a message, its text.
        word: the maker's word to the checker.
        means, evidence: how it was done where chain or gateway was down (SWIFT, letter, courier), and its reference.
        content: the documents taken in, or the discrepancies found; reference, note, means and evidence of its own
            don't count.

    Raises:
        UserError: ``role-missing``; ``unknown-credit``; ``cannot-do`` with the reason; and as
            ``app.desk.said``.
    """
    must_be(desk, Role.MAKER, "Only a maker can prepare this. Sign in as a maker.")
    record = known(desk, credit)
    # What can't be done at all is said before what is missing for it.
    if reason := why_not(desk, record, deed):
        raise UserError(reason, code="cannot-do")
    said = must_be_whole(deed, Said(reference, note, means, evidence, content), desk.now_utc())
    must_be_in_order(deed, record.life, desk.me.bank)
    made = sealed(deed, number_of(record.life, deed), today(desk), said)
    digest = sign_deed(desk, record, deed, made, word=word)
    forget_unsigned(desk, credit, deed)
    return digest


def sign_deed(
    desk: Desk, record: CreditRecord, deed: Deed, content: Json, *, word: str, draft_id: int | None = None
) -> bytes:
    """Seal a content for every bank of the credit, and sign its act as maker; the act's digest.

    Raises:
        UserError: ``terms-too-long``, and as ``app.desk.acting.sign_and_queue``.
    """
    made, subject = BY_STEP[deed.act].made, _subject(desk, record, deed)
    context = Context(desk.me.network.network_id, record.credit, made.KIND, subject)
    life = record.life
    parties = (desk.me.bank, life.issuing_bank, life.advising_bank, life.confirming_bank, life.nominated_bank)
    try:
        envelope = seal(content, context, reader_keys(desk.registry(), parties))
    except SealError as error:
        raise UserError(str(error), code="terms-too-long") from error
    words = {"credit": record.credit, **words_for(life, deed)}
    if deed.act is Act.AMEND:
        words |= amendment_words(AmendmentTerms.from_json(content))
    version = version_of(life, step_for(desk.me.bank, life, deed, desk.now_utc()))
    act = made(
        **header(desk, subject, version=version, salt=fresh_salt()),
        sealed_hash=envelope.sealed_hash,
        plain_hash=envelope.plain_hash,
        **words,
    )
    return sign_and_queue(
        desk,
        act,
        envelope.envelope,
        note=word,
        credit=record.credit,
        terms=content,
        summary=record.summary,
        draft_id=draft_id,
    )


def known(desk: Desk, credit: bytes) -> CreditRecord:
    """A recorded credit.

    Raises:
        UserError: ``unknown-credit``.
    """
    record = desk.store.credit(credit)
    if record is None:
        raise UserError("This credit is not in the mirror.", code="unknown-credit")
    return record


def _subject(desk: Desk, record: CreditRecord, deed: Deed) -> bytes:
    return BY_STEP[deed.act].subject(record.credit, desk.me.bank, number_of(record.life, deed))
