"""Amounts in the words of the officer's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.chinese_amount import chinese_words
from ui.language.choice import Language, current

if TYPE_CHECKING:
    from app.money import Money


def amount_in_words(money: Money) -> str:
    """``one million two hundred fifty thousand US dollars``, or ``美元壹佰贰拾伍万元整``."""
    return chinese_words(money) if current() is Language.CHINESE else money.words
