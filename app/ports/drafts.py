"""The part of the desk's local store that keeps drafts and templates; what holds of the whole store holds here, too."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from app.ledger.canonical import Json
from app.ports.stored import DraftVersion, StoredDraft, StoredTemplate, Summary


class Drafts(Protocol):
    """Drafts of credits. Nothing is ever deleted: a discarded draft can be brought back."""

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
        """A new draft; its id."""
        ...

    def save_draft(self, draft_id: int, content: Json, summary: Summary, findings: int, now_utc: datetime) -> int:
        """A new version of a draft that has not been submitted; the version's number."""
        ...

    def draft(self, draft_id: int) -> StoredDraft:
        """The newest version. Raises ``UserError`` (``unknown-draft``)."""
        ...

    def reopen_draft(self, digest: bytes) -> int | None:
        """Free the draft that was submitted as ``digest`` (returned or failed) for further work; its id."""
        ...

    def draft_versions(self, draft_id: int) -> Sequence[DraftVersion]:
        """Every version of a draft, oldest first; none of a draft that isn't there."""
        ...

    def discard_draft(self, draft_id: int, *, discarded: bool) -> None:
        """Put a draft out of sight, or back."""
        ...


class Templates(Protocol):
    """Templates of drafts. Nothing is ever deleted: a discarded template can be brought back."""

    def add_template(self, name: str, content: Json, now_utc: datetime) -> int:
        """A new template; its id."""
        ...

    def templates(self) -> Sequence[StoredTemplate]:
        """Those that aren't discarded, oldest first."""
        ...

    def rename_template(self, template_id: int, name: str) -> None:
        """Another name for it. Raises ``UserError`` (``unknown-template``)."""
        ...

    def discard_template(self, template_id: int, *, discarded: bool) -> None:
        """Put a template out of sight, or back. Raises ``UserError`` (``unknown-template``)."""
        ...
