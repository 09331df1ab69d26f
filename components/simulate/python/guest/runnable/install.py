"""Puts what a plan needs in place before the program runs, and what a framework would do after it."""

import builtins
import sys
from typing import Any

from ..lanes import Lanes
from ..recorder import Recorder
from . import Plan
from .calls import starts_a_loop


class Completion:
    """The incomplete program's surroundings. Made for every run; costs nothing where nothing is missing."""

    def __init__(self, plan: Plan, recorder: Recorder, lanes: Lanes) -> None:
        from ..modules import finder
        from ..modules.world import world

        self._plan = plan
        self._world = world
        world.begin(recorder, lanes, plan.tree, plan.assumptions)
        finder.install()

    def builtins(self) -> Any:
        """What the program's `__builtins__` is."""
        self._answer_questions()
        if "from ." in self._plan.text:
            from ..modules import finder

            package = finder.make_package(self._plan.tree)
            if package is not None:
                sys.modules["__main__"].__package__ = package
        found: Any = builtins
        if self._plan.missing:
            from .names import Builtins

            found = Builtins(self._plan.missing, self._plan.quiet, self._plan.simulated)
        if self._plan.added and "class " in self._plan.text:
            from . import incomplete

            incomplete.install(self._plan.tree, found if isinstance(found, dict) else vars(builtins))
        return found

    def _answer_questions(self) -> None:
        names = set(self._plan.code.co_names).union(*(each.co_names for each in nested(self._plan.code)))
        if names & {"argv", "argparse", "ArgumentParser", "environ"}:
            from . import answers

            answers.install(self._plan.tree, names)
        if names & {"input", "getpass", "stdin", "fileinput"}:
            from . import questions

            questions.install(self._plan.tree, names)
        if names & {"open", "read_text", "read_bytes"}:
            from . import files

            files.install(self._plan.tree)
        if "wait" in names and "TypeError" not in names:
            from . import wait

            wait.install()

    def finish(self) -> None:
        """The module's code has ended: handlers that nobody called are called now."""
        for each in self._world.at_end:
            each()
        if self._world.methods:
            from ..modules import serving

            serving.register_methods()
        if self._world.handlers or self._leaves_out_what_runs():
            from ..modules import serving

            if not self._world.handlers and serving.waiting_loop() is not None:
                self._world.assume("entry", "Nothing here runs the loop that was given tasks: Loopscope ran it until "
                                   "they were done.", None)
            serving.run_all()

    def blame(self, error: BaseException) -> None:
        """The run has failed: say what of it was made up."""
        if self._plan.assumptions:
            from ..modules.blame import blame

            blame(error)

    def _leaves_out_what_runs(self) -> bool:
        """`loop.create_task(work())`, and the page goes on without running the loop."""
        makes_tasks = "create_task" in self._plan.text or "ensure_future" in self._plan.text
        return makes_tasks and not starts_a_loop(self._plan.tree)


def nested(code: Any) -> Any:
    for constant in code.co_consts:
        if hasattr(constant, "co_consts"):
            yield constant
            yield from nested(constant)
