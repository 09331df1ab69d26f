import multiprocessing
import time


def worker(n, queue):
    time.sleep(0.1 * n)
    queue.put((n, multiprocessing.current_process().name))


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    processes = [multiprocessing.Process(target=worker, args=(n, queue)) for n in (2, 1)]
    for p in processes:
        p.start()
    for p in processes:
        p.join()
        print(p.exitcode, p.is_alive())
    print(queue.get(), queue.get())
