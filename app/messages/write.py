"""From messages to text: what SWIFT's line carries, or exactly the line ends a file came with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.messages.model import Field, Message


def write(message: Message) -> str:
    """A message as text; reading it again gives an equal message."""
    head = "".join(
        f"{{{number}:{block}}}"
        for number, block in enumerate((message.block1, message.block2, message.block3), 1)
        if block is not None
    )
    body = message.newline + write_fields(message.fields, message.newline) if message.fields else ""
    tail = f"{{5:{message.block5}}}" if message.block5 is not None else ""
    end = f"{message.newline}-}}" if message.closed else ""
    return f"{head}{{4:{body}{end}{tail}"


def write_fields(fields: Iterable[Field], newline: str = "\n") -> str:
    """Block 4's text: ``:tag:value`` lines."""
    return newline.join(f":{field.tag}:" + field.value.replace("\n", newline) for field in fields)
