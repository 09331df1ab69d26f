from multiprocessing import Pool, cpu_count
import time


def f(x):
    time.sleep(0.05)
    return x * x


def g(a, b):
    return a + b


if __name__ == "__main__":
    with Pool(processes=2) as pool:
        print(pool.map(f, range(5)))
        r = pool.apply_async(f, (7,))
        print(r.get(timeout=1))
        print(pool.starmap(g, [(1, 2), (3, 4)]))
        print(sorted(pool.imap_unordered(f, [1, 2, 3])), pool.apply(f, (3,)))
    print(cpu_count() > 0)
