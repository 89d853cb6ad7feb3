"""Undo and redo: what an officer did to a draft is taken back step by step, and done again."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.credit.draft import CreditDraft
from app.credit.draft_history import Deed, DraftHistory, Step

EMPTY = CreditDraft("SR2026")
WAYS = st.lists(
    st.tuples(st.sampled_from(list(Deed)), st.sampled_from(["20", "32B", "44C"]), st.sampled_from("abc") | st.just("")),
    max_size=30,
)


def way(deeds: list[tuple[Deed, str, str]]) -> tuple[DraftHistory, CreditDraft]:
    """The history of an officer who did this to an empty draft, and the draft as it stands."""
    history, draft = DraftHistory(), EMPTY
    for deed, key, text in deeds:
        after = draft.with_value(key, text)
        history, draft = history.with_step(Step(deed, key, draft, after)), after
    return history, draft


@given(WAYS)
@settings(deadline=None)
def test_undoing_all_leads_to_the_first_draft_and_redoing_all_to_the_last(deeds: list[tuple[Deed, str, str]]) -> None:
    history, last = way(deeds)
    draft = last
    while (step := history.last) is not None:
        assert step.after == draft
        history, draft = history.undo(), step.before
    assert draft == EMPTY
    while (step := history.next) is not None:
        assert step.before == draft
        history, draft = history.redo(), step.after
    assert draft == last


@given(WAYS)
@settings(deadline=None)
def test_no_step_does_nothing(deeds: list[tuple[Deed, str, str]]) -> None:
    history, _ = way(deeds)
    assert all(step.before != step.after for step in history.done)


def test_what_is_typed_into_one_field_until_it_is_left_is_one_step() -> None:
    history, draft = way([(Deed.TYPED, "20", "H"), (Deed.TYPED, "20", "HS"), (Deed.TYPED, "20", "HSB")])
    assert len(history.done) == 1

    history = history.left()
    history = history.with_step(Step(Deed.TYPED, "20", draft, draft.with_value("20", "HSB1")))
    assert [step.after.text("20") for step in history.done] == ["HSB", "HSB1"]


def test_typing_that_comes_back_to_where_it_began_leaves_no_step_and_joins_no_older_one() -> None:
    history, draft = way([(Deed.TYPED, "20", "A")])
    history = history.left()
    for text in ("AB", "A", "AC"):
        after = draft.with_value("20", text)
        history, draft = history.with_step(Step(Deed.TYPED, "20", draft, after)), after
    assert [(step.before.text("20"), step.after.text("20")) for step in history.done] == [("", "A"), ("A", "AC")]


def test_a_new_step_ends_what_could_be_done_again() -> None:
    history, draft = way([(Deed.MENDED, "20", "A"), (Deed.MENDED, "20", "B")])
    step = history.last
    assert step is not None
    history = history.undo()
    history = history.with_step(Step(Deed.CUSTOMER, "50N", step.before, step.before.with_value("50N", "BLUE HERON")))
    assert history.next is None
    assert draft.text("20") == "B"


def test_an_empty_history_has_nothing_to_undo_or_do_again() -> None:
    assert DraftHistory().undo() == DraftHistory().redo() == DraftHistory()
