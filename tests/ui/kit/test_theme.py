"""The look can be read: contrast of every pair, fonts that are there, figures that line up, shapes that differ."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontInfo, QFontMetricsF, QImage, QPainter, QRawFont
from PySide6.QtWidgets import QApplication

from ui.theme import DARK, LIGHT, Shape, State, Tokens, Tone, Type, apply, current, font, paint_shape
from ui.theme.contrast import ratio
from ui.theme.fonts import FOLDER
from ui.theme.icons import icon_names, renderer

INKS = ("text", "second", "third", "accent", "good", "wait", "warn", "bad")
UI = Path(__file__).resolve().parents[3] / "ui"


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_every_ink_reads_on_every_background(tokens: Tokens) -> None:
    poor = {
        (ink, ground): round(ratio(getattr(tokens, ink), ground), 2)
        for ink in INKS
        for ground in tokens.backgrounds
        if ratio(getattr(tokens, ink), ground) < 4.5
    }
    assert poor == {}


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_words_read_on_buttons_band_and_toast(tokens: Tokens) -> None:
    pairs = [
        (tokens.on_accent, tokens.accent),
        (tokens.on_accent, tokens.accent_hover),
        (tokens.on_band, tokens.band),
        (tokens.on_band, tokens.band_stripe),
        (tokens.surface, tokens.text),
        (tokens.text, tokens.hover),
        (tokens.second, tokens.hover),
    ]
    assert min(ratio(ink, ground) for ink, ground in pairs) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_lines_that_carry_meaning_are_seen(tokens: Tokens) -> None:
    lines = (tokens.line_strong, tokens.accent, *(tokens.tone(tone) for tone in Tone))
    assert min(ratio(line, ground) for line in lines for ground in (tokens.window, tokens.surface)) >= 3


def test_black_on_white_is_the_most_there_is() -> None:
    assert round(ratio("#000000", "#FFFFFF"), 1) == 21.0
    assert ratio("#777777", "#777777") == 1.0


@pytest.mark.parametrize(
    ("role", "family"), [(Type.BODY, "Inter"), (Type.STRONG, "Inter"), (Type.MONO, "JetBrains Mono")]
)
def test_the_bundled_faces_are_used_and_not_the_machines(role: Type, family: str) -> None:
    assert QFontInfo(font(role)).family() == family


def test_figures_of_one_amount_stand_under_those_of_another() -> None:
    metrics = QFontMetricsF(font(Type.BODY))
    assert metrics.horizontalAdvance("1,111,111.11") == metrics.horizontalAdvance("8,888,888.88")
    loose = font(Type.BODY).resolve(font(Type.BODY))
    loose.unsetFeature(loose.featureTags()[0])
    assert QFontMetricsF(loose).horizontalAdvance("1") != QFontMetricsF(loose).horizontalAdvance("8")


def test_chinese_names_are_written_by_the_bundled_face_and_keep_the_row_height() -> None:
    chinese = QRawFont(str(FOLDER / "NotoSansSC-Regular.ttf"), 13)
    latin = QRawFont(str(FOLDER / "Inter-Regular.ttf"), 13)
    missing = [
        sign for sign in "青岛样本纺织有限公司样本精密仪器（上海），。" if not chinese.supportsCharacter(ord(sign))
    ]
    assert missing == []
    assert chinese.ascent() + chinese.descent() == pytest.approx(latin.ascent() + latin.descent(), abs=0.1)


def test_each_shape_can_be_told_without_colour() -> None:
    assert len({_drawn(shape) for shape in Shape}) == len(Shape)
    settled, late = State.settled("Advised"), State.deadline("Refuse by Mon")
    assert settled.shape is not late.shape


def test_every_icon_draws_something_in_its_tint() -> None:
    blank = [name for name in icon_names() if not renderer(name, "#0A5C96").isValid()]
    assert blank == []
    assert {"credits", "needs-me", "messages", "import", "copy", "warn"} <= set(icon_names())


def test_the_theme_can_be_changed_while_the_window_is_open(qapp: QApplication) -> None:
    apply(qapp, DARK)
    assert current() is DARK
    assert DARK.surface in qapp.styleSheet()
    apply(qapp, LIGHT)
    assert current() is LIGHT
    assert DARK.surface not in qapp.styleSheet()


def test_no_text_for_translators_hides_values_in_an_f_string() -> None:
    hidden = [
        f"{path.name}:{call.lineno}"
        for path in UI.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in ("tr", "translate")
        and any(not isinstance(text, ast.Constant) for text in call.args[:1])
    ]
    assert hidden == []


def _drawn(shape: Shape) -> bytes:
    image = QImage(16, 16, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_shape(painter, QRectF(0, 0, 16, 16), shape, "#000000")
    painter.end()
    return bytes(image.constBits())
