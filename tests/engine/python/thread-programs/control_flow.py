import threading
import time


class Resource:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        time.sleep(0.01)
        print("enter", self.name)
        return self

    def __exit__(self, kind, error, trace):
        time.sleep(0.01)
        print("exit", self.name, kind.__name__ if kind else None)
        return kind is KeyError


def early():
    with Resource("a") as a, Resource("b"):
        time.sleep(0.01)
        return a.name


def work():
    print("returned", early())
    for n in range(5):
        with Resource(n):
            if n == 0:
                continue
            if n == 1:
                raise KeyError(n)
            if n == 2:
                break
    else:
        print("not reached")
    try:
        with Resource("c"):
            raise ValueError("out")
    except ValueError as error:
        print("caught", error)
    finally:
        time.sleep(0.01)
        print("finally")
    n = 3
    while n and (time.sleep(0.01) or True):
        n -= 1
    else:
        print("while else", n)
    values = [time.sleep(0.01) or k for k in range(3)]
    print(values, {k: k for k in values if not time.sleep(0.01)})


t = threading.Thread(target=work)
t.start()
time.sleep(0.001)
print("main")
t.join()
