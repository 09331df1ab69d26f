"""Lines that use a class: an object of it, as its methods allow."""

import ast

from .arguments import arguments_for, construction
from .calls import Function, Program, decorated_by, hands_over, is_generator, is_mentioned, mentioned
from .kept import of_object
from .model import Entry
from .single import in_context, iterated, served_by_uvicorn, wrap

_METHODS = ("main", "run", "start", "execute", "serve", "process", "work")


def call_class(program: Program) -> Entry | None:
    """Only classes: an object of the last one that nobody else makes, used as its methods allow."""
    alone = [each for name, each in program.classes.items() if not is_mentioned(name, program)
             and (is_protocol(each) or any(isinstance(method, ast.AsyncFunctionDef) for method in each.body))]
    # `def get_db(): return Database(...)` makes one for nobody.
    alone = alone or [each for each in program.classes.values()
                      if any(isinstance(method, ast.AsyncFunctionDef) for method in each.body)]
    if not alone:
        return None
    chosen = alone[-1]
    if is_registered(chosen, program):
        return None
    methods = {each.name: each for each in chosen.body if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef))}
    made = construction(chosen, program.classes)
    if {"receive", "send"} <= _parameters_of(methods.get("__call__")):
        return served_by_uvicorn(made, Entry([], "", chosen.lineno, needs={"asyncio"}))
    entry = Entry([], "", chosen.lineno, needs={"asyncio"})
    if is_protocol(chosen):
        return _connected(chosen, made, entry)
    if "__init__" in methods:
        found = arguments_for(of_object(chosen, methods["__init__"]), method=True, classes=program.classes)
        entry.simulated, entry.told = found.simulated, found.told
    if "__aenter__" in methods:
        inner, entry.what = _use_of("thing", methods, program, entry), made
        wrap(entry, [f"async with {made} as thing:", *(f"    {line}" for line in inner or ["await asyncio.sleep(1)"])])
    elif "__aiter__" in methods or "__anext__" in methods:
        entry.what = made
        wrap(entry, [f"async for item in {made}:", "    print(item)"])
    elif "__await__" in methods:
        entry.what = made
        wrap(entry, [f"print(await {made})"])
    else:
        inner = _use_of("thing", methods, program, entry)
        if not inner:
            return None
        last = inner[-2] if inner[-1].startswith(" ") else inner[-1]
        used = last.rstrip(":")
        for word in ("async for item in ", "async with ", "await "):
            used = used.removeprefix(word)
        used = used.removesuffix(" as value")
        entry.what = f"{made} and its {used.removeprefix('thing.')}" if "thing." in used else made
        wrap(entry, [*_filled_queue(chosen, made, entry), *inner])
    return entry


def _filled_queue(chosen: ast.ClassDef, made: str, entry: Entry) -> list[str]:
    """A lone consumer of a queue that it is given has something to consume."""
    used = {node.attr for node in ast.walk(chosen) if isinstance(node, ast.Attribute)}
    if "asyncio.Queue()" not in made or "get" not in used or used & {"put", "put_nowait"}:
        return [f"thing = {made}"]
    entry.told = [each.replace("asyncio.Queue()", "asyncio.Queue() with 1, 2 and 3 in it") for each in entry.told]
    return ["queue = asyncio.Queue()", "for item in range(1, 4):", "    queue.put_nowait(item)",
            f"thing = {made.replace('asyncio.Queue()', 'queue', 1)}"]


def is_protocol(each: ast.ClassDef) -> bool:
    """`class Echo(asyncio.Protocol)`: its methods are no coroutines, transports call them."""
    return any(isinstance(base, ast.Attribute) and base.attr == "Protocol" and isinstance(base.value, ast.Name)
               and base.value.id == "asyncio" for base in each.bases)


def is_registered(each: ast.ClassDef, program: Program) -> bool:
    """Decorators give its methods to a library, of whose class it is one: that makes the object (modules/serving.py)."""
    bases = [base for base in each.bases if getattr(base, "id", "") not in program.classes]
    return bool(bases) and any(hands_over(method, set()) for method in each.body
                               if isinstance(method, ast.AsyncFunctionDef))


def _connected(chosen: ast.ClassDef, made: str, entry: Entry) -> Entry:
    factory = chosen.name if made == f"{chosen.name}()" else f"lambda: {made}"
    lines = ["loop = asyncio.get_running_loop()"]
    if "client" in chosen.name.lower():
        lines += [f'await loop.create_connection({factory}, "127.0.0.1", 8888)', "await asyncio.sleep(1)"]
    else:
        lines += [f'server = await loop.create_server({factory}, "127.0.0.1", 8888)', "async with server:",
                  "    await server.serve_forever()"]
    entry.what = f"{chosen.name} on a connection"
    wrap(entry, lines)
    return entry


def _parameters_of(method: Function | None) -> set[str]:
    return set() if method is None else {each.arg for each in method.args.args}


def _use_of(name: str, methods: dict[str, Function], program: Program, entry: Entry) -> list[str]:
    asynchronous = {key: each for key, each in methods.items() if isinstance(each, ast.AsyncFunctionDef)
                    and (key == "__call__" or not key.startswith("__"))}
    inside = {key: set().union(*(mentioned(each) for other, each in methods.items() if other != key))
              for key in asynchronous}
    alone = [key for key in asynchronous if key not in inside[key]] or list(asynchronous)
    public = [key for key in alone if key == "__call__" or not key.startswith("_")] or alone
    chosen = [key for key in public if key in _METHODS][:1] or public[:3]
    lines = []
    for key in chosen:
        if {"reader", "writer"} <= _parameters_of(asynchronous[key]):
            return [f'server = await asyncio.start_server({name}.{key}, "127.0.0.1", 8888)', "async with server:",
                    "    await server.serve_forever()"]
        found = arguments_for(asynchronous[key], method=True, classes=program.classes)
        entry.simulated |= found.simulated
        entry.told += found.told
        call = f"{name}({found.text})" if key == "__call__" else f"{name}.{key}({found.text})"
        if decorated_by(asynchronous[key], "asynccontextmanager"):
            lines += in_context(call, asynchronous[key])
        elif is_generator(asynchronous[key]):
            lines += iterated(call)
        else:
            lines.append(f"await {call}")
    return lines
