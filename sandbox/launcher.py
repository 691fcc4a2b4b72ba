"""Starts one command of a project, and asks of the kernel what Node cannot.

Runs between the supervisor (process 1 of its own PID namespace) and the command. It sets the command's limits,
takes away the system calls that reach outside the project, adopts and reaps whatever the command leaves behind,
and writes what became of it to descriptor 3 as one JSON object:

    {"exit_code": int | null, "signal": int | null, "wall_ms": int, "cpu_ms": int, "max_rss_kb": int}

The one argument is JSON: {"argv": [...], "rlimits": {"NOFILE": [soft, hard], ...}}. SIGTERM ends the command with all
its processes; the result is written all the same.
"""

import ctypes
import errno
import json
import os
import resource
import signal
import struct
import sys
import time

RESULT = 3
PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_SET_CHILD_SUBREAPER, PR_SET_NO_NEW_PRIVS = 4, 22, 36, 38
CLONE_NEW_ANY = 0x7E020000
SOCKET_FAMILIES = (1, 2, 10, 16)  # unix, inet, inet6, netlink: a test may serve and call itself on loopback

# Numbers of the calls on (x86_64, aarch64).
REFUSED = {
    # Other processes: the supervisor has the project's user id, so these would reach it.
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
    "pidfd_getfd": (438, 438), "kcmp": (312, 272),
    # Signals whose receiver is told by a thread or a descriptor, which a filter cannot tell from the supervisor's.
    "tkill": (200, 130), "pidfd_send_signal": (424, 424),
    # Namespaces of its own, where it would be root.
    "unshare": (272, 97), "setns": (308, 268),
    # Memory that belongs to no process, where the supervisor could not see it.
    "memfd_create": (319, 279), "memfd_secret": (447, 447), "shmget": (29, 194),
    # The parts of the kernel that no project needs and most holes were in.
    "bpf": (321, 280), "perf_event_open": (298, 241), "userfaultfd": (323, 282), "io_uring_setup": (425, 425),
    "add_key": (248, 217), "request_key": (249, 218), "keyctl": (250, 219), "syslog": (103, 116),
}
SUPERVISOR = 1
# Signals for the supervisor. The kernel keeps from process 1 those that it does not handle, save in a moment in which it
# handles another: then one that would be fatal is.
NOT_TO_THE_SUPERVISOR = {
    "kill": (62, 129), "tgkill": (234, 131), "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240),
}
# The same by way of files: whom the kernel signals when one has news (F_SETOWN, F_SETOWN_EX; FIOSETOWN, SIOCSPGRP).
FCNTL, SIGNALLING_COMMANDS = (72, 25), (8, 15)
IOCTL, SIGNALLING_REQUESTS = (16, 29), (0x8901, 0x8902)
# Allowed on the caller itself (0), refused with the id of a process: they need no more than the same user id.
ONLY_ON_ITSELF = {
    # name: (numbers, which argument is the id)
    "prlimit64": ((302, 261), 0), "sched_setparam": ((142, 118), 0), "sched_setscheduler": ((144, 119), 0),
    "sched_setaffinity": ((203, 122), 0), "sched_setattr": ((314, 274), 0), "setpriority": ((141, 140), 1),
    "ioprio_set": ((251, 30), 1),
}
CLONE, CLONE3, SOCKET = (56, 220), (435, 435), (41, 198)

libc = ctypes.CDLL(None, use_errno=True)


def prctl(option, *args):
    words = [ctypes.c_ulong(a) if isinstance(a, int) else a for a in args] + [ctypes.c_ulong(0)] * (4 - len(args))
    if libc.prctl(option, *words) != 0:
        raise OSError(ctypes.get_errno(), f"prctl {option}")


