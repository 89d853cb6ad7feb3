"""Derives resources/mt/SR*.json and countries.tsv: run from the checkout where ../shared lies beside it.

The schemes come from Prowide Core's documentation (Apache-2.0, named in NOTICE). Only the messages the workstation
reads and writes field by field are taken; of all others only the name, so that a refusal can say what was found.
"""

from __future__ import annotations

import json
import re
from importlib import resources
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "mt"
TARGET = ROOT / "resources" / "mt"
TAKEN = ("700", "701")
LIVE_FROM = {"SR2025": "2025-11-22", "SR2026": "2026-11-14"}
# The schemes describe a tag once for all messages and print 27 loosely; in MT700 and MT701 SWIFT asks for this.
CORRECTED = {"27": "1!n/1!n", "23": "16x"}
ANNOTATION = re.compile(r"\(\*+\)")


def flatten(items: list[dict[str, Any]], sequence: str = "") -> list[dict[str, Any]]:
    """Fields in order; those of a sequence name it, so that its members are asked for together."""
    fields: list[dict[str, Any]] = []
    for item in items:
        if item.get("kind") == "sequence":
            fields += flatten(item["items"], item["title"])
        else:
            tags = [item["field"] + option for option in item["options"]]
            field = {"tags": tags, "mandatory": item["status"] == "M"}
            fields.append(field | ({"sequence": sequence} if sequence else {}))
    return fields


def derive(release: str) -> dict[str, Any]:
    """One release's table: messages, field formats, and the names of every type."""
    scheme = json.loads((SHARED / f"schemes-{release}.json").read_text("utf-8"))
    messages = {mt: flatten(scheme["messages"][mt]["items"]) for mt in TAKEN}
    tags = sorted({tag for fields in messages.values() for field in fields for tag in field["tags"]})
    formats = {tag: CORRECTED.get(tag) or ANNOTATION.sub("", scheme["fields"][tag]["validation"]) for tag in tags}
    return {
        "release": release,
        "live_from": LIVE_FROM[release],
        "source": scheme["source"],
        "messages": messages,
        "formats": formats,
        "names": {mt: message["name"] for mt, message in scheme["messages"].items()},
    }


def countries() -> str:
    """ISO 3166 codes and names from the time zone database (public domain)."""
    table = resources.files("tzdata").joinpath("zoneinfo", "iso3166.tab").read_text("utf-8")
    lines = [line for line in table.splitlines() if line and not line.startswith("#")]
    return "# Countries, ISO 3166-1 alpha-2, from the time zone database: code, name.\n" + "\n".join(lines) + "\n"


def main() -> None:
    """Writes the tables."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for release in LIVE_FROM:
        text = json.dumps(derive(release), indent=1, ensure_ascii=False)
        (TARGET / f"{release}.json").write_text(text + "\n", "utf-8")
    (TARGET / "countries.tsv").write_text(countries(), "utf-8")


if __name__ == "__main__":
    main()
