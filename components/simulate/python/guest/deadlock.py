"""Says why nobody can go on."""

from typing import Any

_OBJECTS = {"lock": "the lock", "semaphore": "the semaphore", "event": "the event", "condition": "the condition",
            "queue-get": "an item in", "queue-put": "a free place in", "queue-join": "the work in", "barrier": "the barrier",
            "future": "the future"}


def explain_deadlock(waiting: list[dict[str, Any]], tasks: list[dict[str, Any]]) -> str:
    """`waiting` as in the outcome of the trace: who waits for what when nothing is ready and no timer is set."""
    if not waiting:
        return "Nothing is ready, no timer is set and no task is left: the loop would wait for ever."
    waits = {each["task"]: each["wait"] for each in waiting}
    cycle = find_cycle({task: wait.get("tasks", []) for task, wait in waits.items()})
    told = cycle or list(waits)
    sentences = [f"{name(task, tasks)} waits for {subject(waits[task], tasks)}" for task in told[:4]]
    rest = f", and {len(told) - 4} more wait as well" if len(told) > 4 else ""
    why = "each holds what the next one waits for" if cycle else "nobody is left who could bring it"
    return f"Deadlock: {'; '.join(sentences)}{rest}. Nothing is ready and no timer is set: {why}."


def find_cycle(waits_for: dict[int, list[int]]) -> list[int]:
    """Tasks that wait for each other in a ring; empty when there is none."""
    for start in waits_for:
        path: list[int] = []
        task = start
        while task in waits_for and task not in path:
            path.append(task)
            following = [other for other in waits_for[task] if other in waits_for]
            if len(following) != 1:
                break
            task = following[0]
        else:
            if task in path:
                return path[path.index(task):]
    return []


def name(task: int, tasks: list[dict[str, Any]]) -> str:
    told = tasks[task]
    if told["named"]:
        return str(told["name"])
    same = sum(1 for other in tasks if other["coroutine"] == told["coroutine"])
    return f"{told['coroutine']} ({told['name']})" if same > 1 else str(told["coroutine"])


def subject(wait: dict[str, Any], tasks: list[dict[str, Any]]) -> str:
    thing = _OBJECTS.get(wait["on"])
    others = " and ".join(name(task, tasks) for task in wait.get("tasks", [])[:3])
    if thing is None:
        return others or wait.get("label") or "something"
    held = f", held by {others}" if others and wait["on"] == "lock" else ""
    return f"{thing} {wait.get('object', '')}".rstrip() + held
