"""The acts of a desk's window: what its menu, its keys and its palette offer beyond pages and drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ledger.acts import Role
from ui.shell import Action
from ui.words import translate

if TYPE_CHECKING:
    from ui.desk_window import DeskWindow

NEW, IMPORT = "credit.new", "credit.import"


def declare(desk: DeskWindow) -> None:
    """Adds them to the window's registry; those that this officer may not do say why."""
    desk.actions.add(*_on_credits(desk), *_on_window(desk))
    if not desk.desk.me.may(Role.MAKER):
        for act in (NEW, IMPORT):
            reason = translate("DeskWindow", "Only a maker drafts credits. Sign in as a maker.")
            desk.actions.set_reason(act, reason)


def _on_credits(desk: DeskWindow) -> tuple[Action, ...]:
    credit = translate("DeskWindow", "Credit")
    return (
        Action(NEW, translate("DeskWindow", "New credit"), credit, desk.new_credit, "Ctrl+N", "plus"),
        Action(IMPORT, translate("DeskWindow", "Import message…"), credit, desk.import_messages, "Ctrl+I", "import"),
        Action(
            "credit.discard",
            translate("DeskWindow", "Discard this draft"),
            credit,
            desk.discard_draft,
            "Ctrl+Backspace",
            "trash",
        ),
        Action(
            "credit.timeline",
            translate("DeskWindow", "Timeline and proof"),
            credit,
            desk.show_timeline,
            "Ctrl+T",
            "clock",
            tip=translate("DeskWindow", "Shows each act on the credit that is open, with what proves it."),
        ),
        Action(
            "credit.print",
            translate("DeskWindow", "Print…"),
            credit,
            desk.print_credit,
            "Ctrl+P",
            "print",
            tip=translate("DeskWindow", "Shows the credit that is open as pages, to be printed or saved as PDF."),
        ),
    )


def _on_window(desk: DeskWindow) -> tuple[Action, ...]:
    window = translate("DeskWindow", "Window")
    another = translate("DeskWindow", "Another officer's window")
    return (
        Action("window.refresh", translate("DeskWindow", "Read again"), window, desk.refresh, "F5", "refresh"),
        Action("window.another", another, window, desk.workplace.another_window, "Ctrl+Shift+N", "user"),
        Action(
            "window.close",
            translate("DeskWindow", "Close this window"),
            window,
            desk.close,
            "Ctrl+Q",
        ),
    )
