import { describe, expect, it } from 'vitest'
import type { Trace } from '../../../components/trace/index.ts'
import { itPrintsWhatCPythonPrints } from './checked-program.ts'
import { pythonEngine, stdout, totalMs } from './engine.ts'
import { networkPrograms } from './network-programs.ts'

const run = pythonEngine()

describe('a program whose server and clients are its own', () => {
  itPrintsWhatCPythonPrints(run, networkPrograms)

  it('says what each task waits for', async () => {
    const trace = await run(chat)
    expect(waits(trace)).toEqual([
      'main: the server to start',
      'main: the connection to 127.0.0.1:8888',
      'handle: a line from 127.0.0.1:40002',
      'main: data (read up to 100 bytes) from 127.0.0.1:8888',
      'handle: asyncio.sleep',
      'main: the connection to 127.0.0.1:8888 to close',
    ])
  })

  it('says whose line woke the task that waited for a line', async () => {
    const trace = await run(chat)
    const handler = trace.tasks.findIndex(({ coroutine }) => coroutine === 'handle')
    const parked = trace.events.findIndex(
      (event) => event.type === 'task.suspended' && event.task === handler && event.wait.on === 'io',
    )
    const woken = trace.events.find(
      (event) => event.seq > parked && event.type === 'ready' && event.task === handler,
    )
    const cause = woken?.type === 'ready' && woken.cause !== undefined ? trace.events[woken.cause] : undefined
    expect(cause).toMatchObject({ type: 'line', task: 1 })
  })

  it('gives the methods of a protocol lanes of their own', async () => {
    const trace = await run(
      networkPrograms.find(({ title }) => title === 'drives protocols and transports')?.code ?? '',
    )
    const lanes = trace.tasks.filter(({ kind }) => kind === 'callback').map(({ coroutine }) => coroutine)
    expect(lanes).toContain('data_received')
    expect(lanes).toContain('connection_lost')
    expect(trace.assumptions).toEqual([])
  })

  it('lets threads use blocking sockets beside the loop', async () => {
    const trace = await run(`import asyncio, socket, time
def client(number):
    with socket.create_connection(("127.0.0.1", 7000)) as connection:
        connection.sendall(b"hello %d\\n" % number)
        return connection.recv(100)
async def handle(reader, writer):
    line = await reader.readline()
    await asyncio.sleep(0.5)
    writer.write(line.upper())
    writer.close()
async def main():
    begun = time.monotonic()
    await asyncio.start_server(handle, "127.0.0.1", 7000)
    print(await asyncio.gather(*(asyncio.to_thread(client, number) for number in range(3))))
    print(round(time.monotonic() - begun, 1))
asyncio.run(main())`)
    expect(stdout(trace)).toBe("[b'HELLO 0\\n', b'HELLO 1\\n', b'HELLO 2\\n']\n0.5\n")
  })

  it('gives the same trace twice', async () => {
    const { code } = networkPrograms.find(({ title }) => title === 'serves several clients at once') ?? {
      code: '',
    }
    expect(JSON.stringify(await run(code))).toBe(JSON.stringify(await run(code)))
  })

  it('runs one at a time as well', async () => {
    const { code } = networkPrograms.find(({ title }) => title === 'serves several clients at once') ?? {
      code: '',
    }
    const trace = await run(code, 'one-at-a-time')
    expect(trace.outcome.type).toBe('completed')
    expect(stdout(trace).split('\n').sort()).toEqual(
      stdout(await run(code))
        .split('\n')
        .sort(),
    )
  })

  it('lets time pass for a chat that never pauses, so that a timeout comes', async () => {
    const trace = await run(`import asyncio
async def echo(reader, writer):
    while data := await reader.read(1):
        writer.write(data)
async def main():
    server = await asyncio.start_server(echo, "127.0.0.1", 8888)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
    try:
        async with asyncio.timeout(0.1):
            while True:
                writer.write(b"x")
                await reader.read(1)
    except TimeoutError:
        print("timeout")
asyncio.run(main())`)
    expect(stdout(trace)).toBe('timeout\n')
  })
})

