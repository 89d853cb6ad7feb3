"""What the credit view says, over a real store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.desk.deeds import ADVISE, NOT_FINAL, carry_out
from app.errors import UserError
from tests.ui.world import World, sample_terms
from ui.credit.letter import sections_of
from ui.credit.presenter import read_credit
from ui.theme.state import Shape
from ui.widgets.ladder import Reached

if TYPE_CHECKING:
    from collections.abc import Callable

TOOLS = "01-sight-usd-machine-tools.fin"


def test_each_act_carries_the_proof_that_two_windows_can_compare(desk_of: Callable[[str], World]) -> None:
    lin, anna = desk_of("Lin Sample"), desk_of("Anna Muster")
    pages = []
    for world in (lin, anna):
        act = world.record_issue(sample_terms(TOOLS))
        world.mine()
        pages.append(read_credit(world.desk, act.credit))
    ours, theirs = (page.acts[0] for page in pages)
    assert ours.proof == theirs.proof
    assert [fact.name for fact in ours.proof] == [
        "Entry",
        "Digest",
        "Head after it",
        "Block",
        "Block hash",
        "Transaction",
        "Confirmations",
    ]
    assert ours.proof[-1].value == "2 of 2, final"
    assert [(step.title, step.reached) for step in ours.stages] == [
        ("Read and proved", Reached.DONE),
        ("Checked", Reached.DONE),
    ]
    assert all(len(fact.value) == 64 for fact in ours.proof if "hash" in fact.name or fact.name == "Digest")


def test_own_officers_are_named_and_other_banks_officers_are_not(desk_of: Callable[[str], World]) -> None:
    told = []
    for officer in ("Lin Sample", "Anna Muster"):
        world = desk_of(officer)
        act = world.record_issue(sample_terms(TOOLS))
        told.append(read_credit(world.desk, act.credit).acts[0].told)
    assert "Lin Sample, Zhou Sample" in told[0]
    assert "Maker of Harbour Sample Bank, Checker of Harbour Sample Bank" in told[1]
    assert "Lin" not in told[1]


def test_nothing_is_called_final_before_it_is(desk_of: Callable[[str], World]) -> None:
    world = desk_of("Lin Sample")
    act = world.record_issue(sample_terms(TOOLS))
    states = []
    for _ in range(3):
        page = read_credit(world.desk, act.credit)
        states.append((page.state.shape, page.acts[0].steps[-1].reached))
        world.mine(1)
    assert states == [
        (Shape.RING, Reached.NEXT),
        (Shape.RING, Reached.NEXT),
        (Shape.DISC, Reached.DONE),
    ]


def test_a_reorganised_act_stays_and_is_struck_out(desk_of: Callable[[str], World]) -> None:
    world = desk_of("Lin Sample")
    digest = world.wait_for_signatures(sample_terms(TOOLS))
    act = world.store.desk_act(digest)
    block = world.store.tip().block
    assert block is not None
    world.record([(act.act.act(), ("Lin Sample", "Zhou Sample"))], act.act.payload)
    world.store.roll_back(block.number, world.desk.now_utc())
    page = read_credit(world.desk, act.credit)
    struck = [step for step in page.acts[0].steps if step.struck]
    assert [step.reached for step in struck] == [Reached.WARNED]
    assert not page.acts[0].proof


def test_the_advising_banks_maker_is_offered_the_advice_only_once_it_is_final(
    desk_of: Callable[[str], World],
) -> None:
    world = desk_of("Anna Muster")
    act = world.record_issue(sample_terms(TOOLS))
    before = read_credit(world.desk, act.credit).doings[0]
    world.mine()
    after = read_credit(world.desk, act.credit).doings[0]
    assert (before.verb, before.owed, before.why_not) == ("Prepare advice…", True, NOT_FINAL)
    assert (after.verb, after.owed, after.why_not) == ("Prepare advice…", True, "")
    with pytest.raises(UserError):
        carry_out(world.desk, act.credit, ADVISE, reference=" ")


def test_others_are_not_offered_what_they_cannot_do(desk_of: Callable[[str], World]) -> None:
    for officer in ("Lin Sample", "Bernd Muster"):
        world = desk_of(officer)
        act = world.record_issue(sample_terms(TOOLS))
        world.mine()
        advices = [each for each in read_credit(world.desk, act.credit).doings if each.deed == ADVISE]
        assert all(each.why_not == "A maker prepares it." for each in advices)
        assert len(advices) == (officer == "Bernd Muster")


def test_its_maker_is_offered_to_mend_what_came_back(desk_of: Callable[[str], World]) -> None:
    world = desk_of("Lin Sample")
    _, digest = world.submit_draft(sample_terms(TOOLS))
    credit = world.store.desk_act(digest).credit
    assert read_credit(world.desk, credit).to_mend == b""
    world.send_back(digest, "Zhou Sample", "The tolerance is not in the contract.", "39A")
    page = read_credit(world.desk, credit)
    assert page.to_mend == digest
    assert page.acts_next == "You mend the draft and submit it again."
    asked = page.acts[-1].steps[-1]
    assert (asked.detail, asked.reached) == ("The tolerance is not in the contract.", Reached.WAITS)


def test_an_advised_credit_shows_both_acts_and_the_advisers_reference(desk_of: Callable[[str], World]) -> None:
    world = desk_of("Lin Sample")
    issue = world.record_issue(sample_terms(TOOLS))
    world.mine()
    world.record_advice(issue, "ESB2026000001")
    world.mine()
    page = read_credit(world.desk, issue.credit)
    assert [act.title for act in page.acts] == ["Issue of the credit", "Advice of the credit"]
    assert ("Advised under", "ESB2026000001") in page.facts
    assert page.state.word == "Advised"


def test_sealed_terms_are_said_to_be_sealed_and_nothing_is_made_up(desk_of: Callable[[str], World]) -> None:
    world = desk_of("Anna Muster")
    act = world.issue(sample_terms(TOOLS))
    world.record([(act, ("Lin Sample", "Zhou Sample"))], world.envelope(sample_terms(TOOLS)))
    page = read_credit(world.desk, act.credit)
    assert page.sealed == "The terms are still sealed here. They open as soon as your gateway answers."
    assert not page.sections
    assert not page.swift
    assert not page.facts
    assert page.acts[0].proof


@pytest.mark.parametrize("file", [TOOLS, "07-long-goods-two-parts.fin", "09-sr2025-sight-usd-paper.fin"])
def test_the_letter_holds_every_field_once_and_names_members(file: str) -> None:
    terms = sample_terms(file)
    banks = {"SAMPCNSHXXX": "Harbour Sample Bank"}
    lines = [line for section in sections_of(terms, banks) for line in section.lines]
    tags = [line.tag for line in lines if line.tag]
    assert len(tags) == len(set(tags))
    assert {"20", "31D", "32B", "41a", "45A", "50", "59"} <= set(tags)
    assert "Harbour Sample Bank · SAMPCNSHXXX" in {line.text for line in lines}
