"""What banks owe each other on documents, and when it is no longer theirs to do (UCP 600 art. 7, 8, 14 to 16)."""

from __future__ import annotations

from datetime import date

import pytest

from app.credit.life import DEFERRED, Act, acts_next, open_acts
from tests.app.credit.life.documents import (
    ANY_BANK,
    MATURITY,
    PAID_UP,
    ask_authority,
    close,
    falls_short,
    fits,
    get,
    honour,
    not_waive,
    pay,
    prepay,
    present,
    receive,
    send_back,
    turn_down,
    waive,
)
from tests.app.credit.life.story import (
    ADVISER_CONFIRMS,
    CANCEL,
    CONFIRMABLE,
    ELBE,
    FJORD,
    HARBOUR,
    MERLION,
    Move,
    accept,
    advise,
    confirm,
    decline,
    told,
)

ALONE = (advise(), decline())
CONFIRMED = (advise(), confirm())
BY_FJORD = (*ALONE, present())
AT_HARBOUR = (*BY_FJORD, receive())
AT_MERLION = (*CONFIRMED, present(by=ELBE), receive(MERLION))
HONOURED_BY_MERLION = (*AT_MERLION, fits(MERLION), honour(by=MERLION), pay(by=MERLION))
AFTER_EXPIRY = date(2027, 4, 1)

