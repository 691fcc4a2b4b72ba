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

/** How long the files of each part take, one after the other, in seconds. */
function secondsByPart({ testResults }: Report): [string, number][] {
  const seconds = new Map<string, number>();
  for (const { name, startTime, endTime } of testResults) {
    const part = `  ${partOf(relative(process.cwd(), name))}`;
    seconds.set(part, (seconds.get(part) ?? 0) + (endTime - startTime) / 1000);
  }
  return [...seconds].map(([part, sum]) => [part, Math.round(sum)]);
}

const [results = "", ...measured] = process.argv.slice(2);
const report: Report = JSON.parse(readFileSync(results, "utf8"));
const parts = measured.map((line): [string, number] => {
  const [seconds, ...name] = line.split(" ");
  return [name.join(" "), Number(seconds)];
});
const rows = parts.flatMap((row) => (row[0] === "npm test" ? [row, ...secondsByPart(report)] : [row]));
const total = parts.reduce((sum, [, seconds]) => sum + seconds, 0);
for (const [name, seconds] of [...rows, ["in all", total] as const]) {
  console.log(`${name.padEnd(20)}${String(seconds).padStart(6)} s`);
}

const skipped = report.numPendingTests + report.numTodoTests;
// A file that fails to load has no test that could be counted.
const broken = report.testResults.filter(
  ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
).length;
console.log(
  `\n${report.numPassedTests} passed, ${report.numFailedTests + broken} failed${skipped ? `, ${skipped} skipped` : ""}`,
);
