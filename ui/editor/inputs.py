"""From a field's specification to the input that takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QMenu

from app.messages.charset import all_strangers
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
    Span,
)
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.credit.fields import FieldSpec

Choices = list[tuple[str, str]]
ROWS_MAX = 24
SHORT_LINES = 6
MARKED = frozenset({"text", "lines", "narrative", "bank", "number"})
"""What is typed as SWIFT carries it; dates and amounts are written otherwise than they are typed."""
FRAME_HEIGHT = 22
"""What a narrative's input needs around its lines."""


class Narrative(NarrativeInput):
    """Lines that are all in sight: it grows with what is written, up to `ROWS_MAX`."""

    def __init__(self, spec: FieldSpec) -> None:
        self._least = 4 if spec.kind == "narrative" else min(spec.lines, 2)
        super().__init__(lines=spec.lines, width=spec.chars, shown_lines=self._least)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()  # Qt breaks the lines anew and doesn't say so

    def _fit(self) -> None:
        # A plain text document measures itself in lines, those broken for want of room included.
        lines = int(self.document().size().height()) + (self._least > 2)
        rows = min(max(lines, self._least), ROWS_MAX)
        self.setFixedHeight(rows * QFontMetrics(self.font()).lineSpacing() + FRAME_HEIGHT)


class FormField(FieldFrame):
    """A field of the form; where there are values to choose from, a menu of them stands beside its tag."""

    marks: tuple[Span, ...]
    """The stretches that are underlined."""

    def __init__(self, spec: FieldSpec, field: FieldInput, offer: str = "") -> None:
        self.offer = LinkButton(offer)
        self.offer.setFont(font(Type.SMALL))
        self.offer.setAccessibleName(f"{offer}: {said(spec.label)}")
        self.offer.setVisible(False)
        self._menu = QMenu(self.offer)
        self.offer.clicked.connect(self._show_menu)
        super().__init__(said(spec.label), field, tag=spec.tag, help_text=said(spec.help), aside=self.offer)
        self.spec, self.marks = spec, ()
        field.changed.connect(self._on_typed)
        field.left.connect(self.mark)

    def set_value(self, value: str) -> None:
        """Shows `value`, with what can't be carried of it marked; not reported by `changed`."""
        super().set_value(value)
        self.mark()

    def mark(self) -> None:
        """Underlines each character that SWIFT can't carry here, and what is beyond the limit of its line."""
        if not isinstance(self.input, ChoiceInput) and self.spec.kind in MARKED:
            text = self.input.text() if isinstance(self.input, LineInput) else self.input.toPlainText()
            spans = marks_in(text, self.spec)
            if spans or self.marks:
                self.input.show_marks(spans)
            self.marks = spans

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.mark()

    def _on_typed(self) -> None:
        # While a field is typed into nothing new is found fault with; what is marked already moves and goes.
        if self.marks:
            self.mark()

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
        """Half a form's width leaves room for few words."""
        assert isinstance(self.input, NarrativeInput)
        if self.input.lines > SHORT_LINES:
            return super().counted(lines, longest)
        if longest > self.input.width_chars:
            words = translate("Editor", "{n} of {limit} characters")
            return words.format(n=longest, limit=self.input.width_chars)
        words = translate("Editor", "{lines} of {limit} lines")
        return words.format(lines=lines, limit=self.input.lines)


def marks_in(text: str, spec: FieldSpec) -> tuple[Span, ...]:
    """The stretches of what an input holds that its field can't carry."""
    spans = []
    for number, line in enumerate(text.split("\n")):
        spans += [Span(number, one.column - 1, len(one.char)) for one in all_strangers(line, spec.charset)]
        if len(line) > spec.chars:
            spans.append(Span(number, spec.chars))
    return tuple(spans)


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
    return LineInput(limit=spec.chars)


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
