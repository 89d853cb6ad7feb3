"""The maker's word to the checker: a note, and for each warning that was overridden the maker's own reason.

It travels beside the act to the own bank's gateway and its checkers (formats, 6); no signature covers it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.errors import UserError
from app.ledger import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.messages.findings import Finding

SCHEMA = "lc-note/1"


class Word(NamedTuple):
    """A note, and reasons by the name of the finding they answer (``name_of``)."""

    note: str
    reasons: Mapping[str, str]


def name_of(finding: Finding) -> str:
    """What a finding is known by at both desks, whatever its sentence counts: ``closed-day 31D.date``."""
    return f"{finding.code} {finding.slot or finding.field}".strip()


def warnings(findings: Iterable[Finding]) -> list[Finding]:
    """What may stand if the maker says why: each once."""
    found = {name_of(finding): finding for finding in findings if finding.severity == "warning"}
    return list(found.values())


def word_to_checker(findings: Iterable[Finding], note: str, reasons: Mapping[str, str]) -> str:
    """The word as it travels: the bare note where nothing is overridden.

    Raises:
        UserError: ``reason-missing`` where a warning stands without a reason of its own.
    """
    given = {name_of(finding): reasons.get(name_of(finding), "").strip() for finding in warnings(findings)}
    if not given:
        return note
    if not all(given.values()):
        raise UserError("Say for each warning why it may stand.", code="reason-missing")
    return canonical.dumps({"schema": SCHEMA, "note": note, "reasons": given}).decode()


def read_word(text: str) -> Word:
    """What a maker wrote; a text that is no such word is a bare note."""
    try:
        told = canonical.loads(text.encode(errors="replace"))
    except canonical.NotCanonicalError:
        return Word(text, {})
    if not isinstance(told, dict) or set(told) != {"schema", "note", "reasons"} or told["schema"] != SCHEMA:
        return Word(text, {})
    note, reasons = told["note"], told["reasons"]
    if not isinstance(note, str) or not isinstance(reasons, dict):
        return Word(text, {})
    return Word(note, {name: reason for name, reason in reasons.items() if isinstance(reason, str)})
