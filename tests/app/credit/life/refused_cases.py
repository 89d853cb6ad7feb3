"""What officers may not do on a credit: the ledger's name for the reason, and the article of UCP 600 behind it."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from app.credit.life import CreditLife
from tests.app.credit.life.story import (
    CANCEL,
    CONFIRMABLE,
    ELBE,
    HARBOUR,
    ISSUE_HASH,
    ISSUED,
    JUNE,
    MERLION,
    OUTSIDER,
    UNCONFIRMED,
    Move,
    accept,
    advise,
    amend,
    answer,
    ask_back,
    confirm,
    decline,
    extend,
    issue_again,
    less,
    let_go,
    more,
    refuse,
    stay,
    until,
    write,
)


class Refused(NamedTuple):
    """A story whose last act isn't open."""

    code: str
    article: str
    story: str
    life: CreditLife
    moves: tuple[Move, ...]
    last: Move


def refused(code: str, article: str, story: str, *moves: Move, on: CreditLife = CONFIRMABLE) -> Refused:
    """A case on the sample credit that may be confirmed, where none other is named."""
    return Refused(code, article, story, on, moves[:-1], moves[-1])


CONFIRMED = (advise(), confirm())
GONE = (advise(), CANCEL, accept(1))

OF_BANKS = (
    refused("not-advising-bank", "art. 9", "the issuing bank can't advise its own credit", advise(HARBOUR)),
    refused(
        "not-advising-bank", "art. 9", "the bank asked to confirm isn't thereby the one that advises", advise(MERLION)
    ),
    refused("not-confirming-bank", "art. 8", "a bank that nobody asked can't confirm", confirm(ELBE)),
    refused("not-confirming-bank", "art. 8", "an unconfirmed credit isn't confirmed", confirm(MERLION), on=UNCONFIRMED),
    refused("not-confirming-bank", "art. 8", "another bank can't decline for the one asked", decline(ELBE)),
    refused("not-issuing-bank", "art. 10a", "the advising bank can't amend", amend(ELBE, expiry_day=JUNE)),
    refused("not-issuing-bank", "art. 10a", "nor can the confirming bank", *CONFIRMED, amend(MERLION, expiry_day=JUNE)),
    refused("not-issuing-bank", "art. 10a", "only who amended asks back", advise(), until(JUNE), ask_back(1, ELBE)),
    refused(
        "not-advising-bank", "art. 9", "the issuing bank can't answer itself", advise(), until(JUNE), accept(1, HARBOUR)
    ),
    refused(
        "not-advising-bank",
        "art. 9",
        "the confirming bank can't answer for the beneficiary",
        *(*CONFIRMED, until(JUNE), refuse(1, MERLION)),
    ),
    refused(
        "not-confirming-bank",
        "art. 8",
        "the issuing bank can't extend a confirmation",
        *(*CONFIRMED, until(JUNE), extend(1, HARBOUR)),
    ),
    refused("not-a-party", "", "a bank that the credit doesn't name can't write on it", write(OUTSIDER)),
    refused("credit-exists", "", "a credit is issued once", issue_again),
)

OF_CONFIRMATIONS = (
    refused("terms-mismatch", "art. 10c", "terms that aren't the credit's can't be advised", advise(terms=b"\1" * 32)),
    refused(
        "terms-mismatch",
        "art. 10c",
        "the terms as issued can't be confirmed once they are amended",
        *(advise(), until(JUNE), accept(1), confirm(terms=ISSUE_HASH)),
    ),
    refused("already-answered", "art. 8", "a credit is confirmed once", *CONFIRMED, confirm()),
    refused("already-answered", "art. 8", "who has confirmed can't decline any more", *CONFIRMED, decline()),
    refused("already-answered", "art. 8", "who has declined can't confirm any more", decline(), confirm()),
    refused("already-answered", "art. 8", "a confirmation is declined once", decline(), decline()),
    refused("credit-cancelled", "art. 10a", "a cancelled credit can't be confirmed", *GONE, confirm()),
    refused("credit-cancelled", "art. 10a", "nor declined", *GONE, decline()),
    refused("credit-cancelled", "art. 10a", "nor advised", *GONE, advise()),
)

