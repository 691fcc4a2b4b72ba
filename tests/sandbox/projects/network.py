import socket

from attempts import attempt, finish


QUERY = b"\x12\x34\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00\x01a\x00\x00\x01\x00\x01"


def tcp(address, port=80):
    with socket.create_connection((address, port), timeout=2) as made:
        return made.getpeername()


def udp(address, port):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as made:
        made.settimeout(2)
        made.sendto(QUERY, (address, port))
        return made.recv(100)


attempt("TCP to 1.1.1.1", lambda: tcp("1.1.1.1"))
attempt("TCP to 10.0.0.1", lambda: tcp("10.0.0.1"))
attempt("TCP to the instance's metadata", lambda: tcp("169.254.169.254"))
attempt("TCP to the task's credentials", lambda: tcp("169.254.170.2"))
attempt("TCP over IPv6", lambda: tcp("2606:4700:4700::1111"))
attempt("UDP to 8.8.8.8", lambda: udp("8.8.8.8", 53))
attempt("UDP to the network's resolver", lambda: udp("169.254.169.253", 53))
attempt("DNS", lambda: socket.getaddrinfo("example.com", 80))
attempt("raw packets", lambda: socket.socket(socket.AF_PACKET, socket.SOCK_RAW))
attempt("ICMP", lambda: socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP))
attempt("the hypervisor's sockets", lambda: socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM))
attempt("the kernel's ciphers", lambda: socket.socket(socket.AF_ALG, socket.SOCK_SEQPACKET))

with socket.create_server(("127.0.0.1", 0)) as server:  # a test may connect to its own server
    tcp("127.0.0.1", server.getsockname()[1])
finish()
