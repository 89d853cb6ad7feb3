"""About sixty sample credits in the states an officer meets, each drafted, signed and approved like a real one."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.credit.draft import CreditDraft
from app.credit.life import Act
from app.credit.presentation import Presented
from app.desk import approve, drafts, issue
from app.desk.check import check_entries
from app.desk.deeds import ADVISE, carry_out
from app.desk.follow import follow
from app.desk.kinds import Deed
from app.desk.opening import open_entries
from app.desk.outbox import send_outbox
from app.desk.presenting import begin_presenting
from app.desk.work import refresh_work
from app.ports.stored import CreditQuery, RowState
from gateway.sandbox.people import ELBE, HARBOUR, SampleBank

if TYPE_CHECKING:
    from app.desk.desk import Desk

_ISSUED_EACH = 28
_ADVISED_SHARE = 3, 4
"""Of the credits that arrive at a bank, so many are advised."""
_PRESENTED, _RECEIVED = 4, 2
"""Under so many of these documents are presented; so many of them have reached the issuing bank."""

_GOODS = (
    "CNC MACHINING CENTRES, 5 AXES, WITH SPARE PARTS",
    "DYED COTTON FABRIC, 150 CM WIDTH",
    "GREEN COFFEE, WASHED ARABICA, CROP 2026",
    "OPTICAL LENS BLANKS, GRADE A",
    "SAWN BEECH TIMBER, KILN DRIED",
    "KRAFT LINER PAPER IN REELS",
    "PRECISION BALL BEARINGS",
    "FROZEN SEAFOOD, ASSORTED",
    "INDUSTRIAL PUMPS AND FITTINGS",
    "MEDICAL MEASURING INSTRUMENTS",
)
_SELLERS = {
    "DE": (
        ("KESTREL OPTIK SAMPLE KG", "BEISPIELALLEE 90", "JENA", "07743"),
        ("NORDLICHT PUMPEN SAMPLE GMBH", "MUSTERWEG 4", "HAMBURG", "20095"),
        ("CEDAR AND FINCH HOLZ SAMPLE", "MUSTERHAFEN 11", "ROSTOCK", "18055"),
        ("BEISPIEL PRAEZISION SAMPLE AG", "FIKTIVSTRASSE 17", "BREMEN", "28195"),
        ("FJORD FISCH SAMPLE GMBH", "EXEMPELKAI 8", "KIEL", "24103"),
    ),
    "CN": (
        ("CLOUD PAGODA SOFTWARE SAMPLE", "300 FABLE ROAD", "HANGZHOU", "310000"),
        ("JADE RIVER MACHINERY SAMPLE CO", "7 FICTION STREET", "SUZHOU", "215000"),
        ("MONSOON SPICES SAMPLE TRADING", "77 FABLE ROAD", "KUNMING", "650000"),
        ("TERRACE TEA SAMPLE CO LTD", "12 EXAMPLE STREET", "FUZHOU", "350000"),
        ("HARBOUR LIGHT TOYS SAMPLE LTD", "5 INVENTED PLAZA", "SHENZHEN", "518000"),
    ),
}
_AMOUNTS = ("86,400", "412,750", "97,300", "318,000", "149,990", "74,120", "233,500", "540,000", "61,250", "780,000")
_CURRENCIES = ("USD", "EUR", "CNY", "USD", "EUR", "JPY", "USD", "CHF", "EUR", "GBP")
_YEN = 100


@dataclass(frozen=True, slots=True)
class SeedDesks:
    """A bank's maker and checker at their desks."""

    bank: SampleBank
    maker: Desk
    checker: Desk


