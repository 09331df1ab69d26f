import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def job(n):
    time.sleep(0.04 * n)
    return n * n


with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(job, [3, 1, 2])))
    for future in as_completed([pool.submit(job, n) for n in (3, 1, 2)]):
        print(future.result())
