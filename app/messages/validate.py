"""A whole message against its release: fields present, known, in order, well formed; MT700's network rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.messages import sentences as say
from app.messages.check import check_field
from app.messages.tables import RELEASES, Release, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.messages.findings import Finding
    from app.messages.model import Field

NAMES = {
    "20": "documentary credit number",
    "27": "sequence of total",
    "31C": "date of issue",
    "31D": "date and place of expiry",
    "32B": "currency and amount",
    "40A": "form of credit",
    "40E": "applicable rules",
    "41a": "available with … by …",
    "49": "confirmation instructions",
    "50": "applicant",
    "50N": "applicant, name",
    "50S": "applicant, street",
    "50T": "applicant, town",
    "50R": "applicant, country",
    "59": "beneficiary",
    "59N": "beneficiary, name",
    "59S": "beneficiary, street",
    "59T": "beneficiary, town",
    "59R": "beneficiary, country",
}


def validate(fields: Sequence[Field], release: Release, mt: str = "700", *, parts_max: int = 1) -> list[Finding]:
    """All findings on the text of an MT700 or MT701.

    Args:
        fields: block 4 as read or as it would be written.
        release: the tables to hold it against.
        mt: ``700`` or ``701``.
        parts_max: 8 where narratives may still be split over MT701s.
    """
    findings = _structure(fields, release, mt)
    formats = table(release).formats
    for field in fields:
        if field.tag in formats:
            findings += check_field(field, formats[field.tag], parts_max=parts_max)
    if mt == "700":
        findings += _network_rules(fields)
    return sorted(findings, key=lambda finding: finding.line)


def _structure(fields: Sequence[Field], release: Release, mt: str) -> list[Finding]:
    findings: list[Finding] = []
    positions = table(release).position(mt)
    seen: set[int] = set()
    highest = -1
    for field in fields:
        position = positions.get(field.tag)
        if position is None:
            findings.append(_unknown(field, release, mt))
            continue
        if position in seen:
            findings.append(say.FIELD_TWICE.found(field.tag, field.line, tag=field.tag))
        elif position < highest:
            findings.append(say.FIELD_ORDER.found(field.tag, field.line, tag=field.tag))
        seen.add(position)
        highest = max(highest, position)
    last = fields[-1].line if fields else 0
    for position, row in enumerate(table(release).messages[mt]):
        if row.mandatory and position not in seen:
            name = NAMES.get(row.name, row.name)
            findings.append(say.FIELD_MISSING.found(row.name, last, tag=row.name, name=name))
    return findings


def _unknown(field: Field, release: Release, mt: str) -> Finding:
    others = [other for other in RELEASES if field.tag in table(other).position(mt)]
    if others:
        return say.FIELD_OF_OTHER_RELEASE.found(field.tag, field.line, tag=field.tag, other=others[-1], release=release)
    return say.FIELD_UNKNOWN.found(field.tag, field.line, tag=field.tag, mt=mt, release=release)


def _network_rules(fields: Sequence[Field]) -> list[Finding]:
    lines = {field.tag: field.line for field in fields}
    findings = []
    drawee = lines.get("42A") or lines.get("42D")
    drafts = lines.get("42C")
    if bool(drafts) != bool(drawee):
        findings.append(say.C1_DRAFTS.found("42C" if drafts else "42a", drafts or drawee or 0))
    ways = [line for line in (drafts or drawee, lines.get("42M"), lines.get("42P")) if line]
    if len(ways) > 1:
        second = "42P" if "42P" in lines else "42M"
        findings.append(say.C2_ONE_WAY.found(second, lines[second]))
    if "44C" in lines and "44D" in lines:
        findings.append(say.C3_SHIPMENT.found("44D", lines["44D"]))
    return findings
