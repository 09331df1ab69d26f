"""Transcripts of an interactive session: prompts are taken off, and what the session printed is left out."""

from __future__ import annotations

import re

from .compiles import parse
from .model import Draft, Repair, count_lines

PRIMARY = re.compile(r"[ \t]*>>>(?: |$)")
SECONDARY = re.compile(r"[ \t]*\.\.\.(?: |$)")
CELL = re.compile(r"[ \t]*(?:In[ \t]*)?\[[ \d*]*\]:[ \t]?")
CELL_MORE = re.compile(r"[ \t]*\.\.\.+:(?: |$)")
RESULT = re.compile(r"[ \t]*Out[ \t]*\[[ \d*]*\]:")
STARTS_BLOCK = re.compile(r"(?:async |def |class |if |for |while |with |try:)")
REFUSED = re.compile(r"[ \t]*(?:SyntaxError|IndentationError|TabError)\b")
STARTS_CODE = re.compile(r"(?:@|async def |def |class |import |from \S+ import |if __name__)")


def transcript(draft: Draft) -> Draft | None:
    """`>>>` and `...`, `In [1]:` and `...:`; the lines without a prompt are what was printed."""
    if any(PRIMARY.match(line) for line in draft.lines):
        return _strip(draft, PRIMARY, SECONDARY, notebook=False)
    if has_cells(draft.lines):
        return _strip(draft, CELL, CELL_MORE, notebook=True)
    return None


def has_cells(lines: list[str]) -> bool:
    """Whether a line starts with a notebook's prompt, also where Python takes it for an annotation."""
    return any(
        CELL.match(line) and ("In" in line.split("[")[0] or not line.split("]:")[1].strip()) for line in lines
    )


def _strip(draft: Draft, primary: re.Pattern[str], secondary: re.Pattern[str], notebook: bool) -> Draft:
    kept: list[int] = []
    lines: list[str] = []
    prompts: list[int] = []
    output: list[int] = []
    refused: list[int] = []
    asked = 0
    state = "code" if _code_first(draft.lines, primary) else "output"
    for index, line in enumerate(draft.lines):
        at = draft.origin[index]
        prompt = None if notebook and RESULT.match(line) else primary.match(line)
        if prompt is None and state == "session":
            prompt = secondary.match(line)
        if prompt is not None:
            rest = line[prompt.end() :]
            if primary.match(line):
                asked = len(lines)
            state = "code" if notebook and not rest.strip() and primary.match(line) else "session"
            prompts.append(at)
            kept.append(at)
            lines.append(rest)
            continue
        blank = not line.strip()
        if not blank and lines and line[:1].isspace() and state == "session" and _opens(lines[-1]):
            # Copied from a terminal that shows no prompt before the lines of a block.
            state = "code"
        if state != "code" and REFUSED.match(line):
            refused += kept[asked:]
            del kept[asked:], lines[asked:]
        if notebook and RESULT.match(line):
            state = "output"
        elif state in ("session", "output") and STARTS_CODE.match(line):
            state = "code"
        elif state == "session" and not blank:
            state = "output"
        if state == "code" or blank:
            kept.append(at)
            lines.append(line)
        else:
            output.append(at)
    message = f"The prompts of an interactive session were taken off {count_lines(len(prompts))}."
    repairs = [Repair("prompt", prompts[0], message)]
    if output:
        printed = f"What the session printed is not code: {count_lines(len(output))} left out."
        repairs.append(Repair("output-removed", output[0], printed))
    if refused:
        told = f"The page shows that Python refuses this input: {count_lines(len(refused))} left out."
        repairs.append(Repair("other", refused[0], told))
    return draft.with_lines(lines, *repairs, origin=kept)


def _opens(line: str) -> bool:
    return bool(STARTS_BLOCK.match(line)) and line.rstrip().endswith(":")


def _code_first(lines: list[str], primary: re.Pattern[str]) -> bool:
    """Whether what stands above the first prompt is code: a file shown before it is tried out."""
    above = []
    for line in lines:
        if primary.match(line):
            break
        above.append(line)
    return any(STARTS_CODE.match(line) for line in above) or (
        bool("".join(above).strip()) and parse("\n".join(above)) is not None
    )
