import os

from attempts import attempt, finish, read

attempt("the supervisor's environment", lambda: read("/proc/1/environ"))
attempt("the launcher's environment", lambda: read(f"/proc/{os.getppid()}/environ"))
for pid in filter(str.isdigit, os.listdir("/proc")):
    try:
        print(read(f"/proc/{pid}/environ").decode())
    except OSError:
        pass
finish()
