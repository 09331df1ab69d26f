"""Commands that read lines and write lines."""

import os
import re
from collections.abc import Generator
from typing import Any

from ..process import Process, Steps

Inputs = Generator[Any, None, list[tuple[str, bytes]] | None]


def options(words: list[str], with_value: str = "") -> tuple[dict[str, str], list[str]]:
    """Short options in any order, those `with_value` with the text that follows them."""
    found: dict[str, str] = {}
    rest: list[str] = []
    words = list(words)
    while words:
        word = words.pop(0)
        if word == "--":
            return found, [*rest, *words]
        if word.startswith("--"):
            name, _, value = word[2:].partition("=")
            found[name] = value
        elif len(word) > 1 and word.startswith("-"):
            letters = word[1:]
            while letters:
                letter, letters = letters[0], letters[1:]
                if letter in with_value:
                    found[letter] = letters or (words.pop(0) if words else "")
                    break
                if letter.isdigit():
                    found["n"], letters = letter + letters, ""
                else:
                    found[letter] = ""
        else:
            rest.append(word)
    return found, rest


def inputs(p: Process, names: list[str]) -> Inputs:
    """Name and content of each file, or of what comes in. What is missing is said, and left out."""
    if not names:
        return [("", (yield from p.read_all()))]
    found = []
    for name in names:
        if name == "-":
            found.append(("-", (yield from p.read_all())))
            continue
        try:
            with open(os.path.join(p.cwd, name), "rb") as file:
                found.append((name, file.read()))
        except IsADirectoryError:
            yield from p.write(f"{p.argv[0]}: {name}: Is a directory\n", 2)
        except OSError as error:
            yield from p.write(f"{p.argv[0]}: {name}: {error.strerror}\n", 2)
    return found


def cat(p: Process) -> Steps:
    found, names = options(p.argv[1:])
    if not names:
        number = 0
        while data := (yield from p.read()):
            if "n" in found:
                for line in data.splitlines(keepends=True):
                    number += 1
                    yield from p.write(b"%6d\t%s" % (number, line))
            else:
                yield from p.write(data)
        return 0
    given = yield from inputs(p, names)
    data = b"".join(content for _, content in given or ())
    if "n" in found:
        data = b"".join(b"%6d\t%s" % (n, line) for n, line in enumerate(data.splitlines(keepends=True), 1))
    yield from p.write(data)
    return 0 if len(given or ()) == len(names) else 1


def wc(p: Process) -> Steps:
    found, names = options(p.argv[1:])
    given = (yield from inputs(p, names)) or []
    counts = [(name, data.count(b"\n"), len(data.split()), len(data)) for name, data in given]
    if len(counts) > 1:
        lines, words, size = (sum(each[place] for each in counts) for place in (1, 2, 3))  # type: ignore[misc]
        counts.append(("total", lines, words, size))
    asked = [place for letter, place in (("l", 1), ("w", 2), ("c", 3), ("m", 3)) if letter in found] or [1, 2, 3]
    alone = len(asked) == 1 and len(counts) == 1
    for row in counts:
        width = 0 if alone else 7 if not names or names == ["-"] else max(len(str(row[3])) for row in counts)
        yield from p.write(" ".join(f"{row[place]:>{width or 1}}" for place in asked)
                           + (f" {row[0]}" if row[0] else "") + "\n")
    return 0 if len(given) == max(len(names), 1) else 1


def head(p: Process) -> Steps:
    found, names = options(p.argv[1:], "nc")
    if not names and "c" not in found:
        left = int(found.get("n", "10"))
        rest = b""
        while left > 0 and (data := (yield from p.read())):
            lines = (rest + data).splitlines(keepends=True)
            rest = lines.pop() if lines and not lines[-1].endswith(b"\n") else b""
            yield from p.write(b"".join(lines[:left]))
            left -= min(left, len(lines))
        if left > 0:
            yield from p.write(rest)
        return 0
    given = (yield from inputs(p, names)) or []
    for _, data in given:
        yield from p.write(data[:int(found["c"])] if "c" in found else
                           b"".join(data.splitlines(keepends=True)[:int(found.get("n", "10"))]))
    return 0 if len(given) == max(len(names), 1) else 1


def tail(p: Process) -> Steps:
    found, names = options(p.argv[1:], "nc")
    given = (yield from inputs(p, names)) or []
    for _, data in given:
        count = found.get("n", "10")
        lines = data.splitlines(keepends=True)
        yield from p.write(b"".join(lines[int(count) - 1:] if count.startswith("+") else
                                    lines[-int(count):] if int(count) else []))
    return 0 if len(given) == max(len(names), 1) else 1


