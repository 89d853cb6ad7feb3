"""A field answers when it is left, never while it is typed into; what was typed is never thrown away."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.money import Money
from tests.ui.front import bring_to_front
from ui.theme import Tone
from ui.widgets import (
    AmountInput,
    ChoiceInput,
    DateInput,
    FieldFrame,
    FieldNote,
    LineInput,
    LinkButton,
    NarrativeInput,
    read_day,
    show_day,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

BAD = FieldNote(Tone.BAD, "JPY has no decimals.", "C03", "Mend")


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    """Two fields in a window that has the focus."""
    window = QWidget()
    column = QVBoxLayout(window)
    for title in ("Currency and amount", "Drafts at"):
        column.addWidget(FieldFrame(title, LineInput(), tag="32B", help_text="As the contract says"))
    qtbot.addWidget(window)
    bring_to_front(qtbot, window)
    return window


def fields(form: QWidget) -> list[FieldFrame]:
    return form.findChildren(FieldFrame)


def shown(field: FieldFrame) -> FieldNote | None:
    return field.shown_note


def test_a_finding_waits_until_the_field_is_left(form: QWidget, qtbot: QtBot) -> None:
    amount, other = fields(form)
    amount.input.setFocus()
    QTest.keyClicks(amount.input, "JPY 1.5")
    amount.set_note(BAD)
    assert shown(amount) is None
    other.input.setFocus()
    assert shown(amount) is BAD
    assert amount.input.property("tone") == "bad"
    assert amount.input.accessibleDescription() == "JPY has no decimals. (C03)"


def test_what_is_mended_loses_its_finding_at_once(form: QWidget) -> None:
    amount = fields(form)[0]
    amount.set_note(BAD)
    amount.input.setFocus()
    assert shown(amount) is BAD
    amount.set_note(None)
    assert shown(amount) is None
    assert amount.input.accessibleDescription() == "As the contract says"


def test_the_mend_button_names_its_field_and_asks(form: QWidget, qtbot: QtBot) -> None:
    amount = fields(form)[0]
    amount.set_note(BAD)
    mend = amount.findChildren(LinkButton)[0]
    assert mend.isVisible()
    assert mend.accessibleName() == "Mend: Currency and amount"
    with qtbot.waitSignal(amount.mend_asked, timeout=1000):
        mend.click()


def test_typing_is_reported_and_filling_in_is_not(form: QWidget, qtbot: QtBot) -> None:
    amount = fields(form)[0]
    with qtbot.assertNotEmitted(amount.changed):
        amount.set_value("USD 1")
    with qtbot.waitSignal(amount.changed, timeout=1000):
        QTest.keyClicks(amount.input, "0")


def test_a_field_is_named_by_its_label_and_tag(form: QWidget) -> None:
    assert fields(form)[0].input.accessibleName() == "Currency and amount, 32B"


@pytest.mark.parametrize(
    ("typed", "shown"), [("usd 1250000", "USD 1,250,000.00"), ("JPY 5.5", "JPY 5.5"), ("what", "what")]
)
def test_an_amount_is_put_in_order_when_left_and_kept_when_unreadable(qtbot: QtBot, typed: str, shown: str) -> None:
    amount = AmountInput()
    qtbot.addWidget(amount)
    amount.show()
    QTest.keyClicks(amount, typed)
    QTest.keyClick(amount, Qt.Key.Key_Tab)
    amount.clearFocus()
    amount.focusOutEvent(_gone())
    assert amount.text() == shown


def test_an_amount_is_money_or_nothing(qtbot: QtBot) -> None:
    amount = AmountInput()
    qtbot.addWidget(amount)
    amount.set_value("KWD 1.5")
    assert amount.money() == Money(1500, "KWD")
    amount.set_value("KWD")
    assert amount.money() is None


@pytest.mark.parametrize("typed", ["14 Feb 2027", "sun 14 february 2027", "2027-02-14", "20270214", "14.Feb.2027"])
def test_a_day_is_read_as_people_write_it(qtbot: QtBot, typed: str) -> None:
    field = DateInput()
    qtbot.addWidget(field)
    QTest.keyClicks(field, typed)
    field.focusOutEvent(_gone())
    assert field.text() == "Sun 14 Feb 2027"
    assert field.value() == "2027-02-14"


@pytest.mark.parametrize("typed", ["02/03/2027", "31 Feb 2027", "soon", "14 Foo 2027", ""])
def test_a_day_that_could_mean_two_or_none_is_kept_as_typed(qtbot: QtBot, typed: str) -> None:
    field = DateInput()
    qtbot.addWidget(field)
    QTest.keyClicks(field, typed)
    field.focusOutEvent(_gone())
    assert field.day() is None
    assert field.value() == typed


@given(st.dates(min_value=date(1000, 1, 1)), st.booleans())
def test_every_day_shown_can_be_read_again(day: date, weekday: bool) -> None:
    assert read_day(show_day(day, weekday=weekday)) == day
    assert read_day(day.isoformat()) == day


def test_a_narrative_counts_lines_and_says_when_one_is_too_long(qtbot: QtBot) -> None:
    field = FieldFrame("Additional amounts", NarrativeInput(lines=4, width=35), tag="39C")
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.input.setFocus()
    qtbot.waitUntil(field.input.hasFocus)
    field.set_value("FREIGHT\nINSURANCE")
    assert isinstance(field.input, NarrativeInput)
    assert field.input.counter() == (2, 9)
    assert "2 of 4 lines" in _said(field)
    field.set_value("X" * 36)
    assert "36 characters, 35 fit" in _said(field)
    assert field.value() == "X" * 36


def test_an_unknown_choice_leaves_nothing_chosen(qtbot: QtBot) -> None:
    choice = ChoiceInput([("a", "acceptance"), ("n", "negotiation")])
    qtbot.addWidget(choice)
    choice.set_value("n")
    assert choice.value() == "n"
    choice.set_choices([("a", "acceptance"), ("n", "by negotiation"), ("p", "payment")])
    assert (choice.value(), choice.currentText()) == ("n", "by negotiation")
    choice.set_value("x")
    assert choice.value() == ""


def _gone() -> QFocusEvent:
    return QFocusEvent(QFocusEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason)


def _said(field: FieldFrame) -> str:
    return " ".join(label.text() for label in field.findChildren(QLabel))
