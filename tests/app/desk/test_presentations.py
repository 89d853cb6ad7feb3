"""Documents taken in, examined, waived, refused, honoured, settled and booked off, as two banks' officers do it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app.credit.examination.clock import Standing
from app.credit.life import Act, AmendmentState, Decision
from app.credit.presentation import Discrepancy, Notice
from app.desk.deeds import carry_out
from app.desk.kinds import Deed, accepts_of
from app.desk.needs import Need, needs_me
from app.desk.undertaken import undertaken
from app.errors import UserError
from app.ledger.acts import Disposal, Finding, Manner, Role, Side
from app.ports.stored import CreditState, RowState
from tests.app.desk.banks import CONFIRM, Banks, needs, refused
from tests.app.desk.papers import (
    CLAIMED,
    FOUND,
    WHOLE,
    does,
    finds,
    honour,
    money,
    presents,
    receives,
    refusal,
    shown,
)
from tests.app.desk.world import doable


@pytest.fixture
def confirmed(banks: Banks) -> Banks:
    """Elbe has confirmed."""
    banks.does(banks.elbe, CONFIRM)
    return banks


def test_a_checker_reads_documents_before_they_are_recorded_and_both_banks_after(banks: Banks) -> None:
    seen = presents(banks)

    assert (seen.kind, seen.rebuilt, seen.why_not, seen.reference) == ("PresentDocuments", True, "", "BP26000001")
    assert seen.presentation is not None
    assert seen.content is not None
    for view in (seen.presentation, shown(banks, banks.harbour), shown(banks, banks.elbe)):
        assert (view.life.number, view.life.bank, view.life.amount_minor) == (1, banks.elbe.me.bank, CLAIMED)
        assert view.content is not None
        assert (view.content.documents, view.content.presenter) == (WHOLE, "KESTREL OPTICS SAMPLE KK")
        assert view.last_day is not None
        assert view.last_day.day == date(2026, 12, 11), "21 days after shipment"
    assert [act.kind for act in shown(banks, banks.harbour).acts] == ["PresentDocuments"]
    assert Need.EXAMINE in [need for need, _ in needs(banks.elbe)]
    assert needs(banks.harbour) == [(Need.RECEIVE, 1)]


def test_each_bank_has_its_own_clock_from_its_own_receipt_at_its_own_office(banks: Banks) -> None:
    presents(banks)
    banks.world.clock.forward(timedelta(days=3))
    receives(banks, banks.harbour)

    view = shown(banks, banks.harbour)
    issuing, presenting = view.by(banks.harbour.me.bank), view.by(banks.elbe.me.bank)
    assert issuing is not None
    assert presenting is not None
    assert issuing.deadline is not None
    assert presenting.deadline is not None
    assert (presenting.deadline.last_day, issuing.deadline.last_day) == (date(2026, 11, 30), date(2026, 12, 3))
    assert issuing.deadline.at_utc == datetime(2026, 12, 3, 9, 0, tzinfo=UTC), "close of business in Shanghai"
    assert (issuing.standing, issuing.bound, issuing.days_left) == (Standing.IN_TIME, True, 6)
    [need] = needs_me(banks.harbour)
    assert (need.need, need.deadline_utc) == (Need.EXAMINE, issuing.deadline.at_utc)
    awaited = dict(zip(banks.view(banks.harbour).next_acts, banks.view(banks.harbour).dues, strict=True))
    assert {act.act: due and due.at_utc for (bank, act), due in awaited.items() if bank == banks.harbour.me.bank} == {
        Act.EXAMINE: issuing.deadline.at_utc
    }


def test_documents_that_comply_are_accepted_drawn_and_paid_at_maturity_and_the_credit_is_booked_off(
    confirmed: Banks,
) -> None:
    banks = confirmed
    presents(banks, 204_000_000)
    finds(banks, banks.elbe)
    seen = does(banks, banks.elbe, honour(amount_minor=204_000_000))
    assert (seen.kind, seen.standing, len(seen.seats)) == ("HonourPresentation", (), 2), "it performs: four eyes alone"
    balance = banks.view(banks.elbe).balances
    assert [(one.drawn_minor, one.available_minor) for one in balance] == [(204_000_000, 20_400_000)] * 2

    receives(banks, banks.harbour)
    finds(banks, banks.harbour)
    assert needs(banks.harbour) == [(Need.HONOUR, 1)]
    does(banks, banks.harbour, honour(amount_minor=204_000_000))
    [need] = needs_me(banks.harbour)
    assert (need.need, need.deed and need.deed.side) == (Need.SETTLE, Side.PAID)
    assert need.deadline_utc == datetime(2027, 2, 18, 9, 0, tzinfo=UTC), "the maturity, at close of business"
    assert "Presentation 1 isn't finished" in refused(banks.harbour, banks, Deed(Act.CLOSE))

    does(banks, banks.harbour, money(Side.PAID, 204_000_000))
    assert needs(banks.elbe) == [(Need.SETTLE, 1)]
    does(banks, banks.elbe, money(Side.RECEIVED, 204_000_000))
    [issuing, _] = banks.view(banks.harbour).balances
    assert issuing.settled_minor == 204_000_000
    does(banks, banks.harbour, Deed(Act.CLOSE))

    for desk in (banks.harbour, banks.elbe):
        assert banks.row(desk).state is RowState.CLOSED
        assert banks.view(desk).record.state is CreditState.CLOSED
    assert needs(banks.harbour) == []
    assert "closed" in refused(banks.harbour, banks, Deed(Act.RECEIVE, 1))


def test_discrepant_documents_are_refused_in_time_by_one_notice_and_returned(confirmed: Banks) -> None:
    banks = confirmed
    presents(banks)
    seen = finds(banks, banks.elbe, FOUND)
    assert seen.content == FOUND
    assert Need.REFUSE in [need for need, _ in needs(banks.elbe)]
    notice = does(banks, banks.elbe, refusal(banks.elbe), FOUND)
    assert (notice.kind, notice.rebuilt, notice.standing) == ("RefuseDocuments", True, ())
    assert notice.deed is not None
    assert notice.deed.disposal == Disposal.HELD_FOR_INSTRUCTIONS
    does(banks, banks.elbe, Deed(Act.RETURN, 1))

    own = shown(banks, banks.harbour).by(banks.elbe.me.bank)
    assert own is not None
    assert (own.life.decision, own.standing) == (Decision.RETURNED, Standing.IN_TIME)
    assert [(one.deed.act, one.notice and one.notice.discrepancies) for one in own.notices] == [
        (Act.EXAMINE, FOUND.discrepancies),
        (Act.REFUSE, FOUND.discrepancies),
    ]
    assert [one.deed.act for one in own.answers] == [Act.PRESENT, Act.RETURN]
    assert needs(banks.elbe) == needs(banks.harbour) == []
    assert banks.view(banks.harbour).balances[0].drawn_minor == 0


def test_a_bank_may_refuse_on_the_last_day_without_a_word_on_its_examination(banks: Banks) -> None:
    presents(banks)
    receives(banks, banks.harbour)
    banks.world.clock.at_utc = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)

    seen = does(banks, banks.harbour, refusal(banks.harbour, disposal=Disposal.HELD_UNTIL_WAIVER), FOUND)

    assert (seen.standing, seen.why_not) == ((), "")
    own = shown(banks, banks.elbe).by(banks.harbour.me.bank)
    assert own is not None
    assert (own.life.decision, own.standing) == (Decision.REFUSED, Standing.IN_TIME)


def test_a_refusal_after_the_time_limit_is_recorded_and_its_checker_reads_that_it_comes_too_late(
    banks: Banks,
) -> None:
    presents(banks)
    receives(banks, banks.harbour)
    banks.world.clock.at_utc = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)

    seen = does(banks, banks.harbour, refusal(banks.harbour), FOUND)

    [stands] = seen.standing
    assert (stands.grave, stands.rule) == (False, "UCP 600 art. 16f")
    assert "ended on 30 Nov 2026 at 17:00, Shanghai" in stands.sentence
    own = shown(banks, banks.elbe).by(banks.harbour.me.bank)
    assert own is not None
    assert own.standing is Standing.PRECLUDED


def test_a_notice_given_by_swift_while_the_ledger_was_down_counts_from_when_it_was_given(banks: Banks) -> None:
    presents(banks)
    receives(banks, banks.harbour)
    given = datetime(2026, 11, 30, 8, 59, tzinfo=UTC)
    banks.world.clock.at_utc = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)

    deed = replace(refusal(banks.harbour), given_utc=given)
    seen = banks.complete(
        carry_out(banks.harbour, banks.credit, deed, content=FOUND, means="SWIFT", evidence="MT 734 HSB/REF/77")
    )

    assert (seen.standing, seen.means, seen.evidence) == ((), "SWIFT", "MT 734 HSB/REF/77")
    own = shown(banks, banks.elbe).by(banks.harbour.me.bank)
    assert own is not None
    assert own.standing is Standing.IN_TIME
    assert (own.notices[0].means, own.notices[0].evidence) == ("SWIFT", "MT 734 HSB/REF/77")


def test_authority_is_asked_given_and_the_waived_excess_is_honoured_outside_the_undertaking(
    confirmed: Banks,
) -> None:
    banks = confirmed
    presents(banks, 230_000_000)
    [over] = [one for one in shown(banks, banks.elbe).findings if one.severity == "error"]
    assert over.code == "overdrawn"
    finds(banks, banks.elbe, FOUND)
    does(banks, banks.elbe, Deed(Act.ADVISE_DISCREPANCIES, 1), FOUND)
    assert (Need.WAIVE, 1) in needs(banks.harbour)
    assert (Need.REFUSE, 1) in needs(banks.elbe)

    does(banks, banks.harbour, Deed(Act.WAIVE, 1, waived=True))
    assert (Need.REFUSE, 1) not in needs(banks.elbe)
    assert "more than is still available" in refused(banks.elbe, banks, honour(amount_minor=230_000_000))
    seen = does(banks, banks.elbe, honour(amount_minor=224_400_000, outside_minor=5_600_000))

    assert Role.MAKER in [seat.role for seat in seen.seats]
    [_, confirming] = banks.view(banks.elbe).balances
    assert (confirming.drawn_minor, confirming.available_minor, confirming.outside_minor) == (224_400_000, 0, 5_600_000)


def test_documents_that_fit_only_with_an_amendment_accept_it(confirmed: Banks) -> None:
    banks = confirmed
    banks.amends(shipment="2027-02-10")
    banks.extends(1, extended=True)
    banks.world.clock.at_utc = datetime(2027, 2, 9, 9, 0, tzinfo=UTC)
    presents(banks, shipped=date(2027, 2, 5))
    view = shown(banks, banks.elbe)
    assert [one.code for one in view.findings if one.severity == "error"] == ["late-shipment"]
    assert view.accepts == (1,)
    assert "latest" in refused(banks.elbe, banks, Deed(Act.EXAMINE, 1, finding=Finding.COMPLYING))

    seen = finds(banks, banks.elbe, accepts=accepts_of(view.accepts))

    assert seen.deed is not None
    assert seen.deed.accepted == (1,)
    assert banks.life.amendments[0].state is AmendmentState.ACCEPTED
    terms = banks.view(banks.harbour).terms
    assert terms is not None
    assert terms.latest_shipment == date(2027, 2, 10)
    kinds = [act.kind for act in banks.view(banks.harbour).amendments[0].acts]
    assert kinds == ["AmendCredit", "ExtendConfirmation", "ExamineDocuments"]


def test_a_bank_that_only_advises_sends_documents_on_and_decides_nothing(banks: Banks) -> None:
    """Nobody confirmed, and documents come to the issuing bank itself: Elbe is nominated all the same."""
    presents(banks, desk=banks.harbour)

    assert doable(banks.harbour, banks.credit)[Act.EXAMINE] == ""
    assert Act.EXAMINE not in doable(banks.elbe, banks.credit)
    assert "hasn't recorded that it received" in refused(banks.elbe, banks, Deed(Act.EXAMINE, 1))


def test_two_acts_of_one_bank_on_the_same_decision_dont_go_out_side_by_side(banks: Banks) -> None:
    presents(banks)
    carry_out(banks.elbe, banks.credit, refusal(banks.elbe), content=FOUND)

    assert refused(banks.elbe, banks, refusal(banks.elbe)) == "An act of your bank on this is on its way."
    assert doable(banks.elbe, banks.credit)[Act.EXAMINE] == "", "another subject"


def test_a_manner_that_isnt_the_credits_is_told_to_the_checker(banks: Banks) -> None:
    presents(banks)
    finds(banks, banks.elbe)

    digest = carry_out(banks.elbe, banks.credit, honour(Manner.NEGOTIATION))
    bound = undertaken(banks.elbe, banks.elbe.store.desk_act(digest).act.act())
    assert bound is not None, "it is only nominated: what it pays it undertakes"
    assert (bound.most_minor, bound.added_minor) == (CLAIMED, 0)
    seen = banks.complete(digest)

    assert [stands.sentence for stands in seen.standing] == ["This isn't the way in which the credit is available."]


LACKING = (
    (Deed(Act.PRESENT, amount_minor=1), "words-missing"),
    (Deed(Act.RECEIVE, 1), "words-missing"),
    (Deed(Act.REFUSE, 1, disposal=1), "words-missing"),
    (Deed(Act.EXAMINE, 1, finding=Finding.DISCREPANT), "notice-unfit"),
    (Deed(Act.REFUSE, 1, disposal=1, given_utc=datetime(2026, 11, 23, tzinfo=UTC)), "notice-unfit"),
    (Deed(Act.REFUSE, 1, disposal=1, given_utc=datetime(2027, 11, 23, tzinfo=UTC)), "time-ahead"),
    (Deed(Act.REFUSE, 1, disposal=1, given_utc=datetime(2026, 11, 22, tzinfo=UTC)), "time-before"),
    (Deed(Act.WAIVE, 1), "words-missing"),
    (Deed(Act.SETTLE, 1, side=Side.RECEIVED, amount_minor=5), "words-missing"),
)


def test_an_act_that_lacks_something_or_doesnt_fit_isnt_signed_and_says_why(banks: Banks) -> None:
    presents(banks)
    for deed, code in LACKING:
        desk = banks.harbour if deed.act in (Act.RECEIVE, Act.WAIVE) else banks.elbe
        with pytest.raises(UserError) as told:
            carry_out(
                desk, banks.credit, deed, reference="BP26000001", content=FOUND if code == "time-before" else None
            )
        assert told.value.code == code, deed
    with pytest.raises(UserError) as told:
        carry_out(banks.elbe, banks.credit, refusal(banks.elbe), content=FOUND, means="SWIFT ✓")
    assert told.value.code == "means-unfit"
    wordy = Notice(tuple(Discrepancy(f"{at} " + "TOO LONG A STORY " * 6) for at in range(30)))
    with pytest.raises(UserError) as told:
        carry_out(banks.elbe, banks.credit, refusal(banks.elbe), content=wordy)
    assert (told.value.code, "a notice has 70" in told.value.sentence) == ("notice-unfit", True)


def test_money_of_each_side_is_offered_by_itself(confirmed: Banks) -> None:
    banks = confirmed
    presents(banks)
    finds(banks, banks.elbe)
    does(banks, banks.elbe, honour())

    offered = [one for one in banks.view(banks.elbe).doable if one.deed.act is Act.SETTLE]

    assert [(one.deed.side, one.owed) for one in offered] == [
        (Side.PAID, True),
        (Side.RECEIVED, False),
        (Side.PREPAID, False),
    ]
    assert offered[0].due is not None
    assert offered[0].due.at_utc == datetime(2027, 2, 18, 15, 30, tzinfo=UTC)


def test_documents_that_lack_one_asked_for_cant_be_found_complying(banks: Banks) -> None:
    presents(banks, documents=WHOLE[:-1])
    view = shown(banks, banks.elbe)
    assert "document-missing" in [one.code for one in view.findings]
    assert "INSPECTION CERTIFICATE" in refused(banks.elbe, banks, Deed(Act.EXAMINE, 1, finding=Finding.COMPLYING))
