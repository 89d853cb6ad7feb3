"""One credit over several messages: an MT700 and up to seven MT701s, split by lines and length and joined again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.messages import sentences as say
from app.messages.model import Field, Message
from app.messages.tables import NARRATIVES, PARTS_MAX, TEXT_CHARS_MAX, Release, table
from app.messages.write import write

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.messages.findings import Finding

LINES_MAX = 100
# Headers, trailers and block 5 count towards the 10,000 characters; this much is kept free for them.
ENVELOPE_CHARS = 400


class Joined(NamedTuple):
    """The fields of all parts as one message, what was wrong with the parts, and the fields that were left out.

    Left out are 27, which is written anew, and what says a second time what was said: in one message, by a part that
    came twice, or by a part that goes on with narratives only. A reference that each part repeats is not counted.
    """

    fields: tuple[Field, ...]
    findings: tuple[Finding, ...]
    left_out: tuple[Field, ...]


class _Part(NamedTuple):
    number: int
    total: int
    message: Message


def in_order(fields: Iterable[Field], release: Release, mt: str = "700") -> list[Field]:
    """Fields in the table's order; unknown ones last."""
    positions = table(release).position(mt)
    return sorted(fields, key=lambda field: positions.get(field.tag, len(positions)))


def split(fields: Sequence[Field], release: Release) -> list[list[Field]]:
    """Fields of a whole credit (without 27) as the texts of an MT700 and its MT701s, each with its 27.

    There may be more than eight: then the credit can't be sent, and the caller says so (TOO_MANY_PARTS).
    """
    ordered = in_order((field for field in fields if field.tag != "27"), release)
    head = [field for field in ordered if field.tag not in NARRATIVES]
    reference = next((field for field in head if field.tag == "20"), Field("20", ""))
    packer = _Packer([head], ENVELOPE_CHARS + sum(map(_chars, head)), reference)
    for field in ordered:
        if field.tag in NARRATIVES:
            packer.add(field)
    total = len(packer.parts)
    return [
        in_order([Field("27", f"{number}/{total}"), *part], release, "700" if number == 1 else "701")
        for number, part in enumerate(packer.parts, 1)
    ]


class _Packer:
    def __init__(self, parts: list[list[Field]], chars: int, reference: Field) -> None:
        self.parts = parts
        self.chars = chars
        self.reference = reference

    def add(self, field: Field) -> None:
        lines: list[str] = []
        for line in field.lines:
            cost = len(line) + 2 + (0 if lines else len(field.tag) + 2)
            if len(lines) == LINES_MAX or self.chars + cost > TEXT_CHARS_MAX:
                self._close(field.tag, lines)
                lines = []
                self.parts.append([self.reference])
                self.chars = ENVELOPE_CHARS + _chars(self.reference)
                cost = len(line) + 2 + len(field.tag) + 2
            lines.append(line)
            self.chars += cost
        self._close(field.tag, lines)

    def _close(self, tag: str, lines: list[str]) -> None:
        if lines:
            self.parts[-1].append(Field(tag, "\n".join(lines)))


def _chars(field: Field) -> int:
    return len(field.tag) + 4 + len(field.value) + field.value.count("\n")


def join(messages: Sequence[Message]) -> Joined:
    """The parts of one credit as one: narratives go on where the part before left off."""
    findings: list[Finding] = []
    left_out: list[Field] = []
    parts = _numbered(messages, findings, left_out)
    total = parts[0].total
    seen = {part.number for part in parts}
    first = messages[0]
    findings += [
        say.PART_MISSING.found("27", first.line, number=number, total=total)
        for number in range(1, min(total, PARTS_MAX) + 1)
        if number not in seen
    ]
    fields: dict[str, Field] = {}
    for part in parts:
        for field in part.message.fields:
            known = fields.get(field.tag)
            if field.tag == "27" or (part.number > 1 and field.tag not in NARRATIVES):
                if known is None or known.value != field.value:
                    left_out.append(field)
            elif known is None:
                fields[field.tag] = field
            elif part.number == 1:
                left_out.append(field)
            else:
                fields[field.tag] = Field(field.tag, f"{known.value}\n{field.value}", known.line)
    return Joined(tuple(fields.values()), tuple(findings), tuple(left_out))


def _numbered(messages: Sequence[Message], findings: list[Finding], left_out: list[Field]) -> list[_Part]:
    parts: dict[int, _Part] = {}
    expected = 0
    for position, message in enumerate(messages, 1):
        field = next((field for field in message.fields if field.tag == "27"), None)
        said = sequence_of(field) if field else None
        number, total = said or (position, len(messages))
        line = field.line if field else message.line
        if field and said is None:
            findings.append(say.SEQUENCE.found("27", line, text=field.value[:40]))
        expected = expected or total
        if total != expected:
            findings.append(say.PARTS_DISAGREE.found("27", line, total=total, expected=expected))
        if number in parts:
            findings.append(say.PART_TWICE.found("27", line, number=number, total=total))
            left_out += message.fields
        parts.setdefault(number, _Part(number, expected, message))
    return [parts[number] for number in sorted(parts)]


def sequence_of(field: Field) -> tuple[int, int] | None:
    """Number and total of a field 27, None where it isn't ``1!n/1!n`` from 1 to 8."""
    number, slash, total = field.value.partition("/")
    good = slash and len(number) == len(total) == 1 and number in "12345678" and total in "12345678"
    return (int(number), int(total)) if good and number <= total else None


def measure(message: Message) -> list[Finding]:
    """Whether a message is longer than SWIFT carries."""
    size = len(write(message)) + (len(message.fields) if message.newline == "\n" else 0)
    if size > TEXT_CHARS_MAX:
        return [say.MESSAGE_TOO_LONG.found("block 4", message.line, size=f"{size:,}", limit=f"{TEXT_CHARS_MAX:,}")]
    return []
