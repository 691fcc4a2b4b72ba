import os
import time

# Sixteen processes, each far below the limit.
for _ in range(16):
    if os.fork() == 0:
        held = []
        for _ in range(16):
            held.append(bytearray(b"x" * 1_000_000))
            time.sleep(0.01)
        time.sleep(60)
time.sleep(60)
