from concurrent.futures import ThreadPoolExecutor
import threading
import time


def task(n):
    time.sleep(0.05 * n)
    print(f"task {n} in {threading.current_thread().name}")
    time.sleep(0.1)
    return n * n


with ThreadPoolExecutor(max_workers=3) as executor:
    futures = [executor.submit(task, n) for n in range(3)]
    print([f.result() for f in futures])
print("done", futures[0].done())
