import threading
import time

running = True


def loop():
    n = 0
    while running:
        n += 1
        time.sleep(0.1)
    print("stopped after", n)


t = threading.Thread(target=loop)
t.start()
time.sleep(0.25)
running = False
t.join()
begun = time.time()
t2 = threading.Thread(target=lambda: time.sleep(1.5))
t2.start()
t2.join()
print(f"{time.time() - begun:.1f}")
