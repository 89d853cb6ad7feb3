"""Drafts of credits with every version kept; nothing is ever deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, insert, null, select, update

from app.errors import UserError
from app.ports.gateway import Stage
from app.ports.stored import DraftVersion, StoredDraft
from local_store.part import Part
from local_store.schema import acts, draft_versions, drafts, entries, summary_of, summary_values
from local_store.search import index_draft

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from app.ledger.canonical import Json
    from app.ports.stored import Summary


class Drafts(Part):
    """``app.ports.drafts.Drafts``."""

    def add_draft(
        self,
        content: Json,
        summary: Summary,
        findings: int,
        *,
        source_name: str,
        source: bytes,
        now_utc: datetime,
    ) -> int:
        row = insert(drafts).values(
            version=1,
            findings=findings,
            discarded=False,
            source_name=source_name,
            source=source,
            created_utc=now_utc,
            updated_utc=now_utc,
            **summary_values(summary),
        )
        with self._db.write() as connection:
            draft_id: int = connection.execute(row.returning(drafts.c.draft_id)).scalar_one()
            _add_version(connection, draft_id, 1, content, now_utc)
        return draft_id

    def save_draft(self, draft_id: int, content: Json, summary: Summary, findings: int, now_utc: datetime) -> int:
        row = (
            update(drafts)
            .where(drafts.c.draft_id == draft_id, drafts.c.digest.is_(None))
            .values(
                version=drafts.c.version + 1,
                findings=findings,
                updated_utc=now_utc,
                **summary_values(summary),
            )
            .returning(drafts.c.version)
        )
        with self._db.write() as connection:
            version: int | None = connection.execute(row).scalar()
            if version is None:
                raise draft_not_open(connection, draft_id)
            _add_version(connection, draft_id, version, content, now_utc)
        return version

    def draft(self, draft_id: int) -> StoredDraft:
        newest = select(drafts, draft_versions.c.content).join(
            draft_versions,
            (draft_versions.c.draft_id == drafts.c.draft_id) & (draft_versions.c.version == drafts.c.version),
        )
        with self._db.read() as connection:
            row = connection.execute(newest.where(drafts.c.draft_id == draft_id)).first()
        if row is None:
            raise _unknown_draft()
        return StoredDraft(
            draft_id=row.draft_id,
            version=row.version,
            content=row.content,
            summary=summary_of(row),
            findings=row.findings,
            digest=row.digest or b"",
            source_name=row.source_name,
            source=row.source,
            created_utc=row.created_utc,
            updated_utc=row.updated_utc,
        )

    def draft_versions(self, draft_id: int) -> Sequence[DraftVersion]:
        columns = draft_versions.c
        own = select(columns.version, columns.content, columns.saved_utc).where(columns.draft_id == draft_id)
        with self._db.read() as connection:
            rows = connection.execute(own.order_by(columns.version)).all()
        return [DraftVersion(row.version, row.content, row.saved_utc) for row in rows]

    def reopen_draft(self, digest: bytes) -> int | None:
        ended = select(acts.c.digest).where(
            acts.c.stage.in_((Stage.RETURNED, Stage.FAILED)),
            ~acts.c.unsent,
            acts.c.digest.not_in(select(entries.c.digest)),
        )
        free = update(drafts).where(drafts.c.digest == digest, drafts.c.digest.in_(ended)).values(digest=null())
        with self._db.write() as connection:
            draft_id: int | None = connection.execute(free.returning(drafts.c.draft_id)).scalar()
            if draft_id is not None:
                connection.execute(update(acts).where(acts.c.digest == digest).values(redrafted=True))
        return draft_id

    def discard_draft(self, draft_id: int, *, discarded: bool) -> None:
        change = update(drafts).where(drafts.c.draft_id == draft_id).values(discarded=discarded)
        with self._db.write() as connection:
            if not connection.execute(change).rowcount:
                raise _unknown_draft()


def submit_draft(connection: Connection, draft_id: int, digest: bytes) -> None:
    """Count a draft as submitted with this act.

    Raises:
        UserError: it was submitted before (``draft-submitted``) or isn't there (``unknown-draft``).
    """
    mark = update(drafts).where(drafts.c.draft_id == draft_id, drafts.c.digest.is_(None)).values(digest=digest)
    if not connection.execute(mark).rowcount:
        raise draft_not_open(connection, draft_id)


def draft_not_open(connection: Connection, draft_id: int) -> UserError:
    """Why a draft can't be worked on."""
    known = select(func.count()).select_from(drafts).where(drafts.c.draft_id == draft_id)
    if connection.execute(known).scalar():
        return UserError("This draft has been submitted. Open its credit instead.", code="draft-submitted")
    return _unknown_draft()


def _unknown_draft() -> UserError:
    return UserError("This draft is not in your store.", code="unknown-draft")


def _add_version(connection: Connection, draft_id: int, version: int, content: Json, now_utc: datetime) -> None:
    values = {"draft_id": draft_id, "version": version, "content": content, "saved_utc": now_utc}
    connection.execute(insert(draft_versions).values(values))
    index_draft(connection, draft_id)
