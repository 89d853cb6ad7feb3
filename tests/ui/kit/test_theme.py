"""The look can be read: contrast of every pair, fonts that are there, figures that line up, shapes that differ."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QFontInfo, QFontMetricsF, QImage, QPainter, QPalette, QRawFont
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.theme import (
    CONTRAST,
    DARK,
    LIGHT,
    THEMES,
    Shape,
    State,
    Tokens,
    Tone,
    Type,
    choose,
    choose_motion,
    current,
    font,
    look,
    paint_shape,
    state_font,
)
from ui.theme.apply import palette
from ui.theme.contrast import ratio
from ui.theme.fonts import FOLDER
from ui.theme.icons import icon_names, renderer
from ui.theme.sheet import style_sheet
from ui.widgets import CodeView, DateInput, EmptyState, IconButton, StateChip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

TEXT_LEAST, LINE_LEAST = 4.5, 3
"""WCAG 2.2, criteria 1.4.3 and 1.4.11."""
INKS = ("text", "second", "third", "accent", "good", "wait", "warn", "bad")
UI = Path(__file__).resolve().parents[3] / "ui"


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_every_ink_reads_on_every_background(tokens: Tokens) -> None:
    grounds = (*tokens.backgrounds, tokens.hover)
    poor = {
        (ink, ground): round(ratio(getattr(tokens, ink), ground), 2)
        for ink in INKS
        for ground in grounds
        if ratio(getattr(tokens, ink), ground) < TEXT_LEAST
    }
    assert poor == {}


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_words_read_on_buttons_band_and_toast(tokens: Tokens) -> None:
    pairs = [
        (tokens.on_accent, tokens.accent),
        (tokens.on_accent, tokens.accent_hover),
        (tokens.on_band, tokens.band),
        (tokens.on_band, tokens.band_stripe),
        (tokens.surface, tokens.text),
    ]
    assert min(ratio(ink, ground) for ink, ground in pairs) >= TEXT_LEAST


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_every_pair_that_the_style_sheet_names_together_reads(tokens: Tokens) -> None:
    pairs = list(_pairs(style_sheet(tokens)))
    assert len(pairs) > 12
    poor = {rule: round(ratio(ink, ground), 2) for rule, ink, ground in pairs if ratio(ink, ground) < TEXT_LEAST}
    assert poor == {}


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_what_qt_paints_by_itself_reads_even_where_it_cannot_be_used(tokens: Tokens) -> None:
    made, role = palette(tokens), QPalette.ColorRole
    pairs = [
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.PlaceholderText, role.Base),
        (role.ToolTipText, role.ToolTipBase),
        (role.HighlightedText, role.Highlight),
        (role.Link, role.Base),
    ]
    poor = {
        (group, ink, ground)
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled)
        for ink, ground in pairs
        if ratio(made.color(group, ink).name(), made.color(group, ground).name()) < TEXT_LEAST
    }
    assert poor == set()


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_lines_icons_and_the_focus_ring_are_seen(tokens: Tokens) -> None:
    drawn = (tokens.line_strong, tokens.focus, tokens.accent, tokens.second, *(tokens.tone(tone) for tone in Tone))
    grounds = (tokens.window, tokens.surface, tokens.sunken)
    assert min(ratio(line, ground) for line in drawn for ground in grounds) >= LINE_LEAST
    assert ratio(tokens.focus, tokens.selected) >= LINE_LEAST


def test_high_contrast_is_black_and_white_with_yellow_focus_and_no_grey_words() -> None:
    words = {getattr(CONTRAST, ink) for ink in (*INKS, "on_accent")}
    assert words == {"#FFFFFF", "#000000"}
    assert {CONTRAST.window, CONTRAST.surface, CONTRAST.sunken} == {"#000000"}
    assert CONTRAST.focus == "#FFFF00"


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


def test_strong_chinese_words_are_seen_to_be_strong() -> None:
    strong, plain = (_written("信用证", role) for role in (Type.STRONG, Type.BODY))
    assert strong == plain, "the Chinese face has no weight between plain and bold"
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("zh_CN"))
        assert _written("信用证", Type.STRONG) != plain
    finally:
        QLocale.setDefault(before)


def test_each_shape_can_be_told_without_colour() -> None:
    assert len({_drawn(shape) for shape in Shape}) == len(Shape)
    settled, late = State.settled("Advised"), State.deadline("Refuse by Mon")
    assert settled.shape is not late.shape


def test_every_icon_draws_something_in_its_tint() -> None:
    blank = [name for name in icon_names() if not renderer(name, "#0A5C96").isValid()]
    assert blank == []
    assert {"credits", "needs-me", "messages", "import", "copy", "warn"} <= set(icon_names())


@pytest.fixture
def _light_again(qapp: QApplication) -> Iterator[None]:
    yield
    choose_motion(qapp, "system")
    choose(qapp, "light")


@pytest.mark.usefixtures("_light_again")
def test_the_theme_can_be_changed_while_the_window_is_open(qapp: QApplication, qtbot: QtBot) -> None:
    parts = QWidget()
    column = QVBoxLayout(parts)
    shown: list[QWidget] = [
        IconButton("copy", "Copy"),
        EmptyState("credits", "No credits yet"),
        CodeView("As SWIFT will carry it"),
        StateChip(State.settled("Advised")),
        DateInput(),
    ]
    for widget in shown:
        column.addWidget(widget)
    code = shown[2]
    assert isinstance(code, CodeView)
    code.set_text(":20:HSB2026004418")
    qtbot.addWidget(parts)
    parts.show()
    light = [_picture(widget) for widget in shown]
    for name in ("dark", "contrast"):
        choose(qapp, name)
        QApplication.processEvents()
        assert current().name == name
        assert all(now != before for now, before in zip(map(_picture, shown), light, strict=True))
    choose(qapp, "light")
    QApplication.processEvents()
    assert [_picture(widget) for widget in shown] == light


@pytest.mark.usefixtures("_light_again")
def test_who_keeps_pictures_hears_of_another_theme_and_only_of_another(qapp: QApplication, qtbot: QtBot) -> None:
    choose(qapp, "light")
    with qtbot.assertNotEmitted(look().changed):
        choose(qapp, "light")
    with qtbot.waitSignal(look().changed, timeout=1000):
        choose(qapp, "dark")


@pytest.mark.usefixtures("_light_again")
def test_the_system_is_followed_for_as_long_as_nothing_else_is_chosen(qapp: QApplication) -> None:
    choose(qapp, "dark")
    choose(qapp, "system")
    dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert current() is (DARK if dark else LIGHT)
    choose(qapp, "dark")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert current() is DARK


@pytest.mark.usefixtures("_light_again")
def test_nothing_moves_where_the_officer_wants_no_motion(qapp: QApplication) -> None:
    qapp.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, True)
    choose_motion(qapp, "none")
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_FadeTooltip)


@pytest.mark.usefixtures("_light_again")
def test_words_of_a_state_are_underlined_in_high_contrast_only(qapp: QApplication) -> None:
    assert not state_font(Type.SMALL).underline()
    choose(qapp, "contrast")
    assert state_font(Type.SMALL).underline()
    assert not font(Type.SMALL).underline()


@pytest.mark.usefixtures("_light_again")
@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_a_picture_that_cannot_be_pressed_looks_so_in_every_theme(qapp: QApplication, qtbot: QtBot, name: str) -> None:
    choose(qapp, name)
    button = IconButton("undo", "Undo")
    qtbot.addWidget(button)
    button.show()
    usable, room = button.grab().toImage(), button.size()
    button.setEnabled(False)
    qapp.processEvents()
    assert button.grab().toImage() != usable
    assert button.sizeHint() == room, "nothing beside it moves"


def test_no_text_for_translators_hides_values_in_an_f_string() -> None:
    hidden = [
        f"{path.name}:{call.lineno}"
        for path in UI.rglob("*.py")
        if path.parent.name != "language"  # it hands on what others gave it
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and any(not isinstance(text, ast.Constant) for text in _for_translators(call))
    ]
    assert hidden == []


def _for_translators(call: ast.Call) -> list[ast.expr]:
    """What a call gives to translators: the text, or context and text. Painters and texts translate other things."""
    called = call.func
    if isinstance(called, ast.Attribute) and called.attr == "tr":
        return call.args[:1]
    return call.args[:2] if ast.unparse(called) in ("translate", "QCoreApplication.translate") else []


def _picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def _pairs(sheet: str) -> Iterator[tuple[str, str, str]]:
    """Rules of a style sheet that name both an ink and its ground, as rule, ink, ground."""
    for rule, body in re.findall(r"([^{}]+)\{([^}]*)\}", sheet):
        ink = re.search(r"(?<![-\w])color: (#\w{6})", body)
        ground = re.search(r"(?<![-\w])background: (#\w{6})", body)
        if ink and ground:
            yield " ".join(rule.split()), ink[1], ground[1]
        chosen = re.search(r"selection-background-color: (#\w{6}).*selection-color: (#\w{6})", body, re.DOTALL)
        if chosen:
            yield f"{' '.join(rule.split())}, chosen", chosen[2], chosen[1]


def _written(text: str, role: Type) -> bytes:
    image = QImage(60, 20, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setFont(font(role))
    painter.drawText(0, 15, text)
    painter.end()
    return bytes(image.constBits())


def _drawn(shape: Shape) -> bytes:
    image = QImage(16, 16, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_shape(painter, QRectF(0, 0, 16, 16), shape, "#000000")
    painter.end()
    return bytes(image.constBits())
