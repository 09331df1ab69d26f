"""Which calls and functions can never wait: a thread makes them as they stand."""

import ast
from collections.abc import Iterable

#: Calls of these names wait for nobody, and need the frame they are called from or are called often.
QUIET_NAMES = frozenset((
    "super", "locals", "globals", "vars", "dir", "print", "len", "range", "str", "int", "float", "bool", "repr", "abs",
    "isinstance", "issubclass", "type", "round", "pow", "divmod", "chr", "ord", "hex", "id", "hash", "getattr",
    "hasattr", "setattr", "callable", "format", "bytes", "bytearray", "object", "tuple", "slice", "Exception",
    "ValueError", "RuntimeError", "TypeError", "KeyError", "IndexError"))
#: So do calls of these methods, whatever they are called on.
QUIET_METHODS = frozenset((
    "append", "extend", "items", "keys", "values", "split", "strip", "upper", "lower", "startswith", "endswith",
    "perf_counter", "monotonic", "process_time", "strftime", "uniform", "randint", "random", "choice", "sqrt",
    "current_thread", "get_ident", "getpid", "debug", "info", "warning", "error", "critical", "ljust",
    "rjust", "center", "copy", "sort", "index", "count", "encode", "decode", "hexdigest"))

Function = ast.FunctionDef | ast.Lambda
SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)


class Quiet:
    """Which calls can never wait: a thread makes them as they stand."""

    def __init__(self, tree: ast.AST) -> None:
        functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        own = {node.name for node in functions}
        self.methods = QUIET_METHODS - own
        self.names = QUIET_NAMES - own - _stored(tree)
        # A function of the module that makes only quiet calls is quiet itself: so is a recursive one.
        top = {node.name: node for node in getattr(tree, "body", ()) if isinstance(node, ast.FunctionDef)}
        twice = _stored(tree)
        guessed = {name for name in top if name not in twice and not is_generator(top[name])
                   and sum(node.name == name for node in functions) == 1 and not top[name].decorator_list}
        calm = set(self.names)
        self.names = calm | guessed
        while loud := {name for name in self.names & guessed if self.may_wait(top[name])}:
            self.names -= loud
        self.names = frozenset(self.names)

    def call(self, node: ast.Call) -> bool:
        if hasattr(node, "_quiet"):
            return True
        if isinstance(node.func, ast.Name):
            return node.func.id in self.names
        return isinstance(node.func, ast.Attribute) and (
            node.func.attr in self.methods
            # ", ".join(...), "{}".format(...)
            or isinstance(node.func.value, (ast.Constant, ast.JoinedStr)))

    def may_wait(self, function: Function) -> bool:
        body = function.body if isinstance(function.body, list) else [function.body]
        return any(isinstance(node, ast.With) or (isinstance(node, ast.Call) and not self.call(node))
                   for statement in body for node in own_nodes(statement))


def own_nodes(node: ast.AST) -> Iterable[ast.AST]:
    """The node and those below it in the same scope; a comprehension counts as the same."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        yield each
        if not isinstance(each, SCOPES):
            waiting += ast.iter_child_nodes(each)


def is_generator(function: Function) -> bool:
    body = function.body if isinstance(function.body, list) else [function.body]
    return any(isinstance(node, (ast.Yield, ast.YieldFrom)) for each in body for node in own_nodes(each))


def _stored(tree: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)}
