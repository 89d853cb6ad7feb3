"""The one style sheet, made from tokens. Widgets name their part by the property ``kind``."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from ui.theme.tokens import Size

if TYPE_CHECKING:
    from ui.theme.tokens import Tokens

SHEET = Template("""
QWidget { color: $text; }
QToolTip { background: $text; color: $surface; border: none; padding: 4px 8px; }
QLabel { background: transparent; }
QLabel[ink="second"] { color: $second; }
QLabel[ink="third"] { color: $third; }
QLabel[ink="accent"] { color: $accent; }
QLabel[ink="good"] { color: $good; }
QLabel[ink="wait"] { color: $wait; }
QLabel[ink="warn"] { color: $warn; }
QLabel[ink="bad"] { color: $bad; }

QWidget[ground="window"] { background: $window; }
QWidget[ground="surface"] { background: $surface; }
QWidget[ground="sunken"] { background: $sunken; }
QFrame[kind="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="rule-v"] { background: $line; border: none; max-width: 1px; min-width: 1px; }
QFrame[kind="card"] { background: $surface; border: 1px solid $line; border-radius: ${card}px; }
QFrame[kind="over"] { background: $surface; border: 1px solid $line_strong; border-radius: ${card}px; }
QFrame[kind="panel"] { background: $surface; border: none; border-left: 1px solid $line; }
QFrame[kind="foot"] { background: $surface; border: none; border-top: 1px solid $line; }
QFrame[kind="top-bar"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[kind="tabs"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[kind="status-bar"] { background: $sunken; border: none; border-top: 1px solid $line; }
QFrame[kind="rail"] { background: $sunken; border: none; border-right: 1px solid $line; }
QFrame[kind="banner"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[kind="strip"] { background: $selected; border: none; border-bottom: 1px solid $line; }
QFrame[kind="toast"] { background: $text; border: none; border-radius: ${radius}px; }
QFrame[kind="toast"] QLabel { color: $surface; }
QFrame[kind="asked"] { background: $selected; border: none; border-top: 2px solid $accent; }
QFrame[kind="confirm"] { background: $selected; border: 1px solid $accent; border-radius: ${card}px; }

QPushButton { min-height: 30px; padding: 0 13px; border-radius: ${radius}px; border: 1px solid $line_strong;
              background: $surface; color: $text; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $selected; }
QPushButton:disabled { color: $third; border-color: $line; background: $window; }
QPushButton[kind="primary"] { background: $accent; border-color: $accent; color: $on_accent; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:disabled { background: $sunken; border-color: $line; color: $third; }
QPushButton[kind="link"] { background: transparent; border: none; padding: 0 2px; min-height: 24px;
    color: $accent; text-align: left; }
QPushButton[kind="mend"] { background: transparent; border: none; padding: 0 2px 8px 2px; min-height: 16px;
    color: $accent; }
QPushButton[kind="mend"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:disabled { color: $third; }
QPushButton[kind="chip"] { background: $selected; border: none; color: $accent; min-height: 24px;
    max-height: 24px; padding: 0 10px; border-radius: 12px; }
QPushButton[kind="chip"]:hover { background: $selected; text-decoration: underline; }
QPushButton[kind="status"] { background: transparent; border: none; border-left: 1px solid $line;
    border-radius: 0; min-height: 27px; padding: 0 12px; }
QPushButton[kind="status"]:hover { background: $line; }
QPushButton[kind="toast"] { background: transparent; border: none; color: $surface;
    text-decoration: underline; min-height: 24px; padding: 0 4px; }
QToolButton { background: transparent; border: none; border-radius: 5px; padding: 4px; }
QToolButton:hover { background: $selected; }

QLineEdit, QPlainTextEdit, QComboBox { background: $surface; color: $text; border: 1px solid $line_strong;
    border-radius: ${radius}px; selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $third; }
QLineEdit { min-height: 30px; padding: 0 10px; }
QPlainTextEdit { padding: 4px 6px; }
QComboBox { min-height: 30px; padding: 0 12px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 2px solid $focus; }
QLineEdit:focus { padding: 0 9px; min-height: 28px; }
QComboBox:focus { padding: 0 11px; min-height: 28px; }
QPlainTextEdit:focus { padding: 3px 5px; }
QLineEdit[tone="bad"], QPlainTextEdit[tone="bad"], QComboBox[tone="bad"] { border: 2px solid $bad; }
QLineEdit[tone="warn"], QPlainTextEdit[tone="warn"], QComboBox[tone="warn"] { border: 2px solid $warn; }
QLineEdit[tone="bad"], QLineEdit[tone="warn"] { padding: 0 9px; min-height: 28px; }
QComboBox[tone="bad"], QComboBox[tone="warn"] { padding: 0 11px; min-height: 28px; }
QPlainTextEdit[tone="bad"], QPlainTextEdit[tone="warn"] { padding: 3px 5px; }
QLineEdit[tone="bad"]:focus, QPlainTextEdit[tone="bad"]:focus, QComboBox[tone="bad"]:focus,
QLineEdit[tone="warn"]:focus, QPlainTextEdit[tone="warn"]:focus, QComboBox[tone="warn"]:focus
    { border: 2px solid $focus; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: $window; color: $third;
    border-color: $line; }
QLineEdit:read-only { background: $window; }
QPlainTextEdit[kind="code"] { background: $sunken; border: 1px solid $sunken; }
QPlainTextEdit[kind="code"]:focus { border: 2px solid $focus; }
QComboBox::drop-down { border: none; width: 26px; subcontrol-origin: padding;
    subcontrol-position: center right; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line_strong; padding: 4px;
    outline: none; selection-background-color: $selected; selection-color: $text; }
QCheckBox { spacing: 8px; min-height: 24px; }

QTableView, QListView { background: $surface; border: none; outline: none;
    selection-background-color: $selected; selection-color: $text; gridline-color: $line; }
QListWidget { padding: 4px 6px; }
QTableView { background: $window; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $second; border: none; border-bottom: 1px solid $line;
    padding: 0 10px; }
QHeaderView::section:hover { color: $text; background: $hover; }
QTableCornerButton::section { background: $surface; border: none; }
QScrollArea { background: transparent; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover, QSplitter::handle:pressed { background: $accent; }

QMenu { background: $surface; border: 1px solid $line_strong; padding: 4px; }
QMenu::item { padding: 6px 20px 6px 14px; border-radius: 5px; color: $text; }
QMenu::icon { padding-left: 10px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $third; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $line_strong; border: 3px solid $scroll_ground; border-radius: 6px; }
QScrollBar::handle:hover { background: $second; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")

UNDERLINED = Template("""
QLabel[ink="good"], QLabel[ink="wait"], QLabel[ink="warn"], QLabel[ink="bad"], QLabel[ink="accent"],
QPushButton[kind="link"], QPushButton[kind="mend"] { text-decoration: underline; }
QPushButton:disabled, QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { border-style: dashed; }
QPushButton[kind="link"]:disabled { text-decoration: none; }
QToolButton:disabled { border: 1px dashed $line_strong; padding: 3px; }
""")
"""Where colour says nothing: underlined is what is a state or a link, dashed what can't be used."""


def style_sheet(tokens: Tokens) -> str:
    """Qt's style sheet for `tokens`."""
    colours = {name: getattr(tokens, name) for name in tokens.__slots__}
    sheet = SHEET.substitute(
        colours,
        radius=Size.RADIUS,
        card=Size.RADIUS_CARD,
        scroll_ground=tokens.surface,
    )
    return sheet + UNDERLINED.substitute(colours) if tokens.underlined else sheet
