import threading
import time

threading.Timer(0.1, print, args=("timer rang",)).start()
late = threading.Timer(0.3, lambda: print("never"))
late.start()
time.sleep(0.2)
late.cancel()
late.join()
print("cancelled", late.is_alive())