def sort(p: Process) -> Steps:
    found, names = options(p.argv[1:], "kt")
    given = (yield from inputs(p, names)) or []
    lines = [line for _, data in given for line in data.decode(errors="replace").splitlines()]

    def key(line: str) -> Any:
        if "k" in found:
            words = line.split(found.get("t") or None)
            place = int(re.match(r"\d+", found["k"])[0]) - 1  # type: ignore[index]
            line = words[place] if place < len(words) else ""
        if "n" not in found:
            return line
        match = re.match(r"\s*-?\d+(\.\d+)?", line)
        return float(match[0]) if match else 0.0

    lines.sort(key=key, reverse="r" in found)
    if "u" in found:
        lines = list(dict.fromkeys(lines))
    yield from p.write("".join(f"{line}\n" for line in lines))
    return 0


def uniq(p: Process) -> Steps:
    found, names = options(p.argv[1:])
    given = (yield from inputs(p, names)) or []
    groups: list[tuple[str, int]] = []
    for line in (line for _, data in given for line in data.decode(errors="replace").splitlines()):
        if groups and groups[-1][0] == line:
            groups[-1] = (line, groups[-1][1] + 1)
        else:
            groups.append((line, 1))
    yield from p.write("".join(f"{count:>7} {line}\n" if "c" in found else f"{line}\n" for line, count in groups))
    return 0


def grep(p: Process) -> Steps:
    found, rest = options(p.argv[1:], "em")
    if "e" in found:
        rest = [found["e"], *rest]
    if not rest:
        yield from p.write("Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.\n", 2)
        return 2
    pattern, names = (re.escape(rest[0]) if "F" in found else rest[0]), rest[1:]
    if "w" in found:
        pattern = rf"\b(?:{pattern})\b"
    matcher = re.compile(pattern, re.IGNORECASE if "i" in found else 0)
    given = (yield from inputs(p, names)) or []
    seen = 0
    for name, data in given:
        lines = [(number, line) for number, line in enumerate(data.decode(errors="replace").splitlines(), 1)
                 if bool(matcher.search(line)) != ("v" in found)]
        seen += len(lines)
        if "q" in found:
            continue
        mark = f"{name}:" if len(names) > 1 else ""
        if "c" in found:
            yield from p.write(f"{mark}{len(lines)}\n")
            continue
        for number, line in lines:
            yield from p.write(f"{mark}{f'{number}:' if 'n' in found else ''}{line}\n")
    return 2 if len(given) != max(len(names), 1) else 0 if seen else 1


def tr(p: Process) -> Steps:
    found, words = options(p.argv[1:])
    sets = [_letters(word) for word in words]
    text = (yield from p.read_all()).decode(errors="replace")
    if "d" in found:
        table = {ord(each): None for each in sets[0]}
    else:
        last = len(sets[1]) - 1
        table = {ord(each): sets[1][min(place, last)] for place, each in enumerate(sets[0])}  # type: ignore[misc]
    yield from p.write(text.translate(table))
    return 0


def _letters(text: str) -> str:
    names = {"[:upper:]": "A-Z", "[:lower:]": "a-z", "[:digit:]": "0-9", "[:space:]": " \t\n", "\\n": "\n"}
    for name, letters in names.items():
        text = text.replace(name, letters)
    return re.sub(r"(.)-(.)", lambda match: "".join(map(chr, range(ord(match[1]), ord(match[2]) + 1))), text)


def cut(p: Process) -> Steps:
    found, names = options(p.argv[1:], "dfc")
    given = (yield from inputs(p, names)) or []
    wanted = [int(each) - 1 for each in re.findall(r"\d+", found.get("f", found.get("c", "1")))]
    mark = found.get("d", "\t")
    for line in (line for _, data in given for line in data.decode(errors="replace").splitlines()):
        parts = list(line) if "c" in found else line.split(mark)
        chosen = [parts[each] for each in wanted if each < len(parts)]
        yield from p.write(("" if "c" in found else mark).join(chosen) + "\n")
    return 0


def rev(p: Process) -> Steps:
    for line in (yield from p.lines()):
        yield from p.write(line.rstrip(b"\n").decode(errors="replace")[::-1] + "\n")
    return 0


def tee(p: Process) -> Steps:
    data = yield from p.read_all()
    for name in p.argv[1:]:
        with open(os.path.join(p.cwd, name), "wb") as file:
            file.write(data)
    yield from p.write(data)
    return 0


COMMANDS = {"cat": cat, "wc": wc, "head": head, "tail": tail, "sort": sort, "uniq": uniq, "grep": grep, "tr": tr,
            "cut": cut, "rev": rev, "tee": tee}
