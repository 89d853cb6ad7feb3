"""From bytes to messages: encodings, blocks, acknowledgements, several messages in a file. Never raises, one pass."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from app.messages import sentences as say
from app.messages.findings import Finding
from app.messages.model import Acknowledgement, Field, Message, read_application, read_basic, sub_blocks

FILE_BYTES_MAX = 1_000_000
MESSAGES_MAX = 64
FINDINGS_MAX = 200
HEADER_CHARS_MAX = 2_000
ACKNOWLEDGEMENT_SERVICE = "21"


class Parsed(NamedTuple):
    """What a file held."""

    messages: tuple[Message, ...]
    findings: tuple[Finding, ...]


def parse(data: bytes) -> Parsed:
    """Reads a file; every trouble is a finding, and what is readable is kept."""
    text, findings = decode(data)
    newline = "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    scanner = _Scanner(text, newline, findings)
    scanner.scan()
    return Parsed(tuple(scanner.messages), tuple(scanner.findings[:FINDINGS_MAX]))


def decode(data: bytes) -> tuple[str, list[Finding]]:
    """The file's text, with a finding where it isn't plain ASCII or had to be cut."""
    findings: list[Finding] = []
    if len(data) > FILE_BYTES_MAX:
        findings.append(say.FILE_TOO_LARGE.found(size=f"{len(data):,}", limit=f"{FILE_BYTES_MAX:,}"))
        data = data[:FILE_BYTES_MAX]
    if not data.strip():
        return "", [*findings, say.FILE_EMPTY.found()]
    text, encoding = _decoded(data)
    if encoding not in ("ASCII", "UTF-8"):
        findings.append(say.ENCODING.found(line=1, encoding=encoding))
    return text, findings


def _decoded(data: bytes) -> tuple[str, str]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace"), "UTF-16"
    if data[1:2] == b"\x00" and data[3:4] == b"\x00":
        return data.decode("utf-16-le", "replace"), "UTF-16"
    data = data.removeprefix(b"\xef\xbb\xbf")
    if data.isascii():
        return data.decode("ascii"), "ASCII"
    try:
        return data.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        return data.decode("latin-1"), "Latin-1"


@dataclass(slots=True)
class _Open:
    """A message while its blocks are being met."""

    line: int
    blocks: dict[str, str] = field(default_factory=dict)
    fields: tuple[Field, ...] = ()
    closed: bool = True


class _Scanner:
    """Walks the text once; positions of lines, starts and ends are found beforehand and looked up."""

    def __init__(self, text: str, newline: str, findings: list[Finding]) -> None:
        self.text = text
        self.newline = newline
        self.findings = findings
        self.messages: list[Message] = []
        self.open: _Open | None = None
        self.acknowledgement: Acknowledgement | None = None
        self._newlines = _positions(text, "\n")
        self._ends = _positions(text, "\n-}")
        self._starts = _positions(text, "\n{1:")

    def scan(self) -> None:
        at = 0
        while at < len(self.text) and len(self.messages) < MESSAGES_MAX:
            start = self._next_block(at)
            self._stray(self.text[at : start if start >= 0 else len(self.text)], at)
            if start < 0:
                break
            at = self._block(start)
        else:
            if self.text[at:].strip():
                self.findings.append(say.TOO_MANY_MESSAGES.found(line=self._line(at), limit=MESSAGES_MAX))
        self._flush()
        if not self.messages and self.text.strip():
            self._without_blocks()

    def _line(self, at: int) -> int:
        return bisect_left(self._newlines, at) + 1

    def _next_block(self, at: int) -> int:
        while (start := self.text.find("{", at)) >= 0:
            if self.text[start + 1 : start + 2] in ("1", "2", "3", "4", "5", "S") and (
                self.text[start + 2 : start + 3] == ":"
            ):
                return start
            at = start + 1
        return -1

    def _stray(self, text: str, at: int) -> None:
        shown = " ".join(text[:200].split())
        if shown and (self.messages or self.open or self._next_block(at) >= 0):
            self.findings.append(say.STRAY_TEXT.found(line=self._line(at), text=shown[:40]))

    def _block(self, start: int) -> int:
        number = self.text[start + 1]
        if number == "1" or self.open is None or number in self.open.blocks:
            self._flush()
            self.open = _Open(self._line(start))
        if number == "4" and self.text[start + 3 : start + 4] != "{":
            return self._text_block(start)
        end = self._header_end(start) if number in "12" else self._closing(start)
        content = self.text[start + 3 : end]
        self.open.blocks[number] = content
        if self.text[end : end + 1] != "}":
            # A header cut short is told once, when the message is complete.
            if number in "12":
                return end
            shown = " ".join(content[:40].split())
            self.findings.append(say.BLOCK_BROKEN.found(f"block {number}", self._line(start), block=number, text=shown))
            return end
        return end + 1

    def _header_end(self, start: int) -> int:
        # Blocks 1 and 2 hold no braces: what follows a missing one is the next block.
        limit = min(len(self.text), start + HEADER_CHARS_MAX)
        return next((at for at in range(start + 3, limit) if self.text[at] in "{}\n"), limit)

    def _closing(self, start: int) -> int:
        # A header never spans lines nor grows long: a missing brace spoils its own line only.
        limit = min(len(self.text), start + HEADER_CHARS_MAX)
        depth = 0
        for at in range(start, limit):
            char = self.text[at]
            depth += (char == "{") - (char == "}")
            if not depth or char == "\n":
                return at
        return limit

    def _text_block(self, start: int) -> int:
        assert self.open is not None
        begin = start + 3
        end = _first(self._ends, begin - 1)
        following = _first(self._starts, begin)
        closed = end is not None and (following is None or end < following)
        stop = end if closed and end is not None else following if following is not None else len(self.text)
        self.open.blocks["4"] = "text"
        self.open.closed = closed
        self.open.fields = self._fields(self.text[begin:stop], self._line(begin))
        if not closed:
            self.findings.append(say.TRUNCATED.found("block 4", self._line(stop)))
            return stop
        return stop + len("\n-}")

    def _fields(self, body: str, line: int) -> tuple[Field, ...]:
        fields, findings = read_fields(body, line)
        self.findings += findings
        return tuple(fields)

    def _flush(self) -> None:
        current, self.open = self.open, None
        if current is None:
            return
        block1 = current.blocks.get("1")
        if block1 and block1[1:3] == ACKNOWLEDGEMENT_SERVICE:
            parts = sub_blocks(current.blocks.get("4", ""))
            self.acknowledgement = Acknowledgement(parts.get("177", ""), parts.get("451", ""))
            return
        message = Message(
            block1,
            current.blocks.get("2"),
            current.blocks.get("3"),
            current.fields,
            current.blocks.get("5"),
            self.newline,
            current.line,
            current.closed,
            self.acknowledgement,
        )
        self.acknowledgement = None
        self.messages.append(message)
        self.findings += _header_findings(message, has_text="4" in current.blocks)

    def _without_blocks(self) -> None:
        fields, findings = read_fields(self.text, 1)
        if not fields:
            self.findings.append(say.NO_MESSAGE.found(line=1))
            return
        last = replace(fields[-1], value=fields[-1].value.removesuffix("\n-}").rstrip("\n"))
        self.messages.append(Message(None, None, None, (*fields[:-1], last), None, self.newline))
        self.findings += [*findings, say.NO_ENVELOPE.found(line=1)]


def _header_findings(message: Message, *, has_text: bool) -> list[Finding]:
    findings: list[Finding] = []
    readers = {"1": (message.block1, read_basic), "2": (message.block2, read_application)}
    for number, (block, read) in readers.items():
        if block is None:
            findings.append(say.BLOCK_MISSING.found(f"block {number}", message.line, block=number))
        elif read(block) is None:
            findings.append(say.BLOCK_BROKEN.found(f"block {number}", message.line, block=number, text=block[:40]))
    if not has_text:
        findings.append(say.BLOCK_MISSING.found("block 4", message.line, block="4"))
    acknowledgement = message.acknowledgement
    if acknowledgement and not acknowledgement.accepted:
        findings.append(say.NOT_ACCEPTED.found("451", message.line, code=acknowledgement.code[:10]))
    return findings


def read_fields(body: str, first_line: int) -> tuple[list[Field], list[Finding]]:
    """The fields of block 4's text. A tag counts at the start of a line only; blanks at line ends are left out."""
    found: list[tuple[str, int, list[str]]] = []
    findings: list[Finding] = []
    blanks_at = 0
    for number, raw in enumerate(body.split("\n"), first_line):
        text = raw.rstrip(" \t")
        blanks_at = blanks_at or (number if text != raw else 0)
        tag = tag_of(text)
        if tag:
            found.append((tag, number, [text[len(tag) + 2 :]]))
        elif found:
            found[-1][2].append(text)
            if text.startswith((":", "-")) and text != "-}":
                findings.append(say.LINE_START.found(found[-1][0], number, char=text[0]))
        elif text:
            findings.append(say.TEXT_BEFORE_FIELDS.found("block 4", number, text=text[:40]))
    if blanks_at:
        findings.append(say.TRAILING_BLANKS.found("block 4", blanks_at))
    return [Field(tag, "\n".join(lines), line) for tag, line, lines in found], findings


def tag_of(line: str) -> str:
    """The tag a line begins with (``:46A:…`` -> ``46A``), else empty."""
    for end in (3, 4):
        if line[end : end + 1] == ":" and line[0] == ":" and _is_tag(line[1:end]):
            return line[1:end]
    return ""


def _is_tag(text: str) -> bool:
    digits, letter = text[:2], text[2:]
    return text.isascii() and digits.isdigit() and (not letter or letter.isupper())


def _positions(text: str, what: str) -> list[int]:
    positions = []
    at = text.find(what)
    while at >= 0:
        positions.append(at)
        at = text.find(what, at + 1)
    return positions


def _first(positions: list[int], at: int) -> int | None:
    index = bisect_left(positions, at)
    return positions[index] if index < len(positions) else None
