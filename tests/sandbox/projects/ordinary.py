import asyncio
import concurrent.futures
import multiprocessing
import os
import resource
import signal
import socketserver
import sqlite3
import subprocess
import tempfile
import threading

# Features of ordinary projects: none of them may be blocked.


def double(number):
    return number * 2


async def serve_and_request():
    async def respond(reader, writer):
        writer.write((await reader.readline()).upper())
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(respond, "localhost", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname()[:2])
    writer.write(b"x" * 60_000 + b"\n")
    assert len(await reader.readline()) == 60_001
    shell = await asyncio.create_subprocess_shell("echo from a shell | tr a-z A-Z", stdout=subprocess.PIPE)
    assert (await shell.communicate())[0] == b"FROM A SHELL\n"


if __name__ == "__main__":
    with multiprocessing.Pool(3) as pool:
        assert pool.map(double, range(100))[-1] == 198
    counter, numbers = multiprocessing.Value("i", 0), multiprocessing.Array("d", 1_000)
    queue = multiprocessing.Queue()
    child = multiprocessing.Process(target=lambda: (queue.put(counter.value + len(numbers))))
    child.start()
    assert queue.get() == 1_000
    child.join()
    with concurrent.futures.ProcessPoolExecutor(2) as executor:
        assert list(executor.map(double, [1, 2])) == [2, 4]
    asyncio.run(serve_and_request())
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), socketserver.BaseRequestHandler) as server:
        threading.Thread(target=server.serve_forever).start()
        server.shutdown()
    with tempfile.TemporaryDirectory() as directory:
        database = sqlite3.connect(os.path.join(directory, "data"))
        assert database.execute("PRAGMA journal_mode=WAL").fetchone() == ("wal",)
        database.execute("CREATE TABLE t AS SELECT 1")
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.nice(1)
    resource.setrlimit(resource.RLIMIT_NOFILE, (100, 100))
    loop = "for n in 1 2 3; do (true); done; kill -0 $$"
    assert subprocess.run(["sh", "-c", loop], check=True).returncode == 0
