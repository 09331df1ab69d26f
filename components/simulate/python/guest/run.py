"""One run: source text in, trace out. The interpreter's memory is put back to before `run` afterwards."""

import asyncio
import gc
import json
import linecache
import logging
import platform
import sys
import threading
import time
import traceback
import types
import warnings
from asyncio import events
from typing import Any

from . import clock, reprs, task, threads
from .after_earlier import EarlierFailed, run_after
from .bare import BareLoop
from .lanes import Lanes, error_info
from .lints import Lints
from .lints.lost_task import line_of
from .lints.top_level_await import explain_top_level_await
from .loop import VirtualLoop, World
from .modules import latency
from .network import install as network
from .output import text_stream
from .own_reprs import OwnReprs
from .policy import Concurrent, OneAtATime
from .recorder import CODES, LAYOUT, Limits, Recorder
from .repair import repair
from .runnable import Plan, prepare
from .runnable.forever import Patience
from .runnable.install import Completion
from .runnable.questions import questions
from .stop import Stop
from .tracer import Tracer
from .waits import Waits

FILE = "snippet.py"
#: What time.process_time() says: time that is slept is none of the processor's, and the rest takes no virtual time.
CPU_SECONDS = 0.031
_POLICIES = {"concurrent": Concurrent, "one-at-a-time": OneAtATime}


def run(request: str) -> str:
    """`request` and the answer are JSON; see `protocol.ts` for their shapes."""
    asked = json.loads(request)
    latency.choose(asked.get("latencies", {}))
    questions.begin(asked.get("answers"))
    repaired = repair(asked["code"])
    answer: dict[str, Any] = {
        "layout": [[name, *fields] for name, fields in LAYOUT.items()],
        "source": {"original": asked["code"], "text": repaired.text, "origin": repaired.origin},
        "repairs": [{"type": each.type, "line": each.line, "message": each.message} for each in repaired.repairs],
        "assumptions": [],
        "runtime": {"name": "CPython", "version": platform.python_version(), "library": "asyncio"},
    }
    if repaired.error is not None:
        # The outcome has the line in a field of its own.
        reason = repaired.error.reason.removeprefix(f"Line {repaired.error.line}: ")
        answer |= refused(reason[:1].upper() + reason[1:], repaired.error.line)
    elif (plan := prepare(repaired.text)).refusal is not None:
        reason, line = plan.refusal
        answer |= refused(reason, repaired.origin[line - 1])
    else:
        def execute(plan: Plan, recorder: Recorder) -> dict[str, Any]:
            if "overlap" in asked and not let_overlap(plan, asked["overlap"]):
                return refused("No awaits of these lines could be made to overlap.", None)
            if any(each.type == "prompt" for each in repaired.repairs):
                from .runnable import session

                session.print_values(plan, asked["code"], repaired.origin)
                session.go_on_after_errors(plan, asked["code"], repaired.origin)
            if "assert " in plan.text and (" is " in plan.text or "isinstance(" in plan.text):
                from .runnable import assertions

                assertions.hold(plan)
            return Program(plan, asked["policy"], recorder).run()

        answer |= run_after(plan, repaired, asked, answer, execute)
        if (latencies := latency.used()) or questions.asked:
            answer["inputs"] = {"latencies": latencies, "questions": questions.asked}
    return json.dumps(answer, separators=(",", ":"), check_circular=False)


def run_bare(code: str) -> float:
    """Run a program that needs no repair on the bare loop; real seconds are for the caller to measure."""
    use_loop(BareLoop)
    exec(compile(code, FILE, "exec"), {"__name__": "__main__"})
    return clock.now()


def refused(reason: str, line: int | None) -> dict[str, Any]:
    recorder = Recorder(Limits(0, 10, 0, 0))
    recorder.add(CODES["run.started"])
    recorder.end({"type": "refused", "reason": reason, "line": line})
    return {"rows": recorder.rows, "tasks": [], "outcome": recorder.outcome}


