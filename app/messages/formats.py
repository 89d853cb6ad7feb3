"""SWIFT's field formats (``[/34x$]35x[$35x]0-3``): read once from the tables, then used to take values apart.

No regular expression is made of them: reading a value is one pass over its lines, so no narrative, however long or
odd, can keep it busy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

Kind = Literal["text", "date", "currency", "amount", "bic", "country", "mark"]
FIXED: dict[str, tuple[Kind, int, bool, str]] = {
    "DATE2": ("date", 6, True, "n"),
    "CUR": ("currency", 3, True, "a"),
    "AMOUNT": ("amount", 15, False, "x"),
    "BIC": ("bic", 11, False, "c"),
    "CC": ("country", 2, True, "a"),
    "DC": ("mark", 1, True, "a"),
}
_PRINTED = {
    "DATE2": "6!n",
    "CUR": "3!a",
    "BIC": "4!a2!a2!c[3!c]",
    "CC": "2!a",
    "DC": "1!a",
}
_REPEATED = re.compile(r"(\d+[a-z])\[\$\1\]0-(\d+)")


@dataclass(frozen=True, slots=True)
class Item:
    """A component: its number in the field (from 1), what it holds and how much."""

    number: int
    kind: Kind
    chars: int
    exact: bool
    charset: str
    prefix: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class LineFormat:
    """Lines of one build: from ``least`` to ``most`` of them; the n-th has the items' numbers raised by n."""

    items: tuple[Item, ...]
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Component:
    """A value's part as read: the item it answers to, its text, its line (from 0) and column (from 0)."""

    item: Item
    text: str
    line: int
    column: int


class Missing(NamedTuple):
    """A mandatory item that has no text: which, and on which line it was looked for."""

    item: Item
    line: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A value taken apart; what is missing and what is left over is said, not raised.

    ``lines_taken`` counts the lines that fit the format; the value may have more.
    """

    components: tuple[Component, ...]
    missing: tuple[Missing, ...]
    leftovers: tuple[Component, ...]
    lines_taken: int

    def text(self, number: int) -> str | None:
        """The text of a component, None where it isn't there."""
        return next((part.text for part in self.components if part.item.number == number), None)


@dataclass(frozen=True, slots=True)
class FieldFormat:
    """A field's format. ``pattern`` is the table's own text, shown in findings."""

    pattern: str
    lines: tuple[LineFormat, ...]

    @property
    def lines_max(self) -> int:
        return sum(line.most for line in self.lines)

    @property
    def last(self) -> Item:
        """The build of the body's lines: width and character set that a form shows."""
        return self.lines[-1].items[-1]

    def read(self, value: str, lines_max: int | None = None) -> Reading:
        """Takes a value apart; ``lines_max`` lets a narrative that goes on in MT701s be longer."""
        return _read(self.lines, value.split("\n"), lines_max)


def read_format(pattern: str) -> FieldFormat:
    """Reads a format; raises ValueError on one the house doesn't know (a defect of the table)."""
    return FieldFormat(_shown(pattern), tuple(_Reader(pattern).lines()))


def _shown(pattern: str) -> str:
    """The pattern as the handbook prints it: ``35x[$35x]0-3`` as ``4*35x``."""
    pattern = pattern.replace("<AMOUNT>15", "15d")
    for name, printed in _PRINTED.items():
        pattern = pattern.replace(f"<{name}>", printed)
    return _REPEATED.sub(lambda found: f"{int(found[2]) + 1}*{found[1]}", pattern).replace("$", " CrLf ")


