"""Lines that call one function, as its kind demands."""

import ast

from .arguments import Arguments, arguments_for
from .calls import Function, Program, decorated_by, is_generator
from .model import Entry


def call_one(first: Function, program: Program, tree: ast.Module) -> Entry:
    """A program's single entry."""
    arguments = arguments_for(first, classes=program.classes, streams=streams(first, program))
    entry = new_entry([], first, [arguments])
    call = f"{first.name}({arguments.text})"
    entry.what = call
    names = {each.arg for each in first.args.args}
    if {"reader", "writer"} <= names:
        return _served(first, entry)
    if {"scope", "receive", "send"} <= names:
        return served_by_uvicorn(first.name, entry)
    if isinstance(first, ast.FunctionDef):
        entry.lines = [call.replace("get_running_loop", "get_event_loop")]
        if decorated_by(first, "contextmanager"):
            entry.lines = [f"with {call} as value:", "    print(value)"]
        elif is_generator(first):
            entry.lines = [f"for item in {call}:", "    print(item)"]
    elif decorated_by(first, "asynccontextmanager"):
        wrap(entry, in_context(call, first))
    elif is_generator(first):
        wrap(entry, iterated(call))
    elif "create_task(" in arguments.text:
        wrap(entry, [f"await {call}"])
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


def streams(function: Function, program: Program) -> list[str]:
    """Calls of the program's async generators that need no argument."""
    return [f"{name}()" for name, each in program.functions.items() if each is not function
            and isinstance(each, ast.AsyncFunctionDef) and is_generator(each) and not each.decorator_list
            and len(each.args.args) == len(each.args.defaults)]


def taken_streams(function: Function, program: Program) -> list[str]:
    """Those of them that the function is called with."""
    possible = streams(function, program)
    text = arguments_for(function, classes=program.classes, streams=possible).text
    return [call for call in possible if call in text]


def new_entry(lines: list[str], first: Function, arguments: list[Arguments]) -> Entry:
    simulated = set().union(*(each.simulated for each in arguments))
    told = [word for each in arguments for word in each.told]
    return Entry(lines, "", first.lineno, simulated, told, {"asyncio"})


def wrap(entry: Entry, lines: list[str]) -> None:
    entry.lines = ["async def main():", *(f"    {line}" for line in lines), "", "asyncio.run(main())"]


def iterated(call: str) -> list[str]:
    return [f"async for item in {call}:", "    print(item)"]


def in_context(call: str, function: Function) -> list[str]:
    """A context manager that gives nothing is shown doing what it does around a second's work."""
    gives = any(isinstance(node, ast.Yield) and node.value is not None for node in ast.walk(function))
    return ([f"async with {call} as value:", "    print(value)"] if gives
            else [f"async with {call}:", "    await asyncio.sleep(1)"])


def served_by_uvicorn(app: str, entry: Entry) -> Entry:
    """An ASGI application: a server calls it."""
    entry.simulated, entry.told = set(), []
    entry.what = f"{app} by a server"
    entry.lines = ["import uvicorn", f"uvicorn.run({app})"]
    return entry


def _served(function: Function, entry: Entry) -> Entry:
    """A stream handler: a server calls it."""
    entry.simulated -= {"reader", "writer"}
    entry.told = [each for each in entry.told if not each.startswith(("reader", "writer"))]
    entry.what = f"{function.name} by a server"
    wrap(entry, [f'server = await asyncio.start_server({function.name}, "127.0.0.1", 8888)',
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
