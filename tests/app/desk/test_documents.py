"""The form that takes documents in and the workbench that examines them; what is sealed wrongly, late or struck out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from app.credit.life import Act, Decision
from app.credit.presentation import Notice, Presented
from app.desk import approve
from app.desk.deeds import carry_out, sign_deed
from app.desk.examining import begin_examining, keep_examining, reading_with
from app.desk.kinds import Deed
from app.desk.needs import Need
from app.desk.outbox import send_outbox
from app.desk.overrides import name_of, warnings, word_to_checker
from app.desk.presenting import begin_presenting, check_drawing, hash_file, keep_presenting, must_be_unchanged
from app.desk.recheck import misfit
from app.errors import UserError
from app.ledger.acts import Finding
from tests.app.desk.banks import Banks, needs, refused
from tests.app.desk.papers import (
    CLAIMED,
    FOUND,
    SHIPPED,
    WHOLE,
    a_minute_ago,
    does,
    finds,
    presents,
    receives,
    refusal,
    shown,
)
from tests.app.desk.world import catch_up

if TYPE_CHECKING:
    from pathlib import Path


def test_the_form_begins_with_what_the_credit_asks_for_and_tells_while_it_is_filled(banks: Banks) -> None:
    form = begin_presenting(banks.elbe, banks.credit)

    assert [(one.title, one.originals, one.copies) for one in form.demanded] == [
        ("SIGNED COMMERCIAL INVOICE", 3, 0),
        ("PACKING LIST", 1, 2),
        ("CLEAN ON BOARD OCEAN BILLS OF LADING", 1, 0),
        ("INSPECTION CERTIFICATE", 1, 0),
        ("DRAFTS", 1, 0),
    ]
    assert [one.available_minor for one in form.balances] == [224_400_000]
    drawing = check_drawing(form, 230_000_000, form.now_utc, SHIPPED, form.demanded[1:])
    assert [one.code for one in drawing.findings if one.severity == "error"] == ["overdrawn", "document-missing"]
    assert drawing.outside_minor == 5_600_000
    assert form.balances[0].after(230_000_000) == -5_600_000
    assert drawing.receipt is not None
    assert (drawing.receipt.counts_as, drawing.last_day.day) == (date(2026, 11, 23), date(2026, 12, 11))
    whole = check_drawing(form, 204_000_000, form.now_utc, SHIPPED, form.demanded)
    assert [one for one in whole.findings if one.severity == "error"] == []


def test_what_was_typed_is_there_again_until_it_is_signed(banks: Banks) -> None:
    keep_presenting(banks.elbe, banks.credit, {"claimed": "100"})
    assert begin_presenting(banks.elbe, banks.credit).kept == {"claimed": "100"}
    presents(banks)
    assert begin_presenting(banks.elbe, banks.credit).kept is None

    keep_examining(banks.elbe, banks.credit, 1, {"ticked": ["invoice.signed"]})
    finds(banks, banks.elbe, FOUND)
    assert begin_examining(banks.elbe, banks.credit, 1).kept == {"ticked": ["invoice.signed"]}, (
        "the notice is to follow"
    )
    does(banks, banks.elbe, refusal(banks.elbe), FOUND)
    with pytest.raises(UserError) as told:
        begin_examining(banks.elbe, banks.credit, 1)
    assert told.value.code == "cannot-do"


def test_documents_that_a_checker_sends_back_are_taken_in_anew_from_what_was_said(banks: Banks) -> None:
    deed = Deed(Act.PRESENT, amount_minor=CLAIMED, received_utc=a_minute_ago(banks.elbe))
    said = Presented(WHOLE, SHIPPED, presenter="KESTREL OPTICS SAMPLE KK")
    digest = carry_out(banks.elbe, banks.credit, deed, reference="BP26000001", content=said)
    send_outbox(banks.elbe)
    catch_up(banks.elbe_checker)
    approve.send_back(banks.elbe_checker, digest, reason="The claim is JPY 110,000,000.", field="")
    presents(banks, desk=banks.harbour)

    assert (Need.MEND, 0) in needs(banks.elbe), "another bank's documents took its number meanwhile"
    back = begin_presenting(banks.elbe, banks.credit).came_back
    assert back is not None
    assert (back.deed, back.reason) == (deed, "The claim is JPY 110,000,000.")
    assert back.content == replace(said, reference="BP26000001")
    presents(banks, 110_000_000)
    assert begin_presenting(banks.elbe, banks.credit).came_back is None
    assert (Need.MEND, 0) not in needs(banks.elbe)


def test_a_second_presentation_counts_what_the_first_drew(banks: Banks) -> None:
    presents(banks)
    finds(banks, banks.elbe)
    does(
        banks,
        banks.elbe,
        Deed(Act.HONOUR, 1, manner=3, amount_minor=CLAIMED, maturity_day=date(2027, 2, 18)),
    )

    form = begin_presenting(banks.elbe, banks.credit)

    assert (form.drawn_minor, form.earlier) == (CLAIMED, (SHIPPED,))
    assert check_drawing(form, 125_000_000, None, None, WHOLE).outside_minor == 600_000


def test_the_workbench_has_every_point_and_tries_amendments_on(banks: Banks) -> None:
    banks.amends(shipment="2027-02-10")
    banks.world.clock.at_utc = datetime(2027, 2, 9, 9, 0, tzinfo=UTC)
    presents(banks, shipped=date(2027, 2, 5))

    bench = begin_examining(banks.elbe, banks.credit, 1)

    assert [section.demand.title if section.demand else "" for section in bench.sections][:3] == [
        "",
        "SIGNED COMMERCIAL INVOICE",
        "PACKING LIST",
    ]
    assert all(section.points for section in bench.sections)
    assert [(one.amendments, one.discrepant) for one in bench.view.readings] == [((), True), ((1,), False)]
    assert reading_with(bench, (1,)) == bench.view.readings[1]
    assert bench.own.deadline is not None
    with pytest.raises(UserError) as told:
        begin_examining(banks.harbour, banks.credit, 1)
    assert "hasn't recorded that it received" in told.value.sentence


def test_a_warning_is_overruled_with_a_reason_that_the_checker_reads(banks: Banks) -> None:
    presents(banks, shipped=None)
    found = shown(banks, banks.elbe).findings
    reasons = {name_of(one): "The draft shows it." for one in warnings(found)}
    assert reasons
    word = word_to_checker(found, "Please check today.", reasons)
    digest = carry_out(banks.elbe, banks.credit, Deed(Act.EXAMINE, 1, finding=Finding.COMPLYING), word=word)

    seen = banks.complete(digest)

    assert seen.note == "Please check today."
    assert [(one.overridden, one.reason) for one in seen.standing] == [(True, "The draft shows it.") for _ in reasons]


def test_a_file_is_known_by_its_hash_and_told_when_it_changes(tmp_path: Path) -> None:
    invoice, nothing = tmp_path / "invoice.PDF", tmp_path / "nothing.pdf"
    invoice.write_bytes(b"an invoice")
    nothing.write_bytes(b"")

    known = hash_file(invoice)
    assert (known.name, known.size, known.format) == ("invoice.PDF", 10, "pdf")
    assert known.sha256 == "827810f656d84df0f4cb8d29ea7529fed3b993e61bf553423598d9b5cc97ffc8"
    must_be_unchanged({invoice: known})
    invoice.write_bytes(b"another one")
    codes = []
    for act in (lambda: must_be_unchanged({invoice: known}), lambda: hash_file(nothing)):
        with pytest.raises(UserError) as told:
            act()
        codes.append(told.value.code)
    assert codes == ["file-changed", "file-empty"]


def test_a_finding_that_its_own_discrepancies_belie_is_shown_as_untrue_and_not_approved(banks: Banks) -> None:
    presents(banks)
    record = banks.view(banks.elbe).record
    deed = Deed(Act.EXAMINE, 1, finding=Finding.COMPLYING)
    digest = sign_deed(banks.elbe, record, deed, FOUND.to_json(), word="")
    send_outbox(banks.elbe)
    catch_up(banks.elbe_checker)

    with pytest.raises(UserError) as told:
        approve.approve(banks.elbe_checker, digest)

    assert "say otherwise than the signed words: finding" in told.value.sentence


def test_documents_that_cant_be_read_are_told_at_every_desk_and_can_still_be_refused(banks: Banks) -> None:
    record = banks.view(banks.elbe).record
    deed = Deed(Act.PRESENT, amount_minor=CLAIMED, received_utc=banks.elbe.now_utc())
    digest = sign_deed(banks.elbe, record, deed, {"schema": "lc-presentation/1", "documents": "none"}, word="")
    honest = banks.elbe.store.desk_act(digest).act
    banks.world.chain.record(banks.world.consortium.signed_by(honest, "elbe-maker", "elbe-checker"))
    banks.pass_on()

    view = shown(banks, banks.harbour)
    assert (view.content, view.findings) == (None, ())
    assert view.fault
    receives(banks, banks.harbour)
    assert refused(banks.harbour, banks, Deed(Act.EXAMINE, 1, finding=Finding.COMPLYING)) == view.fault
    does(banks, banks.harbour, refusal(banks.harbour), FOUND)
    assert banks.life.presentations[0].by(banks.harbour.me.bank).decision is Decision.REFUSED


def test_a_notice_that_waited_here_past_the_time_limit_is_its_officers_to_decide_on(banks: Banks) -> None:
    presents(banks)
    receives(banks, banks.harbour)
    deed = refusal(banks.harbour)
    late, elsewhere = (
        carry_out(banks.harbour, banks.credit, deed, content=FOUND),
        sign_deed(
            banks.harbour,
            banks.view(banks.harbour).record,
            deed,
            Notice(FOUND.discrepancies, means="SWIFT", evidence="MT 734").to_json(),
            word="",
        ),
    )
    banks.world.clock.forward(timedelta(days=8))

    told = [misfit(banks.harbour, banks.harbour.store.desk_act(digest)) for digest in (late, elsewhere)]

    assert [one and one.code for one in told] == ["deadline-passed", None]


def test_a_presentation_in_a_block_that_is_replaced_is_gone_until_it_is_recorded_again(banks: Banks) -> None:
    deed = Deed(Act.PRESENT, amount_minor=CLAIMED, received_utc=a_minute_ago(banks.elbe))
    digest = carry_out(banks.elbe, banks.credit, deed, reference="BP26000001", content=Presented(WHOLE, SHIPPED))
    send_outbox(banks.elbe)
    catch_up(banks.elbe_checker)
    approve.approve(banks.elbe_checker, digest)
    send_outbox(banks.elbe_checker)
    banks.world.carry(finally_=False)
    catch_up(banks.elbe, banks.harbour)
    known = banks.life
    banks.world.chain.reorganise(1)
    banks.world.chain.mine(blocks=2)
    catch_up(banks.elbe, banks.harbour)
    gone = banks.life
    banks.pass_on()

    assert (len(known.presentations), len(gone.presentations)) == (1, 0)
    assert banks.life == known
    assert shown(banks, banks.harbour).content == Presented(WHOLE, SHIPPED, reference="BP26000001")
