"""Awaits one after the other, rewritten so that they overlap: the program that a second run tries.

Rewritten are only awaits of the program's own coroutines that no data, no lock and no shared state connects. Whether it
prints and returns the same is for the two runs to show.
"""

import ast
import copy
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from .independent import Coroutines, names_read, names_stored
from .syntax import last_name

#: What may be called beside the await without it mattering when: it looks at no clock and changes nothing.
_HARMLESS = frozenset("print len str repr range enumerate zip list tuple sorted sum min max append format join items "
                      "keys values round int float".split())
#: Parts of a statement that run more than once, or not at all.
_NOT_ONCE = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.Lambda, ast.IfExp, ast.BoolOp)
_SIMPLE = (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Return)
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)


def overlap(tree: ast.Module, lines: Iterable[int]) -> list[int]:
    """Rewrite, in place, the awaits that begin in one of these lines and may overlap. Returns their lines in order:
    of awaits beside each other at least two, of a loop or a comprehension the one that it holds."""
    coroutines = Coroutines(tree)
    wanted = set(lines)
    found: list[int] = []
    for block in _blocks(tree):
        found += _Block(block, coroutines, wanted).rewrite()
    ast.fix_missing_locations(tree)
    return sorted(set(found))


class _Block:
    def __init__(self, block: list[ast.stmt], coroutines: Coroutines, wanted: set[int]) -> None:
        self._block = block
        self._coroutines = coroutines
        self._wanted = wanted

    def rewrite(self) -> list[int]:
        done: list[int] = []
        changed: list[ast.stmt] = []
        group: list[ast.stmt] = []
        for statement in [*self._block, None]:
            if statement is not None and self._continues(group, statement):
                group.append(statement)
                continue
            changed += self._rewritten(group, done)
            group = []
            if statement is None:
                break
            self._comprehensions(statement, done)
            if isinstance(statement, ast.For) and (loop := self._loop(statement)) is not None:
                done.append(loop[0])
                changed += loop[1]
            elif self._begins(statement):
                group = [statement]
            else:
                changed.append(statement)
        self._block[:] = changed
        return done

    def _await_in(self, statement: ast.stmt) -> ast.Await | None:
        """The only await of a statement, where it calls a coroutine of the program's and nothing else in it matters."""
        if not isinstance(statement, _SIMPLE) or not _stores_names_only(statement):
            return None
        if any(isinstance(node, _NOT_ONCE) for node in ast.walk(statement)):
            return None
        awaits = [node for node in ast.walk(statement) if isinstance(node, ast.Await)]
        if len(awaits) != 1 or not self._coroutines.independent(awaits[0].value):
            return None
        return awaits[0] if _harmless(statement, awaits[0].value) else None

    def _begins(self, statement: ast.stmt) -> bool:
        return statement.lineno in self._wanted and self._await_in(statement) is not None

    def _continues(self, group: list[ast.stmt], statement: ast.stmt) -> bool:
        if not group or isinstance(group[-1], ast.Return):
            return False
        found = self._await_in(statement)
        if found is None:
            # A print between two awaits may stay between them.
            return isinstance(statement, ast.Expr) and _harmless(statement, None) and not _awaits(statement)
        if statement.lineno not in self._wanted:
            return False
        before = {name for each in group for name in names_stored(each)}
        if before & names_read(found.value):
            return False
        callees = {ast.dump(each.value.func) for each in self._calls([*group, statement])}
        return len(callees) == 1 or all(not isinstance(each, ast.Expr) or not isinstance(each.value, ast.Await)
                                        for each in [*group, statement])

    def _calls(self, group: Sequence[ast.stmt]) -> list[ast.Await]:
        return [found for each in group if (found := self._await_in(each)) is not None]

    def _rewritten(self, group: list[ast.stmt], done: list[int]) -> list[ast.stmt]:
        awaits = self._calls(group)
        if len(awaits) < 2:
            return group
        begun: list[ast.stmt] = []
        for number, each in enumerate(awaits):
            done.append(each.lineno)
            name = f"_overlap_{each.lineno}_{number}"
            begun.append(_at(each, ast.Assign([ast.Name(name, ast.Store())], _create_task(each.value))))
            each.value = _at(each, ast.Name(name, ast.Load()))
        return [*begun, *group]

    def _loop(self, loop: ast.For) -> tuple[int, list[ast.stmt]] | None:
        """`for x in xs: await f(x)` as tasks that are all made before the loop that awaits them."""
        if loop.orelse or _awaits(loop.iter) or not _harmless(ast.Expr(loop.iter), None):
            return None
        awaits = [node for node in ast.walk(loop) if isinstance(node, ast.Await)]
        if len(awaits) != 1 or awaits[0].lineno not in self._wanted:
            return None
        found = next((each for statement in loop.body if (each := self._await_in(statement)) is not None), None)
        if found is None or not all(isinstance(each, (ast.Expr, ast.Assign, ast.AugAssign)) and _stores_names_only(each)
                                    and (found in ast.walk(each) or _harmless(each, None)) for each in loop.body):
            return None
        if {name for each in loop.body for name in names_stored(each)} & names_read(found.value):
            return None
        items, tasks, task = (f"_overlap_{loop.lineno}_{word}" for word in ("items", "tasks", "task"))
        kept = ast.Assign([ast.Name(items, ast.Store())], ast.Call(ast.Name("list", ast.Load()), [loop.iter], []))
        turns = ast.comprehension(copy.deepcopy(loop.target), ast.Name(items, ast.Load()), [], 0)
        made = ast.Assign([ast.Name(tasks, ast.Store())], ast.ListComp(_create_task(found.value), [turns]))
        found.value = ast.Name(task, ast.Load())
        both: list[ast.expr] = [ast.Name(items, ast.Load()), ast.Name(tasks, ast.Load())]
        loop.iter = ast.Call(ast.Name("zip", ast.Load()), both, [])
        loop.target = ast.Tuple([loop.target, ast.Name(task, ast.Store())], ast.Store())
        return found.lineno, [_at(loop, kept), _at(loop, made), loop]

    def _comprehensions(self, statement: ast.stmt, done: list[int]) -> None:
        """`[await f(x) for x in xs]`, likewise."""
        if not isinstance(statement, _SIMPLE):
            return
        for node in ast.walk(statement):
            if not isinstance(node, ast.ListComp) or not isinstance(node.elt, ast.Await):
                continue
            first = node.generators[0]
            if len(node.generators) > 1 or first.is_async or first.ifs or _awaits(first.iter) or \
                    node.elt.lineno not in self._wanted or not self._coroutines.independent(node.elt.value):
                continue
            made = _at(node, ast.ListComp(_create_task(node.elt.value), [first]))
            name = f"_overlap_{node.lineno}_task"
            done.append(node.elt.lineno)
            node.elt.value = _at(node, ast.Name(name, ast.Load()))
            node.generators = [ast.comprehension(ast.Name(name, ast.Store()), made, [], 0)]


