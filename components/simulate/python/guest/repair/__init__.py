"""Makes the text of a snippet compilable, and tells every change. README.md says by what rules."""

from __future__ import annotations

from collections.abc import Callable

from .changes import changes
from .characters import entities, has_entities, signs, spaces
from .commands import commands
from .cut_out import cut_out
from .compiles import TOO_DEEP, compile_error, quietly
from .explain import explain
from .furniture import fences, furniture, has_furniture
from .indentation import indentation
from .limits import MAX_CHARACTERS, MAX_LINE
from .margins import ellipses, empty_bodies, margin, tabs, unseen_body
from .model import Draft, Refusal, Repair, Repaired
from .numbers import has_gutter, line_numbers
from .older import older_names
from .output import has_printed_words, trailing_output
from .prompts import has_cells, transcript
from .quotes import quotes
from .wrapping import colons, last_bracket, slashes, wrapped, wrapped_comments

__all__ = ["Refusal", "Repair", "Repaired", "repair"]

#: In this order: characters, then whole lines, then the left edge. Each runs while the text does not compile.
STEPS: tuple[Callable[[Draft], Draft | None], ...] = (
    spaces,
    entities,
    quotes,
    older_names,
    fences,
    furniture,
    changes,
    line_numbers,
    transcript,
    commands,
    signs,
    margin,
    tabs,
    trailing_output,
    slashes,
    wrapped_comments,
    wrapped,
    colons,
    last_bracket,
    ellipses,
    empty_bodies,
    unseen_body,
    cut_out,
    indentation,
)


def repair(text: str) -> Repaired:
    """The text as CPython 3.14 accepts it, or why it cannot be. Never raises; ends soon whatever the text."""
    draft = Draft.of(text.replace("\r\n", "\n").replace("\r", "\n"))
    error = _too_much(draft) or compile_error(draft.text)
    if error is None and not _foreign(draft):
        return _done(draft, None)
    if error is not None and error.msg in TOO_MUCH:
        return _done(draft, error)
    with quietly():
        for step in STEPS:
            changed = step(draft)
            if changed is None:
                continue
            draft = changed
            error = compile_error(draft.text)
            if (error is None and not _foreign(draft)) or (error and error.msg in TOO_MUCH):
                break
        return _done(draft, error)


TOO_MUCH = (
    "this text is too long to be run",
    "this line is too long to be run",
    TOO_DEEP,
)


def _too_much(draft: Draft) -> SyntaxError | None:
    if len(draft.text) > MAX_CHARACTERS:
        return SyntaxError(TOO_MUCH[0])
    for number, line in enumerate(draft.lines, 1):
        if len(line) > MAX_LINE:
            return SyntaxError(TOO_MUCH[1], ("<snippet>", number, 1, ""))
    return None


def _foreign(draft: Draft) -> bool:
    """What compiles by accident: `In [1]: x` is an annotation to Python, `a &lt; b` two statements."""
    return (
        has_cells(draft.lines)
        or has_entities(draft.text)
        or has_furniture(draft.lines)
        or has_gutter(draft.lines)
        or has_printed_words(draft.lines)
    )


def _done(draft: Draft, error: SyntaxError | None) -> Repaired:
    if draft.repairs and all(line.strip()[:1] in ("", "#") for line in draft.lines):
        line = draft.repairs[0].line
        nothing = Refusal(line, f"Line {line}: there is no Python code in this text.")
        return Repaired("", [line], draft.repairs, nothing)
    if error is None:
        return Repaired(draft.text, draft.origin, draft.repairs)
    if error.msg in TOO_MUCH:
        line = error.lineno or 1
        return Repaired(draft.text, draft.origin, draft.repairs, Refusal(line, f"Line {line}: {error.msg}."))
    return Repaired(draft.text, draft.origin, draft.repairs, explain(draft, error))
