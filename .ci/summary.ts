import { readFileSync } from "node:fs";
import { relative } from "node:path";

/** The part of the tests' JSON report that is read here: https://vitest.dev/guide/reporters.html#json-reporter */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    startTime: number;
    endTime: number;
    assertionResults: unknown[];
  }[];
}

/** Which part of the tests a file belongs to; what stands beside its source is a unit test. */
const partOf = (file: string) =>
  /^tests\/(\w+)\//.exec(file)?.[1] ?? (file.startsWith("infra/") ? "infra" : "unit");

const [results = ""] = process.argv.slice(2);
const report: Report = JSON.parse(readFileSync(results, "utf8"));

/** How long the files of each part take, one after the other. */
const milliseconds = new Map<string, number>();
for (const { name, startTime, endTime } of report.testResults) {
  const part = partOf(relative(process.cwd(), name));
  milliseconds.set(part, (milliseconds.get(part) ?? 0) + endTime - startTime);
}
console.log("\nThe tests, file after file:");
for (const [part, sum] of milliseconds) {
  console.log(`${part.padEnd(20)}${String(Math.round(sum / 1000)).padStart(6)} s`);
}

const skipped = report.numPendingTests + report.numTodoTests;
// A file that fails to load has no test that could be counted.
const broken = report.testResults.filter(
  ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
).length;
console.log(
  `\n${report.numPassedTests} passed, ${report.numFailedTests + broken} failed${skipped ? `, ${skipped} skipped` : ""}`,
);
