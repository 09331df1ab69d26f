"""Whether a statement may stand in a block, and how much speaks for it."""

from __future__ import annotations

from . import weights as w
from .blocks import LOOPS, Block, Scope
from .items import Item, Layout

RUNNERS = ("asyncio.run", "anyio.run", "trio.run", "curio.run", "uvicorn.run", "web.run_app", "unittest.main")
TESTS = ("if", "while", "match")
RUNNER_ENDS = (".run_until_complete", ".run_forever", ".run")
NO_RUNNERS = ("self.", "cls.", "subprocess.")
CLASS_SHAPES = ("Assign", "AnnAssign", "Docstring", "Pass", "FunctionDef", "AsyncFunctionDef", "ClassDef")


def forbidden(item: Item, blocks: tuple[Block, ...], depth: int, scope: Scope) -> bool:
    """What no Python program may contain: `return` in a module, `await` in a plain function, and the like."""
    said = item.statement.names
    block = blocks[depth]
    if block.kind == "match":
        return item.kind != "case"
    if said.returns and scope.kind != "def":
        return True
    if said.yields and scope.kind != "def":
        return True
    if said.awaits and (scope.kind == "class" or (scope.kind == "def" and not scope.asynchronous)):
        return True
    if item.statement.asynchronous and item.kind in ("for", "with"):
        if scope.kind == "class" or (scope.kind == "def" and not scope.asynchronous):
            return True
    if said.nonlocals and (scope.kind != "def" or not scope.outer):
        return True
    if item.statement.exit in ("break", "continue"):
        return not loops_around(blocks, depth)
    return False


def loops_around(blocks: tuple[Block, ...], depth: int) -> list[Block]:
    """The loops of the same function around blocks[depth], itself included."""
    found = []
    for at in range(depth, 0, -1):
        block = blocks[at]
        if block.kind in ("def", "class"):
            break
        if block.kind in LOOPS:
            found.append(block)
    return found


def handles_error(blocks: tuple[Block, ...], depth: int) -> bool:
    """Whether an exception of the same function is being handled in blocks[depth]."""
    for block in reversed(blocks[: depth + 1]):
        if block.kind in ("except", "finally"):
            return True
        if block.kind in ("def", "class"):
            return False
    return False


def name_score(
    item: Item, blocks: tuple[Block, ...], depth: int, scope: Scope, scopes: tuple[Scope, ...]
) -> float:
    """Scope analysis: are the names that the statement uses in sight here?"""
    uses = item.uses
    score = 0.0
    if not uses:
        return score
    unseen = uses & ~(scope.outer | scope.bound)
    if unseen:
        missing = unseen & item.earlier
        if missing:
            score += w.OUT_OF_SCOPE * missing.bit_count()
        if scope.kind != "def":
            early = unseen & item.later
            if early:
                score += w.TOO_EARLY * early.bit_count()
    gone = uses & scope.gone
    if gone:
        score += w.GONE * gone.bit_count()
    if uses & scope.stale & ~scope.gone:
        score += w.STALE
    block = blocks[depth]
    if block.kind not in ("def", "module", "class") and uses & block.fresh:
        score += w.COHESION
    for loop in loops_around(blocks, depth):
        if uses & loop.grown & ~item.grows and item.kind not in TESTS:
            score += w.STILL_GROWING
    for around in scopes:
        if around.kind == "def" and around.item and around.item.name & uses:
            own = around is scope and item.statement.exit == "return" and not item.statement.call
            score += w.SELF_RETURN if own else w.SELF_USE
            if item.kind in ("for", "with"):
                score += w.SELF_CALL
            elif item.statement.call == around.item.statement.name and item.statement.shape == "Expr":
                score += w.SELF_AWAIT if item.statement.names.awaits else w.SELF_CALL
    return score


def runs_loop(item: Item) -> bool:
    """Whether it starts an event loop, which a coroutine cannot do."""
    call = item.statement.call
    if not call or item.statement.names.awaits:
        return False
    return call in RUNNERS or (call.endswith(RUNNER_ENDS) and not call.startswith(NO_RUNNERS))


