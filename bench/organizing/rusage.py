"""Runs a command and prints what it used, as JSON: seconds of CPU, the most memory in MB, and its output."""

import json
import resource
import subprocess
import sys

ran = subprocess.run(sys.argv[1:], check=True, stdout=subprocess.PIPE, text=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
megabyte = 1024 * 1024 if sys.platform == "darwin" else 1024
cpu = used.ru_utime + used.ru_stime
print(json.dumps({"cpu": cpu, "memory": used.ru_maxrss / megabyte, "output": ran.stdout}))
