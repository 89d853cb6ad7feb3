"""What a checker weighs before signing: warnings with their reasons, limits, lapses, and the signatures one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from app.credit.rules import check_terms
from app.desk.needs import needs_me
from app.desk.overrides import word_to_checker
from app.ledger.acts import Role, SetPolicy
from app.money import Money
from tests.helpers.rules import band, cap, days
from tests.ui.needs_me.shown import OPTICS
from tests.ui.world import HARBOUR, NOW, OFFICERS, REGISTRARS, World, sample_terms
from ui.needs_me.approval import read_approval
from ui.needs_me.marks import Mark, Piece
from ui.needs_me.model import HEAD_ROLE, WorkModel
from ui.needs_me.presenter import read_work
from ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.needs_me.approval import ApprovalPage

CLOSED_DAY = date(2027, 2, 14)


def rule(world: World, *rules: SetPolicy) -> None:
    """The consortium votes these rules in."""
    basis, until = world.store.head_at(0), NOW + timedelta(days=5)
    acts = [replace(each, basis=basis, valid_until_utc=until) for each in rules]
    world.record([(act, tuple(REGISTRARS)) for act in acts])
    world.mine()


def warned(page: ApprovalPage) -> list[tuple[str, str, str]]:
    return [(each.note.tone.value, each.note.sentence, each.reason) for each in page.warnings]


def test_every_warning_is_read_with_the_makers_own_reason(desk_of: Callable[[str], World]) -> None:
    world = desk_of("Zhou Sample")
    terms = sample_terms(OPTICS, expiry_date=CLOSED_DAY, confirmation_party=None)
    reasons = {"closed-day 31D.date": "Applicant's wish.", "confirmation-party 58a": "The adviser knows."}
    note = word_to_checker(check_terms(terms, date(2026, 11, 22)), "Please check today.", reasons)
    page = read_approval(world.desk, world.wait_for_signatures(terms, note=note))
    assert page.note == "Please check today."
    assert [(each.note.rule, each.reason) for each in page.warnings] == [
        ("31D · UCP 600 art. 29a", "Lin Sample: “Applicant's wish.”"),
        ("58a · D67", "Lin Sample: “The adviser knows.”"),
    ]


def test_a_warning_that_its_maker_was_silent_on_is_found_all_the_same(desk_of: Callable[[str], World]) -> None:
    world = desk_of("Zhou Sample")
    page = read_approval(world.desk, world.wait_for_signatures(sample_terms(OPTICS, expiry_date=CLOSED_DAY)))
    expiry = next(row for row in page.rows if row.tag == "31D")
    assert expiry.this[-1] == Piece("\n◆\N{NO-BREAK SPACE}UCP 600 art. 29a", Mark.WARNED)
    [(tone, sentence, reason)] = warned(page)
    assert (tone, reason) == (Tone.WARN.value, "The maker gave no reason.")
    assert sentence.startswith("14 Feb 2027 is a closed day in Germany")


def test_an_advice_shows_what_stands_against_the_terms_it_advises(desk_of: Callable[[str], World]) -> None:
    world = desk_of("Bernd Muster")
    issue = world.record_issue(sample_terms(OPTICS, expiry_date=CLOSED_DAY))
    world.mine()
    page = read_approval(world.desk, world.advice_waits(issue, "ELB/ADV/1"))
    [(_, sentence, reason)] = warned(page)
    assert sentence.startswith("14 Feb 2027 is a closed day in Germany")
    assert reason == ""
    assert page.columns == ("This credit", "")


def test_what_passes_a_limit_of_the_rulebook_is_said_first_and_the_limits_are_shown(
    desk_of: Callable[[str], World],
) -> None:
    world = desk_of("Zhou Sample")
    rule(world, band("JPY", 0, 1), days(validity=60), days(usance=180), cap("JPY", 200_000_000))
    page = read_approval(world.desk, world.wait_for_signatures(sample_terms(OPTICS, expiry_date=CLOSED_DAY)))
    assert [(each.note.tone, each.note.rule) for each in page.warnings] == [
        (Tone.BAD, "31D · rulebook"),
        (Tone.BAD, "32B · rulebook"),
        (Tone.WARN, "31D · UCP 600 art. 29a"),
    ]
    limits = {name: words.replace("\N{NO-BREAK SPACE}", " ") for name, words in page.limits}
    assert limits == {
        "Validity": "83 of at most 60 days",
        "Usance": "90 of at most 180 days",
        "Cap towards Elbe Sample Bank": "JPY 224,400,000 by this credit alone, JPY 200,000,000 in all",
    }


def test_within_the_rulebook_nothing_is_said_of_it(desk_of: Callable[[str], World]) -> None:
    world = desk_of("Zhou Sample")
    rule(world, band("JPY", 0, 1), days(validity=365), days(usance=180), cap("JPY", 10**9))
    page = read_approval(world.desk, world.wait_for_signatures(sample_terms(OPTICS)))
    assert page.warnings == ()
    rule(world, band("JPY", 0, 0))
    again = read_approval(world.desk, page.digest)
    assert [each.note.sentence for each in again.warnings] == [
        "The rulebook has no approval rule for JPY 224,400,000. The ledger will refuse it."
    ]


@pytest.mark.parametrize(
    ("later", "tone", "sentence"),
    [
        (
            timedelta(days=4, hours=1),
            Tone.WARN,
            "It lapses on 27 Nov 2026 at 17:42, Shanghai. Then its maker must submit it again.",
        ),
        (timedelta(days=4), None, ""),
    ],
)
def test_what_lapses_within_a_day_is_said(
    desk_of: Callable[[str], World], later: timedelta, tone: Tone | None, sentence: str
) -> None:
    world = desk_of("Zhou Sample")
    digest = world.wait_for_signatures(sample_terms(OPTICS))
    world.clock.now = NOW + later
    found = [each.note for each in read_approval(world.desk, digest).warnings]
    assert [(note.tone, note.sentence) for note in found] == ([(tone, sentence)] if tone else [])


def test_a_late_act_whose_number_was_taken_meanwhile_says_so(desk_of: Callable[[str], World]) -> None:
    world = desk_of("Zhou Sample")
    digest = world.wait_for_signatures(sample_terms(OPTICS))
    world.record_issue(sample_terms(OPTICS, amount=Money(1_000, "JPY")))
    [only] = read_approval(world.desk, digest).warnings
    assert only.note.sentence == "Another credit has got the number HSBSMP26002 meanwhile."
    assert only.reason == ""


def test_the_signatures_are_told_one_by_one_with_who_can_still_sign(desk_of: Callable[[str], World]) -> None:
    world = desk_of("Lin Sample")
    rule(world, band("JPY", 0, 2, compliance=True))
    digest = world.wait_for_signatures(sample_terms(OPTICS))
    seats = read_approval(world.desk, digest).seats
    assert [(seat.role, seat.who, seat.state.word) for seat in seats] == [
        ("Maker", "Lin Sample", "has signed"),
        ("Checker", "Any of Zhou Sample, Wei Sample can sign", "still missing"),
        ("Checker", "Any of Zhou Sample, Wei Sample can sign", "still missing"),
        ("Compliance officer", "Nobody in office can sign", "still missing"),
    ]
    world.signed_also(digest, "Zhou Sample", NOW - timedelta(minutes=1))
    seats = read_approval(world.desk, digest).seats
    assert [(seat.who, seat.when) for seat in seats] == [
        ("Lin Sample", "22 Nov 2026 17:40, Shanghai"),
        ("Zhou Sample", "22 Nov 2026 17:41, Shanghai"),
        ("Wei Sample can sign", ""),
        ("Nobody in office can sign", ""),
    ]


def test_who_checks_and_stands_for_compliance_counts_once_and_where_they_are_needed(
    desk_of: Callable[[str], World], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(OFFICERS, "Mei Sample", (HARBOUR, Role.CHECKER | Role.COMPLIANCE))
    world = desk_of("Lin Sample")
    rule(world, band("JPY", 0, 1, compliance=True))
    digest = world.wait_for_signatures(sample_terms(OPTICS))
    world.signed_also(digest, "Mei Sample", NOW)
    seats = read_approval(world.desk, digest).seats
    assert [(seat.role, seat.who) for seat in seats[1:]] == [
        ("Checker", "Mei Sample"),
        ("Compliance officer", "Nobody in office can sign"),
    ]
    world.signed_also(digest, "Zhou Sample", NOW + timedelta(minutes=1))
    seats = read_approval(world.desk, digest).seats
    assert [(seat.role, seat.who) for seat in seats[1:]] == [
        ("Checker", "Zhou Sample"),
        ("Compliance officer", "Mei Sample"),
    ]


def test_the_work_is_listed_by_what_lapses_first_and_grouped(desk_of: Callable[[str], World]) -> None:
    world = desk_of("Wei Sample")
    world.wait_for_signatures(sample_terms(OPTICS, reference="HSB2026000002"), minutes=2)
    _, returned = world.submit_draft(sample_terms(OPTICS, reference="HSB2026000003"))
    world.send_back(returned, "Zhou Sample", "Take the tolerance out.", "39A")
    sooner = world.wait_for_signatures(
        sample_terms(OPTICS, reference="HSB2026000004"), minutes=1, valid_for=timedelta(hours=20)
    )
    needs = needs_me(world.desk)
    assert [need.deadline_utc for need in needs] == [NOW + timedelta(hours=20), NOW + timedelta(days=5), None]
    model = WorkModel()
    model.replace(read_work(world.desk))
    assert [(work.title, work.due, work.soon) for work in model.works] == [
        ("Issue HSB2026000004", "20 h left", True),
        ("Issue HSB2026000002", "5 days left", False),
        ("Issue HSB2026000003", "", False),
    ]
    assert [model.index(row).data(HEAD_ROLE) for row in range(3)] == ["To approve · 2", "", "To mend · 1"]
    assert model.index(0).data().startswith("To approve · 2, Issue HSB2026000004, ")
    assert model.works[0].subject == sooner
