"""What officers may do on a credit and what comes of it, case by case with the article of UCP 600 that says so."""

from __future__ import annotations

from typing import Any, NamedTuple

from app.credit.life import CreditLife
from tests.app.credit.life.story import (
    ADVISER_CONFIRMS,
    AUGUST,
    CONFIRMABLE,
    ISSUED,
    JUNE,
    MARCH,
    Move,
    accept,
    advise,
    amend,
    ask_back,
    chained,
    confirm,
    credit,
    decline,
    less,
    let_go,
    more,
    refuse,
    until,
)


class Case(NamedTuple):
    """A story that is allowed from its first act to its last, and what stands after it."""

    article: str
    story: str
    life: CreditLife
    moves: tuple[Move, ...]
    then: dict[str, Any]


def case(article: str, story: str, *moves: Move, on: CreditLife = CONFIRMABLE, **then: object) -> Case:
    """A case on the sample credit that may be confirmed, where none other is named."""
    return Case(article, story, on, moves, then)


WIDER = amend(tolerance_plus=20)
NARROWER = amend(tolerance_plus=0)
CONFIRMED = (advise(), confirm())

BOUND = (
    case(
        "art. 7b",
        "an issue binds the issuing bank, and its exposure holds the amount with its upper tolerance",
        phase="issued",
        confirming="asked",
        amount=100_000_00,
        exposure=110_000_00,
        confirmed=None,
        terms=chained([]),
    ),
    case(
        "art. 8",
        "where no bank is named to confirm, none is asked, whatever field 49 says",
        on=credit(confirming=""),
        confirming="not asked",
    ),
    case("art. 9a", "the advising bank advises, and is bound to nothing", advise(), phase="advised", confirmed=None),
    case("art. 9a", "an advice given twice changes nothing", advise(), advise(), phase="advised", exposure=110_000_00),
    case(
        "art. 9d",
        "a credit amended before its advice is advised as issued, its amendment beside it",
        more(20_000_00),
        advise(),
        phase="advised",
        amount=100_000_00,
        amendments=("open",),
    ),
    case(
        "art. 8b",
        "a confirming bank is bound to what the issuing bank is bound to, and adds nothing to its exposure",
        *CONFIRMED,
        confirming="given",
        confirmed=100_000_00,
        confirmed_until=MARCH,
        confirmed_most=110_000_00,
        exposure=110_000_00,
    ),
    case("art. 8b", "it may confirm before the advice", confirm(), phase="issued", confirming="given"),
    case(
        "art. 8", "the advising bank confirms where it was asked", *CONFIRMED, on=ADVISER_CONFIRMS, confirming="given"
    ),
    case("art. 8d", "a bank that isn't prepared to confirm says so", decline(), confirming="declined", confirmed=None),
    case(
        "art. 8d",
        "a credit that isn't confirmed is advised all the same",
        decline(),
        advise(),
        phase="advised",
        confirming="declined",
    ),
    case(
        "art. 8b",
        "confirming after an increase was accepted confirms the increased amount",
        *(advise(), more(20_000_00), accept(1), confirm()),
        confirmed=120_000_00,
        followed=(1,),
        extensions=("not asked",),
    ),
    case(
        "art. 10b",
        "confirming while an increase is open confirms what binds by now, and the increase can be extended to",
        *(advise(), more(20_000_00), confirm()),
        confirmed=100_000_00,
        confirmed_most=110_000_00,
        extensions=("open",),
    ),
    case(
        "art. 10b",
        "confirming asks nothing about an amendment that was refused before",
        *(advise(), until(JUNE), refuse(1), confirm()),
        confirmed_until=MARCH,
        extensions=("not asked",),
    ),
)

