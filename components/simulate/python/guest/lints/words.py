"""Names and lists as all sentences write them."""

from collections.abc import Iterable
from typing import Any

#: The longest that an argument may be to stand in a name, in characters.
_LONGEST = 16


def name(task: int, tasks: list[dict[str, Any]]) -> str:
    """The task's own name where the program gave one, else its coroutine. Where several run the same, the first
    argument that tells them apart is added (`work A`), else a number (`work #2`): as the lanes are labelled."""
    told = tasks[task]
    if told["named"]:
        return str(told["name"])
    base = str(told["coroutine"])
    group = [other for other in tasks if other["coroutine"] == base and not other["named"]]
    if len(group) == 1:
        return base
    index = group.index(told)
    for column in zip(*(other["args"] for other in group)):
        values = [_readable(argument["value"]) for argument in column]
        if all(values) and len(set(values)) == len(group):
            return f"{base} {values[index]}"
    return f"{base} #{index + 1}"


def _readable(value: str) -> str:
    """A repr without its quotes; empty for one that tells nothing or too much."""
    bare = value.strip("'\"")
    return "" if value[:1] in "<{[(" or len(bare) > _LONGEST else bare


def listed(parts: Iterable[str]) -> str:
    """`a, b and c`."""
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last


def seconds(milliseconds: float) -> str:
    """`1.5 s`, from virtual milliseconds."""
    return f"{round(milliseconds / 1000, 3):g} s"
