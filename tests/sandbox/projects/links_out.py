import os

from attempts import attempt, finish, read, write

targets = (
    "/etc/shadow", "/root/.bashrc", "/proc/1/environ", "/proc/1/root/etc/shadow", "/proc/1/cwd/x",
    "/sandbox/loader",
)
for number, target in enumerate(targets):
    os.symlink(target, f"link-{number}")
    attempt(f"reading {target} by a symbolic link", lambda: read(f"link-{number}"))
for number, target in enumerate(("/usr/bin/python3", "/sandbox/supervisor.mjs", "/etc/passwd")):
    os.symlink(target, f"file-{number}")
    attempt(f"writing {target} by a symbolic link", lambda: write(f"file-{number}", "r+b"))
    attempt(f"a hard link to {target}", lambda: os.link(target, f"hard-{number}"))
finish()
