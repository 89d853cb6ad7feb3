"""Another language for an open window: the window is made anew on the same desk, and what was open in it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.session import OPENS

if TYPE_CHECKING:
    from ui.desk_window import DeskWindow

ACT = "a"


def move_in(before: DeskWindow, after: DeskWindow) -> None:
    """Shows `after` where `before` stands, with the same place and views, and closes `before` for good.

    What is typed is saved as the old window closes; the store's one worker reads the draft only after that.
    """
    old, new = before.window, after.window
    new.restoreGeometry(old.saveGeometry())
    opened = [(place, str(widget.property(OPENS) or "")) for place, widget in old.opened]
    new.show()
    old.close()
    for place, row in opened:
        if row:
            new.show_page(place)
            _open(after, row)
    new.show_page(old.key)
    if before.news.links is not None:
        after.take_links(*before.news.links)
    old.deleteLater()
    before.deleteLater()


def _open(desk_window: DeskWindow, row: str) -> None:
    if row.startswith(ACT):  # it was open as what waits for signatures: no need to ask the store what it is
        desk_window.screens.open_work(bytes.fromhex(row[1:]))
    else:
        desk_window.open_row(row)
