import threading
import time

forks = [threading.Lock() for _ in range(3)]


def dine(n):
    first, second = sorted((n, (n + 1) % 3))
    time.sleep([0, 0.03, 0.15][n])
    with forks[first]:
        with forks[second]:
            print("eats", n)
            time.sleep(0.1 + n / 100)


threads = [threading.Thread(target=dine, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
