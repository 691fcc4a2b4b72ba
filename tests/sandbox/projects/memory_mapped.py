import mmap
import time

from attempts import attempt

# Pages of a shared mapping that are no longer in any page table.
SIZE = 16_000_000
held = []


def hold(descriptor, flags):
    for _ in range(20):
        mapped = mmap.mmap(descriptor, SIZE, flags=flags)
        for offset in range(0, SIZE, 4_096):
            mapped[offset] = 1
        mapped.madvise(mmap.MADV_DONTNEED)
        held.append(mapped)


# Without a control group the mappings are blocked.
attempt("anonymous mapping", lambda: hold(-1, mmap.MAP_SHARED | mmap.MAP_ANONYMOUS))
with open("/dev/zero", "r+b") as zero:
    attempt("mapping of zeros", lambda: hold(zero.fileno(), mmap.MAP_SHARED))
if held:
    time.sleep(60)
while True:
    held.append(b"x" * 1_000_000)
    time.sleep(0.001)
