"""One field's value against its format: lengths, character sets, dates, amounts, BICs, codes, references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.messages import sentences as say
from app.messages.charset import SETS, has_chinese, strangers
from app.messages.codes import CODES, RULES_OTHER
from app.messages.findings import Finding, Mend, Rule
from app.messages.model import read_date
from app.messages.tables import NARRATIVES, countries
from app.money import MoneyError, minor_digits, read_swift

if TYPE_CHECKING:
    from app.messages.formats import Component, FieldFormat, Item, Reading
    from app.messages.model import Field

REFERENCES = ("20", "23")
_MONEY_RULES: dict[str, Rule] = {
    "currency": say.CURRENCY,
    "comma": say.AMOUNT_COMMA,
    "digits": say.AMOUNT_DIGITS,
    "decimals": say.AMOUNT_DECIMALS,
    "length": say.AMOUNT_LENGTH,
    "ambiguous": say.AMOUNT_AMBIGUOUS,
}

_KIND_NAMES = {"date": "The date", "currency": "The currency", "amount": "The amount", "bic": "The BIC"}
_PART_NAMES = {
    ("27", 2): "The total",
    ("31D", 2): "The place",
    ("39A", 2): "The second figure, as in 10/10,",
    ("41A", 2): "How it is available, such as BY PAYMENT,",
    ("41D", 5): "How it is available, such as BY PAYMENT,",
    ("48", 1): "The number of days",
}


def check_field(field: Field, field_format: FieldFormat, *, parts_max: int = 1) -> list[Finding]:
    """Everything wrong with one field's value.

    Args:
        field: the field; findings count lines from ``field.line``.
        field_format: its format in the release.
        parts_max: how many messages the narratives may run over: 1 for a message as received, 8 for a draft.
    """
    if not field.value.strip():
        return [say.FIELD_EMPTY.found(field.tag, field.line, tag=field.tag)]
    lines_max = field_format.lines_max * parts_max if field.tag in NARRATIVES else None
    reading = field_format.read(field.value, lines_max)
    findings = _shape(field, field_format.pattern, reading)
    if not reading.missing:
        for part in reading.components:
            findings += _component(field, part)
    if findings:
        return findings
    return _meaning(field, reading)


def _shape(field: Field, pattern: str, reading: Reading) -> list[Finding]:
    findings = [
        say.PART_OF_FIELD_MISSING.found(
            field.tag,
            field.line + gap.line,
            component=gap.item.number,
            rule=f"format {pattern}",
            what=_name(field.tag, gap.item),
        )
        for gap in reading.missing
        if not gap.line or gap.line >= len(field.lines) or field.lines[gap.line]
    ]
    lines, limit = len(field.lines), reading.lines_taken
    if lines > limit:
        place = field.line + limit
        findings.append(say.TOO_MANY_LINES.found(field.tag, place, rule=f"format {pattern}", lines=lines, limit=limit))
    findings += [
        say.LEFTOVER.found(field.tag, field.line + part.line, rule=f"format {pattern}", text=part.text[:40])
        for part in reading.leftovers
    ]
    findings += [
        say.LINE_EMPTY.found(field.tag, field.line + number, rule=f"format {pattern}")
        for number, text in enumerate(field.lines)
        if not text and number
    ]
    return findings


def _name(tag: str, item: Item) -> str:
    return _PART_NAMES.get((tag, item.number)) or _KIND_NAMES.get(item.kind, "A part")


def _component(field: Field, part: Component) -> list[Finding]:
    item, line = part.item, field.line + part.line
    findings = []
    length, limit = len(part.text), item.chars
    if length > limit:
        column = part.column + limit + 1
        findings.append(
            say.TOO_LONG.found(field.tag, line, component=item.number, column=column, length=length, limit=limit)
        )
    elif item.exact and length < limit and item.kind != "date":
        findings.append(say.TOO_SHORT.found(field.tag, line, component=item.number, length=length, limit=limit))
    if not SETS[item.charset].issuperset(part.text) and (item.kind == "text" or not findings):
        findings += _foreign(field, part, line)
    return findings


def _foreign(field: Field, part: Component, line: int) -> list[Finding]:
    item = part.item
    if item.kind == "date":
        return [say.DATE.found(field.tag, line, component=item.number, text=part.text)]
    if item.kind in ("bic", "country"):
        return [_named(field, part, line)]
    if item.charset == "n":
        return [say.NOT_DIGITS.found(field.tag, line, component=item.number, text=part.text)]
    if item.charset == "a":
        return [say.NOT_LETTERS.found(field.tag, line, component=item.number, text=part.text)]
    findings = []
    for column, char, mend in strangers(part.text, item.charset):
        rule = say.CHARSET_MEND if mend else say.CHARSET_CHINESE if has_chinese(char) else say.CHARSET
        findings.append(
            rule.found(
                field.tag,
                line,
                component=item.number,
                column=part.column + column,
                mend=Mend(char, mend),
                char=char,
                at=column,
                row=part.line + 1,
                set=item.charset,
                proposal=mend,
            )
        )
    return findings


def _named(field: Field, part: Component, line: int) -> Finding:
    rule, upper = (say.BIC, is_bic) if part.item.kind == "bic" else (say.COUNTRY, _is_country)
    proposal = part.text.strip().upper()
    mend = Mend(part.text, proposal) if proposal != part.text and upper(proposal) else None
    return rule.found(field.tag, line, component=part.item.number, text=part.text, mend=mend)


def _meaning(field: Field, reading: Reading) -> list[Finding]:
    findings: list[Finding] = []
    for part in reading.components:
        line, text = field.line + part.line, part.text
        kind, number = part.item.kind, part.item.number
        if kind == "date" and read_date(text) is None:
            findings.append(say.DATE.found(field.tag, line, component=number, text=text))
        elif (kind == "bic" and not is_bic(text)) or (kind == "country" and not _is_country(text)):
            findings.append(_named(field, part, line))
        elif kind == "amount":
            findings += _amount(field, reading.text(number - 1) or "", text, number)
    findings += _code(field, reading)
    if field.tag in REFERENCES:
        findings += _reference(field)
    return findings


def _amount(field: Field, currency: str, figures: str, number: int) -> list[Finding]:
    try:
        money = read_swift(currency, figures)
    except MoneyError as error:
        return [money_finding(error, field.tag, field.line, component=number)]
    if not money.amount_minor:
        return [say.AMOUNT_ZERO.found(field.tag, field.line, component=number)]
    return []


def money_finding(error: MoneyError, tag: str, line: int, *, component: int = 0, slot: str = "") -> Finding:
    """An unreadable amount as a finding, with the mend where one is safe."""
    rule, mend, digits = _MONEY_RULES[error.problem], None, 0
    if error.problem == "decimals":
        digits = minor_digits(error.currency)
        rule = rule if digits else say.AMOUNT_NO_DECIMALS
    elif error.problem == "comma" and error.text.isdigit():
        mend = Mend(error.text, error.text + ",")
    return rule.found(
        tag,
        line,
        component=component,
        slot=slot,
        mend=mend,
        text=error.text[:40],
        currency=error.currency[:40],
        digits=digits,
    )


def _code(field: Field, reading: Reading) -> list[Finding]:
    codes = CODES.get(field.tag)
    if codes is None:
        return []
    text = reading.text(codes.component) or ""
    line = next((part.line for part in reading.components if part.item.number == codes.component), 0)
    if text not in codes.words:
        choices = ", ".join(codes.words)
        guess = " ".join(text.upper().split())
        mend = Mend(text, guess) if guess in codes.words else None
        return [
            say.CODE.found(
                field.tag,
                field.line + line,
                component=codes.component,
                rule=codes.rule,
                mend=mend,
                text=text,
                choices=choices,
            )
        ]
    if field.tag == "40E" and (text == RULES_OTHER) != bool(reading.text(2)):
        return [say.NARRATIVE_WITHOUT_OTHR.found(field.tag, field.line, component=2)]
    return []


def _reference(field: Field) -> list[Finding]:
    text = field.value
    if text.startswith("/") or text.endswith("/") or "//" in text:
        return [say.REFERENCE.found(field.tag, field.line, text=text)]
    return []


def is_bic(text: str) -> bool:
    """Whether a text has a BIC's shape: ``4!a2!a2!c[3!c]`` with a known country."""
    upper = SETS["c"].issuperset(text)
    return upper and len(text) in (8, 11) and SETS["a"].issuperset(text[:4]) and _is_country(text[4:6])


def bic11(text: str) -> str:
    """A BIC's long form: the main office where no branch is named."""
    return text if len(text) == 11 else text + "XXX"


def _is_country(text: str) -> bool:
    return text in countries()
