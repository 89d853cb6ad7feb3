"""The sample credits: every one is read without an error and written back as it stands."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from app.messages.credits import CreditMessage, read_file
from app.messages.envelope import parse
from app.messages.findings import errors
from app.messages.sequence import split
from app.messages.write import write

FOLDER = Path(__file__).parents[3] / "resources" / "samples"
SAMPLES = sorted(FOLDER.glob("*.fin"))
TODAY = date(2026, 11, 22)
# An acknowledgement is read for its date and belongs to no message.
ACKNOWLEDGEMENT = re.compile(rb"\{1:F21\w+\}\{4:\{177:\d+\}\{451:0\}\}")


def credit(path: Path) -> CreditMessage:
    file = read_file(path.read_bytes(), TODAY)
    [found] = file.credits
    assert not file.findings
    return found


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_has_no_finding(path: Path) -> None:
    assert not credit(path).findings


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_is_written_back_byte_by_byte(path: Path) -> None:
    messages = parse(path.read_bytes()).messages
    written = messages[0].newline.join(write(message) for message in messages)
    assert written.encode() == ACKNOWLEDGEMENT.sub(b"", path.read_bytes())


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_splits_into_the_parts_it_came_in(path: Path) -> None:
    found = credit(path)
    parts = split(found.fields, found.release)
    assert [[(field.tag, field.value) for field in part] for part in parts] == [
        [(field.tag, field.value) for field in message.fields] for message in found.parts
    ]


def test_the_samples_cover_releases_ways_of_payment_and_continuations() -> None:
    found = [credit(path) for path in SAMPLES]
    assert len(found) >= 12
    assert len({one.text("20") for one in found}) == len(found)
    assert {one.release for one in found} == {"SR2025", "SR2026"}
    assert sum(len(one.parts) > 1 for one in found) == 4
    assert {(one.text("41A") or one.text("41D") or "").split("\n")[-1] for one in found} == {
        "BY PAYMENT",
        "BY ACCEPTANCE",
        "BY DEF PAYMENT",
        "BY NEGOTIATION",
        "BY MIXED PYMT",
    }
    assert {"JPY", "USD", "EUR", "CNY", "KWD"} == {(one.text("32B") or "")[:3] for one in found}
    assert {one.sender for one in found} == {"SAMPCNSHXXX", "SAMPDEHHXXX"}


def test_every_sample_stands_in_the_readme_and_names_only_invented_parties() -> None:
    readme = (FOLDER / "README.md").read_text("utf-8")
    for path in SAMPLES:
        assert path.name in readme
        found = credit(path)
        for tag in ("50", "50N", "59", "59N"):
            assert "SAMPLE" in (found.text(tag) or "SAMPLE"), path.name


def test_no_sample_has_an_error_on_the_day_before_the_new_release() -> None:
    old = [path for path in SAMPLES if credit(path).release == "SR2025"]
    for path in old:
        [found] = read_file(path.read_bytes(), date(2026, 11, 13)).credits
        assert not errors(found.findings)
