/** Programs that use the network, each with what python3 (3.11.7, Linux) printed; where 3.14 prints something else, a note says so. */
import type { Checked } from './checked-program.ts'

export const networkPrograms: Checked[] = [
  {
    title: 'echoes a line through asyncio.start_server',
    code: `import asyncio
async def handle(reader, writer):
    data = await reader.readline()
    print("server", data, writer.get_extra_info("sockname"))
    writer.write(data.upper())
    await writer.drain()
    writer.close()
    await writer.wait_closed()
async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 18888)
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", 18888)
        print("peer", writer.get_extra_info("peername"))
        writer.write(b"hello\\n")
        print("client", await reader.readline())
        print("end", await reader.read())
        writer.close()
        await writer.wait_closed()
    print("serving", server.is_serving())
asyncio.run(main())
`,
    prints: `peer ('127.0.0.1', 18888)
server b'hello\\n' ('127.0.0.1', 18888)
client b'HELLO\\n'
end b''
serving False
`,
  },
  {
    title: 'reads exactly, until a separator, and to the end',
    code: `import asyncio
async def handle(reader, writer):
    print(await reader.readexactly(3))
    print(await reader.readuntil(b";"))
    print(await reader.readline())
    print(await reader.read(2))
    print(await reader.read())
    print(reader.at_eof())
    writer.close()
async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 18889)
    reader, writer = await asyncio.open_connection("127.0.0.1", 18889)
    writer.write(b"abcdef;a line\\nxyz and the rest")
    writer.write_eof()
    print(await reader.read())
    writer.close()
    server.close()
    await server.wait_closed()
    print("closed")
asyncio.run(main())
`,
    prints: `b'abc'
b'def;'
b'a line\\n'
b'xy'
b'z and the rest'
True
b''
closed
`,
  },
  {
    title: 'raises IncompleteReadError with what came',
    code: `import asyncio
async def handle(reader, writer):
    writer.write(b"abc")
    writer.close()
async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 18890)
    reader, writer = await asyncio.open_connection("127.0.0.1", 18890)
    try:
        await reader.readexactly(10)
    except asyncio.IncompleteReadError as error:
        print(error, error.partial, error.expected)
    reader, writer = await asyncio.open_connection("127.0.0.1", 18890)
    try:
        await reader.readuntil(b"\\n")
    except asyncio.IncompleteReadError as error:
        print(error)
    server.close()
asyncio.run(main())
`,
    prints: `3 bytes read on a total of 10 expected bytes b'abc' 10
3 bytes read on a total of undefined expected bytes
`,
  },
  {
    title: 'raises LimitOverrunError and ValueError for long lines',
    code: `import asyncio
async def handle(reader, writer):
    writer.write(b"x" * 100 + b"\\n")
    writer.close()
async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 18891)
    for method in ("readuntil", "readline"):
        reader, writer = await asyncio.open_connection("127.0.0.1", 18891, limit=10)
        try:
            await getattr(reader, method)()
        except (asyncio.LimitOverrunError, ValueError) as error:
            print(type(error).__name__, error)
    server.close()
asyncio.run(main())
`,
    prints: `LimitOverrunError Separator is found, but chunk is longer than limit
ValueError Separator is found, but chunk is longer than limit
`,
  },
  {
    title: "refuses a port nobody listens on, with Linux's words",
    code: `import asyncio
async def main():
    for port in (1, 18892):
        try:
            await asyncio.open_connection("127.0.0.1", port)
        except ConnectionRefusedError as error:
            print(repr(error), error.errno)
asyncio.run(main())
`,
    prints: `ConnectionRefusedError(111, "Connect call failed ('127.0.0.1', 1)") 111
ConnectionRefusedError(111, "Connect call failed ('127.0.0.1', 18892)") 111
`,
  },
  {
    title: 'says that an address is in use',
    // CPython 3.11 has no second `[errno 98]`; 3.14 has.
    code: `import asyncio, errno
async def handle(reader, writer): pass
async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 18893)
    try:
        await asyncio.start_server(handle, "127.0.0.1", 18893)
    except OSError as error:
        print(error, error.errno == errno.EADDRINUSE)
    server.close()
    await server.wait_closed()
    again = await asyncio.start_server(handle, "127.0.0.1", 18893)
    print("again", again.sockets[0].getsockname())
    again.close()
    print(again.sockets)
asyncio.run(main())
`,
    prints: `[Errno 98] error while attempting to bind on address ('127.0.0.1', 18893): [errno 98] address already in use True
again ('127.0.0.1', 18893)
()
`,
  },
  {
    title: 'gives port 0 a number',
    code: `import asyncio
async def handle(reader, writer):
    writer.write(b"hi")
    writer.close()
async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    print(host, port > 1024)
    reader, writer = await asyncio.open_connection(host, port)
    print(await reader.read())
    server.close()
asyncio.run(main())
`,
    prints: `127.0.0.1 True
b'hi'
`,
  },
  {
    title: 'serves several clients at once',
    code: `import asyncio
async def handle(reader, writer):
    name = (await reader.readline()).decode().strip()
    for number in range(3):
        writer.write(f"{name} {number}\\n".encode())
        await writer.drain()
        await asyncio.sleep(0.01 if name == "fast" else 0.025)
    writer.close()
async def client(name):
    reader, writer = await asyncio.open_connection("127.0.0.1", 18894)
    writer.write(f"{name}\\n".encode())
    async for line in reader:
        print(line.decode().strip())
    print(name, "done")
    writer.close()
async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 18894)
    async with server:
        await asyncio.gather(client("slow"), client("fast"))
asyncio.run(main())
`,
    prints: `slow 0
fast 0
fast 1
fast 2
slow 1
fast done
slow 2
slow done
`,
  },
  {
    title: 'sends what one says to all others, as a chat does',
    code: `import asyncio
clients = {}
async def handle(reader, writer):
    name = (await reader.readline()).decode().strip()
    clients[name] = writer
    while line := await reader.readline():
        for other, their in clients.items():
            if other != name:
                their.write(f"{name}: ".encode() + line)
    del clients[name]
    writer.close()
async def person(name, words, wait):
    reader, writer = await asyncio.open_connection("127.0.0.1", 18895)
    writer.write(f"{name}\\n".encode())
    await asyncio.sleep(0.02)
    for word in words:
        await asyncio.sleep(wait)
        writer.write(f"{word}\\n".encode())
    await asyncio.sleep(0.1)
    writer.write_eof()
    print(name, "heard", (await reader.read()).decode().splitlines())
    writer.close()
async def main():
    async with await asyncio.start_server(handle, "127.0.0.1", 18895):
        await asyncio.gather(person("ann", ["hello", "bye"], 0.02), person("bob", ["hi"], 0.03))
asyncio.run(main())
`,
    prints: `bob heard ['ann: hello', 'ann: bye']
ann heard ['bob: hi']
`,
  },
  {
    title: 'drives protocols and transports',
    code: `import asyncio
class Server(asyncio.Protocol):
    def connection_made(self, transport):
        print("server made", transport.get_extra_info("sockname"))
        self.transport = transport
    def data_received(self, data):
        print("server got", data)
        self.transport.write(data[::-1])
    def eof_received(self):
        print("server eof")
        return False
    def connection_lost(self, error):
        print("server lost", error)
class Client(asyncio.Protocol):
    def __init__(self, done): self.done = done
    def connection_made(self, transport):
        print("client made", transport.get_extra_info("peername"))
        self.transport = transport
        transport.writelines([b"one ", b"two"])
    def data_received(self, data):
        print("client got", data)
        self.transport.write_eof()
    def connection_lost(self, error):
        print("client lost", error)
        self.done.set_result(None)
async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Server, "127.0.0.1", 18896)
    done = loop.create_future()
    transport, protocol = await loop.create_connection(lambda: Client(done), "127.0.0.1", 18896)
    print(transport.can_write_eof(), transport.is_closing(), type(protocol).__name__)
    await done
    print(transport.is_closing())
    server.close()
    await server.wait_closed()
asyncio.run(main())
`,
    prints: `server made ('127.0.0.1', 18896)
client made ('127.0.0.1', 18896)
True False Client
server got b'one two'
client got b'owt eno'
server eof
server lost None
client lost None
True
`,
  },
  {
    title: 'uses a buffered protocol',
    code: `import asyncio
class Buffered(asyncio.BufferedProtocol):
    def __init__(self, done): self.done = done; self.buffer = bytearray(4)
    def get_buffer(self, hint): return self.buffer
    def buffer_updated(self, count): print("got", bytes(self.buffer[:count]))
    def eof_received(self): print("eof")
    def connection_lost(self, error): self.done.set_result(None)
async def handle(reader, writer):
    writer.write(b"abcdefghij")
    writer.close()
async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(handle, "127.0.0.1", 18897)
    done = loop.create_future()
    await loop.create_connection(lambda: Buffered(done), "127.0.0.1", 18897)
    await done
    server.close()
asyncio.run(main())
`,
    prints: `got b'abcd'
got b'efgh'
got b'ij'
eof
`,
  },
  {
    title: 'pauses a writer at the high-water mark and resumes it',
    code: `import asyncio
class Slow(asyncio.Protocol):
    def connection_made(self, transport):
        transport.pause_reading()
        print("reading", transport.is_reading())
        asyncio.get_running_loop().call_later(0.1, transport.resume_reading)
        self.count = 0
    def data_received(self, data): self.count += len(data)
    def connection_lost(self, error): print("received", self.count)
class Writer(asyncio.Protocol):
    def __init__(self, done): self.done = done
    def connection_made(self, transport):
        transport.set_write_buffer_limits(high=1000, low=100)
        print("limits", transport.get_write_buffer_limits())
        transport.write(b"x" * 20_000_000)
        print("buffered", transport.get_write_buffer_size() > 0)
        transport.close()
    def pause_writing(self): print("pause")
    def resume_writing(self): print("resume")
    def connection_lost(self, error): print("lost", error); self.done.set_result(None)
async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Slow, "127.0.0.1", 18898)
    done = loop.create_future()
    await loop.create_connection(lambda: Writer(done), "127.0.0.1", 18898)
    await done
    await asyncio.sleep(0.1)
    server.close()
asyncio.run(main())
`,
    prints: `reading False
limits (100, 1000)
pause
buffered True
resume
lost None
received 20000000
`,
  },
  {
    title: 'waits in drain for a slow reader',
    code: `import asyncio
async def handle(reader, writer):
    await asyncio.sleep(0.2)
    print("reading starts")
    total = 0
    while data := await reader.read(65536):
        total += len(data)
    print("read", total)
    writer.close()
async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 18899)
    reader, writer = await asyncio.open_connection("127.0.0.1", 18899)
    loop = asyncio.get_running_loop()
    begun = loop.time()
    writer.write(b"y" * 20_000_000)
    await writer.drain()
    print("drained after", round(loop.time() - begun, 1))
    writer.close()
    await writer.wait_closed()
    await asyncio.sleep(0.1)
    server.close()
asyncio.run(main())
`,
    prints: `reading starts
drained after 0.2
read 20000000
`,
  },
  {
    title: 'aborts a connection',
    code: `import asyncio
async def handle(reader, writer):
    await reader.read(1)
    writer.transport.abort()
async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 18900)
    reader, writer = await asyncio.open_connection("127.0.0.1", 18900)
    writer.write(b"ab")
    await asyncio.sleep(0.05)
    print(await reader.read())
    print(reader.at_eof())
    server.close()
asyncio.run(main())
`,
    prints: `b''
True
`,
  },
  {
    title: 'resets a connection that is closed with unread data',
    code: `import asyncio
class Rude(asyncio.Protocol):
    def connection_made(self, transport):
        transport.pause_reading()
        asyncio.get_running_loop().call_later(0.05, transport.abort)
async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Rude, "127.0.0.1", 18901)
    reader, writer = await asyncio.open_connection("127.0.0.1", 18901)
    writer.write(b"unread")
    try:
        print(await reader.read())
    except ConnectionResetError as error:
        print(repr(error))
    server.close()
asyncio.run(main())
`,
    prints: `ConnectionResetError(104, 'Connection reset by peer')
`,
  },
  {
    title: 'tells a writer that the other end is gone',
    code: `import asyncio
async def handle(reader, writer):
    writer.close()
async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 18902)
    reader, writer = await asyncio.open_connection("127.0.0.1", 18902)
    print(await reader.read())
    try:
        for number in range(5):
            writer.write(b"x" * 10)
            await writer.drain()
            await asyncio.sleep(0.01)
    except ConnectionError as error:
        print(number, type(error).__name__)
    server.close()
asyncio.run(main())
`,
    prints: `b''
1 ConnectionResetError
`,
  },
  {
    title: 'times out while it waits for a line',
    code: `import asyncio
async def handle(reader, writer):
    await asyncio.sleep(1)
    writer.close()
async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 18903)
    reader, writer = await asyncio.open_connection("127.0.0.1", 18903)
    try:
        await asyncio.wait_for(reader.readline(), 0.05)
    except asyncio.TimeoutError:
        print("timeout")
    writer.close()
    server.close()
asyncio.run(main())
`,
    prints: `timeout
`,
  },
  {
    title: 'stops serve_forever by cancelling it',
    code: `import asyncio
async def handle(reader, writer):
    writer.write(await reader.readline())
    writer.close()
async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 18904, start_serving=False)
    print(server.is_serving())
    task = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0)
    print(server.is_serving(), server.get_loop() is asyncio.get_running_loop())
    reader, writer = await asyncio.open_connection("127.0.0.1", 18904)
    writer.write(b"ping\\n")
    print(await reader.readline())
    writer.close()
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", server.is_serving())
asyncio.run(main())
`,
    prints: `False
True True
b'ping\\n'
cancelled False
`,
  },
  {
    title: 'talks over a Unix socket',
    code: `import asyncio, os
async def handle(reader, writer):
    writer.write(b"you said " + await reader.readline())
    await writer.drain()
    writer.close()
async def main():
    path = "loopscope-test.sock"
    server = await asyncio.start_unix_server(handle, path)
    print(os.path.exists(path), server.sockets[0].getsockname())
    reader, writer = await asyncio.open_unix_connection(path)
    writer.write(b"hello\\n")
    print(await reader.read())
    writer.close()
    server.close()
    await server.wait_closed()
    if os.path.exists(path):
        os.remove(path)
    try:
        await asyncio.open_unix_connection(path)
    except FileNotFoundError as error:
        print(error)
asyncio.run(main())
`,
    prints: `True loopscope-test.sock
b'you said hello\\n'
[Errno 2] No such file or directory
`,
  },
  {
    title: 'sends datagrams both ways',
    code: `import asyncio
class Server(asyncio.DatagramProtocol):
    def connection_made(self, transport): self.transport = transport
    def datagram_received(self, data, address):
        print("server", data, address[0])
        self.transport.sendto(data.upper(), address)
class Client(asyncio.DatagramProtocol):
    def __init__(self, done): self.done = done
    def connection_made(self, transport):
        self.transport = transport
        transport.sendto(b"hello")
    def datagram_received(self, data, address):
        print("client", data, address)
        self.transport.close()
    def connection_lost(self, error):
        print("lost", error)
        self.done.set_result(None)
async def main():
    loop = asyncio.get_running_loop()
    transport, _ = await loop.create_datagram_endpoint(Server, local_addr=("127.0.0.1", 18905))
    done = loop.create_future()
    await loop.create_datagram_endpoint(lambda: Client(done), remote_addr=("127.0.0.1", 18905))
    await done
    transport.close()
asyncio.run(main())
`,
    prints: `server b'hello' 127.0.0.1
client b'HELLO' ('127.0.0.1', 18905)
lost None
`,
  },
  {
    title: 'tells a datagram client that nobody is there',
    code: `import asyncio
class Client(asyncio.DatagramProtocol):
    def __init__(self, done): self.done = done
    def connection_made(self, transport): transport.sendto(b"hello")
    def error_received(self, error): print("error", repr(error)); self.done.set_result(None)
async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    transport, _ = await loop.create_datagram_endpoint(lambda: Client(done), remote_addr=("127.0.0.1", 18906))
    try:
        await asyncio.wait_for(done, 1)
    except ConnectionRefusedError:
        pass
    transport.close()
asyncio.run(main())
`,
    prints: `error ConnectionRefusedError(111, 'Connection refused')
`,
  },
  {
    title: 'uses non-blocking sockets with the loop',
    code: `import asyncio, socket
async def client(address):
    loop = asyncio.get_running_loop()
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    sock.setblocking(False)
    await loop.sock_connect(sock, address)
    await loop.sock_sendall(sock, b"hello server")
    print("client got", await loop.sock_recv(sock, 100))
    sock.close()
async def main():
    loop = asyncio.get_running_loop()
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    listener.setblocking(False)
    task = asyncio.create_task(client(listener.getsockname()))
    connection, address = await loop.sock_accept(listener)
    print("accepted", address[0], connection.gettimeout())
    data = await loop.sock_recv(connection, 1024)
    print("server got", data)
    await loop.sock_sendall(connection, data[::-1])
    await task
    print("end", await loop.sock_recv(connection, 10))
    connection.close()
    listener.close()
asyncio.run(main())
`,
    prints: `accepted 127.0.0.1 0.0
server got b'hello server'
client got b'revres olleh'
end b''
`,
  },
  {
    title: 'watches a socket pair with add_reader',
    code: `import asyncio, socket
async def main():
    loop = asyncio.get_running_loop()
    left, right = socket.socketpair()
    left.setblocking(False)
    done = loop.create_future()
    def readable():
        data = left.recv(100)
        print("readable", data)
        if data == b"stop":
            print("removed", loop.remove_reader(left))
            done.set_result(None)
    loop.add_reader(left, readable)
    loop.call_later(0.01, right.send, b"first")
    loop.call_later(0.02, right.send, b"stop")
    await done
    print(loop.remove_reader(left))
    left.close(); right.close()
asyncio.run(main())
`,
    prints: `readable b'first'
readable b'stop'
removed True
False
`,
  },
  {
    title: 'hands a connected socket to open_connection',
    code: `import asyncio, socket
async def main():
    left, right = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=left)
    loop = asyncio.get_running_loop()
    loop.call_soon(right.send, b"abc")
    print(await reader.read(100))
    writer.close()
    await writer.wait_closed()
    print(right.recv(10))
    right.close()
asyncio.run(main())
`,
    prints: `b'abc'
b''
`,
  },
  {
    title: 'keeps the order of callbacks of a real loop',
    code: `import asyncio
order = []
class Server(asyncio.Protocol):
    def connection_made(self, transport): order.append("server made"); self.transport = transport
    def data_received(self, data): order.append("server data"); self.transport.write(data)
    def connection_lost(self, error): order.append("server lost")
class Client(asyncio.Protocol):
    def connection_made(self, transport): order.append("client made"); transport.write(b"x")
    def data_received(self, data): order.append("client data")
    def connection_lost(self, error): order.append("client lost")
async def ticks():
    for number in range(12):
        order.append(number)
        await asyncio.sleep(0)
async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Server, "127.0.0.1", 18907)
    task = asyncio.create_task(ticks())
    transport, _ = await loop.create_connection(Client, "127.0.0.1", 18907)
    order.append("connected")
    await task
    transport.close()
    await asyncio.sleep(0.05)
    server.close()
    print(order)
asyncio.run(main())
`,
    prints: `[0, 1, 2, 'server made', 'client made', 3, 'connected', 'server data', 4, 'client data', 5, 6, 7, 8, 9, 10, 11, 'client lost', 'server lost']
`,
  },
  {
    title: 'prints the peer of a plain callback',
    code: `import asyncio
def connected(reader, writer):
    print("connected", writer.get_extra_info("peername")[0])
    writer.write(b"bye\\n")
    writer.close()
async def main():
    server = await asyncio.start_server(connected, "localhost", 18908)
    reader, writer = await asyncio.open_connection("localhost", 18908)
    print(await reader.readline())
    server.close()
asyncio.run(main())
`,
    prints: `connected 127.0.0.1
b'bye\\n'
`,
  },
  {
    title: 'answers an HTTP request that the program itself sends',
    code: `import asyncio
async def handle(reader, writer):
    request = await reader.readuntil(b"\\r\\n\\r\\n")
    method, path, version = request.split(b"\\r\\n")[0].split()
    body = b"you asked for " + path
    writer.write(b"HTTP/1.1 200 OK\\r\\nContent-Length: %d\\r\\nConnection: close\\r\\n\\r\\n%s" % (len(body), body))
    await writer.drain()
    writer.close()
async def get(path):
    reader, writer = await asyncio.open_connection("127.0.0.1", 18909)
    writer.write(f"GET {path} HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n".encode())
    head = await reader.readuntil(b"\\r\\n\\r\\n")
    body = await reader.read()
    writer.close()
    return head.split(b"\\r\\n")[0], body
async def main():
    async with await asyncio.start_server(handle, "127.0.0.1", 18909):
        for answer in await asyncio.gather(get("/a"), get("/b")):
            print(answer)
asyncio.run(main())
`,
    prints: `(b'HTTP/1.1 200 OK', b'you asked for /a')
(b'HTTP/1.1 200 OK', b'you asked for /b')
`,
  },
  {
    title: 'uses blocking sockets one after the other',
    code: `import socket
listener = socket.create_server(("127.0.0.1", 18910))
client = socket.create_connection(("127.0.0.1", 18910), timeout=2)
connection, address = listener.accept()
client.sendall(b"hello")
print(connection.recv(10), client.getpeername())
connection.settimeout(0.1)
try:
    connection.recv(10)
except TimeoutError as error:
    print("timeout", error)
client.close()
print(connection.recv(10))
connection.close(); listener.close()
try:
    socket.create_connection(("127.0.0.1", 18910))
except ConnectionRefusedError as error:
    print(error)
`,
    prints: `b'hello' ('127.0.0.1', 18910)
timeout timed out
b''
[Errno 111] Connection refused
`,
  },
  {
    title: 'reads lines through makefile',
    code: `import socket
left, right = socket.socketpair()
left.sendall(b"one\\ntwo\\n")
left.close()
with right.makefile() as file:
    for line in file:
        print(repr(line))
right.close()
`,
    prints: `'one\\n'
'two\\n'
`,
  },
  {
    title: 'selects among sockets',
    code: `import selectors, socket
selector = selectors.DefaultSelector()
left, right = socket.socketpair()
left.setblocking(False)
selector.register(left, selectors.EVENT_READ, "left")
print(selector.select(timeout=0))
right.send(b"x")
print([(key.data, mask) for key, mask in selector.select(timeout=1)])
print(left.recv(10))
selector.unregister(left)
selector.close()
left.close(); right.close()
`,
    prints: `[]
[('left', 1)]
b'x'
`,
  },
]
