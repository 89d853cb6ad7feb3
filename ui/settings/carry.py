"""Settings in a file: taken to another machine, all of them or none. Holds choices only, nothing about the officer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.errors import EnvironmentFault, UserError
from app.ledger import canonical
from ui.language.sentences import said
from ui.preferences import DEFAULTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.ops import Ops
    from ui.preferences import Preferences, Value
    from ui.shell import Messages

FORMAT = "lc-settings/1"
FILE_NAME = "lc-workstation-settings.json"
BYTES_MAX = 100_000


def written(preferences: Preferences) -> str:
    """What the officer chose, as a file's text; what they left open stays out."""
    values = {name: preferences.value(name) for name in DEFAULTS if preferences.chosen(name)}
    return json.dumps({"format": FORMAT, "values": values}, indent=2, sort_keys=True) + "\n"


def read(text: str) -> dict[str, Value]:
    """The choices in a file's text.

    Raises:
        UserError: ``not-settings``.
    """
    try:
        told: Any = canonical.read(text.encode(errors="replace"))
        values = told["values"] if told["format"] == FORMAT else None
    except (ValueError, KeyError, TypeError):
        values = None
    if not isinstance(values, dict) or not all(isinstance(value, str | bool | int) for value in values.values()):
        raise _not_settings()
    return dict(values)


def take(preferences: Preferences, values: dict[str, Value]) -> None:
    """Chooses what a file says, if all of it can be.

    Raises:
        UserError: ``not-settings``; then nothing is changed.
    """
    if not all(preferences.can_be(name, value) for name, value in values.items()):
        raise _not_settings()
    for name, value in values.items():
        preferences.choose(name, value)


class Carrier(QObject):
    """Asks for the file and moves the settings. Files are read and written by a worker."""

    def __init__(self, preferences: Preferences, ops: Ops, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._preferences, self._ops, self._messages, self._window = preferences, ops, messages, window

    def ask_where(self) -> QFileDialog:
        """Asks where to write the settings; nothing waits for it."""
        dialog = self._dialog(self.tr("Save settings"), self.save)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(FILE_NAME)
        dialog.open()
        return dialog

    def ask_which(self) -> QFileDialog:
        """Asks for the file to read; nothing waits for it."""
        dialog = self._dialog(self.tr("Take settings from a file"), self.load)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.open()
        return dialog

    def save(self, path: Path) -> None:
        """Writes the settings."""
        text = written(self._preferences)
        self._ops.run(
            lambda: _write(path, text),
            title=self.tr("Saving the settings"),
            success=lambda _: self._messages.say(self.tr("The settings are saved.")),
            owner=self,
        )

    def load(self, path: Path) -> None:
        """Reads settings and puts them into force."""
        self._ops.run(
            lambda: read(_read(path)), title=self.tr("Reading the settings"), success=self._on_read, owner=self
        )

    def _on_read(self, values: dict[str, Value]) -> None:
        try:
            take(self._preferences, values)
        except UserError as error:
            self._messages.say(said(error.sentence))
        else:
            self._messages.say(self.tr("The settings of the file hold now."))

    def _dialog(self, title: str, then: Callable[[Path], None]) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setNameFilters([self.tr("Settings (*.json)")])
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        return dialog


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        sentence = "The settings could not be saved there. Choose a folder you may write to."
        raise EnvironmentFault(sentence, code="settings-not-saved") from error


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(BYTES_MAX).decode("utf-8")
    except OSError as error:
        sentence = "The file could not be read. Choose another one, or ask for the right to read it."
        raise EnvironmentFault(sentence, code="settings-not-read") from error
    except UnicodeDecodeError as error:
        raise _not_settings() from error


def _not_settings() -> UserError:
    return UserError("This file holds no settings of this program. Choose one that it saved.", code="not-settings")
