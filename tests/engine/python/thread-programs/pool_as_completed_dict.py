import concurrent.futures
import time

URLS = {"fast": 0.1, "slow": 0.4, "broken": 0.2, "medium": 0.3}


def load(name, seconds):
    time.sleep(seconds)
    if name == "broken":
        raise OSError("no route")
    return name.upper()


with concurrent.futures.ThreadPoolExecutor(max_workers=5) as executor:
    future_to_url = {executor.submit(load, name, seconds): name for name, seconds in URLS.items()}
    for future in concurrent.futures.as_completed(future_to_url):
        name = future_to_url[future]
        try:
            data = future.result()
        except Exception as error:
            print(f"{name!r} generated an exception: {error}")
        else:
            print(f"{name!r} is {data}")
