from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, wait
import time


def task(n):
    time.sleep(0.15 * n)
    if n == 2:
        raise RuntimeError(n)
    return n


with ThreadPoolExecutor(max_workers=4) as pool:
    fs = [pool.submit(task, n) for n in (4, 3, 2, 1)]
    done, pending = wait(fs, return_when=FIRST_COMPLETED)
    print(len(done), len(pending))
    done, pending = wait(fs, return_when=FIRST_EXCEPTION)
    print(len(done), len(pending))
    done, pending = wait(fs, timeout=0.22)
    print(len(done), len(pending))
    done, pending = wait(fs, return_when=ALL_COMPLETED)
    print(len(done), len(pending))
