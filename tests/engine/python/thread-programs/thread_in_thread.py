import threading
import time
from concurrent.futures import ThreadPoolExecutor


def leaf(n):
    time.sleep(0.05)
    return n + 1


def parent(name):
    with ThreadPoolExecutor(2) as pool:
        values = list(pool.map(leaf, range(3)))
    print(name, values)
    child = threading.Thread(target=print, args=(name, "child"))
    child.start()
    child.join()


threads = []
for name in "ab":
    t = threading.Thread(target=parent, args=(name,))
    t.start()
    threads.append(t)
    time.sleep(0.01)
for t in threads:
    t.join()
print("end")
