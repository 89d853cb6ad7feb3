"""The Chinese texts are whole, fit their English, use the glossary's words, and are what the window loads."""

from __future__ import annotations

import json
import re
from functools import cache

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtCore import QTranslator

from app.messages.tables import countries
from resources.translations.build import RELEASED, SENTENCES, read_translations
from resources.translations.gather import CORE, Text, UntranslatableError, core_texts, gather, places, window_texts
from tests.helpers.checkout import ROOT

AGAIN = "run resources/translations/build.py and translate what it names"


@cache
def texts() -> list[Text]:
    return gather()


@cache
def translations() -> dict[tuple[str, str], str]:
    return read_translations()


def test_every_text_of_the_program_is_in_the_translators_file_and_none_that_is_gone() -> None:
    asked = {(text.context, text.source) for text in texts()}

    assert sorted(asked - translations().keys()) == [], AGAIN
    assert sorted(translations().keys() - asked) == [], AGAIN


def test_every_text_is_translated() -> None:
    assert [key for key, translated in translations().items() if not translated.strip()] == [], AGAIN


def test_nothing_stays_english_but_what_is_the_same_in_both() -> None:
    same = set((ROOT / "resources/translations/same.txt").read_text("utf-8").splitlines())
    left = {source for (_, source), told in translations().items() if told == source and _has_words(source)}

    assert left - same == set()
    assert same - left == set(), "listed as the same in both, but isn't"


def _has_words(text: str) -> bool:
    return bool(re.search(r"[A-Za-z]{2}", _without_values(text)))


def _without_values(text: str) -> str:
    return re.sub(r"\{[^{}]*\}|%n", "", text)


def test_every_translation_takes_the_values_of_its_english() -> None:
    assert [key for key, told in translations().items() if places(key[1]) != places(told)] == []


def test_strong_words_and_line_breaks_stay_in_a_translation() -> None:
    def marks(text: str) -> tuple[int, int]:
        return text.count("*"), text.count("\n")

    assert [key for key, told in translations().items() if marks(key[1]) != marks(told)] == []


def test_a_chinese_sentence_ends_as_chinese_sentences_do() -> None:
    ends = {".": "。", "?": "？", "…": "…", ":": "：", "!": "！"}
    wrong = [
        (source, told)
        for (_, source), told in translations().items()
        if source[-1] in ends and told[-1:] != ends[source[-1]] and source not in countries().values()
    ]

    assert wrong == []


def test_the_window_loads_what_the_translators_wrote() -> None:
    loaded = QTranslator()

    assert loaded.load(str(RELEASED))
    stale = [
        (context, source)
        for (context, source), told in translations().items()
        if loaded.translate(context, source, None, 2 if "%n" in source else -1) != told
    ]
    assert stale == [], AGAIN


def test_the_window_knows_every_sentence_of_the_core() -> None:
    assert json.loads(SENTENCES.read_text("utf-8")) == [text.source for text in texts() if text.context == CORE], AGAIN


def glossary() -> list[tuple[str, list[str]]]:
    """The rows of the glossary: the English word, the Chinese words it may become."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in (ROOT / "docs/glossary.md").read_text("utf-8").splitlines()
        if line.startswith("| ") and not line.startswith("| English")
    ]
    return [(row[0], row[1].split(" / ")) for row in rows]


def test_translations_use_the_words_of_the_glossary() -> None:
    wrong = [
        (english, source, told)
        for english, chinese in glossary()
        for (_, source), told in translations().items()
        if _names(english, source) and not any(word in told for word in chinese)
    ]

    assert len(glossary()) > 70
    assert wrong == []


def _names(english: str, source: str) -> bool:
    return bool(re.search(rf"(?<![\w-]){re.escape(english)}(?![\w-])", _without_values(source), re.IGNORECASE))


def test_the_bundled_fonts_hold_every_character_of_the_translations() -> None:
    faces = [TTFont(ROOT / "resources/fonts" / name) for name in ("Inter-Regular.ttf", "NotoSansSC-Regular.ttf")]
    held = {code for face in faces for code in face.getBestCmap()} | {ord("\n")}
    amounts = (ROOT / "app/chinese_amount.py").read_text("utf-8")
    pages = [path.read_text("utf-8") for path in (ROOT / "resources/help/zh_CN").glob("*.md")]
    needed = "".join([*translations().values(), *pages, amounts])

    assert sorted(set(needed) - {chr(code) for code in held}) == []


def test_every_help_page_is_there_in_chinese_with_the_same_sections_and_points() -> None:
    def shape(language: str) -> dict[str, list[str]]:
        pages = sorted((ROOT / "resources/help" / language).glob("*.md"))
        return {page.name: re.findall(r"^(?:##|-) ", page.read_text("utf-8"), re.MULTILINE) for page in pages}

    assert shape("zh_CN") == shape("en")


UNSEEN = [
    'class A:\n    def b(self) -> str:\n        return self.tr(f"Draft {self.number}")\n',
    'class A:\n    def b(self) -> str:\n        return self.tr("Draft " + self.name)\n',
    "class A:\n    def b(self) -> str:\n        return self.tr(self.words)\n",
    'def b(name: str) -> str:\n    return translate("Words", name)\n',
    'def b(context: str) -> str:\n    return QCoreApplication.translate(context, "Draft")\n',
    'def b(window: QWidget) -> str:\n    return window.tr("Draft")\n',
    'DRAFT = translate("Words", "Draft")\n',
    'class A:\n    title = QCoreApplication.translate("Words", "Draft")\n',
    'def b(word: str = translate("Words", "Draft")) -> str:\n    return word\n',
]


@pytest.mark.parametrize("module", UNSEEN)
def test_a_text_that_no_translator_would_see_is_found(module: str) -> None:
    with pytest.raises(UntranslatableError, match=r"ui/sample.py:\d"):
        list(window_texts(module, "ui/sample.py"))


def test_texts_are_gathered_with_their_context() -> None:
    module = (
        'words = lambda: translate("Words", "Draft" " saved")\n'
        "class Page:\n"
        '    def show(self) -> None:\n        painter.translate(4, 2)\n        self.tr("Open {n}")\n'
        '    def count(self) -> None:\n        translate("Words", "%n open", None, 3)\n'
    )

    assert list(window_texts(module, "ui/sample.py")) == [
        Text("Words", "Draft saved"),
        Text("Page", "Open {n}"),
        Text("Words", "%n open", counted=True),
    ]


def test_sentences_of_the_core_are_gathered_as_templates_and_what_no_officer_reads_is_not() -> None:
    module = (
        '"""A module. It has a docstring."""\n'
        'LABEL = "Credit number"\n'
        "def act(n: int) -> None:\n"
        '    log.info("The store was opened at %s.", n)\n'
        '    if n < 0:\n        raise ValueError("A number has no sign.")\n'
        '    raise UserError(f"The node lags {n} blocks behind.", code="lag-behind")\n'
    )

    assert list(core_texts(module, "app/desk/sample.py")) == ["The node lags {0} blocks behind."]
    assert sorted(core_texts(module, "app/credit/fields.py")) == ["Credit number", "The node lags {0} blocks behind."]
