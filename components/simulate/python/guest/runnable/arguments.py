"""Arguments for a call that the text does not make: from names, annotations, and what a function does with them."""

import ast
import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from .kept import of_object
from .uses import attributes_of, holds_objects, last_name, used_as

_URL = '"https://example.com/"'
#: By the parameter's name, or its end after an underscore: the expression.
_BY_NAME = {
    name: value
    for value, names in {
        _URL: "url uri link endpoint address site page webpage base_url href",
        '["https://example.com/1", "https://example.com/2", "https://example.com/3"]':
            "urls links sites pages uris endpoints websites",
        '"127.0.0.1"': "host hostname ip server",
        "8888": "port",
        "3": "n count num number times k limit size total amount value iterations retries attempts max_retries "
             "workers steps rounds repeat m x y a b c max_concurrent concurrency num_workers max_workers attempt end "
             "stop maximum chunk_size batch_size quantity age start_number countdown",
        "1": "seconds delay secs sec timeout duration wait sleep_time interval t period pause wait_time id idx index "
             "i j pk sleep time_to_sleep delay_seconds start from_ timeout_seconds uid no order level priority "
             "cooldown s nap",
        '"A"': "name who person label user username tag title task_name key city symbol topic channel",
        '"hello"': "message msg text what greeting string content body prompt query question line phrase",
        '"example.txt"': "path file filename filepath file_path file_name fname src source dst dest",
        "[1, 2, 3]": "items values numbers nums lst array seq sequence iterable ids elements collection inputs delays "
                     "data_list results rows records",
        '["A", "B", "C"]': "names users words people labels cities symbols tags keys",
        '["example1.txt", "example2.txt"]': "files filenames paths filepaths",
        "[asyncio.sleep(1, 1), asyncio.sleep(2, 2)]": "tasks coros coroutines awaitables futures aws fs",
        "asyncio.sleep(1, 1)": "coro coroutine awaitable aw",
        "asyncio.Queue()": "queue q",
        "asyncio.Lock()": "lock mutex",
        "asyncio.Event()": "event evt ready done_event stop_event start_event shutdown_event",
        "asyncio.Condition()": "condition cond cv",
        "asyncio.Semaphore(2)": "semaphore sem sema limiter",
        "asyncio.Barrier(1)": "barrier",
        "asyncio.get_running_loop()": "loop event_loop",
        "{}": "params options config settings kwargs headers payload",
        "b'hello'": "bytes_data raw",
        "True": "flag verbose debug enabled should_fail fail",
    }.items()
    for name in names.split()
}
_SIMULATED = frozenset("session client db conn connection pool bot redis api cursor websocket ws request response ctx "
                       "context reader writer service app http_client update message_bus user_service stream socket "
                       "sock repo repository engine driver browser cache store agent model "
                       "callback func fn function cb on_done on_result handler on_message coro_func async_func factory "
                       "operation".split())
_BY_ANNOTATION = {
    "int": "3", "float": "1.0", "bool": "True", "bytes": "b'hello'", "dict": "{}", "Dict": "{}", "Mapping": "{}",
    "list": "[1, 2, 3]", "List": "[1, 2, 3]", "Sequence": "[1, 2, 3]", "Iterable": "[1, 2, 3]", "set": "{1, 2, 3}",
    "tuple": "(1, 2, 3)", "Queue": "asyncio.Queue()", "PriorityQueue": "asyncio.PriorityQueue()",
    "Lock": "asyncio.Lock()", "Event": "asyncio.Event()", "Condition": "asyncio.Condition()",
    "Semaphore": "asyncio.Semaphore(2)", "BoundedSemaphore": "asyncio.BoundedSemaphore(2)",
    "Barrier": "asyncio.Barrier(1)", "AbstractEventLoop": "asyncio.get_running_loop()", "Callable": "",
    "Task": "asyncio.create_task(asyncio.sleep(1, 1))", "Coroutine": "asyncio.sleep(1, 1)", "Awaitable": "asyncio.sleep(1, 1)",
    "Path": 'pathlib.Path("example.txt")',
}
_ITERABLES = {"int": "[1, 2, 3]", "float": "[1.0, 2.0, 3.0]", "str": '["A", "B", "C"]'}


