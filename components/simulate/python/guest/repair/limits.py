"""Every limit of the repair, with its reason."""

MAX_CHARACTERS = 300_000
"""Longer text is compiled as it stands and never repaired: no page shows that much code in one block."""

MAX_LINE = 20_000
"""A longer line is data, not code that a person reads."""

MAX_NESTING = 1_000
"""Levels of a statement's syntax tree. Measured in Pyodide 314 in Node: its compiler overflows the stack of
WebAssembly, which ends the interpreter, between 4,000 and 6,000 levels."""

MAX_OPERATORS = 4_000
"""Tokens in one statement that is looked into while repairing."""

MAX_DEPTH = 20
"""Open blocks at one place. CPython allows 100 levels of indentation and 20 nested blocks of one function."""

MAX_STATEMENTS = 2_000
"""More statements than this without their indentation are not rebuilt: the search would be felt."""


MAX_JOINED = 40
"""Broken lines that are joined: each is looked for from the start of the text."""


COMMENT_LINES = 3
"""Lines that one comment is broken into beyond its first: each takes a pass over the text."""


def beam_width(statements: int) -> int:
    """How many readings are kept at each statement: work stays near 1,200 readings for long texts."""
    return max(2, min(24, 4_800 // max(1, statements)))
