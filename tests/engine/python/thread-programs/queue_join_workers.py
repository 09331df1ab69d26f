import threading
import queue
import time

q = queue.Queue()


def worker():
    while True:
        item = q.get()
        time.sleep(0.05)
        print(f"working on {item}")
        time.sleep(0.05 * item)
        print(f"finished {item}")
        q.task_done()


threading.Thread(target=worker, daemon=True).start()
for item in range(1, 4):
    q.put(item)
print("all task requests sent")
q.join()
print("all work completed")
