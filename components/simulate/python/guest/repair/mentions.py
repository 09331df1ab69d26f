"""The names in one statement: used, bound, grown; and what else in it depends on where it stands."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

CLOCKS = {"time", "perf_counter", "monotonic", "now", "utcnow", "process_time", "time_ns", "default_timer"}
GROWS = {"append", "add", "extend", "update", "appendleft", "put_nowait", "setdefault"}
LEAVES = (ast.Constant, ast.expr_context, ast.operator, ast.cmpop, ast.boolop, ast.unaryop)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


@dataclass(slots=True)
class Mentions:
    """`uses`, `binds`: as seen from where the statement stands.

    `inner`: names that the header binds for its block alone (parameters). `targets`: names that a `for`,
    `with`, `except` or `case` binds for its block. `grows`: collections and counters that it adds to.
    `results`: tasks whose result it takes without waiting. `topics`: attributes of `self`.
    `clocks`: names that it binds to a point in time.
    """

    uses: set[str] = field(default_factory=set)
    binds: set[str] = field(default_factory=set)
    inner: set[str] = field(default_factory=set)
    targets: set[str] = field(default_factory=set)
    grows: set[str] = field(default_factory=set)
    results: set[str] = field(default_factory=set)
    topics: set[str] = field(default_factory=set)
    clocks: set[str] = field(default_factory=set)
    awaits: bool = False
    yields: bool = False
    returns_value: bool = False
    breaks: bool = False
    returns: bool = False
    nonlocals: bool = False


def mentions(node: ast.AST, header: bool) -> Mentions:
    """Everything that the statement mentions; of a `header` the (empty) block is left out."""
    found = Mentions()
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        _function(found, node, header)
        return found
    if isinstance(node, ast.Lambda):
        return found
    _walk(found, node)
    if isinstance(node, (ast.For, ast.AsyncFor)):
        found.targets = _stored(node.target)
        found.awaits = found.awaits or isinstance(node, ast.AsyncFor)
    elif isinstance(node, ast.While):
        found.targets = {n.target.id for n in ast.walk(node.test) if isinstance(n, ast.NamedExpr)}
    elif isinstance(node, (ast.With, ast.AsyncWith)):
        for item in node.items:
            if item.optional_vars is not None:
                found.targets |= _stored(item.optional_vars)
        found.awaits = found.awaits or isinstance(node, ast.AsyncWith)
    elif isinstance(node, ast.ExceptHandler) and node.name:
        found.targets = {node.name}
    elif isinstance(node, ast.match_case):
        found.targets = set(found.binds)
    return found


def _function(found: Mentions, node: ast.FunctionDef | ast.AsyncFunctionDef, header: bool) -> None:
    arguments = node.args
    for argument in ast.walk(arguments):
        if isinstance(argument, ast.arg):
            found.inner.add(argument.arg)
    for outside in [*arguments.defaults, *arguments.kw_defaults]:
        if outside is not None:
            _walk(found, outside)
    found.binds.add(node.name)
    if not header:
        inside = Mentions()
        for statement in node.body:
            _walk(inside, statement)
        found.uses |= inside.uses - inside.binds - found.inner


def _walk(found: Mentions, top: ast.AST) -> None:
    hidden: set[str] = set()
    todo: list[ast.AST] = [top]
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Name):
            (found.uses if isinstance(node.ctx, ast.Load) else found.binds).add(node.id)
            continue
        if isinstance(node, LEAVES):
            continue
        if isinstance(node, ast.Await):
            found.awaits = True
        elif isinstance(node, (ast.Yield, ast.YieldFrom)):
            found.yields = True
        elif isinstance(node, ast.Attribute):
            if isinstance(node.value, ast.Name) and node.value.id == "self":
                found.topics.add(f"self.{node.attr}")
        elif isinstance(node, COMPREHENSIONS):
            for generator in node.generators:
                hidden |= _stored(generator.target)
                found.awaits = found.awaits or bool(generator.is_async)
                if isinstance(generator.iter, ast.Name) and _takes_results(node, generator.target):
                    found.results.add(generator.iter.id)
        elif isinstance(node, ast.Lambda):
            hidden |= {a.arg for a in ast.walk(node.args) if isinstance(a, ast.arg)}
        elif isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
                if function.attr in GROWS:
                    found.grows.add(function.value.id)
                elif function.attr == "result":
                    found.results.add(function.value.id)
        elif not isinstance(node, ast.expr):
            _statement(found, node)
        todo.extend(ast.iter_child_nodes(node))
    found.uses -= hidden
    found.binds -= hidden


def _takes_results(comprehension: ast.AST, target: ast.expr) -> bool:
    """Whether the comprehension asks each of its items for its result."""
    calls = (node.func for node in ast.walk(comprehension) if isinstance(node, ast.Call))
    values = (call.value for call in calls if isinstance(call, ast.Attribute) and call.attr == "result")
    return any(isinstance(value, ast.Name) and value.id in _stored(target) for value in values)


def _statement(found: Mentions, node: ast.AST) -> None:
    if isinstance(node, ast.AugAssign):
        name = node.target
        if isinstance(name, ast.Name):
            found.grows.add(name.id)
            found.uses.add(name.id)
    elif isinstance(node, ast.Assign):
        call = node.value.func if isinstance(node.value, ast.Call) else None
        if getattr(call, "attr", getattr(call, "id", "")) in CLOCKS:
            found.clocks |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        for target in node.targets:
            if isinstance(target, ast.Subscript) and isinstance(target.value, ast.Name):
                found.grows.add(target.value.id)
    elif isinstance(node, ast.Return):
        found.returns = True
        found.returns_value = found.returns_value or node.value is not None
    elif isinstance(node, (ast.Break, ast.Continue)):
        found.breaks = True
    elif isinstance(node, (ast.Import, ast.ImportFrom)):
        found.binds |= {(name.asname or name.name.split(".")[0]) for name in node.names}
    elif isinstance(node, (ast.Global, ast.Nonlocal)):
        found.binds |= set(node.names)
        found.nonlocals = isinstance(node, ast.Nonlocal)
    elif isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
        found.binds.add(node.name)
    elif isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar)):
        found.binds |= {node.name} if node.name else set()


def _stored(node: ast.AST) -> set[str]:
    return {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
