import ctypes
import os
import signal
import time

# The kernel does not add the time of children that are not waited for. First by handler, then by flag.
SA_NOCLDWAIT = 2


class Action(ctypes.Structure):
    _fields_ = [("handler", ctypes.c_void_p), ("mask", ctypes.c_ulong * 16), ("flags", ctypes.c_int),
                ("restorer", ctypes.c_void_p)]


for n in range(1_000):
    if n == 0:
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    if n == 20:
        ctypes.CDLL(None).sigaction(signal.SIGCHLD, ctypes.byref(Action(flags=SA_NOCLDWAIT)), None)
    if os.fork() == 0:
        while time.process_time() < 0.015:
            pass
        os._exit(0)
    try:
        os.wait()
    except ChildProcessError:
        pass