NEXT: tuple[tuple[str, str, tuple[Move, ...], dict[str, list[str]]], ...] = (
    (
        "art. 14b",
        "documents wait for the bank that took them and for the issuing bank",
        BY_FJORD,
        {HARBOUR: ["receive 1"], FJORD: ["examine 1"]},
    ),
    (
        "art. 14b",
        "what an advising bank took waits for the confirming bank and the issuing bank",
        (*CONFIRMED, present(by=ELBE)),
        {MERLION: ["receive 1"], HARBOUR: ["receive 1"]},
    ),
    (
        "art. 14b",
        "a bank that declined to confirm waits for no documents",
        (*ALONE, present(by=ELBE)),
        {HARBOUR: ["receive 1"]},
    ),
    (
        "art. 8a",
        "documents that are with the issuing bank are no longer awaited at the confirming bank",
        (*CONFIRMED, present(by=ELBE), receive()),
        {HARBOUR: ["examine 1"]},
    ),
    (
        "art. 14a",
        "a nominated bank that sent documents on unexamined owes no finding",
        AT_HARBOUR,
        {HARBOUR: ["examine 1"]},
    ),
    ("art. 15a", "the issuing bank that found them complying honours", (*AT_HARBOUR, fits()), {HARBOUR: ["honour 1"]}),
    (
        "art. 15b",
        "the confirming bank that found them complying honours; the issuing bank waits for them",
        (*AT_MERLION, fits(MERLION)),
        {MERLION: ["honour 1"], HARBOUR: ["receive 1"]},
    ),
    (
        "art. 8",
        "what the issuing bank honoured itself is no longer the confirming bank's to honour",
        (*AT_MERLION, fits(MERLION), receive(), fits(), honour()),
        {HARBOUR: ["settle 1"]},
    ),
    (
        "art. 8",
        "what the issuing bank refused still is",
        (*AT_MERLION, fits(MERLION), receive(), turn_down()),
        {MERLION: ["honour 1"]},
    ),
    (
        "art. 12a",
        "a nominated bank that found them complying may honour but owes it to nobody",
        (*BY_FJORD, fits(FJORD)),
        {HARBOUR: ["receive 1"]},
    ),
    (
        "art. 16c",
        "what it found discrepant is refused, or waived",
        (*AT_HARBOUR, falls_short()),
        {HARBOUR: ["refuse 1"]},
    ),
    (
        "art. 16c",
        "a nominated bank's discrepancies wait for its word until the documents are sent on",
        (*BY_FJORD, falls_short(FJORD)),
        {HARBOUR: ["receive 1"], FJORD: ["refuse 1"]},
    ),
    (
        "art. 16c",
        "sent on as they are, they are the issuing bank's to judge",
        (*BY_FJORD, falls_short(FJORD), receive()),
        {HARBOUR: ["examine 1"]},
    ),
    (
        "art. 16b",
        "asked for authority, the issuing bank answers",
        (*BY_FJORD, falls_short(FJORD), ask_authority()),
        {HARBOUR: ["receive 1", "waive 1"]},
    ),
    (
        "art. 16b",
        "once it answered no, the bank that asked refuses",
        (*BY_FJORD, falls_short(FJORD), ask_authority(), not_waive()),
        {HARBOUR: ["receive 1"], FJORD: ["refuse 1"]},
    ),
    (
        "art. 16b",
        "a confirming bank that asks for authority still has its own five days to refuse",
        (*AT_MERLION, falls_short(MERLION), ask_authority(MERLION)),
        {MERLION: ["refuse 1"], HARBOUR: ["receive 1", "waive 1"]},
    ),
    (
        "art. 16b",
        "the issuing bank's waiver ends them",
        (*AT_MERLION, falls_short(MERLION), ask_authority(MERLION), waive()),
        {HARBOUR: ["receive 1"]},
    ),
    ("art. 16b", "who waived honours", (*AT_HARBOUR, falls_short(), waive()), {HARBOUR: ["honour 1"]}),
    (
        "art. 16b",
        "the issuing bank's waiver frees a confirming bank and binds it to nothing",
        (*AT_MERLION, falls_short(MERLION), waive()),
        {HARBOUR: ["receive 1"]},
    ),
    (
        "art. 16c",
        "what another bank refused isn't awaited from it",
        (*BY_FJORD, turn_down(FJORD)),
        {},
    ),
    (
        "art. 16c",
        "what the confirming bank refused and never sent on isn't awaited by the issuing bank",
        (*AT_MERLION, falls_short(MERLION), turn_down(MERLION)),
        {},
    ),
    (
        "art. 16",
        "what the nominated bank refused after it was sent on waits where it is now",
        (*CONFIRMED, present(), receive(MERLION), turn_down(FJORD)),
        {MERLION: ["examine 1"], HARBOUR: ["receive 1"]},
    ),
    ("art. 16e", "a refusal owes nothing more", (*AT_HARBOUR, turn_down()), {}),
    ("art. 16e", "nor does a return", (*AT_HARBOUR, turn_down(), send_back()), {}),
    (
        "art. 16c",
        "waived after the refusal, documents are honoured",
        (*AT_HARBOUR, turn_down(), waive()),
        {HARBOUR: ["honour 1"]},
    ),
    ("art. 7a", "who honoured pays", (*AT_HARBOUR, fits(), honour()), {HARBOUR: ["settle 1"]}),
    (
        "art. 7a",
        "at maturity too",
        (*AT_HARBOUR, fits(), honour(manner=DEFERRED, maturity_day=MATURITY)),
        {HARBOUR: ["settle 1"]},
    ),
    (
        "art. 7a",
        "half paid is not paid",
        (*AT_HARBOUR, fits(), honour(), pay(20_000_00), get(20_000_00)),
        {HARBOUR: ["settle 1"]},
    ),
    (
        "art. 7c",
        "what was paid waits for the bank that presented",
        (*AT_HARBOUR, fits(), honour(), pay()),
        {FJORD: ["settle 1"]},
    ),
    ("art. 7c", "recorded there, it waits for nobody", (*AT_HARBOUR, fits(), honour(), pay(), get()), {}),
    (
        "art. 8c",
        "the confirming bank that paid waits for the issuing bank, the adviser records its money",
        HONOURED_BY_MERLION,
        {ELBE: ["settle 1"], HARBOUR: ["receive 1"]},
    ),
    (
        "art. 8c",
        "reimbursed twice along the way, the adviser records it once",
        (*HONOURED_BY_MERLION, receive(), fits(), honour(), pay(), get(by=ELBE)),
        {},
    ),
    (
        "art. 12b",
        "what a nominated bank prepaid of its own it has paid",
        (
            *BY_FJORD,
            fits(FJORD),
            honour(by=FJORD, manner=DEFERRED, maturity_day=MATURITY),
            prepay(40_000_00),
            receive(),
        ),
        {HARBOUR: ["examine 1"]},
    ),
    (
        "art. 14",
        "two presentations stand in their order",
        (*AT_HARBOUR, present(), receive(number=2), fits(number=2)),
        {HARBOUR: ["examine 1", "honour 2"]},
    ),
    (
        "art. 7c",
        "money is awaited on a closed credit",
        (*ALONE, *PAID_UP[1:], close(day=AFTER_EXPIRY)),
        {FJORD: ["settle 1"]},
    ),
    ("art. 10a", "on a cancelled one nothing is", (*ALONE, *PAID_UP[1:], CANCEL, accept(1)), {}),
)


