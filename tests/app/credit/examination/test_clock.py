"""Five banking days, each bank its own, from its own receipt at its own office (UCP 600 art. 14b, 16d, 16f, 33)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.credit.banking_days import closed_reason
from app.credit.examination.clock import (
    Deadline,
    Standing,
    banking_days_left,
    examination_deadline,
    receipt,
    standing,
)
from tests.app.credit.examination.counters import (
    DUBAI,
    HAMBURG,
    HONOLULU,
    KIRITIMATI,
    LONDON,
    NEW_YORK,
    NOWHERE,
    SHANGHAI,
    TOKYO,
    Office,
)


def deadline(office: Office, local: str) -> Deadline:
    made = examination_deadline(office.at(local), office)
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("office", "received", "last"),
    [
        pytest.param(HAMBURG, "2026-11-23 10:00", "2026-11-30 16:30", id="a plain week"),
        pytest.param(HAMBURG, "2026-11-23 06:10", "2026-11-30 16:30", id="before opening counts as that day"),
        pytest.param(HAMBURG, "2026-11-23 16:30", "2026-12-01 16:30", id="at closing time it is too late for that day"),
        pytest.param(HAMBURG, "2026-11-28 11:00", "2026-12-07 16:30", id="on a Saturday counts as Monday"),
        pytest.param(HAMBURG, "2026-12-23 10:00", "2026-12-31 16:30", id="Christmas in Germany"),
        pytest.param(HAMBURG, "2026-03-26 10:00", "2026-04-02 16:30", id="the last day before Good Friday"),
        pytest.param(HAMBURG, "2026-03-27 10:00", "2026-04-07 16:30", id="Good Friday and Easter Monday in Germany"),
        pytest.param(NEW_YORK, "2026-11-25 10:00", "2026-12-03 17:00", id="Thanksgiving in New York"),
        pytest.param(NEW_YORK, "2026-12-24 18:00", "2027-01-05 17:00", id="after closing on Christmas Eve"),
        pytest.param(LONDON, "2026-08-27 10:00", "2026-09-04 17:00", id="the late summer bank holiday in London"),
        pytest.param(LONDON, "2026-04-02 10:00", "2026-04-13 17:00", id="Easter in London"),
        pytest.param(SHANGHAI, "2026-09-29 10:00", "2026-10-12 17:00", id="golden week in Shanghai"),
        pytest.param(SHANGHAI, "2026-10-03 10:00", "2026-10-14 17:00", id="received in golden week"),
        pytest.param(SHANGHAI, "2026-02-13 10:00", "2026-02-27 17:00", id="Spring Festival with a working Saturday"),
        pytest.param(TOKYO, "2026-12-28 10:00", "2027-01-06 15:00", id="banks' own days in Tokyo"),
        pytest.param(DUBAI, "2026-11-19 10:00", "2026-11-26 15:00", id="Saturday and Sunday in Dubai"),
    ],
)
def test_the_fifth_banking_day_after_receipt_is_the_last(office: Office, received: str, last: str) -> None:
    made = deadline(office, received)

    assert made.at_utc == office.at(last)
    assert made.last_day == date.fromisoformat(last[:10])


@given(
    received=st.datetimes(datetime(2026, 1, 1), datetime(2029, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001 - bounds
    office=st.sampled_from([HAMBURG, NEW_YORK, LONDON, SHANGHAI, TOKYO, DUBAI, HONOLULU, KIRITIMATI]),
)
def test_between_receipt_and_the_last_day_lie_exactly_five_banking_days(received: datetime, office: Office) -> None:
    made = examination_deadline(received, office)

    assert made is not None
    days = (made.last_day - made.receipt.counts_as).days
    after = [made.receipt.counts_as + timedelta(days=ahead) for ahead in range(1, days + 1)]
    assert sum(not closed_reason(day, office.calendar) for day in after) == 5
    assert not closed_reason(made.last_day, office.calendar)
    assert [step.day for step in made.steps[1:-1]] == after
    assert received < made.at_utc


def test_each_bank_has_its_own_clock_for_the_same_documents() -> None:
    moment = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)

    ends = {office.zone: examination_deadline(moment, office) for office in (NEW_YORK, HAMBURG, SHANGHAI)}

    assert {zone: one.last_day for zone, one in ends.items() if one} == {
        "America/New_York": date(2026, 12, 2),  # received that day; Thanksgiving is not counted
        "Europe/Berlin": date(2026, 12, 2),  # received after closing: counts as the 25th
        "Asia/Shanghai": date(2026, 12, 2),  # already the 25th there
    }


def test_on_either_side_of_the_date_line_it_is_another_day() -> None:
    moment = datetime(2026, 11, 24, 22, 0, tzinfo=UTC)

    west, east = receipt(moment, HONOLULU), receipt(moment, KIRITIMATI)

    assert west is not None
    assert east is not None
    assert (west.day, east.day) == (date(2026, 11, 24), date(2026, 11, 25))
    assert deadline(HONOLULU, "2026-11-24 12:00").last_day == date(2026, 12, 2)
    assert deadline(KIRITIMATI, "2026-11-25 12:00").last_day == date(2026, 12, 2)


def test_the_clock_keeps_local_closing_time_when_summer_time_ends() -> None:
    made = deadline(HAMBURG, "2026-10-22 10:00")

    assert made.at_utc == datetime(2026, 10, 29, 15, 30, tzinfo=UTC)
    assert deadline(HAMBURG, "2026-10-15 10:00").at_utc == datetime(2026, 10, 22, 14, 30, tzinfo=UTC)


def test_an_officer_reads_how_the_deadline_was_reckoned() -> None:
    made = deadline(NEW_YORK, "2026-12-31 17:40")

    assert [(step.sentence, step.number) for step in made.steps] == [
        ("Received Thursday 31 Dec 2026, 17:40, after closing at 17:00: counts as Monday 4 Jan 2027.", 0),
        ("Tuesday 5 Jan 2027 is banking day 1 of 5.", 1),
        ("Wednesday 6 Jan 2027 is banking day 2 of 5.", 2),
        ("Thursday 7 Jan 2027 is banking day 3 of 5.", 3),
        ("Friday 8 Jan 2027 is banking day 4 of 5.", 4),
        ("Saturday 9 Jan 2027 is not counted.", 0),
        ("Sunday 10 Jan 2027 is not counted.", 0),
        ("Monday 11 Jan 2027 is banking day 5 of 5.", 5),
        ("Notice of refusal must be given by Monday 11 Jan 2027, 17:00 there.", 0),
    ]
    assert [step.article for step in (made.steps[0], made.steps[1], made.steps[-1])] == [
        "UCP 600 art. 33",
        "UCP 600 art. 14b",
        "UCP 600 art. 16d",
    ]


def test_a_holiday_is_named_where_it_stops_the_count() -> None:
    sentences = [step.sentence for step in deadline(HAMBURG, "2026-12-23 10:00").steps]

    assert "Friday 25 Dec 2026 is not counted: Christmas Day." in sentences
    assert sentences[0] == "Received Wednesday 23 Dec 2026, 10:00: counts as that day."
    on_holiday = receipt(HAMBURG.at("2026-12-25 10:00"), HAMBURG)
    assert on_holiday is not None
    assert on_holiday.sentence == (
        "Received Friday 25 Dec 2026, 10:00, on a closed day (Christmas Day): counts as Monday 28 Dec 2026."
    )


def test_only_a_bank_that_is_bound_is_precluded() -> None:
    made = deadline(HAMBURG, "2026-11-23 10:00")
    late = made.at_utc + timedelta(seconds=1)

    assert standing(made, made.at_utc, bound=True) is Standing.IN_TIME
    assert standing(made, late, bound=True) is Standing.PRECLUDED
    assert standing(made, late, bound=False) is Standing.LATE


@pytest.mark.parametrize(
    ("now", "left"),
    [
        ("2026-11-23 12:00", 6),
        ("2026-11-24 12:00", 5),
        ("2026-11-27 16:31", 1),
        ("2026-11-29 12:00", 1),
        ("2026-11-30 16:30", 1),
        ("2026-11-30 16:31", 0),
        ("2026-12-09 12:00", 0),
    ],
)
def test_banking_days_left_count_today_until_the_office_closes(now: str, left: int) -> None:
    made = deadline(HAMBURG, "2026-11-23 10:00")

    assert banking_days_left(made, HAMBURG.at(now), HAMBURG) == left


@pytest.mark.parametrize("year", [1, 9999])
def test_a_moment_that_no_calendar_knows_stops_no_desk(year: int) -> None:
    assert examination_deadline(datetime(year, 12, 31, 23, 59, tzinfo=UTC), KIRITIMATI) is None


def test_an_office_whose_zone_is_unknown_has_no_clock() -> None:
    moment = datetime(2026, 11, 24, tzinfo=UTC)

    assert receipt(moment, NOWHERE) is None
    assert examination_deadline(moment, NOWHERE) is None
