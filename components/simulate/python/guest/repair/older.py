"""Names that are keywords by now."""

from __future__ import annotations

import re

from .model import Draft, Repair, count_lines

#: A keyword since Python 3.7; `asyncio.ensure_future` took its place in 3.4.4 (bpo-25887).
ASYNC_CALL = re.compile(r"(?<![\w.'\"])(asyncio|aio)\.async\(")


def older_names(draft: Draft) -> Draft | None:
    """`asyncio.async(work())` becomes `asyncio.ensure_future(work())`."""
    lines = [line if line.lstrip().startswith("#") else ASYNC_CALL.sub(r"\1.ensure_future(", line) for line in draft.lines]
    changed = draft.changed(lines)
    if not changed:
        return None
    message = f"The name asyncio.async() became ensure_future() in Python 3.4.4: {count_lines(len(changed))} changed."
    return draft.with_lines(lines, Repair("other", changed[0], message))
