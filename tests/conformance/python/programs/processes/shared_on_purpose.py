"""What a manager, a Value and a Queue hold is shared; a plain list is not."""
import multiprocessing


def work(number, table, names, total, plain, results):
    table[number] = number * number
    names.append(f"p{number}")
    with total.get_lock():
        total.value += number
    plain.append(number)
    results.put((number, plain))


if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        table, names = manager.dict(), manager.list()
        total, results, plain = multiprocessing.Value("i", 0), multiprocessing.Queue(), [0]
        for number in range(1, 4):
            process = multiprocessing.Process(target=work, args=(number, table, names, total, plain, results))
            process.start()
            print(results.get())
            process.join()
        print(dict(table), list(names), total.value, plain)
