"""An interactive session prints what each input is worth and goes on after an error, and so does the replay of one: after
an error where the page shows it and what comes after it.
"""

import ast
import re
import sys
from collections.abc import Sequence

from . import Plan

_SHOWN = "Traceback (most recent call last)"
_PROMPT = re.compile(r"[ \t]*(?:>>>|In[ \t]*\[[ \d*]*\]:)")


def print_values(plan: Plan, original: str, origin: Sequence[int]) -> None:
    """Have the last statement of each input print its value as the interactive interpreter does, if it is an expression
    and not worth None."""
    asked = [number for number, line in enumerate(original.split("\n"), 1) if _PROMPT.match(line)]
    changed = False
    body = plan.tree.body
    lines = [origin[each.lineno - plan.above - 1] if 0 < each.lineno - plan.above <= len(origin) else 0 for each in body]
    for index, statement in enumerate(body):
        if not isinstance(statement, ast.Expr) or not lines[index] or _prints(statement.value):
            continue
        following = lines[index + 1] if index + 1 < len(body) else 0
        if following and not any(lines[index] < number <= following for number in asked):
            continue
        shown = ast.parse("__import__('sys').displayhook()").body[0]
        assert isinstance(shown, ast.Expr) and isinstance(shown.value, ast.Call)
        for node in ast.walk(shown):
            if isinstance(node, (ast.stmt, ast.expr)):
                ast.copy_location(node, statement.value)
        shown.value.args.append(statement.value)
        body[index] = shown
        changed = True
    if changed:
        sys.displayhook = _print_value
        plan.compile()


def _print_value(value: object) -> None:
    """Without `_`, which would keep a forgotten coroutine alive."""
    if value is not None:
        print(repr(value))


def _prints(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "print"


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
