"""A call that holds the event loop: nothing else can run until it returns."""

from ..lanes import Lanes
from ..recorder import BUSY, CODES, Recorder
from .words import seconds as in_words

_NOTE = CODES["note"]
_IN_A_THREAD = "`await asyncio.to_thread(...)` moves such a call out of the loop's way."


class Blocking:
    def __init__(self, recorder: Recorder, lanes: Lanes) -> None:
        self._recorder = recorder
        self._lanes = lanes
        self._told: set[tuple[int | None, str]] = set()

    def held(self, task: int, milliseconds: float, what: str, line: int | None) -> None:
        """`task` holds whatever it runs on. Told once for each line, and only of what runs on a loop."""
        recorder = self._recorder
        if recorder.tasks[task]["kind"] not in ("task", "callback") or (line, what) in self._told:
            return
        self._told.add((line, what))
        recorder.add(_NOTE, "blocking-call", f"{_subject(what)} holds the event loop for {in_words(milliseconds)}: no "
                     f"other task can run meanwhile. {_instead(what)}", task, line)


    def asked(self) -> None:
        """Somebody is asked something, and whatever asks waits for the answer. Told where others wait for it too."""
        lane = self._lanes.current
        line = lane.line()
        others = any(other.ended is None and other is not lane for _, other in self._lanes.tasks())
        if self._recorder.tasks[lane.id]["kind"] != "task" or not others or (line, "input") in self._told:
            return
        self._told.add((line, "input"))
        self._recorder.add(_NOTE, "blocking-call", "Asking for input holds the event loop until it is answered: no "
                           "other task can run meanwhile. `await asyncio.to_thread(input, ...)` waits in a thread.",
                           lane.id, line)


def _subject(what: str) -> str:
    if what == BUSY:
        return "This loop, which looks at the clock over and over,"
    return f"W{what[1:]}" if what.startswith("waiting ") else what


def _instead(what: str) -> str:
    if what == "time.sleep":
        return "`await asyncio.sleep(...)` steps aside."
    if what == BUSY:
        return "`await asyncio.sleep(...)` waits and steps aside."
    if what.startswith("waiting for the process"):
        return "`await asyncio.create_subprocess_exec(...)` and `await process.wait()` step aside."
    if what.startswith("requests."):
        return f"{_IN_A_THREAD} A client with calls to await, such as httpx.AsyncClient, needs no thread."
    if what.startswith("httpx."):
        return "`await` the same call of an httpx.AsyncClient instead."
    return _IN_A_THREAD
