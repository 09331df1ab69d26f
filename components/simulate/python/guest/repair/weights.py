"""How much each observation says about a reading, in points: about the logarithm of how much likelier it is.

Differences matter, not sums. How they were learned: README.md, Decisions.
"""

from __future__ import annotations

#: A further statement in a block that could have ended, by the block's kind.
STAY = {
    "if": -0.7, "elif": -0.7, "else": -0.6, "except": -0.8, "finally": -0.5, "case": -1.6, "for": -0.7,
    "while": -0.1, "with": 0.6, "try": -0.4, "class": 0.7,
}  # fmt: skip
#: The same from the block's third statement on.
STAY_AGAIN = {
    "if": -0.4, "elif": 0.0, "else": -0.9, "except": -0.2, "finally": -0.2, "case": -0.3, "for": -0.2,
    "while": 0.2, "with": -0.5, "try": -0.4,
}  # fmt: skip
#: The further statement is itself compound.
STAY_COMPOUND = {
    "if": 0.7, "elif": 0.0, "else": -0.2, "except": -1.3, "finally": -0.9, "case": 0.0, "for": 0.2,
    "while": 1.2, "with": 1.6, "try": 0.0,
}  # fmt: skip
#: It leaves the block: `return`, `raise`, `break`, `continue`.
STAY_EXIT = {
    "if": 0.4, "elif": 0.3, "else": 0.6, "except": 0.7, "finally": -1.5, "case": 0.5, "for": 0.0,
    "while": 0.0, "with": -0.1, "try": 0.0,
}  # fmt: skip
#: It prints that something is over.
STAY_ENDING = {
    "if": 0.1, "elif": 0.0, "else": -0.3, "except": -0.3, "finally": 0.5, "case": 0.0, "for": -0.5,
    "while": -0.7, "with": -1.1, "try": 0.0,
}  # fmt: skip
#: It prints that something is over, and this block printed that it begins.
STAY_PAIRED = -0.3
JOIN_PAIRED = 0.7
#: It uses what the statement above it in the block has just bound.
STAY_FLOW = {
    "if": 1.4, "elif": 0.3, "else": -0.1, "except": 0.3, "finally": 0.0, "case": 0.2, "for": 0.9,
    "while": 0.0, "with": -0.1, "try": 0.3,
}  # fmt: skip
#: The statement above it printed something, and it prints nothing itself.
STAY_AFTER_TELLING = {
    "if": 0.3, "elif": 0.2, "else": 0.8, "except": 0.0, "finally": -0.4, "case": 0.1, "for": 0.2,
    "while": -0.3, "with": 0.2, "try": 0.0,
}  # fmt: skip
#: That print was of something about to be done (`Stopping ...`); it named what the statement does.
STAY_ANNOUNCED = 0.3
STAY_SAID = 1.1
#: It is the statement above it with names of another number, as in `print(r1)` and `print(r2)`.
STAY_SERIES = 2.0
#: It prints indented text below a print.
STAY_INDENTED = 1.5
#: It awaits what was cancelled right above.
STAY_CANCELLED = 2.0
#: It cleans up, in a `finally`.
STAY_CLEANUP = 1.4
#: It calls what the first statement of the block called, after others: a print before and after the work.
STAY_FRAME = 0.8
#: It binds a name that an earlier clause of the same statement binds.
STAY_BOUND = 1.6
#: It opens the same kind of block as the one that it would stand in.
STAY_PARALLEL = -0.8
#: A `while` that only waits for its condition has done so.
STAY_AFTER_WAITING = -1.0
STAY_COMMENTED = -0.2
#: A blank line and a comment stand above it: a further step.
STAY_HEADED = {"with": -1.6}
#: It comes after a compound statement that stands in this kind of block.
JOIN = {
    "module": 1.3, "def": -0.1, "class": 0.0, "if": 0.6, "elif": 0.0, "else": -0.3, "except": -0.4,
    "finally": 0.1, "case": 0.0, "for": -0.5, "while": -0.8, "with": 0.0, "try": -0.2,
}  # fmt: skip
#: It opens the same kind of block as the one that it comes after.
JOIN_PARALLEL = 0.1
#: It prints that something is over: that compound statement.
JOIN_ENDING = {"if": 0.4, "for": 0.2, "while": 0.1, "with": 0.8, "try": 0.0, "match": 0.0}
#: It calls what the statement before the compound one called.
JOIN_FRAME = 0.2
#: It measures the time since before the compound statement.
JOIN_CLOCK = 2.0
#: The block ends before this statement.
LEAVE = {
    "def": 0.3, "class": 2.0, "if": 1.2, "elif": -0.2, "else": -0.7, "for": -0.2, "while": -0.3,
    "with": -0.2, "except": 0.0, "finally": -1.1, "case": -0.2, "match": -0.8, "try": -0.5,
}  # fmt: skip
LEAVE_GUARD = -6.0
#: A function inside a function ends.
LEAVE_INNER = 0.5

