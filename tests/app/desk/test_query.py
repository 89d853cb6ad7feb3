"""What officers type to find credits becomes filters and words, or a sentence that says what to type."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desk.query import Filters, read_query
from app.errors import UserError
from app.ports.stored import CreditQuery, RowState

TODAY = date(2026, 11, 22)


def test_currency_amount_expiry_and_words_are_read_together() -> None:
    typed = read_query("usd > 100000 expires < 10 days kestrel")

    assert (typed.words, typed.problems) == ("kestrel", ())
    assert typed.filters.query(TODAY) == CreditQuery(
        currencies=frozenset({"USD"}),
        least_minor=10_000_001,
        expiry_first=TODAY,
        expiry_last=date(2026, 12, 2),
    )


@pytest.mark.parametrize(
    ("text", "least_minor", "most_minor"),
    [
        ("eur >= 1.5m < 2m", 150_000_000, 199_999_999),
        ("USD>=1,000.50", 100_050, None),
        ("jpy <= 250k", None, 250_000),
        ("1bn usd > 1bn", 100_000_000_001, None),
    ],
)
def test_amounts_are_exact_in_the_minor_units_of_their_currency(
    text: str, least_minor: int | None, most_minor: int | None
) -> None:
    query = read_query(text).filters.query(TODAY)
    assert (query.least_minor, query.most_minor) == (least_minor, most_minor)


def test_states_banks_and_days_have_names() -> None:
    typed = read_query("state:in-block is:issued bank:sampde expires < 2027-02-01 expires > 2026-12-31")
    query = typed.filters.query(TODAY)

    assert query.states == {RowState.IN_BLOCK, RowState.ISSUED}
    assert query.bank == "SAMPDE"
    assert (query.expiry_first, query.expiry_last) == (date(2027, 1, 1), date(2027, 1, 31))
    assert read_query("expired").filters.query(TODAY).expiry_last == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("> 5000", "Name one currency beside the amount"),
        ("usd eur > 5000", "Name one currency beside the amount"),
        ("jpy > 1.5", "JPY 1.5 is not an amount"),
        ("state:lost", "There is no state lost"),
        ("expires > 2027-02-30", "2027-02-30 is not a day"),
    ],
)
def test_what_can_not_be_understood_is_said_in_a_sentence(text: str, says: str) -> None:
    (problem,) = read_query(text).problems
    assert problem.startswith(says)


def test_words_that_are_also_currencies_stay_words_unless_in_capitals() -> None:
    assert read_query("all top try").words == "all top try"
    assert read_query("TRY").filters.currencies == ("TRY",)


def test_filters_add_up_and_are_taken_away_by_kind() -> None:
    filters = read_query("usd > 5 state:issued bank:SAMP expired").filters
    for kind in ("amount", "expiry", "state", "bank", "currency"):
        filters = filters.without(kind)
    assert filters == Filters()

    both = read_query("usd").filters.joined(read_query("eur").filters)
    assert both.currencies == ("USD", "EUR")
    assert read_query("usd > 5").filters.joined(read_query("eur").filters).least == "", "no amount in two currencies"


@given(st.text(alphabet="usdeurjpy><=0123456789.,:-kmb expiredstatebankis:mine", max_size=40))
def test_no_text_breaks_the_reading_and_filters_survive_being_kept(text: str) -> None:
    filters = read_query(text).filters
    assert Filters.from_json(filters.to_json()) == filters
    filters.query(TODAY)


BROKEN: tuple[dict[str, object], ...] = (
    {"nonsense": 1},
    {"states": ["lost"]},
    {"least": "> XXX 5"},
    {"expiry_last": "soon"},
    {"mine": "yes"},
    {"bank": 7},
    {"currencies": ["DOLLAR"]},
    {"currencies": [["USD"]]},
)


@pytest.mark.parametrize("told", BROKEN)
def test_kept_filters_that_are_none_are_refused(told: dict[str, object]) -> None:
    with pytest.raises(UserError, match="can't be read"):
        Filters.from_json(told)


def test_what_is_mine_is_asked_for_by_the_officer_who_asks() -> None:
    typed = read_query("is:mine kestrel mine")
    assert typed.words == "kestrel mine", "a name may hold the word"
    assert typed.filters.query(TODAY, b"lin").signer == b"lin"
    assert Filters().query(TODAY, b"lin").signer == b""
    assert Filters(mine=True).joined(Filters(bank="SAMP")).mine
    assert Filters(mine=True).without("mine") == Filters()
