"""The frame around an input: label and SWIFT tag above, help or a finding below, a count at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Shape, Tone, Type, current, font, paint_shape
from ui.widgets.buttons import LinkButton
from ui.widgets.inputs import ChoiceInput, LineInput, NarrativeInput
from ui.widgets.text import label, restyle, set_ink

FieldInput: TypeAlias = LineInput | NarrativeInput | ChoiceInput
HEAD_HEIGHT = 24
BELOW_WIDTH_MIN = 72


@dataclass(frozen=True, slots=True)
class FieldNote:
    """What stands below a field instead of its help.

    Args:
        tone: BAD must be mended, WARN should be looked at, PLAIN is for information.
        sentence: what is found, in words.
        rule: what asks for it, e.g. ``C03`` or ``UCP 600 art. 6c``.
        mend: the text of the button that mends it; empty where there is no safe mend.
    """

    tone: Tone
    sentence: str
    rule: str = ""
    mend: str = ""

    @property
    def words(self) -> str:
        """Sentence and rule as one text."""
        rule = self.rule.replace(" ", "\N{NO-BREAK SPACE}")
        return f"{self.sentence} ({rule})" if rule else self.sentence

    @property
    def shape(self) -> Shape:
        """Triangle: must be mended; diamond: a person decides; ring: for information."""
        return {Tone.BAD: Shape.TRIANGLE, Tone.WARN: Shape.DIAMOND}.get(self.tone, Shape.RING)


class Mark(QWidget):
    """A state's shape by itself, for the start of a line whose words say the rest."""

    SIDE = 12

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(self.SIDE, 16)
        self._shape, self._tone = Shape.RING, Tone.PLAIN

    def show_shape(self, shape: Shape, tone: Tone) -> None:
        """Shows another shape."""
        self._shape, self._tone = shape, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(0, (self.height() - self.SIDE) / 2, self.SIDE, self.SIDE)
        paint_shape(painter, area, self._shape, current().tone(self._tone))
        painter.end()


class FieldFrame(QWidget):
    """One field of a form.

    A finding appears when the field is left, never while it is typed into; one that is mended goes at once.

    Signals: ``changed`` while typing, ``left`` when the focus goes, ``mend_asked`` by the mend button.
    """

    changed = Signal()
    left = Signal()
    mend_asked = Signal()

    def __init__(
        self,
        title: str,
        field: FieldInput,
        *,
        tag: str = "",
        help_text: str = "",
        aside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`aside` stands between label and tag."""
        super().__init__(parent)
        self.input, self._help = field, help_text
        self._note: FieldNote | None = None
        self._shown: FieldNote | None = None
        self._typing = False
        self._title = label(title, Type.BODY)
        self._title.setBuddy(field)
        field.setAccessibleName(f"{title}, {tag}" if tag else title)
        self._mark, self._below = Mark(), label("", Type.SMALL, "third", wrap=True)
        self._mend, self._counter = LinkButton(""), label("", Type.SMALL, "third")
        self._mend.setFont(font(Type.SMALL))
        restyle(self._mend, "kind", "mend")
        self._below.setMinimumWidth(BELOW_WIDTH_MIN)
        self._lay_out(label(tag, Type.MONO_SMALL, "third"), aside)
        field.changed.connect(self._on_input_changed)
        field.left.connect(self._on_input_left)
        self._mend.clicked.connect(self.mend_asked)
        self._render()

    def value(self) -> str:
        """What the input holds."""
        return self.input.value()

    def set_value(self, value: str) -> None:
        """Shows `value`; not reported by `changed`."""
        self.input.set_value(value)
        self._count()

    def set_help(self, text: str) -> None:
        """Replaces the help below the field."""
        self._help = text
        self._render()

    def set_note(self, note: FieldNote | None) -> None:
        """Shows a finding, or the help again; while the field is typed into, a finding waits until it is left."""
        self._note = note
        if note is None or not self._typing:
            self._shown = note
            self._render()

    @property
    def shown_note(self) -> FieldNote | None:
        """The finding that stands below the field now."""
        return self._shown

    def counted(self, lines: int, longest: int) -> str:
        """The count of a narrative's lines in words; a kind of field with less room says less."""
        assert isinstance(self.input, NarrativeInput)
        if longest > self.input.width_chars:
            words = self.tr("a line has {longest} characters, {width} fit")
            return words.format(longest=longest, width=self.input.width_chars)
        words = self.tr("{lines} of {limit} lines · {width} characters each")
        return words.format(lines=lines, limit=self.input.lines, width=self.input.width_chars)

    def _lay_out(self, tag: QWidget, aside: QWidget | None) -> None:
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self._title, 1)
        if aside:
            # All heads are as high as one with something to press, so that inputs side by side stand in line.
            self._title.setMinimumHeight(HEAD_HEIGHT)
            head.setSpacing(8)
            head.addWidget(aside)
        head.addWidget(tag)
        foot.setSpacing(5)
        top = Qt.AlignmentFlag.AlignTop
        foot.addWidget(self._mark, 0, top)
        foot.addWidget(self._below, 1, top)
        foot.addWidget(self._mend, 0, top)
        foot.addWidget(self._counter, 0, top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(self.input)
        column.addLayout(foot)
        column.addStretch(1)

    def _on_input_changed(self) -> None:
        self._typing = True
        self._count()
        self.changed.emit()

    def _on_input_left(self) -> None:
        self._typing = False
        self._shown = self._note
        self._render()
        self.left.emit()

    def _render(self) -> None:
        note = self._shown
        tone = note.tone if note else Tone.PLAIN
        restyle(self.input, "tone", tone.value if tone in (Tone.BAD, Tone.WARN) else "")
        self._below.setText(note.words if note else self._help)
        set_ink(self._below, tone.value)
        self._mark.setVisible(note is not None)
        if note:
            self._mark.show_shape(note.shape, note.tone)
        self._mend.setVisible(bool(note and note.mend))
        self._mend.setText(note.mend if note else "")
        self._mend.setAccessibleName(f"{note.mend}: {self._title.text()}" if note and note.mend else self.tr("Mend"))
        self.input.setAccessibleDescription(note.words if note else self._help)
        self._count()

    def _count(self) -> None:
        if not isinstance(self.input, NarrativeInput):
            self._counter.hide()
            return
        lines, longest = self.input.counter()
        over = lines > self.input.lines or longest > self.input.width_chars
        self._counter.setText(self.counted(lines, longest))
        set_ink(self._counter, Tone.WARN.value if over else Tone.PLAIN.value)
        self._counter.setAccessibleName(self._counter.text())
