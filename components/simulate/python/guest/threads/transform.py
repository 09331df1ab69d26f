"""Functions as generators that step aside wherever they might block.

WebAssembly has one stack, so a thread can only wait if its own stack can be put aside. A generator's can: each call
`f(x)` of the function becomes `yield from .step(.select(f)(x))`, where `.select` gives what stands for `f` in a
thread (its own generator form, or `f` itself) and `.step` hands a generator on and returns everything else at once.
Scopes, names and positions stay what they are, so that closures, tracebacks and the tracer's lines stay right. The
names that are added begin with a full stop, which no program can write.
"""

import ast
import copy
from collections.abc import Iterable

from .comprehensions import Comprehension, as_function

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
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


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
        guessed = {name for name in top if name not in twice and not _is_generator(top[name])
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


class Stepwise(ast.NodeTransformer):
    """Rewrites the body of one function. Scopes inside it are left alone: they are called on their own."""

    def __init__(self, quiet: Quiet) -> None:
        self._quiet = quiet
        self._names = 0
        #: Comprehensions, as functions to be defined at the beginning of the body.
        self.hoisted: list[ast.stmt] = []

    def visit(self, node: ast.AST) -> ast.AST:
        if isinstance(node, _SCOPES):
            return node
        if isinstance(node, _COMPREHENSIONS):
            return self._comprehension(node)
        return super().visit(node)

    def _comprehension(self, node: Comprehension) -> ast.expr:
        first = node.generators[0]
        inner = [part for part in ast.iter_child_nodes(node) if part is not first]
        inner += [*first.ifs]
        waits = any(isinstance(each, ast.Call) and not self._quiet.call(each) for part in inner for each in ast.walk(part))
        waits |= any(isinstance(each, ast.Call) for each in ast.walk(first.iter)) and not isinstance(
            node, ast.GeneratorExp)
        # The outermost iterable is evaluated in the function's own scope.
        iterable = first.iter = self.visit(first.iter)
        if not waits or any(isinstance(each, ast.NamedExpr) for each in ast.walk(node)):
            return node
        name = self._name("comprehension")
        function = as_function(node, name)
        stepwise = Stepwise(self._quiet)
        function.body = _flat(stepwise.visit(statement) for statement in function.body)
        function.body[:0] = stepwise.hoisted
        self.hoisted.append(function)
        call = _call(name, node, iterable)
        return _call(".relayed", node, call) if isinstance(node, ast.GeneratorExp) else _at(node, ast.YieldFrom(call))

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        if self._quiet.call(node):
            return node
        node.func = _call(".select", node, node.func)
        return _at(node, ast.YieldFrom(_call(".step", node, node)))

    def visit_Yield(self, node: ast.Yield) -> ast.AST:
        self.generic_visit(node)
        node.value = _call(".give", node, node.value or _at(node, ast.Constant(None)))
        return node

    def visit_YieldFrom(self, node: ast.YieldFrom) -> ast.AST:
        self.generic_visit(node)
        node.value = _call(".relay", node, node.value)
        return node

    def visit_For(self, node: ast.For) -> ast.AST:
        """`while (yield from .next(it))`, which keeps what break, continue and else mean."""
        may_wait = hasattr(node, "_steps") or any(isinstance(each, ast.Call) and not (isinstance(each.func, ast.Name) and each.func.id == "range")
                       for each in ast.walk(node.iter))
        self.generic_visit(node)
        if not may_wait:
            return node
        name = self._name("for")
        head = node.iter
        test = _at(head, ast.YieldFrom(_call(".next", head, _load(name, head))))
        take = ast.Assign([node.target], _at(head, ast.Attribute(_load(name, head), "value", ast.Load())))
        return [_assign(name, _call(".iter", head, head)),
                _at(node, ast.While(test, [_at(head, take), *node.body], node.orelse))]

    def visit_With(self, node: ast.With) -> list[ast.stmt]:
        """As the language reference spells the statement out, one item within the other."""
        first, rest = node.items[0], node.items[1:]
        if rest:
            node.body = [_at(rest[0].context_expr, ast.With(rest, node.body))]
        head = first.context_expr
        manager, failed = self._name("with"), self._name("failed")
        entered = self._step(".enter", head, manager)
        target = first.optional_vars
        begin = _at(head, ast.Expr(entered) if target is None else ast.Assign([target], entered))
        true, false = (_at(head, ast.Constant(value)) for value in (True, False))
        handler = ast.ExceptHandler(None, None, [
            _assign(failed, true),
            _at(head, ast.If(_at(head, ast.UnaryOp(ast.Not(), self._step(".exit", head, manager))),
                             [_at(head, ast.Raise())], []))])
        leave = _at(head, ast.If(_at(head, ast.UnaryOp(ast.Not(), _load(failed, head))),
                                 [_at(head, ast.Expr(self._step(".leave", head, manager)))], []))
        visited = _flat(self.visit(statement) for statement in node.body)
        return [_assign(manager, self.visit(head)), begin, _assign(failed, false),
                _at(head, ast.Try([_at(head, ast.Try(visited, [_at(head, handler)], [], []))], [], [], [leave]))]

    def _step(self, helper: str, at: ast.AST, name: str) -> ast.expr:
        return _at(at, ast.YieldFrom(_call(".step", at, _call(helper, at, _load(name, at)))))

    def _name(self, what: str) -> str:
        self._names += 1
        return f".{what}{self._names}"


def as_generator(function: Function, quiet: Quiet) -> Function:
    """A copy of the function that is a generator function."""
    twin = copy.deepcopy(function)
    stepwise = Stepwise(quiet)
    if isinstance(twin, ast.Lambda):
        twin.body = stepwise.visit(twin.body)
        # A lambda has no place for definitions.
        return function if stepwise.hoisted else twin
    first = twin.body[0]
    twin.body = _flat(stepwise.visit(statement) for statement in twin.body)
    twin.body[:0] = [_at(first, each) for each in stepwise.hoisted]
    return twin


def with_twins(statement: ast.stmt, quiet: Quiet) -> list[ast.stmt]:
    """The statement, and beside each function in it that may wait its generator form, in the same scope and under the
    same name. Nothing of this is run: it is compiled for the code objects, which know the cells of that scope."""

    def beside(body: list[ast.stmt]) -> list[ast.stmt]:
        found: list[ast.stmt] = []
        for each in body:
            twins: list[ast.stmt] = []
            for function in _functions_of(each):
                if quiet.may_wait(function):
                    twin = as_generator(function, quiet)
                    twins.append(_at(each, ast.Expr(twin)) if isinstance(twin, ast.Lambda) else twin)
            for scope in own_scopes(each):
                scope.body = beside(scope.body)
            found += [each, *twins]
        return found

    return [ast.fix_missing_locations(each) for each in beside([copy.deepcopy(statement)])]


def own_nodes(node: ast.AST) -> Iterable[ast.AST]:
    """The node and those below it in the same scope; a comprehension counts as the same."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        yield each
        if not isinstance(each, _SCOPES):
            waiting += ast.iter_child_nodes(each)


def own_scopes(statement: ast.stmt) -> list[ast.stmt]:
    """The functions and classes that the statement defines, those of an `if` or `try` as well."""
    return [node for node in own_nodes(statement) if isinstance(node, _SCOPES) and not isinstance(node, ast.Lambda)]


def _functions_of(statement: ast.stmt) -> list[Function]:
    found: list[Function] = []
    waiting: list[ast.AST] = [statement]
    while waiting:
        each = waiting.pop(0)
        if isinstance(each, (ast.FunctionDef, ast.Lambda)):
            found.append(each)
        if isinstance(each, _SCOPES):
            waiting += [*getattr(each, "decorator_list", ()), *getattr(each, "bases", ())]
            if isinstance(getattr(each, "args", None), ast.arguments):
                waiting += [default for default in (*each.args.defaults, *each.args.kw_defaults) if default]
        elif not isinstance(each, _COMPREHENSIONS):
            waiting += ast.iter_child_nodes(each)
    return found


def _is_generator(function: Function) -> bool:
    body = function.body if isinstance(function.body, list) else [function.body]
    return any(isinstance(node, (ast.Yield, ast.YieldFrom)) for each in body for node in own_nodes(each))


def _stored(tree: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)}


def _flat(statements: Iterable[ast.AST | list[ast.stmt]]) -> list[ast.stmt]:
    return [each for some in statements for each in (some if isinstance(some, list) else [some])]


def _at(where: ast.AST, node: ast.AST) -> ast.AST:
    return ast.copy_location(node, where)


def _load(name: str, at: ast.AST) -> ast.Name:
    return _at(at, ast.Name(name, ast.Load()))


def _call(name: str, at: ast.AST, argument: ast.expr) -> ast.Call:
    return _at(at, ast.Call(_load(name, at), [argument], []))


def _assign(name: str, value: ast.expr) -> ast.stmt:
    return _at(value, ast.Assign([_at(value, ast.Name(name, ast.Store()))], value))
