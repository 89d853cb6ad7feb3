"""The one ledger that signatures are for, and the digests that bind them to it (EIP-712 domains)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from app.ledger.acts import ACTS, Act, Verifier
from app.ledger.hashing import keccak256
from app.ledger.statements import Statement
from app.ledger.typed_data import TypedData

_DOMAIN_TYPE = keccak256(
    b"EIP712Domain(string name,string version,uint256 chainId,address verifyingContract,bytes32 salt)"
)
_DOMAIN_NAME = keccak256(b"LC Ledger")
_DOMAIN_VERSION = keccak256(b"1")


@dataclass(frozen=True, slots=True)
class Network:
    """Which network, chain and contracts.

    Attributes:
        network_id: 32 bytes fixed in the Journal's genesis, the salt of every domain.
        chain_id: the EVM chain's id (EIP-155).
        journal: lower-case 0x address of the Journal.
        contracts: lower-case 0x address of each verifying contract.
    """

    network_id: bytes
    chain_id: int
    journal: str
    contracts: dict[Verifier, str]

    def digest(self, act: Act) -> bytes:
        """What officers sign."""
        return self.digest_of_words(act.KIND, act.words())

    def digest_of_words(self, kind: int, words: bytes) -> bytes:
        """The digest of an act that is still in words."""
        type_ = ACTS[kind]
        return self._digest(self.contracts[type_.VERIFIER], type_, words)

    def statement_digest(self, statement: Statement) -> bytes:
        """What a key signs to make a statement that no contract reads."""
        return self._digest(self.journal, type(statement), statement.words())

    def _digest(self, verifying_contract: str, type_: type[TypedData], words: bytes) -> bytes:
        domain = _domain(self.network_id, self.chain_id, verifying_contract)
        return keccak256(b"\x19\x01", domain, type_.struct_hash(words))


@lru_cache  # the same few for every entry of a ledger
def _domain(network_id: bytes, chain_id: int, verifying_contract: str) -> bytes:
    address = bytes.fromhex(verifying_contract.removeprefix("0x")).rjust(32, b"\0")
    chain = chain_id.to_bytes(32, "big")
    return keccak256(_DOMAIN_TYPE, _DOMAIN_NAME, _DOMAIN_VERSION, chain, address, network_id)
