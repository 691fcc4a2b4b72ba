import {
  DescribeExecutionCommand,
  paginateListExecutions,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from "@aws-sdk/client-sfn";
import { expect, test } from "vitest";
import { implementWorkflowArn } from "../../local/stage/stage.ts";
import {
  type Api,
  api,
  aws,
  changeFunction,
  dreamOf,
  eventually,
  limitDeliveries,
  logOf,
  newUser,
  prices,
  QUICK_REDELIVERY,
  queuesOf,
  sendTo,
  stage,
  takeMessage,
  waitForImplementation,
  waitUntilEmpty,
} from "./harness/index.ts";

const sfn = new SFNClient(aws);
const stateMachineArn = implementWorkflowArn(stage);

/** Waits for the execution of an implementation to have this status and returns it. */
const executionOf = (implementation: string, status: "RUNNING" | "FAILED") =>
  eventually(
    async () => {
      for await (const { executions = [] } of paginateListExecutions(
        { client: sfn },
        { stateMachineArn, statusFilter: status },
      )) {
        const found = executions.find(({ name }) => name === implementation);
        if (found) return sfn.send(new DescribeExecutionCommand({ executionArn: found.executionArn }));
      }
      return expect.fail(`${implementation} has no execution that is ${status}`);
    },
    { timeout: 90_000, interval: 50 },
  );

async function requested(as: Api, title: string) {
  const dream = await dreamOf(as, title, [prices]);
  return { dream, id: (await as.dreams.implement(dream)).id };
}

/** Checks that each event of the implementation happened once. */
async function expectOneCleanRun(as: Api, dream: string) {
  const types = (await logOf(as, dream)).map(({ type }) => type);
  expect(types).toEqual([
    "DreamImported",
    "ImplementationRequested",
    ...Array(4).fill("ImplementationProgressed"),
    "ImplementationCompleted",
  ]);
}

test("a request that could not be started becomes a dead letter, and succeeds when it is moved back", async () => {
  const as = api(await newUser());
  const { jobs, deadLetters } = await queuesOf("start-implementation");
  await limitDeliveries(jobs);
  const nowhere = `${stateMachineArn}-that-is-not-there`;
  const mend = await changeFunction("start-implementation", {
    environment: { IMPLEMENT_WORKFLOW_ARN: nowhere, ...QUICK_REDELIVERY },
  });
  const { dream, id } = await requested(as, "Dead letter");
  const letter = await takeMessage(deadLetters, (body) => body.includes(id));
  expect(await as.implementations.get(id)).toMatchObject({ status: "pending" });
  await mend();

  await sendTo(jobs, JSON.parse(letter));
  await sendTo(jobs, JSON.parse(letter));
  expect(await waitForImplementation(as, id)).toMatchObject({ status: "completed", failure: null });
  await waitUntilEmpty(jobs);
  await expectOneCleanRun(as, dream);
});

test("an execution that an operator stops fails its implementation, and the dream can be implemented again", async () => {
  const as = api(await newUser());
  const { dream, id } = await requested(as, "Stopped");
  const { executionArn } = await executionOf(id, "RUNNING");
  await sfn.send(new StopExecutionCommand({ executionArn, cause: "maintenance" }));
  expect(await waitForImplementation(as, id)).toMatchObject({
    status: "failed",
    failure: expect.stringMatching("operator"),
    verdict: "failed",
  });
  expect((await as.dreams.get(dream)).status).toBe("failed");
  const { id: another } = await as.dreams.implement(dream);
  expect(await waitForImplementation(as, another)).toMatchObject({ status: "completed" });
});

test("an execution that could not record its failure continues when it is redriven", async () => {
  const as = api(await newUser());
  const { jobs, deadLetters } = await queuesOf("close-implementation");
  await limitDeliveries(jobs);
  const nowhere = { environment: { TABLE_NAME: "a-table-that-is-not-there", ...QUICK_REDELIVERY } };
  const broken = ["plan-project", "fail-implementation", "close-implementation"];
  const mends = await Promise.all(broken.map((name) => changeFunction(name, nowhere)));
  const { dream, id } = await requested(as, "Run again");
  const { input } = await executionOf(id, "FAILED");
  const letter = await takeMessage(deadLetters, (body) => body.includes(id));
  expect(await as.implementations.get(id)).toMatchObject({ status: "pending" });
  for (const mend of mends) await mend();

  await sfn.send(new StartExecutionCommand({ stateMachineArn, name: `${id}-again`, input }));
  expect(await waitForImplementation(as, id)).toMatchObject({ status: "completed", failure: null });
  await sendTo(jobs, JSON.parse(letter));
  await waitUntilEmpty(jobs);
  await expectOneCleanRun(as, dream);
  expect(await as.implementations.get(id)).toMatchObject({ status: "completed", failure: null });
});
