import { readFileSync } from "node:fs";
import { relative } from "node:path";

/** The fields of Vitest's JSON report that are used: https://vitest.dev/guide/reporters.html#json-reporter */
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

/** The test project of a file; a test beside its source is a unit test. */
const partOf = (file: string) =>
  /^tests\/(\w+)\//.exec(file)?.[1] ?? (file.startsWith("infra/") ? "infra" : "unit");

const [results = ""] = process.argv.slice(2);
const report: Report = JSON.parse(readFileSync(results, "utf8"));

/** The sum of the files' durations by test project. */
const milliseconds = new Map<string, number>();
for (const { name, startTime, endTime } of report.testResults) {
  const part = partOf(relative(process.cwd(), name));
  milliseconds.set(part, (milliseconds.get(part) ?? 0) + endTime - startTime);
}
console.log("\nDuration of test files:");
for (const [part, sum] of milliseconds) {
  console.log(`${part.padEnd(20)}${String(Math.round(sum / 1000)).padStart(6)} s`);
}

const skipped = report.numPendingTests + report.numTodoTests;
// A file that fails to load has no tests to count.
const broken = report.testResults.filter(
  ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
).length;
console.log(
  `\n${report.numPassedTests} passed, ${report.numFailedTests + broken} failed${skipped ? `, ${skipped} skipped` : ""}`,
);
