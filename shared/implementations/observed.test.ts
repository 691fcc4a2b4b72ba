import { MAX_REPORT_BYTES } from "@dreamcatcher/sandbox/contract/report-file";
import { expect, test } from "vitest";
import { observedIn } from "./observed.ts";

const bytes = (value: unknown) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value));
const PASSED = { outcome: "passed", reason: null, commands: [] };

test.each([
  ["no report", undefined, /no report/],
  ["no JSON", bytes("{"), /not JSON/],
  ["another JSON value", bytes({ outcome: "passed" }), /not a report/],
  ["an unknown outcome", bytes({ ...PASSED, outcome: "great" }), /not a report/],
  ["too many bytes", Buffer.alloc(MAX_REPORT_BYTES + 1, "["), /larger than/],
])("says why of %s", async (_, given, reason) => {
  expect(await observedIn(given)).toMatch(reason);
});

test("takes secrets out of what programs print", async () => {
  const token = `ghp_${"aB3dE5fG7h".repeat(4).slice(0, 36)}`;
  const command = {
    argv: ["node", "tides.js"],
    exit_code: 0,
    signal: null,
    ...{ wall_ms: 1, cpu_ms: 1, max_rss_kb: 1, stdout_bytes: 1, stderr_bytes: 1 },
    stdout: `signed in with ${token}`,
    stderr: `${token} is old`,
  };
  expect(await observedIn(bytes({ ...PASSED, commands: [command] }))).toMatchObject({
    commands: [{ stdout: "signed in with [secret]", stderr: "[secret] is old" }],
  });
});
