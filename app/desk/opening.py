"""Opening sealed terms: the gateway gives the data key, this desk opens and checks the rest itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.credit.amendment import AmendmentTerms
from app.credit.plain import TermsError
from app.credit.terms import CreditTerms
from app.desk.amended import keep_in_force
from app.desk.clear import amendment_words, clear_words, differing_words, summary_of
from app.desk.kinds import goes_on, schema_of
from app.errors import UserError
from app.ledger.acts import (
    AdviseDiscrepancies,
    AmendCredit,
    CreditAct,
    ExamineDocuments,
    Finding,
    IssueCredit,
    PresentDocuments,
    RefuseDocuments,
    act_of,
)
from app.ledger.sealed import Context, SealError, open_sealed, wrapped_key
from app.ports.notices import Change

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.ledger.canonical import Json
    from app.ports.stored import Summary


class UntrueTermsError(Exception):
    """What is inside an envelope can't be taken, as a sentence."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What an envelope held, checked. ``summary`` is None where it held no credit's terms."""

    terms: Json
    summary: Summary | None


def context_of(desk: Desk, act: CreditAct) -> Context:
    """The place an act's envelope belongs to."""
    return Context(desk.me.network.network_id, getattr(act, "credit", bytes(32)), act.KIND, act.subject)


def open_envelope(desk: Desk, act: CreditAct, payload: bytes) -> Opened:
    """Open what travels with an act and check it against the act's hashes and clear words.

    Raises:
        UntrueTermsError: it doesn't open, isn't what was signed, or says other than the clear words.
        EnvironmentFault: the gateway doesn't answer.
    """
    context = context_of(desk, act)
    try:
        key = desk.gateway.data_key(wrapped_key(payload, desk.me.bank), context)
        content = open_sealed(payload, key, context, sealed_hash=act.sealed_hash, plain_hash=act.plain_hash)
        words, summary = _words_of(act, content)
    except (SealError, TermsError) as error:
        raise UntrueTermsError(str(error)) from error
    except UserError as error:
        if error.code != "cannot-unwrap":
            raise
        raise UntrueTermsError(error.sentence) from error
    if differing := differing_words(act, words):
        raise UntrueTermsError(f"The sealed terms say otherwise than the signed words: {', '.join(differing)}.")
    return Opened(content, summary)


def _words_of(act: CreditAct, content: Json) -> tuple[dict[str, Any], Summary | None]:
    """The clear words that a content demands of its act, and of an issue what lists show."""
    if isinstance(act, IssueCredit):
        terms = CreditTerms.from_json(content)
        return clear_words(terms), summary_of(terms)
    if isinstance(act, AmendCredit):
        return amendment_words(AmendmentTerms.from_json(content)), None
    if isinstance(act, PresentDocuments | ExamineDocuments | AdviseDiscrepancies | RefuseDocuments):
        return _words_on_documents(act, content), None
    if goes_on(act) and schema_of(act) != (content.get("schema") if isinstance(content, dict) else None):
        raise TermsError("the content", f"isn't an {schema_of(act)}")
    return {}, None


def _words_on_documents(act: CreditAct, content: Json) -> dict[str, Any]:
    """A finding follows from the discrepancies stated."""
    # Imported here: most desks open documents long after they began.
    from app.credit.presentation import Notice, Presented

    if isinstance(act, PresentDocuments):
        Presented.from_json(content)
        return {}
    notice = Notice.from_json(content)
    if isinstance(act, ExamineDocuments):
        return {"finding": Finding.DISCREPANT if notice.discrepancies else Finding.COMPLYING}
    return {}


def open_entries(desk: Desk) -> set[Change]:
    """Open what is sealed to the own bank in mirrored entries.

    Raises:
        EnvironmentFault: the gateway doesn't answer; what is sealed stays sealed until it does.
    """
    entries, amended = desk.store.unopened_entries(), {}
    for mirrored in entries:
        act = act_of(mirrored.entry.kind, mirrored.entry.words)
        assert isinstance(act, CreditAct)
        try:
            opened = open_envelope(desk, act, mirrored.payload)
        except UntrueTermsError as fault:
            desk.store.entry_opened(mirrored.entry.digest, None, str(fault), None)
        else:
            desk.store.entry_opened(mirrored.entry.digest, opened.terms, "", opened.summary)
            if isinstance(act, AmendCredit):
                amended[act.credit] = True
    keep_in_force(desk, amended)
    return {Change.CREDITS} if entries else set()


def open_acts(desk: Desk) -> bool:
    """Open what travels with acts at the gateway; True when any was opened."""
    acts = desk.store.unopened_acts()
    for item in acts:
        act = item.act.act()
        if not isinstance(act, CreditAct):
            continue
        try:
            opened = open_envelope(desk, act, item.act.payload)
        except UntrueTermsError as fault:
            desk.store.act_faulty(item.digest, str(fault))
        else:
            desk.store.act_opened(item.digest, opened.terms, opened.summary or item.summary)
    return bool(acts)
