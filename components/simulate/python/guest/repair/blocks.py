"""Where a reading stands: the blocks that are open, and the scopes they belong to."""

from __future__ import annotations

from .items import Item

LOOPS = ("for", "while")


class Scope:
    """A module, class or function under construction. Name sets are masks."""

    __slots__ = (
        "kind",
        "item",
        "outer",
        "bound",
        "unused",
        "stale",
        "gone",
        "pending",
        "awaits",
        "value",
        "yields",
    )

    def __init__(self, kind: str, item: Item | None, outer: int, bound: int) -> None:
        self.kind = kind
        self.item = item
        #: Names that the scopes around it offer.
        self.outer = outer
        self.bound = bound
        #: Names that a header bound for its block and that nothing used yet.
        self.unused = 0
        #: Names first bound in a block that is closed by now.
        self.stale = 0
        #: Names that belong to a closed `for`, `with` or `except`.
        self.gone = 0
        #: Functions defined here that nothing here used yet.
        self.pending = 0
        self.awaits = False
        self.value = False
        self.yields = False

    def twin(self) -> Scope:
        other = Scope.__new__(Scope)
        other.kind, other.item, other.outer, other.bound = self.kind, self.item, self.outer, self.bound
        other.unused, other.stale, other.gone, other.pending = (
            self.unused,
            self.stale,
            self.gone,
            self.pending,
        )
        other.awaits, other.value, other.yields = self.awaits, self.value, self.yields
        return other

    @property
    def asynchronous(self) -> bool:
        return self.item is not None and self.item.statement.asynchronous


class Block:
    """An open block; `blocks[0]` is the module's own.

    `root`: the kind of the statement that its clauses belong to (`if`, `try`, `for`, `while`, `match`).
    """

    __slots__ = (
        "kind", "root", "item", "count", "fresh", "grown", "ended", "broke", "chain_ended", "chain_broke",
        "last", "last_item", "before", "said", "chain_said", "chain_bound", "begun", "first", "width",
    )  # fmt: skip

    def __init__(self, kind: str, root: str, item: Item | None, width: int = -1) -> None:
        self.kind = kind
        self.root = root
        self.item = item
        self.count = 0
        #: Names first bound in this block.
        self.fresh = 0
        #: Collections and counters that this block adds to.
        self.grown = 0
        #: Nothing after its last statement can be reached.
        self.ended = False
        #: A `break` for the nearest loop, or a `return`, stands somewhere in it.
        self.broke = False
        #: The same of the clauses before it.
        self.chain_ended = True
        self.chain_broke = False
        #: The texts of its statements, and of those in the clauses before it.
        self.said = 0
        self.chain_said = 0
        #: The names that the clauses before it bind.
        self.chain_bound = 0
        self.first: Item | None = None
        #: It printed that something begins, and not yet that it is over.
        self.begun = False
        #: The compound statement just closed here, which a clause may continue.
        self.last: Block | None = None
        self.last_item: Item | None = None
        #: The statement before the compound statement that was opened last.
        self.before: Item | None = None
        #: The width of its first statement in the original.
        self.width = width

    def twin(self) -> Block:
        other = Block.__new__(Block)
        other.kind, other.root, other.item, other.count = self.kind, self.root, self.item, self.count
        other.fresh, other.grown, other.ended, other.broke = self.fresh, self.grown, self.ended, self.broke
        other.chain_ended, other.chain_broke = self.chain_ended, self.chain_broke
        other.last, other.last_item, other.width = self.last, self.last_item, self.width
        other.begun, other.first, other.chain_bound = self.begun, self.first, self.chain_bound
        other.before, other.said, other.chain_said = self.before, self.said, self.chain_said
        return other


class Reading:
    """One way to indent the first statements: `depth` is the last one's, `parent` the reading before it."""

    __slots__ = ("score", "depth", "blocks", "scopes", "parent", "rivals")

    def __init__(
        self,
        score: float,
        depth: int,
        blocks: tuple[Block, ...],
        scopes: tuple[Scope, ...],
        parent: Reading | None,
    ) -> None:
        self.score = score
        self.depth = depth
        self.blocks = blocks
        self.scopes = scopes
        self.parent = parent
        #: Readings that were dropped in favour of this one though they were about as good.
        self.rivals: tuple[Reading, ...] = parent.rivals if parent else ()

    def depths(self) -> list[int]:
        found = []
        at: Reading | None = self
        while at is not None and at.parent is not None:
            found.append(at.depth)
            at = at.parent
        return found[::-1]


CONTINUES = {
    "elif": ("if", "elif"),
    "else": ("if", "elif", "for", "while", "except"),
    "except": ("try", "except"),
    "finally": ("try", "except", "else"),
    "case": ("case",),
}


def continues(clause: str, block: Block) -> bool:
    """Whether the clause can follow the block that was just closed."""
    if block.kind not in CONTINUES[clause]:
        return False
    return not (clause == "finally" and block.kind == "else" and block.root != "try")
