"""Amounts read in Chinese as banks write them: no stroke to add, no gap left untold."""

from __future__ import annotations

import pytest

from app.chinese_amount import chinese_words
from app.money import Money, MoneyError, currencies

AMOUNTS = [
    (1_250_000_00, "USD", "美元壹佰贰拾伍万元整"),
    (100_00, "CNY", "人民币壹佰元整"),
    (10_00, "CNY", "人民币壹拾元整"),
    (2005_30, "CNY", "人民币贰仟零伍元叁角整"),
    (16_409_02, "CNY", "人民币壹万陆仟肆佰零玖元零贰分"),
    (325_04, "CNY", "人民币叁佰贰拾伍元零肆分"),
    (6_007_14, "CNY", "人民币陆仟零柒元壹角肆分"),
    (107_000_53, "CNY", "人民币壹拾万柒仟元伍角叁分"),
    (100_500_00, "EUR", "欧元壹拾万零伍佰元整"),
    (1_000_010_00, "EUR", "欧元壹佰万零壹拾元整"),
    (10_000_000_01, "USD", "美元壹仟万元零壹分"),
    (1_001_000_000_00, "USD", "美元壹拾亿零壹佰万元整"),
    (1_000_000_000_001_00, "USD", "美元壹万亿零壹元整"),
    (204_000_000, "JPY", "日元贰亿零肆佰万元整"),
    (1_234_567, "KWD", "科威特第纳尔壹仟贰佰叁拾肆元又1000分之567"),
    (0, "USD", "美元零元整"),
    (5, "USD", "美元伍分"),
    (50, "USD", "美元伍角整"),
    (-1_00, "USD", "美元负壹元整"),
    (7_00, "BWP", "BWP柒元整"),
]


@pytest.mark.parametrize(("amount_minor", "currency", "words"), AMOUNTS)
def test_an_amount_in_chinese_words(amount_minor: int, currency: str, words: str) -> None:
    assert chinese_words(Money(amount_minor, currency)) == words


def test_no_two_amounts_read_alike() -> None:
    amounts = {*range(30_000), *(10**power + more for power in range(4, 15) for more in range(1200))}

    assert len({chinese_words(Money(amount, "CNY")) for amount in amounts}) == len(amounts)


def test_an_amount_in_every_currency_can_be_read_out() -> None:
    assert all(chinese_words(Money(1, currency)) for currency in currencies())


def test_an_unknown_currency_is_refused() -> None:
    with pytest.raises(MoneyError):
        chinese_words(Money(1, "XQX"))
