import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import ranges from "./npm-ranges.json" with { type: "json" };

// Updates npm-ranges.json to the current major versions in npm's registry.
const run = promisify(execFile);
const NEWEST: Record<string, string> = {};
for (const name of Object.keys(ranges)) {
  const { stdout } = await run("npm", ["view", name, "version"]);
  const [major = "", minor = ""] = stdout.trim().split(".");
  NEWEST[name] = major === "0" ? `^0.${minor}.0` : `^${major}.0.0`;
}
await writeFile(join(import.meta.dirname, "npm-ranges.json"), `${JSON.stringify(NEWEST, null, 2)}\n`);
