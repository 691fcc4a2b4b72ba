import os

for n in range(100):
    os.mkdir(f"/tmp/{n}")
    for m in range(1_000):
        os.close(os.open(f"/tmp/{n}/{m}", os.O_CREAT))
