"""Commands about files and folders, in the interpreter's in-memory file system."""

import os
import shutil
import time

from ...network import outside
from ..process import Process, Steps
from .text import options

#: The program itself: a real folder would at least hold that.
_SNIPPET = "snippet.py"


def ls(p: Process) -> Steps:
    found, names = options(p.argv[1:])
    code = 0
    for name in names or ["."]:
        path = os.path.join(p.cwd, name)
        try:
            entries = sorted(os.listdir(path)) if os.path.isdir(path) and "d" not in found else [name]
            os.stat(path)
        except OSError as error:
            yield from p.write(f"ls: cannot access '{name}': {error.strerror}\n", 2)
            code = 2
            continue
        if os.path.isdir(path) and not entries:
            entries = [_SNIPPET]
            outside.assume("other", "ls shows a made-up file: the folder that the program runs in is empty here.")
        if "a" in found:
            entries = [".", "..", *entries]
        else:
            entries = [each for each in entries if not each.startswith(".") or each == name]
        if len(names) > 1:
            yield from p.write(f"{name}:\n")
        if "l" in found:
            yield from p.write(f"total {4 * len(entries)}\n" + "".join(_long(path, each) for each in entries))
        else:
            yield from p.write("".join(f"{each}\n" for each in entries))
    return code


def _long(folder: str, name: str) -> str:
    path = os.path.join(folder, name)
    try:
        status = os.stat(path if os.path.isdir(folder) else folder)
        kind, size, when = "d" if os.path.isdir(path) else "-", status.st_size, time.gmtime(time.time())
    except OSError:
        kind, size, when = "-", 512, time.gmtime(time.time())
    rights = "rwxr-xr-x" if kind == "d" else "rw-r--r--"
    return f"{kind}{rights} 1 reader reader {size:>5} {time.strftime('%b %e %H:%M', when)} {name}\n"


def pwd(p: Process) -> Steps:
    yield from p.write(p.cwd + "\n")
    return 0


def _each(name: str, act: object, message: str) -> object:
    def command(p: Process) -> Steps:
        found, names = options(p.argv[1:], "m")
        code = 0
        for each in names:
            try:
                act(os.path.join(p.cwd, each), found)  # type: ignore[operator]
            except OSError as error:
                if "f" not in found:
                    yield from p.write(f"{name}: {message.format(each)}: {error.strerror}\n", 2)
                    code = 1
        return code

    return command


def _touch(path: str, found: dict[str, str]) -> None:
    with open(path, "ab"):
        pass


def _mkdir(path: str, found: dict[str, str]) -> None:
    os.makedirs(path, exist_ok=True) if "p" in found else os.mkdir(path)


def _rm(path: str, found: dict[str, str]) -> None:
    if ("r" in found or "R" in found) and os.path.isdir(path):
        shutil.rmtree(path)
    else:
        os.remove(path)


def cp(p: Process) -> Steps:
    found, names = options(p.argv[1:])
    act = shutil.move if p.argv[0].endswith("mv") else shutil.copytree if "r" in found else shutil.copy
    try:
        act(*(os.path.join(p.cwd, each) for each in names[:2]))  # type: ignore[operator]
    except (OSError, TypeError) as error:
        reason = getattr(error, "strerror", None) or "missing file operand"
        yield from p.write(f"{p.argv[0]}: cannot stat '{(names or [''])[0]}': {reason}\n", 2)
        return 1
    return 0


def basename(p: Process) -> Steps:
    path = p.argv[1].rstrip("/") if len(p.argv) > 1 else ""
    yield from p.write((os.path.basename(path) if p.argv[0].endswith("basename") else os.path.dirname(path) or ".")
                       + "\n")
    return 0


def test(p: Process) -> Steps:
    words = [word for word in p.argv[1:] if word != "]"]
    flip = words[:1] == ["!"]
    words = words[flip:]
    match words:
        case [left, ("=" | "=="), right]:
            holds = left == right
        case [left, "!=", right]:
            holds = left != right
        case [left, ("-eq" | "-ne" | "-lt" | "-le" | "-gt" | "-ge") as how, right]:
            one, other = int(left), int(right)
            holds = {"-eq": one == other, "-ne": one != other, "-lt": one < other, "-le": one <= other,
                     "-gt": one > other, "-ge": one >= other}[how]
        case ["-f", name]:
            holds = os.path.isfile(os.path.join(p.cwd, name))
        case ["-d", name]:
            holds = os.path.isdir(os.path.join(p.cwd, name))
        case ["-e", name]:
            holds = os.path.exists(os.path.join(p.cwd, name))
        case ["-z", word]:
            holds = not word
        case ["-n", word] | [word]:
            holds = bool(word)
        case _:
            holds = False
    return int(holds == flip)
    yield


COMMANDS = {
    "ls": ls, "pwd": pwd, "cp": cp, "mv": cp, "basename": basename, "dirname": basename, "test": test, "[": test,
    "touch": _each("touch", _touch, "cannot touch '{}'"),
    "mkdir": _each("mkdir", _mkdir, "cannot create directory \u2018{}\u2019"),
    "rm": _each("rm", _rm, "cannot remove '{}'"),
    "rmdir": _each("rmdir", lambda path, found: os.rmdir(path), "failed to remove '{}'"),
    "chmod": _each("chmod", lambda path, found: None, "cannot access '{}'"),
}