def seccomp_program(machine):
    """The filter as BPF instructions: refused calls answer with an error, foreign instruction sets are killed."""
    column, audit_arch = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}[machine]
    load = lambda offset: (0x20, 0, 0, offset)
    equals = lambda value, then, other: (0x15, then, other, value)
    answer = lambda code: (0x06, 0, 0, 0x00050000 | code)
    allow = (0x06, 0, 0, 0x7FFF0000)
    argument = lambda index: load(16 + 8 * index)
    refused = answer(errno.EPERM)

    def where(numbers, index, values, among, otherwise):
        """What a call is answered when its argument is among the values, and otherwise."""
        yield from (equals(numbers[column], 0, len(values) + 3), argument(index))
        for left, value in zip(range(len(values), 0, -1), values):
            yield equals(value, left, 0)
        yield from (otherwise, among)

    yield load(4)
    yield equals(audit_arch, 1, 0)
    yield (0x06, 0, 0, 0x80000000)
    yield load(0)
    if machine == "x86_64":
        yield (0x35, 0, 1, 0x40000000)  # the x32 twins of every call
        yield answer(errno.ENOSYS)
    # clone3 takes its flags where a filter cannot look; without it libc falls back to clone.
    yield equals(CLONE3[column], 0, 1)
    yield answer(errno.ENOSYS)
    for numbers in REFUSED.values():
        yield from (equals(numbers[column], 0, 1), refused)
    for numbers in NOT_TO_THE_SUPERVISOR.values():
        yield from where(numbers, 0, (SUPERVISOR,), refused, allow)
    yield from where(FCNTL, 1, SIGNALLING_COMMANDS, refused, allow)
    yield from where(IOCTL, 1, SIGNALLING_REQUESTS, refused, allow)
    for numbers, index in ONLY_ON_ITSELF.values():
        yield from where(numbers, index, (0,), allow, refused)
    yield from (equals(CLONE[column], 0, 4), argument(0), (0x45, 0, 1, CLONE_NEW_ANY), refused, allow)
    yield from where(SOCKET, 0, SOCKET_FAMILIES, allow, answer(errno.EAFNOSUPPORT))
    yield allow


def refuse_system_calls():
    code = b"".join(struct.pack("=HBBI", *i) for i in seccomp_program(os.uname().machine))
    buffer = ctypes.create_string_buffer(code)
    program = struct.pack("@HP", len(code) // 8, ctypes.addressof(buffer))
    prctl(PR_SET_SECCOMP, 2, ctypes.create_string_buffer(program))


def become(argv, rlimits):
    """Turns this process into the command; never returns."""
    try:
        os.setsid()
        for ignored in (signal.SIGPIPE, signal.SIGXFSZ):  # Python ignores these for itself
            signal.signal(ignored, signal.SIG_DFL)
        for name, limit in rlimits.items():
            resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), tuple(limit))
        prctl(PR_SET_NO_NEW_PRIVS, 1)
        refuse_system_calls()
        os.execvp(argv[0], argv)
    except OSError as fault:
        os.write(2, f"{argv[0]}: {fault.strerror}\n".encode())
        os._exit(127 if fault.errno == errno.ENOENT else 126)  # as a shell has them
    finally:
        os._exit(126)


def kill_the_others(*_):
    """Every process but this one and process 1: what `kill` does with -1."""
    try:
        os.kill(-1, signal.SIGKILL)
    except ProcessLookupError:
        pass


def main():
    if os.getppid() != 1:  # kill(-1) would be felt by others
        sys.exit("The launcher runs only under a supervisor that is process 1.")
    spec = json.loads(sys.argv[1])
    os.set_inheritable(RESULT, False)
    prctl(PR_SET_DUMPABLE, 0)  # or the command could write the result itself, by /proc/<this>/fd/3
    prctl(PR_SET_CHILD_SUBREAPER, 1)
    signal.signal(signal.SIGTERM, kill_the_others)

    started = time.monotonic()
    command = os.fork()
    if command == 0:
        become(spec["argv"], spec["rlimits"])
    while True:
        ended, status = os.waitpid(-1, 0)
        if ended == command:
            break
    wall = time.monotonic() - started

    kill_the_others()
    try:
        while True:
            os.waitpid(-1, 0)
    except ChildProcessError:
        pass
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    code = os.waitstatus_to_exitcode(status)
    result = {
        "exit_code": code if code >= 0 else None,
        "signal": -code if code < 0 else None,
        "wall_ms": round(wall * 1000),
        "cpu_ms": round((usage.ru_utime + usage.ru_stime) * 1000),
        "max_rss_kb": usage.ru_maxrss,
    }
    os.write(RESULT, json.dumps(result).encode())


main()
