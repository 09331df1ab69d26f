import queue
import threading
import time

q = queue.Queue(maxsize=2)


def producer():
    for n in range(5):
        q.put(n)
        time.sleep(0.02)
    q.put(None)


def consumer():
    while True:
        item = q.get()
        if item is None:
            break
        print("got", item)
        time.sleep(0.05)
        q.task_done()


p = threading.Thread(target=producer)
c = threading.Thread(target=consumer)
p.start()
c.start()
p.join()
c.join()
print("finished", q.empty())
