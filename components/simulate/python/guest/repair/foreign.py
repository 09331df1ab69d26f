"""Code that is not Python 3: Python 2, JavaScript and others, told apart by what only they write."""

from __future__ import annotations

import re

PYTHON_2 = [
    (re.compile(r"\s*print\s+(?:[\"'\w%\[]|u[\"'])"), "print without parentheses is Python 2"),
    (re.compile(r"\s*print\s*>>"), "print >> is Python 2"),
    (
        re.compile(r"\s*except\s+[\w.]+\s*,\s*\w+\s*:"),
        "except with a comma is Python 2; it is written as now",
    ),
    (
        re.compile(r"\s*except\s*\([\w., ]+\)\s*,\s*\w+\s*:"),
        "except with a comma is Python 2; it is written as now",
    ),
    (re.compile(r"\s*raise\s+\w+\s*,\s*[\"'\w]"), "raise with a comma is Python 2"),
    (re.compile(r"\s*exec\s+[\"'\w]"), "exec without parentheses is Python 2"),
    (re.compile(r"[^#\"']*<>"), "<> is Python 2; it is written != now"),
]
LANGUAGES = [
    (
        "JavaScript",
        re.compile(
            r"\s*(?:(?:const|let|var)\s+[\w{\[][^=]*=|(?:async\s+)?function\s*\*?\s*\w*\s*\(|import\s+.*\s+from\s+[\"']"
            r"|(?:export|throw)\s+\w.*[;{]\s*$|\}\s*(?:catch|else|finally)\b|console\.log\(|.*=>\s*[{(\w])"
        ),
    ),
    (
        "C#",
        re.compile(
            r"\s*(?:using\s+[\w.]+;|namespace\s+\w|(?:public|private|static)\s+(?:static\s+)?async\s+Task"
            r"|await\s+[\w.]+\(.*\);|Console\.\w+\()"
        ),
    ),
    (
        "Kotlin",
        re.compile(r"\s*(?:(?:suspend\s+)?fun\s+\w+\(|(?:launch|async|runBlocking)\s*\{|va[lr]\s+\w+\s*=)"),
    ),
    ("C", re.compile(r"\s*(?:#\s*include\s*[<\"]|(?:int|void|char|auto)\s+\w+\(.*\)\s*\{|std::)")),
    (
        "SQL",
        re.compile(
            r"\s*(?:SELECT\s.*\sFROM\s|INSERT\s+INTO\s|CREATE\s+TABLE\s|UPDATE\s+\w+\s+SET\s)", re.IGNORECASE
        ),
    ),
    ("YAML", re.compile(r"\s*(?:- )?(?!else|try|finally)[\w.-]+:(?:\s+[\w\[\"'./-][^(){}=]*)?$")),
    (
        "Java",
        re.compile(r"\s*(?:(?:public|private|protected)\s+(?:static\s+)?[\w<>\[\]]+\s+\w+|import\s+[\w.]+;)"),
    ),
    (
        "Rust",
        re.compile(
            r"\s*(?:(?:pub\s+)?(?:async\s+)?fn\s+\w+\s*[(<]|let\s+(?:mut\s|\w+\s*=.*\.await)|println!\(|use\s+\w+(?:::\w+)+)"
        ),
    ),
    (
        "Go",
        re.compile(
            r"\s*(?:package\s+\w+\s*$|func\s+(?:\(.*\)\s*)?\w+\(|go\s+[\w.]+\(|\w+(?:,\s*\w+)*\s*:=\s|time\.Sleep\()"
        ),
    ),
    ("HTML", re.compile(r"\s*<(?:!DOCTYPE|html|head|body|div|script|p|span|a|ul)\b", re.IGNORECASE)),
    ("a shell session", re.compile(r"\s*(?:\$\s+\w|sudo\s|apt(?:-get)?\s+install|npm\s+install|curl\s+-)")),
]
#: The share of the lines that must be in the language; the least number of them where one proves little.
ENOUGH = 0.3
FEWEST = {"YAML": 3}


def python_2(lines: list[str]) -> tuple[int, str] | None:
    """The first line, from 1, that only Python 2 reads; and why."""
    for number, line in enumerate(lines, 1):
        if len(line) > 2_000 or line.lstrip().startswith("#"):
            continue
        for pattern, why in PYTHON_2:
            if pattern.match(line):
                why = why.replace("it is written as now", "write `as` instead")
                return number, why
    return None


def other_language(lines: list[str]) -> tuple[int, str] | None:
    """The language that a good part of the lines is written in, with the first such line, from 1."""
    used = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and len(line) <= 2_000]
    best: tuple[int, int, str] | None = None
    for name, pattern in LANGUAGES:
        found = [number for number, line in used if pattern.match(line)]
        enough = len(found) >= max(FEWEST.get(name, 1), ENOUGH * min(len(used), 12))
        if enough and (best is None or len(found) > best[0]):
            best = (len(found), found[0], name)
    return (best[1], f"this looks like {best[2]}, not Python") if best else None
