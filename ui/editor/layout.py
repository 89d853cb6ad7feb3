"""Where the form's inputs stand: in which group, how wide, and which wait until they are needed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from app.credit.fields import BANKS, FieldSpec, Group, field_specs, spec_of
from app.credit.slots import slot_of
from app.messages.tables import RELEASES
from ui.language.sentences import said
from ui.words import translate

if TYPE_CHECKING:
    from app.credit.draft import CreditDraft
    from app.messages.tables import Release

GROUPS: tuple[Group, ...] = get_args(Group)
RELEASE = "release"
HALF_CHARS_MAX = 35
# These begin a line of their own, so that what belongs together stands side by side.
FIRST = frozenset({"50", "50N", "50T", "59", "59N", "59T", "31D.date", "44E", "44C", "48.days", "41a", "42C"})
# Most credits do without these: they wait behind "Add a field" until they are asked for, filled, or found fault with.
SELDOM = frozenset(
    {
        *("59.account", "39C", "42M", "42P", "44A", "44B", "44D", "44I", "45H", "48.text", "40E.text"),
        *("49G", "49H", "51a", "58a", "53a", "57a", "23", "72Z"),
    }
)
# What another input's value calls for.
_CALLED_FOR = {
    "42M": ("41a.by", ("BY MIXED PYMT",)),
    "42P": ("41a.by", ("BY DEF PAYMENT",)),
    "40E.text": ("40E", ("OTHR",)),
    "58a": ("49", ("CONFIRM", "MAY ADD")),
}


@dataclass(frozen=True, slots=True)
class Section:
    """A group of the form with its inputs, in order."""

    group: Group
    title: str
    specs: tuple[FieldSpec, ...]


def sections(release: Release) -> tuple[Section, ...]:
    """The form of a release. Banks begin with what SWIFT doesn't carry: who is bound, and on which channel."""
    specs = field_specs(release)
    made = []
    for group in GROUPS:
        own = [spec for spec in specs if spec.group == group]
        if group == BANKS:
            house = [spec for spec in own if not spec.tag]
            own = [*house, _release_spec(), *(spec for spec in own if spec.tag)]
        made.append(Section(group, group_words(group), tuple(own)))
    return tuple(made)


def group_words(group: Group) -> str:
    """A group's name, short enough for the list of steps."""
    names: dict[Group, str] = {
        "Parties": translate("Editor", "Parties"),
        "Amount and availability": translate("Editor", "Amount, availability"),
        "Dates and places": translate("Editor", "Dates and places"),
        "Shipment": translate("Editor", "Shipment"),
        "Goods": translate("Editor", "Goods"),
        "Documents required": translate("Editor", "Documents required"),
        "Conditions and charges": translate("Editor", "Conditions, charges"),
        "Banks": translate("Editor", "Banks"),
    }
    return names[group]


def field_name(tag: str) -> str:
    """What a field is called in whichever release has it."""
    key = tag if "." in tag else slot_of(tag)
    specs = [spec for release in RELEASES for name, spec in spec_of(release).items() if name in (key, tag)]
    return said(specs[0].label) if specs else ""


def is_wide(spec: FieldSpec) -> bool:
    """The input takes the form's whole width: its lines must not be broken where SWIFT doesn't break them."""
    return spec.kind in ("narrative", "bic") or (spec.kind == "lines" and spec.chars > HALF_CHARS_MAX)


def stands(spec: FieldSpec, draft: CreditDraft) -> bool:
    """The input is shown before anyone asks for it."""
    if spec.mandatory or spec.key not in SELDOM or draft.text(spec.key):
        return True
    other, values = _CALLED_FOR.get(spec.key, ("", ()))
    return draft.text(other) in values


def _release_spec() -> FieldSpec:
    return FieldSpec(
        RELEASE,
        "",
        translate("Editor", "SWIFT release"),
        BANKS,
        "code",
        translate("Editor", "Whose field formats the message keeps."),
        1,
        6,
        "x",
        mandatory=True,
        choices=RELEASES,
    )
