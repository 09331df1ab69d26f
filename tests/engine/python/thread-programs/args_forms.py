import threading
import time


def job(a, b=2, *rest, c, d=4, **options):
    time.sleep(0.01)
    (x, y), *z = [(a, b), *rest]
    print(a, b, rest, c, d, options, x + y, z)
    return [*(n for n in rest)]


class Base:
    def greet(self):
        time.sleep(0.01)
        return "base"


class Child(Base):
    kind = "child"

    def __init__(self):
        self.__secret = "mangled"

    def greet(self):
        return f"{super().greet()} {self.kind} {self.__secret}"

    @classmethod
    def make(cls):
        time.sleep(0.01)
        return cls()


def run():
    job(1, c=3)
    job(*(1, 2, 3), **{"c": 5, "e": 6})
    print(Child.make().greet())
    match Child.make().greet().split():
        case [first, *_] if len(first) == 4:
            print("matched", first)
    value = yes() if no() else (yes() and not no())
    print(value, yes() < 2 < 3, [yes()] + [no()], f"{yes()!r:>5}", {"k": yes(), **{"j": no()}})
    assert yes(), "never"
    data = [0, 1, 2]
    data[yes()] += 5
    del data[no()]
    print(data, data[no():yes()])


def yes():
    time.sleep(0.001)
    return 1


def no():
    time.sleep(0.001)
    return 0


t = threading.Thread(target=run)
t.start()
t.join()
