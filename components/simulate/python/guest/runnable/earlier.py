"""What a block needs of the blocks before it on its page: not all of them, only the statements that make its names.

Cells of a notebook share their names in reading order, and tutorials define above what they run below. But most
earlier blocks are programs of their own: an earlier variant with its own `asyncio.run(main())` is not to be run again
because a later block uses one function of it. So statements are taken, not blocks: the last one that binds a name,
what it needs itself, and what fills an object that was taken (`queue.put_nowait(1)`). Pure: nothing is run here.
"""

import ast
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field

from . import Place
from .scope import names_of, nested

_FLAGS = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
#: Calls that run a program or end something: they are an earlier block's own business.
_RUNS = frozenset("run run_until_complete run_forever serve_forever start close aclose stop shutdown cancel".split())
_COMPOUND = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.TryStar)


@dataclass(slots=True)
class Statement:
    """A module-level statement of an earlier block."""

    block: int
    node: ast.stmt
    binds: set[str]
    #: What it reads when it runs, and what its functions read when they are called.
    reads: set[str]
    later: set[str]
    #: Names of objects that it fills or sets up.
    fills: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Part:
    """What is taken of one block."""

    lines: list[str] = field(default_factory=list)
    #: For each statement its place and the index in `lines` at which it begins.
    starts: list[tuple[Place, int]] = field(default_factory=list)
    #: Names that the later block asked for and that this one binds.
    names: list[str] = field(default_factory=list)


def needed(names: set[str], blocks: Sequence[str], without: Container[Place] = ()) -> list[Part]:
    """The parts of `blocks`, texts that compile in reading order, that bind `names`. Empty where none does."""
    statements = [each for number, text in enumerate(blocks) for each in _statements(number, text)
                  if (number, each.node.lineno) not in without]
    parts: dict[int, Part] = {}
    last = (-1, -1)
    for each in (statements[index] for index in sorted(_closure(names, statements))):
        part = parts.setdefault(each.block, Part())
        part.names += sorted(each.binds & names - set(part.names))
        if (each.block, each.node.lineno) != last:  # `a = 1; b = 2` is one line
            last = (each.block, each.node.lineno)
            part.starts.append((last, len(part.lines)))
            part.lines += _lines(blocks[each.block], each.node)
    return list(parts.values())


def _statements(block: int, text: str) -> Iterator[Statement]:
    for node in ast.parse(text).body:
        if _is_entry(node):
            continue
        code = compile(ast.Module([node], []), "<earlier>", "exec", flags=_FLAGS, dont_inherit=True)
        reads, binds, _ = names_of(code)
        later: set[str] = set()
        for inner in nested(code):
            if inner is not code:
                loaded, stored, _ = names_of(inner)
                later |= loaded - stored
        yield Statement(block, node, binds, reads, later, _fills(node))


def _is_entry(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and any(isinstance(each, ast.Name) and each.id == "__name__"
                                            for each in ast.walk(node.test))


def _fills(node: ast.stmt) -> set[str]:
    """`config["a"] = 1`, `queue.put_nowait(1)`, also in a loop. Empty for what makes a name, or runs something."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) or (
            isinstance(node, (ast.Assign, ast.AnnAssign)) and any(isinstance(each, ast.Name) for each in _targets(node))):
        return set()
    found: set[str] = set()
    for each in ast.walk(node):
        if isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute):
            if each.func.attr in _RUNS:
                return set()
            found.add(_root(each.func))
        elif isinstance(each, (ast.Attribute, ast.Subscript)) and isinstance(each.ctx, ast.Store):
            found.add(_root(each))
    return found - {""}


def _targets(node: ast.Assign | ast.AnnAssign) -> list[ast.expr]:
    return node.targets if isinstance(node, ast.Assign) else [node.target]


def _root(node: ast.expr) -> str:
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _closure(names: set[str], statements: list[Statement]) -> set[int]:
    """Indices of the statements that bind the names, and of what these need in turn."""
    taken: set[int] = set()
    wanted = [(name, len(statements)) for name in names]
    while wanted:
        while wanted:
            name, before = wanted.pop()
            for index in range(before - 1, -1, -1):
                if name not in statements[index].binds:
                    continue
                if index not in taken:
                    taken.add(index)
                    wanted += _needs(statements[index], index, len(statements))
                if not isinstance(statements[index].node, _COMPOUND):
                    break
        for index in _filling(taken, statements):
            taken.add(index)
            wanted += _needs(statements[index], index, len(statements))
    return taken


def _needs(statement: Statement, index: int, end: int) -> list[tuple[str, int]]:
    """A name that is read at once has to be there before; a function finds what is there when it is called."""
    return [*((name, index) for name in statement.reads), *((name, end) for name in statement.later)]


def _filling(taken: set[int], statements: list[Statement]) -> list[int]:
    made = {name: index for index in sorted(taken) if isinstance(statements[index].node, (ast.Assign, ast.AnnAssign))
            for name in statements[index].binds}
    return [index for index, each in enumerate(statements) if index not in taken
            and any(made.get(name, index) < index for name in each.fills)]


def _lines(text: str, node: ast.stmt) -> list[str]:
    """With its decorators."""
    first = min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", ()))])
    return text.split("\n")[first - 1:node.end_lineno]
