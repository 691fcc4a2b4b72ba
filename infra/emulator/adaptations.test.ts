import { App, Aspects, Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { CfnStateMachine } from "aws-cdk-lib/aws-stepfunctions";
import { expect, test } from "vitest";
import { Adaptations } from "./adaptations.ts";

/** The definition of a state machine that repeats a call after these errors, as the emulator is given it. */
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

test("what is throttled is repeated under the emulator's name for it", () => {
  expect(adapted(["Lambda.TooManyRequestsException"])).toEqual([
    { ErrorEquals: ["Lambda.TooManyRequestsException", "Lambda.Unknown"] },
  ]);
});

test("a machine that repeats nothing throttled is named, for there is nothing to adapt", () => {
  expect(() => adapted(["States.ALL"])).toThrow("Toys/Toy repeats no call that is throttled");
});
