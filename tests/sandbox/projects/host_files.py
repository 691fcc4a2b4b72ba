import os
import sys

from attempts import attempt, finish, read

outside = sys.argv[1]  # a file that is readable for every user of the machine
attempt("a file outside", lambda: read(outside))
attempt("/etc/shadow", lambda: read("/etc/shadow"))
for directory in ("/root", "/home/user", "/var/lib/dpkg/info", "/run/user", "/mnt/data"):
    attempt(directory, lambda: os.listdir(directory))
print("files:", sorted(os.listdir("/project")), os.listdir("/tmp"), os.listdir("/dev/shm"))
assert os.listdir("/tmp") == [] and os.listdir("/dev/shm") == []
finish()