def _blocks(tree: ast.AST) -> Iterator[list[ast.stmt]]:
    """Every list of statements inside a coroutine, except where a lock may be held or an error is looked for."""
    for node in ast.walk(tree):
        if isinstance(node, ast.AsyncFunctionDef):
            yield from _inside(node.body)


def _inside(block: list[ast.stmt]) -> Iterator[list[ast.stmt]]:
    yield block
    for statement in block:
        if isinstance(statement, _SCOPES):
            continue
        if isinstance(statement, (ast.AsyncWith, ast.With)) and not all(map(_is_session, statement.items)):
            continue
        if isinstance(statement, (ast.Try, ast.TryStar, ast.While, ast.AsyncFor)):
            continue
        for name in ("body", "orelse"):
            inner = getattr(statement, name, None)
            if isinstance(inner, list) and inner and not isinstance(statement, ast.For):
                yield from _inside(inner)


def _is_session(item: ast.withitem) -> bool:
    """A connection that many may use at once, or a deadline: no lock, no transaction."""
    call = item.context_expr
    if not isinstance(call, ast.Call):
        return False
    return last_name(call.func).endswith(("Session", "Client", "timeout", "timeout_at"))


def _harmless(statement: ast.stmt, apart_from: ast.expr | None) -> bool:
    """Nothing in it but the call `apart_from` minds when it runs."""
    return all(node is apart_from or last_name(node.func) in _HARMLESS for node in ast.walk(statement)
               if isinstance(node, ast.Call)) and not any(isinstance(node, (ast.Yield, ast.YieldFrom, ast.NamedExpr))
                                                          for node in ast.walk(statement))


def _stores_names_only(statement: ast.stmt) -> bool:
    return not any(isinstance(node, (ast.Attribute, ast.Subscript)) and isinstance(node.ctx, ast.Store | ast.Del)
                   for node in ast.walk(statement))


def _awaits(node: ast.AST) -> bool:
    return any(isinstance(each, ast.Await) for each in ast.walk(node))


def _create_task(call: ast.expr) -> ast.expr:
    """Also where the program gave asyncio another name."""
    module = ast.Call(ast.Name("__import__", ast.Load()), [ast.Constant("asyncio")], [])
    return _at(call, ast.Call(ast.Attribute(module, "create_task", ast.Load()), [call], []))


def _at(place: ast.AST, node: Any) -> Any:
    """`node` and all inside it, standing where `place` stands."""
    for each in ast.walk(node):
        if "lineno" in each._attributes and not hasattr(each, "lineno"):
            ast.copy_location(each, place)
    return node
