"""The acts of a desk's window: what its menu, its keys and its palette offer beyond pages and drafts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.credit.life import Act
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
        *_on_the_open_credit(desk),
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


def _on_the_open_credit(desk: DeskWindow) -> tuple[Action, ...]:
    credit = translate("DeskWindow", "Credit")
    return (
        Action(
            "credit.amendments",
            translate("DeskWindow", "Amendments"),
            credit,
            partial(_show_amendments, desk),
            icon="documents",
            tip=translate("DeskWindow", "Shows what is amended in the credit that is open, and who has answered."),
        ),
        Action(
            "credit.presentations",
            translate("DeskWindow", "Presentations"),
            credit,
            partial(_show_presentations, desk),
            icon="presentations",
            tip=translate("DeskWindow", "Shows the documents under the credit that is open, and who has decided what."),
        ),
        Action(
            "credit.asked",
            translate("DeskWindow", "Do what the credit asks…"),
            credit,
            partial(_act_on_credit, desk, None),
            icon="needs-me",
            tip=translate("DeskWindow", "Advises, answers, examines, honours: what is asked of your bank first."),
        ),
        Action(
            "credit.amend",
            translate("DeskWindow", "Amend the credit…"),
            credit,
            partial(_act_on_credit, desk, Act.AMEND),
            icon="edit",
            tip=translate("DeskWindow", "Makes a draft on the terms in force, to change what the amendment changes."),
        ),
        *_on_its_documents(desk),
        Action(
            "credit.message",
            translate("DeskWindow", "Write to the other banks…"),
            credit,
            partial(_act_on_credit, desk, Act.MESSAGE),
            icon="messages",
            tip=translate("DeskWindow", "Sends a message to every bank of the credit that is open."),
        ),
    )


def _on_its_documents(desk: DeskWindow) -> tuple[Action, ...]:
    """Each begins with the first presentation that it is open on; the board has them one by one."""
    present, examine = translate("DeskWindow", "Take documents in…"), translate("DeskWindow", "Examine documents…")
    refuse, honour = translate("DeskWindow", "Refuse documents…"), translate("DeskWindow", "Honour documents…")
    money, close = translate("DeskWindow", "Record money…"), translate("DeskWindow", "Close the credit…")
    acts = (
        ("credit.present", present, Act.PRESENT, "import"),
        ("credit.examine", examine, Act.EXAMINE, "eye"),
        ("credit.refuse", refuse, Act.REFUSE, "close"),
        ("credit.honour", honour, Act.HONOUR, "check"),
        ("credit.settle", money, Act.SETTLE, "books"),
        ("credit.close", close, Act.CLOSE, "seal"),
    )
    credit = translate("DeskWindow", "Credit")
    return tuple(
        Action(key, words, credit, partial(_act_on_credit, desk, act), icon=icon) for key, words, act, icon in acts
    )


def _show_amendments(desk: DeskWindow) -> None:
    desk.screens.show_amendments()


def _show_presentations(desk: DeskWindow) -> None:
    desk.screens.show_presentations()


def _act_on_credit(desk: DeskWindow, act: Act | None) -> None:
    desk.screens.act_on_credit(act)


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
