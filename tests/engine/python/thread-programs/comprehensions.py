import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def slow(n):
    time.sleep(0.02 * n)
    return n


def work(name):
    base = 10
    print(name, [slow(n) + base for n in range(3) if slow(1)])
    print(name, {slow(n): slow(m) for n in (1, 2) for m in (n, n + 1)}, {slow(n % 2) for n in range(4)})
    print(name, sum(slow(n) for n in range(3)), sorted(slow(n) for n in (2, 1)), any(slow(n) for n in (0, 1, 2)))
    print(name, [[slow(n) for n in range(k)] for k in range(3)])
    with ThreadPoolExecutor(2) as pool:
        fs = [pool.submit(slow, n) for n in (3, 1, 2)]
        print(name, [f.result() for f in as_completed(fs)], max(f.result() for f in fs))
    print(name, (lambda: [slow(n) for n in range(2)])(), list(map(slow, (1, 2))))


t = threading.Thread(target=work, args=("a",))
t.start()
t.join()
