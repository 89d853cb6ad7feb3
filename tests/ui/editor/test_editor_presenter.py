"""What the editor says of a draft: what is wrong, what is only still empty, how SWIFT would carry it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.credit.draft import CreditDraft
from app.credit.editor import draft_from_message, draft_to_messages, new_draft, terms_from_draft
from app.credit.fields import field_specs
from app.desk.drafts import Examined
from app.messages.credits import read_file
from app.messages.findings import Rule
from app.messages.tables import RELEASES
from app.ports.gateway import CustomerCard
from tests.ui.world import ELBE, HARBOUR, SAMPLES
from ui.editor.layout import GROUPS, RELEASE, SELDOM, sections, stands
from ui.editor.presenter import applicant_values, findings_of
from ui.editor.swift import line_of, source_text, swift_text
from ui.theme import Tone

if TYPE_CHECKING:
    from app.messages.tables import Release
    from ui.editor.presenter import Findings

TODAY = date(2026, 11, 22)
OPTICS = "02-acceptance-jpy-optics.fin"
CARD = CustomerCard(
    name="Blue Heron Imports (Sample) Ltd",
    street="88 Invented Road",
    town="Shanghai",
    postcode="200120",
    country="CN",
    account="6222000001",
)


def optics(**values: str) -> CreditDraft:
    message = read_file((SAMPLES / OPTICS).read_bytes(), TODAY).credits[0]
    return draft_from_message(message).draft.with_values(values)


def judged(draft: CreditDraft, seen: set[str] | None = None, typing: str = "") -> Findings:
    terms, findings = terms_from_draft(draft, TODAY)
    examined = Examined(terms, tuple(findings), tuple(draft_to_messages(draft)))
    return findings_of(draft, examined, "Harbour Sample Bank", seen, typing)


def test_a_credit_without_faults_says_what_submitting_leads_to() -> None:
    found = judged(optics())

    assert found.reason == ""
    assert "Harbour Sample Bank is bound" in found.effect
    assert "JPY\N{NO-BREAK SPACE}224,400,000" in found.effect
    assert "15 Feb 2027 in Hamburg" in found.effect
    assert found.helps["32B"] == "Two hundred four million yen."
    assert found.helps["39A"] == "Draws from JPY 183,600,000 to JPY 224,400,000 (art. 30)."
    assert found.helps["44C"] == "21 days before expiry; it never moves (art. 29c)."


def test_a_wrong_amount_is_said_at_the_field_in_the_list_at_the_step_and_in_the_message() -> None:
    found = judged(optics(**{"32B": "JPY 204000000.50"}))

    assert found.notes["32B"].sentence == "JPY has no decimals."
    assert found.problems[0].place == "32B"
    assert found.causes[0].slot == "32B"
    assert found.reason == "Mend 1 finding first."
    assert found.title == "1 to look at"
    assert next(step for step in found.steps if step.wrong).key == "Amount and availability"
    (span,) = found.swift.spans
    assert found.swift.text.split("\n")[span.line][span.column :] == "JPY204000000,50"


def test_errors_come_before_warnings_and_both_before_remarks() -> None:
    found = judged(optics(**{"32B": "JPY 1.5", "46A": "+ÄRA\n+INVOICE 5 €"}))
    tones = [problem.note.tone for problem in found.problems]

    assert tones == sorted(tones, key=(Tone.BAD, Tone.WARN, Tone.PLAIN).index)
    assert tones[0] is Tone.BAD


def test_a_fresh_draft_is_not_red_it_is_only_empty() -> None:
    found = judged(new_draft(TODAY, HARBOUR, ELBE), seen=set())

    assert not any(problem.note.tone is Tone.BAD for problem in found.problems)
    assert "50N" not in found.notes
    assert found.problems[0].place == "Parties"
    assert "applicant name" in found.problems[0].note.sentence
    assert found.reason.startswith("Fill in ")
    parties = found.steps[0]
    assert parties.empty > 0
    assert parties.wrong == 0
    assert parties.spoken.endswith("to fill in")


def test_an_empty_field_that_was_left_is_wrong() -> None:
    found = judged(new_draft(TODAY, HARBOUR, ELBE), seen={"50N"})

    assert found.notes["50N"].tone is Tone.BAD
    assert found.reason == "Mend 1 finding first."


def test_nothing_is_said_of_the_field_that_is_typed_into() -> None:
    found = judged(optics(**{"32B": "JPY 1.5"}), typing="32B")

    assert "32B" not in found.notes
    assert found.problems == judged(optics(**{"32B": "JPY 1.5"})).problems[1:]
    assert found.reason == "Finish the field you are in."


def test_a_mend_says_what_it_puts_in() -> None:
    found = judged(optics(**{"46A": "+INVOICE OVER 5 €"}))

    assert found.notes["46A"].mend == "Replace with EUR"
    assert found.problems[0].below.endswith("Replace with EUR")


def test_a_finding_further_down_a_field_names_its_line() -> None:
    found = judged(optics(**{"46A": "+INVOICE\n+PACKING LIST\n+FEE 5 €"}))
    assert found.problems[0].place == "46A line 3"


def test_findings_in_a_later_message_are_marked_there() -> None:
    lines = "\n".join(f"+LOT {number:03d}" for number in range(1, 120)) + "\n+FEE €"
    found = judged(optics(**{"46A": lines}))

    assert found.parts == 2
    marked = [found.swift.text.split("\n")[span.line] for span in found.swift.spans]
    assert "+FEE €" in marked


def test_a_field_is_found_in_the_message_whatever_its_option() -> None:
    text = "{4:\n:27:1/1\n:41D:ANY BANK\nBY PAYMENT\n:42A:SAMPCNSHXXX\n-}"
    assert line_of(text, "41a") == 2
    assert line_of(text, "42a") == 4
    assert line_of(text, "32B") == -1


def test_a_source_marks_the_lines_of_the_file() -> None:
    rule = Rule("odd", "T1", "error", "Odd.")
    shown = source_text(b":20:A\r\n:32B:B\r\n", [rule.found("32B", 2), rule.found("99Z", 90)])
    assert shown.text == ":20:A\n:32B:B\n"
    assert [span.line for span in shown.spans] == [1]


def test_a_finding_without_a_place_in_the_message_marks_nothing() -> None:
    rule = Rule("gone", "T1", "error", "Gone.")
    assert swift_text([":20:A"], [rule.found("50N", 1)]).spans == ()


def test_a_customer_becomes_the_applicant_in_either_release() -> None:
    structured = applicant_values(CreditDraft("SR2026"), CARD)
    lines = applicant_values(CreditDraft("SR2025"), CARD)

    assert structured["50T"] == "SHANGHAI"
    assert structured["50R"] == "CN"
    assert lines["50"] == "BLUE HERON IMPORTS (SAMPLE) LTD\n88 INVENTED ROAD\n200120 SHANGHAI, CN"


@pytest.mark.parametrize("release", RELEASES)
def test_every_field_of_the_tables_has_its_place_in_the_form(release: Release) -> None:
    parts = sections(release)
    keys = [spec.key for part in parts for spec in part.specs]

    assert [part.group for part in parts] == list(GROUPS)
    assert sorted(keys) == sorted([*(spec.key for spec in field_specs(release)), RELEASE])


def test_rare_fields_wait_until_they_are_filled_or_called_for() -> None:
    specs = {spec.key: spec for spec in field_specs("SR2026")}
    empty = CreditDraft("SR2026")

    assert not any(stands(specs[key], empty) for key in SELDOM & specs.keys())
    assert stands(specs["42M"], empty.with_value("41a.by", "BY MIXED PYMT"))
    assert stands(specs["40E.text"], empty.with_value("40E", "OTHR"))
    assert stands(specs["72Z"], empty.with_value("72Z", "HELLO"))
    assert stands(specs["32B"], empty)
