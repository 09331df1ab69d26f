"""A cancellation that was caught and not passed on: the task goes on as if nobody had asked it to stop.

Cleaning up may await too, so nothing is said while the task stands in an `except` or `finally` body or waits for the
end of a `with`. Only one that has left these, and awaits again, has swallowed it.
"""

import ast
import asyncio

from ..lanes import Frame, Lane
from ..recorder import CODES, Recorder
from .syntax import last_name
from .words import name

_NOTE = CODES["note"]


class Swallowed:
    def __init__(self, recorder: Recorder, tree: ast.Module) -> None:
        self._recorder = recorder
        self._tree = tree
        self._cleaning: frozenset[int] | None = None
        self._told: set[tuple[int, int]] = set()

    def look(self, task: asyncio.Task, lane: Lane) -> None:
        """`task` has caught a CancelledError that it was sent, and now awaits again."""
        assert lane.caught_cancel is not None
        if task.cancelling() == 0:
            # uncancel() was called: it is dealt with, as asyncio.timeout() does.
            lane.caught_cancel = None
            return
        if self._cleaning is None:
            self._cleaning = cleaning_lines(self._tree)
        if any(frame.line in self._cleaning for frame in lane.stack):
            return
        caught_in, line = lane.caught_cancel
        lane.caught_cancel = lane.asked = None
        handler = catcher(self._tree, caught_in, line)
        if handler is None or (lane.id, handler.lineno) in self._told:
            return
        self._told.add((lane.id, handler.lineno))
        tasks = self._recorder.tasks
        what = "`with` block" if isinstance(handler, ast.With | ast.AsyncWith) else "`except`"
        advice = "let the error out of the block" if what == "`with` block" else "end the `except` with `raise`"
        self._recorder.add(_NOTE, "swallowed-cancellation", f"{name(lane.id, tasks)} was asked to stop by "
                           f"{self._who(lane)}, but the {what} in line {handler.lineno} keeps the CancelledError to "
                           f"itself and the task goes on. To let it be cancelled, {advice}.", lane.id, handler.lineno)

    def _who(self, lane: Lane) -> str:
        by, line = lane.cancelled_by or (None, None)
        if by is None:
            return "a timer or by asyncio itself"
        told = self._recorder.tasks[by]
        who = "the module's code" if told["kind"] == "module" else name(by, self._recorder.tasks)
        return who if line is None else f"{who} in line {line}"


def cleaning_lines(tree: ast.Module) -> frozenset[int]:
    """Lines on which an error may still be under way: `except` and `finally` bodies, and the heads of `with`."""
    found: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.With | ast.AsyncWith):
            found.update(range(node.lineno, max(node.body[0].lineno, node.lineno + 1)))
        elif isinstance(node, ast.Try | ast.TryStar):
            for body in (*(handler.body for handler in node.handlers), node.finalbody):
                if body:
                    found.update(range(body[0].lineno, (body[-1].end_lineno or body[-1].lineno) + 1))
    return frozenset(found)


def catcher(tree: ast.Module, frame: Frame, line: int) -> ast.ExceptHandler | ast.With | ast.AsyncWith | None:
    """What kept an error that came out of `line`: the innermost handler or `with` around it. None where the text
    does not tell which of several `except` clauses it was."""
    found: ast.ExceptHandler | ast.With | ast.AsyncWith | None = None
    smallest = 0
    for node in ast.walk(tree):
        if not isinstance(node, ast.Try | ast.TryStar | ast.With | ast.AsyncWith):
            continue
        first, last = node.body[0].lineno, node.body[-1].end_lineno or node.body[-1].lineno
        if not first <= line <= last or first < frame.code.co_firstlineno or (found is not None and first < smallest):
            continue
        if isinstance(node, ast.With | ast.AsyncWith):
            if any(_suppresses(item.context_expr) for item in node.items):
                found, smallest = node, first
        else:
            fitting = [handler for handler in node.handlers if _catches_cancel(handler)]
            if fitting:
                found, smallest = fitting[0], first
    return found


def _suppresses(context: ast.expr) -> bool:
    return isinstance(context, ast.Call) and last_name(context.func) == "suppress"


def _catches_cancel(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    types = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(last_name(each) in ("CancelledError", "BaseException") for each in types)
