"""A run that needs something of earlier blocks of its page. What of them can not be run is left out, and said."""

import asyncio
import gc
import io
import json
import os
import sys
import types
from collections.abc import Callable
from typing import Any

from . import clock
from .modules import latency
from .recorder import Limits, Recorder
from .repair import Repaired, repair
from .runnable import Place, Plan, prepare, scope
from .runnable.questions import questions


class EarlierFailed(Exception):
    """A statement of an earlier block could not be run to its end."""

    def __init__(self, place: Place, code: types.CodeType, why: str) -> None:
        names = ", ".join(sorted(scope.names_of(code)[1])) or "A line"
        super().__init__(f"{names} of an earlier block of this page was left out: what makes it {why}.")
        self.place = place


def earlier_texts(asked: dict[str, Any], plan: Plan) -> list[str]:
    """Earlier blocks of the page as they can be run, where the program leaves names open."""
    repaired = [repair(each) for each in asked.get("before", ())] if plan.missing else []
    return [each.text for each in repaired if each.error is None]


def run_after(plan: Plan, repaired: Repaired, asked: dict[str, Any], head: dict[str, Any],
              execute: Callable[[Plan, Recorder], dict[str, Any]]) -> dict[str, Any]:
    """Run the program, planned without earlier blocks, after what it needs of them. What fails there or never ends is
    left out, and said."""
    earlier = earlier_texts(asked, plan)
    left_out: dict[Place, dict[str, Any]] = {}
    while True:
        if earlier:
            plan = prepare(repaired.text, earlier, left_out)
        source = {"text": plan.text, "origin": [*[0] * plan.above, *repaired.origin, *[0] * plan.added]}
        plan.assumptions[:0] = left_out.values()
        answer = {"source": head["source"] | source, "assumptions": plan.assumptions}
        recorder = Recorder(Limits(**asked["limits"]), asked["careful"])
        if recorder.careful:
            os.write(1, (json.dumps(head | answer) + "\n").encode())
        try:
            return answer | execute(plan, recorder)
        except EarlierFailed as failure:
            left_out[failure.place] = {"type": "earlier", "line": None, "message": str(failure)}
        start_again(asked)


def start_again(asked: dict[str, Any]) -> None:
    """As before the run, as far as a second attempt can see."""
    # Tasks that the first attempt leaves behind complain when they go: nobody is to read that.
    sys.stderr = sys.__stderr__ = io.StringIO()
    asyncio.events._set_running_loop(None)  # noqa: SLF001
    gc.collect()
    clock.cell[0] = 0.0
    latency.choose(asked.get("latencies", {}))
    questions.begin(asked.get("answers"))
