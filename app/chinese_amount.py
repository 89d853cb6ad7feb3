"""Amounts in Chinese words, in the forms that can't be altered by a stroke: 美元壹佰贰拾伍万元整."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.money import minor_digits

if TYPE_CHECKING:
    from app.money import Money

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿", "亿亿")
_NAMES = {
    "AED": "阿联酋迪拉姆",
    "AUD": "澳大利亚元",
    "BRL": "巴西雷亚尔",
    "CAD": "加拿大元",
    "CHF": "瑞士法郎",
    "CNY": "人民币",
    "DKK": "丹麦克朗",
    "EUR": "欧元",
    "GBP": "英镑",
    "HKD": "港元",
    "IDR": "印度尼西亚盾",
    "INR": "印度卢比",
    "JPY": "日元",
    "KRW": "韩元",
    "KWD": "科威特第纳尔",
    "MOP": "澳门元",
    "MXN": "墨西哥比索",
    "MYR": "马来西亚林吉特",
    "NOK": "挪威克朗",
    "NZD": "新西兰元",
    "PHP": "菲律宾比索",
    "RUB": "俄罗斯卢布",
    "SAR": "沙特里亚尔",
    "SEK": "瑞典克朗",
    "SGD": "新加坡元",
    "THB": "泰铢",
    "TRY": "土耳其里拉",
    "TWD": "新台币",
    "USD": "美元",
    "VND": "越南盾",
    "ZAR": "南非兰特",
}


def chinese_words(money: Money) -> str:
    """``人民币贰仟零伍元叁角整``; the currency's Chinese name, its code where none is in use here.

    Two decimals are 角 and 分, as banks write them; three (KWD) have no such units and follow as a fraction.

    Raises:
        MoneyError: no such currency.
    """
    digits = minor_digits(money.currency)
    whole, minor = divmod(abs(money.amount_minor), 10**digits)
    sign = "负" if money.amount_minor < 0 else ""
    return f"{_NAMES.get(money.currency, money.currency)}{sign}{_amount(whole, minor, digits)}"


def _amount(whole: int, minor: int, digits: int) -> str:
    if not minor:
        return f"{_number(whole)}元整"
    if digits != 2:
        return f"{_number(whole)}元又{10**digits}分之{minor}"
    tenths, hundredths = divmod(minor, 10)
    yuan = f"{_number(whole)}元" if whole else ""
    # A gap is told by one 零, also the one between 元 and 分.
    jiao = f"{_DIGITS[tenths]}角" if tenths else ("零" if whole else "")
    return yuan + jiao + (f"{_DIGITS[hundredths]}分" if hundredths else "整")


def _number(number: int) -> str:
    if not number:
        return _DIGITS[0]
    groups = []
    while number:
        number, rest = divmod(number, 10_000)
        groups.append(rest)
    text, gap = "", False
    for place in reversed(range(len(groups))):
        group = groups[place]
        if group:
            gap = gap or (bool(text) and group < 1000)
            text += ("零" if gap else "") + _below_ten_thousand(group) + _GROUPS[place]
        gap = not group
    return text


def _below_ten_thousand(number: int) -> str:
    text, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            text += ("零" if gap else "") + _DIGITS[digit] + _PLACES[place]
        gap = bool(text) and not digit
    return text
