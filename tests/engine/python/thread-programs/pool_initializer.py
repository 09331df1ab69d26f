from concurrent.futures import ThreadPoolExecutor
import threading
import time

state = threading.local()


def begin(word):
    state.word = word


def job(n):
    time.sleep(0.05)
    return f"{state.word} {n} {threading.current_thread().name[:-1]}"


with ThreadPoolExecutor(2, thread_name_prefix="crew", initializer=begin, initargs=("hi",)) as pool:
    print(list(pool.map(job, range(4))))
