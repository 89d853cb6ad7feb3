"""Why a contract refused: its revert data, decoded by hand into a sentence that says what to do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from app.errors import UserError
from app.ledger.acts import Role
from app.ledger.hashing import keccak256
from chain_client.contracts.sentences import SENTENCES, UNEXPLAINED

_WAITING = frozenset({"MissingApprovals", "ComplianceMissing", "VotesMissing", "KeySignatureMissing", "CustodyOnly"})
_ROLES = {
    Role.MAKER: "a maker",
    Role.CHECKER: "a checker or compliance officer",
    Role.COMPLIANCE: "a compliance officer",
    Role.ADMINISTRATOR: "an administrator",
}
_YEAR_9999_ENDS = 253_402_300_799
_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")

Value = int | str | bytes


class ContractRefusal(UserError):
    """A contract would not, or did not, let an act take effect.

    Attributes:
        name: of the Solidity error, e.g. ``"SamePerson"``; empty where it gave none. ``code`` is the same as
            ``"same-person"``.
        values: its arguments: numbers, addresses as lower-case 0x, BICs and currencies as text, bytes.
    """

    def __init__(self, sentence: str, name: str, values: tuple[Value, ...]) -> None:
        super().__init__(sentence, code=code_of(name) if name else "contract-refused")
        self.name = name
        self.values = values

    @property
    def waits_for_signatures(self) -> bool:
        """All else is right: with more signatures the act would take effect."""
        return self.name in _WAITING

    @property
    def already_done(self) -> bool:
        """Success: the act took effect before, as the entry in ``values``."""
        return self.name == "AlreadyDone"


@dataclass(frozen=True, slots=True)
class _Error:
    name: str
    types: tuple[str, ...]
    sentence: str


def refusal_of(data: bytes) -> ContractRefusal:
    """The refusal that revert data tells, whatever they are."""
    error = _errors().get(data[:4])
    if error is None or (error.types != ("string",) and len(data) != 4 + 32 * len(error.types)):
        return ContractRefusal(UNEXPLAINED, "", ())
    words = [data[4 + 32 * i : 36 + 32 * i] for i in range(len(error.types))]
    values = tuple(_value(type_, word) for type_, word in zip(error.types, words, strict=True))
    return ContractRefusal(error.sentence.format(*map(_Told, values)), error.name, values)


def code_of(name: str) -> str:
    """``SamePerson`` as ``same-person``."""
    return _CAPITAL.sub("-", name).lower()


class _Told:
    """An argument as sentences tell it: ``{0}``, ``{0:time}``, ``{0:role}``."""

    def __init__(self, value: Value) -> None:
        self._value = value

    def __format__(self, spec: str) -> str:
        if spec == "time" and isinstance(self._value, int):
            moment = datetime.fromtimestamp(min(self._value, _YEAR_9999_ENDS), UTC)
            return moment.strftime("%d %b %Y %H:%M UTC")
        if spec == "role" and isinstance(self._value, int):
            return next((text for role, text in _ROLES.items() if role == self._value), "in the right role")
        return self._value.hex() if isinstance(self._value, bytes) else str(self._value)


@cache
def _errors() -> dict[bytes, _Error]:
    found = {}
    for signature, sentence in SENTENCES.items():
        name, _, types = signature.rstrip(")").partition("(")
        found[keccak256(signature.encode())[:4]] = _Error(
            name, tuple(item for item in types.split(",") if item), sentence
        )
    return found


def _value(type_: str, word: bytes) -> Value:
    if type_.startswith("uint"):
        return int.from_bytes(word, "big")
    if type_ == "address":
        return "0x" + word[12:].hex()
    if type_ == "bytes32":
        return word
    # BICs, currencies; what isn't text of ours (the string of a foreign Error) stays out of the sentence.
    return word.rstrip(b"\0").decode("ascii", "replace") if type_.startswith("bytes") else ""
