"""What the editor says about a draft. Functions that take a desk run on a worker; no function touches a widget."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.credit.dates import read_typed_date
from app.credit.draft import CreditDraft
from app.credit.fields import spec_of
from app.credit.letter import effect_of
from app.desk.amend import amend_credit
from app.desk.drafts import examine, save_draft, today
from app.desk.issue import submit_draft
from app.desk.overrides import word_to_checker
from app.desk.templates import Origin, origin_of
from app.errors import EnvironmentFault, UserError
from app.ledger.acts import BankStatus
from app.money import MoneyError, read_typed
from ui.editor.amending import FIXED, changes_of, effect_of_amendment, fixed_words
from ui.editor.came_back import CameBack, read_came_back
from ui.editor.compared import Source, read_source
from ui.editor.layout import GROUPS, group_words
from ui.editor.swift import TONES, SwiftText, swift_text
from ui.language.amounts import amount_in_words
from ui.language.sentences import said
from ui.theme import Tone
from ui.widgets.dates import show_day
from ui.widgets.fields import FieldNote
from ui.widgets.problems import Problem
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from app.credit.terms import CreditTerms
    from app.desk.desk import Desk
    from app.desk.drafts import Examined
    from app.messages.findings import Finding, Mend
    from app.ports.gateway import CustomerCard
    from ui.amendments.change_table import ChangeRow

# What is found in a field that nobody has come to yet: it is still to be filled, not wrong.
_TO_FILL = frozenset({"field-missing", "component-missing", "bank-needed", "channel-needed"})
_RANKS = (Tone.BAD, Tone.WARN, Tone.PLAIN)
MEND_CHARS_MAX = 24


@dataclass(frozen=True, slots=True)
class Opened:
    """A draft as opened.

    Attributes:
        imported: everything in it came at once, so everything is judged at once.
        submitted: it can no longer be changed.
        source: the message it came from, or None.
        bank_name: of the own bank.
        banks: BIC and words of the member banks.
        customers: offered as applicant.
        came_back: why it is being mended, or None.
        origin: the template or credit it was made from, until that was read, or None.
        names: of the member banks, by BIC.
    """

    draft_id: int
    draft: CreditDraft
    examined: Examined
    imported: bool
    submitted: bool
    source_name: str
    source: Source | None
    bank_name: str
    banks: tuple[tuple[str, str], ...]
    customers: tuple[CustomerCard, ...]
    came_back: CameBack | None
    origin: Origin | None
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class StepView:
    """A group in the list of steps: how much is wrong, to be looked at, still to be filled."""

    key: str
    text: str
    wrong: int
    doubtful: int
    empty: int

    @property
    def spoken(self) -> str:
        """The step as a screen reader says it."""
        told = (
            (self.wrong, translate("Editor", "{n} to mend")),
            (self.doubtful, translate("Editor", "{n} to look at")),
            (self.empty, translate("Editor", "{n} to fill in")),
        )
        counts = [words.format(n=number) for number, words in told if number]
        return ", ".join([self.text, *(counts or [translate("Editor", "nothing open")])])


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything the editor shows about a draft.

    Attributes:
        notes: what stands below a field, by its key.
        problems, causes: the list, and the finding behind each line of it.
        helps: what stands below a field where nothing is found, in place of its usual help.
        title: above the list.
        reason: why it can't be submitted, or empty.
        effect: what submitting leads to, or empty.
        changes: of an amendment: what it changes, three ways.
    """

    notes: Mapping[str, FieldNote]
    problems: tuple[Problem, ...]
    causes: tuple[Finding, ...]
    steps: tuple[StepView, ...]
    swift: SwiftText
    parts: int
    helps: Mapping[str, str]
    title: str
    reason: str
    effect: str
    changes: tuple[ChangeRow, ...] = ()


def open_draft(desk: Desk, draft_id: int) -> Opened:
    """A draft with what its form offers.

    Raises:
        UserError: ``unknown-draft``.
    """
    stored = desk.store.draft(draft_id)
    draft = CreditDraft.from_json(stored.content)
    members = [bank for bank in desk.registry().banks.values() if bank.status == BankStatus.ACTIVE]
    return Opened(
        draft_id=draft_id,
        draft=draft,
        examined=examine(desk, draft, draft_id),
        imported=bool(stored.source),
        submitted=bool(stored.digest),
        source_name=stored.source_name,
        source=read_source(stored.source_name, stored.source, draft, today(desk)) if stored.source else None,
        bank_name=desk.me.office.name,
        banks=tuple((bank.bic, f"{bank.bic} · {bank.name}, {bank.place}") for bank in members),
        customers=tuple(desk.store.customers()),
        came_back=None if stored.digest else read_came_back(desk, draft_id, draft.release),
        origin=None if stored.digest else origin_of(desk, draft_id),
        names={bank.bic: bank.name for bank in members},
    )


