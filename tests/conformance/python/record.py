"""Records what a real CPython prints for each program, and checks the order files against it.

    python3 record.py            record programs whose .out is missing or older than the program
    python3 record.py --all      record all of them again
    python3 record.py NAME ...   record those whose name contains one of the words
    python3 record.py --orders   compare every .order with what CPython's tasks do; writes nothing

A program that starts with `# requires 3.13` is left alone by an older Python: its .out is written by hand, with the
reasoning in the program's own comment. `# compare stderr` also records what went to stderr.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).parent
PROGRAMS = HERE / "programs"
#: Most of the time of a program is sleep, but a busy machine makes its sleeps longer.
AT_ONCE = 2
#: Seconds. The longest program sleeps for two.
TIMEOUT = 20
TRIES = 4
REQUIRES = re.compile(r"^# requires (\d+)\.(\d+)", re.MULTILINE)
#: Lines of an order file that the tasks themselves take part in; who wakes whom is not seen from a coroutine.
OWN_STEPS = re.compile(r"(?P<who>.+?) (?P<what>starts|waits|resumes|finishes|fails|is cancelled)\b")


def programs(words: list[str]) -> Iterator[Path]:
    for path in sorted(PROGRAMS.glob("*/*.py")):
        name = f"{path.parent.name}/{path.stem}"
        needed = REQUIRES.search(path.read_text())
        if needed is not None and (int(needed[1]), int(needed[2])) > sys.version_info:
            continue
        if not words or any(word in name for word in words):
            yield path


def run(path: Path, prelude: str = "") -> subprocess.CompletedProcess[str]:
    """Run a copy called snippet.py: that is the name which a page's code has in Loopscope."""
    with tempfile.TemporaryDirectory() as folder:
        snippet = Path(folder) / "snippet.py"
        shutil.copy(path, snippet)
        environment = {**os.environ, "TZ": "UTC", "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
        environment.pop("PYTHONASYNCIODEBUG", None)
        command = [sys.executable, "-X", "utf8", "snippet.py"]
        if prelude:
            command = [sys.executable, "-X", "utf8", "-c", prelude]
        return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=TIMEOUT)


def steady_run(path: Path) -> subprocess.CompletedProcess[str] | None:
    """Run it until two runs in a row print the same: on a busy machine a sleep can take longer than its neighbour."""
    before = run(path)
    for _ in range(TRIES):
        done = run(path)
        if (done.stdout, done.returncode) == (before.stdout, before.returncode):
            return done
        before = done
    return None


def final_line(stderr: str) -> str:
    """The last line that says something, without the frame that an exception group draws around it."""
    for line in reversed(stderr.splitlines()):
        if re.search(r"[A-Za-z]", line):
            return line.lstrip(" |+-")
    return ""


def record(path: Path) -> str:
    try:
        done = steady_run(path)
    except subprocess.TimeoutExpired:
        return f"{path}: did not end within {TIMEOUT} s, nothing recorded"
    if done is None:
        return f"{path}: prints something else each time, nothing recorded"
    path.with_suffix(".out").write_text(done.stdout)
    ending = path.with_suffix(".exit")
    ending.unlink(missing_ok=True)
    if done.returncode != 0:
        ending.write_text(f"{done.returncode}\n{final_line(done.stderr)}\n")
    if "# compare stderr" in path.read_text():
        path.with_suffix(".err").write_text(done.stderr)
    return ""


#: Wraps each task's coroutine and tells what goes into it and comes out. Real asyncio does everything else.
WATCH = r'''
import asyncio, collections.abc, sys

class Watched(collections.abc.Coroutine):
    def __init__(self, coroutine, number):
        self.coroutine, self.number, self.steps = coroutine, number, 0
        self.__name__ = coroutine.__name__
        self.__qualname__ = coroutine.__qualname__
    def tell(self, what):
        told.append(f"{self.number} {what}")
    def step(self, function, *args):
        self.tell("resumes" if self.steps else "starts")
        self.steps += 1
        try:
            value = function(*args)
        except StopIteration:
            self.tell("finishes")
            raise
        except asyncio.CancelledError:
            self.tell("is cancelled")
            raise
        except BaseException:
            self.tell("fails")
            raise
        self.tell("waits")
        return value
    def send(self, value):
        return self.step(self.coroutine.send, value)
    def throw(self, *error):
        return self.step(self.coroutine.throw, *error)
    def close(self):
        self.coroutine.close()
    def __await__(self):
        return self
    def __iter__(self):
        return self
    def __next__(self):
        return self.send(None)

told = []
count = 0

def factory(loop, coroutine, **options):
    global count
    if coroutine.__qualname__.startswith("BaseEventLoop."):
        return asyncio.Task(coroutine, loop=loop, **options)
    count += 1
    return asyncio.Task(Watched(coroutine, count), loop=loop, **options)

class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        loop = super().new_event_loop()
        loop.set_task_factory(factory)
        return loop

asyncio.set_event_loop_policy(Policy())
text = open("snippet.py").read()
try:
    exec(compile(text, "snippet.py", "exec"), {"__name__": "__main__"})
finally:
    print("@@@" + "\n".join(told))
'''


def check_order(path: Path) -> str:
    """Who starts, waits, resumes and ends, in turn: names become numbers in order of creation, as WATCH counts."""
    numbers: dict[str, int] = {}
    expected = []
    for line in path.with_suffix(".order").read_text().splitlines():
        created = re.fullmatch(r".+? creates (.+)", line)
        if created is not None:
            numbers.setdefault(created[1], len(numbers) + 1)
        step = OWN_STEPS.match(line)
        if step is not None and step["who"] in numbers:
            expected.append(f"{numbers[step['who']]} {step['what']}")
    done = run(path, WATCH)
    actual = done.stdout.rpartition("@@@")[2].split("\n")[: None if done.stdout else 0]
    actual = [line for line in actual if line]
    if actual == expected:
        return ""
    pairs = zip([*expected, "(end)"], [*actual, "(end)"])
    at, (mine, real) = next((number, pair) for number, pair in enumerate(pairs, 1) if pair[0] != pair[1])
    return f"{path.parent.name}/{path.stem}: step {at}: the order file says {mine!r}, CPython {real!r}"


def main(arguments: list[str]) -> int:
    words = [word for word in arguments if not word.startswith("--")]
    chosen = list(programs(words))
    if "--orders" in arguments:
        chosen = [path for path in chosen if path.with_suffix(".order").exists()]
        act = check_order
    else:
        act = record
        if not words and "--all" not in arguments:
            chosen = [path for path in chosen if not path.with_suffix(".out").exists()
                      or path.with_suffix(".out").stat().st_mtime < path.stat().st_mtime]
        (HERE / "recorded-with.txt").write_text(f"CPython {sys.version.split()[0]} on {sys.platform}\n")
    with ThreadPoolExecutor(AT_ONCE) as pool:
        problems = [problem for problem in pool.map(act, chosen) if problem]
    print(*problems, f"{len(chosen) - len(problems)} of {len(chosen)} done", sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
