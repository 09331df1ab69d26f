"""Where in the program something simulated is used: what its syntax tree says about that place."""

import ast
import functools
import sys
from typing import Any

from ..runnable.calls import hands_over, module_names
from .world import FILE, world

#: How often a simulated condition of a loop holds before it does not.
TURNS = 3
_turns: dict[int, int] = {}


@functools.cache
def errors() -> frozenset[str]:
    """Last parts of the names that the program catches or raises: these must be exception classes."""
    found: set[str] = set()
    for node in ast.walk(world.tree):
        if isinstance(node, ast.ExceptHandler) and node.type is not None:
            found.update(last_name(each) for each in getattr(node.type, "elts", [node.type]))
        elif isinstance(node, ast.Raise) and node.exc is not None:
            found.add(last_name(node.exc.func if isinstance(node.exc, ast.Call) else node.exc))
        elif isinstance(node, ast.Call) and last_name(node.func) in ("suppress", "raises"):
            found.update(map(last_name, node.args))
    return frozenset(found)


def last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


@functools.cache
def _decorator_lines() -> frozenset[int]:
    return frozenset(line for node in ast.walk(world.tree)
                     for decorator in getattr(node, "decorator_list", ())
                     for line in range(decorator.lineno, (decorator.end_lineno or decorator.lineno) + 1))


@functools.cache
def _conditions() -> dict[int, bool]:
    """By line: which value of a test keeps a `while` loop going."""
    found: dict[int, bool] = {}
    for node in ast.walk(world.tree):
        if isinstance(node, ast.While):
            _note(found, node.test, True)
            for inner in ast.walk(node):
                if isinstance(inner, ast.If) and any(isinstance(each, (ast.Break, ast.Return)) for each in inner.body):
                    _note(found, inner.test, False)
    return found


def _note(found: dict[int, bool], test: ast.expr, goes_on: bool) -> None:
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        goes_on = not goes_on
    for line in range(test.lineno, (test.end_lineno or test.lineno) + 1):
        found.setdefault(line, goes_on)


def is_decorating() -> bool:
    """The program's innermost frame stands on a decorator."""
    line = _line()
    return line is not None and line in _decorator_lines()


def attributes_of(name: str) -> set[str]:
    """What the program reads from a name of its own."""
    return {node.attr for node in ast.walk(world.tree)
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == name}


def is_given_away(function: Any, decorates: bool) -> bool:
    """Only whoever it is given to can call it: the program itself mentions it nowhere else."""
    name = function.__name__
    if sum(isinstance(node, ast.Name) and node.id == name for node in ast.walk(world.tree)) > (not decorates):
        return False
    if not decorates:
        return True
    modules = module_names(world.tree)
    return any(isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name == name
               and hands_over(node, modules) for node in ast.walk(world.tree))


def is_condition() -> bool:
    """The program's innermost frame stands on the test of a `while` loop."""
    line = _line()
    return line is not None and line in _conditions()


def truth() -> bool:
    """Simulated things are true; but a loop that depends on them turns TURNS times and ends."""
    line = _line()
    goes_on = _conditions().get(line) if line is not None else None
    if goes_on is None:
        return True
    count = _turns.get(line, 0) + 1
    _turns[line] = 0 if count > TURNS else count
    return goes_on if count <= TURNS else not goes_on


def _line() -> int | None:
    frame = sys._getframe(1)
    while frame is not None:
        if frame.f_code.co_filename == FILE:
            return frame.f_lineno
        frame = frame.f_back  # type: ignore[assignment]
    return None
