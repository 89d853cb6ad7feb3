"""Every real and synthetic category 7 message of ../shared/mt is read as its expectation says."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app.messages.credits import read_file
from app.messages.envelope import parse
from app.messages.formats import read_format
from app.messages.model import sub_blocks
from app.messages.tables import RELEASES, table
from app.messages.write import write
from installer import mt_tables
from tests.helpers.checkout import SHARED

if TYPE_CHECKING:
    from app.messages.model import Message

NAMES = sorted(path.stem for path in (SHARED / "mt" / "samples").glob("*.fin")) or ["(none)"]
TODAY = date(2026, 11, 22)


def read(shared: Path, name: str) -> tuple[bytes, Message, dict[str, Any]]:
    data = (shared / "mt" / "samples" / f"{name}.fin").read_bytes()
    expected = json.loads((shared / "mt" / "samples" / f"{name}.expected.json").read_text("utf-8"))
    [message] = parse(data).messages
    return data, message, expected


@pytest.mark.parametrize("name", NAMES)
def test_fields_and_headers_are_read_as_expected(shared_dir: Path, name: str) -> None:
    _, message, expected = read(shared_dir, name)
    assert [[field.tag, field.value] for field in message.fields] == expected["fields"]
    assert (message.mt or None, message.sender, message.receiver) == (
        expected["mt"],
        expected["sender"],
        expected["receiver"],
    )
    assert (asdict(message.basic) if message.basic else None) == expected["block1"]
    assert (asdict(message.application) if message.application else None) == expected["block2"]
    for number, block in ((3, message.block3), (5, message.block5)):
        assert (None if block is None else sub_blocks(block)) == expected[f"block{number}"]


@pytest.mark.parametrize("name", NAMES)
def test_missing_blocks_are_said(shared_dir: Path, name: str) -> None:
    data, _, expected = read(shared_dir, name)
    said = [finding for finding in parse(data).findings if finding.code == "block-missing"]
    assert len(said) == len(expected["header_issues"])


@pytest.mark.parametrize("name", [name for name in NAMES if "nonsense" not in name])
def test_a_message_is_written_byte_by_byte_as_it_was_read(shared_dir: Path, name: str) -> None:
    data, message, _ = read(shared_dir, name)
    assert write(message).encode() == data


@pytest.mark.parametrize("name", NAMES)
def test_only_an_mt700_is_taken_in_as_a_new_credit(shared_dir: Path, name: str) -> None:
    data, message, _ = read(shared_dir, name)
    file = read_file(data, TODAY)
    assert bool(file.credits) == (message.mt == "700")
    if message.mt not in ("700", ""):
        [finding] = [finding for finding in file.findings if finding.code == "other-type"]
        assert f"MT{message.mt}" in finding.sentence


@pytest.mark.parametrize(("today", "release"), [(date(2026, 11, 13), "SR2025"), (TODAY, "SR2026")])
@pytest.mark.parametrize("name", [name for name in NAMES if "mt700" in name and "798" not in name] or ["(none)"])
def test_structure_agrees_with_the_expectation_of_both_releases(
    shared_dir: Path, name: str, today: date, release: str
) -> None:
    data, _, expected = read(shared_dir, name)
    [credit] = read_file(data, today).credits
    assert credit.release == release
    issues = expected[f"structure_issues_SRU{release[2:]}"]
    foreign = {issue.partition(":")[0] for issue in issues if "not in MT700" in issue}
    assert {finding.field for finding in credit.findings if finding.code == "field-of-other-release"} == foreign
    assert bool(issues) == any(finding.rule == "MT700" for finding in credit.findings)


@pytest.mark.parametrize("release", RELEASES)
def test_the_tables_are_what_the_script_derives(shared_dir: Path, release: str) -> None:
    kept = json.loads((mt_tables.TARGET / f"{release}.json").read_text("utf-8"))
    assert (shared_dir / "mt") == mt_tables.SHARED
    assert mt_tables.derive(release) == kept


def test_the_countries_are_what_the_script_derives() -> None:
    assert mt_tables.countries() == (mt_tables.TARGET / "countries.tsv").read_text("utf-8")


def test_field_values_are_taken_apart_into_their_components(shared_dir: Path) -> None:
    vectors = json.loads((shared_dir / "mt" / "field-vectors.json").read_text("utf-8"))
    formats = {release: table(release).formats for release in RELEASES}
    checked = 0
    for vector in vectors:
        field_format = formats["SR2025"].get(vector["field"]) or formats["SR2026"].get(vector["field"])
        if field_format is None:
            continue
        read = {part.item.number: part.text for part in field_format.read(vector["value"]).components}
        expected = {int(name.partition(":")[0]): text for name, text in vector["components"].items()}
        if set(expected) == {1}:  # a narrative: the vectors take its lines for one component
            read = {1: "\n".join(read.values())}
        assert read == expected, vector
        checked += 1
    assert checked == 29


def test_an_unclosed_group_in_a_table_is_a_defect() -> None:
    with pytest.raises(ValueError, match="unclosed"):
        read_format("[/34x")
