import threading
import time


def forever():
    try:
        while True:
            print("tick")
            time.sleep(0.1)
    finally:
        print("never printed")


threading.Thread(target=forever, daemon=True).start()
time.sleep(0.25)
print("main ends")
