"""Brings the translations up to date: gathers the texts, keeps what is translated, writes what the window loads.

A maintainer's tool, run as ``python resources/translations/build.py`` after texts were changed. It rewrites

- ``zh_CN.ts``        the translations, for people and for Qt Linguist; texts that are gone are taken out
- ``zh_CN.qm``        what Qt loads
- ``sentences.json``  the core's sentences, by which the window knows them again
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from resources.translations.gather import CORE, Text, gather  # noqa: E402 - found by the line above

LANGUAGE = "zh_CN"
SOURCE, RELEASED, SENTENCES = HERE / f"{LANGUAGE}.ts", HERE / f"{LANGUAGE}.qm", HERE / "sentences.json"


def read_translations(path: Path = SOURCE) -> dict[tuple[str, str], str]:
    """What is translated: (context, English) -> translation, empty where none is yet."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - a file of ours
        name = context.findtext("name", "")
        for message in context.iter("message"):
            form = message.find("translation/numerusform")
            kept = form if form is not None else message.find("translation")
            found[name, message.findtext("source", "")] = (kept.text or "") if kept is not None else ""
    return found


def write_translations(texts: list[Text], translations: dict[tuple[str, str], str], path: Path = SOURCE) -> None:
    """Writes the file that translators work in."""
    root = ET.Element("TS", version="2.1", language=LANGUAGE, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for text in texts:
        if text.context not in contexts:
            contexts[text.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[text.context], "name").text = text.context
        message = ET.SubElement(contexts[text.context], "message", {"numerus": "yes"} if text.counted else {})
        ET.SubElement(message, "source").text = text.source
        translation = ET.SubElement(message, "translation")
        translated = translations.get((text.context, text.source), "")
        if not translated:
            translation.set("type", "unfinished")
        form = ET.SubElement(translation, "numerusform") if text.counted else translation
        form.text = translated or None
    ET.indent(root, "  ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(head + ET.tostring(root, encoding="unicode") + "\n", "utf-8")


def write_sentences(texts: list[Text], path: Path = SENTENCES) -> None:
    """Writes the core's sentences and templates."""
    core = [text.source for text in texts if text.context == CORE]
    path.write_text(json.dumps(core, ensure_ascii=False, indent=0) + "\n", "utf-8")


def release(source: Path = SOURCE, released: Path = RELEASED) -> None:
    """Turns the translators' file into what Qt loads."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", source, "-qm", released], check=True)  # noqa: S603 - a tool of the environment


def main() -> None:
    """Writes all three files and says what is still to be translated."""
    texts = gather()
    kept = read_translations() if SOURCE.exists() else {}
    write_translations(texts, kept)
    write_sentences(texts)
    release()
    missing = [text for text in texts if not kept.get((text.context, text.source))]
    lines = [f"{text.context}: {text.source}\n" for text in missing]
    sys.stdout.writelines([*lines, f"{len(texts)} texts, {len(missing)} without translation\n"])


if __name__ == "__main__":
    main()
