"""The cards beside the terms: what stands against the act, what is signed, who signs, what it takes of the limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.credit.acts import Fact
from ui.credit.parts import ProofList
from ui.needs_me.approval import kind_title
from ui.theme import Type
from ui.widgets import Card, Mark, label, set_ink
from ui.words import translate

if TYPE_CHECKING:
    from ui.needs_me.approval import ApprovalPage, SeatWords, Signing, Warned
    from ui.theme import Shape, Tone


def cards_of(page: ApprovalPage) -> list[Card]:
    """The cards of a work item, but for what must be weighed first (``warnings_card``)."""
    cards = [_signing(page.signing), _seats(page)]
    title, text = page.text
    if text:
        cards.append(Card(title).add(label(text, Type.MONO_SMALL, wrap=True)))
    if page.note:
        cards.append(Card(translate("ApproveView", "The maker's note")).add(label(page.note, wrap=True)))
    if page.limits:
        card = Card(translate("ApproveView", "The rulebook's limits"))
        for name, words in page.limits:
            card.add(_lines((name, Type.SMALL, "third"), (words, Type.BODY, "")))
        cards.append(card)
    return cards


def warnings_card(page: ApprovalPage) -> Card | None:
    """What stands against the act, with the maker's reasons; None where nothing does."""
    if not page.warnings:
        return None
    title = translate("ApproveView", "Warnings that stand")
    if any(warned.overruled for warned in page.warnings):
        title = translate("ApproveView", "Warnings the maker overruled")
    card = Card(title)
    for warned in page.warnings:
        card.add(_warning(warned))
    return card


def _warning(warned: Warned) -> QWidget:
    note = warned.note
    lines = [(note.sentence, Type.BODY, ""), (note.rule, Type.SMALL, "third"), (warned.reason, Type.BODY, "second")]
    return _marked(note.shape, note.tone, _lines(*lines))


def _signing(signing: Signing) -> Card:
    hashes = ProofList(48)
    hashes.set_facts(
        [
            Fact(translate("ApproveView", "plain hash"), signing.plain_hash),
            Fact(translate("ApproveView", "sealed hash"), signing.sealed_hash),
        ]
    )
    equal = translate("ApproveView", "Rebuilt here from the opened terms: equal.")
    differs = translate("ApproveView", "Rebuilt here from the opened terms: not equal. Don't sign it.")
    verdict = label(equal if signing.rebuilt else differs, Type.SMALL_STRONG, wrap=True)
    set_ink(verdict, "good" if signing.rebuilt else "bad")
    return Card(translate("ApproveView", "What you sign")).add(label(kind_title(signing), wrap=True), hashes, verdict)


def _seats(page: ApprovalPage) -> Card:
    card = Card(translate("ApproveView", "Signatures"))
    for seat in page.seats:
        card.add(_seat(seat))
    if page.missing:
        card.add(label(page.missing, Type.SMALL, "third", wrap=True))
    return card


def _seat(seat: SeatWords) -> QWidget:
    role = translate("ApproveView", "{role}: {state}").format(role=seat.role, state=seat.state.word)
    lines = _lines((role, Type.SMALL, "third"), (seat.who, Type.BODY, ""), (seat.when, Type.SMALL, "third"))
    return _marked(seat.state.shape, seat.state.tone, lines)


def _marked(shape: Shape, tone: Tone, words: QWidget) -> QWidget:
    holder, mark = QWidget(), Mark()
    mark.show_shape(shape, tone)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return holder


def _lines(*lines: tuple[str, Type, str]) -> QWidget:
    """Lines of words below each other; empty ones are left out."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    for words, role, ink in lines:
        if words:
            column.addWidget(label(words, role, ink, wrap=True))
    return holder
