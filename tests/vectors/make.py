"""Writes ledger.json: acts, entries, heads, roots and proofs that Python and Solidity must both reproduce.

`python -m tests.vectors.make` from the checkout; everything derives from labels, so that the file is always the same.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import coincurve

from app.ledger.acts import ACTS, Act, Verifier
from app.ledger.entries import Entry, genesis_head, merkle_proof, merkle_root, next_head
from app.ledger.network import Network
from app.ledger.signatures import address_of, carried
from app.ledger.subjects import new_id, subject
from app.ledger.words import word_of

VECTORS = Path(__file__).with_name("ledger.json")
ENTRIES = 70
START = 1_790_000_000
BANK, OTHER_BANK = "SAMPCNSHXXX", "SAMPDEHHXXX"


def label(text: str) -> bytes:
    """32 bytes that stand for this text."""
    return hashlib.sha256(text.encode()).digest()


def hexed(raw: bytes) -> str:
    """Hex as Solidity's tests read it."""
    return "0x" + raw.hex()


def address(text: str) -> str:
    """An address that stands for this text."""
    return hexed(label(text)[:20])


NETWORK = Network(
    network_id=label("network"),
    chain_id=4711,
    journal=address("journal"),
    contracts={verifier: address(verifier.value) for verifier in Verifier},
)


def vectors() -> dict[str, Any]:
    """All examples, as they stand in the file."""
    acts = [sample_act(kind, f"act {kind}") for kind in ACTS]
    return {
        "network_id": hexed(NETWORK.network_id),
        "chain_id": NETWORK.chain_id,
        "contracts": {verifier.value: NETWORK.contracts[verifier] for verifier in Verifier},
        "ids": [sample_id(BANK), sample_id(OTHER_BANK)],
        "subjects": [
            sample_subject("", 0, ""),
            sample_subject("terms", 0, ""),
            sample_subject("relay", 2**160 - 1, BANK),
            sample_subject("extension", 999, BANK),
        ],
        "acts": [act_example(act) for act in acts],
        "genesis_head": hexed(genesis_head(NETWORK.network_id)),
        **history(),
    }


def sample_act(kind: int, name: str) -> Act:
    """An act of this kind in which no two words are alike, as far as their types allow."""
    type_ = ACTS[kind]
    values: dict[str, Any] = {
        item.name: sample_value(word_of(item).solidity, item.type, f"{name} {item.name}") for item in fields(type_)
    }
    return type_(**{**values, "bank": BANK})


def sample_value(solidity: str, annotation: object, name: str) -> object:
    """A value for a field of this Solidity type and Python annotation."""
    seed = int.from_bytes(label(name), "big")
    if annotation == "datetime":
        return datetime.fromtimestamp(START + seed % 10**9, tz=UTC)
    if annotation in ("date", "date | None"):
        return date.fromordinal(date(2026, 1, 1).toordinal() + seed % 10_000)
    if solidity == "bytes32":
        return label(name)
    if solidity == "address":
        return address(name)
    if solidity == "bool":
        return seed % 2 == 1
    if solidity.startswith("bytes"):
        return "".join(chr(65 + byte % 26) for byte in label(name)[: int(solidity[5:])])
    greatest = (1 << int(solidity[4:])) - 1
    return seed % (greatest if annotation == "int | None" else greatest + 1)


def sample_id(bank: str) -> dict[str, Any]:
    """An id that only this bank can take."""
    salt = label(f"salt {bank}")
    return {"bank": text(bank), "salt": hexed(salt), "id": hexed(new_id(bank, salt))}


def sample_subject(topic: str, number: int, bank: str) -> dict[str, Any]:
    """A subject with all its parts."""
    scope = label(f"scope {topic}")
    named = subject(topic, scope=scope, number=number, bank=bank)
    return {
        "scope": hexed(scope),
        "topic": text(topic),
        "number": f"0x{number:064x}",
        "bank": text(bank),
        "subject": hexed(named),
    }


def text(value: str) -> str:
    """ASCII padded right to a word."""
    return hexed(value.encode("ascii").ljust(32, b"\0"))


def act_example(act: Act) -> dict[str, Any]:
    """An act with its digest and two signatures over it, a maker's first where the kind has one."""
    digest = NETWORK.digest(act)
    signatures, signers = signed(act.KIND, digest)
    return {
        "kind": act.KIND,
        "type": act.type_string(),
        "contract": NETWORK.contracts[act.VERIFIER],
        "words": hexed(act.words()),
        "digest": hexed(digest),
        "signatures": hexed(signatures),
        "signers": signers,
    }


def signed(kind: int, digest: bytes) -> tuple[bytes, list[str]]:
    """Signatures of a maker and a checker as carried, and their addresses in that order."""
    keys = {
        address_of(key.public_key): key for key in (coincurve.PrivateKey(label(name)) for name in ("maker", "checker"))
    }
    maker = next(iter(keys)) if kind >= 32 else ""
    order = sorted(keys, key=lambda item: (item != maker, item))
    return carried(digest, [recoverable(key, digest) for key in keys.values()], maker=maker), order


def recoverable(key: coincurve.PrivateKey, digest: bytes) -> bytes:
    """r, s and v over this digest."""
    raw = key.sign_recoverable(digest, hasher=None)
    return raw[:64] + bytes([raw[64] + 27])


def history() -> dict[str, Any]:
    """Entries of every kind in turn, past the second stored head, with heads, roots and proofs."""
    kinds = list(ACTS)
    entries = [entry_of(number, kinds[number % len(kinds)]) for number in range(1, ENTRIES + 1)]
    heads = [genesis_head(NETWORK.network_id)]
    for entry in entries:
        heads.append(next_head(heads[-1], entry))
    assert all(before != after for before, after in pairwise(heads))
    leaves = [entry.leaf() for entry in entries]
    return {
        "entries": [
            {
                "kind": entry.kind,
                "subject": hexed(entry.subject),
                "digest": hexed(entry.digest),
                "time": entry.time,
                "words": hexed(entry.words),
                "signatures": hexed(entry.signatures),
                "leaf": hexed(entry.leaf()),
                "head": hexed(heads[entry.number]),
                "root": hexed(merkle_root(leaves[: entry.number])),
            }
            for entry in entries
        ],
        "proofs": [
            {
                "index": index,
                "leaf": hexed(leaves[index]),
                "proof": [hexed(node) for node in merkle_proof(leaves, index)],
            }
            for index in (0, 1, 31, 63, 64, ENTRIES - 1)
        ],
    }


def entry_of(number: int, kind: int) -> Entry:
    """The entry of an act of this kind, recorded a few seconds after the one before."""
    act = sample_act(kind, f"entry {number}")
    digest = NETWORK.digest(act)
    signatures, _ = signed(kind, digest)
    return Entry(number, kind, act.subject, digest, START + 7 * number, act.words(), signatures)


if __name__ == "__main__":
    VECTORS.write_text(json.dumps(vectors(), indent=1) + "\n", encoding="utf-8")
