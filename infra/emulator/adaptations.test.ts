import { App, Aspects, Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { CfnStateMachine } from "aws-cdk-lib/aws-stepfunctions";
import { expect, test } from "vitest";
import { Adaptations } from "./adaptations.ts";

/** The retries of a state machine that retries a call after these errors, as adapted for the emulator. */
function adapted(errors: string[]) {
  const stack = new Stack(new App(), "Toys");
  const carve = {
    Type: "Task",
    Resource: "arn:aws:states:::lambda:invoke",
    Retry: [{ ErrorEquals: errors }],
    End: true,
  };
  new CfnStateMachine(stack, "Toy", {
    roleArn: "arn:aws:iam::111122223333:role/toys",
    definitionString: JSON.stringify({ StartAt: "carve", States: { carve } }),
  });
  Aspects.of(stack).add(new Adaptations());
  const { Properties } = Template.fromStack(stack).toJSON().Resources.Toy;
  return JSON.parse(Properties.DefinitionString).States.carve.Retry;
}

test("a throttled call is also retried after the emulator's error for it", () => {
  expect(adapted(["Lambda.TooManyRequestsException"])).toEqual([
    { ErrorEquals: ["Lambda.TooManyRequestsException", "Lambda.Unknown"] },
  ]);
});

test("a state machine that retries no throttled call is refused", () => {
  expect(() => adapted(["States.ALL"])).toThrow("Toys/Toy retries no throttled call");
});
