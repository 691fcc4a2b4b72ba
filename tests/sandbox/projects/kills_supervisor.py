import array
import ctypes
import fcntl
import os
import signal
import struct

from attempts import attempt, call, finish

# Process 1 receives no signal without a handler. But while one of its handlers runs, other signals are
# blocked in that thread, and the kernel then delivers a fatal one through another thread.
NUMBERS = {
    "x86_64": {"tkill": 200, "tgkill": 234, "queue": 129, "queue_thread": 297, "by_descriptor": 424},
    "aarch64": {"tkill": 130, "tgkill": 131, "queue": 138, "queue_thread": 240, "by_descriptor": 424},
}[os.uname().machine]
F_SETSIG, F_SETOWN_EX, FIOSETOWN, SIOCSPGRP = 10, 15, 0x8901, 0x8902
threads = [int(name) for name in os.listdir("/proc/1/task")]


def info(number):
    return ctypes.create_string_buffer(struct.pack("@iii", number, 0, -1), 128)


def system_call(name, *args):
    return call("syscall", NUMBERS[name], *args)


for number in (signal.SIGSEGV, signal.SIGCHLD, signal.SIGTERM, signal.SIGUSR2, signal.SIGRTMIN):
    attempt(f"kill with {number}", lambda: os.kill(1, number))
    attempt(f"queueing {number}", lambda: system_call("queue", 1, number, info(number)))
    for thread in threads:
        attempt(f"tkill with {number}", lambda: system_call("tkill", thread, number))
        attempt(f"tgkill with {number}", lambda: system_call("tgkill", 1, thread, number))
        queue = lambda: system_call("queue_thread", 1, thread, number, info(number))
        attempt(f"queueing {number} for a thread", queue)
    by_descriptor = os.pidfd_open(1)
    attempt(f"{number} by a descriptor", lambda: system_call("by_descriptor", by_descriptor, number, None, 0))

reading, writing = os.pipe()
fcntl.fcntl(reading, F_SETSIG, int(signal.SIGUSR2))
attempt("a pipe's signals", lambda: fcntl.fcntl(reading, fcntl.F_SETOWN, 1))
attempt("a pipe's signals, by kind", lambda: fcntl.fcntl(reading, F_SETOWN_EX, struct.pack("@ii", 1, 1)))
for request in (FIOSETOWN, SIOCSPGRP):
    attempt("a device's signals", lambda: fcntl.ioctl(reading, request, array.array("i", [1])))

# All signals, as fast as possible.
for _ in range(200):
    for number in range(1, 65):
        try:
            os.kill(1, number)
        except OSError:
            pass
os.kill(os.getpid(), 0)
finish()