AMENDED = (
    case(
        "art. 10b",
        "an increase counts in the exposure from its issue, though the amount stays",
        more(20_000_00),
        amount=100_000_00,
        exposure=132_000_00,
        terms=chained([]),
    ),
    case(
        "art. 10c",
        "a decrease gives nothing back before it is accepted",
        less(30_000_00),
        amount=100_000_00,
        exposure=110_000_00,
    ),
    case("art. 10c", "another expiry is in force only when accepted", until(JUNE), expiry=MARCH, terms=chained([])),
    case("art. 10b", "a wider tolerance counts at its issue", WIDER, tolerance=(10, 5), exposure=120_000_00),
    case("art. 10c", "a narrower tolerance gives nothing back yet", NARROWER, exposure=110_000_00),
    case(
        "art. 10b",
        "two increases count both",
        more(20_000_00),
        more(10_000_00),
        exposure=143_000_00,
        amendments=("open", "open"),
    ),
    case(
        "art. 10b",
        "an increase and a wider tolerance count together, as if both were accepted",
        more(20_000_00),
        WIDER,
        exposure=144_000_00,
    ),
    case("art. 10a", "a credit that wasn't confirmed can be amended", decline(), until(JUNE), amendments=("open",)),
    case(
        "art. 10c",
        "an accepted increase is part of the credit",
        *(advise(), more(20_000_00), accept(1)),
        amount=120_000_00,
        exposure=132_000_00,
        terms=chained([1]),
        amendments=("accepted",),
    ),
    case(
        "art. 10c",
        "an accepted decrease gives its share back",
        *(advise(), less(30_000_00), accept(1)),
        amount=70_000_00,
        exposure=77_000_00,
        terms=chained([1]),
    ),
    case(
        "art. 10c",
        "a tolerance of 99 per cent is the widest",
        *(advise(), amend(tolerance_plus=99, tolerance_minus=99), accept(1)),
        tolerance=(99, 99),
        exposure=199_000_00,
    ),
    case(
        "art. 6d",
        "a credit may be amended to expire on the day of its issue",
        *(advise(), until(ISSUED), accept(1)),
        expiry=ISSUED,
    ),
    case("art. 10c", "an accepted expiry is in force", advise(), until(JUNE), accept(1), expiry=JUNE),
    case(
        "art. 10c",
        "an accepted tolerance leaves the other as it was",
        *(advise(), amend(tolerance_minus=0), accept(1)),
        tolerance=(10, 0),
        exposure=110_000_00,
    ),
    case(
        "art. 10c", "a tolerance can be taken out", advise(), NARROWER, accept(1), tolerance=(0, 5), exposure=100_000_00
    ),
    case(
        "art. 10c",
        "of two expiries the one accepted last is in force, whatever their numbers",
        *(advise(), until(JUNE), until(AUGUST), accept(2), accept(1)),
        expiry=JUNE,
        terms=chained([2, 1]),
    ),
    case(
        "art. 10c",
        "a second amendment can be accepted while nothing is heard of the first",
        *(advise(), more(20_000_00), until(JUNE), accept(2)),
        amount=100_000_00,
        expiry=JUNE,
        exposure=132_000_00,
        amendments=("open", "accepted"),
    ),
    case(
        "art. 10d",
        "a refused increase leaves the exposure",
        *(advise(), more(20_000_00), refuse(1)),
        amount=100_000_00,
        exposure=110_000_00,
        terms=chained([]),
        amendments=("refused",),
    ),
    case("art. 10d", "a refused wider tolerance gives back", advise(), WIDER, refuse(1), exposure=110_000_00),
    case(
        "art. 10d", "a refused decrease leaves all as it was", advise(), less(30_000_00), refuse(1), amount=100_000_00
    ),
    case(
        "art. 10c",
        "three amendments are answered each by itself",
        *(advise(), more(20_000_00), until(JUNE), less(10_000_00), refuse(2), accept(3), accept(1)),
        amount=110_000_00,
        expiry=MARCH,
        exposure=121_000_00,
        terms=chained([3, 1]),
        amendments=("accepted", "refused", "accepted"),
    ),
    case(
        "art. 10c",
        "the next amendment stands on the terms as amended",
        *(advise(), more(20_000_00), accept(1), less(60_000_00), accept(2)),
        amount=60_000_00,
        terms=chained([1, 2]),
    ),
    case(
        "art. 10b",
        "asking an increase back frees the issuing bank of nothing",
        *(advise(), more(20_000_00), ask_back(1)),
        exposure=132_000_00,
        amendments=("withdrawal asked",),
    ),
    case(
        "art. 10a",
        "an increase that the beneficiary lets go leaves the exposure",
        *(advise(), more(20_000_00), ask_back(1), let_go(1)),
        exposure=110_000_00,
        terms=chained([]),
        amendments=("withdrawn",),
    ),
    case(
        "art. 10b",
        "the beneficiary may accept what the issuing bank would rather have back",
        *(advise(), more(20_000_00), ask_back(1), accept(1)),
        amount=120_000_00,
        amendments=("accepted",),
    ),
    case(
        "art. 10d",
        "or refuse it",
        *(advise(), more(20_000_00), ask_back(1), refuse(1)),
        exposure=110_000_00,
        amendments=("refused",),
    ),
)

CASES = (*BOUND, *AMENDED)
