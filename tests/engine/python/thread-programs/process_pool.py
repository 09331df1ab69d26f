import time
from concurrent.futures import ProcessPoolExecutor, as_completed


def square(n):
    time.sleep(0.1 * n)
    return n * n


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(square, [3, 1, 2])))
        for f in as_completed([pool.submit(square, n) for n in (3, 1, 2)]):
            print(f.result())
