// Runs the checks of this project, and says of each whether it holds. It needs no network and no installation.
//
//   node checks/run.mjs [--json]     --json prints a line of JSON for each check, and one for each program
import { readFileSync } from "node:fs";
import { coverageIn, startCoverage } from "./coverage.mjs";
import { CHECK_MS } from "./process.mjs";

/** Less than what the sandbox gives a command, so that all checks have a result. */
const ALL_MS = 55_000;
const started = Date.now();

const isJson = process.argv.includes("--json");
const { programs, checks } = JSON.parse(readFileSync(new URL("checks.json", import.meta.url), "utf8"));
const SIGNS = { held: "✔", failed: "✖", not_run: "–" };
const counts = { held: 0, failed: 0, not_run: 0 };
const coverage = startCoverage();

for (const { id, expects, ran, how } of checks) {
  const { outcome, came_out = null } = await resultOf(how);
  counts[outcome] += 1;
  const text = came_out === null || outcome === "held" ? null : came_out.trim().slice(0, 500).toWellFormed();
  if (isJson) console.log(JSON.stringify({ check: id, outcome, came_out: text }));
  else {
    console.log(`${SIGNS[outcome]} ${id} ${ran}: ${expects}`);
    if (text) console.log(text.replace(/^/gm, "    "));
  }
}
for (const { path, lines, ran } of coverageIn(coverage, programs))
  console.log(
    isJson ? JSON.stringify({ program: path, lines, ran }) : `${path}: ${ran.length} of ${lines} lines ran`,
  );
// Only a whole output has it.
if (isJson) console.log(JSON.stringify({ end: true }));
if (!isJson) console.log(`\n${counts.held} held, ${counts.failed} failed, ${counts.not_run} not run`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/** A check begins only where it has all the time that it may take. */
async function resultOf(how) {
  if (Date.now() - started > ALL_MS - CHECK_MS)
    return { outcome: "not_run", came_out: "There was no time left for it." };
  try {
    const { default: check } = await import(`./${how.by}.mjs`);
    return await check(how);
  } catch (error) {
    return { outcome: "not_run", came_out: String(error) };
  }
}
