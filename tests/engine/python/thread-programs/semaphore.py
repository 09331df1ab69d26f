import threading
import time

pool = threading.Semaphore(2)
active = 0
most = 0


def use(n):
    global active, most
    with pool:
        active += 1
        most = max(most, active)
        print("use", n)
        time.sleep(0.1 + 0.03 * n)
        active -= 1


threads = [threading.Thread(target=use, args=(n,)) for n in range(5)]
for t in threads:
    t.start()
    time.sleep(0.01)
for t in threads:
    t.join()
print("most", most)
bounded = threading.BoundedSemaphore(1)
try:
    bounded.release()
except ValueError as error:
    print(error)
