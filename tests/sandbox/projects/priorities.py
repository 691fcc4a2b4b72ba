import os

from attempts import attempt, call, finish, write

# For process groups and users, 0 means the caller's own, which include the supervisor and the launcher.
IOPRIO_SET = {"x86_64": 251, "aarch64": 30}[os.uname().machine]
IDLE = 3 << 13
launcher = os.getppid()

for which in (os.PRIO_PGRP, os.PRIO_USER):
    for who in (0, 1, launcher, os.getuid()):
        attempt(f"priority of kind {which}, {who}", lambda: os.setpriority(which, who, 19))
for which in (2, 3):
    for who in (0, 1, launcher, os.getuid()):
        set_priority = lambda: call("syscall", IOPRIO_SET, which, who, IDLE)
        attempt(f"priority on disk of kind {which}, {who}", set_priority)
for pid in (1, launcher):
    attempt(f"priority of {pid}", lambda: os.setpriority(os.PRIO_PROCESS, pid, 19))
    attempt(f"priority on disk of {pid}", lambda: call("syscall", IOPRIO_SET, 1, pid, IDLE))
    for name in (
        "autogroup", "clear_refs", "comm", "coredump_filter", "oom_score_adj", "sched", "timerslack_ns",
    ):
        attempt(f"{name} of {pid}", lambda: write(f"/proc/{pid}/{name}"))
os.setpriority(os.PRIO_PROCESS, 0, 5)
call("syscall", IOPRIO_SET, 1, 0, IDLE)
finish()
