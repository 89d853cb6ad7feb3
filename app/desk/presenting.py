"""Taking documents in: the form's beginning, what is found while it is filled, and the hash of each file."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.examination.clock import receipt
from app.credit.examination.documents import demands
from app.credit.examination.findings import Facts, findings
from app.credit.examination.last_day import last_day_for_presentation
from app.credit.life import Act
from app.credit.presentation import PresentedDocument, PresentedFile
from app.desk.balances import Balance, balances
from app.desk.came_back import CameBack, came_back
from app.desk.deeds import SEALED, known, why_not
from app.desk.kinds import Deed
from app.desk.offices import Office, office_of
from app.desk.presented import drawn_before, earlier_shipments, own_terms, told_of
from app.desk.unsigned import keep_unsigned, unsigned
from app.errors import EnvironmentFault, UserError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime
    from pathlib import Path

    from app.credit.examination.clock import Receipt
    from app.credit.examination.last_day import LastDay
    from app.credit.terms import CreditTerms
    from app.desk.desk import Desk
    from app.ledger.canonical import Json
    from app.messages.findings import Finding
    from app.ports.stored import CreditRecord

FILE_MOST = 200 * 1024 * 1024
"""Bytes of a file that is taken as a document."""
_CHUNK = 1024 * 1024
PRESENT = Deed(Act.PRESENT)


@dataclass(frozen=True, slots=True)
class Presenting:
    """What a presentation begins with.

    Attributes:
        terms: in force.
        office: the own one, where documents are received.
        balances: as in ``app.desk.balances``.
        demanded: the documents that the credit asks for, as they would be if all came.
        drawn_minor: what the other presentations drew, in minor units.
        earlier: their days of shipment, as far as they drew and are open here.
        came_back: documents taken in that a checker sent back, or the ledger refused; None where none wait.
        kept: what was typed before, or None.
    """

    record: CreditRecord
    terms: CreditTerms
    office: Office
    balances: tuple[Balance, ...]
    demanded: tuple[PresentedDocument, ...]
    drawn_minor: int
    earlier: tuple[date, ...]
    now_utc: datetime
    came_back: CameBack | None
    kept: Json


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is found while the form is filled.

    Attributes:
        receipt: as which banking day the documents count; None while the time isn't given.
        outside_minor: how much of the claim is more than what is left; it is recorded all the same.
    """

    findings: tuple[Finding, ...]
    receipt: Receipt | None
    last_day: LastDay
    outside_minor: int


def begin_presenting(desk: Desk, credit: bytes) -> Presenting:
    """The form for documents that a beneficiary brings.

    Raises:
        UserError: ``unknown-credit``; ``cannot-do`` with the reason.
    """
    record = known(desk, credit)
    terms, life = own_terms(desk, record), record.life
    if reason := why_not(desk, record, PRESENT) or ("" if terms else record.terms_fault or SEALED):
        raise UserError(reason, code="cannot-do")
    assert terms is not None
    told = told_of(desk, credit) if life.presentations else ()
    return Presenting(
        record=record,
        terms=terms,
        office=office_of(desk.me.bank, desk.me.office, desk.registry()),
        balances=balances(life),
        demanded=tuple(PresentedDocument(one.title, one.kind, one.originals, one.copies) for one in demands(terms)),
        drawn_minor=drawn_before(life, desk.me.bank, None),
        earlier=earlier_shipments(life, told, before=len(life.presentations) + 1),
        now_utc=desk.now_utc(),
        came_back=came_back(desk, credit, {Act.PRESENT}, 0),
        kept=unsigned(desk, credit, 0),
    )


def check_drawing(
    begun: Presenting,
    claimed_minor: int,
    received_utc: datetime | None,
    shipment_day: date | None,
    documents: Iterable[PresentedDocument],
) -> Drawing:
    """What the form as filled in leads to. It asks nothing of the store, and may be called as the officer types."""
    received = receipt(received_utc, begun.office) if received_utc else None
    # Where this bank only sends documents on, they aren't presented yet (UCP 600 art. 6a).
    counts = received if begun.record.life.may_honour(begun.office.bic) else None
    facts = Facts(claimed_minor, begun.drawn_minor, counts, shipment_day, tuple(documents), begun.earlier)
    left = begun.terms.drawing_max.amount_minor - begun.drawn_minor
    return Drawing(
        findings=findings(begun.terms, facts),
        receipt=received,
        last_day=last_day_for_presentation(begun.terms, shipment_day),
        outside_minor=max(claimed_minor - max(left, 0), 0),
    )


def keep_presenting(desk: Desk, credit: bytes, typed: Json) -> None:
    """Keep the form as it is filled in so far; None forgets it."""
    keep_unsigned(desk, credit, 0, typed)


def hash_file(path: Path) -> PresentedFile:
    """What a file is known by. Reads all of it: call it on a worker.

    Raises:
        UserError: ``file-empty``, ``file-too-large``.
        EnvironmentFault: ``file-unreadable``.
    """
    digest, size = hashlib.sha256(), 0
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                size += len(chunk)
                if size > FILE_MOST:
                    raise UserError("This file has more than 200 MB. Choose a smaller one.", code="file-too-large")
                digest.update(chunk)
    except OSError as error:
        raise EnvironmentFault(
            "The file can't be read. Close the program that has it open, or choose it again.", code="file-unreadable"
        ) from error
    if not size:
        raise UserError("This file is empty. Choose the one that holds the document.", code="file-empty")
    return PresentedFile(path.name, size, digest.hexdigest(), path.suffix.removeprefix(".").lower())


def must_be_unchanged(files: Mapping[Path, PresentedFile]) -> None:
    """Read each file again before its hash is signed. Call it on a worker.

    Raises:
        UserError: ``file-changed``, and as ``hash_file``.
        EnvironmentFault: as ``hash_file``.
    """
    for path, known_as in files.items():
        if hash_file(path) != known_as:
            raise UserError(
                f"The file {path.name} has changed since it was added. Look at it and add it again.",
                code="file-changed",
            )