def submit(
    desk: Desk, draft_id: int, draft: CreditDraft, note: str, reasons: Mapping[str, str], to_banks: str
) -> bytes:
    """Save a draft as it stands, then sign it as maker and queue it; the act's digest.

    ``reasons`` says for each warning that stands, by the name of its finding, why it may; ``to_banks`` goes sealed to
    the other banks with an amendment.

    Raises:
        UserError: as ``app.desk.issue.submit_draft``, and where the store can't take it: the officer asked for this
            deed and is answered beside the button.
    """
    try:
        save_draft(desk, draft_id, draft)
        findings = examine(desk, draft, draft_id).findings
        word = word_to_checker(findings, note, reasons)
        if draft.amends:
            return amend_credit(desk, draft_id, note=to_banks, word=word)
        return submit_draft(desk, draft_id, word)
    except EnvironmentFault as fault:
        raise UserError(fault.sentence, code=fault.code) from fault


def findings_of(
    draft: CreditDraft,
    examined: Examined,
    bank_name: str,
    seen: Collection[str] | None = None,
    typing: str = "",
    names: Mapping[str, str] = MappingProxyType({}),
) -> Findings:
    """What the editor shows.

    Args:
        draft: as typed.
        examined: what the core says of it.
        bank_name: of the own bank, for what submitting leads to.
        seen: keys of inputs that have been left once; None: all of them.
        typing: key of the input that is being typed into: nothing is said of it yet.
        names: of the member banks, by BIC.
    """
    settled = [finding for finding in examined.findings if not typing or finding.slot != typing]
    order = {key: number for number, key in enumerate(spec_of(draft.release))}
    settled.sort(key=lambda finding: order.get(finding.slot, len(order)))
    judged = sorted(((_tone(draft, finding, seen), finding) for finding in settled), key=_rank)
    empty = [finding for tone, finding in judged if _is_empty(tone, finding)]
    listed = [(tone, finding) for tone, finding in judged if not _is_empty(tone, finding)]
    shown = [(_problem(draft, finding, tone), finding) for tone, finding in listed] + _to_fill(draft, empty)
    notes: dict[str, FieldNote] = {}
    for problem, finding in shown[: len(listed)]:
        if finding.slot:
            notes.setdefault(finding.slot, problem.note)
    wrong = sum(tone is Tone.BAD for tone, _ in listed)
    changes = changes_of(examined, names)
    effect = effect_of_amendment(examined, bank_name, changes)
    return Findings(
        notes=notes,
        problems=tuple(problem for problem, _ in shown),
        causes=tuple(finding for _, finding in shown),
        steps=_steps(draft, judged),
        swift=swift_text(examined.messages, [finding for _, finding in listed]),
        parts=len(examined.messages),
        helps=_helps(draft, examined.terms) | (dict.fromkeys(FIXED, fixed_words()) if draft.amends else {}),
        title=_title(len(listed), len(empty)),
        reason=_reason(wrong, len(empty), complete=examined.terms is not None),
        effect=effect if draft.amends else _effect(examined.terms, bank_name),
        changes=changes,
    )


def applicant_values(draft: CreditDraft, customer: CustomerCard) -> dict[str, str]:
    """A customer as the applicant, in the form of the draft's release; what SWIFT can't carry is found afterwards."""
    name, street = customer.name.upper(), customer.street.upper()
    town, postcode = customer.town.upper(), customer.postcode.upper()
    if "50N" in spec_of(draft.release):
        return {"50N": name, "50S": street, "50T": town, "50P": postcode, "50R": customer.country}
    place = ", ".join(filter(None, (" ".join(filter(None, (postcode, town))), customer.country)))
    return {"50": "\n".join(filter(None, (name, street, place)))}


def _tone(draft: CreditDraft, finding: Finding, seen: Collection[str] | None) -> Tone:
    untouched = seen is not None and finding.slot not in seen and not draft.text(finding.slot)
    return Tone.PLAIN if untouched and finding.code in _TO_FILL else TONES[finding.severity]


def _rank(judged: tuple[Tone, Finding]) -> int:
    return len(_RANKS) if _is_empty(*judged) else _RANKS.index(judged[0])


def _is_empty(tone: Tone, finding: Finding) -> bool:
    """Still to be filled: an error by the rules, but none of the officer's."""
    return tone is Tone.PLAIN and finding.severity == "error"


