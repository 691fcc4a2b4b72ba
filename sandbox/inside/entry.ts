import { SandboxLimits } from "../contract/limits-schema.ts";
import { fetchBundle } from "./fetch-bundle.ts";
import launcher from "./launcher.py";
import { requiredVariable } from "./required-variable.ts";
import { runInPipe } from "./run-in-pipe.ts";
import { runToFile } from "./run-to-file.ts";
import { sendReport } from "./send-report.ts";

// The image's one program. In a task its containers are `fetch`, `run` and `report`, each with what it needs and
// no more; on a developer's machine one `pipe` does all: a zip comes in, a report goes out.
const limits = () => SandboxLimits.parse(JSON.parse(requiredVariable("SANDBOX_LIMITS")));

switch (process.argv[2]) {
  case "fetch":
    await fetchBundle(limits());
    break;
  case "run":
    await runToFile(launcher, limits());
    break;
  case "report":
    await sendReport();
    break;
  case "pipe":
    await runInPipe(launcher, limits());
    break;
  default:
    throw new Error("Say what to do: fetch, run, report or pipe.");
}
