"""What an officer says with a deed: nothing missing, nothing that won't fit, and as it is sealed for other banks."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from app.credit.amendment import AmendmentTerms
from app.credit.life import Act
from app.desk.kinds import BY_STEP, MESSAGE, NOTICE
from app.errors import UserError
from app.ledger.acts import Finding, Manner
from app.messages.charset import SETS

if TYPE_CHECKING:
    from datetime import date, datetime

    from app.credit.life import CreditLife
    from app.credit.presentation import Notice, Presented
    from app.desk.kinds import Deed
    from app.ledger.canonical import Json

REFERENCE_MOST = 35
_NOTE_LINES, _NOTE_CHARS = 35, 50
_OPTIONAL = ("means", "evidence")
_MEANS_MOST, _EVIDENCE_MOST = 35, 70
_UNDER_A_REFERENCE = frozenset({Act.ADVISE, Act.CONFIRM, Act.PRESENT})
_TELL = frozenset({Act.ADVISE_DISCREPANCIES, Act.REFUSE})
"""Acts that tell another bank of discrepancies."""
_DEMANDED = {
    Act.ANSWER: {"answer": "Choose the beneficiary's answer."},
    Act.EXTEND: {"extended": "Choose whether your confirmation follows."},
    Act.PRESENT: {"amount_minor": "Give the amount claimed.", "received_utc": "Say when the documents were received."},
    Act.RECEIVE: {"received_utc": "Say when the documents were received."},
    Act.EXAMINE: {"finding": "Say whether the documents comply."},
    Act.WAIVE: {"waived": "Choose whether the discrepancies are waived."},
    Act.REFUSE: {
        "disposal": "Say what you do with the documents. A notice of refusal must state it.",
        "given_utc": "Say when the notice was given.",
    },
    Act.HONOUR: {"manner": "Choose how you honour."},
    Act.SETTLE: {
        "side": "Say whether the money was paid or received.",
        "amount_minor": "Give the amount.",
        "value_day": "Give the value date.",
    },
}


class Said(NamedTuple):
    """The texts that go sealed to the other banks of the credit.

    Args:
        reference: the own one.
        note: a text to them; of a message, the message.
        means, evidence: how it was done where chain or gateway was down, and under which reference.
        content: documents taken in, or discrepancies; its own texts don't count, the above do.
    """

    reference: str = ""
    note: str = ""
    means: str = ""
    evidence: str = ""
    content: Presented | Notice | None = None


def must_be_whole(deed: Deed, said: Said, now_utc: datetime) -> Said:
    """What is said, without blanks around it.

    Raises:
        UserError: ``words-missing``, ``time-ahead``, ``reference-missing``, ``note-unfit``, ``means-unfit``,
            ``notice-unfit``.
    """
    _must_be_chosen(deed, now_utc)
    reference, note = said.reference.strip(), must_fit(said.note)
    if len(reference) > REFERENCE_MOST or (deed.act in _UNDER_A_REFERENCE and not reference):
        raise UserError("Give your own reference, 35 characters at most.", code="reference-missing")
    if deed.act is Act.MESSAGE and not note:
        raise UserError("Write what the other banks are to know.", code="note-unfit")
    means, evidence = said.means.strip(), said.evidence.strip()
    if not _fits(means, _MEANS_MOST) or not _fits(evidence, _EVIDENCE_MOST):
        raise UserError(
            "Say by which means it was done in 35 characters, and its reference in 70, as SWIFT writes them.",
            code="means-unfit",
        )
    return Said(reference, note, means, evidence, _must_tell(deed, said.content))


def must_be_in_order(deed: Deed, life: CreditLife, bank: str) -> None:
    """Times and days can follow on each other as they are said.

    Raises:
        UserError: ``time-before``.
    """
    one = life.presentation(deed.number)
    came = one.by(bank).received_utc if one else None
    if came and deed.given_utc and deed.given_utc < came:
        raise UserError("The notice was given before the documents came. Check both times.", code="time-before")
    if came and deed.maturity_day and deed.maturity_day < came.date() - timedelta(days=1):
        raise UserError("The maturity is before the documents came. Check the date.", code="time-before")


def sealed(deed: Deed, number: int, today: date, said: Said) -> Json:
    """The content of a deed's act. ``number``: of the amendment, where it asks to cancel; ``today``: its date."""
    if deed.act is Act.AMEND:
        return AmendmentTerms(number, today, cancels=True, note=said.note).to_json()
    if deed.act is Act.MESSAGE:
        return {"schema": MESSAGE, "text": said.note}
    texts = {"reference": said.reference, "note": said.note, "means": said.means, "evidence": said.evidence}
    if said.content is not None:
        return {**said.content.to_json(), **texts}
    told = {name: text for name, text in texts.items() if text or name not in _OPTIONAL}
    return {"schema": BY_STEP[deed.act].schema, **told}


