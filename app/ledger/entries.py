"""Entries, the running head and the Merkle tree over them: one hash says everything (docs/formats.md, section 3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.ledger.hashing import ZERO32, sha256

STORED_EVERY = 64
"""Every 64th head stays in the Journal's storage and can be an act's basis."""

TREE_DEPTH = 32


@dataclass(frozen=True, slots=True)
class Entry:
    """An act as the ledger recorded it. ``time`` is the block's, in seconds since 1970."""

    number: int
    kind: int
    subject: bytes
    digest: bytes
    time: int
    words: bytes
    signatures: bytes

    def leaf(self) -> bytes:
        """The entry's hash, its leaf in the tree."""
        return sha256(
            b"\0",
            self.number.to_bytes(32, "big"),
            self.kind.to_bytes(32, "big"),
            self.subject,
            self.digest,
            self.time.to_bytes(32, "big"),
            sha256(self.words),
            sha256(self.signatures),
        )


def genesis_head(network_id: bytes) -> bytes:
    """The head before the first entry."""
    return sha256(network_id)


def next_head(head: bytes, entry: Entry) -> bytes:
    """The head after ``entry``."""
    return sha256(head, entry.leaf())


def basis_entry(count: int) -> int:
    """Number of the last entry, of ``count``, whose head the Journal keeps."""
    return count - count % STORED_EVERY


def _node(left: bytes, right: bytes) -> bytes:
    return sha256(b"\1", left, right)


def _empty_nodes() -> tuple[bytes, ...]:
    nodes = [ZERO32]
    for _ in range(TREE_DEPTH):
        nodes.append(_node(nodes[-1], nodes[-1]))
    return tuple(nodes)


_EMPTY = _empty_nodes()


def merkle_root(leaves: Iterable[bytes]) -> bytes:
    """Root of the depth-32 tree over ``leaves`` in order."""
    return _levels(list(leaves))[-1][0]


def merkle_proof(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """The 32 sibling hashes, from the leaf up, that prove the leaf at ``index``."""
    proof = []
    for level, nodes in enumerate(_levels(list(leaves))[:-1]):
        sibling = (index >> level) ^ 1
        proof.append(nodes[sibling] if sibling < len(nodes) else _EMPTY[level])
    return proof


def root_of_proof(leaf: bytes, index: int, proof: Sequence[bytes]) -> bytes:
    """The root that ``proof`` leads to; compare it with the Journal's or a checkpoint's."""
    node = leaf
    for level, sibling in enumerate(proof):
        node = _node(sibling, node) if index >> level & 1 else _node(node, sibling)
    return node


def _levels(leaves: list[bytes]) -> list[list[bytes]]:
    levels = [leaves]
    for level in range(TREE_DEPTH):
        nodes = levels[-1]
        if len(nodes) % 2:
            nodes = [*nodes, _EMPTY[level]]
        levels.append([_node(nodes[i], nodes[i + 1]) for i in range(0, len(nodes), 2)])
    if not levels[-1]:
        levels[-1] = [_EMPTY[TREE_DEPTH]]
    return levels
