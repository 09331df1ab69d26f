"""Which answer a question about something simulated should have, so that the program goes on: from its syntax tree.

A loop that depends on it turns a few times and ends; what would leave early is passed by; an assertion holds.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

#: Line, last line, column and last column, as `co_positions` tells them.
Place = tuple[int, int, int, int]


#: What says that all is well: `if not ok:` is the way that a page seldom means to show.
_WELL = frozenset(("ok", "success", "succeeded", "successful", "is_valid", "valid"))


#: What says that something went wrong: a page shows the way without it.
_ILL = frozenset(("error", "errors", "err", "exception", "failed", "failure", "is_error", "has_error"))


class Kind(Enum):
    #: It keeps a `while` loop going.
    LOOP = auto()
    #: `if error: return`: what stands below would not run.
    GUARD = auto()
    #: Any other `if`.
    BRANCH = auto()
    ASSERT = auto()


@dataclass(frozen=True, slots=True)
class Condition:
    wanted: bool
    kind: Kind
    line: int


def conditions(tree: ast.Module) -> dict[Place, Condition]:
    """By the place of each part of a test that something simulated could be."""
    found: dict[Place, Condition] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.While):
            _note(found, node.test, True, Kind.LOOP)
            for inner in ast.walk(node):
                if isinstance(inner, ast.If) and any(isinstance(each, (ast.Break, ast.Return)) for each in inner.body):
                    _note(found, inner.test, False, Kind.LOOP)
        elif isinstance(node, ast.Assert):
            _note(found, node.test, True, Kind.ASSERT)
        elif isinstance(node, ast.IfExp):
            _note(found, node.test, True, Kind.BRANCH)
    for block in _blocks(tree):
        for number, node in enumerate(block):
            if isinstance(node, ast.If):
                guards = _leaves(node) and not _gives_up(block[number + 1:])
                _note(found, node.test, not guards, Kind.GUARD if guards else Kind.BRANCH)
    return found


def _blocks(tree: ast.Module) -> Iterator[list[ast.stmt]]:
    for node in ast.walk(tree):
        for name in ("body", "orelse", "finalbody"):
            block = getattr(node, name, None)
            if isinstance(block, list) and block and isinstance(block[0], ast.stmt):
                yield block


def _leaves(node: ast.If) -> bool:
    return not node.orelse and isinstance(node.body[-1], (ast.Return, ast.Raise, ast.Continue, ast.Break))


def _gives_up(rest: list[ast.stmt]) -> bool:
    """Nothing is left to see: the end of the block, a `raise`, or `return None`."""
    if not rest:
        return True
    first = rest[0]
    return isinstance(first, ast.Raise) or (isinstance(first, ast.Return)
                                            and (first.value is None or isinstance(first.value, ast.Constant)))


def _note(found: dict[Place, Condition], test: ast.expr, wanted: bool, kind: Kind) -> None:
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            well = kind is Kind.BRANCH and getattr(operand, "attr", getattr(operand, "id", "")) in _WELL
            _note(found, operand, well or not wanted, kind)
        case ast.BoolOp(values=values):
            for each in values:
                _note(found, each, wanted, kind)
        case ast.NamedExpr(value=value):
            _put(found, test, Condition(wanted, kind, test.lineno))
            _note(found, value, wanted, kind)
        case ast.Compare(ops=[ast.NotIn()]):
            # `__contains__` is asked whether it is in.
            _put(found, test, Condition(not wanted, kind, test.lineno))
        case _:
            ill = kind is Kind.BRANCH and _tells_of(test) in _ILL
            _put(found, test, Condition(wanted and not ill, kind, test.lineno))


def _tells_of(test: ast.expr) -> str:
    """`error` in `result.error`, `result["error"]`, `result.get("error")`, and `"error" in result`."""
    match test:
        case ast.Name(id=word) | ast.Attribute(attr=word) | ast.Subscript(slice=ast.Constant(value=str(word))):
            return word.lower()
        case ast.Compare(left=ast.Constant(value=str(word)), ops=[ast.In()]):
            return word.lower()
        case ast.Call(func=ast.Attribute(attr="get"), args=[ast.Constant(value=str(word)), *_]):
            return word.lower()
        case ast.Call(func=ast.Attribute(attr=word), args=[]):
            return word.lower()
    return ""


def _put(found: dict[Place, Condition], node: ast.expr, condition: Condition) -> None:
    place = (node.lineno, node.end_lineno or 0, node.col_offset, node.end_col_offset or 0)
    found.setdefault(place, condition)
