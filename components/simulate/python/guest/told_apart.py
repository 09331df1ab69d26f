"""Gives objects that go by one name in several functions a name each."""

from collections.abc import Callable
from typing import Any


def told_apart(waiting: list[dict[str, Any]], held: dict[int, object],
               origin: Callable[[object], str | None]) -> list[dict[str, Any]]:
    """
    The same report with other names for different objects that have the same one, as parameters have.

    `held`: what each task waits for. `origin`: the name of an object where it came from. Where these names do not tell
    them apart either, they are numbered.
    """
    named: dict[str, list[object]] = {}
    for each in waiting:
        thing, name = held.get(each["task"]), each["wait"].get("object")
        if thing is not None and name is not None:
            things = named.setdefault(name, [])
            if not any(thing is other for other in things):
                things.append(thing)
    taken = {name for name, things in named.items() if len(things) == 1}
    told: dict[int, str] = {}
    for name, things in named.items():
        if len(things) == 1:
            continue
        origins = [origin(thing) or name for thing in things]
        if len(set(origins)) < len(things) or taken & set(origins):
            origins = [f"{name} {number}" for number in range(1, len(things) + 1)]
        taken.update(origins)
        told.update((id(thing), each) for thing, each in zip(things, origins, strict=True))
    return [_renamed(each, told.get(id(held.get(each["task"])))) for each in waiting]


def _renamed(each: dict[str, Any], name: str | None) -> dict[str, Any]:
    return each if name is None else {**each, "wait": {**each["wait"], "object": name}}
