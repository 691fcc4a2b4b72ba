import { bundle, runZip } from "./runner.ts";

// A process that is killed while its project runs.
await runZip(bundle([["python3", "sleeps.py", process.argv[2] ?? ""]], ["sleeps.py"]));