@dataclass(slots=True)
class Arguments:
    """`text` stands between the parentheses of the call; `simulated` are the names in it that stand for something."""

    text: str = ""
    simulated: set[str] = field(default_factory=set)
    #: In words, for each.
    told: list[str] = field(default_factory=list)
    needs_loop: bool = False


def arguments_for(function: ast.FunctionDef | ast.AsyncFunctionDef, *, method: bool = False,
                  classes: dict[str, ast.ClassDef] | None = None, streams: Sequence[str] = ()) -> Arguments:
    """What to call it with: nothing for parameters that have a default. `streams` are calls that make async
    generators, for a parameter that is iterated with `async for`."""
    made = Arguments()
    signature = function.args
    positional = [*signature.posonlyargs, *signature.args]
    if method and positional and not _is_static(function):
        positional = positional[1:]
    needed = positional[: max(0, len(positional) - len(signature.defaults))]
    texts: list[str] = []
    for parameter in needed:
        texts.append(_add(made, parameter, function, classes or {}, streams))
    if signature.vararg is not None and not needed:
        texts.extend(_rest(signature.vararg))
    if signature.vararg is not None and not needed and texts:
        made.told.append(f"*{signature.vararg.arg} = {', '.join(texts)}")
    for parameter, default in zip(signature.kwonlyargs, signature.kw_defaults):
        if default is None:
            texts.append(f"{parameter.arg}={_add(made, parameter, function, classes or {}, streams)}")
    made.text = ", ".join(texts)
    return made


