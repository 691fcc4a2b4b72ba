from attempts import attempt, call

# Memory that is accounted to no process.
attempt("memfd_create", lambda: call("memfd_create", b"hidden", 0))
attempt("shmget", lambda: call("shmget", 0, 1 << 30, 0o1600))

for n in range(10_000):
    with open(f"/dev/shm/{n}", "wb") as file:
        file.write(b"x" * 5_000_000)
