"""Lines for another program than Python: shell commands with what they printed, and notebook commands."""

from __future__ import annotations

import re

from .model import Draft, Repair, count_lines
from .output import looks_printed
from .prompts import STARTS_CODE

SHELL = re.compile(
    r"[ \t]*(?:\([\w.-]+\)[ \t]*)?(?:[\w.@~/:-]*[$%][ \t]+\S|[A-Z]:\\[^>]*>[ \t]*\S"
    r"|(?:[$>][ \t]*)?(?:python[\d.]*|pip[\d.]*|uv|poetry|uvicorn)[ \t]+[\w./-]+(?:[ \t][^=()]*)?$)"
)
MAGIC = re.compile(r"[ \t]*(?:!\w|%%?[a-zA-Z])")
#: `%time asyncio.run(main())` runs what follows it, and measures.
MEASURES = re.compile(r"([ \t]*)%(?:time|timeit|prun|memit)[ \t]+(?:-\w+(?:[ \t]+\d+)?[ \t]+)*(?=\S)")


def commands(draft: Draft) -> Draft | None:
    """`$ python file.py` and what follows it, `pip install x`, `%%time`, `!ls`."""
    gone: set[int] = set()
    measured = [i for i, line in enumerate(draft.lines) if MEASURES.match(line)]
    if measured:
        lines = [MEASURES.sub(r"\1", line, count=1) for line in draft.lines]
        message = f"A notebook command that only measures was taken off {count_lines(len(measured))}."
        draft = draft.with_lines(lines, Repair("other", draft.origin[measured[0]], message), origin=draft.origin)
    magic = [i for i, line in enumerate(draft.lines) if MAGIC.match(line) and not SHELL.match(line)]
    shell = [i for i, line in enumerate(draft.lines) if SHELL.match(line)]
    for start in shell:
        if start in gone:
            continue
        gone.add(start)
        code_above = any(STARTS_CODE.match(line) for line in draft.lines[:start])
        for index in range(start + 1, len(draft.lines)):
            line = draft.lines[index]
            if STARTS_CODE.match(line) or not (code_above or looks_printed(line)):
                break
            if line.strip():
                gone.add(index)
    repairs = []
    if shell:
        message = f"Shell commands and what they printed are not Python: {count_lines(len(gone))} left out."
        repairs.append(Repair("output-removed", draft.origin[shell[0]], message))
    if magic:
        message = f"Notebook commands are not Python: {count_lines(len(magic))} left out."
        repairs.append(Repair("other", draft.origin[magic[0]], message))
    if repairs:
        return draft.without(gone | set(magic), *repairs)
    return draft if measured else None