def _is_static(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(isinstance(each, ast.Name) and each.id == "staticmethod" for each in function.decorator_list)


def _add(made: Arguments, parameter: ast.arg, function: ast.FunctionDef | ast.AsyncFunctionDef,
         classes: dict[str, ast.ClassDef], streams: Sequence[str]) -> str:
    text = expression(parameter, function, classes, streams)
    if text == parameter.arg:
        made.simulated.add(text)
    made.needs_loop |= "get_running_loop" in text
    made.told.append(f"{parameter.arg} = {'a simulated object' if text == parameter.arg else text}")
    return text


def expression(parameter: ast.arg, function: ast.FunctionDef | ast.AsyncFunctionDef,
               classes: dict[str, ast.ClassDef], streams: Sequence[str] = ()) -> str:
    """Python text for one argument; the parameter's own name where a simulated object is to take its place."""
    name = parameter.arg
    if name in ("self", "cls"):
        # A method that is shown without its class.
        return name
    if function.name in ("__aexit__", "__exit__"):
        return "None"
    annotated = parameter.annotation
    if annotated is not None and (text := _annotated(annotated, name, classes)) is not None:
        return name if text == "" else text
    used = used_as(function, name)
    if name.endswith("s") and name[:-1].title() in classes:
        one = construction(classes[name[:-1].title()], classes)
        return f"[{one}, {one}]"
    if name.title() in classes:
        return construction(classes[name.title()], classes)
    if used == "stream":
        return streams[0] if streams else name
    if used == "json":
        return """'{"id": 1, "message": "hello"}'"""
    if used == "tasks":
        return "[asyncio.create_task(asyncio.sleep(1, 1)), asyncio.create_task(asyncio.sleep(2, 2))]"
    known = _named(name)
    if known in (_PLURAL, None) and holds_objects(function, name):
        return name
    attributes = attributes_of(function, name)
    if known is not None and (not _has(known, attributes) or (known == "asyncio.Event()" and not attributes)):
        return name
    if name in _SIMULATED or name.rpartition("_")[2] in _SIMULATED:
        return name
    if known is not None and not (used in ("number", "seconds") and known.startswith(('"', "["))):
        return known
    return {"seconds": "1", "number": "3", "list": "[1, 2, 3]", "object": name, "call": name,
            "queue": "asyncio.Queue()", "await": "asyncio.sleep(1, 1)",
            }.get(used, _PLURAL if _is_plural(name) else '"A"')


_PLURAL = "[1, 2, 3]"
_TYPES = {'"': str, "[": list, "{": dict, "b": bytes, "T": bool}


def _has(text: str, attributes: set[str]) -> bool:
    """What the text makes has all the attributes that are read from it."""
    if text.startswith("asyncio."):
        kind = getattr(asyncio, text.removeprefix("asyncio.").partition("(")[0])
        return not isinstance(kind, type) or all(hasattr(kind, each) for each in attributes)
    kind = _TYPES.get(text[0], int)
    return all(hasattr(kind, each) for each in attributes)


def _is_plural(name: str) -> bool:
    return len(name) > 3 and name.endswith("s") and not name.endswith(("ss", "us", "is", "args"))


def _named(name: str) -> str | None:
    name = name.lower().lstrip("_")
    if name in _BY_NAME:
        return _BY_NAME[name]
    if name.rstrip("0123456789") in _BY_NAME:
        return _BY_NAME[name.rstrip("0123456789")]
    for prefix in ("num_", "max_", "n_", "min_"):
        if name.startswith(prefix):
            return "3"
    last = name.rpartition("_")[2]
    return _BY_NAME.get(last) if last != name else None


def _annotated(node: ast.expr, name: str, classes: dict[str, ast.ClassDef]) -> str | None:
    """None where the annotation says nothing; "" for a simulated object."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        try:
            node = ast.parse(node.value, mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None
    if isinstance(node, ast.BinOp):
        return _annotated(node.left, name, classes)
    if isinstance(node, ast.Subscript):
        outer = last_name(node.value)
        if outer in ("Optional", "Annotated", "Final"):
            inner = node.slice.elts[0] if isinstance(node.slice, ast.Tuple) else node.slice
            return _annotated(inner, name, classes)
        if outer in ("list", "List", "Sequence", "Iterable", "tuple", "Tuple", "set", "Set"):
            known = _named(name)
            if known is not None and known.startswith("["):
                return known
            return _ITERABLES.get(last_name(node.slice), _BY_ANNOTATION.get(outer))
        return _BY_ANNOTATION.get(outer)
    last = last_name(node)
    if last == "str":
        known = _named(name)
        return known if known is not None and known.startswith('"') else '"A"'
    if last in ("int", "float"):
        known = _named(name)
        return known if known is not None and known[0].isdigit() else _BY_ANNOTATION[last]
    if last in ("list", "List") and (known := _named(name)) is not None and known.startswith("["):
        return known
    if last in _BY_ANNOTATION:
        return _BY_ANNOTATION[last]
    if last in classes:
        return construction(classes[last], classes)
    return "" if last and last[0].isupper() and last not in ("Any", "T", "None") else None


def construction(made: ast.ClassDef, classes: dict[str, ast.ClassDef], depth: int = 0) -> str:
    """A call that makes an object of a class of the program's."""
    for each in made.body:
        if isinstance(each, ast.FunctionDef) and each.name == "__init__" and depth < 3:
            found = arguments_for(of_object(made, each), method=True, classes=classes)
            return f"{made.name}({found.text})"
    if any(last_name(each.func if isinstance(each, ast.Call) else each) == "dataclass" for each in made.decorator_list):
        fields = [each for each in made.body if isinstance(each, ast.AnnAssign) and _is_required(each.value)]
        texts = []
        for each in fields:
            parameter = ast.arg(each.target.id, each.annotation)  # type: ignore[union-attr]
            empty = ast.FunctionDef("", ast.arguments([], [], None, [], [], None, []), [], [])
            texts.append(expression(parameter, empty, {} if depth > 1 else classes))
        return f"{made.name}({', '.join(texts)})"
    return f"{made.name}()"


def _is_required(value: ast.expr | None) -> bool:
    """A field of a dataclass without a default."""
    return value is None or (isinstance(value, ast.Call) and last_name(value.func) == "field"
                             and not any(each.arg in ("default", "default_factory", "init") for each in value.keywords))


def _rest(parameter: ast.arg) -> list[str]:
    name, annotated = parameter.arg, parameter.annotation
    if annotated is not None and "Task" in (last_name(annotated), last_name(getattr(annotated, "value", annotated))):
        return [f"asyncio.create_task(asyncio.sleep({seconds}, {seconds}))" for seconds in (1, 2)]
    known = _named(name) or _named(name.removesuffix("s"))
    if known is not None and known.startswith("[") and known.endswith("]"):
        return known[1:-1].split(", ") if "(" not in known else ["asyncio.sleep(1, 1)", "asyncio.sleep(2, 2)"]
    return []
