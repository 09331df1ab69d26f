import threading
import time


def job():
    print(threading.current_thread().name, threading.current_thread() is threading.main_thread(),
          threading.active_count())
    time.sleep(0.1)


t1 = threading.Thread(target=job)
t2 = threading.Thread(target=job, name="Named")
t1.start()
time.sleep(0.02)
t2.start()
time.sleep(0.03)
print(t1.is_alive(), t1.name, t2.daemon, t1.ident != t2.ident)
print(sorted(t.name for t in threading.enumerate()))
t1.join()
t2.join()
print(t1.is_alive(), threading.active_count(), threading.main_thread().name)
