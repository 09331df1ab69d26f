"""What a shell makes of a word: quotes, variables, the output of commands, file names."""

import glob
import os
import re
from collections.abc import Generator
from typing import Any

from ..network.pipes import pipe
from . import system
from .process import Process, Until
from .shell_words import Parser, substitution_end

_NAME = re.compile(r"[A-Za-z_]\w*|[0-9@*#?$!-]")
#: Stands for a space that separates words, in text that is still to be split.
_GAP = "\0"

Words = Generator[Any, None, list[str]]
Text = Generator[Any, None, str]


def expand_one(word: str, shell: Any) -> Text:
    """Without splitting: for assignments and redirections."""
    return (yield from _text(word, shell)).replace(_GAP, " ")


def expand(word: str, shell: Any) -> Words:
    text = yield from _text(word, shell)
    parts = [part for part in text.split(_GAP) if part]
    if not parts:
        return [""] if "'" in word or '"' in word else []
    if re.search(r"[*?\[]", word) and "'" not in word and '"' not in word:
        found = [each for part in parts for each in _files(part, shell.process.cwd)]
        return found or parts
    return parts


def _files(pattern: str, folder: str) -> list[str]:
    found = sorted(glob.glob(os.path.join(folder, pattern)))
    return [each if pattern.startswith("/") else os.path.relpath(each, folder) for each in found]


def _text(word: str, shell: Any) -> Text:
    if word == "~" or word.startswith("~/"):
        word = shell.process.env.get("HOME", "/") + word[1:]
    out, place, quoted = "", 0, False
    while place < len(word):
        char = word[place]
        if char == "'" and not quoted:
            end = word.index("'", place + 1)
            out += word[place + 1:end]
            place = end + 1
        elif char == '"':
            quoted = not quoted
            place += 1
        elif char == "\\" and place + 1 < len(word) and (not quoted or word[place + 1] in '$`"\\\n'):
            out += "" if word[place + 1] == "\n" else word[place + 1]
            place += 2
        elif char in "$`":
            value, place = yield from _value(word, place, shell)
            out += value if quoted else re.sub(r"[ \t\n]+", _GAP, value)
        else:
            out += char
            place += 1
    return out


def _value(word: str, place: int, shell: Any) -> Generator[Any, None, tuple[str, int]]:
    if word[place] == "`":
        end = word.index("`", place + 1)
        return (yield from _output(word[place + 1:end], shell)), end + 1
    if word.startswith("$((", place):
        end = substitution_end(word, place)
        return str(_number(word[place + 3:end - 2], shell)), end
    if word.startswith("$(", place):
        end = substitution_end(word, place)
        return (yield from _output(word[place + 2:end - 1], shell)), end
    if word.startswith("${", place):
        end = word.index("}", place)
        name, mark, other = word[place + 2:end].partition(":-")
        return _variable(name, shell) or (other if mark else ""), end + 1
    match = _NAME.match(word, place + 1)
    if match is None:
        return "$", place + 1
    return _variable(match[0], shell), match.end()


def _variable(name: str, shell: Any) -> str:
    if name == "?":
        return str(shell.code)
    if name == "$":
        return str(shell.process.pid)
    if name in "@*":
        return " ".join(shell.words[1:])
    if name == "#":
        return str(len(shell.words) - 1)
    if name.isdigit():
        return shell.words[int(name)] if int(name) < len(shell.words) else ""
    return shell.process.env.get(name, "")


def _number(text: str, shell: Any) -> int:
    """$((...)): whole numbers, names and the four operations."""
    text = re.sub(r"\$?([A-Za-z_]\w*)", lambda match: _variable(match[1], shell) or "0", text)
    if not re.fullmatch(r"[\d\s+*/%()<>=!-]*", text) or "**" in text or len(text) > 200:
        return 0
    return int(eval(text.replace("/", "//"), {"__builtins__": {}})) if text.strip() else 0


def _output(text: str, shell: Any) -> Text:
    """What a command prints, without the newlines at its end."""
    from .shell import Shell, _guarded

    p = shell.process
    reader, writer = pipe()
    reader.hold()
    child = Process(system.table.new_pid(), [shell.name], {**p.files, 1: writer}, dict(p.env), p.cwd)
    child.start(_guarded(Shell(child, shell.name, shell.words), Parser(text).parse()))
    whole = b""
    while True:
        if not reader.readable():
            yield Until(reader, reader.readable)
        data = reader.read(65_536)
        if not data:
            break
        whole += data
    reader.release()
    return whole.decode(errors="replace").rstrip("\n")
