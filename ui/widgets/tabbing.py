"""Tab as the eye goes: through what is laid out, in the order it is laid out now, whenever it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


def go_on_by_tab(window: QWidget, *, forward: bool) -> bool:
    """Moves the focus of `window` to what Tab, or Shift+Tab, leads to; False where nothing takes it.

    Qt's own chain is the order in which widgets were made: what came later, such as a view opened over a page or a
    row read from the store, would come after all others.
    """
    order = [widget for widget in as_laid_out(window) if _takes_tab(widget, window)]
    if not order:
        return False
    focus: QWidget | None = window.focusWidget()
    while focus is not None and focus not in order:
        focus = focus.parentWidget()
    at = order.index(focus) if focus in order else -1 if forward else 0
    following = order[(at + (1 if forward else -1)) % len(order)]
    following.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def as_laid_out(root: QWidget) -> Iterator[QWidget]:
    """`root` and what it shows, as layouts and panes hold it; what no layout holds, such as a notice, comes last."""
    laid = list(_laid_out(root))
    yield from laid
    whole = [widget for widget in laid if _is_whole(widget)]
    yield from sorted((one for one in _others(root, laid) if not any(w.isAncestorOf(one) for w in whole)), key=_corner)


def _laid_out(root: QWidget) -> Iterator[QWidget]:
    yield root
    if _is_whole(root):
        return
    for child in _held_by(root):
        if child.isVisible():
            yield from _laid_out(child)


def _others(root: QWidget, laid: list[QWidget]) -> Iterator[QWidget]:
    """Widgets below `root` that are shown and want Tab, but stand in no layout.

    Found along Qt's own chain: asking for children and parents would tie the insides of Qt's widgets, which come and go
    without Python's knowing, to their owners' wrappers.
    """
    known = set(map(id, laid))
    widget = root.nextInFocusChain()
    while widget is not None and widget is not root:
        wanted = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and id(widget) not in known
        if wanted and root.isAncestorOf(widget) and widget.isVisible() and not widget.isWindow():
            yield widget
        widget = widget.nextInFocusChain()


def _is_whole(widget: QWidget) -> bool:
    """A button, an input, a table, list or text: its insides are not gone to."""
    view = isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QScrollArea)
    return view or isinstance(widget, QAbstractButton | QLabel | QLineEdit | QComboBox | QAbstractSpinBox)


def _held_by(root: QWidget) -> Iterator[QWidget]:
    if isinstance(root, QMainWindow):
        held: list[QWidget | None] = [root.centralWidget()]
    elif isinstance(root, QSplitter):
        held = [root.widget(at) for at in range(root.count())]
    elif isinstance(root, QScrollArea):
        held = [root.widget()]
    else:
        held = list(_of(root.layout()))
    yield from (widget for widget in held if widget is not None)


def _of(layout: QLayout | None) -> Iterator[QWidget]:
    for at in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(at) if layout is not None else None
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        else:
            yield from _of(item.layout())


def _corner(widget: QWidget) -> tuple[int, int]:
    place: QPoint = widget.mapTo(widget.window(), QPoint(0, 0))
    return place.y(), place.x()


def _takes_tab(widget: QWidget, window: QWidget) -> bool:
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.isEnabledTo(window)
        and widget.focusProxy() is None
        and widget is not window
    )
