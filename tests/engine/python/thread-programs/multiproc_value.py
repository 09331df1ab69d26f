from multiprocessing import Lock, Manager, Pipe, Process, Value
import time

counter = 0


def add(total, lock, shared):
    global counter
    counter += 1
    for _ in range(3):
        time.sleep(0.01)
        with lock:
            total.value += 1
    shared.append(total.value)


def talk(end):
    end.send({"hello": 1})
    print("child got", end.recv())
    end.close()


if __name__ == "__main__":
    total, lock = Value("i", 0), Lock()
    with Manager() as manager:
        shared = manager.list()
        ps = [Process(target=add, args=(total, lock, shared)) for _ in range(2)]
        for p in ps:
            p.start()
        for p in ps:
            p.join()
        print(total.value, len(shared))
    here, there = Pipe()
    p = Process(target=talk, args=(there,))
    p.start()
    print("parent got", here.recv())
    here.send("bye")
    p.join()