describe('a client that is alone', () => {
  it('hears an echo from a made-up peer', async () => {
    const trace = await run(client('writer.write(b"hello"); print(await reader.read(100))'))
    expect(stdout(trace)).toBe("b'hello'\n")
    expect(trace.assumptions.map(({ type, line }) => ({ type, line }))).toEqual([{ type: 'other', line: 3 }])
    expect(trace.assumptions[0]?.message).toContain('made-up peer')
  })

  it('is greeted when it waits, and left when it goes on waiting', async () => {
    const trace = await run(client('print(await reader.readline(), await reader.read())'))
    expect(stdout(trace)).toBe("b'hello from a simulated peer\\n' b''\n")
  })

  it('gets a page for an HTTP request to the outside', async () => {
    const trace = await run(`import asyncio
async def main():
    reader, writer = await asyncio.open_connection("example.com", 80)
    writer.write(b"GET / HTTP/1.0\\r\\nHost: example.com\\r\\n\\r\\n")
    print((await reader.readline()).decode().strip())
    print(b"made-up page of example.com" in await reader.read())
asyncio.run(main())`)
    expect(stdout(trace)).toBe('HTTP/1.0 200 OK\nTrue\n')
    expect(totalMs(trace)).toBeGreaterThan(50)
  })

  it('is refused where the program expects that', async () => {
    const trace = await run(`import asyncio
async def main():
    try:
        await asyncio.open_connection("127.0.0.1", 8888)
    except ConnectionRefusedError as error:
        print(error)
asyncio.run(main())`)
    expect(stdout(trace)).toBe("[Errno 111] Connect call failed ('127.0.0.1', 8888)\n")
    expect(trace.assumptions).toEqual([])
  })

  it('is told that TLS is not simulated', async () => {
    const trace = await run(`import asyncio, ssl
async def main():
    reader, writer = await asyncio.open_connection("example.com", 443, ssl=ssl.create_default_context())
    print(writer.get_extra_info("cipher") is not None)
    writer.close()
asyncio.run(main())`)
    expect(stdout(trace)).toBe('True\n')
    expect(trace.assumptions.map(({ message }) => message).join(' ')).toContain('TLS is not simulated')
  })

  it('holds the loop while it blocks', async () => {
    const trace = await run(
      'import urllib.request\nprint(len(urllib.request.urlopen("http://example.com/").read()) > 20)',
    )
    expect(stdout(trace)).toBe('True\n')
    expect(trace.events.filter(({ type }) => type === 'blocked').length).toBeGreaterThan(0)
  })
})

describe('a server that is alone', () => {
  it('gets two made-up clients and is stopped politely', async () => {
    const trace = await run(server)
    expect(stdout(trace)).toBe(
      "b'hello from a simulated client\\n'\nb'hello from another simulated client\\n'\n",
    )
    expect(trace.outcome).toMatchObject({
      type: 'stopped',
      limit: 'virtual-time',
      message: 'The server waits for clients that never come; it was stopped at 0.36 s.',
    })
    expect(trace.assumptions[0]?.message).toContain('two made-up clients')
  })

  it('gets an HTTP request when it speaks HTTP', async () => {
    const trace = await run(
      server.replace('writer.write(data)', 'writer.write(b"HTTP/1.1 200 OK\\r\\n\\r\\n")'),
    )
    expect(stdout(trace)).toContain("b'GET / HTTP/1.1\\r\\n'")
  })

  it('gets a datagram when it takes datagrams', async () => {
    const trace = await run(`import asyncio
class Server(asyncio.DatagramProtocol):
    def connection_made(self, transport): self.transport = transport
    def datagram_received(self, data, address): print(data); self.transport.sendto(data, address)
async def main():
    await asyncio.get_running_loop().create_datagram_endpoint(Server, local_addr=("127.0.0.1", 9999))
    await asyncio.sleep(10)
asyncio.run(main())`)
    expect(stdout(trace)).toBe("b'hello from a simulated client'\n")
  })

  it('serves clients with blocking sockets', async () => {
    const trace = await run(`import socket
listener = socket.create_server(("127.0.0.1", 5000))
while True:
    connection, address = listener.accept()
    print(connection.recv(100))
    connection.close()`)
    expect(stdout(trace).split('\n')).toHaveLength(3)
    expect(trace.outcome.type).toBe('stopped')
  })
})

/** What each lane waits for, in the order of their first such wait. */
function waits(trace: Trace): string[] {
  const found = trace.events.flatMap((event) =>
    event.type === 'task.suspended' && event.wait.label !== '' && event.wait.on !== 'loop'
      ? [`${trace.tasks[event.task]?.coroutine}: ${event.wait.label}`]
      : [],
  )
  return [...new Set(found)]
}

const chat = `import asyncio
async def handle(reader, writer):
    print(await reader.readline())
    await asyncio.sleep(0.1)
    writer.write(b"bye")
    writer.close()
async def main():
    await asyncio.start_server(handle, "127.0.0.1", 8888)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
    await asyncio.sleep(0)
    writer.write(b"hello\\n")
    print(await reader.read(100))
    writer.close()
    await writer.wait_closed()
asyncio.run(main())`

const client = (body: string) => `import asyncio
async def main():
    reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
    ${body}
    writer.close()
asyncio.run(main())`

const server = `import asyncio
async def handle(reader, writer):
    data = await reader.readline()
    print(data)
    writer.write(data)
    await writer.drain()
    writer.close()
async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8888)
    async with server:
        await server.serve_forever()
asyncio.run(main())`
