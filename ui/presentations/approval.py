"""What a checker reads of an act on documents before signing: what is told, what each bank did, what was presented."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.credit.presentation import Notice, Presented
from app.desk.life import read_life
from ui.needs_me.marks import Mark, Piece
from ui.needs_me.rows import Row
from ui.presentations.effects import about_documents, documents_effect
from ui.presentations.presenter import presentation_page
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from app.desk.desk import Desk
    from app.desk.kinds import Deed
    from app.desk.views import ApprovalView
    from ui.presentations.presenter import PresentationPage


def asked_effect(desk: Desk, view: ApprovalView, deed: Deed, banks: Mapping[str, str]) -> tuple[Piece, ...]:
    """What approving it leads to."""
    life = read_life(desk, view.item.credit, ())
    if life is None:
        return ()
    about = about_documents(desk, deed, life, banks)
    return documents_effect(deed, replace(about, found=()))


def document_rows(desk: Desk, view: ApprovalView, terms: tuple[Row, ...], banks: Mapping[str, str]) -> tuple[Row, ...]:
    """What is told first, then the presentation, then the terms, which are shown on request."""
    record = desk.store.credit(view.item.credit)
    if view.presentation is None or record is None:
        return terms
    page = presentation_page(desk, record.life, view.presentation, banks)
    rows = tuple(_row(heading, text, tag) for heading, text, tag in (*_told(view), *_presented(page)) if text)
    return (*rows, *(replace(row, shown=False) for row in terms))


def _told(view: ApprovalView) -> Iterator[tuple[str, str, str]]:
    """What goes sealed to the other banks with it."""
    if isinstance(view.content, Notice):
        from app.credit.examination.notice import drafted

        yield translate("Presentations", "Discrepancies"), drafted(view.content.discrepancies), "77J"
    if not isinstance(view.content, Presented):  # of documents taken in both stand among their facts
        yield translate("Presentations", "Reference"), view.reference, ""
        yield translate("Presentations", "Done by"), ", ".join(filter(None, (view.means, view.evidence))), ""


def _presented(page: PresentationPage) -> Iterator[tuple[str, str, str]]:
    yield translate("Presentations", "Presentation"), f"{page.title}\n{page.state.word}", ""
    for bank in page.banks:
        yield bank.who, "\n".join((bank.state.word, *bank.lines)), ""
    documents = "\n".join(f"{title} · {counted}" for title, counted in page.documents)
    yield translate("Presentations", "Documents"), documents or page.fault, ""
    for name, words in (*page.facts, *page.money):
        yield name, words, ""


def _row(heading: str, text: str, tag: str) -> Row:
    return Row(heading, tag, (Piece(text, Mark.SAME),), (), differs=False, shown=True)
