"""Words for the time of shipment mean what UCP 600 art. 3 says they mean."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.credit.examination.date_words import periods


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("ON OR ABOUT 15 JANUARY 2027", "2027-01-10", "2027-01-20"),
        ("ABOUT 2 MARCH 2027", "2027-02-25", "2027-03-07"),
        ("FIRST HALF OF FEBRUARY 2027", "2027-02-01", "2027-02-15"),
        ("SECOND HALF FEBRUARY 2028", "2028-02-16", "2028-02-29"),
        ("2ND HALF OF APRIL 2027", "2027-04-16", "2027-04-30"),
        ("BEGINNING OF MAY 2027", "2027-05-01", "2027-05-10"),
        ("MIDDLE OF MAY 2027", "2027-05-11", "2027-05-20"),
        ("END OF FEBRUARY 2027", "2027-02-21", "2027-02-28"),
        ("FROM JANUARY 2027 TO MARCH 2027", "2027-01-01", "2027-03-31"),
        ("BETWEEN JANUARY AND MARCH 2027", "2027-01-01", "2027-03-31"),
        ("SHIPMENT MAY BE MADE IN MAY 2027", "2027-05-01", "2027-05-31"),
        ("IN JUNE 2027", "2027-06-01", "2027-06-30"),
        ("BETWEEN 1 JAN 2027 AND 15 SEPT 2027", "2027-01-01", "2027-09-15"),
        ("FROM 1 TO 15 JANUARY 2027", "2027-01-01", "2027-01-15"),
        ("FROM 2027-01-04 UNTIL 2027-02-03", "2027-01-04", "2027-02-03"),
        ("NOT BEFORE 4 JAN 2027 AND NOT LATER THAN JANUARY 15, 2027", "2027-01-04", "2027-01-15"),
        ("SHIPMENT ON 15-JAN-2027", "2027-01-15", "2027-01-15"),
        ("BEFORE 15TH JANUARY 2027", "", "2027-01-14"),
        ("AFTER 270115", "2027-01-16", ""),
        ("FROM 15 JANUARY 2027", "2027-01-15", ""),
        ("TO 15 JANUARY 2027", "", "2027-01-15"),
        ("NOT LATER THAN 15 JANUARY 2027", "", "2027-01-15"),
    ],
)
def test_a_period_is_read(text: str, first: str, last: str) -> None:
    [period] = periods([text])

    assert [day.isoformat() if day else "" for day in (period.first, period.last)] == [first, last]
    assert all(day is None or period.holds(day) for day in (period.first, period.last))


def test_several_lots_are_several_periods() -> None:
    lots = periods(["FIRST LOT IN JANUARY 2027, SECOND LOT IN FEBRUARY 2027,", "THIRD LOT IN MARCH 2027"])

    assert [(one.words, one.first, one.last) for one in lots] == [
        ("JANUARY 2027", date(2027, 1, 1), date(2027, 1, 31)),
        ("FEBRUARY 2027", date(2027, 2, 1), date(2027, 2, 28)),
        ("MARCH 2027", date(2027, 3, 1), date(2027, 3, 31)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "PROMPT SHIPMENT",
        "UNTIL 31 FEBRUARY 2027",
        "JANUARY 0000",
        "JANUARY, FEBRUARY AND MARCH 2027",
        "15 JANUARY 2027",
        "FROM MARCH 2027 TO JANUARY 2027",
        "FROM NOVEMBER TO FEBRUARY 2027",
        "IN JANUARY 2027, THEN FEBRUARY",
        "ABOUT 31 DECEMBER 9999",
        "MARKED 123456",
        "AFTER 999999",
        "",
    ],
)
def test_a_text_that_is_not_wholly_understood_is_not_read_at_all(text: str) -> None:
    assert periods([text]) == ()


@given(st.text(alphabet="0123456789 -.,/ABCDEFHIJLMNOPRSTUVY", max_size=60))
def test_no_text_of_another_bank_stops_the_reading(text: str) -> None:
    for period in periods([f"FROM {text}", f"ON OR ABOUT {text} JANUARY 2027"]):
        assert period.first or period.last
