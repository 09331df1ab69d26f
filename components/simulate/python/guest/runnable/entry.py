"""A call for a program that only defines: lines that are put below its text, where a reader sees them."""

import ast
from dataclasses import dataclass, field

from .arguments import Arguments, arguments_for, construction
from .calls import Function, Program, decorated_by, is_decorator_maker, is_generator, mentioned, read, runs_something

_MAINS = ("main", "async_main", "amain", "_main", "main_async", "run_main", "async_run", "run")
#: Parameters through which coroutines meet: those that share one are run together.
_SHARED = frozenset("queue lock event condition semaphore barrier q cond sem".split())
_METHODS = ("main", "run", "start", "execute", "serve", "process", "work")
_TEST_CASES = ("IsolatedAsyncioTestCase", "AsyncTestCase", "AioHTTPTestCase")


@dataclass(slots=True)
class Entry:
    lines: list[str]
    #: In words: what is called.
    what: str
    #: Where the first of the called functions is defined.
    line: int
    #: Names in the lines that stand for something simulated.
    simulated: set[str] = field(default_factory=set)
    told: list[str] = field(default_factory=list)
    #: Names in the lines that the program itself may not have imported.
    needs: set[str] = field(default_factory=set)


def find_entry(tree: ast.Module) -> Entry | None:
    if runs_something(tree):
        return None
    program = read(tree)
    if not _has_async(program):
        return None
    return _tests(program) or (None if program.handlers else _choose(program, tree))


def _has_async(program: Program) -> bool:
    # Generators and call-backs count where asyncio is spoken of.
    for each in (*program.functions.values(), *program.classes.values()):
        for node in ast.walk(each):
            if isinstance(node, ast.AsyncFunctionDef):
                return True
            if isinstance(node, ast.Name) and node.id in ("asyncio", "trio"):
                return True
    return False


def _tests(program: Program) -> Entry | None:
    for each in program.classes.values():
        if any(_last(base) in _TEST_CASES for base in each.bases):
            return Entry(["import unittest", "unittest.main()"], "unittest.main()", each.lineno)
    tests = [each for each in program.functions.values() if each.name.startswith("test_")]
    if not tests or not any(isinstance(each, ast.AsyncFunctionDef) for each in tests):
        return None
    names = ", ".join(each.name for each in tests)
    return Entry(["import pytest", f"pytest.run_tests({names})"], " and ".join(f"{each.name}()" for each in tests),
                 tests[0].lineno)


def _choose(program: Program, tree: ast.Module) -> Entry | None:
    for name in _MAINS:
        function = program.functions.get(name)
        if function is not None and not is_generator(function):
            return _call([function], program, tree)
    alone = [each for name, each in program.functions.items() if not _is_mentioned(name, program)]
    given = _mentioned_by_module(tree)
    if any(each.name in given for each in alone):
        # `Route("/", homepage)`: whoever it is given to calls it.
        return None
    able = [each for each in alone or program.functions.values() if not is_decorator_maker(each)
            and _is_async(each, program) and not each.name.startswith("__")]
    if able:
        return _call(_together(able), program, tree)
    return _of_class(program, tree)


def _is_mentioned(name: str, program: Program) -> bool:
    return any(name in names for other, names in program.mentions.items() if other != name)


def _mentioned_by_module(tree: ast.Module) -> set[str]:
    """Names that module-level code hands to a call."""
    return {inner.id for statement in tree.body if isinstance(statement, (ast.Assign, ast.AnnAssign, ast.Expr))
            for call in ast.walk(statement) if isinstance(call, ast.Call)
            for given in (*call.args, *(each.value for each in call.keywords))
            for inner in ast.walk(given) if isinstance(inner, ast.Name)}


def _is_async(function: Function, program: Program) -> bool:
    if isinstance(function, ast.AsyncFunctionDef):
        return True
    names = program.mentions[function.name]
    return bool(names & {"asyncio", "trio", "anyio"}) or any(
        isinstance(program.functions.get(name), ast.AsyncFunctionDef) for name in names)


