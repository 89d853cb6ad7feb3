"""What a reader of messages or terms has found: where, by which rule, how grave, in words that can be translated."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Mend:
    """A proposed replacement inside the field's text: every ``old`` becomes ``new``."""

    old: str
    new: str

    def apply(self, text: str) -> str:
        return text.replace(self.old, self.new)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at.

    Args:
        field: the SWIFT tag (``46A``), ``block 4`` and the like for the envelope, empty for the whole file.
        line: counted from 1; of the file when a file was read, of the field when a draft was checked; 0 for none.
        rule: what asks for it: a SWIFT error code (``C03``), an article (``UCP 600 art. 6c``), a format.
        code: a short stable name, for tests, help pages and translations.
        template: the English sentence with places for ``values``; the catalogue is keyed by it.
        component: which component of the field, counted from 1; 0 for the whole field.
        column: position in the line, counted from 1; 0 where it is the line that matters.
        slot: the form's key, where the finding belongs to one.
    """

    field: str
    line: int
    rule: str
    severity: Severity
    code: str
    template: str
    values: tuple[tuple[str, str], ...] = ()
    component: int = 0
    column: int = 0
    slot: str = ""
    mend: Mend | None = None

    @property
    def sentence(self) -> str:
        """The finding in English."""
        return self.template.format(**dict(self.values))

    def in_slot(self, slot: str) -> Finding:
        """The same finding at an input of the form."""
        return replace(self, slot=slot)

    def with_mend(self, mend: Mend | None) -> Finding:
        """The same finding with another proposal."""
        return replace(self, mend=mend)


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of finding; its sentence is a constant, so that translators see each once."""

    code: str
    rule: str
    severity: Severity
    template: str

    def found(
        self,
        field: str = "",
        line: int = 0,
        *,
        component: int = 0,
        column: int = 0,
        slot: str = "",
        mend: Mend | None = None,
        **values: object,
    ) -> Finding:
        """The finding at a place; ``rule`` among the values refines the rule's own name."""
        texts = {name: str(value) for name, value in values.items()}
        rule = texts.pop("rule", self.rule)
        return Finding(
            field,
            line,
            rule,
            self.severity,
            self.code,
            self.template,
            tuple(texts.items()),
            component,
            column,
            slot,
            mend,
        )


def errors(findings: tuple[Finding, ...] | list[Finding]) -> list[Finding]:
    """Those that must be mended before anything is signed."""
    return [finding for finding in findings if finding.severity == "error"]
