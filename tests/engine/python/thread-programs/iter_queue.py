import queue
import threading
import time

tasks, results = queue.Queue(), queue.Queue()


def worker(n):
    for item in iter(tasks.get, "stop"):
        time.sleep(0.05 * n)
        results.put((n, item))
        tasks.task_done()


crew = [threading.Thread(target=worker, args=(n,)) for n in (1, 2)]
for t in crew:
    t.start()
for item in range(5):
    tasks.put(item)
tasks.join()
for _ in crew:
    tasks.put("stop")
for t in crew:
    t.join()
print(sorted(results.get()[1] for _ in range(results.qsize())))
try:
    results.get(timeout=0.1)
except queue.Empty:
    print("empty")
try:
    results.get_nowait()
except queue.Empty:
    print("still empty")