OF_AMENDING = (
    refused("wrong-number", "art. 10", "numbers leave no gap", amend(number=2, expiry_day=JUNE)),
    refused("wrong-number", "art. 10", "nor is the last number the first", amend(number=999, expiry_day=JUNE)),
    refused("wrong-number", "art. 10", "no number is used twice", until(JUNE), amend(number=1, expiry_day=JUNE)),
    refused(
        "terms-mismatch",
        "art. 10c",
        "an amendment drawn up before another was accepted is drawn up anew",
        *(advise(), until(JUNE), accept(1), amend(terms=ISSUE_HASH, increase_minor=1)),
    ),
    refused("decrease-too-large", "art. 10", "no decrease takes all", less(100_000_00)),
    refused("decrease-too-large", "art. 10", "nor do two together", less(60_000_00), less(40_000_00)),
    refused(
        "decrease-too-large",
        "art. 10",
        "an increase that isn't accepted yet makes no room for a decrease",
        *(advise(), more(50_000_00), less(100_000_00)),
    ),
    refused("bad-words", "art. 10", "it is more or less, not both", amend(increase_minor=2, decrease_minor=1)),
    refused("bad-words", "art. 10", "who cancels increases nothing", amend(cancels=True, increase_minor=1)),
    refused("bad-words", "art. 10", "who cancels sets no expiry", amend(cancels=True, expiry_day=JUNE)),
    refused("bad-words", "art. 10", "who cancels sets no tolerance", amend(cancels=True, tolerance_minus=0)),
    refused("bad-words", "art. 10", "a tolerance has two digits", amend(tolerance_plus=100)),
    refused("bad-words", "art. 10", "downwards too", amend(tolerance_minus=100)),
    refused("bad-words", "art. 10", "the first amendment is number 1", amend(number=0, expiry_day=JUNE)),
    refused("bad-words", "art. 10", "a number has three digits", amend(number=1000, expiry_day=JUNE)),
    refused("bad-words", "art. 6d", "no credit expires before its issue", until(ISSUED - timedelta(days=1))),
    refused("credit-cancelled", "art. 10a", "a cancelled credit can't be amended", *GONE, until(JUNE)),
)

OF_ANSWERS = (
    refused("not-advised", "art. 9", "no answer comes before the advice", until(JUNE), accept(1)),
    refused("unknown-amendment", "", "what wasn't made can't be answered", advise(), accept(1)),
    refused("amendment-ended", "art. 10c", "accepted is accepted", advise(), until(JUNE), accept(1), refuse(1)),
    refused("amendment-ended", "art. 10c", "refused is refused", advise(), until(JUNE), refuse(1), accept(1)),
    refused(
        "amendment-ended",
        "art. 10c",
        "what was let go can't be accepted",
        *(advise(), until(JUNE), ask_back(1), let_go(1), accept(1)),
    ),
    refused("withdrawal-not-asked", "art. 10b", "what isn't asked back isn't let go", advise(), until(JUNE), let_go(1)),
    refused("bad-words", "art. 10e", "an answer says something", advise(), until(JUNE), answer(1, 0)),
    refused("bad-words", "art. 10e", "there is no answer in part", advise(), until(JUNE), answer(1, 4)),
    refused("unknown-amendment", "", "what wasn't made can't be asked back", ask_back(1)),
    refused("amendment-ended", "art. 10c", "what was accepted stays", advise(), until(JUNE), accept(1), ask_back(1)),
    refused("withdrawal-already-asked", "art. 10b", "it is asked back once", until(JUNE), ask_back(1), ask_back(1)),
    refused(
        "credit-cancelled",
        "art. 10a",
        "nothing of a cancelled credit is answered",
        more(1),
        *GONE[:2],
        accept(2),
        accept(1),
    ),
    refused("credit-cancelled", "art. 10a", "nor asked back", more(1), *GONE[:2], accept(2), ask_back(1)),
)

