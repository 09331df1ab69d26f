"""Line numbers that were copied with the code."""

from __future__ import annotations

import re

from .model import Draft, Repair, count_lines

NUMBER = re.compile(r"[ \t]*(\d+)")
DECIMAL = re.compile(r"\d*[.]\d")
MARK = re.compile(r"[:.|)\u2502\u00b7]?")


def line_numbers(draft: Draft) -> Draft | None:
    """Numbers at the start of every line, or on lines of their own above the code or between its lines."""
    return _in_front(draft) or _gutter(draft) or _between(draft)


def _in_front(draft: Draft) -> Draft | None:
    used = [line for line in draft.lines if line.strip()]
    first = NUMBER.match(used[0]) if used else None
    if len(used) < 2 or first is None:
        return None
    number, rest = int(first.group(1)), []
    skipped = _counts_blank(draft)
    for line in draft.lines:
        if not line.strip():
            rest.append("")
            number += 1 if skipped else 0
            continue
        bare = line.lstrip()
        end = len(bare) - len(bare.lstrip("0")) if number else 0
        end += len(str(number))
        if int(NUMBER.match(bare[:end]) and bare[:end] or -1) != number or DECIMAL.match(bare, end):
            return None
        rest.append(bare[end:])
        number += 1
    code = [line for line in rest if line.strip()]
    if not code:
        return None
    marks = {MARK.match(line.lstrip()).group() for line in code}  # type: ignore[union-attr]
    if len(marks) == 1 and (mark := marks.pop()):
        rest = [line.lstrip()[len(mark) :] if line.strip() else "" for line in rest]
    filled = [line for line in rest if line.strip()]
    margin = min((len(line) - len(line.lstrip()) for line in filled), default=0)
    rest = [line[margin:].rstrip() for line in rest]
    return _report(draft.with_lines(rest), draft.origin[0], len(used))


def _counts_blank(draft: Draft) -> bool:
    """Whether blank lines carry no number though they were counted."""
    numbers = [int(found.group(1)) for line in draft.lines if (found := NUMBER.match(line))]
    return bool(numbers) and numbers[-1] - numbers[0] + 1 > len(numbers)


def _run_of_numbers(lines: list[str]) -> int:
    count = 0
    for line in lines:
        if not line.strip().isdigit() or (count and int(line) != int(lines[0]) + count):
            break
        count += 1
    return count


def has_gutter(lines: list[str]) -> bool:
    """Whether a column of numbers stands above the code: to Python, each is an expression."""
    count = _run_of_numbers(lines)
    return 3 <= count < len(lines) <= 2 * count + 1


def _gutter(draft: Draft) -> Draft | None:
    if not has_gutter(draft.lines):
        return None
    count = _run_of_numbers(draft.lines)
    return _report(draft.without(set(range(count))), draft.origin[0], count)


def _between(draft: Draft) -> Draft | None:
    lines = draft.lines
    if len(lines) < 4 or not lines[0].strip().isdigit():
        return None
    number, gone = int(lines[0]), set()
    expected = number
    for index, line in enumerate(lines):
        if line.strip() == str(expected):
            gone.add(index)
            expected += 1
    if len(gone) < len(lines) // 2 or len(gone) == len(lines):
        return None
    return _report(draft.without(gone), draft.origin[0], len(gone))


def _report(draft: Draft, line: int, count: int) -> Draft:
    message = f"Line numbers at the start of {count_lines(count)} were removed."
    return draft.with_lines(draft.lines, Repair("line-number", line, message))
