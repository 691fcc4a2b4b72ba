import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { PROJECT, toolsPython } from "./environments.ts";

// `npm run generate:python`: the generated code of clients/python, after a change of docs/openapi.json or of
// the code for coroutines.
execFileSync(await toolsPython(), [join(PROJECT, "generating", "generate.py"), ...process.argv.slice(2)], {
  stdio: "inherit",
});
