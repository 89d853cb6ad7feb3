"""From a file to credits: each MT700 with its MT701s, in the release of its own transmission date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from app.messages import sentences as say
from app.messages.envelope import FINDINGS_MAX, parse
from app.messages.sequence import join, measure
from app.messages.tables import Release, release_for, table
from app.messages.validate import validate

if TYPE_CHECKING:
    from datetime import date

    from app.messages.findings import Finding
    from app.messages.model import Field, Message


@dataclass(frozen=True, slots=True)
class CreditMessage:
    """One credit as its messages say it.

    Args:
        release: the tables it was held against.
        sender: BIC11 from the headers, None without them.
        receiver: BIC11 from the headers, None without them.
        transmitted: the day it was handed to SWIFT, None where the envelope doesn't say.
        fields: all parts as one, 27 left out; values as they stood, valid or not.
        parts: the messages it came in.
        findings: what is wrong with them, lines counted in the file.
        left_out: fields of the parts that are not among ``fields``: see ``sequence.Joined``.
    """

    release: Release
    sender: str | None
    receiver: str | None
    transmitted: date | None
    fields: tuple[Field, ...]
    parts: tuple[Message, ...]
    findings: tuple[Finding, ...]
    left_out: tuple[Field, ...] = ()

    def text(self, tag: str) -> str | None:
        """The value of a tag."""
        return next((field.value for field in self.fields if field.tag == tag), None)


class File(NamedTuple):
    """What a file held: its credits, and findings that belong to none of them."""

    credits: tuple[CreditMessage, ...]
    findings: tuple[Finding, ...]


def read_file(data: bytes, today: date) -> File:
    """Reads a file of one or more MT700s; ``today`` decides the release where the envelope has no date."""
    parsed = parse(data)
    findings = list(parsed.findings)
    groups: list[list[Message]] = []
    for message in parsed.messages:
        kind = _kind(message)
        if kind == "701" and groups and _reference(groups[-1][0]) == _reference(message):
            groups[-1].append(message)
        elif kind in ("700", "701"):
            groups.append([message])
        else:
            name = table(release_for(today)).names.get(kind, "another type of message")
            findings.append(say.OTHER_TYPE.found("block 2", message.line, mt=kind, name=name))
    found = [_credit(group, today) for group in groups]
    return File(tuple(found), tuple(findings[:FINDINGS_MAX]))


def _kind(message: Message) -> str:
    """The type in the header; without one, by the fields that an MT700 alone begins with."""
    if message.mt:
        return message.mt
    tags = {field.tag for field in message.fields}
    if not tags or tags & {"21", "40B", "52A", "52D", "77E"}:
        return "???"
    return "701" if "27" in tags and "40A" not in tags and "32B" not in tags else "700"


def _reference(message: Message) -> str | None:
    return message.text("20")


def _credit(group: list[Message], today: date) -> CreditMessage:
    first = group[0]
    release = release_for(first.transmitted or today)
    joined = join(group)
    findings: list[Finding] = list(joined.findings)
    if _kind(first) == "701":
        findings.append(say.CONTINUATION_ALONE.found("27", first.line))
    if not first.mt:
        findings.append(say.UNKNOWN_TYPE.found("block 2", first.line, mt=_kind(first)))
    for message in group:
        findings += validate(message.fields, release, _kind(message))
        findings += measure(message)
    return CreditMessage(
        release,
        first.sender,
        first.receiver,
        first.transmitted,
        joined.fields,
        tuple(group),
        tuple(findings[:FINDINGS_MAX]),
        joined.left_out,
    )
