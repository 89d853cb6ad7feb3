"""The live editor's questions: what a draft says as terms, what is wrong with it, how SWIFT would carry it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from app.credit import sentences as say
from app.credit.convert import fields_from, terms_of
from app.credit.draft import CreditDraft, Unplaced
from app.credit.releases import in_release
from app.credit.rules import check_terms
from app.credit.slots import fields_of, slot_of, values_of
from app.credit.terms import CHANNELS, CreditTerms
from app.messages import sentences as message_say
from app.messages.check import bic11, is_bic
from app.messages.findings import Finding, errors
from app.messages.model import Field, Message
from app.messages.sequence import split
from app.messages.tables import PARTS_MAX, RELEASES, Release, release_for, table
from app.messages.validate import validate
from app.messages.write import write

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.credit.terms import Channel
    from app.messages.credits import CreditMessage

# Field 27 is written when the credit is split; a draft is held against the table as one whole message.
_FIRST_PART = Field("27", "1/1")
BANK_ROLES = {"issuing_bank": "issuing", "advising_bank": "advising"}


class Imported(NamedTuple):
    """A draft from a message, with the file's findings; the draft's own come with ``terms_from_draft``."""

    draft: CreditDraft
    findings: tuple[Finding, ...]


def new_draft(today: date, issuing_bank: str, advising_bank: str = "", channel: Channel = "ledger") -> CreditDraft:
    """An empty draft of today's release with what is nearly always so."""
    values = {
        "issuing_bank": issuing_bank,
        "advising_bank": advising_bank,
        "channel": channel,
        "31C": today.isoformat(),
        "40A": "IRREVOCABLE",
        "40E": "UCP LATEST VERSION",
        "49": "WITHOUT",
    }
    return CreditDraft(release_for(today), values)


def terms_from_draft(draft: CreditDraft, today: date) -> tuple[CreditTerms | None, list[Finding]]:
    """The typed terms, or None while an error stands; findings carry the input they belong to in ``slot``.

    Args:
        draft: as typed.
        today: the day at the issuing bank.
    """
    fields, findings = fields_of(draft)
    told = {finding.field for finding in findings}
    findings += [
        finding
        for finding in validate([_FIRST_PART, *fields], draft.release, parts_max=PARTS_MAX)
        if finding.field not in told
    ]
    findings += _house_findings(draft) + _too_many_parts(fields, draft.release)
    findings = [finding if finding.slot else _placed(finding) for finding in findings]
    findings += [say.UNPLACED.found(item.tag, tag=item.tag, release=draft.release) for item in draft.unplaced]
    if errors(findings):
        return None, findings
    terms = terms_of(
        fields,
        draft.release,
        cast("Channel", draft.text("channel")),
        _bank(draft, "issuing_bank"),
        _bank(draft, "advising_bank"),
    )
    findings += check_terms(terms, today)
    return (None if errors(findings) else terms), findings


def _placed(finding: Finding) -> Finding:
    return finding.in_slot(slot_of(finding.field, finding.component) if finding.field else "")


def _bank(draft: CreditDraft, key: str) -> str:
    return bic11(draft.text(key).strip().upper())


def _house_findings(draft: CreditDraft) -> list[Finding]:
    found = []
    for key, role in BANK_ROLES.items():
        text = draft.text(key).strip().upper()
        if not text:
            found.append(say.BANK_NEEDED.found(slot=key, role=role))
        elif not is_bic(text):
            found.append(say.BANK_UNREADABLE.found(slot=key, text=text[:40], role=role))
    if draft.text("channel") not in CHANNELS:
        found.append(say.CHANNEL_NEEDED.found(slot="channel"))
    return found


def _too_many_parts(fields: list[Field], release: Release) -> list[Finding]:
    parts = len(split(fields, release))
    return [message_say.TOO_MANY_PARTS.found("27", 0, slot="46A", parts=parts)] if parts > PARTS_MAX else []


def draft_from_terms(terms: CreditTerms) -> CreditDraft:
    """A draft that stands for exactly these terms."""
    values = values_of(fields_from(terms), terms.release)
    values |= {
        "issuing_bank": terms.issuing_bank,
        "advising_bank": terms.advising_bank,
        "channel": terms.channel,
    }
    return CreditDraft(terms.release, values)


def draft_from_message(message: CreditMessage, channel: Channel = "ledger") -> Imported:
    """A draft that keeps all that was readable; fields of another release are brought into this one's form."""
    known, other, lost = _sorted_out(message.fields, message.release)
    values = values_of(known, message.release)
    banks = {
        "issuing_bank": message.sender or "",
        "advising_bank": message.receiver or "",
        "channel": channel,
    }
    draft = CreditDraft(message.release, values | banks, tuple(lost))
    for release, fields in other.items():
        foreign = in_release(CreditDraft(release, values_of(fields, release)), message.release)
        draft = CreditDraft(message.release, {**foreign.values, **draft.values}, draft.unplaced + foreign.unplaced)
    return Imported(draft, message.findings)


def _sorted_out(
    fields: Iterable[Field], release: Release
) -> tuple[list[Field], dict[Release, list[Field]], list[Unplaced]]:
    known: list[Field] = []
    other: dict[Release, list[Field]] = {}
    lost: list[Unplaced] = []
    for field in fields:
        homes = [home for home in RELEASES if field.tag in table(home).position("700")]
        if release in homes:
            known.append(field)
        elif homes:
            other.setdefault(homes[-1], []).append(field)
        elif field.value.strip():
            lost.append(Unplaced(field.tag, field.value))
    return known, other, lost


def draft_to_messages(draft: CreditDraft) -> list[str]:
    """The draft as SWIFT would carry it now, errors and all: an MT700 and its MT701s, lines ended by LF."""
    fields, _ = fields_of(draft)
    parts = split(fields, draft.release)
    return [_text(draft, part, "700" if number == 0 else "701") for number, part in enumerate(parts)]


def _text(draft: CreditDraft, fields: list[Field], mt: str) -> str:
    sender, receiver = (draft.text(key).strip().upper() for key in BANK_ROLES)
    known = is_bic(sender) and is_bic(receiver)
    block1 = f"F01{_terminal(sender, 'A')}0000000000" if known else None
    block2 = f"I{mt}{_terminal(receiver, 'X')}N" if known else None
    return write(Message(block1, block2, None, tuple(fields), None, "\n"))


def _terminal(bic: str, letter: str) -> str:
    return bic[:8] + letter + bic11(bic)[8:]
