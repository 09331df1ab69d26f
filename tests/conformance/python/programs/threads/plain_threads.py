import threading
import time

results = []
lock = threading.Lock()


def job(n):
    time.sleep(0.05 * (3 - n))
    with lock:
        results.append(n)


threads = [threading.Thread(target=job, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(results)
