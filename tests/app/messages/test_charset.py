"""Character sets x, y, z and what is proposed in place of strangers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.messages.charset import SETS, all_strangers, mend_for, strangers


@pytest.mark.parametrize(
    ("char", "charset", "mend"),
    [
        ("\u20ac", "z", "EUR"),
        ("\u00e4", "x", "ae"),
        ("\u00c9", "x", "E"),
        ("\u2013", "x", "-"),
        ("\u201c", "x", "'"),
        ("\u201c", "z", '"'),
        ("&", "x", "+"),
        ("\uff21", "x", "A"),
        ("\u3000", "x", " "),
        ("ü", "y", "UE"),
        ("\u7389", "z", ""),
        ("}", "z", ")"),
    ],
)
def test_a_stranger_is_replaced_where_the_meaning_stays(char: str, charset: str, mend: str) -> None:
    assert mend_for(char, charset) == mend


def test_each_stranger_is_told_once_with_its_first_place() -> None:
    assert strangers("5 \u20ac AND 6 \u20ac, 7\u00b0", "x") == [(3, "\u20ac", "EUR"), (15, "\u00b0", " DEGREES")]


def test_what_nothing_can_replace_is_told_as_a_word() -> None:
    assert strangers("SEE \u7389\u77f3, \u20ac \u7389\u77f3", "x") == [(5, "\u7389\u77f3", ""), (9, "\u20ac", "EUR")]
    assert [one.column for one in all_strangers("SEE \u7389\u77f3, \u20ac \u7389\u77f3", "x")] == [5, 9, 11]


@given(st.characters(), st.sampled_from(["x", "y", "z"]))
def test_a_mend_always_fits_its_set(char: str, charset: str) -> None:
    assert SETS[charset].issuperset(mend_for(char, charset))
