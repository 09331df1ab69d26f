import threading
import time


class Countdown(threading.Thread):
    def __init__(self, name, n):
        super().__init__(name=name)
        self.n = n
        self.result = None

    def run(self):
        left = self.n
        while left:
            print(self.name, left)
            time.sleep(0.1)
            left -= 1
        self.result = f"{self.name} counted {self.n}"


a = Countdown("a", 2)
b = Countdown("b", 3)
a.start()
time.sleep(0.05)
b.start()
a.join()
b.join()
print(a.result, "|", b.result)
