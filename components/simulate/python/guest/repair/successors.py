"""The readings that one more statement makes of a reading."""

from __future__ import annotations

from collections.abc import Iterator

from . import weights as w
from .blocks import Block, Reading, Scope, continues
from .closing import close_block, close_scope
from .items import Item, Layout
from .limits import MAX_DEPTH
from .placing import forbidden, layout_score, name_score, place_score, runs_loop
from .staying import COMPOUND, join_score, nesting_score, stay_score

CLAUSES = ("elif", "else", "except", "finally", "case")
ROOTS = {"elif": "if", "except": "try", "finally": "try", "case": "match"}


def start() -> Reading:
    return Reading(0.0, 0, (Block("module", "module", None, 0),), (Scope("module", None, 0, 0),), None)


def successors(reading: Reading, item: Item, layout: Layout) -> Iterator[Reading]:
    """Every place where the grammar lets the statement stand, from the deepest block outwards."""
    blocks, scopes = reading.blocks, reading.scopes
    clause = item.kind in CLAUSES
    top = len(blocks) - 1
    must_stay = (blocks[top].count == 0 and top > 0) or _decorated(blocks[top])
    cost, leaving, left, here = 0.0, 0.0, 0, 0.0
    for depth in range(top, -1, -1):
        if depth < top:
            if must_stay:
                return
            closing = blocks[depth + 1]
            if closing.kind == "try" and not (clause and continues(item.kind, closing)):
                return
            here = 0.0
            chained = clause and continues(item.kind, closing)
            if closing.item is not None and closing.item.statement.guard:
                leaving += w.LEAVE_GUARD
            elif closing.kind in ("def", "class"):
                inner = closing.kind == "def" and len(scopes) > 2
                # The blocks in it end with it, at no cost of their own.
                leaving = w.LEAVE_INNER if inner else w.LEAVE[closing.kind]
            elif chained and closing.kind == "try":
                leaving = 0.0  # whatever is open in a `try` ends at its first clause
            elif not chained:
                leaving += w.LEAVE[closing.kind]
                if closing.kind == "except" and closing.chain_ended and not clause:
                    here = w.AFTER_RETURNING_TRY
            parent = blocks[depth].twin()
            if closing.kind in ("def", "class"):
                outer = scopes[-2].twin()
                cost += close_scope(closing, parent, scopes[-1], outer)
                scopes = (*scopes[:-2], outer)
                left += 1
            else:
                scope = scopes[-1].twin()
                cost += close_block(closing, parent, scope)
                scopes = (*scopes[:-1], scope)
            blocks = (*blocks[:depth], parent)
        if clause:
            found = _clause(reading, item, layout, blocks, scopes, depth, cost + leaving)
        else:
            found = _statement(reading, item, layout, blocks, scopes, depth, cost + leaving + here, left)
        if found is not None:
            yield found
        if clause and depth < top and closing.kind == "try":
            return


def _decorated(block: Block) -> bool:
    return block.last_item is not None and block.last_item.kind == "decorator"


def _statement(
    reading: Reading,
    item: Item,
    layout: Layout,
    blocks: tuple[Block, ...],
    scopes: tuple[Scope, ...],
    depth: int,
    cost: float,
    left: int,
) -> Reading | None:
    block, scope = blocks[depth], scopes[-1]
    if _decorated(block) and item.kind not in ("def", "class", "decorator"):
        return None
    if forbidden(item, blocks, depth, scope):
        return None
    score = cost
    if depth == len(reading.blocks) - 1 and block.count:
        score += stay_score(item, blocks, depth)
    elif not left:
        score += join_score(item, blocks, depth)
    elif depth == 0 and item.kind == "simple":
        quiet = runs_loop(item) or item.statement.shape in ("Import", "ImportFrom")
        score += 0.0 if quiet else w.PLAIN_AFTER_DEF
    elif depth == 0 and item.kind in COMPOUND and not item.statement.guard:
        score += 0.0 if item.following and runs_loop(item.following) else w.COMPOUND_AFTER_DEF
    score += name_score(item, blocks, depth, scope, scopes)
    score += nesting_score(item, blocks, depth)
    score += place_score(item, blocks, depth, scope, layout)
    score += layout_score(
        item, reading.blocks[:depth] + (block,) if left else blocks, depth, scope, layout, left
    )
    return _advance(reading, item, blocks, scopes, depth, score, None)


