"""What the program's own code does, seen by `sys.monitoring` (PEP 669).

Only the snippet's code objects are watched; the library runs unobserved and at full speed. RAISE and its relatives
cannot be set for single code objects, so those callbacks look whose code it is first.
"""

import ast
import asyncio
import inspect
import sys
import types
from asyncio import locks
from collections.abc import Callable, Iterator

from .lanes import Frame, Lane, Lanes, error_info
from .network.errors import as_on_linux
from .recorder import CODES, Recorder
from .reprs import short
from .variables import TouchedByLine, names_by_line, tell_changes

ENTERED, LEFT, LINE, CHANGED, NOTE = (CODES[name] for name in (
    "frame.entered", "frame.left", "line", "line that follows a change", "note"))
RAISED, CAUGHT, DELIVERED = (CODES[name] for name in ("error.raised", "error.caught", "cancel.delivered"))

#: Turns of loops within one step of the event loop after which lines are left out: a reader has seen enough.
TURNS_SHOWN = 200

_TOOL = 3
_EVENTS = sys.monitoring.events
_LOCAL = _EVENTS.LINE | _EVENTS.PY_START | _EVENTS.PY_RETURN | _EVENTS.JUMP
#: A coroutine that steps aside keeps its frame; a generator that yields leaves it.
_GENERATOR = _LOCAL | _EVENTS.PY_RESUME | _EVENTS.PY_YIELD
_GLOBAL = _EVENTS.RAISE | _EVENTS.PY_THROW | _EVENTS.PY_UNWIND | _EVENTS.RERAISE | _EVENTS.EXCEPTION_HANDLED
_LOCK_ACQUIRE = locks.Lock.acquire.__code__
#: What stands around a value that a generator yields, where it also yields what it waits for: an async generator, and
#: one that runs in a thread.
_YIELDED = ("async_generator_wrapped_value", "Given")
#: How a `for` loop, a generator and an abandoned generator end: no errors of the program's.
_ENDS = (StopIteration, StopAsyncIteration, GeneratorExit)


_CALLBACKS = ("py_start", "py_resume", "py_yield", "py_return", "jump", "raise", "py_throw", "py_unwind",
              "reraise", "exception_handled")


def claim_monitoring() -> None:
    """Switch on what is watched everywhere, once and before the first run: the interpreter then prepares the
    library's code for it at that time and not in every run anew."""
    sys.monitoring.use_tool_id(_TOOL, "loopscope")
    sys.monitoring.set_events(_TOOL, _GLOBAL)
    sys.monitoring.set_local_events(_TOOL, _LOCK_ACQUIRE, _EVENTS.PY_RETURN)


