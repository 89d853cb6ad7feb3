"""Checking the registry: who may change it is judged at every desk anew, and what is wrong changes nothing there."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from app.ledger.acts import (
    BankStatus,
    ContractRole,
    IssueCredit,
    KeyKind,
    KeyReason,
    RegisterBank,
    RegisterContract,
    RegisterRelay,
    Role,
    Rule,
    SetPolicy,
)
from app.ledger.hashing import ZERO32, sha256
from app.ledger.subjects import bank_subject, contract_subject, officer_subject, policy_subject, relay_subject
from chain_client.keys.signer import LocalSigner
from tests.app.desk.consortium import ELBE, HARBOUR, NOW, OFFICES
from tests.app.desk.test_check import advice, recorded
from tests.app.desk.world import World, issued_by_hand

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.desk.desk import Desk
    from app.ledger.acts import Act
    from app.ledger.signed_act import SignedAct
    from tests.app.desk.consortium import Consortium

RELAY = "0x" + "77" * 20
CONTRACT = "0x" + "88" * 20
OWN = ("harbour-administrator", "harbour-second-administrator")
BOTH_BANKS = (*OWN, "elbe-administrator", "elbe-second-administrator")
NOT_TWO = "Two administrators of the acting bank did not sign it."
NO_ADMINISTRATOR = "One who signed was no administrator then."
TOO_FEW_BANKS = "Too few banks voted for it."


@pytest.fixture
def founded(world: World) -> Consortium:
    """The consortium after its founding was closed."""
    world.chain.record(world.consortium.closing())
    return world.consortium


def signed(consortium: Consortium, act: Act, *names: str) -> SignedAct:
    return consortium.by_registrars(act, *(consortium.people[name] for name in names))


def relay_act(consortium: Consortium, bank: str = HARBOUR) -> RegisterRelay:
    header = consortium.header(bank, relay_subject(bank, RELAY))
    return RegisterRelay(**header, payload_hash=ZERO32, relay=RELAY, active=True)


def contract_act(consortium: Consortium) -> RegisterContract:
    header = consortium.header(HARBOUR, contract_subject(CONTRACT))
    return RegisterContract(**header, payload_hash=ZERO32, target=CONTRACT, role=ContractRole.WRITER, active=True)


def rule_act(consortium: Consortium) -> SetPolicy:
    return SetPolicy(
        **consortium.header(HARBOUR, policy_subject(Rule.VALIDITY_DAYS)),
        payload_hash=ZERO32,
        rule=Rule.VALIDITY_DAYS,
        currency="",
        amount_minor=0,
        of_bank="",
        towards_bank="",
        number=365,
        flag=False,
    )


def bank_act(consortium: Consortium, of_bank: str = HARBOUR, **fields: Any) -> RegisterBank:
    """Harbour's word on a bank's record, changed where told."""
    act = consortium.bank_record(of_bank).act()
    assert isinstance(act, RegisterBank)
    return replace(act, bank=HARBOUR, payload_hash=ZERO32, **fields)


def wind_down(consortium: Consortium) -> RegisterBank:
    return bank_act(consortium, status=BankStatus.WINDING_DOWN)


def test_two_administrators_and_the_key_itself_register_an_officer(
    world: World, founded: Consortium, adviser: Desk
) -> None:
    newcomer = founded.hire("newcomer", HARBOUR, Role.MAKER)

    assert recorded(world, adviser, founded.registration(newcomer)) == "good"

    assert adviser.registry().officers[newcomer.officer].key == newcomer.signer.address


@pytest.mark.parametrize(
    ("signers", "verdict"),
    [
        (("newcomer", "harbour-administrator"), NOT_TWO),
        (("newcomer",), NOT_TWO),
        (OWN, "The key being registered did not sign."),
        (("newcomer", "harbour-administrator", "harbour-administrator-again"), "One person signed twice."),
        (("newcomer", "harbour-administrator", "harbour-maker"), NO_ADMINISTRATOR),
        (("newcomer", *OWN, "stranger"), NO_ADMINISTRATOR),
        (("newcomer", *OWN, "harbour-retired"), NO_ADMINISTRATOR),
        (("newcomer", *OWN, "harbour-without-key"), NO_ADMINISTRATOR),
        (("newcomer", *BOTH_BANKS), "One who signed was no administrator of the acting bank."),
        (("newcomer", "harbour-kept", "harbour-kept-too"), "Every key that signed it is in custody."),
    ],
)
def test_an_officer_nobody_could_register_is_none(
    world: World, adviser: Desk, signers: tuple[str, ...], verdict: str
) -> None:
    consortium = world.consortium
    tag = consortium.people["harbour-administrator"].tag
    consortium.hire("harbour-administrator-again", HARBOUR, Role.ADMINISTRATOR, tag=tag)
    consortium.hire("harbour-kept", HARBOUR, Role.ADMINISTRATOR, key_kind=KeyKind.CUSTODY)
    consortium.hire("harbour-kept-too", HARBOUR, Role.ADMINISTRATOR, key_kind=KeyKind.CUSTODY)
    for name in ("harbour-administrator-again", "harbour-kept", "harbour-kept-too"):
        world.chain.record(consortium.registration(consortium.people[name]))
    retired = consortium.hire("harbour-retired", HARBOUR, Role.ADMINISTRATOR)
    world.chain.record(consortium.registration(retired, active=False))
    world.chain.record(consortium.registration(consortium.hire("harbour-without-key", HARBOUR, Role.ADMINISTRATOR)))
    world.chain.record(consortium.revocation("harbour-without-key"))
    world.chain.record(consortium.closing())
    consortium.hire("stranger", HARBOUR, Role.ADMINISTRATOR)
    newcomer = consortium.hire("newcomer", HARBOUR, Role.MAKER)

    act = signed(consortium, consortium.registered(newcomer), *signers)

    assert recorded(world, adviser, act) == verdict
    assert newcomer.officer not in adviser.registry().officers


def test_signatures_that_stand_in_another_order_are_not_what_the_ledger_takes(
    world: World, founded: Consortium, adviser: Desk
) -> None:
    act = signed(founded, relay_act(founded), *OWN)

    turned = replace(act, signatures=act.signatures[::-1])

    assert recorded(world, adviser, turned) == "The signatures do not stand in the order of their keys."
    assert RELAY not in adviser.registry().relays
    assert recorded(world, adviser, signed(founded, relay_act(founded), *OWN)) == "good"
    assert adviser.registry().relays[RELAY] == HARBOUR


def test_the_same_signature_twice_is_one_persons(world: World, founded: Consortium, adviser: Desk) -> None:
    act = signed(founded, relay_act(founded), OWN[0])

    assert recorded(world, adviser, replace(act, signatures=act.signatures * 2)) == "One person signed twice."


def test_a_bank_has_no_say_over_anothers_officers_keys_and_relays(
    world: World, founded: Consortium, adviser: Desk
) -> None:
    elbe = ("elbe-administrator", "elbe-second-administrator")
    maker = founded.people["harbour-maker"]
    record = replace(founded.registered(maker), bank=ELBE, version=1, active=False)
    key = replace(founded.key_change("harbour-maker", "0x" + "00" * 20, KeyReason.REVOKED), bank=ELBE)

    assert recorded(world, adviser, signed(founded, record, *elbe)) == "The officer is another bank's."
    assert recorded(world, adviser, signed(founded, key, *elbe)) == "The officer is another bank's."
    assert recorded(world, adviser, signed(founded, relay_act(founded), *OWN)) == "good"
    taken = signed(founded, relay_act(founded, ELBE), *elbe)
    assert recorded(world, adviser, taken) == "The relay is another bank's."
    officer = adviser.registry().officers[maker.officer]
    assert (officer.active, officer.key) == (True, maker.signer.address)
    assert adviser.registry().relays[RELAY] == HARBOUR


def test_a_key_changes_by_two_administrators_and_the_new_key(world: World, founded: Consortium, adviser: Desk) -> None:
    maker = founded.people["harbour-maker"]
    new = replace(maker, signer=LocalSigner(sha256(b"the maker's new key")))
    act = founded.key_change("harbour-maker", new.signer.address, KeyReason.ROTATED)
    administrators = founded.administrators(HARBOUR)

    without = founded.by_registrars(act, *administrators)
    assert recorded(world, adviser, without) == "The key being registered did not sign."
    alone = founded.by_registrars(replace(act, salt=sha256(b"2")), new, administrators[0])
    assert recorded(world, adviser, alone) == NOT_TWO
    assert adviser.registry().officers[maker.officer].key == maker.signer.address
    whole = founded.by_registrars(replace(act, salt=sha256(b"3")), new, *administrators)
    assert recorded(world, adviser, whole) == "good"
    assert adviser.registry().officers[maker.officer].key == new.signer.address


def test_a_key_once_registered_is_never_anothers(world: World, founded: Consortium, adviser: Desk) -> None:
    checker = founded.people["harbour-checker"]
    act = founded.key_change("harbour-maker", checker.signer.address, KeyReason.RECOVERED)

    verdict = recorded(world, adviser, founded.by_registrars(act, checker, *founded.administrators(HARBOUR)))

    assert verdict == "The key being registered was registered before."
    found = adviser.registry().officer_of(checker.signer.address)
    assert found is not None
    assert found.officer == checker.officer


@pytest.mark.parametrize(
    ("fields", "verdict"),
    [
        ({"roles": Role.MAKER | Role.ADMINISTRATOR}, "An officer has a role, and an administrator has no other."),
        ({"roles": 0}, "An officer has a role, and an administrator has no other."),
        ({"officer": sha256(b"x"), "subject": officer_subject(sha256(b"x"))}, "The officer's id is not the one"),
        ({"subject": sha256(b"something else")}, "The act's subject is not what it changes."),
        ({"key_kind": 9}, "The entry's record can't be read"),
    ],
)
def test_an_officers_record_that_cant_be_is_none(
    world: World, founded: Consortium, adviser: Desk, fields: dict[str, object], verdict: str
) -> None:
    newcomer = founded.hire("newcomer", HARBOUR, Role.MAKER)
    before = adviser.registry().officers

    assert verdict in recorded(world, adviser, founded.registration(newcomer, **fields))

    assert adviser.registry().officers == before


@pytest.mark.parametrize("of_all", [contract_act, rule_act, wind_down], ids=lambda make: make.__name__)
@pytest.mark.parametrize(
    ("signers", "verdict"),
    [
        (BOTH_BANKS, "good"),
        (OWN, TOO_FEW_BANKS),
        (BOTH_BANKS[:3], TOO_FEW_BANKS),
        (BOTH_BANKS[1:], NOT_TWO),
        ((), NOT_TWO),
        ((*BOTH_BANKS, "harbour-checker"), NO_ADMINISTRATOR),
    ],
)
def test_what_is_everybodys_takes_two_administrators_each_of_two_thirds_of_the_banks(
    world: World,
    founded: Consortium,
    adviser: Desk,
    of_all: Callable[[Consortium], Act],
    signers: tuple[str, ...],
    verdict: str,
) -> None:
    before = adviser.registry()

    assert recorded(world, adviser, signed(founded, of_all(founded), *signers)) == verdict

    assert (adviser.registry() != before) == (verdict == "good")


def test_a_bank_that_winds_down_no_longer_votes_and_is_not_waited_for(
    world: World, founded: Consortium, adviser: Desk
) -> None:
    elbe_leaves = bank_act(founded, ELBE, status=BankStatus.WINDING_DOWN)
    assert recorded(world, adviser, signed(founded, elbe_leaves, *BOTH_BANKS)) == "good"

    with_elbe = recorded(world, adviser, signed(founded, rule_act(founded), *BOTH_BANKS))
    without = recorded(world, adviser, signed(founded, rule_act(founded), *OWN))

    assert (with_elbe, without) == ("One who signed was of a bank that was not active then.", "good")


def test_a_bank_that_left_changes_nothing_any_more(world: World, founded: Consortium, adviser: Desk) -> None:
    left = bank_act(founded, status=BankStatus.LEFT)
    assert recorded(world, adviser, signed(founded, left, *BOTH_BANKS)) == "good"

    assert recorded(world, adviser, signed(founded, relay_act(founded), *OWN)) == "The acting bank had left."


def test_a_banks_own_record_is_its_own_administrators_but_not_its_standing_or_an_old_epochs_key(
    world: World, founded: Consortium, adviser: Desk
) -> None:
    other_key = bank_act(founded, encryption_key_hash=sha256(b"another key"))
    older = bank_act(founded, epoch=0)
    newer = bank_act(founded, epoch=2, encryption_key_hash=sha256(b"another key"))
    anothers = bank_act(founded, ELBE)

    assert recorded(world, adviser, signed(founded, bank_act(founded), *OWN)) == "good"
    assert recorded(world, adviser, founded.bank_record(HARBOUR)) == NOT_TWO
    assert recorded(world, adviser, signed(founded, wind_down(founded), *OWN)) == TOO_FEW_BANKS
    assert recorded(world, adviser, signed(founded, anothers, *OWN)) == TOO_FEW_BANKS
    assert adviser.registry().banks[HARBOUR].status == BankStatus.ACTIVE
    assert recorded(world, adviser, signed(founded, newer, *OWN)) == "good"
    for act in (other_key, older):
        assert recorded(world, adviser, signed(founded, act, *OWN)) == "Another encryption key needs a higher epoch."
    assert adviser.registry().banks[HARBOUR].epoch == 2


def test_a_new_bank_begins_active(world: World, founded: Consortium, adviser: Desk) -> None:
    third: dict[str, Any] = {"member": "SAMPGB2LXXX", "subject": bank_subject("SAMPGB2LXXX")}

    leaving = bank_act(founded, **third, status=BankStatus.LEFT)

    verdict = recorded(world, adviser, signed(founded, leaving, *BOTH_BANKS))
    assert verdict == "A bank begins active, and stays so while the founding lasts."
    assert recorded(world, adviser, signed(founded, bank_act(founded, **third), *OWN)) == TOO_FEW_BANKS
    assert recorded(world, adviser, signed(founded, bank_act(founded, **third), *BOTH_BANKS)) == "good"
    assert set(adviser.registry().banks) == {*OFFICES, "SAMPGB2LXXX"}
    assert recorded(world, adviser, signed(founded, rule_act(founded), *BOTH_BANKS)) == "good", "two of three"
    assert recorded(world, adviser, signed(founded, rule_act(founded), *OWN)) == TOO_FEW_BANKS


def test_while_the_founding_lasts_only_keys_that_are_registered_must_sign(world: World, adviser: Desk) -> None:
    consortium = world.consortium
    administrator = consortium.hire("harbour-third", HARBOUR, Role.ADMINISTRATOR)
    nobody = consortium.hire("harbour-fourth", HARBOUR, Role.ADMINISTRATOR)
    maker = consortium.hire("newcomer", HARBOUR, Role.MAKER)
    unsigned = signed(consortium, consortium.registered(nobody))
    alone = consortium.by_registrars(consortium.registered(maker), maker)
    revoked = signed(consortium, consortium.key_change("harbour-maker", "0x" + "00" * 20, KeyReason.REVOKED))

    assert recorded(world, adviser, unsigned) == "The key being registered did not sign."
    assert recorded(world, adviser, consortium.registration(administrator)) == "good"
    assert recorded(world, adviser, alone) == NOT_TWO
    assert recorded(world, adviser, revoked) == NOT_TWO
    for act in (relay_act(consortium), contract_act(consortium), rule_act(consortium)):
        assert recorded(world, adviser, signed(consortium, act)) == "good"


def test_the_founding_ends_once_with_two_administrators_of_every_bank(world: World, adviser: Desk) -> None:
    consortium = world.consortium

    own = consortium.closing(*consortium.administrators(HARBOUR))

    assert recorded(world, adviser, own) == TOO_FEW_BANKS
    assert recorded(world, adviser, signed(consortium, contract_act(consortium))) == "good", "it still lasts"
    assert recorded(world, adviser, consortium.closing()) == "good"
    assert recorded(world, adviser, signed(consortium, contract_act(consortium))) == NOT_TWO
    assert recorded(world, adviser, consortium.closing()) == "The founding was closed before."


def test_what_was_judged_before_the_founding_ended_is_judged_the_same_by_a_desk_that_comes_later(
    world: World, founded: Consortium, adviser: Desk
) -> None:
    recorded(world, adviser, signed(founded, relay_act(founded)))
    recorded(world, adviser, signed(founded, relay_act(founded), *OWN))

    late = world.desk("harbour-maker")

    verdicts = [[item.verdict for item in desk.store.registry_entries()] for desk in (adviser, late)]
    assert verdicts[0] == verdicts[1]
    assert verdicts[0].count(NOT_TWO) == 1


def test_who_undertakes_is_verified_then_but_no_lapse_makes_a_bank_miss_a_duty(
    world: World, maker: Desk, adviser: Desk
) -> None:
    consortium = world.consortium
    issue = consortium.signed_by(issued_by_hand(maker), "harbour-maker", "harbour-checker")
    assert recorded(world, adviser, issue) == "good"
    for name in ("harbour-checker", "elbe-checker"):
        person = consortium.people[name]
        lapsed = consortium.registered(person, version=1, verified_until_utc=NOW - timedelta(days=1))
        told = consortium.by_registrars(lapsed, *consortium.administrators(person.bank))
        assert recorded(world, adviser, told) == "good"
    act = issue.act()
    assert isinstance(act, IssueCredit)
    second = consortium.signed_by(issued_by_hand(maker, number="HSBSMP26002"), "harbour-maker", "harbour-checker")
    advised = consortium.signed(
        advice(world, act, ELBE), consortium.people["elbe-maker"], consortium.people["elbe-checker"]
    )

    assert recorded(world, adviser, second) == "The verification of one who signed had lapsed then."
    assert recorded(world, adviser, advised) == "good"