def let_overlap(plan: Plan, lines: list[int]) -> bool:
    """Have the awaits of these lines overlap where that can be done, and say so among the assumptions."""
    from .lints.overlap import overlap

    done = overlap(plan.tree, lines)
    if done:
        plan.compile()
        plan.assumptions += [{"type": "overlap", "line": line, "message": "This await was made to overlap."}
                             for line in done]
    return bool(done)


class Program:
    def __init__(self, plan: Plan, policy: str, recorder: Recorder) -> None:
        self._text = plan.text
        self._tree = plan.tree
        self._code = plan.code
        self._before = plan.before
        self._own = range(plan.above + 1, len(plan.text.splitlines()) - plan.added + 1)
        self.recorder = recorder
        self.lanes = Lanes(recorder, "<module>")
        own = any(each in plan.text for each in ("__repr__", "__str__", "__format__"))
        reprs.use(OwnReprs(plan.tree) if own else None)
        self.tracer = Tracer(recorder, self.lanes, [plan.code, *(code for _, code in plan.before)], self._tree)
        waits = Waits(recorder, self.lanes, self.tracer.codes)
        self.tracer.on_lock_taken = waits.lock_taken
        self._completion = Completion(plan, recorder, self.lanes)
        self._lints = Lints(recorder, self.lanes, waits, self._tree)
        self.tracer.on_runtime_error = self._lints.errors.explain
        questions.on_ask = self._lints.blocking.asked
        self._world = World(recorder, self.lanes, waits, self.tracer, _POLICIES[policy](), self._lints)

    def run(self) -> dict[str, Any]:
        recorder = self.recorder
        recorder.add(CODES["run.started"])
        self._install()
        self.tracer.start()
        try:
            self._run_before()
            self._execute()
            self._close()
            self._lints.finish()
            recorder.end({"type": "completed"})
        except Stop:
            pass
        except EarlierFailed:
            raise
        except SystemExit as exit:
            self._exit(exit)
        except MemoryError as error:
            self._failed(error)
        except BaseException as error:
            self._failed(error)
        finally:
            self.tracer.finish()
        return {"rows": recorder.rows, "tasks": recorder.tasks, "outcome": recorder.outcome}

    def _install(self) -> None:
        world = self._world
        install_loop(world)
        task.install(task.reporting_task(self.recorder, self.lanes, world.waits, world.lints))
        time.sleep = self._sleep
        world.patience = Patience(self._tree)
        self._lints.lost.endless = world.patience.endless_loop_of
        world.threads = threads.install(world, self._tree)
        network.begin(world)
        time.process_time = time.thread_time = lambda: CPU_SECONDS
        self._main = types.ModuleType("__main__")
        sys.modules["__main__"] = self._main
        names = self.tracer.module = vars(self._main)
        sys.argv = [FILE]
        logging._startTime = time.time_ns()  # type: ignore[attr-defined]  # noqa: SLF001
        sys.stdout = sys.__stdout__ = text_stream("stdout", self._print)
        sys.stderr = sys.__stderr__ = text_stream("stderr", self._print)
        linecache.cache[FILE] = (len(self._text), None, self._text.splitlines(True), FILE)
        self._warn = warnings._showwarnmsg_impl  # type: ignore[attr-defined]
        warnings._showwarnmsg_impl = self._on_warning  # type: ignore[attr-defined]
        names["__builtins__"] = self._completion.builtins()
        names["__file__"] = FILE

    def _run_before(self) -> None:
        """What is needed of earlier blocks: it makes names, and leaves nothing else behind."""
        if not self._before:
            return
        recorder, careful = self.recorder, self.recorder.careful
        recorder.careful = False
        for place, code in self._before:
            try:
                result = eval(code, vars(self._main))
                if asyncio.iscoroutine(result):
                    asyncio.run(result)
            except Stop:
                raise EarlierFailed(place, code, "does not end") from None
            except BaseException as error:
                last = traceback.format_exception_only(error)[-1].strip()
                raise EarlierFailed(place, code, f"failed with {last}") from None
            if self.lanes.running():
                raise EarlierFailed(place, code, "leaves tasks running")
        self._flush()
        self.lanes.forget()
        self.tracer.forget()
        clock.cell[0] = 0.0
        recorder.forget()
        recorder.careful = careful

    def _execute(self) -> None:
        names = vars(self._main)
        result = eval(self._code, names)
        if asyncio.iscoroutine(result):
            # Top-level await, as in a notebook: the module itself is the coroutine.
            explain_top_level_await(self.recorder, self._tree, self.lanes.module.id, self._own)
            asyncio.run(result)
        self._completion.finish()

    def _close(self) -> None:
        """As the interpreter does at its end: what the program leaves behind is dropped, and may warn."""
        threads.finish()
        self.tracer.let_go_of_errors()
        vars(self._main).clear()
        gc.collect()
        sys.stdout.flush()
        sys.stderr.flush()

    def _exit(self, exit: SystemExit) -> None:
        self._flush()
        if exit.code is None or exit.code == 0:
            self.recorder.end({"type": "completed"})
        else:
            if not isinstance(exit.code, int):
                print(exit.code, file=sys.stderr)
            self.recorder.end({"type": "failed", "error": error_info(exit), "line": None,
                               "traceback": f"The program ended itself with exit code {exit.code}."})

    def _failed(self, error: BaseException) -> None:
        text, line = "", None
        try:
            self._lints.finish()
            self._completion.blame(error)
            text = "".join(traceback.format_exception(type(error), error, own_frames(error)))
            line = line_of(error)
            sys.stderr.write(text)
            self._flush()
            threads.finish()
        except Stop:
            return
        except BaseException:
            text = text or f"{type(error).__name__}\n"
        self.recorder.end({"type": "failed", "error": error_info(error), "line": line, "traceback": text[-20_000:]})

    def _flush(self) -> None:
        sys.stdout.flush()
        sys.stderr.flush()

    def _print(self, stream: str, text: str) -> None:
        recorder = self.recorder
        recorder.printed += len(text)
        lane = None if recorder.in_loop else self.lanes.current
        line = lane.line() if lane is not None else None
        if recorder.printed > recorder.limits.output:
            recorder.stop("output", f"The run was stopped: it printed more than {recorder.limits.output:,} "
                          "characters.", line)
        recorder.add(CODES["output"], lane.id if lane is not None else None, stream, text, line)

    def _sleep(self, seconds: float) -> None:
        """time.sleep: holds whatever calls it."""
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        recorder = self.recorder
        lane = self.lanes.current
        recorder.block(lane.id, seconds, "time.sleep", lane.line())

    def _on_warning(self, message: warnings.WarningMessage) -> None:
        if self.recorder.outcome is not None:
            return
        self._lints.never_awaited.explain(message)
        self._warn(message)