def _together(able: list[Function]) -> list[Function]:
    """The last one, and with it those that share a queue, a lock or an event with it."""
    last = able[-1]
    shared = _parameters(last) & _SHARED
    return [each for each in able if each is last or (shared and isinstance(each, ast.AsyncFunctionDef)
                                                      and _parameters(each) & shared)]


def _parameters(function: Function) -> set[str]:
    return {each.arg for each in function.args.args}


def _call(functions: list[Function], program: Program, tree: ast.Module) -> Entry:
    first = functions[0]
    if len(functions) > 1:
        return _gathered(functions, program)
    arguments = arguments_for(first, classes=program.classes, streams=_streams(first, program))
    entry = _entry([], first, [arguments])
    call = f"{first.name}({arguments.text})"
    entry.what = call
    names = {each.arg for each in first.args.args}
    if {"reader", "writer"} <= names:
        return _served(first, entry)
    if isinstance(first, ast.FunctionDef):
        entry.lines = [call.replace("get_running_loop", "get_event_loop")]
        if decorated_by(first, "contextmanager"):
            entry.lines = [f"with {call} as value:", "    print(value)"]
        elif is_generator(first):
            entry.lines = [f"for item in {call}:", "    print(item)"]
    elif decorated_by(first, "asynccontextmanager"):
        _wrap(entry, [f"async with {call} as value:", "    print(value)"])
    elif is_generator(first):
        _wrap(entry, [f"async for item in {call}:", "    print(item)"])
    elif "create_task(" in arguments.text:
        _wrap(entry, [f"await {call}"])
    elif arguments.needs_loop:
        entry.lines = ["loop = asyncio.get_event_loop()",
                       f"loop.run_until_complete({call.replace('asyncio.get_running_loop()', 'loop')})"]
    else:
        library = _loop_library(tree)
        if library == "asyncio":
            entry.lines = [f"asyncio.run({call})"]
        else:
            given = ", ".join(part for part in (first.name, arguments.text) if part)
            entry.lines = [f"{library}.run({given})"]
            entry.needs = {library}
    _fill_queues(entry, first)
    return entry


def _streams(function: Function, program: Program) -> list[str]:
    """Calls of the program's async generators that need no argument."""
    return [f"{name}()" for name, each in program.functions.items() if each is not function
            and isinstance(each, ast.AsyncFunctionDef) and is_generator(each) and not each.decorator_list
            and len(each.args.args) == len(each.args.defaults)]


def _entry(lines: list[str], first: Function, arguments: list[Arguments]) -> Entry:
    simulated = set().union(*(each.simulated for each in arguments))
    told = [word for each in arguments for word in each.told]
    return Entry(lines, "", first.lineno, simulated, told, {"asyncio"})


def _wrap(entry: Entry, lines: list[str]) -> None:
    entry.lines = ["async def main():", *(f"    {line}" for line in lines), "", "asyncio.run(main())"]


def _gathered(functions: list[Function], program: Program) -> Entry:
    """Those that share a queue or a lock: one for all, all at once."""
    arguments = [arguments_for(each, classes=program.classes) for each in functions]
    shared = sorted(set.intersection(*(_parameters(each) for each in functions)) & _SHARED
                    or set.union(*(_parameters(each) for each in functions)) & _SHARED)
    entry = _entry([], functions[0], arguments)
    made = {name: text for name in shared for each in arguments for told in each.told
            if (text := told.partition(f"{name} = ")[2]).startswith("asyncio.")}
    calls = []
    for function, each in zip(functions, arguments):
        text = each.text
        for name, expression in made.items():
            if name in _parameters(function):
                text = text.replace(expression, name, 1)
        calls.append(f"{function.name}({text})")
    body = [f"{name} = {text}" for name, text in made.items()]
    _wrap(entry, [*body, f"await asyncio.gather({', '.join(calls)})"])
    entry.what = " and ".join(calls) + " at once"
    return entry


