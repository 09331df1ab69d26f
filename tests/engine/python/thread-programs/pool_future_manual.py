from concurrent.futures import Future, InvalidStateError
import threading
import time

future = Future()


def fulfil():
    time.sleep(0.1)
    future.set_result("made by hand")


future.add_done_callback(lambda f: print("callback", f.result()))
threading.Thread(target=fulfil).start()
time.sleep(0.2)
print(future.result())
try:
    future.set_result(2)
except InvalidStateError:
    print("only once")
