"""Programs that never end: servers, tickers, workers in a `while True`. They are stopped politely.

A program is stopped only when nothing but endless loops is left that could ever move the clock: each timer that is
set belongs to a task that stands inside a loop without a way out, or to a callback that puts itself off again. A
sleep anywhere else, a deadline, or work in a thread means that it may still end, however long it takes.
"""

import ast
import functools
from typing import Any

from ..modules.world import world
from ..recorder import Recorder
from ..waits import await_chain

FILE = "snippet.py"
#: When nothing in the text could end the loops: seconds of virtual time, with at least so many events, or so many
#: events alone. A loop that turns once a minute is seen turning a few times.
SECONDS, EVENTS, MANY_EVENTS = 30.0, 100, 4_000
#: When something might (a raise, a cancel(), an event that is set): far beyond what tutorials count to.
UNSURE_SECONDS, UNSURE_EVENTS = 600.0, 5_000
#: Events between two looks, so that looking costs nothing.
PAUSE = 200
#: Calls by which one part of a program may end another.
_ENDING = frozenset("cancel stop close set exit set_result set_exception shutdown _exit throw aclose abort "
                    "raise_for_status kill terminate quit uncancel".split())


class Patience:
    """How long a program has been let run. `tree` is the program's."""

    def __init__(self, tree: ast.Module) -> None:
        self._tree = tree
        self._next = 0
        self._ends: bool | None = None

    def look(self, loop: Any, recorder: Recorder, when: float) -> None:
        """The clock is about to move to `when`: stop the run if it could go on like this for ever."""
        seq = recorder.seq
        if seq < self._next or not ((when > SECONDS and seq >= EVENTS) or seq >= MANY_EVENTS):
            return
        self._next = seq + PAUSE if seq > EVENTS else 0
        line = self._endless(loop)
        if line is None:
            return
        if self._might_end() and not (when > UNSURE_SECONDS and seq >= UNSURE_EVENTS):
            return
        recorder.stop("virtual-time", f"This program runs for ever; it was stopped at {_words(recorder.at)}.", line)

    def waits_on_purpose(self, loop: Any) -> int | None:
        """The line where a program that uses something simulated waits for what it keeps from everybody, as servers do:
        `await asyncio.Event().wait()`. Or where it waits for more in a queue that was made up for it."""
        if not world.assumptions:
            return None
        simulated = any(each["type"] in ("module", "name") for each in world.assumptions)
        unset = not _calls(self._tree, "set", "set_result", "set_exception", "cancel")
        awaits = {node.lineno for node in ast.walk(self._tree) if isinstance(node, ast.Await)
                  and (_is_nobodys(node.value) or (unset and isinstance(node.value, ast.Name)))}
        parked = [(task, [frame for frame in await_chain(task.get_coro()) if frame.f_code.co_filename == FILE])
                  for task in _tasks_of(loop)]
        for _, frames in parked:
            if simulated and frames and frames[-1].f_lineno in awaits:
                return frames[-1].f_lineno
        loops = [self.endless_loop_of(task) for task, _ in parked if not _waits_for_tasks(task)]
        made_up = world.ran_out or any("asyncio.Queue()" in each["message"] for each in world.assumptions)
        return loops[0] if made_up and loops and None not in loops else None

    def _endless(self, loop: Any) -> int | None:
        """The line of a loop without end, if nothing else is left."""
        line: int | None = None
        threads = getattr(loop, "threads", None)
        if threads is not None and getattr(threads, "alive", None):
            return None
        tasks = {id(task._fut_waiter): task for task in _tasks_of(loop)}  # noqa: SLF001
        for _, _, handle in loop._scheduled:  # noqa: SLF001
            if handle._cancelled:  # noqa: SLF001
                continue
            if handle.number is None:
                task = tasks.get(id(handle._args[0]))  # noqa: SLF001
                found = self.endless_loop_of(task) if task is not None else None
            else:
                found = self._repeats(handle._callback)  # noqa: SLF001
            if found is None:
                return None
            line = line or found
        return line

    def endless_loop_of(self, task: Any) -> int | None:
        """The endless loop that a parked task stands in: its innermost awaiting frame decides, or one outside."""
        for frame in await_chain(task.get_coro()):
            if frame.f_code.co_filename == FILE:
                for first, last, inside in self._loops:
                    if inside <= frame.f_lineno <= last and first >= frame.f_code.co_firstlineno:
                        return first
        return None

    @functools.cached_property
    def _loops(self) -> list[tuple[int, int, int]]:
        """`while True:` without a break or return of its own: its line, its last line, its body's first."""
        try:
            return self._find_loops()
        except RecursionError:
            return []

    def _find_loops(self) -> list[tuple[int, int, int]]:
        return [(node.lineno, node.end_lineno or node.lineno, node.body[0].lineno) for node in ast.walk(self._tree)
                if isinstance(node, ast.While) and not _leaves(node.body)
                and (_is_true(node.test) or (_until_set(node.test) and not _calls(self._tree, "set")))]

    def _repeats(self, callback: Any) -> int | None:
        """A function that puts itself off again (call_later)."""
        function = getattr(callback, "__func__", callback)
        function = getattr(function, "func", function)
        code = getattr(function, "__code__", None)
        if code is None or code.co_filename != FILE:
            return None
        names = {*code.co_names, *code.co_freevars}
        return code.co_firstlineno if names & {"call_later", "call_at"} and code.co_name in names else None

    def _might_end(self) -> bool:
        if self._ends is None:
            self._ends = _ends(self._tree)
        return self._ends


