"""How much each observation says about a reading, in points: about the logarithm of how much likelier it is.

Differences matter, not sums.
"""

from __future__ import annotations

#: A further statement in a block that could have ended, by the block's kind.
STAY = {
    "if": -0.9,
    "elif": -0.7,
    "else": -0.8,
    "except": -0.6,
    "finally": 0.0,
    "case": -1.2,
    "for": -0.1,
    "while": 0.0,
}
#: The block ends before this statement.
LEAVE = {
    "def": -0.5, "class": -0.6, "if": -0.2, "elif": -0.2, "else": -0.6, "for": -0.9, "while": -1.2,
    "with": -1.2, "except": -0.1, "finally": -0.7, "case": -0.2, "match": -0.8, "try": -0.5,
}  # fmt: skip
LEAVE_GUARD = -6.0

UNREACHABLE = -12.0
#: A name that only a scope out of sight binds, by name.
OUT_OF_SCOPE = -8.0
#: Module-level code that uses a name before anything binds it.
TOO_EARLY = -4.0
#: The name of a closed `for`, `with`, `except` used after it.
GONE = -4.0
STALE = -1.8
#: A name that this block bound, used in it.
COHESION = 0.9
#: A collection filled in a loop, used in the same loop.
STILL_GROWING = -1.5
#: The header's name (loop variable, `as` name, parameter) that its block never uses.
UNUSED = {"for": -2.5, "with": -2.0, "except": -0.8, "case": -1.0}

#: A statement in a loop that nothing in the loop changes; those that end a turn (`sleep`) may be such.
INVARIANT = -1.6
#: The same in a `with` that gives its block a name.
INVARIANT_WITH = -0.8
TURN_END = 0.8
TURN_ENDS = ("sleep", "task_done", "drain", "release", "flush")
#: Plain module-level code right after a function, with nothing to say that the function is over.
PLAIN_AFTER_DEF = -1.6

#: A function that uses itself, and one that returns itself.
SELF_USE = -3.0
SELF_RETURN = -7.0
SELF_CALL = -3.0
#: A bare `raise` where no exception is being handled.
RAISE_NOTHING = -9.0
#: Leaving an `except` whose `try` leaves the function: what follows runs after the exception only.
AFTER_RETURNING_TRY = -1.5
#: The result of a task asked for inside the group that is still to run it.
RESULT_IN_GROUP = -4.0
BARE_WITH = 1.0
#: A function inside a function that the latter never uses.
UNUSED_INNER = -5.0
NESTED_DEF = -2.2
DEF_IN_BLOCK = -3.0
METHOD = 6.0
METHOD_OUTSIDE = -7.0
FREE_IN_CLASS = -5.0
NESTED_CLASS = -4.0
IMPORT_INSIDE = -2.5
GUARD_INSIDE = -12.0
RUN_IN_COROUTINE = -8.0
RUN_IN_FUNCTION = -1.5
AWAIT_IN_MODULE = -6.0
#: A coroutine that awaits nothing although it has a body.
NO_AWAIT = -1.2
MIXED_RETURNS = -1.2
CLASS_STATEMENT = -8.0
CLASS_FIELD_LATE = -3.0
STRING_ALONE = -3.0
AFTER_PASS = -5.0
PASS_LATE = -5.0
#: `return`, `break`, `continue`, `raise` as a loop's own last statement: it would run once.
LOOP_ONCE = {"return": -3.5, "break": -5.0, "continue": -6.0, "raise": -3.0}
#: A loop all of whose ways lead out of it.
LOOP_ENDS = -4.0
#: `n += 1` in a loop, and a variable set at the end of a function that nothing reads any more.
COUNTS = 0.6
DEAD_STORE = -1.5
LOOP_ELSE = -4.0
OUTER_ELSE = -0.8
#: `else` for an `if` that has already left with `return` or `raise`.
ELSE_AFTER_EXIT = -0.7
#: A statement about what the condition of its `if` or `while` is about.
RELATED = 0.2
#: A `while` whose condition nothing in its body changes.
CONSTANT_CONDITION = -2.0
SAME_SHAPE = 0.2

#: Blank lines, where the page kept any.
BLANK_STAY = {
    "if": -1.1,
    "elif": -0.8,
    "else": -0.8,
    "except": -0.8,
    "for": -0.6,
    "while": -0.4,
    "with": -0.4,
}
BLANK_LEAVE = 0.6
CLOSE_TO_DEF = -4.0
DEF_WITHOUT_BLANK = -2.0
SINGLE_BLANK_ENDS_DEF = -3.0
DOUBLE_BLANK = 5.0
DOUBLE_BLANK_INSIDE = -4.0

#: Indentation that the page kept.
SAME_WIDTH = 3.0
OTHER_WIDTH = -3.0
NO_WIDTH_INSIDE = -4.0
WIDTH_OUTSIDE = -8.0
