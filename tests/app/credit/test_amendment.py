"""Amendments as they are sealed: what one says, what it makes of the terms, what none may change (UCP 600 art. 10)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.credit.amendment import AmendmentTerms, applied, between, effective_terms, fixed, three_ways
from app.credit.plain import TermsError
from app.credit.terms import Tolerance
from app.ledger import canonical
from app.money import Money
from tests.ui.world import sample_terms

if TYPE_CHECKING:
    from app.credit.terms import CreditTerms

TERMS = sample_terms("02-acceptance-jpy-optics.fin")
"""JPY 204,000,000, 10 per cent more or less, until 15 Feb 2027."""
DAY = date(2026, 12, 1)


def amendment(**fields: Any) -> dict[str, Any]:
    """As sealed, changed where told."""
    return {**AmendmentTerms(1, DAY).to_json(), **fields}


def edited(terms: CreditTerms, more: int, days: int, plus: int | None, goods: str) -> CreditTerms:
    tolerance = None if plus is None else Tolerance(plus, 0)
    amount = Money(terms.amount.amount_minor + more, terms.amount.currency)
    expiry = terms.expiry_date + timedelta(days=days)
    return replace(terms, amount=amount, expiry_date=expiry, tolerance=tolerance, goods=(goods,))


_EDITS = st.tuples(
    st.integers(-200_000_000, 10**9),
    st.integers(0, 400),
    st.none() | st.integers(0, 99),
    st.sampled_from(["LENSES", "LENSES AND FRAMES"]),
)


@given(_EDITS)
def test_what_is_between_two_terms_makes_the_one_of_the_other_and_survives_sealing(
    edit: tuple[int, int, int | None, str],
) -> None:
    new = edited(TERMS, *edit)

    made = between(TERMS, new, number=1, day=DAY, note="BY RETURN")
    back = AmendmentTerms.from_json(canonical.loads(canonical.dumps(made.to_json())))

    assert (back, applied(TERMS, back)) == (made, new)
    assert not (made.increase_minor and made.decrease_minor)
    assert (made.expiry_day is None) == (new.expiry_date == TERMS.expiry_date)
    tolerance = made.tolerance
    assert (tolerance is None) == (new.tolerance == TERMS.tolerance)
    assert tolerance is None or (tolerance.plus, tolerance.minus) == (new.tolerance_plus, new.tolerance_minus)


def test_amendments_add_up_in_the_order_of_acceptance() -> None:
    later = between(TERMS, replace(TERMS, expiry_date=date(2027, 3, 17)), number=1, day=DAY)
    latest = between(TERMS, replace(TERMS, expiry_date=date(2027, 4, 1)), number=2, day=DAY)
    more = between(TERMS, edited(TERMS, 1_000, 0, 10, TERMS.goods[0]), number=3, day=DAY)

    assert effective_terms(TERMS, [latest, later, more]).expiry_date == date(2027, 3, 17)
    assert effective_terms(TERMS, [later, latest, more]).expiry_date == date(2027, 4, 1)
    assert effective_terms(TERMS, [more, more]).amount.amount_minor == 204_002_000
    assert effective_terms(TERMS, []) == TERMS


def test_an_amendment_reads_three_ways_heading_by_heading() -> None:
    made = between(TERMS, replace(TERMS, expiry_date=date(2027, 3, 17)), number=1, day=DAY)

    [row] = three_ways(TERMS, made)

    assert (row.tag, row.difference.change) == ("31D", row.difference.change)
    assert row.effective != row.proposed
    assert row.difference.change is not None
    assert row.difference.change[0] == 30


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("reference", "OTHER"),
        ("advising_bank", "SAMPGB2LXXX"),
        ("issue_date", date(2026, 11, 24)),
        ("confirmation", "WITHOUT"),
        ("channel", "swift"),
        ("pre_advice", "PREADV/261101"),
    ],
)
def test_what_makes_the_credit_this_one_is_never_amended(field: str, value: object) -> None:
    other = replace(TERMS, **{field: value})  # type: ignore[arg-type]

    assert fixed(TERMS, other) == (field,)
    with pytest.raises(TermsError):
        between(TERMS, other, number=1, day=DAY)


def test_another_currency_is_another_credit() -> None:
    assert fixed(TERMS, replace(TERMS, amount=Money(1, "USD"))) == ("currency",)


@pytest.mark.parametrize(
    "plain",
    [
        None,
        [],
        {},
        amendment(schema="lc-amendment/2"),
        {**amendment(), "more": 1},
        {name: value for name, value in amendment().items() if name != "note"},
        amendment(number=0),
        amendment(number="1"),
        amendment(number=True),
        amendment(increase=-1),
        amendment(decrease=-1),
        amendment(increase=1, decrease=1),
        amendment(increase="1"),
        amendment(cancels=1),
        amendment(cancels=True, increase=1),
        amendment(cancels=True, changes={"goods": ["LENSES"]}),
        amendment(changes=[]),
        amendment(changes={"amount": {"amount_minor": 1, "currency": "JPY"}}),
        amendment(changes={"reference": "OTHER"}),
        amendment(changes={"issuing_bank": "SAMPGB2LXXX"}),
        amendment(date="1 Dec 2026"),
        amendment(date="20261201"),
        amendment(note=None),
    ],
)
def test_what_is_no_amendment_is_refused_whole(plain: object) -> None:
    with pytest.raises(TermsError):
        AmendmentTerms.from_json(plain)


@pytest.mark.parametrize(
    "changes",
    [
        {"goods": 5},
        {"no such thing": "x"},
        {"expiry_date": "2027-02-30"},
        {"expiry_date": "20270317"},
        {"tolerance": {"plus": 100, "minus": 0}},
        {"tolerance": {"plus": 5}},
        {"presentation_days": 1000},
    ],
)
def test_changes_that_make_no_terms_are_found_before_anybody_agrees(changes: dict[str, Any]) -> None:
    with pytest.raises(TermsError):
        applied(TERMS, AmendmentTerms.from_json(amendment(changes=changes)))


@pytest.mark.parametrize("figures", [{"decrease": 204_000_001}, {"increase": 10**17}, {"increase": 10**38}])
def test_an_amount_that_no_message_carries_makes_no_terms(figures: dict[str, int]) -> None:
    with pytest.raises(TermsError):
        applied(TERMS, AmendmentTerms.from_json(amendment(**figures)))
