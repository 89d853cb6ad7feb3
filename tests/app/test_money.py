"""Money as SWIFT writes it, as people type and read it, and in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.money import Money, MoneyError, currencies, in_words, read_swift, read_typed

CURRENCIES = sorted(currencies())
MONEY = st.builds(Money, st.integers(0, 99_999_999_999), st.sampled_from(CURRENCIES))


@pytest.mark.parametrize(
    ("money", "shown", "swift"),
    [
        (Money(204_000_000, "JPY"), "JPY 204,000,000", "JPY204000000,"),
        (Money(125_000_000, "USD"), "USD 1,250,000.00", "USD1250000,"),
        (Money(98_750_250, "KWD"), "KWD 98,750.250", "KWD98750,250"),
        (Money(5, "EUR"), "EUR 0.05", "EUR0,05"),
        (Money(-150, "EUR"), "EUR \u22121.50", None),
    ],
)
def test_an_amount_is_shown_and_written(money: Money, shown: str, swift: str | None) -> None:
    assert str(money) == shown
    assert swift is None or money.swift == swift


@pytest.mark.parametrize(
    ("typed", "minor", "currency"),
    [
        ("JPY 204,000,000", 204_000_000, "JPY"),
        ("usd 1250000.5", 125_000_050, "USD"),
        ("USD 1,250,000.00", 125_000_000, "USD"),
        ("EUR75000,", 7_500_000, "EUR"),
        ("EUR 75000,5", 7_500_050, "EUR"),
        ("EUR 1,250", 125_000, "EUR"),
        ("KWD 1.250", 1_250, "KWD"),
        ("KWD 1,250.000", 1_250_000, "KWD"),
        ("KWD 1,25", 1_250, "KWD"),
    ],
)
def test_what_people_type_is_understood(typed: str, minor: int, currency: str) -> None:
    assert read_typed(typed) == Money(minor, currency)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("JPY 204,000,000.50", "decimals"),
        ("USD 1.255", "decimals"),
        ("KWD 1,250", "ambiguous"),
        ("USD 1,25,000.00", "digits"),
        ("USD 12,3456", "decimals"),
        ("USD -5", "digits"),
        ("USD", "digits"),
        ("USD \u0661\u0662", "digits"),
        ("XYZ 5", "currency"),
        ("", "currency"),
        ("USD 12345678901234567", "length"),
        ("USD " + "9" * 5000, "length"),
    ],
)
def test_what_cannot_be_understood_is_refused_with_its_reason(typed: str, problem: str) -> None:
    with pytest.raises(MoneyError) as caught:
        read_typed(typed)
    assert caught.value.problem == problem
    assert caught.value.code == f"amount-{problem}"


@pytest.mark.parametrize(
    ("figures", "problem"),
    [("100", "comma"), (",50", "digits"), ("1,5x", "digits"), ("1,255", "decimals"), ("123456789012345,", "length")],
)
def test_swift_amounts_are_read_strictly(figures: str, problem: str) -> None:
    with pytest.raises(MoneyError) as caught:
        read_swift("USD", figures)
    assert caught.value.problem == problem


@pytest.mark.parametrize(
    ("money", "words"),
    [
        (Money(224_400_000, "JPY"), "two hundred twenty-four million four hundred thousand yen"),
        (Money(125_000_050, "USD"), "one million two hundred fifty thousand US dollars and 50/100"),
        (Money(98_750_250, "KWD"), "ninety-eight thousand seven hundred fifty Kuwaiti dinars and 250/1000"),
        (Money(0, "EUR"), "zero euros"),
        (Money(-100, "EUR"), "minus one euros"),
    ],
)
def test_an_amount_in_words_for_the_approval(money: Money, words: str) -> None:
    assert money.words == words


def test_numbers_in_words_up_to_the_trillions() -> None:
    assert in_words(1_002_003_000_019) == "one trillion two billion three million nineteen"


@given(MONEY)
def test_swift_writes_what_it_reads(money: Money) -> None:
    assert read_swift(money.swift[:3], money.swift[3:]) == money


@given(MONEY)
def test_what_is_shown_is_read_as_the_same_amount(money: Money) -> None:
    assert read_typed(str(money)) == money


def test_currencies_without_cents_and_with_thousandths_are_known() -> None:
    digits = {code: row[0] for code, row in currencies().items()}
    assert {code for code in digits if digits[code] == 3} == {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"}
    assert {"JPY", "KRW", "VND", "CLP", "ISK", "XOF", "XAF", "UGX"} <= {code for code in digits if not digits[code]}
    assert (digits["CNY"], digits["USD"], digits["HUF"], digits["TWD"]) == (2, 2, 2, 2)
