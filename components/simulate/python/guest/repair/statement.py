"""What one logical line says by itself: its kind, the names in it, how it leaves its block."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field

from .compiles import parse
from .logical import LogicalLine
from .mentions import Mentions, mentions

TELLERS = ("print", "log", "_log")
FIRST_WORDS = re.compile(r"@|(?:async\s+)?\w+|")
HEADERS = {"def", "class", "if", "for", "while", "with", "try", "match"}
CLAUSES = {"elif", "else", "except", "finally", "case"}
#: Words by which a program tells that something is over, or that it begins.
ENDS = re.compile(
    r"\b(?:done|finish\w*|complet\w*|end(?:s|ed|ing)?|clos\w*|releas\w*|left|leav\w*|exit\w*|all|both|total\w*|took"
    r"|elapsed|results?|after|over|bye|goodbye|stopp\w*|final\w*|everything|ready|shut|gone|gave|outside|summary)\b",
    re.IGNORECASE,
)
BEGINS = re.compile(
    r"\b(?:start\w*|begin\w*|before|enter\w*|acquir\w*|inside|work\w*|running|open\w*|got|has)\b",
    re.IGNORECASE,
)
EXITS = {ast.Return: "return", ast.Raise: "raise", ast.Break: "break", ast.Continue: "continue"}


#: Calls below which nothing of the block is run.
LEAVES_PROGRAM = ("sys.exit", "exit", "quit", "os._exit")


@dataclass(slots=True)
class Statement:
    """`kind` is `simple`, `decorator`, or the keyword of a compound statement or clause (`async` left out).

    `exit`: how it leaves its block for good. `parsed`: it is Python by itself, wherever it stands.
    `again`: a bare `raise`. `tells_end`, `tells_begin`: it prints that something
    is over, or that it begins. `says`: the words that it prints.
    """

    line: LogicalLine
    kind: str = "simple"
    asynchronous: bool = False
    opens: bool = False
    parsed: bool = True
    exit: str = ""
    call: str = ""
    shape: str = ""
    name: str = ""
    method: bool = False
    free: bool = False
    guard: bool = False
    forever: bool = False
    grouped: bool = False
    again: bool = False
    tells_end: bool = False
    tells_begin: bool = False
    says: str = ""
    names: Mentions = field(default_factory=Mentions)


def understand(line: LogicalLine) -> Statement:
    """Parses the line alone, inside the smallest program in which it may stand. Never raises."""
    found = Statement(line)
    words = FIRST_WORDS.match(line.code).group().split()  # type: ignore[union-attr]
    word = words[-1] if words else ""
    found.asynchronous = len(words) == 2 and word in ("def", "for", "with")
    kind = "decorator" if word == "@" else word if word in HEADERS | CLAUSES else "simple"
    node = None if line.broken else _node(kind, line)
    if node is None and kind in ("match", "case", "simple"):
        kind = "simple"
        node = None if line.broken else _node(kind, line)
    found.kind = kind
    found.opens = line.opens and kind not in ("simple", "decorator")
    if node is None:
        found.parsed = False
        return found
    _describe(found, node)
    return found


def _node(kind: str, line: LogicalLine) -> ast.AST | None:
    body = f"{line.code}\n  pass" if line.opens else line.code
    if kind == "simple":
        tree = parse(line.code)
        return tree if tree and tree.body else None
    if kind == "decorator":
        tree = parse(f"{line.code}\ndef f(): pass")
        return tree.body[0].decorator_list[0] if tree else None  # type: ignore[attr-defined]
    if kind in ("elif", "else"):
        tree = parse(f"if 0: pass\n{body}")
        return ast.Module(tree.body[0].orelse, []) if tree else None  # type: ignore[attr-defined]
    if kind == "except":
        tree = parse(f"try: pass\n{body}")
        return tree.body[0].handlers[0] if tree else None  # type: ignore[attr-defined]
    if kind == "finally":
        tree = parse(f"try: pass\n{body}")
        return ast.Module(tree.body[0].finalbody, []) if tree else None  # type: ignore[attr-defined]
    if kind == "case":
        body = f"{line.code}\n   pass" if line.opens else line.code
        tree = parse(f"match 0:\n {body}")
        return tree.body[0].cases[0] if tree else None  # type: ignore[attr-defined]
    if kind == "try":
        tree = parse(f"{body}\nfinally: pass")
    elif kind == "match":
        tree = parse(f"{line.code}\n case _: pass") if line.opens else None
    else:
        tree = parse(body)
    return tree.body[0] if tree and tree.body else None


def _describe(found: Statement, node: ast.AST) -> None:
    found.names = mentions(node, header=found.opens)
    if isinstance(node, ast.Module) and node.body and found.kind == "simple":
        node = node.body[-1] if len(node.body) > 1 else node.body[0]
    found.shape = type(node).__name__
    found.again = isinstance(node, ast.Raise) and node.exc is None
    if found.kind == "simple":
        found.exit = EXITS.get(type(node), "")
        value = getattr(node, "value", None)
        value = value.value if isinstance(value, ast.Await) else value
        if isinstance(value, ast.Call):
            found.call = _dotted(value.func)
            if found.call.startswith(TELLERS):
                found.says = _words(value)
                found.tells_end = bool(ENDS.search(found.says))
                found.tells_begin = not found.tells_end and bool(BEGINS.search(found.says))
            if found.call in LEAVES_PROGRAM:
                found.exit = "raise"
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            found.shape = "Docstring" if isinstance(node.value.value, str) else "Pass"
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        found.name = node.name
        if not isinstance(node, ast.ClassDef):
            first = (node.args.posonlyargs + node.args.args)[:1]
            found.method = bool(first) and first[0].arg in ("self", "cls", "mcs")
            found.free = not found.method
    if isinstance(node, ast.AsyncWith):
        found.grouped = any(word in found.line.code for word in ("TaskGroup", "open_nursery", "create_task_group"))
    if isinstance(node, ast.If):
        found.guard = any(isinstance(n, ast.Name) and n.id == "__name__" for n in ast.walk(node.test))
    if isinstance(node, ast.While):
        found.forever = isinstance(node.test, ast.Constant) and bool(node.test.value)


def _words(call: ast.Call) -> str:
    texts = (node.value for node in ast.walk(call) if isinstance(node, ast.Constant))
    return " ".join(text for text in texts if isinstance(text, str))


def _dotted(node: ast.AST) -> str:
    """`a.b.c` for what is written so; empty for every other expression."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute) and len(parts) < 8:
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return ""
    return ".".join([node.id, *reversed(parts)])
