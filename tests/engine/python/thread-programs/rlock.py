import threading
import time

lock = threading.RLock()


def inner(name):
    with lock:
        print("inner", name)
        time.sleep(0.05)


def outer(name):
    with lock:
        print("outer", name)
        inner(name)
        print("leaves", name)


threads = [threading.Thread(target=outer, args=(n,)) for n in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
try:
    lock.release()
except RuntimeError as error:
    print(error)
