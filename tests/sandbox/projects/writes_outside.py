import os

from attempts import attempt, finish, write

for directory in (
    "/", "/usr", "/usr/bin", "/etc", "/bin", "/lib", "/sandbox", "/dev", "/proc", "/root", "/home",
    "/var/tmp",
):
    attempt(f"a file in {directory}", lambda: write(f"{directory}/written"))
for file in (
    "/usr/bin/python3", "/sandbox/supervisor.mjs", "/etc/passwd", "/etc/hosts",
    "/proc/sys/kernel/core_pattern", "/proc/sys/vm/overcommit_memory", "/proc/sysrq-trigger",
    "/sys/fs/cgroup/cgroup.procs",
):
    attempt(file, lambda: write(file, "r+b"))
attempt("../ from the work directory", lambda: write("/project/../written"))
attempt("the loader's mode", lambda: os.chmod("/sandbox/loader", 0o777))
finish()
