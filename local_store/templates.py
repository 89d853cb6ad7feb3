"""Templates of drafts by the officer's names for them; nothing is ever deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Update, insert, select, update

from app.errors import UserError
from app.ports.stored import StoredTemplate
from local_store.part import Part
from local_store.schema import templates

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.ledger.canonical import Json


class Templates(Part):
    """``app.ports.drafts.Templates``."""

    def add_template(self, name: str, content: Json, now_utc: datetime) -> int:
        row = insert(templates).values(name=name, content=content, discarded=False, saved_utc=now_utc)
        with self._db.write() as connection:
            template_id: int = connection.execute(row.returning(templates.c.template_id)).scalar_one()
        return template_id

    def templates(self) -> Sequence[StoredTemplate]:
        kept = select(templates).where(~templates.c.discarded).order_by(templates.c.template_id)
        with self._db.read() as connection:
            rows = connection.execute(kept).all()
        return [StoredTemplate(row.template_id, row.name, row.content, row.saved_utc) for row in rows]

    def rename_template(self, template_id: int, name: str) -> None:
        self._change(template_id, update(templates).values(name=name))

    def discard_template(self, template_id: int, *, discarded: bool) -> None:
        self._change(template_id, update(templates).values(discarded=discarded))

    def _change(self, template_id: int, change: Update) -> None:
        with self._db.write() as connection:
            if not connection.execute(change.where(templates.c.template_id == template_id)).rowcount:
                raise UserError("This template is not in your store.", code="unknown-template")
