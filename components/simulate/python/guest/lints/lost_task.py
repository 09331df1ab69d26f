"""Tasks that nobody keeps: cut off at the end of asyncio.run(), thrown away, or failed without anybody asking."""

import ast
import asyncio
from asyncio import runners
from collections.abc import Callable
from typing import Any

from ..lanes import Lane
from ..recorder import CODES, Recorder
from .words import name

_NOTE = CODES["note"]
FILE = "snippet.py"
#: What cancels whatever is left when asyncio.run() ends.
CANCEL_ALL = runners._cancel_all_tasks.__code__  # noqa: SLF001
_MAKERS = ("create_task", "ensure_future")


class LostTasks:
    def __init__(self, recorder: Recorder, tree: ast.Module) -> None:
        self._recorder = recorder
        self._tree = tree
        #: The line of the endless loop that a task stands in: such a task is meant to be cut off.
        self.endless: Callable[[asyncio.Task], int | None] = lambda task: None

    def cut_off(self, task: asyncio.Task, lane: Lane) -> None:
        """asyncio.run() cancels a task that is left over."""
        told = self._recorder.tasks[lane.id]
        line = told["line"]
        if line is None or not any(first <= line <= last for first, last in dropped_tasks(self._tree)):
            return
        if self.endless(task) is not None:
            return
        state = "was not done" if lane.started else "had not even begun"
        self._add("lost-task", f"{self._name(lane)} {state} when the program ended, so asyncio.run cancelled it: "
                  f"nobody keeps or awaits the task made in line {line}. Keep it in a variable and await it, or make "
                  "it in a TaskGroup.", lane.id, line)

    def destroyed(self, lane: Lane) -> None:
        """A task was thrown away before it was done: the loop itself refers to it weakly only."""
        made = self._recorder.tasks[lane.id]["line"]
        line = lane.line() if made is None else made
        self._add("task-destroyed-pending", f"{self._name(lane)} was thrown away before it was done: nobody kept a "
                  "reference to its task, or the loop ended first. Keep the task, in a set for example, and await it.",
                  lane.id, line)

    def never_retrieved(self, lane: Lane | None, error: BaseException) -> None:
        """A task was thrown away with an error that nobody has asked for."""
        who = "A future" if lane is None else self._name(lane)
        self._add("never-retrieved", f"{who} failed with {type(error).__name__}, and nobody awaited it: the error came "
                  "to light only when it was thrown away. Await it, or make it in a TaskGroup.",
                  None if lane is None else lane.id, line_of(error))

    def _name(self, lane: Lane) -> str:
        return name(lane.id, self._recorder.tasks)

    def _add(self, code: str, text: str, task: int | None, line: int | None) -> None:
        self._recorder.add(_NOTE, code, text, task, line)


def dropped_tasks(tree: ast.Module) -> list[tuple[int, int]]:
    """First and last line of each statement that makes a task and keeps nothing of it. Those of a TaskGroup are kept
    by the group."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and _makes_task(node.value.func):
            found.append((node.lineno, node.end_lineno or node.lineno))
    return found


def _makes_task(function: ast.expr) -> bool:
    if isinstance(function, ast.Name):
        return function.id in _MAKERS
    if not (isinstance(function, ast.Attribute) and function.attr in _MAKERS):
        return False
    owner = ast.unparse(function.value)
    return owner == "asyncio" or "loop" in owner


def line_of(error: BaseException) -> int | None:
    """The innermost line of the program in the traceback."""
    line, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == FILE:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
