"""Gathers every text that an officer may read: what the window asks to be translated, and the core's own sentences.

The window's texts stand in ``tr("…")`` and ``translate("Context", "…")``. The core knows no Qt: its sentences are
found by their shape, and its labels in the modules named here. A text with values in it is gathered as a template:
``{name}`` as a format string has it, ``{0}``, ``{1}`` … in the order of an f-string.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.messages.tables import countries

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
CORE = "Core"
CORE_ROOMS = ("app", "chain_client", "local_store", "gateway")
LEFT_OUT = ("migrations", "gateway/sandbox/seed.py", "gateway/sandbox/people.py")
LABEL_MODULES = (
    "app/credit/banking_days.py",
    "app/credit/fields.py",
    "app/credit/letter.py",
    "app/messages/check.py",
    "app/messages/validate.py",
    "chain_client/contracts/refusals.py",
    "chain_client/gateway_api/problems.py",
    "chain_client/rpc/values.py",
)
"""Modules whose other texts are read too: headings, names of fields, words that stand in a sentence."""
OTHER_TEXTS = (
    "UCP 600 art. {0}",
    "eUCP art. {0}",
    "field {0}",
    "format {0}",
    "format",
    "The bank or ANY BANK",
    "charset",
    "code",
    "envelope",
    "import",
    "length",
    "ledger",
    "rulebook",
    "block {0}",
    "By",
    "First line the Incoterm ({0}), then the place.",
    "payment",
    "acceptance",
    "negotiation",
    "deferred payment",
    "mixed payment",
    "issuing",
    "advising",
    "Allowed",
    "Not allowed",
    "Conditional",
)
"""Texts that no shape gives away: rules that findings name, words that are put into sentences."""
_SENTENCE = re.compile(r"(?!SELECT |UPDATE |DELETE |INSERT )[A-Z“{0-9].*\s.*[.?!]”?", re.DOTALL)
_LABEL = re.compile(r"(?=.*[a-z]{2})(?!\)|[A-Z][a-z]+[A-Z])(?:[A-Z“{]|[^_]* )[^_<>\[\]]*(?<!\()")
_PLACE = re.compile(r"\{(\w+)(?:![rsa])?(?::[^{}]*)?\}")
_DEFECTS = frozenset({"ValueError", "TypeError", "AssertionError", "RuntimeError", "KeyError", "SystemExit"})
_LOGS = frozenset({"debug", "info", "warning", "error", "exception", "critical", "execute", "log"})


@dataclass(frozen=True, slots=True)
class Text:
    """A text to translate: its context, its English, whether its form depends on a count."""

    context: str
    source: str
    counted: bool = False


class UntranslatableError(Exception):
    """A text that no translator will ever see, since it isn't a literal, or that is asked for before a language is."""


def places(text: str) -> set[str]:
    """The names of the values that a text takes, without their formats; ``n`` for Qt's own count."""
    return set(_PLACE.findall(text)) | ({"%n"} if "%n" in text else set())


def bare(template: str) -> str:
    """A template without the formats of its values: ``{0:time}`` becomes ``{0}``."""
    return _PLACE.sub(r"{\1}", template)


def gather() -> list[Text]:
    """Every text, in the order of contexts and sources."""
    found: set[Text] = {Text(CORE, source) for source in (*OTHER_TEXTS, *countries().values(), *holidays())}
    for path in sorted((ROOT / "ui").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        if not name.startswith("ui/language/"):  # it asks for the core's texts, whatever they are
            found.update(window_texts(path.read_text("utf-8"), name))
    for room in CORE_ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            if not any(part in name for part in LEFT_OUT):
                found.update(Text(CORE, source) for source in core_texts(path.read_text("utf-8"), name))
    return sorted(found, key=lambda text: (text.context, text.source))


def holidays() -> list[str]:
    """Days on which banks are closed, as the calendars name them; one that isn't listed keeps its English name."""
    return Path(__file__).with_name("holidays.txt").read_text("utf-8").splitlines()


def window_texts(module: str, name: str) -> Iterator[Text]:
    """What a module of the window asks to be translated.

    Raises:
        UntranslatableError: a text is put together at run time, or asked for when the module is imported; names
            module and line.
    """
    yield from _asked(ast.parse(module), "", name, running=False)


def _asked(node: ast.AST, owner: str, name: str, *, running: bool) -> Iterator[Text]:
    if isinstance(node, ast.Call) and (text := _text(node, owner, f"{name}:{node.lineno}")):
        if not running:
            raise UntranslatableError(f"{name}:{node.lineno}: asked for before a language is chosen")
        yield text
    function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
    for child in ast.iter_child_nodes(node):
        whose = child.name if isinstance(child, ast.ClassDef) else owner
        # Defaults and decorators run with the module; only a function's body waits for its call.
        waits = function and isinstance(child, ast.stmt | ast.expr) and child not in getattr(node, "decorator_list", ())
        yield from _asked(child, whose, name, running=running or waits)


def _text(call: ast.Call, owner: str, place: str) -> Text | None:
    asked = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if asked == "tr":
        if not owner or _whose(call.func) != "self":
            raise UntranslatableError(f"{place}: tr() belongs to self, in a class")
        return Text(owner, _literal(call.args[0], place), counted=len(call.args) > 2)
    if asked == "translate" and _whose(call.func) in ("", "QCoreApplication"):
        context, source = (_literal(argument, place) for argument in call.args[:2])
        return Text(context, source, counted=len(call.args) > 3)
    return None


def _whose(func: ast.expr) -> str:
    """What a method is called on, where that is a plain name; empty for a function."""
    return getattr(func.value, "id", "?") if isinstance(func, ast.Attribute) else ""


def _literal(node: ast.expr, place: str) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise UntranslatableError(f"{place}: a text to translate must be a literal")


def core_texts(module: str, name: str) -> Iterator[str]:
    """The sentences of a module of the core, and its other texts where they are labels."""
    tree = ast.parse(module)
    unread = _unread(tree)
    shape = _LABEL if name in LABEL_MODULES else _SENTENCE
    for node in ast.walk(tree):
        if id(node) in unread or not isinstance(node, ast.Constant | ast.JoinedStr):
            continue
        template = _template(node)
        said = bool(_SENTENCE.fullmatch(template) or shape.fullmatch(template))
        if said and re.search(r"[A-Za-z]{2}", _PLACE.sub("", template)):
            yield bare(template)


def _unread(tree: ast.Module) -> set[int]:
    """Nodes whose text no officer reads: docstrings, logs, types, what only a defect says, parts of f-strings."""
    unread: set[int] = set()
    for node in ast.walk(tree):
        skipped: list[ast.AST] = []
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped = [node.value]
        elif isinstance(node, ast.Call) and _name(node.func) in _DEFECTS | _LOGS | {"Literal", "TypeVar"}:
            skipped = [part for argument in node.args for part in ast.walk(argument)]
        elif isinstance(node, ast.JoinedStr):
            skipped = [part for part in ast.walk(node) if part is not node]
        elif isinstance(node, ast.Assert):
            skipped = list(ast.walk(node))
        elif isinstance(node, ast.AnnAssign | ast.arg) and node.annotation is not None:
            skipped = list(ast.walk(node.annotation))
        unread.update(id(part) for part in skipped)
    return unread


def _name(func: ast.expr) -> str:
    return func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")


def _template(node: ast.Constant | ast.JoinedStr) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    pieces, number = [], 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            pieces.append(str(part.value))
        else:
            pieces.append(f"{{{number}}}")
            number += 1
    return "".join(pieces)
