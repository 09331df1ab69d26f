"""An interactive session goes on after an error, and so does the replay of one, where the page shows the error and what
comes after it.
"""

import ast
from collections.abc import Sequence

from . import Plan

_SHOWN = "Traceback (most recent call last)"


def go_on_after_errors(plan: Plan, original: str, origin: Sequence[int]) -> None:
    """Have each statement below which the page's text shows a traceback print its error instead of ending the run.
    `origin` holds the line of `original` for each line that was repaired; 0 where a line was added."""
    shown = [number for number, line in enumerate(original.split("\n"), 1) if _SHOWN in line]
    lines = plan.text.split("\n")[plan.above:]
    ends = {max((plan.above + index + 1 for index, line in enumerate(lines[:len(origin)])
                 if line.strip() and 0 < origin[index] < number), default=0) for number in shown}
    changed = False
    for index, statement in enumerate(plan.tree.body[:-1]):
        last = next((end for end in ends if statement.lineno <= end <= (statement.end_lineno or 0)), None)
        if last is not None:
            plan.tree.body[index] = _guarded(statement)
            changed = True
            plan.assumptions.append({"type": "other", "line": statement.lineno,
                                     "message": "The page shows an error here, and its session goes on: so does this "
                                                "run."})
    if changed:
        plan.compile()


def _guarded(statement: ast.stmt) -> ast.Try:
    """What the interactive interpreter does: `try: ... except Exception: sys.excepthook(*sys.exc_info())`."""
    told = ast.parse("__import__('sys').excepthook(*__import__('sys').exc_info())").body
    handler = ast.ExceptHandler(ast.Name("Exception", ast.Load()), None, told)
    guarded = ast.Try([statement], [handler], [], [])
    for node in (guarded, *ast.walk(handler)):
        if isinstance(node, (ast.stmt, ast.expr, ast.excepthandler)):
            ast.copy_location(node, statement)
    return guarded
