"""F6: from pane to pane as they stand on the screen, and Ctrl+Tab from tab to tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QSplitter, QWidget

from ui.widgets import Tabs
from ui.widgets.tabbing import as_laid_out

if TYPE_CHECKING:
    from collections.abc import Sequence


def panes_of(page: QWidget) -> list[QWidget]:
    """The panes a page is split into, or the page."""
    split = next((each for each in page.findChildren(QSplitter) if each.isVisible()), None)
    inner = [split.widget(at) for at in range(split.count())] if split else []
    return [pane for pane in inner if pane is not None and pane.isVisible()] or [page]


def move(panes: Sequence[QWidget], focus: QWidget | None, step: int) -> QWidget | None:
    """Gives the focus to the next pane, or the one before, that has something to focus; what got it."""
    at = next((at for at, pane in enumerate(panes) if focus is not None and _holds(pane, focus)), -1 if step > 0 else 0)
    for turn in range(1, len(panes) + 1):
        entry = _entry(panes[(at + step * turn) % len(panes)])
        if entry is not None:
            entry.setFocus(Qt.FocusReason.TabFocusReason)
            return entry
    return None


def _holds(pane: QWidget, focus: QWidget) -> bool:
    return pane is focus or pane.isAncestorOf(focus)


def _entry(pane: QWidget) -> QWidget | None:
    """Where a pane is entered: at what is chosen in it, else at the first thing that Tab would reach."""
    reached = [each for each in as_laid_out(pane) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    able = [each for each in reached if each.isEnabled() and each.focusProxy() is None]
    chosen = (each for each in able if isinstance(each, QAbstractButton) and each.isCheckable() and each.isChecked())
    return next(chosen, able[0] if able else None)


def has_tabs(page: QWidget) -> bool:
    """Whether a page has tabs."""
    return page.findChild(Tabs) is not None


def step_tab(page: QWidget, step: int) -> None:
    """Chooses the next tab of a page, or the one before; after the last comes the first."""
    tabs = next((each for each in page.findChildren(Tabs) if each.isVisible()), None)
    if tabs is None:
        return
    buttons = sorted((each for each in tabs.findChildren(QAbstractButton) if each.isVisible()), key=QWidget.x)
    at = next((at for at, button in enumerate(buttons) if button.isChecked()), 0)
    buttons[(at + step) % len(buttons)].click()
