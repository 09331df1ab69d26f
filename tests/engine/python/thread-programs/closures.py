import threading
import time


def make(n):
    total = 0

    def add(k):
        nonlocal total
        time.sleep(0.06 * k)
        total += k
        return helper()

    def helper():
        time.sleep(0.01)
        return total

    def run():
        for k in range(1, 4):
            print(n, add(k))

    return run


threads = [threading.Thread(target=make(n)) for n in "xy"]
threads[0].start()
time.sleep(0.03)
threads[1].start()
for t in threads:
    t.join()
