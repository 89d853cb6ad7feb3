"""Steps of a credit's life: what is open, why something isn't, and what comes of it. All of it reads the one table."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from app.credit.life import effects
from app.credit.life.acts import (
    COMPLYING,
    GOT,
    HELD,
    PAID,
    REFUSED,
    SIGHT,
    Act,
    OpenAct,
    Refusal,
    RefusedError,
    Step,
    article,
)
from app.credit.life.table import ROWS, TABLE, About, Row
from app.credit.life.values import Confirming, CreditLife, Part, Phase, Undertaking

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.credit.life.presentations import PresentationLife

# Every entry of a sync is judged, and asks what is awaited next.
_JUDGED = {row.act: row.judged for row in TABLE}
_OWED = tuple(row for row in TABLE if row.awaited)
_OWED_WITHOUT_DOCUMENTS = tuple(row for row in _OWED if row.about is not About.PRESENTATION)
_BANKS = {part: f"{part}_bank" for part in Part}
# The words that any bank could give; what it really says is judged when it says it.
_SOME_TIME, _SOME_DAY = datetime(2000, 1, 1, tzinfo=UTC), date(2000, 1, 1)


def begun(  # noqa: PLR0913 - the words of an issue
    *,
    issuing_bank: str,
    advising_bank: str,
    confirming_bank: str,
    nominated_bank: str,
    currency: str,
    asked: bool,
    plain_hash: bytes,
    issuer: Undertaking,
    issue_day: date,
) -> CreditLife:
    """The issuing bank is bound by the terms, and its exposure holds the amount with the upper tolerance.

    ``asked``: the confirming bank may add, or is asked to add its confirmation (field 49).
    """
    confirming = Confirming.ASKED if asked and confirming_bank else Confirming.NOT_ASKED
    banks = (issuing_bank, advising_bank, confirming_bank, nominated_bank)
    return CreditLife(*banks, currency, Phase.ISSUED, confirming, plain_hash, issuer, issue_day)


def refusal(life: CreditLife, step: Step) -> Refusal | None:
    """Why an act isn't open, judged in the ledger's order; None where it is."""
    refusals = (guard.refusal(life, step) for guard in _JUDGED[step.act])
    return next(filter(None, refusals), None)


def after(life: CreditLife, step: Step) -> CreditLife:
    """The life after an act.

    Raises:
        RefusedError: the act isn't open.
    """
    if refused := refusal(life, step):
        raise RefusedError(refused)
    return effects.asked(ROWS[step.act].effect(life, step))


def open_acts(life: CreditLife, bank: str, today: date | None = None) -> tuple[OpenAct, ...]:
    """What this bank may do now and is of use; what is awaited of it stands first, by number.

    ``today``: the day (UTC), for what only its passing opens; None: nothing has expired.
    """
    found = list(_open(life, bank, TABLE, today))
    owed = sorted((item for item in found if item.owed), key=lambda item: item.number or 0)
    return (*owed, *(item for item in found if not item.owed))


def acts_next(life: CreditLife) -> tuple[tuple[str, OpenAct], ...]:
    """Who acts next, here and at the other banks: (bank, what is awaited of it)."""
    banks = dict.fromkeys(filter(None, (life.advising_bank, life.confirming_bank, life.issuing_bank)))
    if life.presentations and life.nominated_bank:
        banks[life.nominated_bank] = None
    return tuple((bank, item) for bank in banks for item in _awaited(life, bank))


def _awaited(life: CreditLife, bank: str) -> list[OpenAct]:
    rows = _OWED if life.presentations else _OWED_WITHOUT_DOCUMENTS
    return sorted(_open(life, bank, rows, None, owed_only=True), key=lambda item: item.number or 0)


def _open(
    life: CreditLife, bank: str, rows: Iterable[Row], today: date | None, *, owed_only: bool = False
) -> Iterator[OpenAct]:
    for row in rows:
        if life.phase not in row.offered or (row.who and bank != getattr(life, _BANKS[row.who])):
            continue
        for number in _numbers(life, row):
            if row.useful is not None and not row.useful(life, bank, number or 0):
                continue
            owed = row.awaited is not None and row.awaited(life, bank, number or 0)
            if (owed or not owed_only) and refusal(life, _step(life, bank, row, number, today)) is None:
                yield OpenAct(row.act, number, article(row.article), owed)


def _numbers(life: CreditLife, row: Row) -> tuple[int | None, ...]:
    if row.about is None:
        return (None,)
    made = life.amendments if row.about is About.AMENDMENT else life.presentations
    return tuple(range(1, len(made) + 1))


def _step(life: CreditLife, bank: str, row: Row, number: int | None, today: date | None) -> Step:
    """The act in words that any bank could give it."""
    if row.act is Act.AMEND:
        return Step(row.act, bank, terms=life.terms, number=len(life.amendments) + 1)
    if row.act is Act.PRESENT:
        return _about_documents(life, Step(row.act, bank, number=len(life.presentations) + 1, day=today))
    step = Step(row.act, bank, terms=life.terms, number=number or 0, answer=REFUSED, day=today)
    return _about_documents(life, step) if row.about is About.PRESENTATION else step


def _about_documents(life: CreditLife, step: Step) -> Step:
    one = life.presentation(step.number)
    within, outside = _honoured(life, step.bank, one) if one and step.act is Act.HONOUR else (1, 0)
    return replace(
        step,
        received_utc=_SOME_TIME,
        given_utc=_SOME_TIME,
        finding=COMPLYING,
        disposal=HELD,
        manner=SIGHT,
        amount_minor=within,
        outside_minor=outside,
        side=PAID if one and one.by(step.bank).unpaid_minor > 0 else GOT,
        value_day=_SOME_DAY,
    )


def _honoured(life: CreditLife, bank: str, one: PresentationLife) -> tuple[int, int]:
    """The least that can be honoured: within the undertaking, or outside it where nothing is left."""
    return (1, 0) if life.left_for(bank, one) > 0 else (0, 1)
