"""A draft from one SWIFT release to another: four-line parties become structured ones and the reverse, nothing lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.credit.draft import CreditDraft, Unplaced
from app.credit.fields import spec_of
from app.credit.places import country_of

if TYPE_CHECKING:
    from app.messages.tables import Release

STRUCTURED = "NSTPR"


def in_release(draft: CreditDraft, release: Release) -> CreditDraft:
    """The draft with its inputs in another release's form; what finds no input there goes to ``unplaced``.

    A four-line party gives its first line to the name, its last to the town, what is between to the street. The
    country is read only where the last line ends with one; else the officer is asked for it.
    """
    values = dict(draft.values)
    for number in ("50", "59"):
        if release == "SR2025":
            _to_lines(values, number)
        else:
            _to_structure(values, number)
    old, new = ("78K", "78") if release == "SR2025" else ("78", "78K")
    if old in values:
        values[new] = values.pop(old)
    known = spec_of(release)
    strangers = [key for key in values if key not in known and not key.endswith(".option")]
    unplaced = tuple(Unplaced(key, values.pop(key)) for key in strangers)
    return CreditDraft(release, values, draft.unplaced + unplaced)


def _to_structure(values: dict[str, str], number: str) -> None:
    lines = values.pop(number, "").split("\n")
    if not lines[0]:
        return
    town, country = _town_and_country(lines.pop()) if len(lines) > 1 else ("", "")
    parts = {"N": lines[0], "S": "\n".join(lines[1:]), "T": town, "R": country}
    for letter, text in parts.items():
        if text:
            values.setdefault(number + letter, text)


def _town_and_country(line: str) -> tuple[str, str]:
    # Only what stands after the last comma, or the whole last word, is taken off the town.
    town, comma, ending = line.rpartition(",")
    code = country_of(line)
    if code and comma and country_of(f"X, {ending}") == code:
        return town.rstrip(), code
    town, _, ending = line.rpartition(" ")
    return (town.rstrip(), code) if code and town and country_of(ending) == code else (line, code)


def _to_lines(values: dict[str, str], number: str) -> None:
    parts = {letter: values.pop(number + letter, "") for letter in STRUCTURED}
    place = " ".join(filter(None, (parts["P"], parts["T"])))
    place = ", ".join(filter(None, (place, parts["R"])))
    lines = "\n".join(filter(None, (parts["N"], parts["S"], place)))
    if lines:
        values.setdefault(number, lines)
