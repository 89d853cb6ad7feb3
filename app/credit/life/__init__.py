"""The life of a credit between its banks (UCP 600 art. 7 to 10): frozen values and pure functions over one table."""

from __future__ import annotations

from app.credit.life.acts import (
    ACCEPTED,
    REFUSED,
    WITHDRAWAL_AGREED,
    Act,
    OpenAct,
    Refusal,
    RefusedError,
    Step,
)
from app.credit.life.steps import acts_next, after, begun, open_acts, refusal
from app.credit.life.values import (
    AmendmentLife,
    AmendmentState,
    Confirming,
    CreditLife,
    Extension,
    Part,
    Phase,
    Undertaking,
)

__all__ = [
    "ACCEPTED",
    "REFUSED",
    "WITHDRAWAL_AGREED",
    "Act",
    "AmendmentLife",
    "AmendmentState",
    "Confirming",
    "CreditLife",
    "Extension",
    "OpenAct",
    "Part",
    "Phase",
    "Refusal",
    "RefusedError",
    "Step",
    "Undertaking",
    "acts_next",
    "after",
    "begun",
    "open_acts",
    "refusal",
]
