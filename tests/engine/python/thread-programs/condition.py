import threading
import time

condition = threading.Condition()
items = []


def consumer():
    with condition:
        while not items:
            print("consumer waits")
            condition.wait()
        print("consumed", items.pop())


def producer():
    time.sleep(0.1)
    with condition:
        items.append("apple")
        print("produced")
        condition.notify()


c = threading.Thread(target=consumer)
p = threading.Thread(target=producer)
c.start()
p.start()
c.join()
p.join()
