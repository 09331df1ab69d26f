import threading
import time

cond = threading.Condition()
value = 0


def grow():
    global value
    for _ in range(3):
        time.sleep(0.05)
        with cond:
            value += 1
            cond.notify_all()


def see(n):
    with cond:
        ok = cond.wait_for(lambda: value >= n, timeout=1)
        print("saw", n, ok)


threads = [threading.Thread(target=see, args=(n,)) for n in (3, 1, 2)] + [threading.Thread(target=grow)]
for t in threads:
    t.start()
for t in threads:
    t.join()
with cond:
    print(cond.wait_for(lambda: value > 5, timeout=0.1))