def seed(pairs: tuple[SeedDesks, SeedDesks], mine: Callable[[int], object]) -> None:
    """Issue, approve, advise and take documents in through the gateways, leaving some waiting and one sent back.

    Args:
        pairs: both banks' desks.
        mine: makes the chain mine so many blocks at once, so that nobody waits for its pace.
    """
    with ThreadPoolExecutor(2) as both:
        list(both.map(catch_up, pairs))
        list(both.map(_issue, pairs))
        mine(3)
        list(both.map(_advise, pairs))
        mine(3)
        list(both.map(_take_documents_in, pairs))
        mine(3)
        list(both.map(_receive_documents, pairs))
        list(both.map(_leave_waiting, pairs))
    mine(3)


def catch_up(pair: SeedDesks) -> None:
    """Bring both desks' mirrors up to the chain."""
    for desk in (pair.maker, pair.checker):
        while follow(desk):
            pass
        while check_entries(desk):
            pass


def _issue(pair: SeedDesks) -> None:
    for number in range(_ISSUED_EACH):
        _submit(pair, number)
    _approve_all(pair)


def _submit(pair: SeedDesks, number: int) -> bytes:
    draft_id = drafts.new_draft(pair.maker)
    draft = drafts.load_draft(pair.maker, draft_id)
    drafts.save_draft(pair.maker, draft_id, draft.with_values(_values(pair, number, draft)))
    return issue.submit_draft(pair.maker, draft_id, "")


def _approve_all(pair: SeedDesks) -> None:
    """The maker's acts go to the gateway; the checker takes them from there, reads and signs them."""
    send_outbox(pair.maker)
    refresh_work(pair.checker)
    for item in pair.checker.store.waiting_acts():
        approve.approve(pair.checker, item.digest)
    send_outbox(pair.checker)


def _advise(pair: SeedDesks) -> None:
    catch_up(pair)
    for desk in (pair.maker, pair.checker):
        open_entries(desk)
    final_block = pair.maker.final_block()
    query = CreditQuery(states=frozenset({RowState.ISSUED}), final_block=final_block)
    rows = pair.maker.store.rows(pair.maker.store.row_keys(query), final_block)
    arrived = [row for row in rows if row.summary.advising_bank == pair.bank.bic]
    of, among = _ADVISED_SHARE
    for number, row in enumerate(arrived):
        if number % among < of:
            reference = f"{pair.bank.office.reference_series}ADV{number + 1:05d}"
            carry_out(pair.maker, bytes.fromhex(row.key[1:]), ADVISE, reference=reference)
    _approve_all(pair)


def _leave_waiting(pair: SeedDesks) -> None:
    """Two credits wait for a checker; a third was sent back to its maker."""
    *_, digest = [_submit(pair, _ISSUED_EACH + number) for number in range(3)]
    send_outbox(pair.maker)
    refresh_work(pair.checker)
    approve.send_back(pair.checker, digest, reason="The port of discharge is not the applicant's.", field="44F")


def _take_documents_in(pair: SeedDesks) -> None:
    """The beneficiaries of some credits advised here bring documents; under one of them a document too few."""
    for number, credit in enumerate(_newest(pair, advised_by=pair.bank.bic)[:_PRESENTED]):
        begun = begin_presenting(pair.maker, credit)
        demanded = begun.demanded[: None if number else -1]
        received = pair.maker.now_utc() - timedelta(minutes=90)
        deed = Deed(Act.PRESENT, amount_minor=begun.terms.amount.amount_minor, received_utc=received)
        content = Presented(demanded, presenter=begun.terms.beneficiary.full_name)
        reference = f"{pair.bank.office.reference_series}DOC{number + 1:05d}"
        carry_out(pair.maker, credit, deed, reference=reference, content=content)
    _approve_all(pair)


def _receive_documents(pair: SeedDesks) -> None:
    """Some of the documents under credits issued here have come; the others are on their way."""
    for credit in _newest(pair, advised_by="")[:_RECEIVED]:
        received = pair.maker.now_utc() - timedelta(minutes=30)
        carry_out(pair.maker, credit, Deed(Act.RECEIVE, 1, received_utc=received))
    _approve_all(pair)


