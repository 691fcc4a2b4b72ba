import { bundle, runZip } from "./runner.ts";

// A process that is killed while its project runs.
await runZip(bundle([["sleep", `60.${parseInt((process.argv[2] ?? "").slice(0, 8), 16)}`]], []));
