"""Files that a page reads and folders that it writes to: those that are not here are made up, unless the program
expects that they may be missing.
"""

import ast
import builtins
import io
import os
from typing import Any

from ..modules.places import last_name
from ..modules.world import world

#: Handlers and questions that show that a program knows what to do without the file.
_EXPECTING = frozenset("FileNotFoundError OSError IOError EnvironmentError Exception BaseException".split())
_ASKING = frozenset("exists isfile is_file access return_exceptions".split())
_LINES = 3


def install(tree: ast.Module) -> None:
    if _expects_none(tree):
        return
    builtins.open = io.open = _open(builtins.open)  # type: ignore[assignment]


def _expects_none(tree: ast.Module) -> bool:
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            kinds = getattr(node.type, "elts", [node.type]) if node.type is not None else []
            if not kinds or _EXPECTING & {last_name(each) for each in kinds}:
                return True
        elif isinstance(node, ast.Call) and last_name(node.func) in ("suppress", "raises", *_ASKING):
            return True
        elif isinstance(node, ast.keyword) and node.arg in _ASKING:
            return True
    return False


def _open(original: Any) -> Any:
    def open(file: Any, mode: str = "r", *args: Any, **options: Any) -> Any:
        ours = not isinstance(file, int) and world.line() is not None
        if ours and "r" not in mode:
            _make_folder(os.path.dirname(os.fsdecode(file)))
        if not ours or "r" not in mode or "+" in mode or os.path.exists(file):
            return original(file, mode, *args, **options)
        return _made_up(os.fsdecode(file), "b" in mode)

    return open


def _make_folder(path: str) -> None:
    """The folder that a file is written to, which the page takes for granted."""
    if path and not os.path.isdir(path):
        os.makedirs(path)
        world.assume("input", f"The folder {path} is not here: it was made up.", world.line(), ("folder", path))


def _made_up(path: str, binary: bool) -> Any:
    name = os.path.basename(path)
    whole = name.endswith((".json", ".yaml", ".yml", ".toml"))
    text = (f"<simulated content of {name}>\n" if whole
            else "".join(f"<simulated line {number + 1} of {name}>\n" for number in range(_LINES)))
    world.assume("input", f"The file {path} is not here: it was made up"
                 + (f", with {_LINES} lines." if not whole and not binary else "."), world.line(), ("file", path))
    content = _Content(text.encode())
    content.name = path
    return content if binary else io.TextIOWrapper(content, encoding="utf-8")


class _Content(io.BytesIO):
    name = ""
    mode = "rb"
