"""From a field's specification to the input that takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QMenu

from app.messages.tables import countries
from ui.language.sentences import said
from ui.theme import Type, font
from ui.widgets import (
    AmountInput,
    ChoiceInput,
    DateInput,
    FieldFrame,
    FieldInput,
    LineInput,
    LinkButton,
    NarrativeInput,
)
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.credit.fields import FieldSpec

Choices = list[tuple[str, str]]
ROWS_MAX = 24
SHORT_LINES = 6
FRAME_HEIGHT = 22
"""What a narrative's input needs around its lines."""


class Narrative(NarrativeInput):
    """Lines that are all in sight: it grows with what is written, up to `ROWS_MAX`."""

    def __init__(self, spec: FieldSpec) -> None:
        self._least = 4 if spec.kind == "narrative" else min(spec.lines, 2)
        super().__init__(lines=spec.lines, width=spec.chars, shown_lines=self._least)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def _fit(self) -> None:
        # A plain text document measures itself in lines, those broken for want of room included.
        lines = int(self.document().size().height()) + (self._least > 2)
        rows = min(max(lines, self._least), ROWS_MAX)
        self.setFixedHeight(rows * QFontMetrics(self.font()).lineSpacing() + FRAME_HEIGHT)


class FormField(FieldFrame):
    """A field of the form; where there are values to choose from, a menu of them stands beside its tag."""

    def __init__(self, spec: FieldSpec, field: FieldInput, offer: str = "") -> None:
        self.offer = LinkButton(offer)
        self.offer.setFont(font(Type.SMALL))
        self.offer.setAccessibleName(f"{offer}: {said(spec.label)}")
        self.offer.setVisible(False)
        self._menu = QMenu(self.offer)
        self.offer.clicked.connect(self._show_menu)
        super().__init__(said(spec.label), field, tag=spec.tag, help_text=said(spec.help), aside=self.offer)

    def set_offers(self, offers: Sequence[tuple[str, Callable[[], None]]]) -> None:
        """What can be chosen, each with what it does."""
        self._menu.clear()
        for words, act in offers:
            self._menu.addAction(words).triggered.connect(lambda _checked=False, act=act: act())
        self.offer.setVisible(bool(offers))

    @property
    def offers(self) -> QMenu:
        """The menu."""
        return self._menu

    def _show_menu(self) -> None:
        self._menu.popup(self.offer.mapToGlobal(self.offer.rect().bottomLeft()))

    def counted(self, lines: int, longest: int) -> str:
        """Half a form's width, or a finding with its mend, leaves room for the count of lines only."""
        assert isinstance(self.input, NarrativeInput)
        short = self.input.lines <= SHORT_LINES or self.shown_note is not None
        if not short or longest > self.input.width_chars:
            return super().counted(lines, longest)
        words = translate("Editor", "{lines} of {limit} lines")
        return words.format(lines=lines, limit=self.input.lines)


def make_input(spec: FieldSpec, value: str, banks: Sequence[tuple[str, str]]) -> FieldInput:
    """The input for a field, showing `value`; a value that isn't among the choices is kept as one of them."""
    made = _empty_input(spec, _choices(spec, value, banks))
    made.set_value(value)
    return made


def _empty_input(spec: FieldSpec, choices: Choices) -> FieldInput:
    if choices:
        return ChoiceInput(choices)
    if spec.kind == "amount":
        return AmountInput()
    if spec.kind == "date":
        return DateInput(placeholder=translate("Editor", "18 Feb 2027"))
    if spec.kind in ("lines", "narrative", "bank"):
        return Narrative(spec)
    return LineInput()


def _choices(spec: FieldSpec, value: str, banks: Sequence[tuple[str, str]]) -> Choices:
    if spec.kind == "bic":
        known = list(banks)
    elif spec.kind == "country":
        known = [(code, f"{code} · {said(name)}") for code, name in countries().items()]
    elif spec.kind == "code":
        known = [(code, code_words(code)) for code in spec.choices]
    else:
        return []
    if value and value not in {code for code, _ in known}:
        known.insert(0, (value, value))
    return known if spec.mandatory else [("", translate("Editor", "Not stated")), *known]


def code_words(code: str) -> str:
    """A SWIFT code as people say it."""
    words = {
        "ledger": translate("Editor", "The ledger"),
        "swift": translate("Editor", "SWIFT"),
        "IRREVOCABLE": translate("Editor", "Irrevocable"),
        "IRREVOCABLE TRANSFERABLE": translate("Editor", "Irrevocable, transferable"),
        "BY ACCEPTANCE": translate("Editor", "By acceptance"),
        "BY DEF PAYMENT": translate("Editor", "By deferred payment"),
        "BY MIXED PYMT": translate("Editor", "By mixed payment"),
        "BY NEGOTIATION": translate("Editor", "By negotiation"),
        "BY PAYMENT": translate("Editor", "By payment at sight"),
        "ALLOWED": translate("Editor", "Allowed"),
        "CONDITIONAL": translate("Editor", "Conditional"),
        "NOT ALLOWED": translate("Editor", "Not allowed"),
        "CONFIRM": translate("Editor", "Confirm"),
        "MAY ADD": translate("Editor", "May add"),
        "WITHOUT": translate("Editor", "Without"),
        "OTHR": translate("Editor", "Other rules"),
    }
    return words.get(code, code)
