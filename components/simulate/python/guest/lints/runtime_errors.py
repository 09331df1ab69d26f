"""Errors by which asyncio itself says that something can not work, and what to do instead."""

from ..recorder import CODES, Recorder

_NOTE = CODES["note"]
_INSTEAD = "Inside a coroutine, `await` the other one instead."

#: Beginning of the message (asyncio/runners.py, base_events.py, tasks.py of CPython 3.14), code, explanation.
_KNOWN = (
    ("asyncio.run() cannot be called from a running", "nested-loop",
     f"asyncio.run() starts a loop, and one is running here already. {_INSTEAD}"),
    ("Runner.run() cannot be called from a running", "nested-loop",
     f"Runner.run() starts a loop, and one is running here already. {_INSTEAD}"),
    ("This event loop is already running", "nested-loop",
     f"This loop is running already: it is what runs this line. {_INSTEAD}"),
    ("Cannot run the event loop while another", "nested-loop",
     f"Another loop is running here already. {_INSTEAD}"),
    ("Task cannot await on itself", "self-await",
     "A task awaits itself here: it would wait for its own end and never reach it. Await another task."),
)


class RuntimeErrors:
    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._told: set[str] = set()

    def explain(self, error: RuntimeError, task: int, line: int | None) -> None:
        """Once for each kind, where it comes up first: the same error goes through every caller."""
        message = str(error)
        for begins, code, text in _KNOWN:
            if message.startswith(begins) and begins not in self._told:
                self._told.add(begins)
                self._recorder.add(_NOTE, code, text, task, line)
