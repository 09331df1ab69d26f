"""Commands about themselves, the time and the machine."""

import codecs
import re
import time
from datetime import datetime, timedelta, timezone

from ..process import Pause, Process, Steps

_UNITS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}


def echo(p: Process) -> Steps:
    words, newline, escapes = p.argv[1:], "\n", False
    while words and re.fullmatch(r"-[neE]+", words[0]):
        newline = "" if "n" in words[0] else newline
        escapes = "e" in words[0] or escapes
        words = words[1:]
    text = " ".join(words)
    yield from p.write((_unescape(text) if escapes else text) + newline)
    return 0


def _unescape(text: str) -> str:
    return codecs.decode(text.encode("latin-1", "backslashreplace"), "unicode_escape")


def printf(p: Process) -> Steps:
    if len(p.argv) < 2:
        yield from p.write("printf: usage: printf format [arguments]\n", 2)
        return 2
    form, words = _unescape(p.argv[1]), p.argv[2:]
    wanted = len(re.findall(r"%[^%]", form.replace("%%", "")))
    while True:
        def one(match: re.Match[str]) -> str:
            if match[0] == "%%":
                return "%"
            word = words.pop(0) if words else ""
            return match[0] % (word if match[0][-1] == "s" else int(word or 0) if match[0][-1] in "di" else
                               float(word or 0))

        yield from p.write(re.sub(r"%%|%[-0-9.]*[sdifg]", one, form))
        if not words or not wanted:
            return 0


def sleep(p: Process) -> Steps:
    total = 0.0
    for word in p.argv[1:]:
        match = re.fullmatch(r"(\d*\.?\d+|infinity)([smhd]?)", word)
        if match is None:
            yield from p.write(f"sleep: invalid time interval \u2018{word}\u2019\n"
                               "Try 'sleep --help' for more information.\n", 2)
            return 1
        total += float(match[1]) * _UNITS[match[2] or "s"] if match[1] != "infinity" else 1e9
    if len(p.argv) < 2:
        yield from p.write("sleep: missing operand\nTry 'sleep --help' for more information.\n", 2)
        return 1
    yield Pause(total)
    return 0


def true(p: Process) -> Steps:
    return 0
    yield


def false(p: Process) -> Steps:
    return 1
    yield


def date(p: Process) -> Steps:
    now = datetime.fromtimestamp(time.time(), timezone.utc)
    form = "%a %b %e %H:%M:%S UTC %Y"
    words = p.argv[1:]
    for place, word in enumerate(words):
        if word.startswith("+"):
            form = word[1:].replace("%s", str(int(now.timestamp()))).replace("%N", f"{now.microsecond:06d}000")
        elif word in ("-I", "--iso-8601"):
            form = "%Y-%m-%d"
        elif word in ("-d", "--date") and (match := re.fullmatch(r"\+?(\d+) (second|minute|hour|day)s?",
                                                                  " ".join(words[place + 1:place + 2]))):
            now += timedelta(**{match[2] + "s": int(match[1])})
    yield from p.write(now.strftime(form) + "\n")
    return 0


def env(p: Process) -> Steps:
    yield from p.write("".join(f"{name}={value}\n" for name, value in p.env.items()))
    return 0


def printenv(p: Process) -> Steps:
    if len(p.argv) < 2:
        return (yield from env(p))
    if p.argv[1] not in p.env:
        return 1
    yield from p.write(p.env[p.argv[1]] + "\n")
    return 0


def seq(p: Process) -> Steps:
    numbers = [float(word) for word in p.argv[1:] if re.fullmatch(r"-?\d+(\.\d+)?", word)]
    if not numbers:
        yield from p.write("seq: missing operand\nTry 'seq --help' for more information.\n", 2)
        return 1
    first, step, last = (1.0, 1.0, numbers[0]) if len(numbers) == 1 else (
        (numbers[0], 1.0, numbers[1]) if len(numbers) == 2 else numbers[:3])
    number = first
    while (number <= last if step > 0 else number >= last) and step:
        yield from p.write(f"{number:g}\n")
        number += step
    return 0


def uname(p: Process) -> Steps:
    parts = {"s": "Linux", "n": "reader", "r": "6.8.0", "v": "#1 SMP", "m": "x86_64", "o": "GNU/Linux"}
    asked = "".join(word[1:] for word in p.argv[1:] if word.startswith("-")) or "s"
    names = parts.values() if "a" in asked else [parts[each] for each in "snrvmo" if each in asked]
    yield from p.write(" ".join(names) + "\n")
    return 0


def _says(text: str) -> object:
    def say(p: Process) -> Steps:
        yield from p.write(text + "\n")
        return 0

    return say


def yes(p: Process) -> Steps:
    line = " ".join(p.argv[1:]) or "y"
    while True:
        yield from p.write(f"{line}\n" * 1_000)
        yield Pause(0.001)


def which(p: Process) -> Steps:
    from . import COMMANDS

    code = 0
    for name in p.argv[1:]:
        if name in COMMANDS or name in ("python3", "python", "sh", "bash"):
            yield from p.write(f"/usr/bin/{name}\n")
        else:
            code = 1
    return code


COMMANDS = {
    "echo": echo, "printf": printf, "sleep": sleep, "true": true, "false": false, "date": date, "env": env,
    "printenv": printenv, "seq": seq, "uname": uname, "yes": yes, "which": which, "whoami": _says("reader"),
    "hostname": _says("reader"), "nproc": _says("4"), "arch": _says("x86_64"),
    "id": _says("uid=1000(reader) gid=1000(reader) groups=1000(reader)"),
    "uptime": _says(" 12:00:00 up 1 day,  2:03,  1 user,  load average: 0.10, 0.12, 0.09"),
    "clear": true, "sync": true,
}
