import socket
import time

for directory in ("/project", "/tmp", "/dev/shm"):
    with open(f"{directory}/secret", "w") as file:
        file.write("of one run")
listening = socket.socket(socket.AF_UNIX)
listening.bind("\0secret")
listening.listen()
time.sleep(1.5)
