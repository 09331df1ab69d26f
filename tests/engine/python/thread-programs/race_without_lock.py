import threading
import time

balance = 0


def deposit():
    global balance
    seen = balance
    time.sleep(0.05)
    balance = seen + 1


threads = [threading.Thread(target=deposit) for _ in range(5)]
[t.start() for t in threads]
[t.join() for t in threads]
print("lost updates:", 5 - balance)
