"""Which help page tells more about an error, by the error's code."""

from __future__ import annotations

TROUBLE = "trouble"
_CODES = {
    TROUBLE: """
        gateway-trouble gateway-busy node-trouble node-moved node-behind too-large wrong-network wrong-contract
        wrong-bank head-differs not-followed deployment-failed malformed unknown-kind payload-too-large payload-mismatch
        bad-words bad-signature disk-full store-read-only store-newer store-log-lost other-store file-not-written
        not-saved support-not-saved no-keyring keyring-trouble no-key no-encryption-key key-exists key-damaged
        key-not-stored keys-locked bad-config too-many-challenges challenge-expired token-expired cannot-unwrap
        sandbox-not-started store-trouble wrong-pin pin-too-short already-open unknown-officer no-signature
    """,
    "needs-me": """
        not-waiting act-returned act-failed act-expired act-voided not-held gateway-holds-it cannot-judge unknown-act
    """,
    "approve": "same-person role-missing not-what-you-see not-checked-yet terms-sealed terms-form reason-missing",
    "final-change": "final-changed",
    "editor": "findings terms-too-long not-a-member unknown-draft draft-submitted",
    "credit": "unknown-credit cannot-do reference-missing note-unfit",
    "presentations": "means-unfit time-ahead time-before words-missing file-empty file-too-large file-changed",
    "examination": "notice-unfit",
    "credits": "view-name view-broken too-many-views views-not-written views-not-read not-views newer-views",
    "templates": "template-taken template-name unknown-template",
    "import": "file-unreadable",
    "settings": "settings-not-saved settings-not-read not-settings keys-typed keys-taken",
}
PAGES = {code: page for page, codes in _CODES.items() for code in codes.split()}
"""Codes of `app.errors.AppError`; a test holds that none is missing."""


def page_about(code: str) -> str:
    """The key of the page. The contracts' own refusals, whose codes are theirs, are told on the page of approving."""
    return PAGES.get(code, "approve")
