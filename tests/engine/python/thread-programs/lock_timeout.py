import threading
import time

lock = threading.Lock()


def hold():
    with lock:
        time.sleep(0.3)


def try_it():
    print("now", lock.acquire(blocking=False))
    print("soon", lock.acquire(timeout=0.1))
    got = lock.acquire(timeout=1)
    print("later", got, lock.locked())
    lock.release()


a = threading.Thread(target=hold)
b = threading.Thread(target=try_it)
a.start()
time.sleep(0.01)
b.start()
a.join()
b.join()
print(lock.locked())
