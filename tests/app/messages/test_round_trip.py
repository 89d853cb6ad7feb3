"""Text to model to text and back: nothing is lost on the way."""

from __future__ import annotations

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from app.messages.charset import SETS
from app.messages.envelope import parse
from app.messages.model import Field, Message, read_application, read_basic, read_date
from app.messages.sequence import join, split
from app.messages.tables import TEXT_CHARS_MAX
from app.messages.write import write

TAGS = ["20", "32B", "45A", "46A", "47A", "71D", "72Z"]
LINE = st.text(sorted(SETS["z"] - {" "}), min_size=1, max_size=65).filter(lambda text: text[0] not in ":-{")
VALUE = st.lists(LINE, min_size=1, max_size=8).map("\n".join)
FIELDS = st.lists(st.builds(Field, st.sampled_from(TAGS), VALUE), min_size=1, max_size=8)


def numbered(fields: list[Field], first_line: int) -> tuple[Field, ...]:
    found, line = [], first_line
    for field in fields:
        found.append(dataclasses.replace(field, line=line))
        line += len(field.lines)
    return tuple(found)


@given(FIELDS, st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_a_message_that_is_written_is_read_as_itself(fields: list[Field], newline: str, trailer: bool) -> None:
    message = Message(
        "F01SAMPCNSHAXXX0044000011",
        "I700SAMPDEHHXXXXN",
        "{108:SAMPLE}",
        numbered(fields, 2),
        "{CHK:0123456789AB}" if trailer else None,
        newline,
    )
    parsed = parse(write(message).encode())
    assert parsed.messages == (message,)
    assert not parsed.findings


NARRATIVE = st.lists(LINE, min_size=1, max_size=260).map("\n".join)


@given(NARRATIVE, NARRATIVE, NARRATIVE)
def test_long_narratives_are_split_within_limits_and_joined_again(goods: str, documents: str, conditions: str) -> None:
    fields = [Field("20", "SAMPLE1"), Field("45A", goods), Field("46A", documents), Field("47A", conditions)]
    parts = split(fields, "SR2026")
    for number, part in enumerate(parts, 1):
        assert part[0] == Field("27", f"{number}/{len(parts)}")
        assert all(len(field.lines) <= 100 for field in part)
        assert (
            len(write(Message("F01SAMPCNSHAXXX0044000011", "I701SAMPDEHHXXXXN", None, tuple(part), "")))
            <= TEXT_CHARS_MAX
        )
    if len(parts) <= 8:
        messages = [Message(None, None, None, tuple(part), None) for part in parts]
        joined = join(messages)
        assert joined.fields == tuple(fields)
        assert not joined.findings


@given(st.text(max_size=60))
def test_headers_of_any_text_are_read_or_refused(text: str) -> None:
    basic, application = read_basic(text), read_application(text)
    assert basic is None or len(text) == 25
    assert application is None or application.mt == text[1:4]


@given(st.text("0123456789", min_size=6, max_size=6))
def test_six_digits_are_a_day_or_none(text: str) -> None:
    day = read_date(text)
    assert day is None or day.strftime("%y%m%d") == text
