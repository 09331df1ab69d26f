"""Which made-up value an error may come of, so that it is not taken for a mistake of the page's."""

import ast
import types
from collections.abc import Iterator
from opcode import opmap
from typing import Any

from .simulated import Simulated
from .world import FILE, world

#: What text that was made up holds.
_MARKS = ("<simulated ", "made-up")
#: Assumptions that give the program a value.
_GIVES = frozenset(("name", "argument", "input"))
_RAISE = opmap["RAISE_VARARGS"]
#: Elements of a container that are looked at.
_MOST = 20


def blame(error: BaseException) -> None:
    """Say, where the program's innermost frame fails, what of its line was made up."""
    place = _innermost(error.__traceback__)
    if place is None or not world.assumptions:
        return
    names = [name for name in _names_at(place) if _is_made_up(_value(place.tb_frame, name))]
    if not names and not _raises(place):
        # What the line uses may have come of something made up that stands above it.
        names = [name for name, value in place.tb_frame.f_locals.items()
                 if isinstance(value, Simulated) and place.tb_frame.f_locals is not place.tb_frame.f_globals]
    line = place.tb_lineno
    if names:
        world.assume("other", f"This error may not be the page's own: {names[0]} was made up here.", line, "blame")
    elif _has_mark(str(error)) or any(each["line"] == line and each["type"] in _GIVES for each in world.assumptions):
        world.assume("other", "This error may not be the page's own: it comes of a value that was made up here.", line,
                     "blame")


def _innermost(trace: types.TracebackType | None) -> types.TracebackType | None:
    found = None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == FILE:
            found = trace
        trace = trace.tb_next
    return found


def _names_at(place: types.TracebackType) -> Iterator[str]:
    """Names inside the expression that failed."""
    first, last, start, end = list(place.tb_frame.f_code.co_positions())[place.tb_lasti // 2]
    if first is None or last is None or start is None or end is None:
        return
    for node in ast.walk(world.tree):
        if (isinstance(node, ast.Name) and (first, start) <= (node.lineno, node.col_offset)
                and (node.end_lineno or 0, node.end_col_offset or 0) <= (last, end)):
            yield node.id


def _raises(place: types.TracebackType) -> bool:
    """The program itself raises the error."""
    return place.tb_frame.f_code.co_code[place.tb_lasti] == _RAISE


def _value(frame: types.FrameType, name: str) -> Any:
    for names in (frame.f_locals, frame.f_globals):
        if name in names:
            return names[name]
    # What was made of a missing name stands among the builtins.
    return frame.f_builtins.get(name)


def _is_made_up(value: Any) -> bool:
    if isinstance(value, Simulated):
        return True
    if type(value) in (str, bytes):
        return _has_mark(value if isinstance(value, str) else value.decode(errors="replace"))
    if type(value) in (list, tuple, set, dict):
        inside = list(value.values() if isinstance(value, dict) else value)[:_MOST]
        return any(isinstance(each, Simulated) or (type(each) is str and _has_mark(each)) for each in inside)
    return False


def _has_mark(text: str) -> bool:
    return any(mark in text for mark in _MARKS)
