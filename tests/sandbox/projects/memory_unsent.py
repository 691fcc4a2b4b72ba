import os
import socket
import time

# Datagrams that are buffered and never sent, in more sockets than one process may have.
held = []

for _ in range(4):
    os.fork()
while len(held) < 240:
    sending = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sending.connect(("127.0.0.1", 9))
    sending.send(b"x" * 60_000, socket.MSG_MORE)
    held.append(sending)
time.sleep(60)
