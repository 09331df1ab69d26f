"""A change shown as a diff: the new side of it is the code."""

from __future__ import annotations

import re

from .model import Draft, Repair, count_lines

HEADER = re.compile(r"(?:@@ .*@@|diff --git |index [0-9a-f]{6,}|--- \S|\+\+\+ \S|\\ No newline)")


def changes(draft: Draft) -> Draft | None:
    """Takes out the lines that start with a minus, and the plus off the others."""
    used = [index for index, line in enumerate(draft.lines) if line.strip()]
    headers = {index for index in used if HEADER.match(draft.lines[index])}
    signed = [index for index in used if index not in headers]
    added = {index for index in signed if draft.lines[index].startswith("+")}
    removed = {index for index in signed if draft.lines[index].startswith("-")}
    if not headers and not (added and (removed or len(added) == len(signed))):
        return None
    margin = all(draft.lines[index][0] in "+- " for index in signed)
    lines = list(draft.lines)
    for index in signed:
        line = lines[index]
        if margin:
            lines[index] = line[1:]
        elif index in added:
            bare = line[1:]
            # Where the other lines have no column for the sign, it stands in place of a blank, or before one.
            lines[index] = f" {bare}" if len(bare) - len(bare.lstrip()) in (3, 7, 11) else bare
    if margin and all(line[:1] in ("", " ") for line in lines):
        lines = [line[1:] for line in lines]
    first = draft.origin[min(added | removed | headers)]
    message = f"The marks of a change were taken off {count_lines(len(added))}"
    message += f"; {count_lines(len(removed))} that it removes left out." if removed else "."
    changed = draft.with_lines(lines, Repair("other", first, message))
    return changed.without(removed | headers)
