"""Commands that talk to the outside. What they say is made up, and an assumption says so."""

import random
import socket

from ...network import outside
from ..process import Pause, Process, Steps
from .text import options


def ping(p: Process) -> Steps:
    found, names = options(p.argv[1:], "cWwis")
    count = int(found.get("c") or found.get("n") or 4)
    name = names[-1] if names else "localhost"
    try:
        number = socket.gethostbyname(name)
    except OSError:
        yield from p.write(f"ping: {name}: Name or service not known\n", 2)
        return 2
    outside.assume("latency", "The lines and times of ping are made up.")
    times = random.Random(name)
    all_times = []
    yield from p.write(f"PING {name} ({number}) 56(84) bytes of data.\n")
    pace = float(found.get("i") or 1)
    for place in range(count):
        took = times.uniform(0.03, 0.08) if number.startswith("127.") else times.uniform(9, 24)
        all_times.append(took)
        yield Pause(round(took / 1000, 6))
        yield from p.write(f"64 bytes from {number}: icmp_seq={place + 1} ttl=57 time={took:.1f} ms\n")
        if place + 1 < count:
            yield Pause(round(pace - took / 1000, 6))
    total = round((count - 1) * pace * 1000 + all_times[-1]) if all_times else 0
    yield from p.write(
        f"\n--- {name} ping statistics ---\n{count} packets transmitted, {count} received, 0% packet loss, "
        f"time {total}ms\nrtt min/avg/max/mdev = {min(all_times, default=0):.3f}/"
        f"{sum(all_times) / max(len(all_times), 1):.3f}/{max(all_times, default=0):.3f}/1.000 ms\n")
    return 0


def curl(p: Process) -> Steps:
    found, names = options(p.argv[1:], "oHXdAuw" if not p.argv[0].endswith("wget") else "O")
    if not names:
        yield from p.write("curl: (2) no URL specified\n", 2)
        return 2
    host = names[-1].partition("://")[2].partition("/")[0] or names[-1].partition("/")[0]
    try:
        socket.gethostbyname(host.partition(":")[0])
    except OSError:
        yield from p.write(f"curl: (6) Could not resolve host: {host}\n", 2)
        return 6
    outside.assume("other", f"What {p.argv[0]} gets from {host} is made up.")
    yield Pause(0.12)
    head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nServer: simulated\r\n\r\n"
    body = f"<!doctype html>\n<title>{host}</title>\n<p>A made-up page of {host}.</p>\n"
    text = head if "I" in found else (head + body if "i" in found else body)
    target = found.get("o") or found.get("O")
    if target and target not in ("/dev/null", "-"):
        with open(target, "w") as file:
            file.write(text)
    elif target != "/dev/null":
        yield from p.write(text)
    if "w" in found:
        yield from p.write(found["w"].replace("%{http_code}", "200").replace("\\n", "\n"))
    return 0


COMMANDS = {"ping": ping, "curl": curl, "wget": curl}
