"""Assertions of what an object is, which it can not answer itself: `assert await it.get() is None`, `isinstance(it, bytes)`.
Where it is simulated, they are taken to hold.
"""

import ast
import builtins

from ..modules.simulated import Simulated
from ..modules.world import world
from . import Plan

#: No program can write this name.
_NAME = "<held>"


def hold(plan: Plan) -> None:
    """Ask about something simulated in each assertion by `is`, `is not` and `isinstance`."""
    changed = False
    for node in ast.walk(plan.tree):
        if isinstance(node, ast.Assert) and (parts := _parts(node.test)) is not None:
            kind, left, right = parts
            asked = ast.Call(ast.Name(_NAME, ast.Load()), [ast.Constant(kind), left, right], [])
            for inner in (asked, asked.func, asked.args[0]):
                ast.copy_location(inner, node.test)
            node.test = asked
            changed = True
    if changed:
        setattr(builtins, _NAME, _held)
        plan.compile()


def _parts(test: ast.expr) -> tuple[str, ast.expr, ast.expr] | None:
    match test:
        case ast.Compare(left=left, ops=[ast.Is()], comparators=[right]):
            return "is", left, right
        case ast.Compare(left=left, ops=[ast.IsNot()], comparators=[right]):
            return "is not", left, right
        case ast.Call(func=ast.Name(id="isinstance"), args=[left, right], keywords=[]):
            return "isinstance", left, right
    return None


def _held(kind: str, left: object, right: object) -> bool:
    holds = isinstance(left, right) if kind == "isinstance" else (left is right) == (kind == "is")  # type: ignore[arg-type]
    if not holds and isinstance(left, Simulated):
        line = world.line()
        world.assume("other", "This assertion is about something simulated: it was taken to hold.", line, ("assert", line))
        return True
    return holds
