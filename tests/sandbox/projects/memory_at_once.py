import mmap

# As fast as possible, by a process that lowers its OOM score.
with open("/proc/self/oom_score_adj", "w") as file:
    file.write("0")
held = []
try:
    while True:
        held.append(mmap.mmap(-1, 1 << 28))
        held[-1].write(b"x" * (1 << 28))
except PermissionError:
    while True:
        held.append(b"x" * (1 << 28))