def must_fit(note: str) -> str:
    """A text to another bank without blanks around it.

    Raises:
        UserError: ``note-unfit`` where SWIFT's field 79 couldn't carry it.
    """
    lines = [line.rstrip() for line in note.strip().splitlines()]
    if len(lines) > _NOTE_LINES or any(len(line) > _NOTE_CHARS for line in lines):
        raise UserError("A text to another bank has at most 35 lines of 50 characters.", code="note-unfit")
    if any(not SETS["x"].issuperset(line) for line in lines):
        raise UserError(
            "A text to another bank holds letters, digits and / - ? : ( ) . , ' + only. Write it with these.",
            code="note-unfit",
        )
    return "\n".join(lines)


def _must_be_chosen(deed: Deed, now_utc: datetime) -> None:
    for name, sentence in _DEMANDED.get(deed.act, {}).items():
        if getattr(deed, name) in (0, None) and getattr(deed, name) is not False:
            raise UserError(sentence, code="words-missing")
    if deed.act is Act.HONOUR and not deed.amount_minor + deed.outside_minor:
        raise UserError("Give the amount you honour.", code="words-missing")
    if deed.manner in (Manner.DEFERRED_PAYMENT, Manner.ACCEPTANCE) and deed.maturity_day is None:
        raise UserError("Give the maturity date.", code="words-missing")
    if any(at and at > now_utc for at in (deed.received_utc, deed.given_utc)):
        raise UserError("This time is still to come. Say when it happened.", code="time-ahead")


def _must_tell(deed: Deed, content: Presented | Notice | None) -> Presented | Notice | None:
    # Imported here: the first paint doesn't need it.
    from app.credit.presentation import Notice, Presented

    if deed.act is Act.PRESENT:
        if not isinstance(content, Presented) or not content.documents:
            raise UserError("List the documents that were presented.", code="words-missing")
        return content
    if BY_STEP[deed.act].schema != NOTICE:
        return None
    notice = content if isinstance(content, Notice) else Notice()
    found = bool(notice.discrepancies)
    if not found and (deed.act in _TELL or deed.finding == Finding.DISCREPANT):
        raise UserError("State each discrepancy. Without one there is nothing to give notice of.", code="notice-unfit")
    if found and deed.finding == Finding.COMPLYING:
        raise UserError("Documents that comply have no discrepancies. Take them out.", code="notice-unfit")
    _must_fit_notice(notice)
    return notice


def _must_fit_notice(notice: Notice) -> None:
    from app.credit.examination.notice import LINES_MAX, drafted, fit

    fitting = fit(drafted(notice.discrepancies))
    if fitting.over:
        raise UserError(
            f"The discrepancies take {fitting.lines} lines; a notice has {LINES_MAX}. Say them in fewer words.",
            code="notice-unfit",
        )
    if fitting.findings:
        raise UserError(fitting.findings[0].sentence, code="notice-unfit")


def _fits(text: str, most: int) -> bool:
    return len(text) <= most and SETS["x"].issuperset(text)
