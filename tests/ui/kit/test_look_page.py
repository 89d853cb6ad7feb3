"""docs/look.md shows what there is: every token with its colour, every widget, every picture."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest
from PySide6.QtWidgets import QWidget

import ui.widgets
from tests.e2e.look import PAGES
from tests.e2e.status_page import every_state
from tests.helpers.checkout import ROOT
from ui.theme import THEMES, Shape, Tokens

DOCS = ROOT / "docs"
PAGE = (DOCS / "look.md").read_text(encoding="utf-8")
PICTURE_BYTES_MAX = 150_000


def test_the_page_gives_every_colour_of_every_theme() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| (.+?) \| [^|]+ \|$", PAGE, re.MULTILINE))
    colours = [field.name for field in fields(Tokens) if field.name not in ("name", "underlined")]
    assert {name: rows.get(name) for name in colours} == {
        name: " | ".join(f"`{getattr(tokens, name)}`" for tokens in THEMES) for name in colours
    }


def test_the_page_names_every_widget() -> None:
    made = [name for name in ui.widgets.__all__ if _is_widget(getattr(ui.widgets, name))]
    assert len(made) > 25
    assert [name for name in made if f"`{name}`" not in PAGE] == []


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("name", PAGES)
def test_the_page_shows_a_small_picture_of_each_part_in_each_theme(name: str, tokens: Tokens) -> None:
    link = f"look/{name}-{tokens.name}.png"
    assert f"({link})" in PAGE
    assert 0 < (DOCS / link).stat().st_size < PICTURE_BYTES_MAX


def test_links_and_ledger_are_drawn_in_five_states_each() -> None:
    drawn = every_state()
    differing = {key: len({(cell.state, cell.detail) for cell in cells}) for key, cells in drawn.items()}
    shapes = {cell.state.shape for cells in drawn.values() for cell in cells if cell.state}

    assert differing == {"chain": 5, "gateway": 5, "ledger": 5, "key": 1, "jobs": 2}
    assert shapes == {Shape.DISC, Shape.RING, Shape.TRIANGLE}


def _is_widget(part: object) -> bool:
    return isinstance(part, type) and issubclass(part, QWidget)
