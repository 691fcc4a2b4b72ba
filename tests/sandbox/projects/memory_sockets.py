import os
import socket
import time

# Unread data. A listening socket holds it also after the sender has disconnected.
for n in range(8):
    if os.fork() == 0:
        listening = socket.socket(socket.AF_UNIX)
        listening.bind(f"/tmp/{n}")
        listening.listen(4_096)
        while True:
            sending = socket.socket(socket.AF_UNIX)
            try:
                sending.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 30)
            except OSError:
                pass
            sending.setblocking(False)
            try:
                sending.connect(f"/tmp/{n}")
                while True:
                    sending.send(b"x" * 32_768)
            except OSError:
                time.sleep(0.001)
time.sleep(60)
