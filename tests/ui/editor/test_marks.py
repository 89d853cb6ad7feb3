"""What SWIFT can't carry is marked where it stands, counted before it is too much, and mended by a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.credit.fields import spec_of
from tests.ui.editor.shown import OPTICS, imported
from tests.ui.front import bring_to_front
from ui.editor.inputs import FormField, make_input
from ui.theme import DARK, LIGHT, apply
from ui.widgets import LineInput, LinkButton, NarrativeInput, Span

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.world import World
    from ui.ops import Ops

JADE = "\u7389\u77f3"
STRANGE = OPTICS.replace(b"IN THREE COPIES", f"FOR 5 € OF {JADE}".encode())
STRANGE = STRANGE.replace(b"YOKOHAMA", f"{JADE} YOKOHAMA".encode())


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """Where a field of the form stands by itself, with another to go to."""
    window = QWidget()
    QVBoxLayout(window).addWidget(LineInput())
    qtbot.addWidget(window)
    bring_to_front(qtbot, window)
    return window


def field_on(page: QWidget, key: str, value: str = "") -> FormField:
    """A field of the form, with the focus."""
    spec, column = spec_of("SR2026")[key], page.layout()
    assert isinstance(column, QVBoxLayout)
    made = FormField(spec, make_input(spec, value, ()))
    made.set_value(value)
    column.insertWidget(0, made)
    made.show()
    made.input.setFocus()
    assert made.input.hasFocus()
    return made


def marks(made: FormField) -> list[Span]:
    return list(made.marks)


def too_much(made: FormField) -> bool:
    return made.counter.isVisible() and made.counter.over


def leave(made: FormField) -> None:
    QTest.keyClick(made.input, Qt.Key.Key_Tab)
    assert not made.input.hasFocus()


def type_strange(made: FormField, char: str) -> None:
    """QTest types Latin letters only."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(made.input, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, char))


def test_chinese_is_marked_says_which_set_and_where_and_is_taken_out(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = imported(qtbot, world, ops, STRANGE)
    town = shown.editor.form.frames["59T"]
    note = town.shown_note
    assert marks(town) == [Span(0, 0, 2)]
    assert note is not None
    assert f"“{JADE}”, from character 1 of line 1, is Chinese; SWIFT's z character set" in note.sentence
    next(one for one in town.findChildren(LinkButton) if one.text() == "Take it out").click()
    shown.examined()
    assert shown.editor.draft.text("59T") == " YOKOHAMA"
    assert marks(town) == []

    documents = shown.editor.form.frames["46A"]
    at = documents.value().split("\n")[1].index("€")
    assert marks(documents) == [Span(1, at, 1), Span(1, at + 5, 2)]
    assert isinstance(documents.input, NarrativeInput)
    assert [mark.cursor.selectedText() for mark in documents.input.extraSelections()] == ["€", JADE]


def test_the_mark_in_a_single_line_is_seen_in_every_theme_and_goes_with_the_character(
    page: QWidget, qapp: QApplication
) -> None:
    town = field_on(page, "59T", f"{JADE} YOKOHAMA")
    leave(town)
    marked = town.input.grab().toImage()
    assert isinstance(town.input, LineInput)
    town.input.show_marks(())
    assert town.input.grab().toImage() != marked
    apply(qapp, DARK)
    apply(qapp, LIGHT)
    assert town.input.grab().toImage() == marked

    town.input.setFocus()
    town.input.setSelection(0, 3)
    QTest.keyClicks(town.input, "N")
    assert town.value() == "NYOKOHAMA"
    assert marks(town) == []


def test_nothing_new_is_marked_while_a_field_is_typed_into(page: QWidget) -> None:
    town = field_on(page, "59T")
    QTest.keyClicks(town.input, "S" * 35)
    type_strange(town, "€")
    assert town.value().endswith("S€")
    assert marks(town) == []
    leave(town)
    assert marks(town) == [Span(0, 35, 1), Span(0, 35)]


def test_a_count_shows_in_the_field_one_is_in_and_where_little_is_left(page: QWidget) -> None:
    town = field_on(page, "50T")
    QTest.keyClicks(town.input, "SHANGHAI")
    assert town.counter.isVisible()
    assert town.counter.text() == "8 of 35"
    leave(town)
    assert not town.counter.isVisible()
    town.set_value("S" * 33)
    assert town.counter.isVisible()


@pytest.mark.parametrize(
    ("key", "typed", "words"),
    [
        ("50T", "S" * 37, "37 of 35: 2 too many"),
        ("59S", "A\nB\nC\nD\nE", "5 of 4 lines"),
        ("59S", "A" * 40, "40 of 35 characters"),
        ("46A", "A" * 70, "a line has 70 characters, 65 fit"),
    ],
)
def test_too_much_is_said_in_words_and_by_a_triangle_while_it_is_typed(
    page: QWidget, key: str, typed: str, words: str
) -> None:
    made = field_on(page, key)
    assert not too_much(made)
    for at, line in enumerate(typed.split("\n")):
        if at:
            QTest.keyClick(made.input, Qt.Key.Key_Return)
        QTest.keyClicks(made.input, line)
    assert too_much(made)
    assert made.counter.text() == words


def test_a_narrative_shows_all_its_lines_also_where_a_narrow_form_breaks_them(page: QWidget) -> None:
    made = field_on(page, "46A", "\n".join(["+" + "WORD " * 12] * 4))
    assert isinstance(made.input, NarrativeInput)
    for width in (700, 320, 700):
        page.resize(width, 500)
        QApplication.processEvents()
        assert made.input.verticalScrollBar().maximum() == 0
