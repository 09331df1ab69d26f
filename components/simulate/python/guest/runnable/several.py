"""Lines that call several functions: at once where they meet in a queue or a lock, else one after the other."""

import ast

from .arguments import arguments_for
from .calls import Function, Program, decorated_by, is_generator
from .model import Entry
from .single import in_context, iterated, new_entry, streams, wrap

#: Parameters through which coroutines meet: those that share one are run together.
_SHARED = frozenset("queue lock event condition semaphore barrier q cond sem".split())
_PUTS, _GETS = frozenset(("put", "put_nowait")), frozenset(("get", "get_nowait"))
#: Coroutines that are called in turn at most.
_MOST = 8


def together(able: list[Function]) -> list[Function]:
    """The last one, and with it those that share a queue, a lock or an event with it."""
    last = able[-1]
    shared = _parameters(last) & _SHARED
    return [each for each in able if each is last or (shared and isinstance(each, ast.AsyncFunctionDef)
                                                      and _parameters(each) & shared)]


def _parameters(function: Function) -> set[str]:
    return {each.arg for each in function.args.args}


def call_in_turn(functions: list[Function], program: Program) -> Entry:
    """Coroutines that have nothing to do with each other; those without an end come last, and at once."""
    functions = sorted(functions[:_MOST], key=_is_endless)
    arguments = [arguments_for(each, classes=program.classes, streams=streams(each, program)) for each in functions]
    entry = new_entry([], functions[0], arguments)
    lines: list[str] = []
    endless: list[str] = []
    for function, each in zip(functions, arguments):
        call = f"{function.name}({each.text})"
        if decorated_by(function, "asynccontextmanager"):
            lines += in_context(call, function)
        elif is_generator(function):
            lines += iterated(call)
        elif _is_endless(function):
            endless.append(call)
        else:
            lines.append(f"await {call}")
    if endless:
        lines.append(f"await {endless[0]}" if len(endless) == 1 else f"await asyncio.gather({', '.join(endless)})")
    entry.what = ", ".join(f"{each.name}()" for each in functions) + " one after the other"
    wrap(entry, lines)
    return entry


def stages(functions: list[Function]) -> list[Function]:
    """Coroutines with queues of different names, one of which puts what another gets: a pipeline."""
    found = [each for each in functions if isinstance(each, ast.AsyncFunctionDef) and not is_generator(each)
             and any(_does(each, name, _PUTS | _GETS) for name in _parameters(each))]
    puts = any(_does(each, name, _PUTS) for each in found for name in _parameters(each))
    gets = any(_does(each, name, _GETS) for each in found for name in _parameters(each))
    return found if puts and gets and len(found) > 1 else []


def _does(function: Function, parameter: str, methods: frozenset[str]) -> bool:
    return any(isinstance(node, ast.Attribute) and node.attr in methods and isinstance(node.value, ast.Name)
               and node.value.id == parameter for node in ast.walk(function))


def call_as_pipeline(functions: list[Function], program: Program) -> Entry:
    """In the order in which they stand: what one puts into its queue the next gets."""
    arguments = [arguments_for(each, classes=program.classes) for each in functions]
    entry = new_entry([], functions[0], arguments)
    entry.told = [each for each in entry.told if not each.endswith("= asyncio.Queue()")]
    queues: list[str] = []
    calls = []
    for function, each in zip(functions, arguments):
        parts = each.text.split(", ")
        before = queues[-1] if queues else None
        for number, parameter in enumerate(function.args.args):
            if number < len(parts) and parts[number] == "asyncio.Queue()":
                if before is None or not _does(function, parameter.arg, _GETS):
                    queues.append(f"queue{len(queues) + 1}")
                    parts[number] = queues[-1]
                else:
                    parts[number] = before
        calls.append(f"{function.name}({', '.join(parts)})")
    entry.what = " and ".join(calls) + " at once"
    wrap(entry, [*(f"{name} = asyncio.Queue()" for name in queues), f"await asyncio.gather({', '.join(calls)})"])
    return entry


def _is_endless(function: Function) -> bool:
    return any(isinstance(node, ast.While) and isinstance(node.test, ast.Constant)
               and not any(isinstance(inner, (ast.Break, ast.Return)) for inner in ast.walk(node))
               for node in ast.walk(function))


def call_at_once(functions: list[Function], program: Program) -> Entry:
    """Those that share a queue or a lock: one for all, all at once."""
    arguments = [arguments_for(each, classes=program.classes) for each in functions]
    shared = sorted(set.intersection(*(_parameters(each) for each in functions)) & _SHARED
                    or set.union(*(_parameters(each) for each in functions)) & _SHARED)
    entry = new_entry([], functions[0], arguments)
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
    wrap(entry, [*body, f"await asyncio.gather({', '.join(calls)})"])
    entry.what = " and ".join(calls) + " at once"
    return entry
