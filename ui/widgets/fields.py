"""The frame around an input: label, count and SWIFT tag above, help or a finding below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Shape, Tone, Type, font
from ui.widgets.buttons import LinkButton
from ui.widgets.counter import Counter
from ui.widgets.inputs import ChoiceInput, LineInput, NarrativeInput
from ui.widgets.mark import Mark
from ui.widgets.notices import announce
from ui.widgets.text import ElidedLabel, label, restyle, set_ink

FieldInput: TypeAlias = LineInput | NarrativeInput | ChoiceInput
HEAD_HEIGHT = 24
BELOW_WIDTH_MIN = 72
NEAR = 0.9
"""From this share on a count is shown although nobody is in the field."""


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
        self._title = ElidedLabel(Type.BODY)
        self._title.setText(title)
        self._title.setBuddy(field)
        field.setAccessibleName(f"{title}, {tag}" if tag else title)
        self._mark, self._below = Mark(), label("", Type.SMALL, "third", wrap=True)
        self._mend, self.counter = LinkButton(""), Counter()
        self._mend.setFont(font(Type.SMALL))
        restyle(self._mend, "kind", "mend")
        self._below.setMinimumWidth(BELOW_WIDTH_MIN)
        self._lay_out(label(tag, Type.MONO_SMALL, "third"), aside)
        field.changed.connect(self._on_input_changed)
        field.left.connect(self._on_input_left)
        field.installEventFilter(self)
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

    def set_note(self, note: FieldNote | None, *, at_once: bool = False) -> None:
        """Shows a finding, or the help again; while the field is typed into, a finding waits until it is left.

        ``at_once``: it doesn't wait, since it answers what was typed and sent off.
        """
        self._note = note
        if note is None or at_once or not self._typing:
            self._shown = note
            self._render()

    @property
    def shown_note(self) -> FieldNote | None:
        """The finding that stands below the field now."""
        return self._shown

    def counted(self, lines: int, longest: int) -> str:
        """The count of a narrative's lines in words; a kind of field with less room says less."""
        assert isinstance(self.input, NarrativeInput)
        if lines > self.input.lines:
            words = self.tr("{lines} of {limit} lines: {over} too many")
            return words.format(lines=lines, limit=self.input.lines, over=lines - self.input.lines)
        if longest > self.input.width_chars:
            words = self.tr("a line has {longest} characters, {width} fit")
            return words.format(longest=longest, width=self.input.width_chars)
        words = self.tr("{lines} of {limit} lines · {width} characters each")
        return words.format(lines=lines, limit=self.input.lines, width=self.input.width_chars)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._count()
        return super().eventFilter(watched, event)

    def _lay_out(self, tag: QWidget, aside: QWidget | None) -> None:
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self._title)
        head.addStretch(1)
        head.setSpacing(8)
        # Above: below, help and findings would break into other lines whenever it comes or goes.
        head.addWidget(self.counter)
        if aside:
            # All heads are as high as one with something to press, so that inputs side by side stand in line.
            self._title.setMinimumHeight(HEAD_HEIGHT)
            head.addWidget(aside)
        head.addWidget(tag)
        foot.setSpacing(5)
        top = Qt.AlignmentFlag.AlignTop
        foot.addWidget(self._mark, 0, top)
        foot.addWidget(self._below, 1, top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(self.input)
        column.addLayout(foot)
        column.addWidget(self._mend, 0, Qt.AlignmentFlag.AlignLeft)
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

    def _count_words(self, used: int, longest: int = 0) -> str:
        field = self.input
        if isinstance(field, NarrativeInput) and field.lines > 1:
            return self.counted(used, longest)
        assert not isinstance(field, ChoiceInput)
        n, limit = (longest, field.width_chars) if isinstance(field, NarrativeInput) else (used, field.limit)
        if n > limit:
            return self.tr("{n} of {limit}: {over} too many").format(n=n, limit=limit, over=n - limit)
        return self.tr("{n} of {limit}").format(n=n, limit=limit)

    def _count(self) -> None:
        field, longest = self.input, 0
        if isinstance(field, NarrativeInput):
            (used, longest), limit = field.counter(), field.lines
            over = used > limit or longest > field.width_chars
            share = used / limit if limit > 1 else longest / field.width_chars
        elif isinstance(field, LineInput) and field.limit:
            used, limit = len(field.text()), field.limit
            over, share = used > limit, used / limit
        else:
            self.counter.hide()
            return
        # Where a finding stands, that says it.
        if not field.hasFocus() and (self._shown is not None or not (over or share >= NEAR)):
            self.counter.hide()
            return
        words = self._count_words(used, longest)
        if over and field.hasFocus() and not self.counter.over:
            announce(self.counter, words)
        self.counter.show_count(words, over=over)
