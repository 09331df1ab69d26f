"""What simulated things are called: how the program reached them, short enough to be read.

Names grow with every step that leads to an object. What is done last says most, so the arguments of the steps
before are left out first, and then the first steps.
"""

import re

#: Longest name, in characters.
LONGEST = 60
#: Of a call's arguments together.
LONGEST_ARGUMENTS = 44
_ITEM = re.compile(r"item \d+ of ")


def shortened(name: str) -> str:
    """At most LONGEST characters, with its end."""
    if len(name) <= LONGEST:
        return name
    item = _ITEM.match(name)
    prefix = item[0] if item else ""
    return prefix + _cut(name[len(prefix):], LONGEST - len(prefix))


def _cut(name: str, longest: int) -> str:
    start = _last_step(name)
    name = _without_arguments(name[:start]) + name[start:]
    if len(name) <= longest:
        return name
    step = name[_last_step(name):]
    if len(step) >= longest:
        # Brackets stay in pairs, so that the name can be taken apart again.
        step = _without_arguments(step).lstrip(".")
        return step if len(step) <= longest else f"{step[:longest - 1]}…"
    tail = name[len(name) - longest + 1:]
    return f"…{tail[max(tail.find('.'), 0):]}"


def call(name: str, arguments: list[str]) -> str:
    """The name of a call: as many of its arguments as there is room for."""
    shown = ""
    for number, each in enumerate(arguments):
        longer = f"{shown}, {each}" if number else each
        if len(longer) > LONGEST_ARGUMENTS:
            return f"{name}({shown}, …)" if shown else f"{name}(…)"
        shown = longer
    return f"{name}({shown})"


def leaf(name: str) -> str:
    """The last attribute of a name, without what it was called with: `add` of `db.collection('x').add(1, 2)`."""
    step = name[_last_step(name):].lstrip(".")
    return step.partition("(")[0].partition("[")[0]


def _last_step(name: str) -> int:
    """Where the last attribute begins that stands outside of brackets; 0 where there is none."""
    depth = 0
    for position in range(len(name) - 1, -1, -1):
        sign = name[position]
        if sign in ")]":
            depth += 1
        elif sign in "([":
            depth -= 1
        elif sign == "." and depth == 0:
            return position
    return 0


def _without_arguments(name: str) -> str:
    """`f(…).g()` of `f(1, 2).g()`."""
    made: list[str] = []
    depth = 0
    for sign in name:
        if sign == "(":
            depth += 1
        if depth == 0 or (sign == "(" and depth == 1):
            made.append(sign)
        elif sign == ")" and depth == 1:
            made.append(")" if made[-1] == "(" else "…)")
        elif depth == 1 and made[-1] == "(":
            made.append("")
        if sign == ")":
            depth = max(0, depth - 1)
    return "".join(made)
