"""Confirming, amending, answering, extending, asking back, cancelling and writing, as two banks' officers do it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.credit.life import Act, AmendmentState, Confirming, Extension
from app.desk import approve
from app.desk.deeds import carry_out
from app.desk.home import home
from app.desk.kinds import Deed
from app.desk.needs import Need
from app.desk.outbox import send_outbox
from app.desk.views import credit_view
from app.errors import UserError
from app.ledger.acts import Answer, Role
from app.ports.stored import CreditQuery, CreditState, NearDay, RowState
from tests.app.desk.banks import CANCEL, CONFIRM, DECLINE, MESSAGE, Banks, needs, refused, states
from tests.app.desk.world import catch_up, doable


def test_a_bank_asked_to_confirm_reads_the_whole_terms_and_confirms_them_once(banks: Banks) -> None:
    assert needs(banks.elbe) == [(Need.CONFIRM, 0)]
    seen = banks.does(banks.elbe, CONFIRM, note="CONFIRMED UNDER OUR OWN1")

    assert (seen.kind, seen.deed, seen.rebuilt, seen.why_not) == ("ConfirmCredit", CONFIRM, True, "")
    assert (seen.reference, seen.sealed_note, seen.note) == ("OWN1", "CONFIRMED UNDER OUR OWN1", "Please check.")
    assert seen.terms is not None
    assert seen.terms.amount.amount_minor == 204_000_000
    assert banks.life.confirmer == banks.life.issuer
    for desk in (banks.harbour, banks.elbe):
        record = credit_view(desk, banks.credit).record
        assert record is not None
        assert (record.state, banks.row(desk).state) == (CreditState.CONFIRMED, RowState.CONFIRMED)
    assert needs(banks.elbe) == []
    assert "has given its answer" in refused(banks.elbe, banks, DECLINE)


def test_a_bank_that_declines_says_so_and_is_asked_nothing_more(banks: Banks) -> None:
    banks.does(banks.elbe, DECLINE, note="COUNTRY LINE IS FULL")

    assert banks.life.confirming is Confirming.DECLINED
    banks.amends(expiry="2027-03-17")
    assert needs(banks.elbe) == [(Need.ANSWER, 1)]


def test_only_the_bank_that_was_asked_confirms(banks: Banks) -> None:
    assert refused(banks.harbour, banks, CONFIRM)
    assert Act.CONFIRM not in doable(banks.harbour, banks.credit)


def test_the_issuing_bank_is_bound_by_its_amendment_but_the_terms_stay_until_the_beneficiary_accepts(
    banks: Banks,
) -> None:
    seen = banks.amends(amount="JPY 224,000,000", expiry="2027-03-17", note="PLEASE ADVISE WITHOUT DELAY")

    assert (seen.kind, seen.rebuilt, seen.why_not) == ("AmendCredit", True, "")
    assert seen.sealed_note == "PLEASE ADVISE WITHOUT DELAY"
    assert seen.amendment is not None
    changed = {row.tag: (row.effective, row.proposed) for row in seen.amendment.rows}
    assert {"32B", "31D"} <= set(changed)
    assert seen.terms is not None
    assert (seen.terms.amount.amount_minor, seen.terms.expiry_date) == (224_000_000, date(2027, 3, 17))
    assert needs(banks.elbe) == [(Need.CONFIRM, 0), (Need.ANSWER, 1)]
    for desk in (banks.harbour, banks.elbe):
        assert banks.row(desk).summary.amount_minor == 204_000_000
        [one] = banks.view(desk).amendments
        assert (one.life.state, one.fault, [row.tag for row in one.rows]) == (
            AmendmentState.OPEN,
            "",
            [row.tag for row in seen.amendment.rows],
        )

    banks.answers(1, Answer.ACCEPTED)

    for desk in (banks.harbour, banks.elbe):
        row, view = banks.row(desk), banks.view(desk)
        assert (row.summary.amount_minor, row.summary.expiry) == (224_000_000, date(2027, 3, 17))
        assert row.summary.reference == "HSBSMP26002"
        assert view.terms == seen.terms
        assert [act.kind for act in view.amendments[0].acts] == ["AmendCredit", "AnswerAmendment"]
        assert view.amendments[0].rows == seen.amendment.rows, "against the terms it was accepted on"


def test_lists_find_and_date_an_amended_credit_by_its_terms_in_force(banks: Banks) -> None:
    day = date(2026, 11, 23)
    banks.amends(shipment="2027-01-30", place="OSAKA")
    banks.answers(1, Answer.ACCEPTED)
    late = banks.world.desk("elbe-second-maker")

    for desk in (banks.harbour, banks.elbe, late):
        nearest = desk.store.near_dates(day, 2)[0]
        assert (nearest.kind, nearest.day, nearest.place) == (NearDay.SHIPMENT, date(2027, 1, 30), "OSAKA")
        for word, found in {"osaka": 1, "yokohama naka-ku": 1, "2027-01-25": 0}.items():
            assert desk.store.row_count(CreditQuery(text=word, final_block=desk.final_block())) == found, word


def test_three_amendments_in_limbo_are_answered_each_by_itself_in_any_order(banks: Banks) -> None:
    banks.amends(amount="JPY 224,000,000")
    banks.amends(expiry="2027-03-17")
    banks.amends(shipment="2027-01-30")
    assert [number for need, number in needs(banks.elbe) if need is Need.ANSWER] == [1, 2, 3]

    banks.answers(3, Answer.ACCEPTED)
    banks.answers(1, Answer.REFUSED)

    assert states(banks) == [AmendmentState.REFUSED, AmendmentState.OPEN, AmendmentState.ACCEPTED]
    terms = banks.view(banks.elbe).terms
    assert terms is not None
    assert (terms.amount.amount_minor, terms.expiry_date) == (204_000_000, date(2027, 2, 15))
    assert terms.latest_shipment == date(2027, 1, 30)
    assert "is settled" in refused(banks.elbe, banks, Deed(Act.ANSWER, 1, answer=Answer.ACCEPTED))


def test_a_confirmer_that_does_not_extend_stays_bound_as_it_confirmed(banks: Banks) -> None:
    banks.does(banks.elbe, CONFIRM)
    banks.amends(amount="JPY 224,000,000")
    banks.amends(expiry="2027-03-17")
    assert needs(banks.elbe) == [(Need.ANSWER, 1), (Need.EXTEND, 1), (Need.ANSWER, 2), (Need.EXTEND, 2)]

    banks.extends(1, extended=False)
    banks.answers(1, Answer.ACCEPTED)
    banks.answers(2, Answer.ACCEPTED)
    seen = banks.extends(2, extended=True)

    assert seen.amendment is not None
    assert seen.amendment.life.number == 2
    view = banks.view(banks.harbour)
    assert view.terms is not None
    assert view.confirmer_terms is not None
    assert (view.terms.amount.amount_minor, view.terms.expiry_date) == (224_000_000, date(2027, 3, 17))
    confirmed = view.confirmer_terms
    assert (confirmed.amount.amount_minor, confirmed.expiry_date) == (204_000_000, date(2027, 3, 17))
    extensions = [one.extension for one in banks.life.amendments]
    assert extensions == [Extension.NOT_EXTENDED, Extension.EXTENDED]


def test_a_cancellation_takes_the_beneficiarys_and_the_confirmers_consent(banks: Banks) -> None:
    banks.does(banks.elbe, CONFIRM)
    seen = banks.does(banks.harbour, CANCEL, note="THE SALE CAME TO NOTHING")
    assert seen.amendment is not None
    assert (seen.amendment.life.cancels, seen.rebuilt) == (True, True)
    banks.answers(1, Answer.ACCEPTED)
    assert banks.row(banks.harbour).state is RowState.CONFIRMED

    banks.extends(1, extended=True)

    assert {banks.row(desk).state for desk in (banks.harbour, banks.elbe)} == {RowState.CANCELLED}
    assert needs(banks.elbe) == []
    assert set(doable(banks.elbe, banks.credit)) == {Act.MESSAGE}
    assert not home(banks.harbour).others


def test_an_amendment_asked_back_ends_when_the_beneficiary_agrees(banks: Banks) -> None:
    banks.amends(expiry="2027-03-17")
    banks.does(banks.harbour, Deed(Act.WITHDRAW, 1))
    assert states(banks) == [AmendmentState.WITHDRAWAL_ASKED]
    assert needs(banks.elbe) == [(Need.CONFIRM, 0), (Need.ANSWER, 1)]

    banks.answers(1, Answer.WITHDRAWAL_AGREED)

    assert states(banks) == [AmendmentState.WITHDRAWN]
    assert banks.row(banks.elbe).summary.expiry == date(2027, 2, 15)


def test_an_answer_that_waited_while_the_amendment_was_asked_back_is_held_back(banks: Banks) -> None:
    banks.amends(expiry="2027-03-17")
    accept = Deed(Act.ANSWER, 1, answer=Answer.ACCEPTED)
    late = carry_out(banks.elbe, banks.credit, accept)
    banks.world.books[banks.elbe.me.bank].down = True
    asked = carry_out(banks.harbour, banks.credit, Deed(Act.WITHDRAW, 1))
    send_outbox(banks.harbour)
    catch_up(banks.harbour_checker)
    approve.approve(banks.harbour_checker, asked)
    send_outbox(banks.harbour_checker)
    banks.world.carry()
    banks.world.books[banks.elbe.me.bank].down = False
    banks.world.clock.forward(timedelta(hours=3))
    catch_up(banks.elbe)

    assert banks.elbe.store.desk_act(late).held_code == "moved-on"
    assert needs(banks.elbe)[0] == (Need.HELD, 0)


def test_banks_write_to_each_other_even_on_what_is_not_final_yet(banks: Banks) -> None:
    text = "PLEASE CONFIRM SAFE RECEIPT\nBY RETURN"
    seen = banks.does(banks.elbe, MESSAGE, note=text)
    banks.does(banks.harbour, MESSAGE, note="RECEIVED TODAY")

    assert (seen.sealed_note, seen.rebuilt) == (text, True)
    for desk in (banks.harbour, banks.elbe):
        written = [(one.bank, one.text) for one in banks.view(desk).messages]
        assert written == [(banks.elbe.me.bank, text), (banks.harbour.me.bank, "RECEIVED TODAY")]
    assert banks.row(banks.elbe).state is RowState.ADVISED


def test_a_message_is_what_swift_can_carry(banks: Banks) -> None:
    umlaut = "GR\N{LATIN CAPITAL LETTER U WITH DIAERESIS}SSE"
    for text in ("", "  ", "A" * 51, "\n".join(["LINE"] * 36), umlaut, "a@b"):
        with pytest.raises(UserError) as told:
            carry_out(banks.elbe, banks.credit, MESSAGE, note=text)
        assert told.value.code == "note-unfit", text


def test_one_act_on_a_subject_is_under_way_at_a_time(banks: Banks) -> None:
    carry_out(banks.elbe, banks.credit, CONFIRM, reference="OWN1")

    assert refused(banks.elbe, banks, DECLINE) == "An act of your bank on this is on its way."
    assert carry_out(banks.elbe, banks.credit, MESSAGE, note="TO FOLLOW")


def test_a_checker_prepares_nothing(banks: Banks) -> None:
    assert Role.MAKER not in banks.elbe_checker.me.roles
    assert doable(banks.elbe_checker, banks.credit)[Act.CONFIRM] == "A maker prepares it."
