from concurrent.futures import ThreadPoolExecutor, CancelledError
import time

pool = ThreadPoolExecutor(max_workers=1)
first = pool.submit(time.sleep, 0.1)
second = pool.submit(print, "never")
third = pool.submit(print, "third runs")
print(second.cancel(), second.cancelled(), first.cancel())
try:
    second.result()
except CancelledError:
    print("cancelled")
pool.shutdown(wait=True)
print("shut")
pool = ThreadPoolExecutor(max_workers=1)
a = pool.submit(time.sleep, 0.1)
b = pool.submit(time.sleep, 0.1)
pool.shutdown(wait=False, cancel_futures=True)
print(a.cancelled(), b.cancelled())
