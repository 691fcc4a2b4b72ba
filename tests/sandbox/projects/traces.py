import ctypes
import os
import resource

from attempts import attempt, call, finish, read, write

PTRACE_ATTACH, PTRACE_SEIZE = 16, 0x4206

for name, pid in (("supervisor", 1), ("launcher", os.getppid())):
    attempt(f"ptrace of the {name}", lambda: call("ptrace", PTRACE_ATTACH, pid, None, None))
    attempt(f"ptrace of the {name}, seizing", lambda: call("ptrace", PTRACE_SEIZE, pid, None, None))
    attempt(f"memory of the {name}", lambda: write(f"/proc/{pid}/mem", "r+b"))
    attempt(f"maps of the {name}", lambda: read(f"/proc/{pid}/maps"))
    attempt(f"descriptors of the {name}", lambda: os.listdir(f"/proc/{pid}/fd"))
    attempt(f"the {name}'s result", lambda: write(f"/proc/{pid}/fd/3"))
    attempt(f"the {name}'s root", lambda: os.listdir(f"/proc/{pid}/root/"))
    attempt(f"the {name}'s memory score", lambda: write(f"/proc/{pid}/oom_score_adj"))
    attempt(f"limits of the {name}", lambda: resource.prlimit(pid, resource.RLIMIT_CPU, (1, 1)))
    attempt(f"priority of the {name}", lambda: os.setpriority(os.PRIO_PROCESS, pid, 19))
    attempt(f"scheduling of the {name}", lambda: os.sched_setscheduler(pid, os.SCHED_IDLE, os.sched_param(0)))
    attempt(f"processors of the {name}", lambda: os.sched_setaffinity(pid, {0}))
    buffer = ctypes.create_string_buffer(64)
    vector = (ctypes.c_void_p * 2)(ctypes.addressof(buffer), 64)
    attempt(f"reading the {name}", lambda: call("process_vm_readv", pid, vector, 1, vector, 1, 0))
    attempt(f"writing the {name}", lambda: call("process_vm_writev", pid, vector, 1, vector, 1, 0))
finish()
