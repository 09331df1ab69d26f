from concurrent.futures import ThreadPoolExecutor, TimeoutError
import time


def slow(n):
    time.sleep(n)
    return n


with ThreadPoolExecutor(2) as pool:
    try:
        for value in pool.map(slow, [0.05, 0.1, 0.6], timeout=0.3):
            print(value)
    except TimeoutError:
        print("timed out")
    f = pool.submit(slow, 0.2)
    try:
        f.result(timeout=0.05)
    except TimeoutError:
        print("not ready")
    print(f.cancel(), f.running())
print(f.result())
