"""What support is given: how the program does, in a few small files that can't hold keys, PINs, names or amounts.

Nothing is cleaned afterwards: each file is made of things that are no secret to begin with. Log lines keep the
words of the program and leave out what was put into them; settings are those declared by name; the ledger is counted.
"""

from __future__ import annotations

import io
import logging
import platform
from collections import deque
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.desk.desk import Desk
    from app.ports.notices import Link

LINES_KEPT = 400
ROOMS = ("app", "chain_client", "gateway", "local_store", "main", "ui", "__main__")
LIBRARIES = (
    "PySide6-Essentials",
    "web3",
    "SQLAlchemy",
    "cryptography",
    "coincurve",
    "requests",
    "websockets",
    "keyring",
)


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the archive: its name and its whole text."""

    name: str
    text: str


class LogTail(logging.Handler):
    """Keeps the last lines of the log in memory, as the program wrote them and without what was put into them.

    Of other people's libraries only level, logger and kind of error are kept: their words may hold anything.
    """

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self._lines: deque[str] = deque(maxlen=LINES_KEPT)

    @property
    def lines(self) -> tuple[str, ...]:
        """Oldest first."""
        return tuple(self._lines)

    def emit(self, record: logging.LogRecord) -> None:
        at = datetime.fromtimestamp(record.created, UTC)
        ours = record.name.partition(".")[0] in ROOMS and isinstance(record.msg, str)
        words = record.msg if ours else "(words of a library, left out)"
        kind = record.exc_info[0].__qualname__ if record.exc_info and record.exc_info[0] else ""
        told = f"{at:%Y-%m-%dT%H:%M:%SZ} {record.levelname} {record.name} {words} {kind}"
        self._lines.append(told.replace("\n", " ").strip())


TAIL = LogTail()
"""The program's one tail; the window puts it on the root logger when it starts."""


def versions(toolkit: str) -> Part:
    """What runs here. `toolkit` is the window's, with its version."""
    import sqlite3
    from importlib import metadata  # neither is needed by the first paint, which imports this module

    lines = [
        f"Python {platform.python_version()}",
        toolkit,
        f"SQLite {sqlite3.sqlite_version}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
    ]
    for name in LIBRARIES:
        try:
            lines.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            lines.append(f"{name} not installed")
    return Part("versions.txt", _text(lines))


def settings(values: Mapping[str, str | bool | int]) -> Part:
    """The declared settings, by name."""
    return Part("settings.txt", _text(f"{name} = {value}" for name, value in sorted(values.items())))


def links(chain: Link | None, gateway: Link | None) -> Part:
    """How the links stand. Their reasons are left out: they may name addresses."""
    lines = []
    for name, link in (("chain", chain), ("gateway", gateway)):
        if link is None:
            lines.append(f"{name}: not tried yet")
        else:
            counted = f", {link.done} of {link.total} blocks" if link.total else ""
            lines.append(f"{name}: {link.state.name} since {link.since_utc:%Y-%m-%dT%H:%M:%SZ}{counted}")
    return Part("links.txt", _text(lines))


def counts(desk: Desk) -> Part:
    """How much there is, and how far it is proved. Reads the store: never on the GUI thread."""
    tip, figures = desk.store.tip(), desk.store.mirror_figures()
    states = desk.store.state_counts(desk.final_block())
    lines = [
        f"sandbox: {desk.me.sandbox}",
        f"confirmations for final: {desk.me.confirmations}",
        f"newest block: {tip.block.number if tip.block else 'none'}",
        f"proved block: {tip.proved_block}",
        f"entries: {tip.count}, proved {figures.proved}, checked {figures.checked}, wrong {figures.wrong}",
        f"envelopes: {figures.opened} opened, {figures.sealed} sealed",
        f"acts not sent: {len(desk.store.unsent_acts())}",
        f"audit log broken at: {desk.store.audit_broken_at() or 'nowhere'}",
        *(f"credits {state.value}: {number}" for state, number in sorted(states.items())),
    ]
    return Part("counts.txt", _text(lines))


def log() -> Part:
    """The last lines of this window's log."""
    return Part("log.txt", _text(TAIL.lines or ("nothing was logged",)))


def pack(parts: Sequence[Part]) -> bytes:
    """The archive: exactly `parts`, nothing else."""
    import zipfile

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in parts:
            archive.writestr(part.name, part.text)
    return packed.getvalue()


def _text(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"
