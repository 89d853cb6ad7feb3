"""Steps of a credit's life: what is open, why something isn't, and what comes of it. All of it reads the one table."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.credit.life import effects
from app.credit.life.acts import ACCEPTED, Act, OpenAct, Refusal, RefusedError, Step, article
from app.credit.life.table import ROWS, TABLE, Row
from app.credit.life.values import Confirming, CreditLife, Phase, Undertaking

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Every entry of a sync is judged, and asks what is awaited next.
_JUDGED = {row.act: row.judged for row in TABLE}
_OWED, _FREE = tuple(row for row in TABLE if row.owed), tuple(row for row in TABLE if not row.owed)


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


def open_acts(life: CreditLife, bank: str) -> tuple[OpenAct, ...]:
    """What this bank may do now and is of use; what is awaited of it stands first, by amendment."""
    return (*_awaited(life, bank), *_open(life, bank, _FREE))


def acts_next(life: CreditLife) -> tuple[tuple[str, OpenAct], ...]:
    """Who acts next, here and at the other banks: (bank, what is awaited of it)."""
    banks = dict.fromkeys(filter(None, (life.advising_bank, life.confirming_bank, life.issuing_bank)))
    return tuple((bank, item) for bank in banks for item in _awaited(life, bank))


def _awaited(life: CreditLife, bank: str) -> list[OpenAct]:
    return sorted(_open(life, bank, _OWED), key=lambda item: item.number or 0)


def _open(life: CreditLife, bank: str, rows: Iterable[Row]) -> Iterator[OpenAct]:
    for row in rows:
        for number in _numbers(life, row) if life.phase in row.offered else ():
            if refusal(life, _step(life, bank, row, number)) is None:
                yield OpenAct(row.act, number, article(row.article), row.owed)


def _numbers(life: CreditLife, row: Row) -> tuple[int | None, ...]:
    return tuple(one.number for one in life.amendments) if row.on_amendment else (None,)


def _step(life: CreditLife, bank: str, row: Row, number: int | None) -> Step:
    """The act in words that any bank could give it."""
    number = number or (len(life.amendments) + 1 if row.act is Act.AMEND else 0)
    return Step(row.act, bank, terms=life.terms, number=number, answer=ACCEPTED)
