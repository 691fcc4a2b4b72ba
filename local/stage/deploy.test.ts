import { expect, test } from "vitest";
import { progressOf, reasonOf } from "./deploy.ts";

test("a stack event is shown as the stack, its progress and the resource", () => {
  const line =
    "dreamcatcher-local-data | 12/15 | 9:38:24 PM | CREATE_COMPLETE | AWS::IAM::Policy | Relay/Policy (R1) ";
  expect(progressOf(line)).toBe("dreamcatcher-local-data 12/15 Relay/Policy (R1)");
  expect(progressOf("Outputs:")).toBeUndefined();
});

test("the reason of a failure is the lines of failed resources, each once, without cancelled ones", () => {
  const output = [
    "api | 1/5 | 9:38:27 PM | CREATE_IN_PROGRESS | AWS::IAM::Role | Role",
    "api | 2/5 | 9:38:27 PM | CREATE_FAILED | AWS::Lambda::Function | F: the bundle is too large",
    "api | 2/5 | 9:38:27 PM | CREATE_FAILED | AWS::Lambda::Function | F: the bundle is too large",
    "api | 3/5 | 9:38:27 PM | CREATE_FAILED | AWS::SQS::Queue | Q: Resource creation cancelled",
    "❌  api failed: ROLLBACK_COMPLETE",
  ].join("\n");
  expect(
    reasonOf(output)
      .split("\n")
      .map((line) => line.trim()),
  ).toEqual([
    "api | 2/5 | 9:38:27 PM | CREATE_FAILED | AWS::Lambda::Function | F: the bundle is too large",
    "❌  api failed: ROLLBACK_COMPLETE",
  ]);
});

test("where no resource failed, the last lines are shown, without source code and stack traces", () => {
  const lines = Array.from({ length: 15 }, (_, index) => `line ${index}`);
  const output = [...lines, "var a=1;".repeat(1000), "no stage given", "    at stages.ts:9", ""].join("\n");
  const shown = reasonOf(output)
    .split("\n")
    .map((line) => line.trim());
  expect(shown).toEqual([...lines.slice(-11), "no stage given"]);
});
