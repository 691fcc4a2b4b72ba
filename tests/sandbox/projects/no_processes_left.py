import os

# Only the supervisor, the launcher and this process exist: no process of an earlier command is left.
expected = (1, os.getppid(), os.getpid())
others = [pid for pid in os.listdir("/proc") if pid.isdigit() and int(pid) not in expected]
print("left behind:", others)
assert not others
