"""A maker's reasons reach the checker: one for each warning, in their own words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.credit.rules import check_terms
from app.desk import approve, drafts, issue
from app.desk.overrides import name_of, read_word, warnings, word_to_checker
from app.desk.views import approval_view
from app.errors import UserError
from app.ports.gateway import Stage
from tests.app.credit.sample_credits import TODAY, sample_terms
from tests.app.desk.world import SIGHT, catch_up

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from tests.app.desk.world import World

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


def test_by_way_of_the_gateway_the_checker_reads_what_the_maker_overrode_and_why(
    world: World, maker: Desk, checker: Desk
) -> None:
    [draft_id] = drafts.import_file(maker, "sample.fin", SIGHT.replace(b":31D:270226", b":31D:270228")).draft_ids
    found = drafts.examine(maker, drafts.load_draft(maker, draft_id), draft_id).findings
    told = {CLOSED_DAY: "Applicant's wish."}
    digest = issue.submit_draft(maker, draft_id, word_to_checker(found, "Please check.", told))
    catch_up(maker, checker)

    seen = approval_view(checker, digest)

    assert [(each.field, each.overridden, each.reason) for each in seen.standing] == [
        ("31D", True, "Applicant's wish.")
    ]
    assert (seen.note, seen.why_not, seen.rebuilt) == ("Please check.", "", True)
    approve.approve(checker, digest)
    catch_up(checker)
    world.carry()
    catch_up(maker)
    assert maker.store.desk_act(digest).stage == Stage.FINAL


@given(st.text() | st.sampled_from(['{"schema":"lc-note/1"}', "[1]", '{"note":1,"reasons":{},"schema":"lc-note/1"}']))
def test_whatever_a_note_says_it_is_read(text: str) -> None:
    assert read_word(text) == (text, {})
