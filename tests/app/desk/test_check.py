"""Checking entries: what a ledger without rules recorded is judged here anew, and nothing is built on what is wrong."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.credit.life import Act
from app.desk.deeds import ADVISE, carry_out
from app.desk.needs import needs_me
from app.errors import UserError
from app.ledger.acts import AdviseCredit, IssueCredit, KeyKind, Role
from app.ledger.hashing import ZERO32, sha256
from app.ledger.subjects import advice_subject
from tests.app.desk.consortium import ELBE, HARBOUR, NOW
from tests.app.desk.world import World, catch_up, doable, issued_by_hand

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.desk.desk import Desk
    from app.ledger.signed_act import SignedAct


def recorded(world: World, desk: Desk, signed: SignedAct, *, digest: bytes = b"") -> str:
    """Put it on the ledger as it is and let a desk check it; the verdict."""
    world.chain.record(signed, digest=digest)
    world.chain.mine(blocks=2)
    catch_up(desk)
    entry = desk.store.entry_of(digest or desk.me.network.digest_of_words(signed.kind, signed.words))
    assert entry is not None
    return entry.verdict


def nothing_came_of_it(desk: Desk, signed: SignedAct) -> None:
    act = signed.act()
    assert isinstance(act, IssueCredit)
    assert desk.store.credit(act.credit) is None
    assert needs_me(desk) == []
    with pytest.raises(UserError) as refused:
        carry_out(desk, act.credit, ADVISE, reference="ADV1")
    assert refused.value.code == "unknown-credit"


def test_a_credit_that_maker_and_checker_signed_is_good(world: World, maker: Desk, adviser: Desk) -> None:
    signed = world.consortium.signed_by(issued_by_hand(maker), "harbour-maker", "harbour-checker")

    assert recorded(world, adviser, signed) == "good"

    [need] = needs_me(adviser)
    assert need.credit is not None
    assert need.credit.summary.reference == "HSBSMP26001"


@pytest.mark.parametrize(
    ("signers", "verdict"),
    [
        (("harbour-maker",), "It was not signed by a maker and a checker."),
        (("harbour-both", "harbour-both"), "One person signed twice."),
        (("harbour-maker", "harbour-twin"), "One person signed twice."),
        (("harbour-maker", "harbour-second-maker"), "No checker signed it."),
        (("harbour-checker", "harbour-maker"), "It was not signed by a maker and a checker."),
        (("harbour-maker", "elbe-checker"), "One who signed was no officer of the acting bank then."),
        (("harbour-maker", "stranger"), "One who signed was no officer of the acting bank then."),
        ((), "It was not signed by a maker and a checker."),
        (("harbour-kept-maker", "harbour-kept-checker"), "Every key that signed it is in custody."),
    ],
)
def test_a_credit_without_four_eyes_is_told_and_nothing_comes_of_it(
    world: World, maker: Desk, adviser: Desk, signers: tuple[str, ...], verdict: str
) -> None:
    people = world.consortium.people
    twin = world.consortium.hire("harbour-twin", HARBOUR, Role.CHECKER, tag=people["harbour-maker"].tag)
    kept = [
        world.consortium.hire(f"harbour-kept-{name}", HARBOUR, role, key_kind=KeyKind.CUSTODY)
        for name, role in (("maker", Role.MAKER), ("checker", Role.CHECKER))
    ]
    world.chain.mine(*map(world.consortium.registration, (twin, *kept)))
    world.consortium.hire("stranger", HARBOUR, Role.CHECKER)
    signed = world.consortium.signed_by(issued_by_hand(maker), *signers)

    assert recorded(world, adviser, signed) == verdict

    nothing_came_of_it(adviser, signed)


def test_who_signed_with_a_revoked_key_was_no_officer_then(world: World, maker: Desk, adviser: Desk) -> None:
    before = world.consortium.signed_by(issued_by_hand(maker), "harbour-maker", "harbour-checker")
    assert recorded(world, adviser, before) == "good"
    world.chain.mine(world.consortium.revocation("harbour-checker"))
    again = issued_by_hand(maker, number="HSBSMP26002")
    after = world.consortium.signed_by(again, "harbour-maker", "harbour-checker")

    assert recorded(world, adviser, after) == "One who signed was no officer of the acting bank then."


def spoilt(**fields: object) -> Callable[[IssueCredit], IssueCredit]:
    return lambda act: replace(act, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("spoil", "verdict"),
    [
        (spoilt(basis=sha256(b"a past that never was")), "vouched for another past"),
        (spoilt(basis_entry=64_000), "vouched for another past"),
        (spoilt(basis_entry=2**63), "vouched for another past"),
        (spoilt(valid_until_utc=NOW - timedelta(days=1)), "after it had lapsed"),
        (spoilt(credit=sha256(b"another bank's credit")), "not the one its issuing bank's act makes"),
        (spoilt(subject=sha256(b"something else")), "not the one its issuing bank's act makes"),
    ],
)
def test_words_that_dont_hold_are_told_and_nothing_comes_of_it(
    world: World, maker: Desk, adviser: Desk, spoil: Callable[[IssueCredit], IssueCredit], verdict: str
) -> None:
    honest = issued_by_hand(maker)
    act = honest.act()
    assert isinstance(act, IssueCredit)
    signed = world.consortium.signed_by(replace(honest, words=spoil(act).words()), "harbour-maker", "harbour-checker")

    assert verdict in recorded(world, adviser, signed)

    nothing_came_of_it(adviser, signed)


def test_an_entry_under_another_digest_is_told(world: World, maker: Desk, adviser: Desk) -> None:
    signed = world.consortium.signed_by(issued_by_hand(maker), "harbour-maker", "harbour-checker")

    verdict = recorded(world, adviser, signed, digest=sha256(b"another act"))

    assert verdict == "The digest recorded is not the digest of the act."
    nothing_came_of_it(adviser, signed)


def test_signatures_that_are_none_are_told(world: World, maker: Desk, adviser: Desk) -> None:
    garbage = replace(issued_by_hand(maker), signatures=(os.urandom(64) + b"\x01",))

    assert recorded(world, adviser, garbage) == "A signature has 65 bytes and ends in 27 or 28."


def test_a_kind_this_program_doesnt_know_is_told_and_the_rest_goes_on(world: World, maker: Desk, adviser: Desk) -> None:
    issue = issued_by_hand(maker)
    world.chain.record(replace(issue, kind=200), digest=sha256(b"a newer kind"))
    signed = world.consortium.signed_by(issue, "harbour-maker", "harbour-checker")

    assert recorded(world, adviser, signed) == "good"
    newer = adviser.store.entry_of(sha256(b"a newer kind"))
    assert newer is not None
    assert newer.verdict == "Kind 200 is unknown."


@pytest.mark.parametrize("payload", [b"no JSON", b"[]", b'{"schema":"lc-bank/1"}', b'{"encryption_key":"00"}'])
def test_a_banks_record_that_cant_be_read_stops_nobody_but_nothing_is_sealed_for_it(
    world: World, maker: Desk, payload: bytes
) -> None:
    record = world.consortium.bank_record(ELBE)
    words = bytearray(record.words)
    words[7 * 32 : 8 * 32] = sha256(payload)

    assert recorded(world, maker, replace(record, words=bytes(words), payload=payload)) == "good"

    with pytest.raises(UserError) as refused:
        issued_by_hand(maker)
    assert refused.value.code == "no-encryption-key"
    assert recorded(world, maker, world.consortium.bank_record(ELBE)) == "good"
    assert issued_by_hand(maker, number="HSBSMP26002").payload


def test_a_key_for_nobody_is_told(world: World, adviser: Desk) -> None:
    world.consortium.hire("nobody", HARBOUR, Role.MAKER)

    verdict = recorded(world, adviser, world.consortium.revocation("nobody"))

    assert verdict == "The entry's record can't be read, or names what isn't registered."


def advice(world: World, issue: IssueCredit, bank: str, **fields: object) -> AdviseCredit:
    """An advice of an issue, nothing sealed along."""
    header = world.consortium.header(bank, advice_subject(issue.credit, bank))
    words = {"sealed_hash": ZERO32, "plain_hash": ZERO32, "credit": issue.credit, "terms": issue.plain_hash}
    return AdviseCredit(**header | words | fields)


def test_an_advice_of_other_terms_or_by_another_bank_changes_nothing(world: World, maker: Desk, adviser: Desk) -> None:
    consortium = world.consortium
    signed = consortium.signed_by(issued_by_hand(maker), "harbour-maker", "harbour-checker")
    recorded(world, adviser, signed)
    issue = signed.act()
    assert isinstance(issue, IssueCredit)
    elbe = [consortium.people[name] for name in ("elbe-maker", "elbe-checker")]
    harbour = [consortium.people[name] for name in ("harbour-maker", "harbour-checker")]
    other_terms = consortium.signed(advice(world, issue, ELBE, terms=sha256(b"other terms")), *elbe)
    other_bank = consortium.signed(advice(world, issue, HARBOUR), *harbour)

    assert recorded(world, adviser, other_terms).startswith("This was made on other terms than the credit has now.")
    assert recorded(world, adviser, other_bank).startswith("Bank SAMPCNSHXXX isn't the advising bank of this credit.")
    assert doable(adviser, issue.credit)[Act.ADVISE] == ""
    assert recorded(world, adviser, consortium.signed(advice(world, issue, ELBE), *elbe)) == "good"
    assert Act.ADVISE not in doable(adviser, issue.credit)


def test_a_credit_between_others_is_checked_but_not_kept(world: World, maker: Desk) -> None:
    issue = issued_by_hand(maker).act()
    assert isinstance(issue, IssueCredit)
    signed = world.consortium.signed(
        advice(world, replace(issue, credit=sha256(b"a credit of others")), ELBE),
        world.consortium.people["elbe-maker"],
        world.consortium.people["elbe-checker"],
    )

    assert recorded(world, maker, signed) == "good"
    assert maker.store.credit(sha256(b"a credit of others")) is None
