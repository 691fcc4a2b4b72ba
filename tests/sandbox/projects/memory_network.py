import os
import socket
import time

# Unread data in TCP's and UDP's queues.
held = []


def sent(sending):
    sending.setblocking(False)
    for _ in range(10):
        try:
            while True:
                sending.send(b"x" * 32_768)
        except OSError:
            time.sleep(0.001)


for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
    if os.fork() == 0:
        listening = socket.socket(socket.AF_INET, kind)
        listening.bind(("127.0.0.1", 0))
        if kind == socket.SOCK_STREAM:
            listening.listen(4_096)
        while len(held) < 240:
            sending = socket.socket(socket.AF_INET, kind)
            sending.connect(listening.getsockname())
            sent(sending)
            held.append(sending)
            if kind == socket.SOCK_DGRAM:
                held.append(listening)
                listening = socket.socket(socket.AF_INET, kind)
                listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 30)
                listening.bind(("127.0.0.1", 0))
        time.sleep(60)
time.sleep(60)
