import threading
import time


class Repeater:
    def __init__(self, interval, function, *args):
        self.interval = interval
        self.function = function
        self.args = args
        self.stop_event = threading.Event()
        self.thread = threading.Thread(target=self._loop)

    def _loop(self):
        while not self.stop_event.wait(self.interval):
            self.function(*self.args)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *error):
        self.stop_event.set()
        self.thread.join()


with Repeater(0.1, print, "tick"):
    time.sleep(0.38)
print("stopped")
