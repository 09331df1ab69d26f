import threading
import time


def numbers(n):
    for k in range(n):
        time.sleep(0.1)
        yield k
    return "end"


def both():
    value = yield from numbers(2)
    print("inner returned", value)
    yield 10


def consume(name):
    for k in numbers(2):
        print(name, k)
    for k in both():
        print(name, "both", k)
    print(name, sum(numbers(2)), list(enumerate(numbers(2))))


a = threading.Thread(target=consume, args=("a",))
b = threading.Thread(target=consume, args=("b",))
a.start()
time.sleep(0.05)
b.start()
a.join()
b.join()
