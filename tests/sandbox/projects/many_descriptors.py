import os

from attempts import attempt, finish

attempt("10 000 open files", lambda: [os.open("/dev/null", os.O_RDONLY) for _ in range(10_000)])
finish()