OF_EXTENSIONS = (
    refused("not-confirmed", "art. 10b", "who hasn't confirmed extends nothing", until(JUNE), extend(1)),
    refused("not-confirmed", "art. 10b", "nor who declined", decline(), until(JUNE), extend(1)),
    refused("unknown-amendment", "", "what wasn't made can't be extended to", *CONFIRMED, extend(1)),
    refused(
        "amendment-ended", "art. 10b", "nothing refused is extended to", *CONFIRMED, until(JUNE), refuse(1), extend(1)
    ),
    refused(
        "amendment-ended",
        "art. 10b",
        "what was let go isn't extended to",
        *(*CONFIRMED, until(JUNE), ask_back(1), let_go(1), stay(1)),
    ),
    refused(
        "amendment-ended",
        "art. 10b",
        "what was part of the terms when they were confirmed is confirmed already",
        *(advise(), until(JUNE), accept(1), confirm(), stay(1)),
    ),
    refused(
        "amendment-ended",
        "art. 10b",
        "who extended to what was refused since has no more to say",
        *(*CONFIRMED, until(JUNE), extend(1), refuse(1), extend(1)),
    ),
    refused("already-answered", "art. 10b", "it extends once", *CONFIRMED, until(JUNE), extend(1), extend(1)),
    refused(
        "already-answered", "art. 10b", "an extension isn't taken back", *CONFIRMED, until(JUNE), extend(1), stay(1)
    ),
    refused(
        "already-answered",
        "art. 10b",
        "who stayed out of what was accepted stays out",
        *(*CONFIRMED, until(JUNE), stay(1), accept(1), extend(1)),
    ),
    refused(
        "credit-cancelled",
        "art. 10a",
        "nothing of a cancelled credit is extended to",
        *(*CONFIRMED, more(1), CANCEL, extend(2), accept(2), extend(1)),
    ),
)

OF_SEVERAL = (
    refused(
        "bad-words",
        "art. 10",
        "unfit words come before a cancelled credit",
        *GONE,
        amend(cancels=True, increase_minor=1),
    ),
    refused("credit-cancelled", "art. 10a", "a cancelled credit comes before a wrong bank", *GONE, advise(HARBOUR)),
    refused(
        "not-advising-bank", "art. 9", "a wrong bank comes before a missing advice", until(JUNE), accept(1, HARBOUR)
    ),
    refused("not-advised", "art. 9", "a missing advice comes before a missing amendment", accept(1)),
    refused(
        "already-answered",
        "art. 8",
        "an answer given comes before other terms",
        *CONFIRMED,
        confirm(terms=ISSUE_HASH[::-1]),
    ),
    refused(
        "wrong-number", "art. 10", "a wrong number comes before other terms", amend(number=2, terms=ISSUE_HASH[::-1])
    ),
    refused(
        "terms-mismatch",
        "art. 10c",
        "other terms come before an expiry that can't be",
        amend(terms=ISSUE_HASH[::-1], expiry_day=ISSUED - timedelta(days=1)),
    ),
    refused(
        "bad-words",
        "art. 6d",
        "an expiry that can't be comes before a decrease that can't",
        amend(expiry_day=ISSUED - timedelta(days=1), decrease_minor=100_000_00),
    ),
    refused(
        "amendment-ended",
        "art. 10c",
        "an end comes before a withdrawal that nobody asked for",
        *(advise(), until(JUNE), accept(1), let_go(1)),
    ),
    refused("not-confirmed", "art. 10b", "a missing confirmation comes before a missing amendment", extend(1)),
)
"""Where several reasons hold, the ledger names the first."""

CASES = (*OF_BANKS, *OF_CONFIRMATIONS, *OF_AMENDING, *OF_ANSWERS, *OF_EXTENSIONS, *OF_SEVERAL)
