"""Shared by the probing projects, which pass only if every one of their attempts is refused."""

import ctypes
import os
import sys

libc = ctypes.CDLL(None, use_errno=True)
_reached = []


def attempt(what, action):
    """Runs `action`, which must raise OSError; anything else is a breach."""
    try:
        got = action()
    except OSError as fault:
        print("refused", what, "-", fault.strerror or fault, flush=True)
    else:
        print("REACHED", what, "-", repr(got)[:200])
        _reached.append(what)


def call(name, *args):
    """Calls a function of libc, and raises its failure as an OSError."""
    done = getattr(libc, name)(*args)
    if done == -1:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return done


def read(path):
    with open(path, "rb") as file:
        return file.read(4096)


def write(path, mode="wb"):
    with open(path, mode) as file:
        file.write(b"x")


def finish():
    sys.exit(1 if _reached else 0)
