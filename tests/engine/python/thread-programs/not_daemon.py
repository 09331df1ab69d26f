import threading
import time


def later():
    time.sleep(0.1)
    print("thread ends after main")


threading.Thread(target=later).start()
print("main ends")
