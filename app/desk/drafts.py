"""Drafts: new, imported, saved as typed, examined; nothing typed is ever lost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.credit import editor
from app.credit.comparison import compare
from app.credit.dates import read_typed_date
from app.credit.draft import CreditDraft
from app.credit.draft_versions import revisions
from app.credit.releases import in_release
from app.desk.acting import must_be
from app.desk.amended import examine_amendment
from app.errors import UserError
from app.ledger.acts import Role
from app.messages.credits import read_file
from app.messages.findings import Mend, Rule, errors
from app.money import MoneyError, read_typed
from app.ports.stored import CreditQuery, CreditRow, Summary

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.credit.amendment import AmendmentTerms, ThreeWay
    from app.credit.comparison import Row
    from app.credit.draft_versions import Revision
    from app.credit.terms import CreditTerms
    from app.desk.desk import Desk
    from app.messages.findings import Finding
    from app.messages.tables import Release

_NOT_OURS = Rule(
    "not-our-credit",
    "issuing bank",
    "error",
    "You issue for {bank} only. To issue this credit yourself, name your own bank.",
)
_REFERENCE_TAKEN = Rule(
    "reference-taken",
    "your bank's numbers",
    "error",
    "Another credit has the number {reference}. Give this one a number of its own.",
)


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import gave: the drafts it made, what was found in the file, and what became of each draft's fields."""

    draft_ids: tuple[int, ...]
    findings: tuple[Finding, ...]
    compared: tuple[tuple[Row, ...], ...]


@dataclass(frozen=True, slots=True)
class Examined:
    """What a draft says now: typed terms where no error stands, findings, and the messages SWIFT would carry.

    Of a draft that amends a credit: ``terms`` as they would be, the ``amendment`` with its ``rows``, and no message.
    """

    terms: CreditTerms | None
    findings: tuple[Finding, ...]
    messages: tuple[str, ...]
    amendment: AmendmentTerms | None = None
    rows: tuple[ThreeWay, ...] = ()


def today(desk: Desk) -> date:
    """The calendar day at the desk's office."""
    return desk.now_utc().astimezone(ZoneInfo(desk.me.office.zone)).date()


def new_draft(desk: Desk, release: Release | None = None) -> int:
    """A fresh draft with the next reference and what is nearly always so, in today's release or `release`; its id."""
    must_be_maker(desk)
    members = [bic for bic in desk.registry().banks if bic != desk.me.bank]
    draft = editor.new_draft(today(desk), desk.me.bank, members[0] if len(members) == 1 else "")
    if release is not None:
        draft = in_release(draft, release)
    return add_draft(desk, draft.with_value("20", next_reference(desk)))


def import_file(desk: Desk, name: str, data: bytes) -> Imported:
    """A draft for every credit in a file of MT700s and MT701s; each keeps what was readable, and the source."""
    must_be_maker(desk)
    file = read_file(data, today(desk))
    findings = list(file.findings)
    ids, compared = [], []
    for message in file.credits:
        imported = editor.draft_from_message(message)
        findings += imported.findings
        ids.append(add_draft(desk, imported.draft, name, data))
        compared.append(compare(message, imported.draft, file.findings))
    return Imported(tuple(ids), tuple(findings), tuple(compared))


def load_draft(desk: Desk, draft_id: int) -> CreditDraft:
    """A draft as last saved.

    Raises:
        UserError: ``unknown-draft``.
    """
    return CreditDraft.from_json(desk.store.draft(draft_id).content)


def save_draft(desk: Desk, draft_id: int, draft: CreditDraft) -> int:
    """Keep a new version of a draft, valid or not; the version's number."""
    count = len(errors(examine(desk, draft, draft_id).findings))
    return desk.store.save_draft(draft_id, draft.to_json(), summary_of_draft(draft), count, desk.now_utc())


def draft_revisions(desk: Desk, draft_id: int) -> list[Revision]:
    """What a draft was at earlier times, newest first."""
    kept = desk.store.draft_versions(draft_id)
    return revisions((one.version, one.saved_utc, CreditDraft.from_json(one.content)) for one in kept)