@pytest.mark.parametrize(("article", "story", "moves", "awaited"), NEXT, ids=[f"{one[0]}: {one[1]}" for one in NEXT])
def test_who_acts_next_on_documents(
    article: str, story: str, moves: tuple[Move, ...], awaited: dict[str, list[str]]
) -> None:
    found: dict[str, list[str]] = {}
    for bank, item in acts_next(told(CONFIRMABLE, moves)):
        found.setdefault(bank, []).append(f"{item.act} {item.number}")

    assert {bank: sorted(items) for bank, items in found.items()} == awaited


def _open_to(bank: str, moves: tuple[Move, ...], today: date | None = None, *, any_bank: bool = False) -> list[str]:
    life = told(ANY_BANK if any_bank else CONFIRMABLE, moves)
    return [f"{item.act} {item.number or ''}".strip() for item in open_acts(life, bank, today)]


def test_a_nominated_bank_is_offered_what_it_may_do_with_documents_it_took() -> None:
    assert _open_to(FJORD, BY_FJORD) == ["examine 1", "present", "refuse 1", "message"]


def test_an_advising_bank_is_offered_no_refusal_and_no_honour() -> None:
    assert _open_to(ELBE, (*ALONE, present(by=ELBE), fits(ELBE))) == ["present", "examine 1", "message"]


def test_a_waiver_is_offered_once_some_bank_found_discrepancies() -> None:
    assert "waive 1" not in _open_to(HARBOUR, AT_HARBOUR)
    assert "waive 1" in _open_to(HARBOUR, (*AT_HARBOUR, falls_short(FJORD)))
    assert "waive 1" in _open_to(HARBOUR, (*AT_HARBOUR, turn_down()))


def test_money_is_recorded_by_who_honoured_and_by_who_waits_for_it() -> None:
    honoured = (*AT_HARBOUR, fits(), honour())

    assert "settle 1" not in _open_to(FJORD, (*AT_HARBOUR, fits()))
    assert "settle 1" in _open_to(FJORD, honoured)
    assert "settle 1" in _open_to(HARBOUR, honoured)
    assert "settle 1" not in _open_to(HARBOUR, (*honoured, pay()))


def test_an_issuing_bank_that_refused_what_another_bank_honoured_may_get_its_money_back() -> None:
    refunded = (*BY_FJORD, fits(FJORD), honour(by=FJORD), receive(), turn_down())

    assert "settle 1" in _open_to(HARBOUR, refunded)


def test_where_any_bank_may_honour_the_advising_bank_does() -> None:
    assert "honour 1" in _open_to(ELBE, (*ALONE, present(by=ELBE), fits(ELBE)), any_bank=True)


def test_a_credit_is_offered_for_closing_once_its_expiry_has_passed() -> None:
    assert "close" not in _open_to(HARBOUR, (*ALONE, *PAID_UP[1:]), date(2027, 3, 31))
    assert "close" in _open_to(HARBOUR, (*ALONE, *PAID_UP[1:]), AFTER_EXPIRY)


def test_a_credit_whose_day_is_not_known_is_offered_for_closing_only_when_used_up() -> None:
    used_up = (*ALONE, present(95_000_00), receive(), fits(), honour(95_000_00), pay(95_000_00))

    assert "close" not in _open_to(HARBOUR, (*ALONE, *PAID_UP[1:]))
    assert "close" in _open_to(HARBOUR, used_up)


def test_honour_is_offered_where_nothing_is_available_as_payment_outside_the_undertaking() -> None:
    drawn = (*ALONE, present(110_000_00), receive(), fits(), honour(110_000_00), pay(110_000_00))

    assert "honour 2" in _open_to(HARBOUR, (*drawn, present(5_000_00), receive(number=2), fits(number=2)))


def test_a_bank_that_advises_and_confirms_is_told_of_documents_once() -> None:
    life = told(ADVISER_CONFIRMS, (advise(), confirm(), present(), receive(ELBE)))

    assert [item for bank, item in acts_next(life) if bank == ELBE] == [
        item for item in open_acts(life, ELBE) if item.owed
    ]
    assert [item.act for item in open_acts(life, ELBE) if item.owed] == [Act.EXAMINE]
