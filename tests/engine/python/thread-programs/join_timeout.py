import threading
import time

t = threading.Thread(target=time.sleep, args=(0.3,))
t.start()
t.join(timeout=0.1)
print(t.is_alive())
t.join()
print(t.is_alive())
try:
    t.start()
except RuntimeError as error:
    print(error)
try:
    threading.Thread(target=print).join()
except RuntimeError as error:
    print(error)
