import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { Key } from "aws-cdk-lib/aws-kms";
import { expect, test } from "vitest";
import { uses } from "../../../functions/manifest/deployment.ts";
import type { Workflow } from "../../../functions/manifest/workflows/workflow.ts";
import { stageNamed } from "../../stages/stages.ts";
import type { GrantTargets } from "../functions/grants.ts";
import type { SharedFunctionProps } from "../functions/service-function.ts";
import { StepFunctions } from "./step-functions.ts";
import { WorkflowMachine } from "./workflow.ts";

const toy: Workflow<{ thing: string; raw: boolean; coloured: boolean }> = {
  idea: "dreams",
  steps: [
    { name: "carve", doing: "carving", lastWhen: "raw", timeout: 90, uses: uses("table:GetItem") },
    { name: "paint", doing: "painting", when: "coloured", memory: 256, concurrency: 2, uses: uses() },
  ],
  failure: { name: "give-up", error: "ToyFailed", uses: uses("table:PutItem") },
  timeout: 600,
  closing: { name: "tidy-up", uses: uses() },
  alarm: "No toys are made.",
};

const folder = mkdtempSync(join(tmpdir(), "dreamcatcher-code-"));
writeFileSync(join(folder, "index.mjs"), "export const handler = async () => {};");

const stack = new Stack(new App(), "Toys");
const shared: SharedFunctionProps = {
  stage: stageNamed("prod"),
  code: { folder: () => folder, reads: () => true },
  key: new Key(stack, "Key"),
  grantTargets: {
    table: {
      service: "dynamodb",
      arns: ["arn:aws:dynamodb:::table/toys"],
      environment: { TABLE_NAME: "toys" },
    },
  } as unknown as GrantTargets,
};
const tasks = { sandbox: { environment: {} } };
const functions = new StepFunctions(stack, "Steps", { shared, workflows: [toy], tasks });
const { monitored } = new WorkflowMachine(stack, "toy", { shared, workflow: toy, functions, tasks });
const template = Template.fromStack(stack);
const propertiesOf = (type: string) =>
  Object.values(template.findResources(type)).map(({ Properties }) => Properties);

/** The deployed definition, with placeholders for references. */
function definition() {
  const [{ DefinitionString } = {}] = propertiesOf("AWS::StepFunctions::StateMachine");
  const [, parts] = DefinitionString["Fn::Join"];
  return JSON.parse(parts.map((part: unknown) => (typeof part === "string" ? part : "…")).join(""));
}

test("a workflow of two steps becomes a state machine that runs them in order", () => {
  const { StartAt, TimeoutSeconds, States } = definition();
  expect([StartAt, TimeoutSeconds]).toEqual(["carve", 600]);
  expect(Object.keys(States).sort()).toEqual(
    [
      "carve",
      "carve: continue?",
      "carve: raw?",
      "paint: coloured?",
      "paint",
      "paint: continue?",
      "done",
      "give-up",
      "failed",
    ].sort(),
  );
  expect(States["carve: continue?"]).toMatchObject({
    Choices: [{ Condition: "{% $states.input.ok %}", Next: "carve: raw?" }],
    Default: "give-up",
  });
  expect(States["carve: raw?"]).toMatchObject({
    Choices: [{ Condition: "{% $states.context.Execution.Input.raw = true %}", Next: "done" }],
    Default: "paint: coloured?",
  });
  expect(States["paint: coloured?"]).toMatchObject({
    Choices: [{ Condition: "{% $states.context.Execution.Input.coloured %}", Next: "paint" }],
    Default: "done",
  });
  expect(States["paint: continue?"]).toMatchObject({ Choices: [{ Next: "done" }], Default: "give-up" });
});

test("a step that keeps failing leads to the failure step with a reason, and to the workflow's error", () => {
  const { States } = definition();
  expect(States.paint.Catch).toEqual([
    {
      ErrorEquals: ["States.ALL"],
      Next: "give-up",
      Output: { reason: "Something went wrong on our side while painting. Try again." },
    },
  ]);
  expect(States["give-up"].Next).toBe("failed");
  expect(States.failed).toEqual({ Type: "Fail", Error: "ToyFailed" });
});

test("each step is a function with its own grants, timeout, memory and concurrency, or the defaults", () => {
  const functions = propertiesOf("AWS::Lambda::Function").map(
    ({ Description, Timeout, MemorySize, ReservedConcurrentExecutions, Environment }) => [
      Description,
      Timeout,
      MemorySize,
      ReservedConcurrentExecutions,
      Environment.Variables.TABLE_NAME,
    ],
  );
  expect(functions).toEqual([
    ["carve", 90, 1024, undefined, "toys"],
    ["paint", 60, 256, 2, undefined],
    ["give-up", 60, 1024, undefined, "toys"],
  ]);
  const roles = JSON.stringify(propertiesOf("AWS::IAM::Role"));
  for (const action of ["dynamodb:GetItem", "dynamodb:PutItem"]) expect(roles).toContain(`"${action}"`);
  expect(roles).not.toContain("ecs:RunTask");
});

test("its name has the stage and the workflow, and it can be monitored", () => {
  expect(propertiesOf("AWS::StepFunctions::StateMachine")).toMatchObject([
    { StateMachineName: "dreamcatcher-prod-toy" },
  ]);
  expect(monitored).toMatchObject({ name: "toy", alarm: "No toys are made." });
  expect(monitored.stateMachine.metricFailed().metricName).toBe("ExecutionsFailed");
});