def _newest(pair: SeedDesks, *, advised_by: str) -> list[bytes]:
    """Credits advised by this bank, or without one those issued here under which documents were presented."""
    catch_up(pair)
    for desk in (pair.maker, pair.checker):
        open_entries(desk)
    store, final_block = pair.maker.store, pair.maker.final_block()
    query = CreditQuery(states=frozenset({RowState.ADVISED}), final_block=final_block)
    keys = store.row_keys(query)
    records = filter(None, (store.credit(bytes.fromhex(key[1:])) for key in keys))
    if advised_by:
        return [record.credit for record in records if record.life.advising_bank == advised_by]
    own = (record for record in records if record.life.issuing_bank == pair.bank.bic)
    return [record.credit for record in own if record.life.presentations]


def _values(pair: SeedDesks, number: int, draft: CreditDraft) -> dict[str, str]:
    buyer = pair.bank.customers[number % len(pair.bank.customers)]
    other = ELBE if pair.bank is HARBOUR else HARBOUR
    seller = _SELLERS[other.office.calendar][(number * 3) % 5]
    issue_day = date.fromisoformat(draft.text("31C"))
    expiry = _weekday(issue_day + timedelta(days=60 + 9 * (number % 13)))
    values = {
        "50N": buyer.name,
        "50S": buyer.street,
        "50T": buyer.town,
        "50P": buyer.postcode,
        "50R": buyer.country,
        "59N": seller[0],
        "59S": seller[1],
        "59T": seller[2],
        "59P": seller[3],
        "59R": other.office.calendar,
        "32B": _amount(number),
        "31D.date": expiry.isoformat(),
        "31D.place": other.office.place.upper(),
        "43P": "ALLOWED" if number % 3 else "NOT ALLOWED",
        "43T": "ALLOWED",
        "44E": "SHANGHAI" if other is HARBOUR else "HAMBURG",
        "44F": "HAMBURG" if other is HARBOUR else "SHANGHAI",
        "44C": (expiry - timedelta(days=21)).isoformat(),
        "45A": f"{_GOODS[number % len(_GOODS)]}\nCIF {'HAMBURG' if other is HARBOUR else 'SHANGHAI'}",
        "46A": "+SIGNED COMMERCIAL INVOICE IN TRIPLICATE\n+FULL SET OF CLEAN ON BOARD OCEAN BILLS OF LADING\n"
        "+PACKING LIST IN TRIPLICATE\n+INSURANCE CERTIFICATE FOR 110 PERCENT OF CIF VALUE",
        "71D": "ALL BANKING CHARGES OUTSIDE THE\nISSUING BANK ARE FOR BENEFICIARY",
        "48.days": "21",
        "advising_bank": other.bic,
    }
    return values | _availability(number, pair.bank.bic, other.bic)


def _availability(number: int, issuer: str, other: str) -> dict[str, str]:
    match number % 4:
        case 0:
            return {"41a": other, "41a.by": "BY PAYMENT"}
        case 1:
            return {
                "41a": other,
                "41a.by": "BY ACCEPTANCE",
                "42C": f"{30 * (1 + number % 3)} DAYS AFTER BILL OF LADING DATE",
                "42a": issuer,
                "49": "MAY ADD",
                "58a": other,
            }
        case 2:
            return {"41a": other, "41a.by": "BY DEF PAYMENT", "42P": "60 DAYS AFTER BILL OF LADING DATE"}
        case _:
            return {"41a": "ANY BANK", "41a.by": "BY NEGOTIATION", "39A": "05/05"}


def _amount(number: int) -> str:
    currency, units = _CURRENCIES[number % len(_CURRENCIES)], int(_AMOUNTS[(number * 7) % 10].replace(",", ""))
    units += 1_250 * (number // 10)
    return f"JPY {units * _YEN:,}" if currency == "JPY" else f"{currency} {units:,}.00"


def _weekday(day: date) -> date:
    return day + timedelta(days=max(0, 7 - day.isoweekday() + 1) if day.isoweekday() > 5 else 0)
