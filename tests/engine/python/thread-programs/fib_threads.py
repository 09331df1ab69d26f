import threading
import time
from functools import lru_cache


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@lru_cache
def cached(n):
    time.sleep(0.001)
    return n if n < 2 else cached(n - 1) + cached(n - 2)


results = {}


def compute(n):
    results[n] = fib(n), cached(n)


threads = [threading.Thread(target=compute, args=(n,)) for n in (10, 12, 15)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(dict(sorted(results.items())))
