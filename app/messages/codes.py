"""Code lists of MT700: the words a field may hold and the code SWIFT refuses others with."""

from __future__ import annotations

from typing import NamedTuple


class Codes(NamedTuple):
    """A list of codes for one component of a field."""

    component: int
    rule: str
    words: tuple[str, ...]


RULES_OTHER = "OTHR"
BY = ("BY ACCEPTANCE", "BY DEF PAYMENT", "BY MIXED PYMT", "BY NEGOTIATION", "BY PAYMENT")
YES_NO = ("ALLOWED", "CONDITIONAL", "NOT ALLOWED")
CODES: dict[str, Codes] = {
    "40A": Codes(1, "T60", ("IRREVOCABLE", "IRREVOCABLE TRANSFERABLE")),
    "40E": Codes(
        1,
        "T59",
        (
            "UCP LATEST VERSION",
            "EUCP LATEST VERSION",
            "UCPURR LATEST VERSION",
            "EUCPURR LATEST VERSION",
            RULES_OTHER,
        ),
    ),
    "41A": Codes(2, "T68", BY),
    "41D": Codes(5, "T68", BY),
    "43P": Codes(1, "T64", YES_NO),
    "43T": Codes(1, "T65", YES_NO),
    "49": Codes(1, "T67", ("CONFIRM", "MAY ADD", "WITHOUT")),
}
INCOTERMS = ("CFR", "CIF", "CIP", "CPT", "DAP", "DDP", "DPU", "EXW", "FAS", "FCA", "FOB")
