import contextlib
import threading
import time


def averager():
    total, n = 0, 0
    average = None
    while True:
        value = yield average
        time.sleep(0.01)
        total += value
        n += 1
        average = total / n


@contextlib.contextmanager
def timed(name):
    print("enter", name)
    time.sleep(0.02)
    try:
        yield name.upper()
    finally:
        time.sleep(0.02)
        print("exit", name)


def run():
    g = averager()
    next(g)
    print([g.send(n) for n in (1, 2, 3)])
    g.close()
    with timed("block") as name:
        print("in", name)
        time.sleep(0.01)
    for n, k in zip(count(), "ab"):
        print(n, k)


def count():
    n = 0
    try:
        while True:
            time.sleep(0.01)
            yield n
            n += 1
    finally:
        print("count closed")


t = threading.Thread(target=run)
t.start()
t.join()
