"""A pool's initializer sets up each process, and none of it is seen outside."""
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool

connection = None


def connect(name):
    global connection
    connection = f"connection to {name}"


def query(number):
    return f"{number} over {connection}"


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2, initializer=connect, initargs=("db1",)) as pool:
        print(list(pool.map(query, range(3))))
    with Pool(2, initializer=connect, initargs=("db2",)) as pool:
        print(pool.map(query, range(3)))
    print(connection)
