"""Loops around something simulated that nothing would end: an exception that they catch, or None, comes in time."""

import ast
import functools
import types

from .places import TURNS, innermost_frame, last_name
from .world import FILE, world

#: How often each place was reached.
_turns: dict[tuple[str, int], int] = {}


def end_of_loop() -> None:
    """In `while True: try: await it ... except Closed: break` nothing else ends the loop: it is raised, in time."""
    frame = innermost_frame()
    found = None if frame is None else _last_awaits().get(frame.f_lineno)
    if frame is None or found is None:
        return
    place = ("error", frame.f_lineno)
    _turns[place] = _turns.get(place, 0) + 1
    if _turns[place] <= TURNS:
        return
    error = _resolved(found, frame)
    if error is not None:
        world.assume("other", f"Nothing else ends this loop: {error.__name__} was raised after {TURNS} turns.",
                     frame.f_lineno, place)
        raise error(f"simulated, after {TURNS} turns")


@functools.cache
def _last_awaits() -> dict[int, ast.expr]:
    """By the line of the last await in such a loop's `try`: the exception that leaves the loop."""
    found: dict[int, ast.expr] = {}
    for loop in ast.walk(world.tree):
        if not (isinstance(loop, ast.While) and isinstance(loop.test, ast.Constant)):
            continue
        for node in loop.body:
            if isinstance(node, ast.Try):
                leaving = [each.type for each in node.handlers if each.type is not None and each.body
                           and isinstance(each.body[-1], (ast.Break, ast.Return))]
                lines = [inner.lineno for each in node.body for inner in ast.walk(each) if isinstance(inner, ast.Await)]
                if leaving and lines and not any(isinstance(inner, (ast.Break, ast.Return)) for each in node.body
                                                 for inner in ast.walk(each)):
                    found[max(lines)] = leaving[0]
    return found


def is_last_before_none() -> bool:
    """In `while (item := await it.get()) is not None` and the like None ends the loop: it comes, in time."""
    frame = innermost_frame()
    if frame is None or frame.f_lineno not in _awaits_until_none():
        return False
    place = ("none", frame.f_lineno)
    _turns[place] = _turns.get(place, 0) + 1
    if _turns[place] <= TURNS:
        return False
    _turns[place] = 0
    world.assume("other", f"Nothing else ends this loop: None was made up after {TURNS} turns.", frame.f_lineno,
                 place)
    return True


@functools.cache
def _awaits_until_none() -> frozenset[int]:
    """Lines of awaits whose result a `while` loop compares with None to end."""
    found: set[int] = set()
    for loop in ast.walk(world.tree):
        if not isinstance(loop, ast.While):
            continue
        if _names_compared_with_none(loop.test) is not None:
            found.update(node.lineno for node in ast.walk(loop.test) if isinstance(node, ast.Await))
        ending = {_names_compared_with_none(node.test) for node in ast.walk(loop) if isinstance(node, ast.If)
                  and isinstance(node.body[-1], (ast.Break, ast.Return))} - {None, ""}
        found.update(node.lineno for node in ast.walk(loop) if isinstance(node, ast.Assign)
                     and isinstance(node.value, ast.Await) and last_name(node.targets[0]) in ending)
    return frozenset(found)


def _names_compared_with_none(test: ast.expr) -> str | None:
    """The name in `name is None`; None for other tests."""
    if (isinstance(test, ast.Compare) and isinstance(test.ops[0], (ast.Is, ast.IsNot))
            and isinstance(test.comparators[0], ast.Constant) and test.comparators[0].value is None):
        return last_name(test.left.target if isinstance(test.left, ast.NamedExpr) else test.left)
    return None


def _resolved(node: ast.expr, frame: types.FrameType) -> type[Exception] | None:
    """The class that `except X` names, if it is one that a peer or a library causes."""
    first = node.elts[0] if isinstance(node, ast.Tuple) and node.elts else node
    try:
        found = eval(compile(ast.Expression(first), FILE, "eval"), frame.f_globals, frame.f_locals)
    except Exception:
        return None
    if not (isinstance(found, type) and issubclass(found, Exception)):
        return None
    made_here = found.__module__ not in ("builtins", "asyncio.exceptions")
    return found if made_here or issubclass(found, (OSError, EOFError)) else None
