import ctypes
import errno
import fcntl
import mmap
import os
import socket
import struct

from attempts import attempt, call, finish

# Kernel memory that is accounted to no process.
SPLICE, SECCOMP, FANOTIFY_INIT = {"x86_64": (278, 317, 300), "aarch64": (75, 277, 262)}[os.uname().machine]
PR_SET_SECCOMP, MAP_HUGETLB, F_SETPIPE_SZ, FAN_REPORT_FID = 22, 0x40000, 1031, 0x200
SO_ATTACH_FILTER, SO_ATTACH_REUSEPORT_CBPF = 26, 51
NETLINK_USERSOCK, NETLINK_SOCK_DIAG, NETLINK_XFRM, IPPROTO_MPTCP = 2, 4, 6, 262


def call_error(action):
    try:
        action()
    except OSError as fault:
        return fault.errno


attempt("semget", lambda: call("semget", 0, 32_000, 0o600))
attempt("msgget", lambda: call("msgget", 0, 0o600))
attempt("shmget", lambda: call("shmget", 0, 1 << 20, 0o600))
posix = ctypes.CDLL("librt.so.1", use_errno=True)
if posix.mq_open(b"/queue", os.O_CREAT | os.O_RDWR, 0o600, None) == -1:
    print("refused mq_open -", os.strerror(ctypes.get_errno()))
else:
    attempt("mq_open", lambda: None)
reading, writing = os.pipe()
attempt("a larger pipe", lambda: fcntl.fcntl(writing, F_SETPIPE_SZ, 1 << 20))
vector = (ctypes.c_void_p * 2)(ctypes.addressof(ctypes.create_string_buffer(64)), 64)
attempt("vmsplice", lambda: call("syscall", SPLICE, writing, vector, 1, 0))
HUGE_PAGES = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | MAP_HUGETLB
attempt("huge pages", lambda: mmap.mmap(-1, 1 << 21, flags=HUGE_PAGES))
attempt("filters of its own", lambda: call("prctl", PR_SET_SECCOMP, 2, None, 0, 0))
attempt("filters of its own, by call", lambda: call("syscall", SECCOMP, 1, 0, None))
attempt("watches of whole file systems", lambda: call("syscall", FANOTIFY_INIT, FAN_REPORT_FID, os.O_RDONLY))
attempt("ICMP", lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM, socket.IPPROTO_ICMP))
attempt("MPTCP", lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM, IPPROTO_MPTCP))
for protocol in (NETLINK_USERSOCK, NETLINK_SOCK_DIAG, NETLINK_XFRM):
    attempt(f"netlink {protocol}", lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, protocol))
# The kernel creates both sockets before it finds that they cannot be a pair.
for family in (socket.AF_INET, socket.AF_VSOCK):
    if call_error(lambda: socket.socketpair(family)) != errno.EAFNOSUPPORT:
        attempt(f"a pair of family {family}", lambda: None)
served = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
for option in (SO_ATTACH_FILTER, SO_ATTACH_REUSEPORT_CBPF):
    filters = ctypes.create_string_buffer(struct.pack("@HBBI", 6, 0, 0, 0))
    program = struct.pack("@HP", 1, ctypes.addressof(filters))
    attempt(f"a socket's filter, {option}", lambda: served.setsockopt(socket.SOL_SOCKET, option, program))
# Memory that a socket holds beside its queues: blocked by the filter, not because of invalid arguments.
IP, IPV6, TCP = socket.IPPROTO_IP, socket.IPPROTO_IPV6, socket.IPPROTO_TCP
LOOPBACK = struct.pack("@I", socket.if_nametoindex("lo"))
INTERFACE = LOOPBACK + bytes(4)
GROUP, SOURCE, HERE = (socket.inet_aton(address) for address in ("224.1.1.1", "10.0.0.1", "127.0.0.1"))
GROUP_6 = socket.inet_pton(socket.AF_INET6, "ff01::1234")
# Addresses in the 128 bytes that these options take.
GROUP_AT, SOURCE_AT = (struct.pack("=HH4s120x", socket.AF_INET, 0, address) for address in (GROUP, SOURCE))
GROUP_6_AT = struct.pack("=HHI16s104x", socket.AF_INET6, 0, 0, GROUP_6)
FLOWS = struct.pack("@NiiI4x", 20, IPV6, 11, 0) * 2_000
KEY = SOURCE_AT + struct.pack("=BBHiI80s", 0, 0, 8, 0, 0, b"k" * 8)
of_udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
of_tcp = socket.socket(socket.AF_INET, socket.SOCK_STREAM)


def set_option(of, level, name, value):
    try:
        return of.setsockopt(level, name, value)
    except PermissionError:
        raise
    except OSError as fault:
        return fault


for what, *option in (
    ("IP_ADD_MEMBERSHIP", of_udp, IP, 35, GROUP + HERE),
    ("IP_ADD_SOURCE_MEMBERSHIP", of_udp, IP, 39, GROUP + HERE + SOURCE),
    ("IP_MSFILTER", of_udp, IP, 41, GROUP + HERE + struct.pack("@II", 1, 1) + SOURCE),
    ("MCAST_JOIN_GROUP", of_udp, IP, 42, INTERFACE + GROUP_AT),
    ("MCAST_JOIN_SOURCE_GROUP", of_udp, IP, 46, INTERFACE + GROUP_AT + SOURCE_AT),
    ("MCAST_MSFILTER", of_udp, IP, 48, INTERFACE + GROUP_AT + struct.pack("@II", 1, 1) + SOURCE_AT),
    ("IPV6_JOIN_GROUP", served, IPV6, 20, GROUP_6 + LOOPBACK),
    ("MCAST_JOIN_GROUP of version 6", served, IPV6, 42, INTERFACE + GROUP_6_AT),
    ("MCAST_MSFILTER of version 6", served, IPV6, 48, INTERFACE + GROUP_6_AT + struct.pack("@II", 1, 0)),
    ("IPV6_2292PKTOPTIONS", served, IPV6, 6, FLOWS),
    ("IPV6_FLOWLABEL_MGR", served, IPV6, 32, bytes(32)),
    ("IPV6_RTHDR", served, IPV6, 57, bytes(8)),
    ("TCP_MD5SIG", of_tcp, TCP, 14, KEY),
    ("SO_ZEROCOPY", of_tcp, socket.SOL_SOCKET, 60, 1),
):
    attempt(what, lambda: set_option(*option))
# Options that projects need still work.
of_udp.setsockopt(IP, socket.IP_MULTICAST_TTL, 1)
of_udp.setsockopt(IP, socket.IP_MULTICAST_LOOP, 1)
of_tcp.setsockopt(TCP, socket.TCP_NODELAY, 1)
served.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
served.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
socket.socket(socket.AF_NETLINK, socket.SOCK_RAW).close()
socket.socket(socket.AF_INET6, socket.SOCK_STREAM, socket.IPPROTO_TCP).close()
fcntl.fcntl(writing, fcntl.F_SETFL, os.O_NONBLOCK)
finish()
