"""Runs a program whose server listens on a free port of this machine only, and reports the port."""
import os
import runpy
import socketserver
import sys

bind, activate = socketserver.TCPServer.server_bind, socketserver.TCPServer.server_activate


def server_bind(server):
    server.server_address = ("127.0.0.1", 0)
    bind(server)


def server_activate(server):
    activate(server)
    os.write(3, f"{server.server_address[1]}\n".encode())


socketserver.TCPServer.server_bind = server_bind
socketserver.TCPServer.server_activate = server_activate
path = sys.argv[1]
sys.argv = [path]
sys.path[0] = os.path.dirname(os.path.abspath(path))
runpy.run_path(path, run_name="__main__")