def _problem(draft: CreditDraft, finding: Finding, tone: Tone) -> Problem:
    spec = spec_of(draft.release).get(finding.slot)
    place = finding.field or (said(spec.label) if spec else translate("Editor", "Credit"))
    if finding.line > 1:
        place = translate("Editor", "{tag} line {line}").format(tag=place, line=finding.line)
    return Problem(
        finding.slot, place, FieldNote(tone, said(finding.sentence), said(finding.rule), _mend_words(finding.mend))
    )


def _to_fill(draft: CreditDraft, empty: Sequence[Finding]) -> list[tuple[Problem, Finding]]:
    """What is still to be filled, a line for each group."""
    specs = spec_of(draft.release)
    shown = []
    for group in GROUPS:
        own = [finding for finding in empty if finding.slot in specs and specs[finding.slot].group == group]
        if own:
            names = ", ".join(said(specs[finding.slot].label).replace(", ", " ").lower() for finding in own)
            rule = translate("Editor", "to fill in")
            note = FieldNote(Tone.PLAIN, names, rule)
            shown.append((Problem(own[0].slot, group_words(group), note), own[0]))
    return shown


def _mend_words(mend: Mend | None) -> str:
    if mend is None:
        return ""
    if not mend.new.strip():
        return translate("Editor", "Replace with a blank") if mend.new else translate("Editor", "Take it out")
    if len(mend.new) > MEND_CHARS_MAX:
        return translate("Editor", "Mend")
    return translate("Editor", "Replace with {new}").format(new=mend.new)


def _steps(draft: CreditDraft, judged: Sequence[tuple[Tone, Finding]]) -> tuple[StepView, ...]:
    groups = {key: spec.group for key, spec in spec_of(draft.release).items()}
    counts: Counter[tuple[str, str]] = Counter()
    for tone, finding in judged:
        kind = "empty" if _is_empty(tone, finding) else tone.value
        counts[groups.get(finding.slot, ""), kind] += 1
    return tuple(
        StepView(
            group,
            group_words(group),
            counts[group, Tone.BAD.value],
            counts[group, Tone.WARN.value],
            counts[group, "empty"],
        )
        for group in GROUPS
    )


def _title(open_count: int, empty: int) -> str:
    parts = []
    if open_count:
        parts.append(translate("Editor", "{n} to look at").format(n=open_count))
    if empty:
        parts.append(translate("Editor", "{n} to fill in").format(n=empty))
    return " · ".join(parts) or translate("Editor", "Nothing to look at")


def _reason(wrong: int, empty: int, *, complete: bool) -> str:
    if wrong:
        one, more = translate("Editor", "Mend 1 finding first."), translate("Editor", "Mend {n} findings first.")
        return one if wrong == 1 else more.format(n=wrong)
    if empty:
        one, more = translate("Editor", "Fill in 1 field more."), translate("Editor", "Fill in {n} fields more.")
        return one if empty == 1 else more.format(n=empty)
    return "" if complete else translate("Editor", "Finish the field you are in.")


def _effect(terms: CreditTerms | None, bank_name: str) -> str:
    if terms is None:
        return ""
    effect = effect_of(terms)
    told = translate(
        "Editor",
        "You sign as maker. Once its checkers have signed too, {bank} is bound to honour up to {amount} ({words}) "
        "for complying documents presented by {day} in {place}.",
    )
    return told.format(
        bank=bank_name,
        amount=str(effect.amount_max).replace(" ", "\N{NO-BREAK SPACE}"),
        words=amount_in_words(effect.amount_max),
        day=show_day(effect.present_by),
        place=effect.place.title(),
    )


def _helps(draft: CreditDraft, terms: CreditTerms | None) -> dict[str, str]:
    helps = {}
    try:
        words = amount_in_words(read_typed(draft.text("32B"))).capitalize()
        helps["32B"] = translate("Editor", "{words}.").format(words=words)
    except MoneyError:
        helps["32B"] = ""
    if terms and terms.tolerance:
        told = translate("Editor", "Draws from {least} to {most} (art. 30).")
        helps["39A"] = told.format(least=terms.drawing_min, most=terms.drawing_max)
    expiry, shipment = read_typed_date(draft.text("31D.date")), read_typed_date(draft.text("44C"))
    if expiry and shipment and shipment <= expiry:
        told = translate("Editor", "{n} days before expiry; it never moves (art. 29c).")
        helps["44C"] = told.format(n=(expiry - shipment).days)
    return {key: text for key, text in helps.items() if text}
