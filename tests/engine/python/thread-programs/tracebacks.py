import threading
import time
import traceback


def inner(x):
    time.sleep(0.01)
    return 1 / x


def outer():
    try:
        inner(0)
    except ZeroDivisionError as error:
        frames = traceback.extract_tb(error.__traceback__)
        print([(f.name, f.lineno) for f in frames])
        try:
            raise RuntimeError("again") from error
        except RuntimeError as second:
            print(repr(second.__cause__), threading.current_thread().name)


t = threading.Thread(target=outer, name="tracer")
t.start()
t.join()
