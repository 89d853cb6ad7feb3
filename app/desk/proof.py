"""The proof of a recorded act as a record of named fields, to be kept or compared away from this desk."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from app.ledger.acts import Role

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.desk.people import Person
    from app.desk.progress import Progress
    from app.ledger.canonical import Json

SCHEMA = "lc-proof/1"


def proof_text(desk: Desk, credit: bytes, progress: Progress) -> str:
    """What proves an act, as indented JSON; empty before it is on the ledger.

    Hashes and ids are hex. Officers stand by id, bank and roles: their names are nobody else's. ``verdict`` is this
    desk's own, ``good`` where signatures, roles and hashes are right; ``confirmations`` are counted up to ``needed``.
    """
    proof, me = progress.proof, desk.me
    if proof is None:
        return ""
    signers = [_signer(person) for step in progress.steps for person in step.people]
    record: dict[str, Json] = {
        "schema": SCHEMA,
        "network": me.network.network_id.hex(),
        "chain_id": me.network.chain_id,
        "journal": me.network.journal,
        "credit": credit.hex(),
        "act": progress.kind,
        "digest": progress.digest.hex(),
        "signers": [*signers],
        "entry": proof.entry,
        "head": proof.head.hex(),
        "block": proof.block,
        "block_hash": proof.block_hash.hex(),
        "recorded_utc": proof.recorded_utc.isoformat(),
        "transaction": proof.transaction.hex(),
        "confirmations": proof.confirmations,
        "needed": me.confirmations,
        "final": proof.final,
        "proved": proof.proved,
        "verdict": proof.verdict,
    }
    return json.dumps(record, indent=2, ensure_ascii=False)


def _signer(person: Person) -> dict[str, Json]:
    roles = [role.name.lower() for role in Role if role in person.roles and role.name]
    return {"officer": person.officer.hex(), "bank": person.bank, "roles": [*roles]}