UNREACHABLE = -12.0
#: A name that only a scope out of sight binds, by name.
OUT_OF_SCOPE = -8.0
#: Module-level code that uses a name before anything binds it.
TOO_EARLY = -4.0
#: The name of a closed `for`, `with`, `except` used after it.
GONE = -4.1
STALE = -3.2
#: A name that this block bound, used in it.
COHESION = 1.0
#: A collection filled in a loop, used in the same loop.
STILL_GROWING = -0.3
#: The header's name (loop variable, `as` name, parameter) that its block never uses.
UNUSED = {"for": -2.5, "with": -2.0, "except": -0.9, "case": -1.0}

#: A statement in a loop that nothing in the loop changes; those that end a turn (`sleep`) may be such.
INVARIANT = -2.8
INVARIANT_AWAIT = -0.5
#: A `for` that does nothing but sleep.
IDLE_LOOP = -2.0
#: The same in a `with` that gives its block a name.
INVARIANT_WITH = -0.1
TURN_END = {
    "sleep": 1.5, "task_done": 1.1, "drain": 0.8, "release": 0.9, "flush": 0.8, "wait": 0.4, "yield": 1.0,
}  # fmt: skip
#: Plain module-level code right after a function, with nothing to say that the function is over.
PLAIN_AFTER_DEF = -0.9
COMPOUND_AFTER_DEF = -2.0

#: A function that uses itself, and one that returns itself.
SELF_USE = -4.9
SELF_RETURN = -7.2
SELF_CALL = -3.3
#: `await work()` as the last word of `work`: it would never end.
SELF_AWAIT = -6.0
#: A bare `raise` where no exception is being handled.
RAISE_NOTHING = -9.0
#: Leaving an `except` whose `try` leaves the function: what follows runs after the exception only.
AFTER_RETURNING_TRY = -2.0
#: The result of a task asked for inside the group that is still to run it.
RESULT_IN_GROUP = -4.0
#: Leaving the function from within the group that is still to run its tasks.
RETURN_IN_GROUP = -2.0
#: A function inside a function that the latter never uses.
UNUSED_INNER = -4.5
NESTED_DEF = -3.1
DEF_IN_BLOCK = -3.8
METHOD = 6.0
METHOD_OUTSIDE = -7.0
FREE_IN_CLASS = -5.0
NESTED_CLASS = -4.2
IMPORT_INSIDE = -2.5
GUARD_INSIDE = -12.0
RUN_IN_COROUTINE = -8.6
RUN_IN_FUNCTION = -1.8
AWAIT_IN_MODULE = -6.7
#: A coroutine that awaits nothing although it has a body.
NO_AWAIT = -1.1
MIXED_RETURNS = -0.9
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
COUNTS = 1.2
DEAD_STORE = -1.5
LOOP_ELSE = -4.0
OUTER_ELSE = -0.6
#: `else` for an `if` that has already left with `return` or `raise`.
ELSE_AFTER_EXIT = -0.5
#: A statement about what the condition of its `if` or `while` is about.
RELATED = 0.6
#: A `while` whose condition nothing in its body changes.
CONSTANT_CONDITION = -2.0
SAME_SHAPE = {
    "module": 0.2, "def": -0.1, "class": 0.3, "if": 0.2, "elif": 0.2, "else": 0.6, "except": 0.0,
    "finally": 0.2, "case": 0.2, "for": -0.5, "while": 0.0, "with": -0.8, "try": 0.2,
}  # fmt: skip
#: The same words stand in an earlier clause of the same statement.
STAY_ECHO = 1.8
#: It uses the name that the header gives to its block.
STAY_TARGET = {"for": 0.0, "with": 0.2, "except": 0.5, "case": 0.0}
#: A loop or `with` in one with the same words; with the same names.
NESTED_SAME = -4.0
NESTED_TARGETS = -3.5

#: Blank lines, where the page kept any.
BLANK_STAY = {
    "if": -1.4, "elif": -0.8, "else": -0.8, "except": -0.8, "for": -0.7, "while": -0.7, "with": 0.0,
    "try": 0.0, "finally": -0.7, "def": 0.2, "module": -0.1,
}  # fmt: skip
BLANK_LEAVE = 0.6
CLOSE_TO_DEF = -4.3
CLOSE_TO_INNER = -1.4
DEF_WITHOUT_BLANK = -2.0
SINGLE_BLANK_ENDS_DEF = -2.9
DOUBLE_BLANK = 5.0
DOUBLE_BLANK_INSIDE = -4.0

#: Indentation that the page kept.
SAME_WIDTH = 3.0
OTHER_WIDTH = -3.0
NO_WIDTH_INSIDE = -4.0
WIDTH_OUTSIDE = -8.0
