"""What came to need the officer since it was last looked at, as notices."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from app.desk.needs import Need, needs_me
from ui.shell.messages import Kind
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.desk.desk import Desk
    from app.desk.needs import NeedsMe

KINDS = {
    Need.APPROVE: Kind.APPROVAL,
    Need.MEND: Kind.RETURNED,
    Need.FAILED: Kind.FAILED,
    Need.HELD: Kind.HELD,
}
"""All else arrived from another bank."""

Waiting = tuple[Need, bytes]
"""What is asked of the officer, and the act's digest or the credit's id."""


def read_waiting(desk: Desk) -> tuple[Waiting, ...]:
    """What waits for the officer now. Runs on a worker."""
    return tuple((each.need, _subject(each)) for each in needs_me(desk))


def _subject(each: NeedsMe) -> bytes:
    if each.act is not None:
        return each.act.digest
    assert each.credit is not None
    return bytes.fromhex(each.credit.key[1:])


class NeedsNews:
    """Tells what is new among what waits. What waits at the first look is no news: the page counts it."""

    def __init__(self) -> None:
        self._known: frozenset[Waiting] | None = None

    def take(self, waiting: Sequence[Waiting]) -> list[tuple[Kind, str]]:
        """The kinds of what came since the last look, each with a sentence; it names no party and no amount."""
        known, self._known = self._known, frozenset(waiting)
        if known is None:
            return []
        fresh = Counter(need for need, _ in self._known - known)
        return [(KINDS.get(need, Kind.ARRIVED), news_words(need, fresh[need])) for need in Need if fresh[need]]


def news_words(need: Need, count: int) -> str:
    """What came, in a sentence."""
    told = {
        Need.APPROVE: (
            translate("News", "An act waits for your signature."),
            translate("News", "{n} acts wait for your signature."),
        ),
        Need.MEND: (
            translate("News", "An act of yours came back to be mended."),
            translate("News", "{n} acts of yours came back to be mended."),
        ),
        Need.FAILED: (
            translate("News", "An act of yours failed."),
            translate("News", "{n} acts of yours failed."),
        ),
        Need.HELD: (
            translate("News", "An act of yours is held back and waits for your decision."),
            translate("News", "{n} acts of yours are held back and wait for your decision."),
        ),
        Need.ADVISE: (
            translate("News", "A credit has arrived and waits for its advice."),
            translate("News", "{n} credits have arrived and wait for their advice."),
        ),
        Need.CONFIRM: (
            translate("News", "Your bank is asked to confirm a credit."),
            translate("News", "Your bank is asked to confirm {n} credits."),
        ),
        Need.ANSWER: (
            translate("News", "An amendment waits for its beneficiary's answer."),
            translate("News", "{n} amendments wait for their beneficiaries' answers."),
        ),
        Need.EXTEND: (
            translate("News", "An amendment waits for your bank to extend its confirmation or not."),
            translate("News", "{n} amendments wait for your bank to extend its confirmation or not."),
        ),
    }
    one, many = told[need] if need in told else _of_documents(need)
    return one if count == 1 else many.format(n=count)


def _of_documents(need: Need) -> tuple[str, str]:
    """Of one presentation, and of several."""
    return {
        Need.RECEIVE: (
            translate("News", "Documents are on their way to your bank."),
            translate("News", "{n} presentations are on their way to your bank."),
        ),
        Need.EXAMINE: (
            translate("News", "Documents wait to be examined."),
            translate("News", "{n} presentations wait to be examined."),
        ),
        Need.WAIVE: (
            translate("News", "Another bank asks your bank to waive discrepancies."),
            translate("News", "Your bank is asked to waive the discrepancies of {n} presentations."),
        ),
        Need.REFUSE: (
            translate("News", "Discrepant documents wait for your bank's decision."),
            translate("News", "{n} discrepant presentations wait for your bank's decision."),
        ),
        Need.HONOUR: (
            translate("News", "A presentation waits to be honoured."),
            translate("News", "{n} presentations wait to be honoured."),
        ),
        Need.SETTLE: (
            translate("News", "A settlement waits to be recorded."),
            translate("News", "{n} settlements wait to be recorded."),
        ),
    }[need]
