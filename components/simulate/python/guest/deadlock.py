"""Says why nobody can go on, and what would help."""

from typing import Any

from .lints.words import listed, name

_OBJECTS = {"lock": "the lock", "semaphore": "the semaphore", "event": "the event", "condition": "the condition",
            "queue-get": "an item in", "queue-put": "a free place in", "queue-join": "the work in",
            "barrier": "the barrier", "future": "the future"}

#: What is missing where a wait has no cycle, and what to do about it.
_MISSING = {
    "lock": ("who holds it has ended without giving it back", "`async with lock:` gives it back in any case."),
    "semaphore": ("nobody is left to release it", "`async with semaphore:` releases it in any case."),
    "event": ("nobody is left to set it", "Some task has to call set()."),
    "condition": ("nobody is left to notify it", "Some task has to call notify() or notify_all()."),
    "queue-get": ("nobody is left to put anything in", "End a consumer with a last item that says so, with cancel() or "
                  "with the queue's shutdown()."),
    "queue-put": ("nobody is left to take anything out", "Start whoever gets from it before it is full."),
    "queue-join": ("not everything that was put in has been reported done", "Call task_done() once for each item "
                   "that was taken."),
    "barrier": ("too few tasks have come to it", "It opens only when as many tasks wait as it was made for."),
    "future": ("nobody is left to set its result", "Some task or callback has to call set_result()."),
}


def explain_deadlock(waiting: list[dict[str, Any]], tasks: list[dict[str, Any]]) -> str:
    """`waiting` as in the outcome of the trace: who waits for what when nothing is ready and no timer is set."""
    if not waiting:
        return "Nothing is ready, no timer is set and no task is left: the loop would wait for ever."
    waits = {each["task"]: each["wait"] for each in waiting}
    cycle = find_cycle({task: wait.get("tasks", []) for task, wait in waits.items()})
    told = cycle or list(waits)
    sentences = [f"{name(task, tasks)} waits for {subject(task, waits[task], tasks)}" for task in told[:4]]
    rest = f", and {len(told) - 4} more wait as well" if len(told) > 4 else ""
    why, advice = _why_cycle([waits[task] for task in cycle]) if cycle else _why(waits)
    return f"Deadlock: {'; '.join(sentences)}{rest}. Nothing is ready and no timer is set: {why}.{advice}"


def _why_cycle(cycle: list[dict[str, Any]]) -> tuple[str, str]:
    locks = all(wait["on"] == "lock" for wait in cycle)
    if len(cycle) == 1:
        if locks:
            return "a task can not take an asyncio.Lock twice", " Take it once, around all that needs it."
        return "a task can not wait for its own end", ""
    if locks:
        return "each holds what the next one waits for", " If every task takes the locks in the same order, this can " \
            "not happen."
    return "each waits for the next one", ""


def _why(waits: dict[int, dict[str, Any]]) -> tuple[str, str]:
    """What is missing at the waits that nobody else stands behind: they keep all others."""
    kinds = {wait["on"] for wait in waits.values() if not waits.keys() & wait.get("tasks", [])} & _MISSING.keys()
    if "queue-join" in kinds and "queue-get" in kinds:
        # The worker has taken everything and waits for more; what is missing is its report.
        kinds.discard("queue-get")
    if len(kinds) != 1:
        return "nobody is left who could bring it", ""
    why, advice = _MISSING[kinds.pop()]
    return why, f" {advice}"


def find_cycle(waits_for: dict[int, list[int]]) -> list[int]:
    """Tasks that wait for each other in a ring, in its order; empty when there is none."""
    done: set[int] = set()
    for start in waits_for:
        path: list[int] = []
        #: For each task of the path, those behind it that were not looked at yet.
        open_ends = [iter([start])]
        while open_ends:
            task = next(open_ends[-1], None)
            if task is None:
                open_ends.pop()
                if path:
                    done.add(path.pop())
            elif task in path:
                return path[path.index(task):]
            elif task in waits_for and task not in done:
                path.append(task)
                open_ends.append(iter(waits_for[task]))
    return []


def subject(waiter: int, wait: dict[str, Any], tasks: list[dict[str, Any]]) -> str:
    thing = _OBJECTS.get(wait["on"])
    holders = wait.get("tasks", [])
    others = listed(name(task, tasks) for task in holders[:3]) if holders else ""
    if thing is None:
        return others or wait.get("label") or "something"
    held = ""
    if others and wait["on"] == "lock":
        held = ", which it holds itself" if holders == [waiter] else f", held by {others}"
    return f"{thing} {wait.get('object', '')}".rstrip() + held
