import queue
import threading
import time


def drain(q, name):
    while True:
        try:
            item = q.get(timeout=0.1)
        except queue.Empty:
            print(name, "gives up")
            return
        print(name, item)
        time.sleep(0.01)


for kind in (queue.PriorityQueue, queue.LifoQueue, queue.SimpleQueue):
    q = kind()
    for n in (3, 1, 2):
        q.put(n)
    t = threading.Thread(target=drain, args=(q, kind.__name__))
    t.start()
    t.join()
