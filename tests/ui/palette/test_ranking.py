"""How well typed words fit a name: what one thinks of first comes first."""

from __future__ import annotations

import pytest

from ui.palette.ranking import fit

BETTER = [
    ("new", "New credit", "Another officer's window, renewed"),
    ("new credit", "New credit", "New credit from a message"),
    ("cr", "Credits", "Discredit"),
    ("nc", "New credit", "Finance"),
    ("mess", "Import message", "Credit"),
    ("信用证", "新信用证", "打开设置"),
]


@pytest.mark.parametrize(("query", "better", "worse"), BETTER)
def test_of_two_names_the_one_that_was_meant_fits_better(query: str, better: str, worse: str) -> None:
    assert fit(query, better) > fit(query, worse)


def test_every_word_must_fit() -> None:
    assert fit("import credit", "Import message", "Credit") > 0
    assert fit("import ship", "Import message", "Credit") == 0


def test_the_name_counts_more_than_what_it_is_about() -> None:
    assert fit("credit", "New credit", "Go to") > fit("credit", "Import message", "Credit") > 0


def test_nothing_typed_fits_nothing() -> None:
    assert fit("  ", "New credit") == 0
