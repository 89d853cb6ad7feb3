"""The window speaks the officer's language: its own texts, the core's sentences, days and amounts, and nothing else."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from app.errors import EnvironmentFault, UserError
from app.messages.sentences import CHARSET
from app.money import Money
from ui.language import Language, current, language_of, speak
from ui.language.amounts import amount_in_words
from ui.language.pseudo import pseudo
from ui.language.sentences import closed_up, said
from ui.ops import Ops
from ui.shell import Messages
from ui.widgets import LineInput, read_day, show_day

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

translate = QCoreApplication.translate
DAY = date(2027, 2, 4)


def test_a_chosen_language_is_spoken_until_another_is_chosen() -> None:
    assert speak("zh_CN") is Language.CHINESE is current()
    assert translate("Words", "Maker") == "经办"

    assert speak("en") is Language.ENGLISH is current()
    assert translate("Words", "Maker") == "Maker"


def test_the_system_s_language_is_taken_where_none_was_chosen() -> None:
    chinese = QLocale.system().language() == QLocale.Language.Chinese

    assert language_of("system") is (Language.CHINESE if chinese else Language.ENGLISH)


def test_qt_s_own_menus_are_chinese_too(qtbot: QtBot) -> None:
    speak("zh_CN")
    line = LineInput()
    qtbot.addWidget(line)
    words = [act.text() for act in line.createStandardContextMenu().actions() if act.text()]

    assert any("粘贴" in text for text in words), words


def test_no_blank_is_left_between_chinese_words_where_a_name_was_filled_in() -> None:
    speak("zh_CN")
    sentence = translate("Credit", "{bank} advises it to the beneficiary.")

    assert closed_up(sentence.format(bank=translate("Credit", "Your bank"))) == "由贵行通知受益人。"
    assert closed_up(sentence.format(bank="Elbe Sample Bank")) == "由 Elbe Sample Bank 通知受益人。"


def test_days_are_written_and_read_in_the_language() -> None:
    assert (show_day(DAY), show_day(DAY, weekday=True)) == ("04 Feb 2027", "Thu 04 Feb 2027")
    speak("zh_CN")

    assert (show_day(DAY), show_day(DAY, weekday=True)) == ("2027年2月4日", "2027年2月4日周四")
    assert read_day(show_day(DAY, weekday=True)) == read_day(" 2027 年 2 月 4 日") == read_day("04 Feb 2027") == DAY
    assert read_day("2027年2月30日") is None


@pytest.mark.parametrize("language", list(Language))
def test_a_day_that_is_shown_can_be_typed_again(language: Language) -> None:
    speak(language.value)

    assert read_day(show_day(DAY)) == read_day(show_day(DAY, weekday=True)) == DAY


def test_amounts_are_written_out_in_the_language() -> None:
    amount = Money(125_000_000, "USD")
    assert amount_in_words(amount) == amount.words
    speak("zh_CN")

    assert amount_in_words(amount) == "美元壹佰贰拾伍万元整"


SENTENCES = [
    ("Nothing is done on a credit before its newest act is final.", "信用证的最新指令终局之前，不能对其作任何处理。"),
    ("Approvals so far: 1 of 2.", "已获所需 2 项批准中的 1 项。"),
    ("Applicant, name", "申请人名称"),
    ("Choose the advising bank by its BIC.", "请以 BIC 选择通知行。"),
    ("UCP 600 art. 29a", "UCP 600 第 29a 条"),
    ("The expiry date 4 Feb 2027 has passed.", "到期日2027年2月4日已过。"),
    (
        "Latest shipment 18 Feb 2027 is after expiry 4 Feb 2027; no documents could be presented.",
        "最迟装运日2027年2月18日晚于到期日2027年2月4日，无法交单。",
    ),
    (
        "One who signed this isn't a maker. Have it signed by one who is.",
        "签署人之一不是经办人。请由具有该角色的人签署。",
    ),
    (
        "8 Feb 2027 is a closed day in China (Chinese New Year (observed)): presentation moves to 11 Feb 2027.",
        "2027年2月8日在中国为非银行工作日（春节（补休））：交单顺延至2027年2月11日。",
    ),
    (
        "Received Thursday 31 Dec 2026, 17:40, after closing at 17:00: counts as Monday 4 Jan 2027.",
        "2026年12月31日（星期四）17:40 收到，已过 17:00 下班时间：视为2027年1月4日（星期一）收到。",
    ),
    ("Friday 1 Jan 2027 is not counted: New Year's Day.", "2027年1月1日（星期五）不计入：元旦。"),
    ("Saturday 2 Jan 2027 is not counted.", "2027年1月2日（星期六）不计入。"),
    ("Monday 4 Jan 2027 is banking day 3 of 5.", "2027年1月4日（星期一）为第 3 个银行工作日（共 5 个）。"),
    ("15 days, after shipment", "15 天，装运日后"),
    ("18 Feb 2027, HAMBURG", "2027年2月18日, HAMBURG"),
    ("by deferred payment", "以延期付款方式兑用"),
]


@pytest.mark.parametrize(("english", "chinese"), SENTENCES)
def test_a_sentence_of_the_core_is_said_with_its_values(english: str, chinese: str) -> None:
    assert said(english) == english
    speak("zh_CN")

    assert said(english) == chinese


CONTENT = [
    "+SIGNED COMMERCIAL INVOICE IN TRIPLICATE",
    "BLUE HERON IMPORTS SAMPLE CO LTD",
    "HSB2026000061",
    "PLEASE CALL US. THANK YOU.",
    ":32B:USD1250000,",
    "0x9f86d081884c7d659a2feaa0c55ad015",
    "",
]


@pytest.mark.parametrize("text", CONTENT)
def test_what_is_no_sentence_of_the_core_stays_as_it_is(text: str) -> None:
    for language in Language:
        speak(language.value)
        assert said(text) == text


def test_a_value_that_holds_braces_stays_a_value() -> None:
    speak("zh_CN")

    assert said("Field 46A belongs to release {other}; this message is read in release SR2026.") == (
        "字段 46A 属于版本 {other}；本报文按版本 SR2026 读取。"
    )


def test_a_finding_is_said_with_the_character_it_is_about() -> None:
    found = CHARSET.found("45A", 3, char="€", at="7", row="2", set="z")
    speak("zh_CN")

    assert said(found.sentence) == "第 2 行第 7 个字符“€”不在 SWIFT 的 z 字符集中。请换一种写法，或将其删除。"


def test_what_goes_wrong_on_a_worker_is_told_in_the_language(qtbot: QtBot) -> None:
    def refuse() -> None:
        raise UserError("The PIN is wrong. Try again.", code="pin-wrong")

    def fail() -> None:
        raise EnvironmentFault("This act is not in your store. Ask your gateway for it again.")

    speak("zh_CN")
    told: list[str] = []
    messages = Messages()
    with ThreadPoolExecutor(1) as store:
        ops = Ops(store, store, messages, lambda _: None)
        ops.run(refuse, title="a", failure=lambda error: told.append(f"{error.code}: {error.sentence}"))
        ops.run(fail, title="b")
        qtbot.waitUntil(lambda: messages.current_fault is not None)

    assert told == ["pin-wrong: PIN 码有误。请重试。"]
    assert messages.current_fault
    assert messages.current_fault.sentence == "您的存储中没有此指令。请向网关重新索取。"


def test_the_pseudo_language_shows_what_was_never_translated() -> None:
    speak("pseudo")

    assert translate("Words", "{n} days") == pseudo("{n} days") == "[{n} ďáýš ·]"
    assert said("Nothing is done on a credit before its newest act is final.").startswith("[Ñó")
    assert translate("QShortcut", "Ctrl") == "Ctrl"
    assert translate("QueryBox", "Search") == pseudo("Search")


@pytest.mark.parametrize(
    "text", ["Sign in", "Nothing is done on a credit before its newest act is final.", "If you approve, *{bank}* pays"]
)
def test_a_pseudo_text_is_longer_and_keeps_its_marks_and_values(text: str) -> None:
    told = pseudo(text)

    assert len(told) >= 1.25 * len(text)
    assert (told[0], told[-1], told.count("*"), "{bank}" in told) == ("[", "]", text.count("*"), "{bank}" in text)
