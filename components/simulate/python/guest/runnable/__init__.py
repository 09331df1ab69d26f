"""Makes a program run that the text leaves incomplete, and says what was assumed. README.md says by what rules."""

import ast
import types
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from typing import Any

from .entry import Entry, find_entry
from .gone import bring_up_to_date
from .scope import undefined
from .unrunnable import reason_against

FILE = "snippet.py"
_FLAGS = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
#: Where a statement of an earlier block stands: the number of its block, from 0, and its first line there.
Place = tuple[int, int]
#: Modules that an argument may need.
_MODULES = frozenset(("pathlib",))
#: With these a program makes names in ways that its text does not show.
_DYNAMIC = frozenset(("globals", "exec", "locals", "vars", "setattr", "__import__"))


@dataclass(slots=True)
class Plan:
    """What is to be run, and what has to be there when it runs."""

    text: str
    tree: ast.Module
    code: types.CodeType
    #: How many lines were added above and below the program's own.
    above: int = 0
    added: int = 0
    #: What is run before it, unseen: statements of earlier blocks, each with its place there.
    before: list[tuple[Place, types.CodeType]] = field(default_factory=list)
    missing: set[str] = field(default_factory=set)
    #: Names that only the added lines use.
    quiet: set[str] = field(default_factory=set)
    #: Of these, those of which a sentence has said that they are simulated objects.
    simulated: set[str] = field(default_factory=set)
    assumptions: list[dict[str, Any]] = field(default_factory=list)
    #: Why it can not be run, and the line.
    refusal: tuple[str, int] | None = None
    #: Of the lines above at which a statement of an earlier block begins: its place there.
    places: dict[int, Place] = field(default_factory=dict)

    def compile(self) -> None:
        """Make `before` and `code` of the tree."""
        above = [each for each in self.tree.body if each.lineno <= self.above]
        self.before = [(self.places[max(line for line in self.places if line <= each.lineno)], _compiled([each]))
                       for each in above]
        self.code = _compiled(self.tree.body[len(above):])


def _compiled(body: list[ast.stmt]) -> types.CodeType:
    return compile(ast.Module(body, []), FILE, "exec", flags=_FLAGS)


def prepare(text: str, earlier: Sequence[str] = (), without: Container[Place] = ()) -> Plan:
    """`text` compiles, and so do the `earlier` blocks of its page, of which nothing is taken that stands at a place in
    `without`. Fast where there is nothing to do."""
    tree, gone = _parsed(text)
    plan = Plan(text, tree, compile(tree, FILE, "exec", flags=_FLAGS))
    plan.refusal = reason_against(text, tree)
    if plan.refusal is not None:
        return plan
    try:
        entry = find_entry(tree)
    except RecursionError:
        # A chain of a thousand elifs: whatever it is, it is no fragment.
        entry = None
    if entry is not None:
        _add(plan, entry)
    plan.missing |= undefined(plan.code)
    if plan.missing and earlier:
        _put_before(plan, earlier, without)
    if plan.missing:
        _leave_alone(plan)
    plan.assumptions += [{"type": "other", "line": line + plan.above, "message": message} for message, line in gone]
    return plan


def _parsed(text: str) -> tuple[ast.Module, list[tuple[str, int]]]:
    """The tree, brought up to date, and what that changed."""
    tree = ast.parse(text, FILE)
    if "..." in text:
        from .placeholders import name_placeholders

        name_placeholders(tree)
    return tree, bring_up_to_date(text, tree)


def _add(plan: Plan, entry: Entry) -> None:
    own = undefined(plan.code)
    lines = plan.text.rstrip("\n").count("\n") + 1
    text = "\n".join([plan.text.rstrip("\n"), "", *entry.lines])
    tree, _ = _parsed(text)
    plan.added = text.count("\n") + 1 - lines
    plan.text, plan.tree = text, tree
    plan.code = compile(tree, FILE, "exec", flags=_FLAGS)
    plan.simulated = entry.simulated - own
    plan.quiet = (entry.simulated | entry.needs | _MODULES) - own
    # The added lines import it below the place where the program itself needs it.
    plan.missing = own & entry.imports
    first = lines + 2
    plan.assumptions.append({"type": "entry", "line": first, "message":
                             f"{entry.because}: lines that {entry.does} {entry.what} were added at the end."})
    if entry.told:
        from ..modules.latency import made_up

        simulated = made_up().replace(", whose", "; its") if entry.simulated else ""
        plan.assumptions.append({"type": "argument", "line": entry.line, "message":
                                 "The text does not say with what, so it was called with "
                                 f"{_list(entry.told)}{simulated}."})


def _put_before(plan: Plan, earlier: Sequence[str], without: Container[Place]) -> None:
    """The statements of earlier blocks that bind missing names, above the text and run before it."""
    from .earlier import needed

    parts = needed(plan.missing - plan.quiet, earlier, without)
    if not parts:
        return
    above: list[str] = []
    for part in parts:
        above.append("# From an earlier block of this page:")
        plan.places |= {len(above) + start + 1: place for place, start in part.starts}
        above += [*part.lines, ""]
    plan.text = "\n".join([*above, plan.text])
    (plan.tree, _), plan.above = _parsed(plan.text), len(above)
    plan.compile()
    plan.missing = undefined(_compiled(plan.tree.body))
    for each in plan.assumptions:
        each["line"] += len(above)
    names = list(dict.fromkeys(name for part in parts for name in part.names))
    one = len(names) == 1
    blocks = "an earlier block" if len(parts) == 1 else f"{len(parts)} earlier blocks"
    plan.assumptions.insert(0, {"type": "earlier", "line": 1, "message":
                                f"{_list(names)} {'comes' if one else 'come'} from {blocks} of this page: what makes "
                                f"{'it' if one else 'them'} was put above this block and run first, without what it "
                                "prints."})


def _list(parts: list[str]) -> str:
    parts = list(dict.fromkeys(parts))
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _leave_alone(plan: Plan) -> None:
    """Names that may well be there when they are read, or whose absence the program expects."""
    from . import names

    mentioned = set(plan.code.co_names).union(*(code.co_names for code in _nested(plan.code)))
    if mentioned & _DYNAMIC:
        plan.missing &= plan.quiet | {"asyncio"}
    if "NameError" in mentioned or "UnboundLocalError" in mentioned:
        plan.missing -= names.uses_of_handled_names(plan.tree)


def _nested(code: types.CodeType) -> list[types.CodeType]:
    found = [code]
    for each in found:
        found.extend(constant for constant in each.co_consts if isinstance(constant, types.CodeType))
    return found
