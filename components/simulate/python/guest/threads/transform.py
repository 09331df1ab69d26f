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
from .quiet import SCOPES, Function, Quiet, own_nodes

_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


class Stepwise(ast.NodeTransformer):
    """Rewrites the body of one function. Scopes inside it are left alone: they are called on their own."""

    def __init__(self, quiet: Quiet) -> None:
        self._quiet = quiet
        self._names = 0
        #: Comprehensions, as functions to be defined at the beginning of the body.
        self.hoisted: list[ast.stmt] = []

    def visit(self, node: ast.AST) -> ast.AST:
        if isinstance(node, SCOPES):
            return node
        if isinstance(node, _COMPREHENSIONS):
            return self._comprehension(node)
        return super().visit(node)

    def _comprehension(self, node: Comprehension) -> ast.expr:
        first = node.generators[0]
        inner = [part for part in ast.iter_child_nodes(node) if part is not first]
        inner += [*first.ifs]
        waits = any(isinstance(each, ast.Call) and not self._quiet.call(each)
                    for part in inner for each in ast.walk(part))
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
        may_wait = hasattr(node, "_steps") or any(
            isinstance(each, ast.Call) and not (isinstance(each.func, ast.Name) and each.func.id == "range")
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


def own_scopes(statement: ast.stmt) -> list[ast.stmt]:
    """The functions and classes that the statement defines, those of an `if` or `try` as well."""
    return [node for node in own_nodes(statement) if isinstance(node, SCOPES) and not isinstance(node, ast.Lambda)]


def _functions_of(statement: ast.stmt) -> list[Function]:
    found: list[Function] = []
    waiting: list[ast.AST] = [statement]
    while waiting:
        each = waiting.pop(0)
        if isinstance(each, (ast.FunctionDef, ast.Lambda)):
            found.append(each)
        if isinstance(each, SCOPES):
            waiting += [*getattr(each, "decorator_list", ()), *getattr(each, "bases", ())]
            if isinstance(getattr(each, "args", None), ast.arguments):
                waiting += [default for default in (*each.args.defaults, *each.args.kw_defaults) if default]
        elif not isinstance(each, _COMPREHENSIONS):
            waiting += ast.iter_child_nodes(each)
    return found


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
