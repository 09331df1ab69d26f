"""Which of a program's own functions mention which, and whether its module-level code runs any of them."""

import ast
from dataclasses import dataclass, field

Function = ast.FunctionDef | ast.AsyncFunctionDef

#: Calls that start a loop, whatever they are given.
_STARTERS = frozenset("run run_until_complete run_forever run_app start main execute run_sync call_soon call_later".split())
#: Calls at module level that only prepare something.
_CONFIGURES = frozenset("basicConfig seed set_event_loop_policy apply load_dotenv filterwarnings simplefilter "
                        "include_router add_middleware install setLevel addHandler setdefault append init set_event_loop "
                        "mount add_routes router_include create_all simple_filter insert set_debug add_exception_handler "
                        "enable signal setrecursionlimit addFilter setFormatter register use config configure add "
                        "remove bind_all getLogger mkdir enable_all".split())
#: Decorators that leave a function what it is: it can be called by its name.
_TRANSPARENT = frozenset("asynccontextmanager contextmanager wraps cache lru_cache staticmethod classmethod property "
                         "timed async_timed timer retry backoff on_exception log logged measure override final".split())


@dataclass(slots=True)
class Program:
    """What module-level code defines and does."""

    functions: dict[str, Function] = field(default_factory=dict)
    classes: dict[str, ast.ClassDef] = field(default_factory=dict)
    #: Functions that a decorator of an object hands to somebody (`@app.get("/")`).
    handlers: list[Function] = field(default_factory=list)
    #: For each function the names that its body mentions.
    mentions: dict[str, set[str]] = field(default_factory=dict)


def runs_something(tree: ast.Module) -> bool:
    """Module-level code does more than to define: then nothing is to be added. Looks at the end first."""
    own = {each.name for each in tree.body if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))}
    return any(_runs(statement, own) for statement in reversed(tree.body))


def starts_a_loop(tree: ast.Module) -> bool:
    """Module-level code calls something that runs a program: `asyncio.run(...)`, `unittest.main()`."""
    for statement in tree.body:
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            continue
        for node in ast.walk(statement):
            if isinstance(node, ast.Call) and _last(node.func) in _STARTERS:
                return True
    return False


def needs_a_loop(tree: ast.Module, program: "Program") -> bool:
    """Module-level code makes tasks of coroutines that the text does not show: it was cut out of a coroutine. With its
    own coroutines the same is a mistake, which is shown as such."""
    found = False
    for statement in tree.body:
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            continue
        for node in ast.walk(statement):
            if isinstance(node, (ast.Await, ast.AsyncFor, ast.AsyncWith)):
                return False
            if isinstance(node, ast.Call) and _last(node.func) == "create_task" and node.args:
                given = node.args[0].func if isinstance(node.args[0], ast.Call) else node.args[0]
                owner = node.func.value if isinstance(node.func, ast.Attribute) else None
                found |= (_last(given) not in program.functions
                          and (owner is None or (isinstance(owner, ast.Name) and owner.id == "asyncio")))
    return found


def is_mentioned(name: str, program: "Program") -> bool:
    """By another of the program's functions or classes."""
    return any(name in names for other, names in program.mentions.items() if other != name)


def _runs(statement: ast.stmt, own: set[str]) -> bool:
    match statement:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef() | ast.Import() | ast.ImportFrom():
            return False
        case ast.Pass() | ast.TypeAlias() | ast.Global() | ast.Delete():
            return False
        case ast.Expr(value=ast.Constant()) | ast.Expr(value=ast.JoinedStr()):
            return False
        case ast.Expr(value=ast.Call(func=func) as call):
            name = _last(func)
            if isinstance(func, ast.Attribute) and name in _CONFIGURES:
                return _starts(call, own)
            return name not in ("load_dotenv", "basicConfig", "init", "install")
        case ast.Assign() | ast.AnnAssign() | ast.AugAssign():
            return statement.value is not None and _starts(statement.value, own)
        case ast.If() | ast.Try():
            inner = [*statement.body, *statement.orelse, *getattr(statement, "finalbody", [])]
            return any(_runs(each, own) for each in inner)
        case _:
            return True


def _starts(value: ast.expr, own: set[str]) -> bool:
    for node in ast.walk(value):
        if isinstance(node, (ast.Await, ast.Yield)):
            return True
        if isinstance(node, ast.Call):
            name = _last(node.func)
            if isinstance(node.func, ast.Name) and name in own and name[:1].islower():
                return True
            if isinstance(node.func, ast.Attribute) and name in _STARTERS:
                return True
    return False


def read(tree: ast.Module) -> Program:
    program = Program()
    for statement in _definitions(tree.body):
        if isinstance(statement, ast.ClassDef):
            program.classes[statement.name] = statement
        else:
            program.functions[statement.name] = statement
    modules = module_names(tree)
    for name, function in list(program.functions.items()):
        if hands_over(function, modules):
            program.handlers.append(function)
    for name, each in {**program.functions, **program.classes}.items():
        program.mentions[name] = mentioned(each) - {name}
    return program


def _definitions(body: list[ast.stmt]) -> list[Function | ast.ClassDef]:
    """Also those that stand in an `if` or `try` of the module."""
    found: list[Function | ast.ClassDef] = []
    for statement in body:
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            found.append(statement)
        elif isinstance(statement, (ast.If, ast.Try)):
            found.extend(_definitions(statement.body))
    return found


def hands_over(function: Function, modules: set[str]) -> bool:
    """A decorator gives it to an object that may call it: `@app.get("/")`, `@bot.command()`, `@client.event`."""
    return any(_is_of_object(each, modules) for each in function.decorator_list)


def _is_of_object(decorator: ast.expr, modules: set[str]) -> bool:
    node = decorator.func if isinstance(decorator, ast.Call) else decorator
    if not isinstance(node, ast.Attribute) or node.attr in _TRANSPARENT:
        return False
    root: ast.expr = node
    while isinstance(root, (ast.Attribute, ast.Call)):
        root = root.value if isinstance(root, ast.Attribute) else root.func
    return isinstance(root, ast.Name) and root.id not in modules


def module_names(tree: ast.Module) -> set[str]:
    """Names that `import` binds, and modules that tutorials forget to import."""
    return {(each.asname or each.name).partition(".")[0] for node in ast.walk(tree) if isinstance(node, ast.Import)
            for each in node.names} | {"asyncio", "functools", "contextlib", "pytest", "pytest_asyncio", "tenacity"}


def mentioned(node: ast.AST) -> set[str]:
    """Names and attributes that are read anywhere inside."""
    found: set[str] = set()
    for inner in ast.walk(node):
        if isinstance(inner, ast.Name):
            found.add(inner.id)
        elif isinstance(inner, ast.Attribute):
            found.add(inner.attr)
    return found


def is_generator(function: Function) -> bool:
    """It yields itself, not a function inside it."""
    pending: list[ast.AST] = list(function.body)
    while pending:
        node = pending.pop()
        if isinstance(node, (ast.Yield, ast.YieldFrom)):
            return True
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            pending.extend(ast.iter_child_nodes(node))
    return False


def is_decorator_maker(function: Function) -> bool:
    """It returns a function that it defines: a decorator, or what makes one."""
    inner = {each.name for each in function.body if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef))}
    return any(isinstance(each, ast.Return) and isinstance(each.value, ast.Name) and each.value.id in inner
               for each in function.body)


def decorated_by(function: Function, name: str) -> bool:
    return any(_last(each.func if isinstance(each, ast.Call) else each) == name for each in function.decorator_list)


def _last(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
