"""A coroutine that was made and never run: the interpreter's own warning, with the place where it was made."""

import ast
import re
import warnings

from ..lanes import Lanes
from ..recorder import CODES, Recorder
from .syntax import last_name

_WARNING = re.compile(r"coroutine '(.+)' was never awaited\Z")


class NeverAwaited:
    def __init__(self, recorder: Recorder, lanes: Lanes, tree: ast.Module) -> None:
        self._recorder = recorder
        self._lanes = lanes
        self._tree = tree
        self._told: set[int] = set()

    def explain(self, message: warnings.WarningMessage) -> None:
        """Nothing for any other warning."""
        found = _WARNING.match(str(message.message))
        if found is None or not issubclass(message.category, RuntimeWarning):
            return
        lane = self._lanes.current
        name = found[1].rpartition(".")[2]
        line = self._place(name, message.lineno if message.filename == "snippet.py" else lane.line())
        self._recorder.add(CODES["note"], "never-awaited", f"{name} was called but never awaited: that only makes a "
                           f"coroutine, and this one was thrown away before it ran. Write `await {name}(...)`, or give "
                           "it to asyncio.create_task().", lane.id, line)

    def _place(self, name: str, warned: int | None) -> int | None:
        """The line of the call: that of the warning where it stands there, else the only one left whose coroutine is
        kept in a variable or dropped. The interpreter warns where it is thrown away, which may be much later."""
        lines = {node.lineno for node in ast.walk(self._tree)
                 if isinstance(node, ast.Expr | ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Call)
                 and last_name(node.value.func) == name}
        left = lines - self._told
        place = left.pop() if warned not in lines and len(left) == 1 else warned
        if place is not None:
            self._told.add(place)
        return place
