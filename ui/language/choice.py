"""Which language the window speaks, and putting it on the application."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "translations"


class Language(Enum):
    """The languages of the window. PSEUDO is none: it shows what was never translated and what gets clipped."""

    ENGLISH = "en"
    CHINESE = "zh_CN"
    PSEUDO = "pseudo"


_current = [Language.ENGLISH]
_installed: list[QTranslator] = []


def current() -> Language:
    """The language in force."""
    return _current[0]


def language_of(choice: str) -> Language:
    """The language that a setting means; ``system`` and what nobody knows mean the machine's, English otherwise."""
    try:
        return Language(choice)
    except ValueError:
        chinese = QLocale.system().language() == QLocale.Language.Chinese
        return Language.CHINESE if chinese else Language.ENGLISH


def speak(choice: str) -> Language:
    """Gives the application a language: ``system``, ``en``, ``zh_CN`` or ``pseudo``.

    Windows made from now on speak it. Those that are open keep their words: build them anew.
    """
    language = language_of(choice)
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed[:] = _translators(language)
    for translator in _installed:
        QCoreApplication.installTranslator(translator)
    QLocale.setDefault(QLocale("zh_CN" if language is Language.CHINESE else "en_GB"))
    _current[0] = language
    return language


def _translators(language: Language) -> list[QTranslator]:
    if language is Language.ENGLISH:
        return []
    if language is Language.PSEUDO:
        from ui.language.pseudo import PseudoTranslator

        return [PseudoTranslator()]
    ours, toolkit = QTranslator(), QTranslator()
    assert ours.load(str(FOLDER / f"{language.value}.qm")), "the translations belong to the program"
    # Qt's own words, such as the menu of an input; where they were not installed the rest still speaks Chinese.
    toolkit.load(f"qtbase_{language.value}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return [toolkit, ours]
