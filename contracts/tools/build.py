"""Compiles the contracts, prints their sizes, and keeps the artifacts in resources/contracts.

`build.py` writes the artifacts, `build.py --check` only compares them with what the sources compile to, and
`build.py --gas` only prints the gas that forge's tests measured last.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

CONTRACTS = Path(__file__).resolve().parent.parent
ROOT = CONTRACTS.parent
OUTPUT = ROOT / "build" / "contracts"
ARTIFACTS = ROOT / "resources" / "contracts"
SIZE_MOST = 16_000
NAMES = (
    "Journal",
    "Consortium",
    "Compliance",
    "CreditLedger",
    "Undertakings",
    "Amendments",
    "Performance",
    "Presentations",
    "Settlements",
    "ApprovalsModule",
    "TenorModule",
    "ExposureModule",
)


def main() -> int:
    """Returns 0 when all is well, 1 when a contract is too large or the kept artifacts are out of date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    parser.add_argument("--gas", action="store_true", help="print the gas that the tests measured last")
    asked = parser.parse_args()
    if asked.gas:
        print_gas()
        return 0
    files = compiled()
    too_large = print_sizes(files)
    if asked.check:
        stale = [name for name, text in files.items() if kept(name) != text]
        for name in stale:
            print(f"resources/contracts/{name} is not what the sources compile to: run `make contracts`.")
        return 1 if stale or too_large else 0
    ARTIFACTS.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (ARTIFACTS / name).write_text(text, encoding="utf-8", newline="\n")
    return 1 if too_large else 0


def compiled() -> dict[str, str]:
    """Every artifact's file name and text, from a whole fresh compilation of src.

    Always whole: what the optimizer makes of a file may depend on what is compiled beside it.
    """
    out = OUTPUT / "artifacts"
    run("build", "src", "--force", "--out", str(out), "--cache-path", str(OUTPUT / "artifacts-cache"))
    sources = source_hash()
    built = {name: artifact(name, one_json(out, name), sources) for name in NAMES}
    files = {f"{name}.json": text_of(content) for name, content in built.items()}
    files["errors.json"] = text_of(all_errors(built))
    return files


def run(*arguments: str) -> None:
    """Run forge, quietly unless it fails.

    Raises:
        subprocess.CalledProcessError: when forge fails; what it said was printed.
    """
    command = [sys.executable, str(CONTRACTS / "tools" / "forge.py"), *arguments]
    done = subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        print(done.stdout, flush=True)
    done.check_returncode()


def one_json(out: Path, name: str) -> dict[str, Any]:
    """Forge's output for one contract."""
    content: dict[str, Any] = json.loads((out / f"{name}.sol" / f"{name}.json").read_text(encoding="utf-8"))
    return content


def artifact(name: str, output: dict[str, Any], sources: str) -> dict[str, Any]:
    """What is kept of a contract. `links` names, per library, where in the bytecode its address goes (in bytes)."""
    references = output["bytecode"]["linkReferences"].values()
    links = {
        library: sorted(place["start"] for place in places)
        for by_library in references
        for library, places in by_library.items()
    }
    settings = output["metadata"]["settings"]
    return {
        "name": name,
        "abi": output["abi"],
        "bytecode": output["bytecode"]["object"],
        "links": links,
        "deployed_size": (len(output["deployedBytecode"]["object"]) - 2) // 2,
        "compiler": output["metadata"]["compiler"]["version"],
        "evm_version": settings["evmVersion"],
        "optimizer_runs": settings["optimizer"]["runs"],
        "source_hash": sources,
    }


def all_errors(built: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """Every error some contract can answer with, by name: an error of a library comes through any contract."""
    found = {item["name"]: item for content in built.values() for item in content["abi"] if item["type"] == "error"}
    return [found[name] for name in sorted(found)]


def source_hash() -> str:
    """SHA-256 over paths and contents of all sources and of the compiler's settings."""
    digest = hashlib.sha256()
    for path in [CONTRACTS / "foundry.toml", *sorted((CONTRACTS / "src").rglob("*.sol"))]:
        content = path.read_bytes()
        digest.update(f"{path.relative_to(CONTRACTS).as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def text_of(content: object) -> str:
    """The one way an artifact is written."""
    return json.dumps(content, indent=1, sort_keys=True) + "\n"


def kept(name: str) -> str | None:
    """The artifact in the repository, if there is one."""
    path = ARTIFACTS / name
    return path.read_text(encoding="utf-8") if path.exists() else None


def print_sizes(files: dict[str, str]) -> bool:
    """Prints each contract's size; returns whether one is too large."""
    sizes: dict[str, int] = {name: json.loads(files[f"{name}.json"])["deployed_size"] for name in NAMES}
    for name, size in sizes.items():
        print(f"{name:<18}{size:>8,} bytes{'   ABOVE ' + format(SIZE_MOST, ',') if size > SIZE_MOST else ''}")
    return max(sizes.values()) > SIZE_MOST


def print_gas() -> None:
    """Prints the acts' gas as the tests measured it last."""
    for name, gas in sorted(told_gas().items()):
        print(f"{name:<34}{gas:>10,} gas")


def measured_gas() -> dict[str, int]:
    """Gas of the acts as whole transactions, by name."""
    run("test", "--match-contract", "GasTest")
    return told_gas()


def told_gas() -> dict[str, int]:
    """The same, as the last run of forge's tests wrote it."""
    told: dict[str, str] = json.loads((OUTPUT / "gas" / "acts.json").read_text(encoding="utf-8"))
    return {name: int(gas) for name, gas in told.items()}


if __name__ == "__main__":
    sys.exit(main())