def examine(desk: Desk, draft: CreditDraft, draft_id: int) -> Examined:
    """What a draft says, and what must be mended before it can be submitted."""
    if draft.amends:
        drafted = examine_amendment(desk, draft)
        return Examined(drafted.terms, tuple(drafted.findings), (), drafted.amendment, drafted.rows)
    terms, findings = editor.terms_from_draft(draft, today(desk))
    if draft.text("issuing_bank") and draft.text("issuing_bank") != desk.me.bank:
        mend = Mend(draft.text("issuing_bank"), desk.me.bank)
        findings.append(_NOT_OURS.found(slot="issuing_bank", bank=desk.me.bank, mend=mend))
    if _taken(desk, draft.text("20"), draft_id):
        findings.append(_REFERENCE_TAKEN.found("20", slot="20", reference=draft.text("20")))
    messages = tuple(editor.draft_to_messages(draft))
    return Examined(None if errors(findings) else terms, tuple(findings), messages)


def mend_returned(desk: Desk, digest: bytes) -> int:
    """Open the draft of an act that was sent back or refused, for another try; its id.

    Raises:
        UserError: ``unknown-draft`` where the act wasn't made at this desk.
    """
    must_be_maker(desk)
    draft_id = desk.store.reopen_draft(digest)
    if draft_id is None:
        raise UserError("This act was not drafted at this desk. Ask its maker to mend it.", code="unknown-draft")
    return draft_id


def discard_draft(desk: Desk, draft_id: int, *, discarded: bool) -> None:
    """Put a draft out of sight, or bring it back: nothing is ever deleted.

    Raises:
        UserError: ``unknown-draft``; ``draft-submitted`` once it has become an act.
    """
    must_be_maker(desk)
    if desk.store.draft(draft_id).digest:
        raise UserError("This draft was submitted. Its act is at your gateway.", code="draft-submitted")
    desk.store.discard_draft(draft_id, discarded=discarded)


def next_reference(desk: Desk) -> str:
    """The next free number of the office's series, e.g. ``HSB2026000061``."""
    prefix = f"{desk.me.office.reference_series}{today(desk).year}"
    taken = (row.summary.reference.removeprefix(prefix) for row in _rows_like(desk, prefix))
    highest = max((int(tail) for tail in taken if tail.isascii() and tail.isdigit()), default=0)
    return f"{prefix}{highest + 1:06d}"


def summary_of_draft(draft: CreditDraft) -> Summary:
    """What lists show of a draft; what can't be read yet stays empty."""
    summary = Summary(
        reference=draft.text("20"),
        applicant=_first_line(draft, "50N", "50"),
        beneficiary=_first_line(draft, "59N", "59"),
        issuing_bank=draft.text("issuing_bank"),
        advising_bank=draft.text("advising_bank"),
        expiry=read_typed_date(draft.text("31D.date")),
    )
    try:
        money = read_typed(draft.text("32B"))
    except MoneyError:
        return summary
    return replace(summary, currency=money.currency, amount_minor=money.amount_minor)


def must_be_maker(desk: Desk) -> None:
    """Only makers draft.

    Raises:
        UserError: ``role-missing``.
    """
    must_be(desk, Role.MAKER, "Only a maker can draft a credit. Sign in as a maker.")


def add_draft(desk: Desk, draft: CreditDraft, name: str = "", source: bytes = b"") -> int:
    """Keep a new draft, with the name and bytes of the message it came from, if any; its id."""
    count = len(errors(examine(desk, draft, 0).findings))
    return desk.store.add_draft(
        draft.to_json(), summary_of_draft(draft), count, source_name=name, source=source, now_utc=desk.now_utc()
    )


def _taken(desk: Desk, reference: str, draft_id: int) -> bool:
    rows = (row for row in _rows_like(desk, reference) if row.key != f"d{draft_id}")
    return any(row.summary.reference == reference and row.summary.issuing_bank == desk.me.bank for row in rows)


def _rows_like(desk: Desk, text: str) -> Sequence[CreditRow]:
    if not text:
        return ()
    return desk.store.found_rows(CreditQuery(text=text, final_block=desk.final_block()))


def _first_line(draft: CreditDraft, *keys: str) -> str:
    return next((text.split("\n")[0] for key in keys if (text := draft.text(key))), "")
