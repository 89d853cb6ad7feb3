"""Run in a process of its own under ``QT_SCALE_FACTOR``: the gallery's pages, linted and drawn at that scale."""

from __future__ import annotations

import json
import sys
import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.accessibility import wrong_in
from ui.shell import View
from ui.theme import LIGHT, Type, apply, font, icon
from ui.widgets import DataTable, HashLabel, Kind
from ui.widgets.gallery import editor, window

SIZE = (1366, 768)


def cut_cells(root: QWidget) -> list[str]:
    """Amounts, references and dates of tables that have less room than they take."""
    cut = []
    for table in root.findChildren(DataTable):
        whole = [at for at, column in enumerate(table.columns) if column.kind in (Kind.AMOUNT, Kind.REFERENCE)]
        for row in range(table.model().rowCount()):
            for at in whole:
                text = str(table.model().index(row, at).data())
                role = Type.MONO if table.columns[at].kind is Kind.REFERENCE else Type.BODY
                if QFontMetricsF(font(role)).horizontalAdvance(text) > table.columnWidth(at) - 20 + 1:
                    cut.append(text)
    return cut


def main(factor: float) -> dict[str, object]:
    """What is wrong at this scale, and how large things came out."""
    application = QApplication([])
    apply(application, LIGHT)
    wrong = {}
    with tempfile.TemporaryDirectory() as folder:
        shown = window(Path(folder))
        shown.resize(*SIZE)
        shown.show()
        screens = {
            "table": partial(shown.show_page, "credits"),
            "parts": partial(shown.show_page, "needs-me"),
            "form": partial(shown.open_view, View("New credit, draft 18", editor())),
        }
        for name, open_it in screens.items():
            open_it()
            wrong[name] = {**wrong_in(shown), "cut cells": cut_cells(shown)}
        picture = shown.grab()
        hashes = shown.findChildren(HashLabel)
        return {
            "wrong": {name: {what: found for what, found in lint.items() if found} for name, lint in wrong.items()},
            "picture": [picture.width() / factor, picture.height() / factor],
            "icon": icon("copy", LIGHT.second).pixmap(16, 16).width(),
            "hashes": len(hashes),
        }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(float(sys.argv[1]))))
