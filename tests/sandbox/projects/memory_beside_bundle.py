import mmap
import time

from attempts import attempt

# More than the memory limit, and less than the limit plus the bundle's size.
SIZE = 150_000_000
held = []


def hold():
    mapped = mmap.mmap(-1, SIZE, flags=mmap.MAP_SHARED | mmap.MAP_ANONYMOUS)
    held.append(mapped)
    for offset in range(0, SIZE, 4_096):
        mapped[offset] = 1


# Without a control group the mapping is blocked.
attempt("anonymous mapping", hold)
if held:
    time.sleep(1)
else:
    while True:
        held.append(b"x" * 1_000_000)
        time.sleep(0.001)
