import os
import socket
import time

from attempts import attempt, finish, read

until = time.monotonic() + 1
while time.monotonic() < until:
    time.sleep(0.5)
    for directory in ("/project", "/tmp", "/dev/shm"):
        attempt(f"the other's {directory}", lambda: read(f"{directory}/secret"))
    attempt("the other's socket", lambda: socket.socket(socket.AF_UNIX).connect("\0secret"))
    processes = [pid for pid in os.listdir("/proc") if pid.isdigit()]
    assert len(processes) == 3, processes
finish()