@dataclass(slots=True)
class _Reader:
    pattern: str
    number: int = 0
    done: list[LineFormat] = field(default_factory=list)
    current: list[Item] = field(default_factory=list)

    def lines(self) -> list[LineFormat]:
        self._walk(self.pattern, optional=False)
        self._close()
        return self.done

    def _walk(self, text: str, *, optional: bool) -> None:
        prefix, at = "", 0
        while at < len(text):
            if text[at] == "[":
                at = self._group(text, at)
            elif text[at] == "$":
                self._close()
                at += 1
            elif text[at] == "/":
                prefix, at = "/", at + 1
            else:
                at = self._item(text, at, prefix, optional=optional)
                prefix = ""

    def _group(self, text: str, at: int) -> int:
        end = _closing(text, at)
        inner, after = text[at + 1 : end], end + 1
        repeat = text[after + 2 : after + 4].rstrip("[$/") if text[after : after + 2] == "0-" else ""
        after += 2 + len(repeat) if repeat else 0
        if inner.startswith("$"):
            self._close()
            self._walk(inner[1:], optional=False)
            self._close(least=0, most=int(repeat or 1))
        elif inner.endswith("$"):
            self._walk(inner[:-1], optional="[" in inner)
            self._close(least=0)
        else:
            self._walk(inner, optional=True)
        return after

    def _item(self, text: str, at: int, prefix: str, *, optional: bool) -> int:
        self.number += 1
        if text[at] == "<":
            end = text.index(">", at)
            kind, chars, exact, charset = FIXED[text[at + 1 : end]]
            self.current.append(Item(self.number, kind, chars, exact, charset, prefix, optional))
            return end + 1 + (2 if kind == "amount" else 0)
        end = at
        while text[end].isdigit():
            end += 1
        exact = text[end] == "!"
        charset = text[end + exact]
        self.current.append(Item(self.number, "text", int(text[at:end]), exact, charset, prefix, optional))
        return end + exact + 1

    def _close(self, least: int = 1, most: int = 1) -> None:
        if self.current:
            if all(item.optional for item in self.current):
                least = 0
            self.done.append(LineFormat(tuple(self.current), least, most))
            self.number += most - 1
            self.current = []


def _closing(text: str, at: int) -> int:
    depth = 0
    for end in range(at, len(text)):
        depth += (text[end] == "[") - (text[end] == "]")
        if not depth:
            return end
    message = f"unclosed group in {text}"
    raise ValueError(message)


def _read(formats: tuple[LineFormat, ...], lines: list[str], lines_max: int | None) -> Reading:
    components: list[Component] = []
    missing: list[Missing] = []
    leftovers: list[Component] = []
    at = 0
    for number, line_format in enumerate(formats):
        later = sum(rest.least for rest in formats[number + 1 :])
        room = len(lines) - at - later
        most = line_format.most if lines_max is None else max(line_format.most, lines_max)
        take = max(min(room, most), min(line_format.least, len(lines) - at))
        # An account line is known by its slash; without one the lines belong to what follows.
        if not line_format.least and line_format.items[0].prefix and not "".join(lines[at : at + 1]).startswith("/"):
            take = 0
        if not take and line_format.least:
            missing += [Missing(item, at) for item in line_format.items if not item.optional]
        for offset in range(take):
            read = _read_line(line_format.items, lines[at + offset], at + offset, offset)
            components += read[0]
            missing += read[1]
            leftovers += read[2]
        at += take
    return Reading(tuple(components), tuple(missing), tuple(leftovers), at)


def _read_line(
    items: tuple[Item, ...], text: str, line: int, offset: int
) -> tuple[list[Component], list[Missing], list[Component]]:
    components: list[Component] = []
    missing: list[Missing] = []
    at = 0
    for number, item in enumerate(items):
        start = at
        if not _begins(item, text, at):
            if not item.optional:
                missing.append(Missing(item, line))
            continue
        start += len(item.prefix)
        at = _end(item, items[number + 1 :], text, start)
        if at == start and not (item.prefix or item.optional):
            missing.append(Missing(item, line))
            continue
        placed = replace(item, number=item.number + offset) if offset else item
        components.append(Component(placed, text[start:at], line, start))
    leftover = [Component(items[-1], text[at:], line, at)] if at < len(text) else []
    return components, missing, leftover


def _begins(item: Item, text: str, at: int) -> bool:
    if item.kind == "mark":
        return text[at : at + 2] in ("/C", "/D") and text[at + 2 : at + 3] in ("", "/")
    if item.prefix:
        return text[at : at + 1] == item.prefix
    return at < len(text)


def _end(item: Item, later: tuple[Item, ...], text: str, start: int) -> int:
    if item.kind == "mark" or (item.exact and later and not later[0].prefix):
        return min(start + item.chars, len(text))
    if item.kind in ("date", "currency", "country") and later:
        return min(start + item.chars, len(text))
    if later and later[0].prefix:
        found = text.find(later[0].prefix, start)
        return found if found >= 0 else len(text)
    return len(text)
