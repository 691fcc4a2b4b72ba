import os
import signal

signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
file = os.open("/tmp/large", os.O_CREAT | os.O_WRONLY)
while True:
    os.write(file, b"x" * 1_000_000)
