"""One setting on the page: what it is at the left, what it is set to at the right, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import Size, Tone, Type
from ui.widgets import ChoiceInput, LineInput, LinkButton, label, set_ink

if TYPE_CHECKING:
    from ui.preferences import Preferences
    from ui.settings.declared import Setting

CONTROL_WIDTH = 220


class SettingRow(QWidget):
    """Chosen here it is kept and applied at once; there is nothing to save."""

    def __init__(self, setting: Setting, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting, self._preferences = setting, preferences
        self.control = ChoiceInput(setting.choices) if setting.choices else LineInput(placeholder="18:30")
        self.control.setAccessibleName(setting.title)
        self.control.setAccessibleDescription(setting.about)
        self.control.setFixedWidth(CONTROL_WIDTH)
        self.reset = LinkButton(self.tr("Reset"))
        self.reset.setAccessibleName(self.tr("Reset {setting}").format(setting=setting.title))
        kept = self.reset.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(kept)
        self._about = label(setting.about, Type.SMALL, "third", wrap=True)
        self._lay_out()
        if setting.choices:
            self.control.changed.connect(self._on_chosen)
        else:
            self.control.left.connect(self._on_chosen)
        self.reset.clicked.connect(self._on_reset)
        self.show_value()

    def show_value(self) -> None:
        """Shows what is in force."""
        value = self._preferences.value(self.setting.name)
        self.control.set_value(str(value).lower() if isinstance(value, bool) else str(value))
        self.reset.setVisible(self._preferences.chosen(self.setting.name))
        self._tell(self.setting.about, Tone.PLAIN)

    def _on_chosen(self) -> None:
        text = self.control.value()
        if text == self._preferences.value(self.setting.name):
            self.show_value()
            return
        try:
            self._preferences.choose(self.setting.name, text)
        except ValueError:
            self._tell(self.tr("Type a time from 00:00 to 23:59, or nothing."), Tone.BAD)
        else:
            self.show_value()

    def _on_reset(self) -> None:
        self.control.setFocus(Qt.FocusReason.OtherFocusReason)  # the button is about to go
        self._preferences.reset(self.setting.name)
        self.show_value()

    def _tell(self, sentence: str, tone: Tone) -> None:
        self._about.setText(sentence)
        set_ink(self._about, tone.value if tone is Tone.BAD else "third")

    def _lay_out(self) -> None:
        title = label(self.setting.title, Type.STRONG)
        title.setBuddy(self.control)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(Size.PAD)
        grid.setVerticalSpacing(2)
        grid.addWidget(title, 0, 0)
        grid.addWidget(self._about, 1, 0)
        grid.addWidget(self.control, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.reset, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(0, 1)
