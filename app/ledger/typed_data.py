"""EIP-712 structs of static fields: type, words and struct hash, from the fields of a dataclass."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Self

from app.ledger.hashing import keccak256
from app.ledger.words import Word, WordError, word_of


@dataclass(frozen=True, kw_only=True, slots=True)
class TypedData:
    """A struct that a key signs. Its subclasses declare their fields with the helpers of ``app.ledger.words``."""

    @classmethod
    @cache
    def type_string(cls) -> str:
        """The EIP-712 type, e.g. ``VoidAct(bytes11 bank,…)``."""
        return f"{cls.__name__}({','.join(f'{word.solidity} {word.name}' for _, word in cls._members())})"

    def words(self) -> bytes:
        """The fields as 32-byte words in order: ABI and EIP-712 encoding at once.

        Raises:
            WordError: when a field doesn't fit its word.
        """
        return b"".join([word.encode(getattr(self, name)) for name, word in self._members()])

    @classmethod
    def from_words(cls, words: bytes) -> Self:
        """The struct of these words.

        Raises:
            WordError: when their number or one of them is wrong.
        """
        members = cls._members()
        if len(words) != 32 * len(members):
            raise WordError(f"{cls.__name__} has {len(members)} words.")
        return cls(**{name: word.decode(words[32 * i : 32 * i + 32]) for i, (name, word) in enumerate(members)})

    @classmethod
    def struct_hash(cls, words: bytes) -> bytes:
        """EIP-712's hashStruct of these words."""
        return keccak256(cls._type_hash(), words)

    @classmethod
    @cache
    def _type_hash(cls) -> bytes:
        return keccak256(cls.type_string().encode("ascii"))

    @classmethod
    @cache
    def _members(cls) -> tuple[tuple[str, Word], ...]:
        return tuple((item.name, word_of(item)) for item in fields(cls))
