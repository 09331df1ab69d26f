"""Coroutines as they were written until Python 3.10: `@asyncio.coroutine` and `yield from` (gone since Python 3.11)."""

import ast
from collections.abc import Iterator

_Function = ast.FunctionDef | ast.AsyncFunctionDef


def modernise(tree: ast.Module) -> int | None:
    """Make them `async def` with `await`. The line of the first, None where there is none that can be changed."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    wanted = [node for node in functions if any(is_old_coroutine(each, tree) for each in node.decorator_list)]
    # A generator that one of them waits for is a coroutine too: any generator was, then.
    for node in wanted:
        wanted += [each for each in _waited_for(node, functions) if each not in wanted]
    can = [node for node in wanted if not _yields_values(node)]
    if not can:
        return None
    _Changer(can, tree).visit(tree)
    ast.fix_missing_locations(tree)
    return min(node.lineno for node in can)


def is_old_coroutine(decorator: ast.expr, tree: ast.Module) -> bool:
    if isinstance(decorator, ast.Attribute):
        owner = decorator.value
        return decorator.attr == "coroutine" and isinstance(owner, ast.Name) and owner.id == "asyncio"
    if not (isinstance(decorator, ast.Name) and decorator.id == "coroutine"):
        return False
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)
               and any((each.asname or each.name) == "coroutine" for each in node.names)]
    # Where nobody imports it, `yield from` says that it is asyncio's.
    return (any(node.module == "asyncio" for node in imports)
            or (not imports and any(isinstance(node, ast.YieldFrom) for node in ast.walk(tree))))


def _waited_for(node: ast.FunctionDef, functions: list[ast.FunctionDef]) -> Iterator[ast.FunctionDef]:
    for each in _own(node):
        if isinstance(each, ast.YieldFrom) and isinstance(each.value, ast.Call):
            called = each.value.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            for found in functions:
                if found.name == name and any(isinstance(inner, ast.YieldFrom) for inner in _own(found)):
                    yield found


def _yields_values(node: _Function) -> bool:
    return any(isinstance(each, ast.Yield) and each.value is not None for each in _own(node))


def _own(node: _Function) -> Iterator[ast.AST]:
    """What stands in a function and in no function within it."""
    waiting: list[ast.AST] = list(node.body)
    for each in waiting:
        yield each
        if not isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):
            waiting.extend(ast.iter_child_nodes(each))


class _Changer(ast.NodeTransformer):
    def __init__(self, functions: list[ast.FunctionDef], tree: ast.Module) -> None:
        self._functions = functions
        # Before an import is changed, which tells what a decorator is.
        self._gone = {each for node in functions for each in node.decorator_list if is_old_coroutine(each, tree)}
        self._inside = [False]

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.AST:
        if node.module == "asyncio":
            node.names = [each for each in node.names if each.name != "coroutine"]
        return node if node.names else ast.copy_location(ast.Pass(), node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        changes = node in self._functions
        self._inside.append(changes)
        self.generic_visit(node)
        self._inside.pop()
        if not changes:
            return node
        decorators = [each for each in node.decorator_list if each not in self._gone]
        changed = ast.AsyncFunctionDef(node.name, node.args, node.body, decorators, node.returns, node.type_comment,
                                       node.type_params)
        return ast.copy_location(changed, node)

    def visit_Lambda(self, node: ast.Lambda) -> ast.AST:
        self._inside.append(False)
        self.generic_visit(node)
        self._inside.pop()
        return node

    def visit_YieldFrom(self, node: ast.YieldFrom) -> ast.AST:
        self.generic_visit(node)
        return ast.copy_location(ast.Await(node.value), node) if self._inside[-1] else node

    def visit_Yield(self, node: ast.Yield) -> ast.AST:
        self.generic_visit(node)
        if not self._inside[-1]:
            return node
        # A bare `yield` stepped aside for one turn of the loop, which is what sleep(0) is for.
        turn = ast.parse("__import__('asyncio').sleep(0)", mode="eval").body
        return ast.copy_location(ast.Await(turn), node)

    def visit_With(self, node: ast.With) -> ast.AST:
        waits = [isinstance(item.context_expr, ast.YieldFrom) for item in node.items]
        self.generic_visit(node)
        if not (self._inside[-1] and waits and all(waits)):
            return node
        # `with (yield from lock):` is `async with lock:` (gone since Python 3.9).
        for item in node.items:
            item.context_expr = item.context_expr.value  # type: ignore[attr-defined]
        return ast.copy_location(ast.AsyncWith(node.items, node.body, node.type_comment), node)
