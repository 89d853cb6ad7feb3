"""Between a draft's inputs and SWIFT's fields: ``31D.date`` and ``31D.place`` make ``:31D:270214HAMBURG``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.credit.dates import read_typed_date, swift_date
from app.messages import sentences as say
from app.messages.check import is_bic, money_finding
from app.messages.findings import Mend
from app.messages.model import Field, read_date
from app.messages.sequence import in_order
from app.messages.tables import Release, table
from app.money import MoneyError, read_swift, read_typed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.credit.draft import CreditDraft
    from app.messages.findings import Finding

BANK_KEYS = ("51a", "42a", "58a", "53a", "57a")
DATE_KEYS = ("31C", "44C")
# Tags whose components are inputs of their own: component number -> key.
COMPONENTS = {
    "31D": {1: "31D.date", 2: "31D.place"},
    "40E": {1: "40E", 2: "40E.text"},
    "41A": {1: "41a", 2: "41a.by"},
    "41D": {1: "41a", 2: "41a", 3: "41a", 4: "41a", 5: "41a.by"},
    "48": {1: "48.days", 2: "48.text"},
    "59": {1: "59.account"},
}
_FIRST = {"31D": "31D.date", "48": "48.days"}


def slot_of(tag: str, component: int = 0) -> str:
    """The input a finding on a field belongs to."""
    key = COMPONENTS.get(tag, {}).get(component)
    if key:
        return key
    if tag in _FIRST:
        return _FIRST[tag]
    whole = tag[:2] + "a"
    return whole if whole in (*BANK_KEYS, "41a") and tag[2:] in ("A", "B", "D") else tag


def fields_of(draft: CreditDraft) -> tuple[list[Field], list[Finding]]:
    """The fields a draft stands for, in order and without 27; findings on what can't be written as SWIFT asks."""
    findings: list[Finding] = []
    fields: list[Field] = []
    for row in table(draft.release).messages["700"]:
        write = _WRITERS.get(row.name, _write_bank if row.name in BANK_KEYS else _write_text)
        field = write(draft, row.name, findings) if row.name != "27" else None
        if field:
            fields.append(field)
    return fields, findings


def values_of(fields: Iterable[Field], release: Release) -> dict[str, str]:
    """The inputs that fields stand for; a value that can't be taken apart stays whole in its first input."""
    values: dict[str, str] = {}
    for field in in_order(fields, release):
        values |= _values_of(field)
    return values


def _write_text(draft: CreditDraft, key: str, _: list[Finding]) -> Field | None:
    text = "\n".join(line.rstrip() for line in draft.text(key).split("\n")).strip("\n")
    return Field(key, text) if text else None


def _write_date(draft: CreditDraft, key: str, findings: list[Finding]) -> Field | None:
    text = draft.text(key).strip()
    return Field(key, _date(key, key, text, findings)) if text else None


def _date(tag: str, slot: str, text: str, findings: list[Finding]) -> str:
    day = read_typed_date(text)
    if day is None:
        findings.append(say.DATE.found(tag, 1, slot=slot, text=text[:40]))
    return swift_date(day) if day else text


def _write_expiry(draft: CreditDraft, key: str, findings: list[Finding]) -> Field | None:
    day, place = draft.text("31D.date").strip(), draft.text("31D.place").strip()
    if not day and place:
        findings.append(say.PART_OF_FIELD_MISSING.found(key, 1, slot="31D.date", what="The date"))
    written = _date(key, "31D.date", day, findings) if day else ""
    return Field(key, written + place) if day or place else None


def _write_amount(draft: CreditDraft, key: str, findings: list[Finding]) -> Field | None:
    text = draft.text(key).strip()
    if not text:
        return None
    try:
        return Field(key, read_typed(text).swift)
    except MoneyError as error:
        findings.append(money_finding(error, key, 1, slot=key).with_mend(_whole_units(error)))
        return Field(key, "".join(text.split()).replace(".", ","))


def _whole_units(error: MoneyError) -> Mend | None:
    # Safe only where the surplus decimals are zeros: JPY 500.00 is JPY 500.
    whole, point, fraction = error.text.rpartition(".")
    if error.problem == "decimals" and point and not fraction.strip("0"):
        return Mend(error.text, whole)
    return None


