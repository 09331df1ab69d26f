import queue
import threading
import time

q = queue.Queue(1)


def full():
    try:
        q.put(1)
        q.put(2, timeout=0.1)
    except queue.Full:
        print("full", q.qsize(), q.full())


t = threading.Thread(target=full)
t.start()
t.join()
print(q.get())


def consumer():
    try:
        while True:
            print("item", q.get())
    except queue.ShutDown:
        print("shut down")


t = threading.Thread(target=consumer)
t.start()
q.put("a")
time.sleep(0.1)
q.shutdown()
t.join()
