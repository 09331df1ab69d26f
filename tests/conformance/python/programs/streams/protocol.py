import asyncio


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("server: connected")

    def data_received(self, data):
        print("server: data", data.decode())
        self.transport.write(data[::-1])
        self.transport.close()


class Client(asyncio.Protocol):
    def __init__(self, lost):
        self.lost = lost

    def connection_made(self, transport):
        transport.write(b"abc")

    def data_received(self, data):
        print("client: data", data.decode())

    def connection_lost(self, error):
        self.lost.set_result(error)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    lost = loop.create_future()
    await loop.create_connection(lambda: Client(lost), *server.sockets[0].getsockname())
    print("lost:", await lost)
    server.close()
    await server.wait_closed()


asyncio.run(main())
