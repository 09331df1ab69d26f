"""Comprehensions whose parts may wait: as functions of their own, which can be generators."""

import ast
import copy

Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp

_EMPTY = {ast.ListComp: "[]", ast.SetComp: "set()", ast.DictComp: "{}"}


def as_function(node: Comprehension, name: str) -> ast.FunctionDef:
    """A function of the first iterable, as the compiler itself makes one. It is marked to be made a generator."""
    body: list[ast.stmt] = [_element(node)]
    for index, each in reversed(list(enumerate(node.generators))):
        for condition in reversed(each.ifs):
            body = [ast.If(condition, body, [])]
        iterable = each.iter if index else ast.Name(".0", ast.Load())
        loop = ast.For(each.target, iterable, body, [])
        loop._steps = True  # type: ignore[attr-defined]
        body = [loop]
    if not isinstance(node, ast.GeneratorExp):
        empty = ast.parse(_EMPTY[type(node)], mode="eval").body
        quiet(empty)
        body = [ast.Assign([ast.Name(".made", ast.Store())], empty), *body, ast.Return(ast.Name(".made", ast.Load()))]
    arguments = ast.arguments([], [ast.arg(".0")], None, [], [], None, [])
    function = ast.FunctionDef(name, arguments, body, [])
    for each in ast.walk(function):
        if not hasattr(each, "lineno") and isinstance(each, (ast.expr, ast.stmt, ast.arg)):
            ast.copy_location(each, node)
    return copy.deepcopy(function)


def _element(node: Comprehension) -> ast.stmt:
    if isinstance(node, ast.GeneratorExp):
        return ast.Expr(ast.Yield(node.elt))
    method, arguments = {ast.ListComp: "append", ast.SetComp: "add", ast.DictComp: "__setitem__"}[type(node)], (
        [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt])
    call = ast.Call(ast.Attribute(ast.Name(".made", ast.Load()), method, ast.Load()), arguments, [])
    return ast.Expr(quiet(call))


def quiet(node: ast.expr) -> ast.expr:
    """Marks a call that is ours and waits for nobody."""
    node._quiet = True  # type: ignore[attr-defined]
    return node
