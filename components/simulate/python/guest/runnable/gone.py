"""What older pages write and Python no longer has, or what only Windows has, where leaving it out or another name means
the same.
"""

import ast
import re

from .old_coroutines import modernise

#: Of asyncio: their argument `loop` was taken away by Python 3.10 (bpo-42392).
_WITHOUT_LOOP = frozenset(
    "sleep gather wait wait_for shield as_completed Queue LifoQueue PriorityQueue Lock Event Condition Semaphore "
    "BoundedSemaphore start_server open_connection start_unix_server open_unix_connection create_subprocess_exec "
    "create_subprocess_shell".split())
#: Class methods of asyncio.Task until Python 3.8.
_OF_TASK = frozenset(("all_tasks", "current_task"))
#: What only Windows has, and its counterpart here.
_OF_WINDOWS = {"WindowsSelectorEventLoopPolicy": "DefaultEventLoopPolicy",
               "WindowsProactorEventLoopPolicy": "DefaultEventLoopPolicy", "ProactorEventLoop": "SelectorEventLoop"}
#: With one of these a page asks which system it runs on.
_ASKS = re.compile(r"platform|os\.name|hasattr|AttributeError")


_WORTH_A_LOOK = re.compile(r"\bloop\s*=|\.Task\.|@(asyncio\.)?coroutine\b|\bWindows\w+Policy|\bProactor")


def bring_up_to_date(text: str, tree: ast.Module) -> list[tuple[str, int]]:
    """Change the text's tree, and say what was changed and where first."""
    if _WORTH_A_LOOK.search(text) is None:
        return []
    changer = _Changer(tree, {} if _ASKS.search(text) else _OF_WINDOWS)
    try:
        first = modernise(tree)
        changer.visit(tree)
    except RecursionError:
        return []
    told = []
    if first is not None:
        told.append(("@asyncio.coroutine is gone since Python 3.11: `async def` was put in its place, and `await` in "
                     "that of `yield from`.", first))
    if changer.without_loop:
        names, lines = zip(*changer.without_loop)
        told.append((f"The argument loop of {_listed(names)} is gone since Python 3.10: it was left out.", min(lines)))
    if changer.of_task:
        names, lines = zip(*changer.of_task)
        told.append((f"Since Python 3.9 there is no {_listed(names)}: the function of asyncio was used.", min(lines)))
    for name, line in changer.of_windows[:1]:
        told.append((f"asyncio.{name} is there on Windows alone: asyncio.{_OF_WINDOWS[name]} was used.", line))
    return told


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(dict.fromkeys(names))


class _Changer(ast.NodeTransformer):
    """Names of what was changed, with their lines."""

    def __init__(self, tree: ast.Module, elsewhere: dict[str, str]) -> None:
        self._elsewhere = elsewhere
        self._imported = {each.asname or each.name for node in ast.walk(tree)
                          if isinstance(node, ast.ImportFrom) and node.module == "asyncio" for each in node.names}
        self.without_loop: list[tuple[str, int]] = []
        self.of_task: list[tuple[str, int]] = []
        self.of_windows: list[tuple[str, int]] = []

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        if self._is_of_asyncio(node.func) and any(each.arg == "loop" for each in node.keywords):
            node.keywords = [each for each in node.keywords if each.arg != "loop"]
            self.without_loop.append((ast.unparse(node.func), node.lineno))
        return node

    def _is_of_asyncio(self, node: ast.expr) -> bool:
        if isinstance(node, ast.Attribute):
            return _is_asyncio(node.value) and node.attr in _WITHOUT_LOOP
        return isinstance(node, ast.Name) and node.id in _WITHOUT_LOOP & self._imported

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        self.generic_visit(node)
        if (node.attr in _OF_TASK and isinstance(node.value, ast.Attribute) and node.value.attr == "Task"
                and _is_asyncio(node.value.value)):
            self.of_task.append((f"asyncio.Task.{node.attr}()", node.lineno))
            node.value = node.value.value
        elif node.attr in self._elsewhere and _is_asyncio(node.value):
            self.of_windows.append((node.attr, node.lineno))
            node.attr = self._elsewhere[node.attr]
        return node


def _is_asyncio(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "asyncio"
