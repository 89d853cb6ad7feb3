"""The rules of the house that no linter knows: each looks at one file and names what breaks it."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePath

MODULE_LINES_MAX = 400
FUNCTION_LINES_MAX = 60

#: The only places that may catch everything: ui's op runner, sys.excepthook, the loop's handler and the
#: gateway's error middleware.
BOUNDARIES = {"ui/ops.py", "ui/shell/crash.py", "chain_client/engine.py", "gateway/api/errors.py"}

#: Where amounts are reckoned.
MONEY = ("app/money", "app/credit/", "app/messages/", "app/ledger/", "gateway/accounts/")

REGISTRY_HOST = re.compile(
    r"registry\.npmjs|npmmirror\.com|pypi\.org|pythonhosted\.org|crates\.io|proxy\.golang\.org", re.IGNORECASE
)
MACHINE_PATH = re.compile(r"(?<![\w.}\-])/(?:work|root|farm)/")


def in_text(text: str) -> Iterator[str]:
    """Nothing committed names a package registry or a path of the machine it was written on."""
    for number, line in enumerate(text.splitlines(), 1):
        if REGISTRY_HOST.search(line):
            yield f"line {number} names a package registry's host"
        if MACHINE_PATH.search(line):
            yield f"line {number} names a path of one machine"


def sizes(path: PurePath, tree: ast.Module, text: str) -> Iterator[str]:
    """Modules and functions stay short enough to be read at once."""
    del path
    if (lines := len(text.splitlines())) > MODULE_LINES_MAX:
        yield f"has {lines} lines, over {MODULE_LINES_MAX}"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > FUNCTION_LINES_MAX:
                yield f"{node.name} has {lines} lines, over {FUNCTION_LINES_MAX}"


def broad_excepts(path: PurePath, tree: ast.Module, text: str) -> Iterator[str]:
    """Only the four boundaries catch everything."""
    del text
    if path.as_posix() in BOUNDARIES:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            caught = ast.unparse(node.type) if node.type else "Exception"
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("suppress"):
            caught = ast.unparse(node)
        else:
            continue
        if re.search(r"\b(Base)?Exception\b", caught):
            yield f"line {node.lineno} catches everything"


def sleeps(path: PurePath, tree: ast.Module, text: str) -> Iterator[str]:
    """Tests wait for what they wait for, never for time to pass."""
    del text
    if path.parts[0] != "tests":
        return
    for node in ast.walk(tree):
        imported = isinstance(node, ast.ImportFrom) and ast.unparse(node).startswith("from time import sleep")
        called = isinstance(node, ast.Attribute) and ast.unparse(node) in {"time.sleep", "qtbot.wait"}
        if isinstance(node, ast.ImportFrom | ast.Attribute) and (imported or called):
            yield f"line {node.lineno} sleeps"


def floats(path: PurePath, tree: ast.Module, text: str) -> Iterator[str]:
    """Money is an integer in minor units."""
    del text
    if not path.as_posix().startswith(MONEY):
        return
    for node in ast.walk(tree):
        if (isinstance(node, ast.Name) and node.id == "float") or (
            isinstance(node, ast.Constant) and isinstance(node.value, float)
        ):
            yield f"line {node.lineno} uses a float where amounts are reckoned"


def naive_times(path: PurePath, tree: ast.Module, text: str) -> Iterator[str]:
    """Times are aware UTC."""
    del path, text
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        owner, name = ast.unparse(node.func.value).split(".")[-1], node.func.attr
        bare_now = name == "now" and not node.args and not node.keywords
        if owner in {"datetime", "date"} and (bare_now or name in {"utcnow", "today", "utcfromtimestamp"}):
            yield f"line {node.lineno} asks for a time without its zone"


def unfinished(path: PurePath, tree: ast.Module, text: str) -> Iterator[str]:
    """What isn't there is not pretended: no stubs anywhere, no mocks outside tests."""
    del text
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == "NotImplementedError":
            yield f"line {node.lineno} is a stub"
        if not isinstance(node, ast.Import | ast.ImportFrom) or path.parts[0] == "tests":
            continue
        if "unittest" in ast.unparse(node):
            yield f"line {node.lineno} mocks outside tests"


RULES = (sizes, broad_excepts, sleeps, floats, naive_times, unfinished)


def in_module(path: PurePath, text: str) -> list[str]:
    """Everything in a Python file that breaks a rule, as sentences that begin with its path."""
    tree = ast.parse(text)
    return [f"{path.as_posix()}: {fault}" for rule in RULES for fault in rule(path, tree, text)]
