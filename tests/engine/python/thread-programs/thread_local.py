import threading
import time

data = threading.local()
data.x = "main"


def show(n):
    print(hasattr(data, "x"))
    data.x = n
    time.sleep(0.05)
    print(n, data.x)


threads = []
for n in range(3):
    t = threading.Thread(target=show, args=(n,))
    t.start()
    threads.append(t)
    time.sleep(0.01)
for t in threads:
    t.join()
print(data.x)


class Mine(threading.local):
    def __init__(self, start):
        self.value = start


mine = Mine(5)
mine.value += 1
t = threading.Thread(target=lambda: print("thread", mine.value))
t.start()
t.join()
print("main", mine.value)