def _ends(tree: ast.Module) -> bool:
    """Something in the text could end a loop from outside, and not only on a signal or when all is over."""
    ignored = _after_the_end(tree) | _on_signals(tree)
    for node in ast.walk(tree):
        if id(node) in ignored:
            continue
        if isinstance(node, (ast.Raise, ast.Assert)):
            return True
        if isinstance(node, ast.Call) and _called(node) in _ENDING:
            return True
    return False


def _after_the_end(tree: ast.Module) -> set[int]:
    """What `finally:` and `except KeyboardInterrupt:` hold at module level or around run_forever()."""
    found: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Try) and any(isinstance(inner, ast.Call) and _called(inner) in ("run_forever", "run")
                                             for each in node.body for inner in ast.walk(each)):
            for part in (*node.finalbody, *node.handlers):
                found.update(id(inner) for inner in ast.walk(part))
    return found


def _on_signals(tree: ast.Module) -> set[int]:
    """Functions that only a signal calls: nobody sends one here."""
    found: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in ("add_signal_handler", "signal"):
            found.update(id(inner) for inner in ast.walk(node))
    registered = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and id(node) in found}
    elsewhere = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and id(node) not in found}
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name in registered - elsewhere:
            found.update(id(inner) for inner in ast.walk(node))
    return found


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _tasks_of(loop: Any) -> list[Any]:
    import asyncio

    return list(asyncio.all_tasks(loop))


def _waits_for_tasks(task: Any) -> bool:
    """It waits for nothing but other tasks: awaits one, or is at the end of a TaskGroup or gather()."""
    import asyncio

    waiter = task._fut_waiter  # noqa: SLF001
    return (isinstance(waiter, asyncio.Task) or type(waiter).__name__ == "_GatheringFuture"
            or any(frame.f_code.co_filename.endswith("taskgroups.py") for frame in await_chain(task.get_coro())))


def _is_nobodys(node: ast.expr) -> bool:
    """A new event or future, which nothing else can reach."""
    if not isinstance(node, ast.Call):
        return False
    made = node.func.value if isinstance(node.func, ast.Attribute) and node.func.attr == "wait" else node
    return isinstance(made, ast.Call) and _called(made) in ("Event", "Future", "create_future")


def _until_set(test: ast.expr) -> bool:
    """`while not stop.is_set():`"""
    return (isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not) and isinstance(test.operand, ast.Call)
            and _called(test.operand) == "is_set")


def _calls(tree: ast.Module, *names: str) -> bool:
    """The program itself mentions such a method: `stop.set()`, `add_signal_handler(SIGINT, stop.set)`."""
    return any(isinstance(node, ast.Attribute) and node.attr in names for node in ast.walk(tree))


def _is_true(test: ast.expr) -> bool:
    return isinstance(test, ast.Constant) and bool(test.value)


def _leaves(body: list[ast.stmt]) -> bool:
    """A break of this loop, or a return, stands somewhere inside."""
    for node in body:
        if isinstance(node, (ast.Return, ast.Break)):
            return True
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            continue
        loop = isinstance(node, (ast.For, ast.AsyncFor, ast.While))
        for name in ("body", "orelse", "finalbody"):
            inner = getattr(node, name, [])
            if _leaves([each for each in inner if not (loop and name == "body" and isinstance(each, ast.Break))]):
                return True
        if any(_leaves(handler.body) for handler in getattr(node, "handlers", [])):
            return True
        if any(_leaves(case.body) for case in getattr(node, "cases", [])):
            return True
    return False


def _words(milliseconds: float) -> str:
    seconds = round(milliseconds / 1000, 3)
    return f"{seconds:g} s" if seconds < 120 else f"{seconds / 60:.0f} min"
