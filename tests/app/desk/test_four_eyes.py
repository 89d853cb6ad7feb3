"""Approving and sending back: a second person signs what they see, or says what to mend."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.desk import approve, drafts, issue, opening
from app.desk.needs import Need, needs_me
from app.desk.outbox import send_outbox
from app.desk.views import approval_view, credit_view
from app.desk.work import refresh_work
from app.errors import EnvironmentFault, UserError
from app.ledger.acts import IssueCredit, Role
from app.ledger.hashing import ZERO32, sha256
from app.ledger.sealed import seal
from app.ports.gateway import ActEnvelope, Stage
from app.ports.stored import CreditQuery
from tests.app.desk.consortium import ELBE, HARBOUR
from tests.app.desk.world import SIGHT, World, catch_up, issued_by_hand, submit

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.ledger.signed_act import SignedAct


def refused(desk: Desk, digest: bytes) -> UserError:
    before = desk.store.desk_act(digest).act
    with pytest.raises(UserError) as raised:
        approve.approve(desk, digest)
    assert desk.store.desk_act(digest).act == before, "nothing was signed"
    assert not desk.store.unsent_acts()
    return raised.value


def handed_in(world: World, signed: SignedAct) -> bytes:
    """Lie at the gateway, whoever put it there."""
    digest = world.consortium.network.digest_of_words(signed.kind, signed.words)
    world.desk("harbour-second-maker").gateway.put_act(digest, ActEnvelope(act=signed, note=""))
    return digest


def test_a_checker_sees_the_terms_rebuilt_from_the_sealed_bytes_and_signs_them(
    world: World, maker: Desk, checker: Desk
) -> None:
    digest = submit(maker)
    catch_up(checker)

    seen = approval_view(checker, digest)
    [need] = needs_me(checker)
    approve.approve(checker, digest)
    send_outbox(checker)

    assert (seen.why_not, seen.rebuilt, seen.item.note) == ("", True, "Please check.")
    assert seen.terms is not None
    assert (seen.terms.reference, seen.terms.amount.amount_minor) == ("HSBSMP26001", 125_000_000)
    assert (need.need, need.act) == (Need.APPROVE, seen.item)
    item = checker.store.desk_act(digest)
    assert item.stage == Stage.REGISTERED
    assert item.signers == (maker.me.officer, checker.me.officer)
    assert [row.deed for row in checker.store.audit_rows()] == ["approved"]


def test_nobody_approves_their_own_act(world: World) -> None:
    both = world.desk("harbour-both")
    digest = submit(both)
    catch_up(both)

    refusal = refused(both, digest)

    assert (refusal.code, refusal.sentence) == (
        "same-person",
        "You have signed this act. Another person must approve it.",
    )
    assert needs_me(both) == []


def test_a_second_office_of_the_same_human_is_no_second_person(world: World, maker: Desk) -> None:
    tag = world.consortium.people["harbour-maker"].tag
    twin = world.consortium.hire("harbour-twin", HARBOUR, Role.CHECKER, tag=tag)
    world.chain.mine(world.consortium.registration(twin))
    digest = submit(maker)
    desk = world.desk("harbour-twin")

    assert needs_me(desk) == []
    assert approval_view(desk, digest).why_not == "You have signed this act. Another person must approve it."
    assert refused(desk, digest).code == "same-person"


def test_who_signed_is_read_from_the_signatures_when_the_gateway_hides_it(world: World, maker: Desk) -> None:
    tag = world.consortium.people["harbour-maker"].tag
    twin = world.consortium.hire("harbour-twin", HARBOUR, Role.CHECKER, tag=tag)
    world.chain.mine(world.consortium.registration(twin))
    digest = submit(maker)
    item = world.books[HARBOUR].items[digest]
    world.books[HARBOUR].items[digest] = replace(item, state=replace(item.state, signers=()))
    desk = world.desk("harbour-twin")

    assert refused(desk, digest).code == "same-person"


def test_a_maker_cannot_approve_and_is_told_who_can(world: World, maker: Desk) -> None:
    digest = submit(maker)
    other = world.desk("harbour-second-maker")

    refusal = refused(other, digest)

    assert refusal.sentence == "Only a checker or compliance officer can approve."


@pytest.mark.parametrize("signature", [bytes(65), b"short"])
def test_a_signature_of_nobody_is_not_joined(world: World, maker: Desk, checker: Desk, signature: bytes) -> None:
    digest = submit(maker)
    item = world.books[HARBOUR].items[digest]
    spoilt = replace(item.act, signatures=(*item.act.signatures, signature))
    world.books[HARBOUR].items[digest] = replace(item, act=spoilt)
    catch_up(checker)

    refusal = refused(checker, digest)

    assert refusal.code == "unknown-officer"
    assert refusal.sentence.endswith("Tell your administrator.")


def test_an_officer_nobody_registered_makes_no_act_for_this_bank(world: World, maker: Desk, checker: Desk) -> None:
    world.consortium.hire("stranger", HARBOUR, Role.MAKER)
    signed = world.consortium.signed_by(issued_by_hand(maker), "stranger")
    digest = handed_in(world, signed)
    catch_up(checker)

    assert refused(checker, digest).code == "unknown-officer"


def test_what_isnt_open_yet_isnt_signed(world: World, maker: Desk, checker: Desk) -> None:
    digest = submit(maker)
    world.books[HARBOUR].keys_locked = True
    with pytest.raises(EnvironmentFault):
        catch_up(checker)

    sealed = approval_view(checker, digest)
    refusal = refused(checker, digest)
    world.books[HARBOUR].keys_locked = False
    catch_up(checker)

    assert sealed.terms is None
    assert refusal.sentence == "The terms are still sealed here. They open as soon as your gateway answers."
    assert approval_view(checker, digest).why_not == ""


def test_an_issue_whose_sealed_bytes_the_gateway_keeps_back_isnt_signed(
    world: World, maker: Desk, checker: Desk
) -> None:
    digest = submit(maker)
    item = world.books[HARBOUR].items[digest]
    world.books[HARBOUR].items[digest] = replace(item, act=replace(item.act, payload=b""))
    catch_up(checker)

    assert "still sealed" in refused(checker, digest).sentence


def test_an_act_that_isnt_what_the_terms_shown_make_isnt_signed(world: World, maker: Desk, checker: Desk) -> None:
    digest = submit(maker)
    catch_up(checker)
    item = checker.store.desk_act(digest)
    assert isinstance(item.terms, dict)
    shown = {**item.terms, "amount": {"amount_minor": 1_00, "currency": "USD"}}
    checker.store.act_opened(digest, shown, item.summary)

    refusal = refused(checker, digest)

    assert refusal.code == "not-what-you-see"
    assert not approval_view(checker, digest).rebuilt


def otherwise(world: World, maker: Desk, **fields: object) -> SignedAct:
    """An issue whose clear words say otherwise than what is sealed."""
    honest = issued_by_hand(maker)
    act = honest.act()
    assert isinstance(act, IssueCredit)
    words = replace(act, **fields).words()  # type: ignore[arg-type]
    return world.consortium.signed_by(replace(honest, words=words), "harbour-maker")


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"amount_minor": 1_00}, "amount_minor"),
        ({"currency": "EUR"}, "currency"),
        ({"tolerance_plus": 10}, "tolerance_plus"),
        ({"usance_days": 90}, "usance_days"),
        ({"transferable": True}, "transferable"),
        ({"channel": 2}, "channel"),
    ],
)
def test_terms_that_say_otherwise_than_the_signed_words_are_never_approved(
    world: World, maker: Desk, checker: Desk, fields: dict[str, object], named: str
) -> None:
    digest = handed_in(world, otherwise(world, maker, **fields))
    catch_up(checker)

    refusal = refused(checker, digest)

    assert refusal.sentence == f"The sealed terms say otherwise than the signed words: {named}."
    assert needs_me(checker) == []


@pytest.mark.parametrize("spoilt", ["plain_hash", "sealed_hash"])
def test_terms_that_arent_what_was_signed_are_never_approved(
    world: World, maker: Desk, checker: Desk, spoilt: str
) -> None:
    digest = handed_in(world, otherwise(world, maker, **{spoilt: sha256(b"something else")}))
    catch_up(checker)

    item = checker.store.desk_act(digest)
    assert item.terms_fault
    assert refused(checker, digest).sentence == item.terms_fault


@pytest.mark.parametrize(
    ("for_others", "fault"),
    [(False, "This is not an envelope of a known kind."), (True, "This bank is not a reader of the envelope.")],
)
def test_an_envelope_that_is_garbage_or_for_others_is_a_fault_not_a_wait(
    world: World, maker: Desk, checker: Desk, for_others: bool, fault: str
) -> None:
    honest = issued_by_hand(maker)
    act = honest.act()
    assert isinstance(act, IssueCredit)
    payload = b"LCS1 but no envelope"
    if for_others:
        elbe = maker.registry().banks[ELBE].reader_key()
        payload = seal({"schema": "lc-terms/1"}, opening.context_of(maker, act), [elbe]).envelope
    words = replace(act, sealed_hash=sha256(payload)).words()
    signed = world.consortium.signed_by(replace(honest, words=words, payload=payload), "harbour-maker")
    digest = handed_in(world, signed)
    catch_up(checker)

    assert refused(checker, digest).sentence == fault


def test_a_lapsed_act_is_not_approved_and_its_maker_is_named(world: World, maker: Desk, checker: Desk) -> None:
    digest = submit(maker)
    catch_up(checker)
    world.clock.forward(timedelta(days=6))

    assert refused(checker, digest).sentence == "This act has lapsed. Its maker must submit it again."


def test_what_is_sent_back_is_mended_and_submitted_again_under_a_new_digest(
    world: World, maker: Desk, checker: Desk
) -> None:
    first = submit(maker)
    catch_up(checker)
    approve.send_back(checker, first, reason="The amount is the contract's, not the order's.", field="32B")
    catch_up(maker)

    [need] = needs_me(maker)
    assert need.act is not None
    draft_id = drafts.mend_returned(maker, first)
    draft = drafts.load_draft(maker, draft_id).with_value("32B", "USD 1,300,000.00")
    drafts.save_draft(maker, draft_id, draft)
    findings = drafts.examine(maker, draft, draft_id).findings
    second = issue.submit_draft(maker, draft_id, "Mended.")
    send_outbox(maker)
    catch_up(checker)

    assert (need.need, need.act.returned_field) == (Need.MEND, "32B")
    assert need.act.returned_reason == "The amount is the contract's, not the order's."
    assert "reference-taken" not in [finding.code for finding in findings], "its own returned act holds no number"
    assert second != first
    assert needs_me(maker) == []
    [waiting] = needs_me(checker)
    assert waiting.act is not None
    assert (waiting.act.digest, waiting.act.summary.amount_minor) == (second, 130_000_000)
    assert checker.store.desk_act(first).stage == Stage.RETURNED


def test_sending_back_needs_a_reason(world: World, maker: Desk, checker: Desk) -> None:
    digest = submit(maker)
    catch_up(checker)

    with pytest.raises(UserError) as refusal:
        approve.send_back(checker, digest, reason="  ", field="")

    assert (refusal.value.code, refusal.value.sentence) == ("reason-missing", "Say what the maker should mend.")


def test_only_its_maker_mends_an_act_that_was_sent_back(world: World, maker: Desk, checker: Desk) -> None:
    digest = submit(maker)
    catch_up(checker)
    approve.send_back(checker, digest, reason="Another port.", field="44F")
    other = world.desk("harbour-second-maker")

    with pytest.raises(UserError) as refusal:
        drafts.mend_returned(other, digest)

    assert refusal.value.sentence == "This act was not drafted at this desk. Ask its maker to mend it."
    assert needs_me(other) == []


def test_a_returned_act_can_no_longer_be_approved(world: World, maker: Desk, checker: Desk) -> None:
    digest = submit(maker)
    catch_up(checker)
    approve.send_back(checker, digest, reason="Another port.", field="44F")

    assert refused(checker, digest).sentence == "This act does not wait for signatures."


def test_the_same_number_twice_is_found_before_anybody_signs(world: World, maker: Desk) -> None:
    submit(maker)
    [draft_id] = drafts.import_file(maker, "again.fin", SIGHT).draft_ids

    found = drafts.examine(maker, drafts.load_draft(maker, draft_id), draft_id).findings

    assert [finding.code for finding in found if finding.severity == "error"] == ["reference-taken"]
    with pytest.raises(UserError) as refusal:
        issue.submit_draft(maker, draft_id, "")
    assert refusal.value.code == "findings"


def test_a_credit_on_its_way_is_seen_whole_by_its_maker(world: World, maker: Desk) -> None:
    digest = submit(maker)
    item = maker.store.desk_act(digest)

    view = credit_view(maker, item.credit)

    assert view.record is None
    assert view.terms is not None
    assert [step.name for step in view.progress[0].steps] == ["signed", "approved", "sent", "in_block", "final"]
    assert (view.record, view.life) == (None, None)
    assert len(maker.store.row_keys(CreditQuery(text="HSBSMP26001"))) == 1


def test_bytes_beside_an_act_that_names_no_content_are_a_fault_and_no_news_every_round(
    world: World, maker: Desk, checker: Desk
) -> None:
    digest = handed_in(world, otherwise(world, maker, plain_hash=ZERO32))
    catch_up(checker)

    assert checker.store.desk_act(digest).terms_fault
    assert refresh_work(checker) == set()
    assert refused(checker, digest).sentence == checker.store.desk_act(digest).terms_fault
