"""An act in a credit's timeline: what was done, by whom in what role, how far it has come, and what proves it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.desk.desk import GOOD
from app.desk.proof import proof_text
from app.ports.gateway import Stage
from ui.language.sentences import said
from ui.theme.state import State
from ui.widgets.ladder import Reached, Step
from ui.widgets.text import shorten
from ui.words import act_words, ladder, moment, person_words, translate

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from app.desk.desk import Desk
    from app.desk.people import Person
    from app.desk.progress import Progress, Proof

_LONG = re.compile(r"\w{33,}")
REORGANISED = "reorganised"
"""What the store calls the moment when an act's block was replaced: not a stage that a gateway knows."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of proof: what it is, what it says, whether it stands for something to compare elsewhere."""

    name: str
    value: str
    copied: bool = True


@dataclass(frozen=True, slots=True)
class ActPage:
    """An act in the timeline.

    Attributes:
        title: what was done.
        told: who, when, in a sentence.
        text: of a message, its lines; empty of any other act.
        state: how far it is.
        signers: in what role, and who.
        steps: its ladder.
        history: when, and what happened; of the own bank's acts.
        proof: what proves it; empty before it is on the ledger.
        stages: both stages of its proof: read and equal to the Journal's, checked by its signatures.
        record: the proof whole, as JSON with named fields; empty before it is on the ledger.
    """

    digest: str
    title: str
    told: str
    text: str
    state: State
    signers: tuple[tuple[str, str], ...]
    steps: tuple[Step, ...]
    history: tuple[tuple[str, str], ...]
    proof: tuple[Fact, ...]
    stages: tuple[Step, ...]
    record: str


def act_page(
    desk: Desk, credit: bytes, progress: Progress, banks: Mapping[str, str], texts: Mapping[bytes, str]
) -> ActPage:
    """An act as the timeline shows it; ``texts`` are the messages on the credit by their acts' digests."""
    me, proof = desk.me, progress.proof
    return ActPage(
        digest=progress.digest.hex(),
        title=act_words(progress.kind, progress.number),
        told=_told(desk, progress, banks),
        text=texts.get(progress.digest, ""),
        state=_act_state(progress, me.confirmations),
        signers=_signers(progress, banks),
        steps=ladder(progress, banks, me.office, me.confirmations),
        history=tuple(_happened(desk, *line) for line in progress.history),
        proof=_proof_facts(proof, progress.digest, me.confirmations) if proof else (),
        stages=_stages(proof) if proof else (),
        record=proof_text(desk, credit, progress),
    )


def _signers(progress: Progress, banks: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The maker stands first; whoever signs after it approves."""
    signed = [person for step in progress.steps for person in step.people]
    roles = [translate("Credit", "Maker"), *[translate("Credit", "Checker")] * len(signed)]
    return tuple((role, _signer(person, banks)) for role, person in zip(roles, signed, strict=False))


def _signer(person: Person, banks: Mapping[str, str]) -> str:
    bank = banks.get(person.bank, person.bank)
    return ", ".join(filter(None, (person.name, bank))) or translate("Credit", "An officer who is not registered")


def _happened(desk: Desk, stage: str, at_utc: datetime, cause: str) -> tuple[str, str]:
    words: dict[str, str] = {
        REORGANISED: translate("Credit", "Struck out: its block was replaced"),
        Stage.QUEUED: translate("Credit", "Queued here"),
        Stage.WAITING: translate("Credit", "Waits for approval"),
        Stage.RETURNED: translate("Credit", "Returned to the maker"),
        Stage.REGISTERED: translate("Credit", "Complete, registered by the gateway"),
        Stage.SUBMITTED: translate("Credit", "Sent to the ledger"),
        Stage.IN_BLOCK: translate("Credit", "In a block"),
        Stage.FINAL: translate("Credit", "Final"),
        Stage.FAILED: translate("Credit", "Failed"),
    }
    # A hash in a cause has no place to break at, and stands whole in the proof.
    told = _LONG.sub(lambda found: shorten(found[0]), said(cause))
    return moment(at_utc, desk.me.office), " · ".join(filter(None, (words[stage], told)))


def _told(desk: Desk, progress: Progress, banks: Mapping[str, str]) -> str:
    who = [person_words(person, banks) for step in progress.steps for person in step.people]
    when = [step.at_utc for step in progress.steps if step.at_utc]
    parts = [", ".join(who), moment(max(when), desk.me.office) if when else ""]
    return " · ".join(filter(None, parts))


def _act_state(progress: Progress, confirmations: int) -> State:
    proof = progress.proof
    if proof and proof.final:
        return State.settled(translate("Credit", "Final"))
    if proof:
        text = translate("Credit", "In block {block} · {k} of {m}")
        return State.on_its_way(text.format(block=f"{proof.block:,}", k=proof.confirmations, m=confirmations))
    names = {step.name.value: step.state.value for step in progress.steps}
    if "failed" in names:
        return State.fault(translate("Credit", "Failed"))
    if "returned" in names:
        return State.waits(translate("Credit", "Returned to the maker"))
    if "held" in names:
        return State.waits(translate("Credit", "Held back"))
    if progress.struck_utc:
        return State.deadline(translate("Credit", "Reorganised · sent again"))
    if "queued" in names:
        return State.on_its_way(translate("Credit", "Queued here"))
    if names.get("approved") == "now":
        return State.waits(translate("Credit", "Waits for approval"))
    return State.on_its_way(translate("Credit", "Sent"))


def _proof_facts(proof: Proof, digest: bytes, confirmations: int) -> tuple[Fact, ...]:
    counted = translate("Credit", "{k} of {m}, final") if proof.final else translate("Credit", "{k} of {m}")
    return (
        Fact(translate("Credit", "Entry"), f"{proof.entry:,}"),
        Fact(translate("Credit", "Digest"), digest.hex()),
        Fact(translate("Credit", "Head after it"), proof.head.hex()),
        Fact(translate("Credit", "Block"), f"{proof.block:,}"),
        Fact(translate("Credit", "Block hash"), proof.block_hash.hex()),
        Fact(translate("Credit", "Transaction"), proof.transaction.hex()),
        Fact(
            translate("Credit", "Confirmations"), counted.format(k=proof.confirmations, m=confirmations), copied=False
        ),
    )


def _stages(proof: Proof) -> tuple[Step, ...]:
    """What was proved of an entry, stage by stage."""
    read = Step(translate("Credit", "Read; not yet proved"), Reached.NOW)
    if proof.proved:
        equal = translate("Credit", "The head after it was computed here and leads to the Journal's.")
        read = Step(translate("Credit", "Read and proved"), Reached.DONE, equal)
    checked = Step(translate("Credit", "Not yet checked"), Reached.NOW)
    if proof.verdict == GOOD:
        detail = translate("Credit", "Signatures, roles and hashes were checked here.")
        checked = Step(translate("Credit", "Checked"), Reached.DONE, detail)
    elif proof.verdict:
        checked = Step(translate("Credit", "Checked: wrong"), Reached.FAILED, said(proof.verdict))
    return (read, checked)
