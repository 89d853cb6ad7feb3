"""The lint for any window: names, targets, whole words, and a Tab chain that reaches everything in the order seen."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollBar,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ui.shell import Actions

TARGET_MIN = QSize(24, 24)
ROUNDING = 1
"""Pixels that a layout may take from a line of words: they are air, not letters."""
SETTLING = 10
"""Rounds of events in which words that wrap find their width, then their height, then their neighbours theirs."""


def focusable(root: QWidget) -> list[QWidget]:
    """Visible widgets below `root` that take the keyboard, without the insides of Qt's own widgets."""
    return [widget for widget in root.findChildren(QWidget) if _takes_keyboard(widget, root)]


def _takes_keyboard(widget: QWidget, root: QWidget) -> bool:
    return (
        widget.isVisibleTo(root)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollBar)
        and not widget.objectName().startswith("qt_")
    )


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
    return [name(widget) for widget in _wanting_tab(root) if id(widget) not in reached]


def _wanting_tab(root: QWidget) -> list[QWidget]:
    wanting = focusable(root)
    return [w for w in wanting if w.isEnabledTo(root) and w.focusPolicy() & Qt.FocusPolicy.TabFocus]


def tabbed_through(window: QWidget) -> list[QWidget]:
    """What has the focus after each press of Tab, from the first widget until it comes to one it was at before."""
    window.activateWindow()
    wanting = _wanting_tab(window)
    wanting[0].setFocus()
    reached: list[QWidget] = []
    for _ in range(2 * len(wanting)):
        focus: QWidget | None = window.focusWidget()
        if focus is None or focus in reached:
            break
        reached.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    return reached


def wrong_by_tab(window: QWidget) -> dict[str, list[str]]:
    """What Tab leaves out of `window`, where it doesn't come back, and where it goes against the order seen."""
    QApplication.processEvents()
    reached = tabbed_through(window)
    left_out = [name(widget) for widget in _wanting_tab(window) if widget not in reached]
    last: QWidget | None = window.focusWidget()
    lost = [] if last is reached[0] else ["nothing" if last is None else name(last)]
    back = [
        f"{name(one)} → {name(other)}"
        for one, other in pairwise(reached)
        if _goes_back(*_side_by_side(one, other, window))
    ]
    wrong = {"left out by Tab": left_out, "Tab comes back to": lost, "reached against the order seen": back}
    return {what: widgets for what, widgets in wrong.items() if widgets}


def _side_by_side(one: QWidget, other: QWidget, root: QWidget) -> tuple[QRect, QRect]:
    """The places of the two branches that part where both widgets have their nearest common parent."""
    ours, theirs = list(_ancestry(one, root)), list(_ancestry(other, root))
    shared = {id(widget) for widget in ours}
    common = next(widget for widget in theirs if id(widget) in shared)
    return _branch(ours, common), _branch(theirs, common)


def _ancestry(widget: QWidget, root: QWidget) -> Iterator[QWidget]:
    above: QWidget | None = widget
    while above is not None and above is not root:
        yield above
        above = above.parentWidget()
    yield root


def _branch(ancestry: list[QWidget], common: QWidget) -> QRect:
    at = next(at for at, widget in enumerate(ancestry) if widget is common)
    branch = ancestry[max(at - 1, 0)]
    return QRect(branch.mapToGlobal(QPoint(0, 0)), branch.size())


def _goes_back(one: QRect, other: QRect) -> bool:
    in_one_row = min(one.bottom(), other.bottom()) - max(one.top(), other.top()) > min(one.height(), other.height()) / 2
    if in_one_row:
        return other.left() < one.left()
    return other.top() < one.top() and other.left() <= one.right()


def shared_mnemonics(root: QWidget) -> list[str]:
    """Buttons and labels that stand together and answer to the same letter."""
    seen: dict[tuple[str, int], str] = {}
    shared = []
    written: list[QAbstractButton | QLabel] = [*root.findChildren(QAbstractButton), *root.findChildren(QLabel)]
    for widget in written:
        if _has_mnemonic(widget) and widget.isVisibleTo(root):
            keys = QKeySequence.mnemonic(widget.text())
            place = (keys.toString(), id(widget.window()))
            if not keys.isEmpty() and place in seen:
                shared.append(f"{widget.text()} and {seen[place]}")
            seen[place] = widget.text()
    return shared


def _has_mnemonic(widget: QAbstractButton | QLabel) -> bool:
    return not isinstance(widget, QLabel) or widget.buddy() is not None


def clipped(root: QWidget) -> list[str]:
    """Words that have less room than they need. A label that gives way on purpose keeps them in its tool tip."""
    written: list[QLabel | QPushButton] = [*root.findChildren(QLabel), *root.findChildren(QPushButton)]
    cut = [_cut(widget) for widget in written if widget.isVisibleTo(root) and not _said_in_tip(widget)]
    headers = [header for header in root.findChildren(QHeaderView) if header.isVisibleTo(root)]
    return [*filter(None, cut), *(title for header in headers for title in _cut_titles(header))]


def _said_in_tip(widget: QLabel | QPushButton) -> bool:
    return widget.toolTip() in (widget.text(), widget.text() or widget.accessibleName())


def _cut(widget: QLabel | QPushButton) -> str:
    """What is cut off, with the pixels there are and those it takes; nothing where all is shown."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        needed, there = widget.heightForWidth(widget.width()), widget.height()
    else:
        needed, there = widget.sizeHint().width(), widget.width()
    return f"{widget.text()}: {there} of {needed}" if there < needed - ROUNDING else ""


def _cut_titles(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    if header.orientation() != Qt.Orientation.Horizontal:
        return
    for at in range(header.count()):
        title = str(model.headerData(at, header.orientation()) or "")
        needed = QFontMetrics(header.font()).horizontalAdvance(title)
        if not header.isSectionHidden(at) and needed > header.sectionSize(at):
            yield f"{title}: {header.sectionSize(at)} of {needed}"


def out_of_sight(root: QWidget) -> list[str]:
    """Widgets that reach beyond the right edge of what holds them: forms never scroll sideways."""
    beyond = []
    for widget in root.findChildren(QWidget):
        holder = widget.parentWidget()
        if holder is None or widget.isWindow() or not widget.isVisibleTo(root) or widget.objectName().startswith("qt_"):
            continue
        if widget.geometry().right() + 1 > holder.width():
            said = f"{type(widget).__name__} {name(widget)!r}"
            beyond.append(f"{said}: {widget.geometry().right() + 1} of {holder.width()}")
    return beyond


def poor_actions(actions: Actions) -> list[str]:
    """Acts without words, or whose tool tip says no more than their name."""
    made = [(act.id, actions.qt(act.id)) for act in actions]
    return [key for key, act in made if not act.text() or not act.toolTip() or act.toolTip() == act.text()]


def wrong_in(root: QWidget) -> dict[str, list[str]]:
    """Everything the lint finds in `root`, by what is wrong, once its layouts have settled."""
    wrong: dict[str, list[str]] = {}
    for _ in range(SETTLING):
        QApplication.processEvents()
        wrong = {what: widgets for what, lint in LINTS.items() if (widgets := lint(root))}
        if not wrong:
            break
    return wrong


def assert_accessible(root: QWidget) -> None:
    """Fails with the list of what is wrong; `root` must be shown."""
    found = wrong_in(root)
    assert not found, found


LINTS = {
    "without a name": unnamed,
    "too small to hit": small_targets,
    "not reached by Tab": not_in_tab_chain,
    "answer to the same letter": shared_mnemonics,
    "cut off": clipped,
    "out of sight": out_of_sight,
}
