import threading
import time

barrier = threading.Barrier(3, action=lambda: print("all here"))


def run(n):
    time.sleep(0.05 * n)
    print("arrived", n)
    barrier.wait()
    time.sleep(0.05 * n)
    print("past", n)


threads = [threading.Thread(target=run, args=(n,)) for n in range(1, 4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