def _write_tolerance(draft: CreditDraft, key: str, _: list[Finding]) -> Field | None:
    text = "".join(draft.text(key).split())
    return Field(key, text) if text else None


def _write_rules(draft: CreditDraft, key: str, _: list[Finding]) -> Field | None:
    return _joined(key, draft.text(key).strip(), draft.text("40E.text").strip())


def _write_period(draft: CreditDraft, key: str, findings: list[Finding]) -> Field | None:
    days, text = draft.text("48.days").strip(), draft.text("48.text").strip()
    if text and not days:
        findings.append(say.PART_OF_FIELD_MISSING.found(key, 1, slot="48.days", what="The number of days"))
    return _joined(key, days, text)


def _joined(key: str, code: str, text: str) -> Field | None:
    return Field(key, f"{code}/{text}" if text else code) if code or text else None


def _write_available(draft: CreditDraft, key: str, findings: list[Finding]) -> Field | None:
    option, bank = _bank(draft, key)
    by = draft.text("41a.by").strip()
    if not bank and not by:
        return None
    if not bank:
        findings.append(say.PART_OF_FIELD_MISSING.found("41D", 1, slot="41a", what="The bank or ANY BANK"))
    return Field("41" + option, f"{bank}\n{by}" if by else bank)


def _write_bank(draft: CreditDraft, key: str, _: list[Finding]) -> Field | None:
    option, text = _bank(draft, key)
    return Field(key[:2] + option, text) if text else None


def _bank(draft: CreditDraft, key: str) -> tuple[str, str]:
    """The option letter and the text of a bank's input; a BIC may be typed in small letters."""
    text = draft.text(key).strip("\n ")
    option = draft.text(f"{key}.option")
    if option:
        return option, text
    natural = _natural_option(text)
    return natural, text.upper() if natural == "A" else text


def _natural_option(text: str) -> str:
    lines = text.split("\n")
    body = lines[1:] if lines[0].startswith("/") else lines
    return "A" if len(body) == 1 and is_bic(body[0].strip().upper()) else "D"


def _write_beneficiary(draft: CreditDraft, key: str, _: list[Finding]) -> Field | None:
    account, lines = draft.text("59.account").strip(), draft.text("59").strip("\n ")
    text = f"/{account}\n{lines}" if account else lines
    return Field(key, text) if text else None


_WRITERS: dict[str, Callable[[CreditDraft, str, list[Finding]], Field | None]] = {
    "31C": _write_date,
    "44C": _write_date,
    "31D": _write_expiry,
    "32B": _write_amount,
    "39A": _write_tolerance,
    "40E": _write_rules,
    "41a": _write_available,
    "48": _write_period,
    "59": _write_beneficiary,
}


def _values_of(field: Field) -> dict[str, str]:
    tag, value = field.tag, field.value
    if tag in DATE_KEYS:
        return {tag: _typed_date(value)}
    if tag == "31D":
        digits = len(value[:6]) - len(value[:6].lstrip("0123456789"))
        return {"31D.date": _typed_date(value[:digits]), "31D.place": value[digits:]}
    if tag == "32B":
        return {tag: _typed_amount(value)}
    if tag in ("40E", "48"):
        code, _, text = value.partition("/")
        return {slot_of(tag, 1): code, f"{tag}.text": text}
    if tag in ("41A", "41D"):
        bank, _, by = value.rpartition("\n")
        return _with_option("41a", tag, bank or by) | ({"41a.by": by} if bank else {})
    if tag == "59" and value.startswith("/") and "\n" in value:
        account, _, lines = value.partition("\n")
        return {"59.account": account[1:], "59": lines}
    key = slot_of(tag)
    return _with_option(key, tag, value) if key in BANK_KEYS else {key: value}


def _with_option(key: str, tag: str, text: str) -> dict[str, str]:
    natural = _natural_option(text) == tag[2:]
    return {key: text} | ({} if natural else {f"{key}.option": tag[2:]})


def _typed_date(text: str) -> str:
    day = read_date(text)
    return day.isoformat() if day else text


def _typed_amount(text: str) -> str:
    try:
        return str(read_swift(text[:3], text[3:]))
    except MoneyError:
        return text
