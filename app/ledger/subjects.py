"""Ids of officers and credits, and what an act changes (docs/formats.md, section 1)."""

from __future__ import annotations

from app.ledger.hashing import ZERO32, sha256


def bank_word(bank: str) -> bytes:
    """A BIC11 padded right to 32 bytes; the empty text is no bank."""
    return bank.encode("ascii").ljust(32, b"\0")


def new_id(bank: str, salt: bytes) -> bytes:
    """Id of the officer or credit that an act of ``bank`` with this salt registers or issues."""
    return sha256(bank_word(bank), salt)


def subject(topic: str, *, scope: bytes = ZERO32, number: int = 0, bank: str = "") -> bytes:
    """The 32-byte name of what an act changes."""
    return sha256(scope, topic.encode("ascii").ljust(32, b"\0"), number.to_bytes(32, "big"), bank_word(bank))


def bank_subject(bank: str) -> bytes:
    """A bank's record in the registry."""
    return subject("bank", bank=bank)


def relay_subject(bank: str, address: str) -> bytes:
    """A relay (0x address) of a bank."""
    return subject("relay", number=int(address, 16), bank=bank)


def officer_subject(officer: bytes) -> bytes:
    """An officer's record."""
    return subject("officer", scope=officer)


def contract_subject(address: str) -> bytes:
    """A contract (0x address) of the ledger."""
    return subject("contract", number=int(address, 16))


FOUNDING = subject("founding")


def policy_subject(rule: int) -> bytes:
    """A rule of the rulebook."""
    return subject("policy", number=rule)


def terms_subject(credit: bytes) -> bytes:
    """A credit's terms."""
    return subject("terms", scope=credit)


def advice_subject(credit: bytes, bank: str) -> bytes:
    """A bank's advice of a credit."""
    return subject("advice", scope=credit, bank=bank)


def confirmation_subject(credit: bytes, bank: str) -> bytes:
    """A bank's one answer to being asked to confirm."""
    return subject("confirmation", scope=credit, bank=bank)


def amendment_subject(credit: bytes, number: int) -> bytes:
    """An amendment of a credit, by its number."""
    return subject("amendment", scope=credit, number=number)


def extension_subject(credit: bytes, number: int, bank: str) -> bytes:
    """Whether a confirming bank's undertaking follows an amendment."""
    return subject("extension", scope=credit, number=number, bank=bank)


def presentation_subject(credit: bytes, number: int) -> bytes:
    """A presentation of documents under a credit, by its number."""
    return subject("presentation", scope=credit, number=number)


def receipt_subject(credit: bytes, number: int, bank: str) -> bytes:
    """A bank's receipt of the documents of a presentation."""
    return subject("receipt", scope=credit, number=number, bank=bank)


def examination_subject(credit: bytes, number: int, bank: str) -> bytes:
    """A bank's examination of a presentation."""
    return subject("examination", scope=credit, number=number, bank=bank)


def authority_subject(credit: bytes, number: int, bank: str) -> bytes:
    """A bank's asking for authority on a presentation's discrepancies."""
    return subject("authority", scope=credit, number=number, bank=bank)


def waiver_subject(credit: bytes, number: int, bank: str) -> bytes:
    """A bank's waiver of a presentation's discrepancies."""
    return subject("waiver", scope=credit, number=number, bank=bank)


def decision_subject(credit: bytes, number: int, bank: str) -> bytes:
    """A bank's decision on a presentation: refused, returned, honoured."""
    return subject("decision", scope=credit, number=number, bank=bank)


def settlement_subject(credit: bytes, number: int, bank: str) -> bytes:
    """A bank's records of money on a presentation."""
    return subject("settlement", scope=credit, number=number, bank=bank)


def closing_subject(credit: bytes) -> bytes:
    """The closing of a credit."""
    return subject("closing", scope=credit)


def message_subject(credit: bytes, bank: str) -> bytes:
    """A bank's messages to the other banks of a credit."""
    return subject("message", scope=credit, bank=bank)


def void_subject(digest: bytes, bank: str) -> bytes:
    """A bank's void of its own act that has not been recorded."""
    return subject("void", scope=digest, bank=bank)
