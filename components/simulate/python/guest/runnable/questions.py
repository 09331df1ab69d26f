"""What a program asks while it runs: input(), getpass, lines of sys.stdin. The reader answers, else an answer is made up."""

import ast
import builtins
import io
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from ..modules.world import world
from ..network.kernel import kernel
from .calls import mentioned

#: Made-up answers to one program, after which there is nothing more to read: as if somebody had closed the terminal.
MOST = 10
#: The same for lines of sys.stdin: a program that reads them all reads to the end.
MOST_LINES = 3
#: Made-up answers before a word that the program takes as the end.
BEFORE_THE_END = 2
_ENDS = frozenset("q quit exit stop bye end done".split())


@dataclass(slots=True)
class Questions:
    """Everything that this run was asked. There is one run at a time."""

    #: What the reader typed, in the order of the questions; None where an answer is to be made up.
    texts: list[str | None] = field(default_factory=list)
    #: After these the input ends; else answers are made up.
    ends: bool = False
    tree: ast.Module | None = None
    #: As `Question` in trace/types.ts.
    asked: list[dict[str, Any]] = field(default_factory=list)
    #: How many answers were made up: to questions, and for lines of sys.stdin.
    made_up: dict[bool, int] = field(default_factory=lambda: {False: 0, True: 0})

    #: Called before each answer: whoever asks is held until it is there.
    on_ask: Callable[[], None] = lambda: None

    def begin(self, answers: dict[str, Any] | None) -> None:
        self.texts = answers["texts"] if answers is not None else []
        self.ends = answers is not None and answers["ends"]
        self.asked, self.made_up = [], {False: 0, True: 0}

    def ask(self, prompt: str, stdin: bool = False) -> str | None:
        """The answer; None at the end of the input. `stdin`: it is read as a line and not asked for."""
        self.on_ask()
        line, number = world.line(), len(self.asked)
        given = self.texts[number] if number < len(self.texts) else None
        if given is not None:
            text, source = given, "reader"
        elif self.ends or self.made_up[stdin] == (MOST_LINES if stdin else MOST):
            text, source = None, "end"
        else:
            self.made_up[stdin] += 1
            text, source = self._make_up(prompt, line), "made-up"
            world.assume("input", f"The program asks{f' {prompt.strip()!r}' if prompt else ''}: it was answered with "
                         f"made-up text, {text!r}.", line, ("input", line))
        self.asked.append({"prompt": prompt, "line": line, "answer": text, "from": source})
        return text

    def _make_up(self, prompt: str, line: int | None) -> str:
        if sum(self.made_up.values()) > BEFORE_THE_END and self.tree is not None:
            for compared in (node for node in ast.walk(self.tree) if isinstance(node, (ast.Compare, ast.Match))):
                for node in ast.walk(compared):
                    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.lower() in _ENDS:
                        return node.value
        if self._wants_number(line):
            return "3"
        asked = prompt.lower()
        if "y/n" in asked or "yes" in asked:
            return "y"
        return "A" if "name" in asked else "made-up answer"

    def _wants_number(self, line: int | None) -> bool:
        return self.tree is not None and line is not None and any(
            isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("int", "float")
            and node.lineno <= line <= (node.end_lineno or 0) and mentioned(node) & {"input", "readline", "stdin"}
            for node in ast.walk(self.tree))


questions = Questions()


def install(tree: ast.Module, names: set[str]) -> None:
    """Take the place of what the program asks with."""
    questions.tree = tree
    if "input" in names:
        builtins.input = Asker("")
    if "getpass" in names:
        import getpass

        getpass.getpass = Asker("Password: ")  # type: ignore[assignment]
    if names & {"stdin", "fileinput"}:
        sys.stdin = sys.__stdin__ = stdin()


class Asker:
    """Takes the place of `input`. Its prompt is printed as always."""

    __name__ = "input"

    def __init__(self, prompt: str) -> None:
        self._prompt = prompt

    def __call__(self, prompt: object = None, stream: object = None, **_: object) -> str:
        prompt = self._prompt if prompt is None else prompt
        sys.stdout.write(str(prompt))
        sys.stdout.flush()
        text = questions.ask(str(prompt))
        if text is None:
            raise EOFError("EOF when reading a line")
        return text


class _Lines(io.RawIOBase):
    """Standard input: each read is one line that was asked for, as in a terminal."""

    name = "<stdin>"
    mode = "rb"

    def __init__(self) -> None:
        super().__init__()
        self._left = b""

    def readable(self) -> bool:
        return True

    def fileno(self) -> int:
        return 0

    def readinto(self, buffer: Any) -> int:
        if not self._left:
            typed = kernel.files[0].take()  # type: ignore[attr-defined]
            if typed is None:
                text = questions.ask("", stdin=True)
                typed = b"" if text is None else f"{text}\n".encode()
            self._left = typed
        piece = self._left[:len(buffer)]
        self._left = self._left[len(piece):]
        buffer[:len(piece)] = piece
        return len(piece)


def stdin() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BufferedReader(_Lines()), encoding="utf-8")
