import mmap
import time

# Pages of zeros take no memory, but their page tables do.
NORESERVE = 0x4000
zeros = mmap.mmap(-1, 1 << 38, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | NORESERVE, prot=mmap.PROT_READ)
for offset in range(0, 1 << 38, 1 << 21):
    zeros[offset]
time.sleep(60)
