import threading
import time

ready = threading.Event()


def waiter(name):
    print(name, "waits")
    ready.wait()
    time.sleep({"a": 0.05, "b": 0.1}[name])
    print(name, "goes on")


def timed():
    while not ready.wait(0.08):
        print("not yet")
    print("timed sees it")


threads = [threading.Thread(target=waiter, args=("a",)), threading.Thread(target=waiter, args=("b",)),
           threading.Thread(target=timed)]
for t in threads:
    t.start()
time.sleep(0.2)
print("set", ready.is_set())
ready.set()
for t in threads:
    t.join()
