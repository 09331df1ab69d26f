"""Which of a program's coroutines may run beside each other: those that share nothing that one of them changes."""

import ast
from collections.abc import Iterator

from .syntax import last_name

#: Methods that change an object, or whose order others see.
_CHANGING = frozenset("""
    acquire add append appendleft clear close commit connect debit delete deposit discard drain execute executemany
    extend flush get_nowait insert insert_one join lock notify notify_all open patch pop popleft popitem post put
    put_nowait publish readline recv release remove reverse rollback send send_json sendall set set_exception set_result
    setdefault sort start stop subscribe task_done transfer unlock update update_one wait withdraw write writelines
    writerow
""".split())
_ORDERED = frozenset(("input", "setattr", "delattr", "exec", "eval", "globals", "next", "anext", "open"))


class Coroutines:
    """The program's own coroutine functions, by name where the name stands for one only."""

    def __init__(self, tree: ast.Module) -> None:
        self._functions: dict[str, ast.FunctionDef | ast.AsyncFunctionDef | None] = {}
        for node in ast.walk(tree):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                self._functions[node.name] = None if node.name in self._functions else node
        self._known: dict[str, bool] = {}

    def independent(self, call: ast.expr) -> bool:
        """`call` makes one of the program's coroutines, which neither changes what others see nor waits for them."""
        if not isinstance(call, ast.Call):
            return False
        function = self._functions.get(last_name(call.func))
        if not isinstance(function, ast.AsyncFunctionDef) or function.decorator_list:
            return False
        arguments = [*call.args, *(each.value for each in call.keywords)]
        if any(isinstance(node, (ast.Call, ast.Await, ast.NamedExpr)) for each in arguments for node in ast.walk(each)):
            return False
        return self._shares_nothing(function.name)

    def _shares_nothing(self, name: str) -> bool:
        if name not in self._known:
            # A coroutine that calls itself is what the rest of it is.
            self._known[name] = True
            function = self._functions[name]
            self._known[name] = function is not None and all(self._fine(node, local_names(function))
                                                             for node in _body(function))
        return self._known[name]

    def _fine(self, node: ast.AST, own: set[str]) -> bool:
        match node:
            case ast.Global() | ast.Nonlocal() | ast.Yield() | ast.YieldFrom():
                return False
            case ast.Attribute(ctx=ast.Store() | ast.Del()) | ast.Subscript(ctx=ast.Store() | ast.Del()):
                return _base(node) in own
            case ast.With(items=items) | ast.AsyncWith(items=items):
                # A lock has a name; what is made on the spot is nobody else's.
                return all(isinstance(item.context_expr, ast.Call) for item in items)
            case ast.Call(func=ast.Name(id=called)):
                return called not in _ORDERED and (called not in self._functions or self._shares_nothing(called))
            case ast.Call(func=ast.Attribute(attr=called) as method):
                if called in self._functions and not self._shares_nothing(called):
                    return False
                return called not in _CHANGING or _base(method) in own or isinstance(method.value, ast.Constant)
        return True


def local_names(function: ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
    """Names that it gives to values of its own making: what it gets as an argument, or from elsewhere, others see."""
    own: set[str] = set()
    for node in _body(function):
        made = getattr(node, "value", None)
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and isinstance(made, (
                ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp, ast.Constant)):
            own |= set(names_stored(node))
    return own


def names_stored(node: ast.AST) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)}


def names_read(node: ast.AST) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load)}


def _body(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[ast.AST]:
    for statement in function.body:
        yield from ast.walk(statement)


def _base(node: ast.expr) -> str:
    """`a` of `a.b[c].d`."""
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""
