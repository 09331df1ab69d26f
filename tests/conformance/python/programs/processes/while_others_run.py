"""Two processes change a variable of the same name in turn, and the parent changes its own."""
import multiprocessing
import time

level = 0


def climb(step, results):
    global level
    for _ in range(3):
        level += step
        time.sleep(0.1)
    results.put((step, level))


if __name__ == "__main__":
    results = multiprocessing.Queue()
    level = 100
    processes = [multiprocessing.Process(target=climb, args=(step, results)) for step in (1, 7)]
    for process in processes:
        process.start()
    level = -5
    print(sorted(results.get() for _ in processes))
    for process in processes:
        process.join()
    print(level)
