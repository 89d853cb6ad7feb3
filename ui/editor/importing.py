"""Importing message files: what each held, which drafts it gave, what was found in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.desk.drafts import import_file
from app.errors import UserError
from app.messages.envelope import FILE_BYTES_MAX
from ui.editor.compared import differs, summary
from ui.editor.swift import TONES, SwiftText, source_text
from ui.language.sentences import said
from ui.widgets.fields import FieldNote
from ui.widgets.problems import Problem
from ui.words import amount_words, translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.credit.comparison import Row
    from app.desk.desk import Desk
    from app.messages.findings import Finding


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A draft that an import made."""

    draft_id: int
    reference: str
    parties: str
    amount: str
    state: str
    fields: str
    """What became of the message's fields, in figures."""
    differs: bool
    """Not all of them were taken as they stood."""


@dataclass(frozen=True, slots=True)
class FileResult:
    """What a file gave. A problem's key is the line it is found on, from 0, or empty.

    `torn`: an error lies in the file itself, not in a field, so that no draft can show it.
    """

    name: str
    drafts: tuple[DraftLine, ...]
    problems: tuple[Problem, ...]
    source: SwiftText
    torn: bool


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import gave."""

    files: tuple[FileResult, ...]

    @property
    def drafts(self) -> tuple[DraftLine, ...]:
        """All drafts, in the files' order."""
        return tuple(draft for file in self.files for draft in file.drafts)

    @property
    def single(self) -> int | None:
        """The draft to open at once: one file gave one draft, and what was found in it stands in its fields, too."""
        drafts = self.drafts
        alone = len(drafts) == 1 and len(self.files) == 1 and not self.files[0].torn
        return drafts[0].draft_id if alone else None

    @property
    def title(self) -> str:
        """What came of it: ``3 drafts from 2 files``."""
        one, more = translate("Import", "1 draft"), translate("Import", "{n} drafts")
        drafts = one if len(self.drafts) == 1 else more.format(n=len(self.drafts))
        one, more = translate("Import", "1 file"), translate("Import", "{n} files")
        files = one if len(self.files) == 1 else more.format(n=len(self.files))
        return translate("Import", "{drafts} from {files}").format(drafts=drafts, files=files)


def import_paths(desk: Desk, paths: Sequence[Path]) -> ImportResult:
    """Import files from disk; no more of a file is read than an import takes.

    Raises:
        UserError: ``role-missing``; ``file-unreadable`` where one of them can't be read: then nothing is imported.
    """
    files = []
    for path in paths:
        try:
            with path.open("rb") as file:
                files.append((path.name, file.read(FILE_BYTES_MAX + 1)))
        except OSError as error:
            told = translate("Import", "{name} can't be read ({why}). Choose another file, or ask for access to it.")
            sentence = told.format(name=path.name, why=error.strerror or type(error).__name__)
            raise UserError(sentence, code="file-unreadable") from error
    return import_files(desk, files)


def import_files(desk: Desk, files: Sequence[tuple[str, bytes]]) -> ImportResult:
    """Make drafts of every credit in these files, each a name and what it holds.

    Raises:
        UserError: ``role-missing``.
    """
    return ImportResult(tuple(_import_one(desk, name, data) for name, data in files))


def _import_one(desk: Desk, name: str, data: bytes) -> FileResult:
    imported = import_file(desk, name, data)
    made = zip(imported.draft_ids, imported.compared, strict=True)
    drafts = tuple(_draft_line(desk, draft_id, rows) for draft_id, rows in made)
    problems = tuple(_problem(finding) for finding in imported.findings)
    torn = any(finding.severity == "error" and not finding.field[:1].isdigit() for finding in imported.findings)
    return FileResult(name, drafts, problems, source_text(data, imported.findings), torn)


def _draft_line(desk: Desk, draft_id: int, rows: Sequence[Row]) -> DraftLine:
    stored = desk.store.draft(draft_id)
    shown = stored.summary
    parties = translate("Import", "{applicant} for {beneficiary}").format(
        applicant=shown.applicant or translate("Import", "applicant unknown"),
        beneficiary=shown.beneficiary or translate("Import", "beneficiary unknown"),
    )
    ready, open_ = translate("Import", "nothing to mend"), translate("Import", "{n} to mend")
    return DraftLine(
        draft_id,
        shown.reference or translate("Import", "Without a number"),
        parties,
        amount_words(shown) or translate("Import", "no amount read"),
        open_.format(n=stored.findings) if stored.findings else ready,
        summary(rows),
        any(differs(row) for row in rows),
    )


def _problem(finding: Finding) -> Problem:
    field = finding.field or translate("Import", "File")
    place = translate("Import", "line {line}, {field}").format(line=finding.line, field=field)
    note = FieldNote(TONES[finding.severity], said(finding.sentence), said(finding.rule))
    return Problem(str(finding.line - 1) if finding.line else "", place if finding.line else field, note)