def install_loop(world: World) -> None:
    """Our loop under every name by which a program on Linux can ask for one."""

    class _UnixSelectorEventLoop(VirtualLoop):
        def __init__(self, selector: object = None) -> None:
            super().__init__(world)

    _UnixSelectorEventLoop.__module__ = "asyncio.unix_events"
    _UnixSelectorEventLoop.__qualname__ = "_UnixSelectorEventLoop"
    use_loop(_UnixSelectorEventLoop)


def use_loop(loop: type[asyncio.BaseEventLoop]) -> None:
    for module in (asyncio, asyncio.unix_events):
        for name in ("SelectorEventLoop", "EventLoop", "_UnixSelectorEventLoop"):
            if hasattr(module, name):
                setattr(module, name, loop)
    policy = asyncio.unix_events._DefaultEventLoopPolicy  # noqa: SLF001
    policy._loop_factory = loop  # noqa: SLF001
    policy.get_event_loop = get_or_make_loop
    events._event_loop_policy = policy()  # noqa: SLF001


def get_or_make_loop(policy: Any) -> asyncio.AbstractEventLoop:
    """A loop is there when module-level code asks for it, as up to Python 3.13."""
    if policy._local._loop is None:
        if (thread := threading.current_thread()) is not threading.main_thread():
            raise RuntimeError(f"There is no current event loop in thread {thread.name!r}.")
        policy.set_event_loop(policy.new_event_loop())
    return policy._local._loop


def own_frames(error: BaseException) -> types.TracebackType | None:
    """The traceback without the frames of Loopscope that called the program."""
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename != FILE:
        trace = trace.tb_next
    return trace
