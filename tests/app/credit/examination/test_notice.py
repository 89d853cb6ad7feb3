"""The notice is drafted from what is ticked, fitted to 70 lines of 50, and never loses what an officer wrote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.credit.examination.checklist import checklist
from app.credit.examination.notice import COLUMNS, LINES_MAX, discrepancies, drafted, fit, redrafted
from app.credit.examination.phrases import Phrase, phrase_of_point
from app.credit.presentation import Discrepancy
from tests.app.credit.sample_credits import sample_terms

LATE = Phrase("late-shipment 44C", "LATE SHIPMENT: SHIPPED 26 JAN 2027, LATEST DATE 25 JAN 2027", "field 44C")
UNSIGNED = Phrase("general.signed", "DOCUMENT NOT SIGNED", "UCP 600 art. 3")
UNCLEAN = Phrase("transport.clean 46A.3", "BILL OF LADING NOT CLEAN", "UCP 600 art. 27")

WORDS = st.lists(st.text("ABCXYZ0123456789'+,-./:()?", min_size=1, max_size=70), min_size=1, max_size=20).map(" ".join)


def test_a_notice_is_numbered_and_wrapped() -> None:
    assert drafted([LATE, UNSIGNED]) == (
        "1) LATE SHIPMENT: SHIPPED 26 JAN 2027, LATEST DATE\n   25 JAN 2027\n2) DOCUMENT NOT SIGNED"
    )
    assert drafted([]) == ""


def test_ticking_another_point_adds_it_and_unticking_takes_it_out() -> None:
    text = drafted([LATE, UNSIGNED])

    more = redrafted(text, [LATE, UNSIGNED], [LATE, UNSIGNED, UNCLEAN])
    less = redrafted(more, [LATE, UNSIGNED, UNCLEAN], [UNSIGNED, UNCLEAN])

    assert more == text + "\n3) BILL OF LADING NOT CLEAN"
    assert less == "1) DOCUMENT NOT SIGNED\n2) BILL OF LADING NOT CLEAN"


def test_lines_written_by_hand_stay_as_they_are() -> None:
    by_hand = "2) MARKS ON BALES\n   NOT LEGIBLE AT ALL"
    text = f"{drafted([LATE])}\n{by_hand}"

    assert redrafted(text, [LATE], [UNSIGNED]) == "1) MARKS ON BALES\n   NOT LEGIBLE AT ALL\n2) DOCUMENT NOT SIGNED"


def test_a_phrase_altered_by_hand_is_the_officer_s() -> None:
    text = drafted([LATE, UNSIGNED]).replace("DOCUMENT NOT SIGNED", "PACKING LIST NOT SIGNED")

    ticked = redrafted(text, [LATE, UNSIGNED], [LATE, UNSIGNED, UNCLEAN])
    unticked = redrafted(text, [LATE, UNSIGNED], [LATE])

    assert "DOCUMENT NOT SIGNED" not in ticked
    assert "2) PACKING LIST NOT SIGNED\n3) BILL OF LADING NOT CLEAN" in ticked
    assert unticked == text


def test_a_phrase_taken_out_by_hand_does_not_come_back() -> None:
    assert redrafted(drafted([LATE]), [LATE, UNSIGNED], [LATE, UNSIGNED, UNCLEAN]) == drafted([LATE, UNCLEAN])


def test_the_first_ticks_of_an_empty_notice_are_drafted() -> None:
    assert redrafted("", [], [LATE, UNSIGNED]) == drafted([LATE, UNSIGNED])


def test_what_is_sealed_names_each_discrepancy_with_its_article() -> None:
    text = f"THE FOLLOWING\n\n{drafted([LATE, UNSIGNED])}\n3) MARKS ON BALES\n   NOT LEGIBLE"

    assert discrepancies(text, [LATE, UNSIGNED]) == (
        Discrepancy("THE FOLLOWING", ""),
        Discrepancy(LATE.text, "field 44C"),
        Discrepancy("DOCUMENT NOT SIGNED", "UCP 600 art. 3"),
        Discrepancy("MARKS ON BALES NOT LEGIBLE", ""),
    )


@given(st.lists(WORDS, max_size=8))
def test_what_is_drafted_is_read_back_word_for_word(texts: list[str]) -> None:
    said = tuple(Discrepancy(text) for text in texts)
    text = drafted(said)

    assert all(len(line) <= COLUMNS for line in text.split("\n"))
    joined = ["".join(one.text.split()) for one in discrepancies(text, ())]
    assert joined == ["".join(one.text.split()) for one in said]


def test_a_notice_that_fits_has_nothing_to_say() -> None:
    assert fit(drafted([LATE, UNSIGNED])) == (3, 0, ())
    assert fit("") == (0, 0, ())
    assert fit("\n".join(["X" * COLUMNS] * LINES_MAX)) == (LINES_MAX, 0, ())


def test_a_notice_that_is_too_long_says_by_how_much() -> None:
    every = [phrase_of_point(one, part.demand) for part in checklist(sample_terms("11")) for one in part.points]

    result = fit(drafted(every))

    assert result.lines == LINES_MAX + result.over
    assert result.over > 0
    assert [one.sentence for one in result.findings] == [f"{result.lines} lines; at most 70 fit here."]


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("1) SHORT\n2) " + "X" * 50, 2, "53 characters; at most 50 fit here."),
        ("1) SHORT\n\n2) SHORT", 2, "An empty line can't be sent. Take it out, or put a point in it."),
    ],
)
def test_what_does_not_fit_is_found_in_its_line(text: str, line: int, sentence: str) -> None:
    [finding] = fit(text).findings

    assert (finding.line, finding.sentence) == (line, sentence)


def test_a_character_that_swift_does_not_carry_is_found_with_what_could_stand_there() -> None:
    [finding] = fit("1) BALES 1–7 TORN").findings

    assert finding.mend is not None
    assert (finding.mend.old, finding.mend.new, finding.line) == ("–", "-", 1)
