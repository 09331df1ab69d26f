import threading
import time

counter = 0
lock = threading.Lock()


def add(n):
    global counter
    for _ in range(n):
        with lock:
            current = counter
            time.sleep(0.01)
            counter = current + 1


threads = [threading.Thread(target=add, args=(3,)) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