def _clause(
    reading: Reading,
    item: Item,
    layout: Layout,
    blocks: tuple[Block, ...],
    scopes: tuple[Scope, ...],
    depth: int,
    cost: float,
) -> Reading | None:
    block = blocks[depth]
    chain = block.last
    if block.kind == "match" and item.kind == "case" and block.count == 0:
        chain = None
    elif chain is None or not continues(item.kind, chain):
        return None
    if item.statement.exit or forbidden(item, (*blocks[:-1], Block("none", "", None)), depth, scopes[-1]):
        return None
    score = cost + name_score(item, blocks, depth, scopes[-1], scopes)
    if item.kind == "else" and chain is not None and chain.root in ("for", "while"):
        score += 0.0 if chain.broke else w.LOOP_ELSE
    elif item.kind in ("else", "elif") and chain is not None and chain.ended and chain.kind in ("if", "elif"):
        score += w.ELSE_AFTER_EXIT
    if chain is None or chain.kind != "try":
        score += w.OUTER_ELSE * max(0, len(reading.blocks) - 2 - depth)
    if len(layout.widths) > 1:
        if item.width == 0 and depth:
            score += w.NO_WIDTH_INSIDE
        elif item.width and depth == 0:
            score += w.WIDTH_OUTSIDE
        if layout.levels and depth and block.width >= 0:
            score += w.SAME_WIDTH if item.width == block.width else w.OTHER_WIDTH
    return _advance(reading, item, blocks, scopes, depth, score, chain)


def _advance(
    reading: Reading,
    item: Item,
    blocks: tuple[Block, ...],
    scopes: tuple[Scope, ...],
    depth: int,
    score: float,
    chain: Block | None,
) -> Reading:
    statement, said = item.statement, item.statement.names
    block, scope = blocks[depth].twin(), scopes[-1].twin()
    new = item.binds & ~scope.bound
    scope.bound |= item.binds
    scope.stale &= ~item.binds
    scope.gone &= ~(item.binds | item.targets)
    scope.unused = (scope.unused & ~item.uses) | item.targets
    scope.pending &= ~item.uses
    scope.awaits = scope.awaits or said.awaits or (statement.asynchronous and item.kind != "def")
    scope.yields = scope.yields or said.yields
    scope.value = scope.value or said.returns_value
    clause = item.kind in CLAUSES
    if not (clause and chain is not None):
        block.count += 1
        block.ended = bool(statement.exit)
        block.last = None
    if block.first is None:
        block.first = item
    if statement.opens and not clause:
        block.before = block.last_item
    block.last_item = item
    block.said |= item.said
    if statement.tells_begin or statement.tells_end:
        block.begun = statement.tells_begin
    block.fresh |= new & ~item.targets
    block.grown |= item.grows | (item.binds & ~new)
    if said.returns or statement.exit == "break" or (said.breaks and statement.exit != "continue"):
        block.broke = True
    if block.width < 0:
        block.width = item.width
    blocks = (*blocks[:depth], block)
    scopes = (*scopes[:-1], scope)
    if item.kind == "def" and scope.kind == "def" and not _was_decorated(reading, item):
        scope.pending |= item.name
    if statement.opens and len(blocks) <= MAX_DEPTH:
        root = ROOTS.get(item.kind, item.kind)
        if chain is not None:
            root = chain.root
        opened = Block(item.kind, root, item)
        if chain is not None:
            opened.chain_ended = chain.chain_ended and chain.ended
            opened.chain_said = chain.chain_said | chain.said
            opened.chain_bound = chain.chain_bound | chain.fresh | chain.grown
            opened.broke = False
        blocks = (*blocks, opened)
        if item.kind in ("def", "class"):
            seen = scope.outer | (scope.bound if scope.kind != "class" else 0)
            scopes = (*scopes, Scope(item.kind, item, seen, item.inner))
    elif item.kind not in ("simple", "decorator"):
        inline = Block(item.kind, ROOTS.get(item.kind, chain.root if chain else item.kind), item)
        inline.ended = said.returns
        block.last = inline
    return Reading(reading.score + score, depth, blocks, scopes, reading)


def _was_decorated(reading: Reading, item: Item) -> bool:
    last = reading.blocks[-1].last_item
    return last is not None and last.kind == "decorator"
