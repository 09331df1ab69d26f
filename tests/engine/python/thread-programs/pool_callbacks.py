from concurrent.futures import ThreadPoolExecutor
import time


def task(n):
    time.sleep(0.1 * n)
    if n == 2:
        raise ValueError("two")
    return n


def told(future):
    print("callback", future.exception() or future.result())


with ThreadPoolExecutor() as pool:
    for n in (3, 2, 1):
        pool.submit(task, n).add_done_callback(told)
    print("submitted")
print("closed")
try:
    pool.submit(task, 1)
except RuntimeError as error:
    print(error)
