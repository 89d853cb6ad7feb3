"""The three kinds of trouble, told apart by who can mend it.

    AppError
    ├── UserError          the officer can mend it: shown beside what was typed or clicked
    └── EnvironmentFault   disk, network, node, gateway: shown as a banner, tried again
Everything else that is raised is a defect of ours and ends in the crash dialog.
"""

from __future__ import annotations


class AppError(Exception):
    """A trouble with a sentence for the officer.

    Args:
        sentence: what happened and what to do, in the officer's words; never holds keys, PINs, names or amounts.
        code: a short stable name, e.g. ``"same-person"``, for help pages, tests and the gateway's problem details.
    """

    def __init__(self, sentence: str, *, code: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code or type(self).__name__


class UserError(AppError):
    """The officer can mend it: a field, a choice, a missing permission."""


class EnvironmentFault(AppError):
    """Something outside the program failed and may recover: it is shown with the age of the data and tried again."""