def place_score(item: Item, blocks: tuple[Block, ...], depth: int, scope: Scope, layout: Layout) -> float:
    """What the statement's kind says about standing in this block."""
    block, statement, kind = blocks[depth], item.statement, item.kind
    score = 0.0
    if block.ended:
        score += w.UNREACHABLE
    if kind == "def" or kind == "class":
        score += _definition(item, blocks, depth, scope)
    elif block.kind == "class":
        if statement.shape not in CLASS_SHAPES and kind != "decorator" and statement.shape != "Import":
            score += w.CLASS_STATEMENT
        elif block.last_item is not None and block.last_item.kind == "def" and statement.shape != "Docstring":
            score += w.CLASS_FIELD_LATE if kind != "decorator" else 0.0
    if statement.guard and depth:
        score += w.GUARD_INSIDE
    if statement.shape in ("Import", "ImportFrom") and scope.kind != "module" and block.count:
        score += w.IMPORT_INSIDE
    if statement.shape == "Docstring":
        score += w.STRING_ALONE if block.count else 1.0
    elif statement.shape == "Pass" and block.count:
        score += w.PASS_LATE
    last = block.last_item.statement if block.last_item else None
    if last is not None:
        if last.shape == "Pass" and block.count == 1 and depth:
            score += w.AFTER_PASS
        if (
            last.shape == statement.shape
            and last.call == statement.call
            and kind == "simple"
            and not block.last
        ):
            score += w.SAME_SHAPE.get(block.kind, 0.0)
    if scope.kind == "def" and runs_loop(item):
        score += w.RUN_IN_COROUTINE if scope.asynchronous else w.RUN_IN_FUNCTION
    if scope.kind == "module" and layout.coroutines:
        if statement.names.awaits or (statement.asynchronous and kind != "def"):
            score += w.AWAIT_IN_MODULE
    if statement.shape == "AugAssign" or (statement.shape == "Assign" and scope.kind == "def"):
        if loops_around(blocks, depth):
            score += w.COUNTS if statement.shape == "AugAssign" else 0.0
        elif item.binds & ~layout.shared and not item.binds & item.wanted and scope.kind == "def":
            score += w.DEAD_STORE
    if statement.again and not handles_error(blocks, depth):
        score += w.RAISE_NOTHING
    if statement.exit and block.kind in LOOPS:
        once = w.LOOP_ONCE[statement.exit]
        endless = block.item is not None and block.item.statement.forever
        score += once / 2 if endless and statement.exit == "return" else once
    return score


def _definition(item: Item, blocks: tuple[Block, ...], depth: int, scope: Scope) -> float:
    block, statement = blocks[depth], item.statement
    if item.kind == "class":
        return 0.0 if depth == 0 else w.NESTED_CLASS
    in_class = block.kind == "class"
    if statement.method:
        if in_class:
            return w.METHOD
        return w.METHOD_OUTSIDE if any(b.kind == "class" for b in blocks[: depth + 1]) else 0.0
    if in_class:
        last = block.last_item
        decorated = last is not None and last.kind == "decorator"
        return 0.0 if decorated else w.FREE_IN_CLASS
    if block.kind == "module":
        return 0.0
    if block.kind == "def":
        return w.NESTED_DEF
    return w.DEF_IN_BLOCK + (w.NESTED_DEF if scope.kind == "def" else 0.0)


def layout_score(
    item: Item, blocks: tuple[Block, ...], depth: int, scope: Scope, layout: Layout, left: int
) -> float:
    """What blank lines and left-over indentation say. `left`: how many scopes the statement steps out of."""
    block = blocks[depth]
    score = 0.0
    top = len(blocks) - 1
    if layout.blank and item.index and not (block.count == 0 and depth):
        decorated = block.last_item is not None and block.last_item.kind == "decorator"
        if item.blank == 0:
            if left:
                score += w.CLOSE_TO_INNER if depth else w.CLOSE_TO_DEF
            if item.kind in ("def", "class", "decorator") and block.count and not decorated:
                score += w.DEF_WITHOUT_BLANK
        else:
            guarded = block.item is not None and block.item.statement.guard
            if depth == top and not guarded:
                score += w.BLANK_STAY.get(block.kind, 0.0)
            elif depth < top:
                score += w.BLANK_LEAVE
            if item.blank > 1:
                score += w.DOUBLE_BLANK if depth == 0 else w.DOUBLE_BLANK_INSIDE
            elif layout.double and left and scope.kind == "module":
                score += w.SINGLE_BLANK_ENDS_DEF
    if len(layout.widths) > 1:
        if item.width == 0:
            score += w.NO_WIDTH_INSIDE if depth else 0.0
        elif depth == 0:
            score += w.WIDTH_OUTSIDE
        if layout.levels and depth and block.width >= 0:
            score += w.SAME_WIDTH if item.width == block.width else w.OTHER_WIDTH
    return score
