"""The lint for any window: names, targets, whole words, and a Tab chain that reaches everything and comes back."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QScrollBar, QWidget

TARGET_MIN = QSize(24, 24)


def focusable(root: QWidget) -> list[QWidget]:
    """Visible widgets below `root` that take the keyboard, without the insides of Qt's own widgets."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisibleTo(root)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollBar)
        and not widget.objectName().startswith("qt_")
    ]


def unnamed(root: QWidget) -> list[str]:
    """Focusable widgets that a screen reader would meet without a name."""
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}" for widget in focusable(root) if not name(widget)
    ]


def name(widget: QWidget) -> str:
    """What a screen reader calls `widget`."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip()


def small_targets(root: QWidget) -> list[str]:
    """Buttons smaller than 24 x 24 pixels (WCAG 2.2, criterion 2.5.8)."""
    return [
        f"{name(widget)}: {widget.width()} x {widget.height()}"
        for widget in focusable(root)
        if isinstance(widget, QAbstractButton)
        and (widget.width() < TARGET_MIN.width() or widget.height() < TARGET_MIN.height())
    ]


def not_in_tab_chain(root: QWidget) -> list[str]:
    """Enabled widgets that want Tab but that Tab does not reach from `root`."""
    reached: set[int] = set()
    widget = root.nextInFocusChain()
    while widget is not None and id(widget) not in reached:
        reached.add(id(widget))
        widget = widget.nextInFocusChain()
    wanting = [w for w in focusable(root) if w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return [name(widget) for widget in wanting if id(widget) not in reached]


def clipped(root: QWidget) -> list[str]:
    """Words that have less room than they need. A label that gives way on purpose keeps them in its tool tip."""
    written: list[QLabel | QPushButton] = [*root.findChildren(QLabel), *root.findChildren(QPushButton)]
    return [
        f"{widget.text()}: {widget.width()} of {widget.sizeHint().width()}"
        for widget in written
        if widget.isVisibleTo(root)
        and not (isinstance(widget, QLabel) and widget.wordWrap())
        and widget.width() < widget.sizeHint().width()
        and widget.toolTip() != widget.text()
    ]


def assert_accessible(root: QWidget) -> None:
    """Fails with the list of what is wrong; `root` must be shown. Lets layouts settle first."""
    QApplication.processEvents()
    wrong = {
        "without a name": unnamed(root),
        "too small to hit": small_targets(root),
        "not reached by Tab": not_in_tab_chain(root),
        "cut off": clipped(root),
    }
    found = {what: widgets for what, widgets in wrong.items() if widgets}
    assert not found, found
