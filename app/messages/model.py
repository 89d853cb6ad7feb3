"""A SWIFT message as read: its blocks, its fields with their places, and what its headers say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Field:
    """A field of block 4: value with LF between lines, and the line it begins on (of the file, or 1)."""

    tag: str
    value: str
    line: int = 1

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(self.value.split("\n"))


@dataclass(frozen=True, slots=True)
class BasicHeader:
    """Block 1: ``F01SAMPCNSHAXXX0001000001``. ``lt`` is the logical terminal of this side."""

    app: str
    service: str
    lt: str
    session: str
    sequence: str


@dataclass(frozen=True, slots=True)
class InputHeader:
    """Block 2 of a message as sent: ``I700SAMPDEHHXXXXN``."""

    mt: str
    receiver_lt: str
    priority: str = ""
    delivery_monitoring: str = ""
    obsolescence: str | None = None


@dataclass(frozen=True, slots=True)
class OutputHeader:
    """Block 2 of a message as received; the sender's date and terminal stand in its input reference (MIR)."""

    mt: str
    input_time: str
    mir_date: str
    mir_lt: str
    mir_session: str
    mir_sequence: str
    output_date: str
    output_time: str
    priority: str = ""


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """The ACK or NAK that came before a message: ``177`` its time, ``451`` zero for accepted."""

    moment: str
    code: str

    @property
    def accepted(self) -> bool:
        return self.code in ("", "0")


@dataclass(frozen=True, slots=True)
class Message:
    """One message. Blocks keep their text as it stood (None: missing), so that it can be written again as it came."""

    block1: str | None
    block2: str | None
    block3: str | None
    fields: tuple[Field, ...]
    block5: str | None
    newline: str = "\r\n"
    line: int = 1
    closed: bool = True
    acknowledgement: Acknowledgement | None = None

    @property
    def basic(self) -> BasicHeader | None:
        return read_basic(self.block1 or "")

    @property
    def application(self) -> InputHeader | OutputHeader | None:
        return read_application(self.block2 or "")

    @property
    def mt(self) -> str:
        """The type's three digits, empty where block 2 is missing or broken."""
        return self.application.mt if self.application else ""

    @property
    def sender(self) -> str | None:
        """BIC11 of the bank that sent it."""
        header = self.application
        if isinstance(header, OutputHeader):
            return bic_of(header.mir_lt)
        return bic_of(self.basic.lt) if self.basic else None

    @property
    def receiver(self) -> str | None:
        """BIC11 of the bank it was sent to."""
        header = self.application
        if isinstance(header, InputHeader):
            return bic_of(header.receiver_lt)
        return bic_of(self.basic.lt) if header and self.basic else None

    @property
    def transmitted(self) -> date | None:
        """The day it was handed to SWIFT, from the input reference or the acknowledgement; None if it doesn't say."""
        header = self.application
        if isinstance(header, OutputHeader):
            return read_date(header.mir_date)
        return read_date(self.acknowledgement.moment[:6]) if self.acknowledgement else None

    def text(self, tag: str) -> str | None:
        """The value of a tag's first field."""
        return next((field.value for field in self.fields if field.tag == tag), None)


def bic_of(lt: str) -> str:
    """BIC11 of a logical terminal: its ninth character is the terminal's letter, not the bank's."""
    return lt[:8] + lt[9:12]


def read_basic(text: str) -> BasicHeader | None:
    """Block 1 taken apart, None where it can't be."""
    if len(text) != 25 or not text[:1].isalpha():
        return None
    return BasicHeader(text[0], text[1:3], text[3:15], text[15:19], text[19:25])


def read_application(text: str) -> InputHeader | OutputHeader | None:
    """Block 2 taken apart, None where it can't be."""
    side, mt, rest = text[:1], text[1:4], text[4:]
    if not (mt.isascii() and mt.isdigit()):
        return None
    if side == "I" and len(rest) in (12, 13, 14, 17):
        return InputHeader(mt, rest[:12], rest[12:13], rest[13:14], rest[14:17] or None)
    if side == "O" and len(rest) in (42, 43):
        cuts = (0, 4, 10, 22, 26, 32, 38, 42, 43)
        return OutputHeader(mt, *(rest[start:end] for start, end in pairwise(cuts)))
    return None


def sub_blocks(text: str) -> dict[str, str]:
    """``{108:REF}{121:…}`` as a dict; what isn't of that form is passed over."""
    parts = (part.rstrip("}").partition(":") for part in text.split("{") if ":" in part)
    return {tag: value for tag, _, value in parts}


def read_date(text: str) -> date | None:
    """SWIFT's six digits YYMMDD as a date of 1980-2079, None if there is no such day."""
    if len(text) != 6 or not (text.isascii() and text.isdigit()):
        return None
    year = int(text[:2])
    try:
        return date(year + (1900 if year >= 80 else 2000), int(text[2:4]), int(text[4:]))
    except ValueError:
        return None
