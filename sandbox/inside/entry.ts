import { SandboxLimits } from "../contract/limits-schema.ts";
import { fetchBundle } from "./fetch-bundle.ts";
import launcher from "./launcher.py";
import { requiredVariable } from "./required-variable.ts";
import { runInPipe } from "./run-in-pipe.ts";
import { runToFile } from "./run-to-file.ts";
import { sendReport } from "./send-report.ts";

// The image's only program. An ECS task has three containers, `fetch`, `run` and `report`, each with the
// least privileges. On a developer's machine one `pipe` does all: it reads a zip and writes a report.
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
    throw new Error("The first argument must be fetch, run, report or pipe.");
}
