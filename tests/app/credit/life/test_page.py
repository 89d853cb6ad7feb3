"""docs/life-cycle.md says what the table says."""

from __future__ import annotations

from app.credit.life import Act
from app.credit.life.table import TABLE
from tests.app.credit.life.drawing import PAGE, page


def test_the_page_of_the_life_cycle_is_drawn_from_the_table() -> None:
    again = "Draw it again: python -m tests.app.credit.life.drawing"

    assert PAGE.read_text("utf-8") == page(), again


def test_the_table_has_every_act_once() -> None:
    assert [row.act for row in TABLE] == list(Act)
