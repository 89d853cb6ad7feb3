"""Recorded credits as derived from checked entries, and the terms that were opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.sqlite import insert

from app.credit.life import CreditLife, acts_next
from app.ports.stored import Content, CreditRecord
from local_store.columns import MICROSECONDS, hex_list
from local_store.mirrored import OF_DIGEST, read_entries
from local_store.opened import keep_opened, show_opened
from local_store.part import Part
from local_store.schema import credits_, entries, opened, summary_of, summary_values
from local_store.search import index_credits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Connection, Row

    from app.ledger.canonical import Json
    from app.ports.stored import Checked, MirroredEntry, Summary

UNOPENED_MOST = 200
"""Entries handed out to be opened at once: an envelope may be 64 kB."""

_BLOCK_HASH = "SELECT block_hash FROM entries WHERE number = ?"
_RECORD_VERDICT = "UPDATE checks SET verdict = ?, signers = ? WHERE number = ?"

_KEPT = frozenset({"credit", "in_force", "latest_shipment"})
"""What is not derived from the entries alone."""

_RECORDS = (
    select(credits_, opened.c.terms, opened.c.fault)
    .join(entries, entries.c.number == credits_.c.issue)
    .outerjoin(opened, opened.c.digest == entries.c.digest)
)


class Credits(Part):
    """``app.ports.store.Credits``."""

    def record_checked(self, checked: Sequence[Checked], credits: Sequence[CreditRecord]) -> None:
        verdicts = [(item.verdict, hex_list(item.signers), item.number) for item in checked]
        with self._db.rewrite() as connection:
            if checked:
                # A block's hash covers all before it: where the last entry still is, every other is what was checked.
                held = connection.exec_driver_sql(_BLOCK_HASH, (checked[-1].number,)).scalar()
                if held != checked[-1].block_hash:
                    return
                connection.exec_driver_sql(_RECORD_VERDICT, verdicts)
            if credits:
                _put(connection, credits, self._owner.bank)
                show_opened(connection, [record.issue for record in credits])

    def credit(self, credit: bytes) -> CreditRecord | None:
        return self._newest(credits_.c.credit == credit)

    def unopened_entries(self) -> Sequence[MirroredEntry]:
        with self._db.read() as connection:
            return read_entries(connection, "c.sealed AND c.verdict = 'good' ORDER BY c.number LIMIT ?", UNOPENED_MOST)

    def entry_opened(self, digest: bytes, terms: Json, fault: str, summary: Summary | None) -> None:
        with self._db.rewrite() as connection:
            for mirrored in read_entries(connection, OF_DIGEST, digest):
                sealed = "UPDATE checks SET sealed = 0 WHERE number = ?"
                connection.exec_driver_sql(sealed, (mirrored.entry.number,))
                keep_opened(connection, digest, terms=terms, fault=fault, summary=summary)

    def opened(self, digest: bytes) -> Content:
        found = select(opened.c.terms, opened.c.fault).where(opened.c.digest == digest)
        with self._db.read() as connection:
            row = connection.execute(found).first()
        return Content(*row) if row else Content(None, "")

    def keep_in_force(self, credit: bytes, terms: Json, summary: Summary) -> None:
        named = {"reference": summary.reference, "applicant": summary.applicant, "beneficiary": summary.beneficiary}
        mine = update(credits_).where(credits_.c.credit == credit)
        with self._db.rewrite() as connection:
            issue = connection.execute(mine.values(in_force=terms, **named).returning(credits_.c.issue)).scalar()
            index_credits(connection, [] if issue is None else [issue])

    def last_credit_of(self, applicant: str, *, besides: bytes) -> CreditRecord | None:
        columns = credits_.c
        own = columns.issuing_bank == self._owner.bank
        return self._newest(own, columns.applicant == applicant, columns.credit != besides)

    def _newest(self, *conditions: ColumnElement[bool]) -> CreditRecord | None:
        wanted = _RECORDS.where(*conditions).order_by(credits_.c.issue.desc()).limit(1)
        with self._db.read() as connection:
            row = connection.execute(wanted).first()
        return _record(row) if row else None


def _put(connection: Connection, records: Sequence[CreditRecord], own_bank: str) -> None:
    # A record whose newest entry is not in the mirror has no time and is refused.
    newest_time = select(entries.c.time * MICROSECONDS).where(entries.c.number == bindparam("newest_entry"))
    row = insert(credits_).values(updated_utc=newest_time.scalar_subquery())
    newer = {item.name: item for item in row.excluded if item.name not in _KEPT}
    put = row.on_conflict_do_update(index_elements=["credit"], set_=newer)
    connection.execute(put, [_values(record, own_bank) for record in records])


def _values(record: CreditRecord, own_bank: str) -> dict[str, Any]:
    life = record.life
    parties = (life.issuing_bank, life.advising_bank, life.confirming_bank)
    next_banks = {bank for bank, _ in acts_next(life)}
    return {
        "issue": record.issue,
        "credit": record.credit,
        "state": record.state,
        "life": life.to_json(),
        "asked": own_bank in next_banks,
        "awaited": bool(next_banks - {own_bank}) and own_bank in parties,
        "advice": record.advice,
        "last_block": record.last_block,
        "newest": record.newest,
        "newest_entry": record.newest,
        **summary_values(record.summary),
    }


def _record(row: Row[Any]) -> CreditRecord:
    return CreditRecord(
        credit=row.credit,
        life=CreditLife.from_json(row.life),
        issue=row.issue,
        advice=row.advice,
        newest=row.newest,
        last_block=row.last_block,
        terms=row.terms,
        terms_fault=row.fault or "",
        summary=summary_of(row),
    )
