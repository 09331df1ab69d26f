"""Characters that a page puts in place of those that Python knows. Strings keep theirs."""

from __future__ import annotations

import html
import re

from .model import Draft, Repair, count_lines
from .scan import scan

#: Spaces that only look like spaces, and characters of no width at all.
SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
NOTHING = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\ufeff\ufffc"
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
BREAKS = re.compile(r"[\u2028\u2029\u0085]")
SIGNS = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    "\u2026": "...", "\u2264": "<=", "\u2265": ">=", "\u2260": "!=", "\u2192": "->",
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    "\u3002": ".", "\u3001": ",",
}  # fmt: skip
#: An entity in the field of an f-string, which holds code.
FIELD = re.compile(r"\b[rR]?[fF][rR]?[\"'][^\n]*\{[^{}\n\"']*&(?:lt|gt|amp);")
ENTITY = re.compile(r"&(?:lt|gt|amp|quot|apos|nbsp|#39|#x27|#34|#x22|#60|#62|#38|#160);", re.IGNORECASE)


def spaces(draft: Draft) -> Draft | None:
    """Byte order marks, exotic spaces, characters without width, control characters, Unicode's line ends."""
    text = draft.text
    if text.isascii() and not CONTROL.search(text):
        return None
    table = {ord(c): " " for c in SPACES} | {ord(c): None for c in NOTHING}
    lines = _outside_strings(text, lambda piece: CONTROL.sub("", piece).translate(table)).split("\n")
    lines = [CONTROL.sub("", line) for line in lines[: len(draft.lines)]]
    changed = draft.changed(lines)
    split, origin = [], []
    for line, at in zip(lines, draft.origin):
        parts = BREAKS.split(line)
        split += parts
        origin += [at] * len(parts)
        if len(parts) > 1 and at not in changed:
            changed.append(at)
    if not changed:
        return None
    where = count_lines(len(changed))
    message = f"Spaces or invisible characters that Python does not accept were replaced in {where}."
    return draft.with_lines(split, Repair("whitespace", min(changed), message), origin=origin)


def signs(draft: Draft) -> Draft | None:
    """Dashes, ellipses, signs and full-width punctuation that a word processor or an input method made."""
    if draft.text.isascii():
        return None
    table = {ord(key): value for key, value in SIGNS.items()}
    lines = _outside_strings(draft.text, lambda piece: piece.translate(table)).split("\n")[: len(draft.lines)]
    changed = draft.changed(lines)
    if not changed:
        return None
    message = (
        f"Typographic signs (such as a long dash for a minus) were replaced in {count_lines(len(changed))}."
    )
    return draft.with_lines(lines, Repair("other", changed[0], message))


def entities(draft: Draft) -> Draft | None:
    """HTML entities shown as text. Found in code, they are replaced in strings and comments as well."""
    if not has_entities(draft.text):
        return None
    lines = draft.lines
    for _ in range(2):  # some pages escape twice
        lines = [ENTITY.sub(lambda found: html.unescape(found.group()), line) for line in lines]
    changed = draft.changed(lines)
    message = f"HTML entities such as &lt; were replaced by their characters in {count_lines(len(changed))}."
    return draft.with_lines(lines, Repair("entity", changed[0], message))


def has_entities(text: str) -> bool:
    """Whether an entity stands where code stands: nobody writes `&lt;` there."""
    if "&" not in text or not ENTITY.search(text):
        return False
    spans = scan(text)
    inside = {at for span in spans if span.kind == "string" for at in range(span.start, span.end)}
    comments = [span for span in spans if span.kind == "comment"]
    for span in comments:
        if text[span.start - 1 : span.start] != "&":
            inside.update(range(span.start, span.end))
    if any(FIELD.search(text, span.start, span.end) for span in spans if span.kind == "string"):
        return True
    return any(found.start() not in inside for found in ENTITY.finditer(text))


def _outside_strings(text: str, change) -> str:  # type: ignore[no-untyped-def]
    return "".join(
        change(text[span.start : span.end])
        if span.kind in ("code", "newline")
        else text[span.start : span.end]
        for span in scan(text)
    )
