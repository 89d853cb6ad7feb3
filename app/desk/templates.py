"""Drafts on the pattern of others: templates the officer names, and copies of credits."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from app.credit.draft import CreditDraft
from app.credit.draft_copy import fresh_copy
from app.credit.editor import draft_from_terms
from app.desk.amended import effective, terms_or_none
from app.desk.drafts import add_draft, must_be_maker, next_reference, summary_of_draft, today
from app.errors import UserError
from app.ledger.acts import BankStatus
from app.messages.tables import release_for

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.desk.desk import Desk
    from app.messages.tables import Release
    from app.ports.stored import Summary

Pattern = Literal["credit", "template"]
NAME_CHARS_MAX = 60


@dataclass(frozen=True, slots=True)
class Template:
    """A template as a list shows it."""

    template_id: int
    name: str
    summary: Summary
    saved_utc: datetime


@dataclass(frozen=True, slots=True)
class Origin:
    """What a draft was made from, and what it says of itself (``app.credit.draft_copy.Copied``).

    Attributes:
        pattern: a credit or a template.
        name: the credit's number, or the template's name.
        cleared: keys of inputs, or tags, that were taken out.
        naming: keys of inputs that still name the old number.
        release: of the old credit where the draft has another, else empty.
    """

    pattern: Pattern
    name: str
    cleared: tuple[str, ...]
    naming: tuple[str, ...]
    release: str = ""


def save_template(desk: Desk, name: str, draft: CreditDraft) -> int:
    """Keep a draft as it stands as a template; its id.

    Raises:
        UserError: ``role-missing``, ``template-name`` for none or too long a one, ``template-taken``.
    """
    must_be_maker(desk)
    pattern = replace(draft, amends=None)  # a pattern for new credits, whatever it was written for
    return desk.store.add_template(_free_name(desk, name, 0), pattern.to_json(), desk.now_utc())


def list_templates(desk: Desk) -> Sequence[Template]:
    """The officer's templates by name."""
    found = [
        Template(kept.template_id, kept.name, summary_of_draft(CreditDraft.from_json(kept.content)), kept.saved_utc)
        for kept in desk.store.templates()
    ]
    return sorted(found, key=lambda template: template.name.casefold())


def rename_template(desk: Desk, template_id: int, name: str) -> None:
    """Give a template another name.

    Raises:
        UserError: ``role-missing``, ``template-name``, ``template-taken``, ``unknown-template``.
    """
    must_be_maker(desk)
    desk.store.rename_template(template_id, _free_name(desk, name, template_id))


def discard_template(desk: Desk, template_id: int, *, discarded: bool) -> None:
    """Put a template out of sight, or bring it back.

    Raises:
        UserError: ``role-missing``, ``unknown-template``.
    """
    must_be_maker(desk)
    desk.store.discard_template(template_id, discarded=discarded)


def draft_from_template(desk: Desk, template_id: int, release: Release | None = None) -> int:
    """A new draft from a template, in today's release or `release`; its id.

    Raises:
        UserError: ``role-missing``, ``unknown-template``.
    """
    must_be_maker(desk)
    kept = next((kept for kept in desk.store.templates() if kept.template_id == template_id), None)
    if kept is None:
        raise UserError("This template is not in your store.", code="unknown-template")
    return _copy(desk, CreditDraft.from_json(kept.content), "template", kept.name, release)


def copy_row(desk: Desk, key: str, release: Release | None = None) -> int:
    """A new draft from what a row of the credits table stands for, in today's release or `release`; its id.

    Args:
        desk: a maker's.
        key: ``d<draft id>``, ``a<digest hex>`` or ``c<credit hex>``.
        release: whose form the copy has.

    Raises:
        UserError: ``role-missing``; ``terms-sealed`` where the terms aren't open here.
    """
    must_be_maker(desk)
    old = _draft_of(desk, key)
    return _copy(desk, old, "credit", old.text("20"), release)


def origin_of(desk: Desk, draft_id: int) -> Origin | None:
    """What a draft was made from, until the officer has read it; None for all others."""
    kept = desk.store.kept(_name(draft_id))
    if not isinstance(kept, dict):
        return None
    pattern: Pattern = "template" if kept["pattern"] == "template" else "credit"
    release = str(kept.get("release", ""))
    return Origin(pattern, str(kept["name"]), _texts(kept["cleared"]), _texts(kept["naming"]), release)


def forget_origin(desk: Desk, draft_id: int) -> None:
    """The officer has read what was cleared."""
    desk.store.keep(_name(draft_id), None)


def _copy(desk: Desk, old: CreditDraft, pattern: Pattern, name: str, release: Release | None) -> int:
    day = today(desk)
    copied = fresh_copy(
        old,
        reference=next_reference(desk),
        today=day,
        release=release or release_for(day),
        bank=desk.me.bank,
        members={bank.bic for bank in desk.registry().banks.values() if bank.status == BankStatus.ACTIVE},
    )
    draft_id = add_draft(desk, copied.draft)
    told = {"pattern": pattern, "name": name, "cleared": list(copied.cleared), "naming": list(copied.naming)}
    other = old.release if old.release != copied.draft.release else ""
    desk.store.keep(_name(draft_id), {**told, "release": other})
    return draft_id


def _draft_of(desk: Desk, key: str) -> CreditDraft:
    kind, name = key[:1], key[1:]
    if kind == "d":
        return CreditDraft.from_json(desk.store.draft(int(name)).content)
    if kind == "a":
        terms = terms_or_none(desk.store.desk_act(bytes.fromhex(name)).terms)
    else:
        record = desk.store.credit(bytes.fromhex(name))
        terms = effective(desk, record) if record else None
    if terms is None:
        raise UserError(
            "The terms of this credit are not open at this desk. Wait until they are, then copy it.",
            code="terms-sealed",
        )
    return draft_from_terms(terms)


def _free_name(desk: Desk, typed: str, template_id: int) -> str:
    name = " ".join(typed.split())
    if not name or len(name) > NAME_CHARS_MAX:
        raise UserError("Give the template a name of 1 to 60 characters.", code="template-name")
    others = (kept for kept in desk.store.templates() if kept.template_id != template_id)
    if any(kept.name.casefold() == name.casefold() for kept in others):
        raise UserError("Another template has this name. Choose another one.", code="template-taken")
    return name


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


def _name(draft_id: int) -> str:
    return f"draft {draft_id} made from"
