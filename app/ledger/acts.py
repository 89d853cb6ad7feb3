"""Acts: what officers sign. One frozen dataclass a kind, as EIP-712 typed data of static words (docs/formats.md)."""

from __future__ import annotations

from functools import lru_cache

from app.ledger.act import (
    Act,
    Answer,
    BankStatus,
    Channel,
    ContractRole,
    CreditAct,
    Disposal,
    Finding,
    KeyKind,
    KeyReason,
    Manner,
    RegistryAct,
    Role,
    Rule,
    Side,
    Verifier,
)
from app.ledger.credit_acts import (
    AdviseCredit,
    AmendCredit,
    AnswerAmendment,
    ConfirmCredit,
    DeclineConfirmation,
    ExtendConfirmation,
    IssueCredit,
    SendMessage,
    VoidAct,
    WithdrawAmendment,
)
from app.ledger.hashing import ZERO32
from app.ledger.presentation_acts import (
    AdviseDiscrepancies,
    CloseCredit,
    ExamineDocuments,
    HonourPresentation,
    PresentDocuments,
    ReceiveDocuments,
    RecordSettlement,
    RefuseDocuments,
    ReturnDocuments,
    WaiveDiscrepancies,
)
from app.ledger.registry_acts import (
    CloseFounding,
    RegisterBank,
    RegisterContract,
    RegisterKey,
    RegisterOfficer,
    RegisterRelay,
    SetPolicy,
)
from app.ledger.words import WordError

__all__ = [
    "ACTS",
    "Act",
    "AdviseCredit",
    "AdviseDiscrepancies",
    "AmendCredit",
    "Answer",
    "AnswerAmendment",
    "BankStatus",
    "Channel",
    "CloseCredit",
    "CloseFounding",
    "ConfirmCredit",
    "ContractRole",
    "CreditAct",
    "DeclineConfirmation",
    "Disposal",
    "ExamineDocuments",
    "ExtendConfirmation",
    "Finding",
    "HonourPresentation",
    "IssueCredit",
    "KeyKind",
    "KeyReason",
    "Manner",
    "PresentDocuments",
    "ReceiveDocuments",
    "RecordSettlement",
    "RefuseDocuments",
    "RegisterBank",
    "RegisterContract",
    "RegisterKey",
    "RegisterOfficer",
    "RegisterRelay",
    "RegistryAct",
    "ReturnDocuments",
    "Role",
    "Rule",
    "SendMessage",
    "SetPolicy",
    "Side",
    "Verifier",
    "VoidAct",
    "WaiveDiscrepancies",
    "WithdrawAmendment",
    "act_of",
    "payload_hash_of",
]

ACTS: dict[int, type[Act]] = {
    act.KIND: act
    for act in (
        RegisterBank,
        RegisterRelay,
        RegisterOfficer,
        RegisterKey,
        RegisterContract,
        CloseFounding,
        SetPolicy,
        IssueCredit,
        AdviseCredit,
        VoidAct,
        ConfirmCredit,
        DeclineConfirmation,
        AmendCredit,
        AnswerAmendment,
        ExtendConfirmation,
        WithdrawAmendment,
        PresentDocuments,
        ReceiveDocuments,
        ExamineDocuments,
        AdviseDiscrepancies,
        WaiveDiscrepancies,
        RefuseDocuments,
        ReturnDocuments,
        HonourPresentation,
        RecordSettlement,
        CloseCredit,
        SendMessage,
    )
}
"""Every kind the ledger knows, by its number."""


@lru_cache(4_096)  # the registry's acts are read again for everything that is signed or judged
def act_of(kind: int, words: bytes) -> Act:
    """The act of this kind and these words.

    Raises:
        WordError: when the kind is unknown or the words are not its words.
    """
    if kind not in ACTS:
        raise WordError(f"Kind {kind} is unknown.")
    return ACTS[kind].from_words(words)


def payload_hash_of(act: Act) -> bytes:
    """The hash of the bytes that travel with an act; zero for none."""
    if isinstance(act, CreditAct):
        return act.sealed_hash
    return act.payload_hash if isinstance(act, RegistryAct) else ZERO32
