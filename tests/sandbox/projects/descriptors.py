import os

from attempts import attempt, finish

# Descriptors that the caller has inherited or opened.
for descriptor in range(3, 256):
    attempt(f"writing to {descriptor}", lambda: os.write(descriptor, b"x"))
    attempt(f"looking at {descriptor}", lambda: os.fstat(descriptor))
finish()