def _served(function: Function, entry: Entry) -> Entry:
    """A stream handler: a server calls it."""
    entry.simulated -= {"reader", "writer"}
    entry.told = [each for each in entry.told if not each.startswith(("reader", "writer"))]
    entry.what = f"{function.name} by a server"
    _wrap(entry, [f'server = await asyncio.start_server({function.name}, "127.0.0.1", 8888)',
                  "async with server:", "    await server.serve_forever()"])
    return entry


def _fill_queues(entry: Entry, function: Function) -> None:
    """A lone consumer gets something to consume."""
    for parameter in function.args.args:
        name, made = parameter.arg, "asyncio.Queue()"
        touched = {node.attr for node in ast.walk(function)
                   if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == name}
        if touched & {"get", "get_nowait"} and not touched & {"put", "put_nowait"} and made in entry.lines[-1]:
            entry.lines[-1] = entry.lines[-1].replace(made, name, 1)
            entry.lines[:0] = [f"{name} = {made}", "for item in range(1, 4):", f"    {name}.put_nowait(item)"]
            entry.told = [each.replace(made, f"{made} with 1, 2 and 3 in it") for each in entry.told]


def _of_class(program: Program, tree: ast.Module) -> Entry | None:
    """Only classes: an object of the last one that nobody else makes, used as its methods allow."""
    alone = [each for name, each in program.classes.items() if not _is_mentioned(name, program)
             and any(isinstance(method, ast.AsyncFunctionDef) for method in each.body)]
    if not alone:
        return None
    chosen = alone[-1]
    methods = {each.name: each for each in chosen.body if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef))}
    made = construction(chosen, program.classes)
    entry = Entry([], "", chosen.lineno, needs={"asyncio"})
    if "__init__" in methods:
        found = arguments_for(methods["__init__"], method=True, classes=program.classes)
        entry.simulated, entry.told = found.simulated, found.told
    if "__aenter__" in methods:
        inner, entry.what = _use_of("thing", methods, program, entry), made
        _wrap(entry, [f"async with {made} as thing:", *(f"    {line}" for line in inner or ["pass"])])
    elif "__aiter__" in methods or "__anext__" in methods:
        entry.what = made
        _wrap(entry, [f"async for item in {made}:", "    print(item)"])
    elif "__await__" in methods:
        entry.what = made
        _wrap(entry, [f"print(await {made})"])
    else:
        inner = _use_of("thing", methods, program, entry)
        if not inner:
            return None
        entry.what = f"{made} and its {inner[-1].removeprefix('await thing.')}"
        _wrap(entry, [f"thing = {made}", *inner])
    return entry


def _use_of(name: str, methods: dict[str, Function], program: Program, entry: Entry) -> list[str]:
    asynchronous = {key: each for key, each in methods.items()
                    if isinstance(each, ast.AsyncFunctionDef) and not key.startswith("__")}
    inside = {key: set().union(*(mentioned(each) for other, each in methods.items() if other != key))
              for key in asynchronous}
    alone = [key for key in asynchronous if key not in inside[key]] or list(asynchronous)
    public = [key for key in alone if not key.startswith("_")] or alone
    chosen = [key for key in public if key in _METHODS][:1] or public[:3]
    lines = []
    for key in chosen:
        found = arguments_for(asynchronous[key], method=True, classes=program.classes)
        entry.simulated |= found.simulated
        entry.told += found.told
        call = f"{name}.{key}({found.text})"
        if is_generator(asynchronous[key]):
            lines += [f"async for item in {call}:", "    print(item)"]
        else:
            lines.append(f"await {call}")
    return lines


def _loop_library(tree: ast.Module) -> str:
    for node in tree.body:
        if isinstance(node, ast.Import):
            for each in node.names:
                if each.name == "asyncio":
                    return each.asname or "asyncio"
    for node in tree.body:
        if isinstance(node, ast.Import):
            for each in node.names:
                if each.name in ("trio", "anyio", "curio"):
                    return each.asname or each.name
    return "asyncio"


def _last(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
