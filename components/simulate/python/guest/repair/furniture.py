"""What a page puts around its code: Markdown fences, the label of a copy button, the name of the file."""

from __future__ import annotations

import re

from .compiles import parse
from .model import Draft, Repair, count_lines
from .prompts import STARTS_CODE
from .scan import scan

FENCE = re.compile(r"[ \t]*(?:`{3,}|~{3,})[ \t]*(?:\{?\.?(?P<tag>[\w+-]*)[^`]*)$")
PYTHON = re.compile(r"(?:python\d?|py\d?|pycon|ipython\d?|python-repl)$", re.IGNORECASE)
LABEL = re.compile(
    r"[ \t]*(?:copy(?: code| to clipboard| snippet)?|copied!?|python ?3?|py|code|run(?: code)?|edit|expand|download"
    r"|view raw|raw|wrap(?: lines)?|explain(?: code)?|example|plain text|listing(?: [\d.]+)?|example [\d.]+)[ \t]*$",
    re.IGNORECASE,
)
#: Sphinx puts a link in front of what its pages of source code define: `[docs]class Client:`.
LINK = re.compile(r"(?P<margin>[ \t]*)\[(?:docs|source)\](?=[ \t]*(?:class|(?:async[ \t]+)?def|@))")
FILE = re.compile(r"[ \t]*(?:File:?[ \t]*)?[`'\"]?[\w./-]*\w\.py[`'\"]?:?[ \t]*$")


def fences(draft: Draft) -> Draft | None:
    """Of a text with Markdown fences, the Python between them."""
    marks = [index for index, line in enumerate(draft.lines) if FENCE.match(line)]
    if not marks:
        return None
    gone = set(marks)
    tagged = any(PYTHON.match(_tag(draft.lines[index])) for index in marks)
    blocks = list(zip(marks[::2], [*marks[1::2], len(draft.lines)]))
    if _tag(draft.lines[marks[0]]) or marks[0] == 0 or len(marks) % 2 == 0:
        inside = {
            index
            for start, end in blocks
            if _wanted(draft, start, end, tagged)
            for index in range(start + 1, end)
        }
        if inside:
            gone = set(range(len(draft.lines))) - inside
    left_out = [i for i in sorted(gone - set(marks)) if draft.lines[i].strip()]
    message = "The marks of a code block (```) are not Python and were taken off"
    message += f"; {count_lines(len(left_out))} outside it left out." if left_out else "."
    return draft.without(gone, Repair("other", draft.origin[marks[0]], message))


def _tag(line: str) -> str:
    found = FENCE.match(line)
    return (found.group("tag") or "") if found else ""


def _wanted(draft: Draft, start: int, end: int, tagged: bool) -> bool:
    """Whether the block is Python: it says so, or no block says anything and it looks like code."""
    tag = _tag(draft.lines[start])
    if tag or tagged:
        return bool(PYTHON.match(tag))
    body = draft.lines[start + 1 : end]
    return any(STARTS_CODE.match(line.lstrip()) for line in body) or parse("\n".join(body)) is not None


def furniture(draft: Draft) -> Draft | None:
    """Labels and file names that stand as the first or last lines of the block, and links at definitions."""
    linkless = _without_links(draft)
    draft = linkless or draft
    gone = _labels(draft.lines)
    if not gone:
        return linkless
    message = (
        f"Words of the page around the code, such as a button's label: {count_lines(len(gone))} left out."
    )
    return draft.without(gone, Repair("other", draft.origin[min(gone)], message))


def has_furniture(lines: list[str]) -> bool:
    """Whether such a line is there: to Python, `Copy` is a name, `main.py` an attribute, `[docs]` a list."""
    return bool(_labels(lines)) or any(map(LINK.match, lines))


def _without_links(draft: Draft) -> Draft | None:
    lines = [LINK.sub(r"\g<margin>", line) for line in draft.lines]
    changed = draft.changed(lines)
    if not changed:
        return None
    message = f"Links of the page at what it defines ([docs]) were taken off {count_lines(len(changed))}."
    return draft.with_lines(lines, Repair("other", changed[0], message))


def _labels(lines: list[str]) -> set[int]:
    used = [index for index, line in enumerate(lines) if line.strip()]
    gone: set[int] = set()
    for index in used[:3]:
        if not (LABEL.match(lines[index]) or FILE.match(lines[index])):
            break
        gone.add(index)
    for index in reversed(used[-2:]):
        if not LABEL.match(lines[index]):
            break
        gone.add(index)
    names = {lines[index].strip() for index in gone}
    others = "\n".join(line for index, line in enumerate(lines) if index not in gone)
    used_names = (
        {others[span.start : span.end] for span in scan(others) if span.kind == "code"} if gone else set()
    )
    return set() if len(gone) == len(used) or names & used_names else gone