class Tracer:
    def __init__(self, recorder: Recorder, lanes: Lanes, codes: list[types.CodeType], tree: ast.AST) -> None:
        self._recorder = recorder
        self._lanes = lanes
        # What evaluates annotations (PEP 649) is none of what a reader wrote.
        self.codes = {each for code in codes for each in nested(code) if each.co_name != "__annotate__"}
        self._generators = frozenset(each for each in self.codes if each.co_flags & inspect.CO_GENERATOR)
        self._async_generators = frozenset(each for each in self.codes if each.co_flags & inspect.CO_ASYNC_GENERATOR)
        self._handlers = handler_lines(tree)
        self._names: dict[types.CodeType, TouchedByLine] = {}
        #: The variables of the program's module.
        self.module: dict[str, object] = {}
        self.on_lock_taken: Callable[[object], None] = lambda lock: None
        self.on_runtime_error: Callable[[RuntimeError, int, int | None], None] = lambda error, task, line: None
        self._steps = 0
        self.turns = 0
        self.paused = False
        #: Exceptions are held on to here or in a lane: only until the end of the step, or they would keep tasks alive.
        self.holds_errors = False
        self._last_error: BaseException | None = None

    def start(self) -> None:
        monitoring = sys.monitoring
        for name in _CALLBACKS:
            monitoring.register_callback(_TOOL, getattr(_EVENTS, name.upper()), getattr(self, f"_on_{name}"))
        monitoring.register_callback(_TOOL, _EVENTS.LINE, self._line_callback())
        for code in self.codes:
            yields = code in self._generators or code in self._async_generators
            monitoring.set_local_events(_TOOL, code, _GENERATOR if yields else _LOCAL)

    def watch(self, twin: types.CodeType, code: types.CodeType) -> None:
        """`twin` does in a thread what the program's `code` does (threads/twins.py)."""
        if code in self._generators:
            self._async_generators |= {twin}
        for each in nested(twin):
            if each.co_name[0] == ".":  # a comprehension: the program sees no frame of it
                continue
            self.codes.add(each)
            yields = each in self._generators or each in self._async_generators
            sys.monitoring.set_local_events(_TOOL, each, _GENERATOR if yields else _LOCAL)

    def finish(self) -> None:
        for name in ("line", *_CALLBACKS):
            sys.monitoring.register_callback(_TOOL, getattr(_EVENTS, name.upper()), None)

    def forget(self) -> None:
        """Begin anew: nothing that has run so far counts."""
        self._steps = self.turns = 0
        self.let_go_of_errors()
        self.resume()

    def resume(self) -> None:
        """A new step of the loop begins: lines are recorded again."""
        self.paused = False
        self._recorder.busy_line = None
        sys.monitoring.restart_events()

    # -- lines and frames -----------------------------------------------------------------------------------------

    def _line_callback(self) -> Callable[[types.CodeType, int], object]:
        """The callback for LINE, which is called most: its world is in its cells, nothing is looked up twice."""
        lanes, recorder, disable = self._lanes, self._recorder, sys.monitoring.DISABLE

        def on_line(code: types.CodeType, line: int) -> object:
            lane = lanes.current
            stack = lane.stack
            if not stack or stack[-1].code is not code:
                # Entered by a way that has no event of its own: an eager start, a frame that was left by a Stop.
                stack.append(Frame(code, self._names_of(code)))
            frame = stack[-1]
            touched = frame.names.get(frame.line)
            frame.line = line
            if self.paused:
                return disable
            if lane.handling is not None:
                self._maybe_caught(lane, line)
            if touched is None or (changed := tell_changes(touched, frame.told)) is None:
                recorder.rows += (LINE, recorder.at, lane.id, line)
            else:
                recorder.rows += (CHANGED, recorder.at, lane.id, line, changed)
            recorder.seq += 1
            if recorder.careful:
                recorder.tell()
            return None

        return on_line

    def _on_py_start(self, code: types.CodeType, offset: int) -> None:
        if self._recorder.in_loop and self._recorder.outcome is None:
            self._lanes.begin_called(code.co_name)
        lane = self._lanes.current
        lane.stack.append(Frame(code, self._names_of(code)))
        self._step()
        if not self.paused:
            self._recorder.add(ENTERED, lane.id, code.co_name, code.co_firstlineno)

    def _names_of(self, code: types.CodeType) -> TouchedByLine:
        names = self._names.get(code)
        if names is None:
            names = self._names[code] = names_by_line(code, self.module)
        return names

    def _on_py_return(self, code: types.CodeType, offset: int, value: object) -> None:
        if code is _LOCK_ACQUIRE:
            self.on_lock_taken(sys._getframe(1).f_locals["self"])
            return
        self._leave(code, "return", None if value is None else short(value))

    def _on_py_yield(self, code: types.CodeType, offset: int, value: object) -> None:
        if code in self._generators or type(value).__name__ in _YIELDED:
            self._leave(code, "yield", None)

    def _on_py_resume(self, code: types.CodeType, offset: int) -> None:
        """A generator that had yielded goes on; a coroutine that was parked has kept its frame."""
        stack = self._lanes.current.stack
        if code in self._generators or (code in self._async_generators and (not stack or stack[-1].code is not code)):
            self._on_py_start(code, offset)

    def _leave(self, code: types.CodeType, how: str, value: str | None) -> None:
        lane = self._lanes.current
        stack = lane.stack
        if not stack or stack[-1].code is not code:
            return
        stack.pop()
        if not self.paused:
            self._recorder.add(LEFT, lane.id, code.co_name, how, value)

    def _on_jump(self, code: types.CodeType, source: int, target: int) -> object:
        if target > source:
            return sys.monitoring.DISABLE
        self.turns += 1
        if self.turns == TURNS_SHOWN:
            self._pause()
        self._steps += 1
        if self._steps > self._recorder.limits.steps:
            self._too_many_steps()
        return None

    def _pause(self) -> None:
        lane = self._lanes.current
        line = self._recorder.busy_line = lane.line()
        self._recorder.add(NOTE, "lines-left-out", f"This loop has turned {TURNS_SHOWN} times without a pause. Its "
                           "next turns are run, but their lines are not shown.", lane.id, line)
        self.paused = True

    def _step(self) -> None:
        self._steps += 1
        if self._steps > self._recorder.limits.steps:
            self._too_many_steps()

    def _too_many_steps(self) -> None:
        limit = self._recorder.limits.steps
        line = self._lanes.current.line()
        self._recorder.stop("steps", f"The run was stopped after {limit:,} turns of loops and calls: line {line} "
                            "was still at it.", line)

    # -- errors ---------------------------------------------------------------------------------------------------

    def _on_raise(self, code: types.CodeType, offset: int, error: BaseException) -> None:
        if isinstance(error, OSError):
            as_on_linux(error)
        if code not in self.codes or isinstance(error, _ENDS):
            return
        lane = self._lanes.current
        recorder = self._recorder
        if lane.cancel is not None and recorder.outcome is None:
            # Also where the library has made something else of it, such as a TimeoutError.
            recorder.add(DELIVERED, lane.id, lane.line(), lane.cancel)
            lane.cancel = None
            lane.asked = True
        lane.caught_cancel = None
        if isinstance(error, asyncio.CancelledError):
            return
        if error is not self._last_error and recorder.outcome is None:
            self._last_error = error
            self.holds_errors = True
            recorder.add(RAISED, lane.id, error_info(error), lane.line())
            if type(error) is RuntimeError:
                self.on_runtime_error(error, lane.id, lane.line())

    def _on_py_throw(self, code: types.CodeType, offset: int, error: BaseException) -> None:
        if code in self.codes:
            self._on_py_resume(code, offset)
            self._on_raise(code, offset, error)

    def let_go_of_errors(self) -> None:
        self.holds_errors = False
        self._last_error = None
        self._lanes.current.handling = None

    def _on_exception_handled(self, code: types.CodeType, offset: int, error: BaseException) -> None:
        if code in self.codes and not isinstance(error, _ENDS) and self._recorder.outcome is None:
            lane = self._lanes.current
            lane.handling = error
            self.holds_errors = True
            if lane.asked and isinstance(error, asyncio.CancelledError) and (line := lane.line()) is not None:
                lane.caught_cancel = (lane.stack[-1], line)

    def _maybe_caught(self, lane: Lane, line: int) -> None:
        """A handler was entered: this is an `except` body, a `finally` or the next `except` clause."""
        if line in self._handlers:
            error, lane.handling = lane.handling, None
            self._recorder.add(CAUGHT, lane.id, error_info(error), line)

    def _on_reraise(self, code: types.CodeType, offset: int, error: BaseException) -> None:
        if code in self.codes:
            lane = self._lanes.current
            lane.handling = lane.caught_cancel = None

    def _on_py_unwind(self, code: types.CodeType, offset: int, error: BaseException) -> None:
        if code in self.codes:
            lane = self._lanes.current
            lane.handling = lane.caught_cancel = None
            self._leave(code, "raise", None)


def nested(code: types.CodeType) -> Iterator[types.CodeType]:
    """The code object and all those inside it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from nested(constant)


def handler_lines(tree: ast.AST) -> frozenset[int]:
    """Lines on which the body of an `except` clause begins."""
    return frozenset(node.body[0].lineno for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler))
