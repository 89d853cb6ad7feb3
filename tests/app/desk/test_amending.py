"""Drafting an amendment: what it lacks, what it can't change, and that no draft is lost."""

from __future__ import annotations

from datetime import date

import pytest

from app.desk import approve, drafts, issue
from app.desk.amend import amend_credit, begin_amendment
from app.desk.needs import Need
from app.desk.outbox import send_outbox
from app.errors import UserError
from app.ledger.acts import Answer
from tests.app.desk.banks import Banks, needs
from tests.app.desk.world import catch_up


def test_an_amendments_draft_says_what_it_lacks_and_never_becomes_a_credit_of_its_own(banks: Banks) -> None:
    draft_id = begin_amendment(banks.harbour, banks.credit)
    examined = drafts.examine(banks.harbour, drafts.load_draft(banks.harbour, draft_id), draft_id)
    assert [finding.code for finding in examined.findings if finding.severity == "error"] == ["nothing-amended"]
    with pytest.raises(UserError) as told:
        amend_credit(banks.harbour, draft_id)
    assert told.value.code == "findings"

    changed = banks.drafts(expiry="2027-03-17")
    examined = drafts.examine(banks.harbour, drafts.load_draft(banks.harbour, changed), changed)
    assert examined.amendment is not None
    assert (examined.amendment.number, examined.amendment.expiry_day) == (1, date(2027, 3, 17))
    assert [row.tag for row in examined.rows] == ["31D"]
    with pytest.raises(UserError):
        issue.submit_draft(banks.harbour, changed, "")


def test_what_no_amendment_changes_is_refused_in_the_draft(banks: Banks) -> None:
    for changes, slot in (({"reference": "HSB2026999999"}, "20"), ({"amount": "USD 1,000.00"}, "32B")):
        draft_id = banks.drafts(**changes)
        found = drafts.examine(banks.harbour, drafts.load_draft(banks.harbour, draft_id), draft_id).findings
        assert [finding.slot for finding in found if finding.code == "cannot-be-amended"] == [slot]


def test_a_draft_begun_on_terms_that_were_amended_since_must_be_begun_again(banks: Banks) -> None:
    draft_id = banks.drafts(shipment="2027-01-30")
    banks.amends(expiry="2027-03-17")
    banks.answers(1, Answer.ACCEPTED)

    found = drafts.examine(banks.harbour, drafts.load_draft(banks.harbour, draft_id), draft_id).findings

    assert "terms-moved" in [finding.code for finding in found]


def test_a_maker_is_told_which_open_amendment_changes_the_same(banks: Banks) -> None:
    banks.amends(expiry="2027-03-17", amount="JPY 224,000,000")
    for changes, told in (({"expiry": "2027-04-01"}, 1), ({"amount": "JPY 230,000,000"}, 0)):
        draft_id = banks.drafts(**changes)
        examined = drafts.examine(banks.harbour, drafts.load_draft(banks.harbour, draft_id), draft_id)
        assert [finding.code for finding in examined.findings].count("amended-twice") == told
        assert examined.amendment is not None


def test_decreases_in_limbo_never_leave_less_than_something(banks: Banks) -> None:
    banks.amends(amount="JPY 100,000,000")
    draft_id = banks.drafts(amount="JPY 100,000,000")

    found = drafts.examine(banks.harbour, drafts.load_draft(banks.harbour, draft_id), draft_id).findings

    assert "amendment-refused" in [finding.code for finding in found]


def test_an_amendment_sent_back_is_mended_in_its_own_draft(banks: Banks) -> None:
    digest = amend_credit(banks.harbour, banks.drafts(expiry="2027-03-17"))
    send_outbox(banks.harbour)
    catch_up(banks.harbour_checker)
    approve.send_back(banks.harbour_checker, digest, reason="The buyer wrote 20 March.", field="31D")
    catch_up(banks.harbour)
    assert needs(banks.harbour) == [(Need.MEND, 0)]

    draft_id = drafts.mend_returned(banks.harbour, digest)
    mended = drafts.load_draft(banks.harbour, draft_id).with_value("31D.date", "2027-03-20")
    drafts.save_draft(banks.harbour, draft_id, mended)
    banks.complete(amend_credit(banks.harbour, draft_id))

    assert [one.expiry_day for one in banks.life.amendments] == [date(2027, 3, 20)]
    assert needs(banks.harbour) == []


def test_an_amendment_sent_back_is_not_lost_when_another_took_its_number(banks: Banks) -> None:
    digest = amend_credit(banks.harbour, banks.drafts(expiry="2027-03-17"))
    send_outbox(banks.harbour)
    catch_up(banks.harbour_checker)
    approve.send_back(banks.harbour_checker, digest, reason="Wait for the buyer.", field="31D")
    catch_up(banks.harbour)
    banks.amends(shipment="2027-01-30")
    assert needs(banks.harbour) == [(Need.MEND, 0)]

    banks.complete(amend_credit(banks.harbour, drafts.mend_returned(banks.harbour, digest)))

    assert [one.expiry_day for one in banks.life.amendments] == [None, date(2027, 3, 17)]
