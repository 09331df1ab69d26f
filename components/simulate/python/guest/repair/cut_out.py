"""The inside of a function, shown without the function: `return` and `yield` stand outside of any."""

from __future__ import annotations

import ast

from .compiles import compile_error, parse
from .model import Draft, Repair

OUTSIDE = ("'return' outside function", "'yield' outside function", "'yield from' outside function")
#: The line that is put above it. The function has a name, as a reader sees it in lanes and in tracebacks.
HEADER = "async def excerpt({}):"


def cut_out(draft: Draft) -> Draft | None:
    """Puts the whole text into a coroutine. Not where a function of its own stands at the left edge: then a line of that
    one may have lost its indentation."""
    error = compile_error(draft.text)
    if error is None or error.msg not in OUTSIDE:
        return None
    tree = parse(draft.text)
    if tree is None or any(isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) for each in tree.body):
        return None
    in_strings = _inside_strings(tree)
    lines = [line if not line.strip() or number in in_strings else f"    {line}"
             for number, line in enumerate(draft.lines, 1)]
    message = "The text is the inside of a function; it was put into a coroutine."
    header = HEADER.format(", ".join(_counted(tree)))
    candidate = draft.with_lines([header, *lines], Repair("other", draft.origin[0], message), origin=[0, *draft.origin])
    return candidate if compile_error(candidate.text) is None else None


def _counted(tree: ast.Module) -> list[str]:
    """Names that the text changes and never sets, as in `n += 1`: they come from above it."""
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    changed = {id(node.target) for node in ast.walk(tree) if isinstance(node, ast.AugAssign)}
    plainly = {node.id for node in names if id(node) not in changed}
    return sorted({node.id for node in names if id(node) in changed} - plainly)


def _inside_strings(tree: ast.Module) -> set[int]:
    """Lines that begin inside a string: indentation would become a part of it."""
    return {line for node in ast.walk(tree) if isinstance(node, (ast.JoinedStr, ast.Constant))
            and isinstance(getattr(node, "value", ""), (str, bytes))
            for line in range(node.lineno + 1, (node.end_lineno or node.lineno) + 1)}
