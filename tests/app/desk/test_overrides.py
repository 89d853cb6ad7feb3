"""A maker's reasons reach the checker: one for each warning, in their own words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.credit.rules import check_terms
from app.desk.overrides import name_of, read_word, warnings, word_to_checker
from app.errors import UserError
from tests.app.credit.sample_credits import TODAY, sample_terms

CLOSED_DAY, NO_PARTY = "closed-day 31D.date", "confirmation-party 58a"
FOUND = check_terms(replace(sample_terms("02"), expiry_date=date(2027, 2, 14), confirmation_party=None), TODAY)


def test_each_warning_carries_its_own_reason_to_the_checker() -> None:
    told = {CLOSED_DAY: " Applicant's wish, contract of 3 Nov ", NO_PARTY: "The adviser knows."}
    word = read_word(word_to_checker(FOUND, "Please check today.", told))
    assert word.note == "Please check today."
    assert word.reasons == {CLOSED_DAY: "Applicant's wish, contract of 3 Nov", NO_PARTY: "The adviser knows."}


def test_a_warning_without_a_reason_of_its_own_is_not_overridden() -> None:
    with pytest.raises(UserError) as refused:
        word_to_checker(FOUND, "", {CLOSED_DAY: "One reason for all", NO_PARTY: "  "})
    assert refused.value.code == "reason-missing"


def test_where_nothing_is_overridden_the_note_travels_as_it_is() -> None:
    clean = check_terms(sample_terms("02"), TODAY)
    assert not warnings(clean)
    assert word_to_checker(clean, "Please check.", {CLOSED_DAY: "of another draft"}) == "Please check."


def test_the_same_warning_twice_is_answered_once() -> None:
    twice = [*FOUND, *FOUND]
    assert [name_of(finding) for finding in warnings(twice)] == [CLOSED_DAY, NO_PARTY]


@given(st.text() | st.sampled_from(['{"schema":"lc-note/1"}', "[1]", '{"note":1,"reasons":{},"schema":"lc-note/1"}']))
def test_whatever_a_note_says_it_is_read(text: str) -> None:
    assert read_word(text) == (text, {})
