"""Says what goes wrong in a program, in whole sentences. README.md says when, and when not."""

import ast

from ..lanes import Lanes
from ..recorder import Recorder
from ..waits import Waits
from .blocking import Blocking
from .gather_siblings import GatherSiblings
from .lost_task import LostTasks
from .never_awaited import NeverAwaited
from .runtime_errors import RuntimeErrors
from .swallowed import Swallowed


class Lints:
    """Those that watch a run. Each is called where something rare happens and costs nothing before."""

    __slots__ = ("blocking", "gather", "lost", "errors", "never_awaited", "swallowed")

    def __init__(self, recorder: Recorder, lanes: Lanes, waits: Waits, tree: ast.Module) -> None:
        self.blocking = Blocking(recorder, lanes)
        self.gather = GatherSiblings(recorder, lanes)
        self.lost = LostTasks(recorder, tree)
        self.errors = RuntimeErrors(recorder)
        self.never_awaited = NeverAwaited(recorder, lanes, tree)
        self.swallowed = Swallowed(recorder, tree)
        waits.on_caught_cancel = self.swallowed.look
        recorder.on_block = self.blocking.held

    def finish(self) -> None:
        """The program has ended, the trace has not."""
        self.gather.finish()
