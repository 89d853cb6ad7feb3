"""Whether anybody is at the other bank now, by its own clock and calendar."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest

from app.desk.offices import Office, Opening

HAMBURG = Office(
    "SAMPDEHHXXX", "Elbe Sample Bank", "Hamburg", "Europe/Berlin", time(9), time(17), usual=True, calendar="DE"
)


@pytest.mark.parametrize(
    ("now_utc", "said"),
    [
        (datetime(2026, 11, 23, 8, 0, tzinfo=UTC), (Opening.OPEN, "")),
        (datetime(2026, 11, 23, 7, 59, tzinfo=UTC), (Opening.AFTER_HOURS, "")),
        (datetime(2026, 11, 23, 16, 0, tzinfo=UTC), (Opening.AFTER_HOURS, "")),
        (datetime(2026, 7, 23, 7, 0, tzinfo=UTC), (Opening.OPEN, "")),
        (datetime(2026, 11, 21, 23, 30, tzinfo=UTC), (Opening.CLOSED_DAY, "Sunday")),
    ],
)
def test_an_office_is_open_in_its_hours_on_its_banking_days(now_utc: datetime, said: tuple[Opening, str]) -> None:
    assert HAMBURG.opening(now_utc) == said


def test_a_holiday_there_closes_it_whatever_day_it_is_here() -> None:
    opening, reason = HAMBURG.opening(datetime(2026, 12, 25, 10, 0, tzinfo=UTC))
    assert opening is Opening.CLOSED_DAY
    assert reason


def test_of_a_bank_that_is_no_member_nothing_is_made_up() -> None:
    stranger = Office("SAMPFRPPXXX", "", "", "", time(9), time(17), usual=True, calendar="FR")
    now_utc = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
    assert stranger.local(now_utc) is None
    assert stranger.opening(now_utc) == (Opening.UNKNOWN, "")
