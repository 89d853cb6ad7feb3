"""The field tables by SWIFT release, read once from resources/mt; specifications are data, never code."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from app.messages.formats import FieldFormat, read_format

Release = Literal["SR2025", "SR2026"]
RELEASES: tuple[Release, ...] = get_args(Release)
NARRATIVES = ("45A", "46A", "47A", "49G", "49H")
PARTS_MAX = 8
TEXT_CHARS_MAX = 10_000

_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "mt"


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field's place in a message: its tags (one per option letter), whether it must stand there."""

    tags: tuple[str, ...]
    mandatory: bool
    sequence: str

    @property
    def name(self) -> str:
        """How the handbook writes it: ``41a`` where there are several options, else the tag."""
        return self.tags[0] if len(self.tags) == 1 else self.tags[0][:2] + "a"


@dataclass(frozen=True, slots=True)
class Table:
    """One release: the rows of each message by type, the format of each tag, the names of all types."""

    release: Release
    live_from: date
    messages: dict[str, tuple[FieldRow, ...]]
    formats: dict[str, FieldFormat]
    names: dict[str, str]

    def position(self, mt: str) -> dict[str, int]:
        """Tag -> row number in a message type."""
        return _positions(self.release, mt)


@cache
def table(release: Release) -> Table:
    """The table of a release."""
    data = json.loads((_FOLDER / f"{release}.json").read_text("utf-8"))
    messages = {
        mt: tuple(FieldRow(tuple(row["tags"]), row["mandatory"], row.get("sequence", "")) for row in rows)
        for mt, rows in data["messages"].items()
    }
    formats = {tag: read_format(text) for tag, text in data["formats"].items()}
    return Table(release, date.fromisoformat(data["live_from"]), messages, formats, data["names"])


@cache
def _positions(release: Release, mt: str) -> dict[str, int]:
    return {tag: number for number, row in enumerate(table(release).messages[mt]) for tag in row.tags}


def release_for(day: date) -> Release:
    """The release that is live on a day; messages older than the oldest table are read by that one."""
    live = [release for release in RELEASES if table(release).live_from <= day]
    return live[-1] if live else RELEASES[0]


@cache
def countries() -> dict[str, str]:
    """ISO 3166-1 codes and English names."""
    lines = (_FOLDER / "countries.tsv").read_text("utf-8").splitlines()
    return {code: name for code, _, name in (line.partition("\t") for line in lines if line[0] != "#")}
