"""Starts one command of a project, with the system calls that Node does not offer.

Runs between the supervisor (process 1 of its own PID namespace) and the command. It sets the command's
limits, blocks the system calls that reach outside the project, reaps all processes that the command leaves
behind, and writes the result to descriptor 3 as one JSON object:

    {"exit_code": int | null, "signal": int | null, "wall_ms": int, "cpu_ms": int, "max_rss_kb": int}

It reads JSON from standard input, since that can be longer than an argument:

    {"argv": [...], "rlimits": {"NOFILE": [soft, hard], ...}, "joins": 3, "counted": true}

"joins" is the number of control group files, from descriptor 4 on: a process enters a group by writing to
its file. "counted" is true if a control group counts all memory of the command, and false if the watch only
measures what /proc shows. SIGTERM ends the command with all its processes; the result is still written.
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

RESULT, FIRST_JOIN = 3, 4
PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_SET_CHILD_SUBREAPER, PR_SET_NO_NEW_PRIVS = 4, 22, 36, 38
SUPERVISOR = 1

# System call numbers on (x86_64, aarch64).
REFUSED = {
    # Access to other processes: the supervisor has the project's user id, so these would reach it.
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
    "pidfd_getfd": (438, 438), "kcmp": (312, 272),
    # Signals to a thread or a descriptor, which a filter cannot distinguish from the supervisor's.
    "tkill": (200, 130), "pidfd_send_signal": (424, 424),
    # New namespaces, in which it would be root.
    "unshare": (272, 97), "setns": (308, 268),
    # Memory that belongs to no process, which the supervisor could not measure.
    "memfd_create": (319, 279), "memfd_secret": (447, 447), "shmget": (29, 194), "semget": (64, 190),
    "msgget": (68, 186), "mq_open": (240, 180), "vmsplice": (278, 75), "seccomp": (317, 277),
    # Parts of the kernel that no project needs and that had most vulnerabilities.
    "bpf": (321, 280), "perf_event_open": (298, 241), "userfaultfd": (323, 282), "io_uring_setup": (425, 425),
    "add_key": (248, 217), "request_key": (249, 218), "keyctl": (250, 219), "syslog": (103, 116),
    "fanotify_init": (300, 262),
}
# Signals to the supervisor. The kernel drops unhandled signals to process 1, except while it handles another
# one: then a fatal signal is fatal.
NOT_TO_THE_SUPERVISOR = {
    "kill": (62, 129), "tgkill": (234, 131), "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240),
}
# Allowed on the calling process, refused on others: they need only the same user id.
ONLY_ON_ITSELF = {
    # name: (numbers, {index of an argument: its only allowed value})
    "prlimit64": ((302, 261), {0: 0}), "sched_setparam": ((142, 118), {0: 0}),
    "sched_setscheduler": ((144, 119), {0: 0}), "sched_setaffinity": ((203, 122), {0: 0}),
    "sched_setattr": ((314, 274), {0: 0}),
    # Only for one process, not for a group or a user, and only for the caller.
    "setpriority": ((141, 140), {0: 0, 1: 0}), "ioprio_set": ((251, 30), {0: 1, 1: 0}),
}
# Signals through files: the process that the kernel signals on I/O (F_SETOWN, F_SETOWN_EX; FIOSETOWN,
# SIOCSPGRP). F_SETPIPE_SZ: a pipe with more than the default 64 KB.
FCNTL, REFUSED_COMMANDS = (72, 25), (8, 15, 1031)
IOCTL, REFUSED_REQUESTS = (16, 29), (0x8901, 0x8902)
PRCTL, REFUSED_OPTIONS = (157, 167), (PR_SET_SECCOMP,)
CLONE, CLONE3, CLONE_NEW_ANY = (56, 220), (435, 435), 0x7E020000
# unix, inet, inet6, netlink: a test may connect to its own server on loopback, by TCP (6) and UDP (17).
SOCKET, FAMILIES, PROTOCOLS = (41, 198), (1, 2, 10, 16), (0, 6, 17)
SOCKETPAIR, UNIX, NETLINK, ROUTES = (53, 199), 1, 16, 0
MMAP, MAP_HUGETLB, MAP_SHARED_ANONYMOUS = (9, 222), 0x40000, 0x21
SETSOCKOPT, SOL_SOCKET, IPPROTO_IP, IPPROTO_TCP, IPPROTO_IPV6 = (54, 208), 1, 0, 6, 41
# By level, the options with which a socket holds memory that is not accounted to anyone: up to 128 KB.
SOCKET_OPTIONS = {
    # SO_ATTACH_FILTER, SO_ATTACH_BPF, SO_ATTACH_REUSEPORT_CBPF and _EBPF, SO_ZEROCOPY.
    SOL_SOCKET: (26, 50, 51, 52, 60),
    # IP_ADD_MEMBERSHIP to MCAST_MSFILTER: all options of multicast groups and their sources.
    IPPROTO_IP: range(35, 49),
    # IPV6_2292PKTOPTIONS, _JOIN_GROUP, _FLOWLABEL_MGR, MCAST_JOIN_GROUP to MCAST_MSFILTER, IPV6_HOPOPTS,
    # _RTHDRDSTOPTS, _RTHDR, _DSTOPTS.
    IPPROTO_IPV6: (6, 20, 32, *range(42, 49), 54, 55, 57, 59),
    # TCP_MD5SIG, TCP_MD5SIG_EXT, TCP_AO_ADD_KEY.
    IPPROTO_TCP: (14, 32, 38),
}
SEND_BUFFER = (7, 32)

libc = ctypes.CDLL(None, use_errno=True)


def prctl(option, *args):
    given = [ctypes.c_ulong(a) if isinstance(a, int) else a for a in args]
    if libc.prctl(option, *given, *[ctypes.c_ulong(0)] * (4 - len(args))) != 0:
        raise OSError(ctypes.get_errno(), f"prctl {option}")


def seccomp_program(machine, counted):
    """The seccomp filter in BPF: blocked calls return an error, other architectures are killed."""
    column, audit_arch = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}[machine]
    load = lambda offset: (0x20, 0, 0, offset)
    equals = lambda value, then, other: (0x15, then, other, value)
    fail_with = lambda code: (0x06, 0, 0, 0x00050000 | code)
    number, refused = load(0), fail_with(errno.EPERM)

    # Each rule begins with the call's number loaded. It returns, or continues with the next rule.
    def rule(numbers, *test):
        yield from (equals(numbers[column], 0, len(test) + 1), *test, number)

    def always(numbers, verdict=refused):
        return rule(numbers, verdict)

    def is_among(values, index):
        """Skips the instruction after the last test where the argument is one of the values."""
        jumps = zip(range(len(values), 0, -1), values)
        return (load(16 + 8 * index), *(equals(value, left, 0) for left, value in jumps))

    def unless_among(values, numbers, index, verdict=refused):
        return rule(numbers, *is_among(values, index), verdict)

    def if_among(values, numbers, index):
        return rule(numbers, *is_among(values, index), (0x05, 0, 0, 1), refused)

    def if_option_among(values, level):
        tests = (*is_among(values, 2), (0x05, 0, 0, 1), refused)
        return rule(SETSOCKOPT, load(16 + 8 * 1), equals(level, 0, len(tests)), *tests)

    def if_any_bit(bits, numbers, index):
        return rule(numbers, load(16 + 8 * index), (0x45, 0, 1, bits), refused)

    def if_all_bits(bits, numbers, index):
        return rule(numbers, load(16 + 8 * index), (0x54, 0, 0, bits), equals(bits, 0, 1), refused)

    yield from (load(4), equals(audit_arch, 1, 0), (0x06, 0, 0, 0x80000000), number)
    if machine == "x86_64":
        yield from ((0x35, 0, 1, 0x40000000), fail_with(errno.ENOSYS))  # the x32 variants of all calls
    # clone3 takes its flags in memory, which a filter cannot read; without it libc falls back to clone.
    yield from always(CLONE3, fail_with(errno.ENOSYS))
    for numbers in REFUSED.values():
        yield from always(numbers)
    for numbers in NOT_TO_THE_SUPERVISOR.values():
        yield from if_among((SUPERVISOR,), numbers, 0)
    for numbers, allowed in ONLY_ON_ITSELF.values():
        for index, value in allowed.items():
            yield from unless_among((value,), numbers, index)
    yield from if_among(REFUSED_COMMANDS, FCNTL, 1)
    yield from if_among(REFUSED_REQUESTS, IOCTL, 1)
    yield from if_among(REFUSED_OPTIONS, PRCTL, 0)
    yield from if_any_bit(CLONE_NEW_ANY, CLONE, 0)
    yield from if_any_bit(MAP_HUGETLB, MMAP, 3)
    yield from unless_among(FAMILIES, SOCKET, 0, fail_with(errno.EAFNOSUPPORT))
    yield from unless_among(PROTOCOLS, SOCKET, 2, fail_with(errno.EPROTONOSUPPORT))
    others = (load(16 + 8 * 2), equals(ROUTES, 1, 0), fail_with(errno.EPROTONOSUPPORT))
    yield from rule(SOCKET, load(16), equals(NETLINK, 0, len(others)), *others)
    yield from unless_among((UNIX,), SOCKETPAIR, 0, fail_with(errno.EAFNOSUPPORT))
    for level, options in SOCKET_OPTIONS.items():
        yield from if_option_among(options, level)
    if not counted:
        yield from if_all_bits(MAP_SHARED_ANONYMOUS, MMAP, 3)
        yield from if_option_among(SEND_BUFFER, SOL_SOCKET)
    yield (0x06, 0, 0, 0x7FFF0000)


def refuse_system_calls(counted):
    code = b"".join(struct.pack("=HBBI", *i) for i in seccomp_program(os.uname().machine, counted))
    buffer = ctypes.create_string_buffer(code)
    program = struct.pack("@HP", len(code) // 8, ctypes.addressof(buffer))
    prctl(PR_SET_SECCOMP, 2, ctypes.create_string_buffer(program))


def limit(name, soft, hard):
    """Sets a limit of this process, or keeps a lower one: a limit cannot be raised."""
    which = getattr(resource, f"RLIMIT_{name}")
    most = resource.getrlimit(which)[1]
    if most != resource.RLIM_INFINITY:
        soft, hard = min(soft, most), min(hard, most)
    resource.setrlimit(which, (soft, hard))


def become(argv, rlimits, counted):
    """Turns this process into the command; never returns."""
    try:
        os.setsid()
        for ignored in (signal.SIGPIPE, signal.SIGXFSZ):  # which Python ignores
            signal.signal(ignored, signal.SIG_DFL)
        for name, (soft, hard) in rlimits.items():
            limit(name, soft, hard)
        prctl(PR_SET_NO_NEW_PRIVS, 1)
        refuse_system_calls(counted)
        os.execvp(argv[0], argv)
    except OSError as fault:
        os.write(2, f"{argv[0]}: {fault.strerror}\n".encode())
        os._exit(127 if fault.errno == errno.ENOENT else 126)  # the exit codes of a shell
    finally:
        os._exit(126)


def join_groups(count):
    """Enters the control groups, together with all processes that this one starts."""
    for join in range(FIRST_JOIN, FIRST_JOIN + count):
        os.write(join, b"0")


def close_what_was_inherited():
    """Closes all descriptors but four, so that the command inherits none of the supervisor or its caller."""
    for name in os.listdir("/proc/self/fd"):
        if int(name) > RESULT:
            try:
                os.close(int(name))
            except OSError:
                pass  # the descriptor that listed the directory


def be_killed_first():
    """Makes the kernel kill the project before the supervisor when memory runs out."""
    with open("/proc/self/oom_score_adj", "w") as file:
        file.write("1000")


def kill_the_others(*_):
    """Kills all processes except this one and process 1."""
    try:
        os.kill(-1, signal.SIGKILL)
    except ProcessLookupError:
        pass


def main():
    if os.getppid() != 1:  # elsewhere kill(-1) would reach other processes of the user
        sys.exit("The launcher runs only under a supervisor that is process 1.")
    spec = json.load(sys.stdin.buffer)
    os.dup2(os.open(os.devnull, os.O_RDONLY), sys.stdin.fileno())
    join_groups(spec["joins"])
    close_what_was_inherited()
    be_killed_first()
    os.set_inheritable(RESULT, False)
    prctl(PR_SET_DUMPABLE, 0)  # else the command could write the result itself, through /proc/<this>/fd/3
    prctl(PR_SET_CHILD_SUBREAPER, 1)
    signal.signal(signal.SIGTERM, kill_the_others)

    started = time.monotonic()
    command = os.fork()
    if command == 0:
        become(spec["argv"], spec["rlimits"], spec["counted"])
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
