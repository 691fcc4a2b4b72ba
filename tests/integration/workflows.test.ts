import type { Workflow, WorkflowRequest } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { plain } from "./fixtures.ts";
import {
  type Api,
  api,
  changeFunction,
  dreamOf,
  eventually,
  killWorkers,
  newUser,
  prices,
  pricesTest,
  queuesOf,
  refusalOf,
  sendTo,
  subscribe,
  waitForImplementation,
} from "./harness/index.ts";

type Input = Extract<WorkflowRequest, { type: "conversation_to_implementation" }>["input"];
type Options = Omit<Input, "source">;

async function person() {
  const user = await newUser({ groups: ["team"] });
  return { user, as: api(user) };
}

const start = (as: Api, source: Input["source"], options: Options = {}): Promise<Workflow> =>
  as.workflows.start({ type: "conversation_to_implementation", input: { source, ...options } });

const waitFor = (as: Api, { id }: Pick<Workflow, "id">): Promise<Workflow> =>
  as.workflows.wait(id, { pollIntervalMs: 250, signal: AbortSignal.timeout(60_000) });

const stepsOf = ({ steps }: Workflow) => Object.fromEntries(steps.map((step) => [step.name, step]));
const idOf = (workflow: Workflow, step: string) => String(stepsOf(workflow)[step]?.result?.implementation_id);

const conversation = {
  title: "Minutes to seconds",
  messages: [
    { role: "user", content: 'I want a function seconds(t) in JavaScript. seconds("1:30") gives 90.' },
    {
      role: "assistant",
      content:
        "```js\nfunction seconds(t) {\n  const [m, s] = t.split(':');\n  return m * 60 + Number(s);\n}\n```\n\n" +
        '`seconds("1:30")` gives `90`.',
    },
  ],
};

test("a conversation goes through all steps to a verified project, with one correlation id", async () => {
  const { user, as } = await person();
  const subscriber = await subscribe({ owner_id: user.id });
  const body = { type: "conversation_to_implementation", input: { source: { conversation } } };
  const headers = { "x-correlation-id": "one-id-for-all" };
  const started = await as.send<Workflow>("POST", "/api/v1/workflows", body, headers);
  expect(started.status).toBe(202);
  expect(started.headers.get("location")).toBe(`/api/v1/workflows/${started.body.id}`);
  expect(started.body).toMatchObject({ status: "running", attempt: 1, correlation_id: "one-id-for-all" });
  expect(started.body.input).not.toHaveProperty("source.conversation");

  const done = await waitFor(as, started.body);
  expect(done).toMatchObject({ status: "completed", failure: null, completed_at: expect.any(String) });
  const { capture, plan, approve, build } = stepsOf(done);
  expect(capture?.result).toMatchObject({ outcome: "created", dream_id: expect.any(String) });
  expect(approve?.result).toMatchObject({ approved_by: "the workflow" });
  expect(build?.result).toMatchObject({
    implementation_id: plan?.result?.implementation_id,
    verdict: "verified",
  });
  expect(plan?.links).toEqual([
    { rel: "implementation", href: `/api/v1/implementations/${plan?.result?.implementation_id}` },
  ]);
  const times = done.steps.flatMap(({ started_at, completed_at }) => [started_at, completed_at]);
  expect(times).toEqual([...times].sort());

  const events = await subscriber.collect((all) =>
    all.some((each) => each["detail-type"] === "WorkflowCompleted"),
  );
  const types = new Set(events.map((each) => each["detail-type"]));
  for (const type of [
    "WorkflowStarted",
    "ConversationCaptured",
    "ImplementationCompleted",
    "WorkflowCompleted",
  ])
    expect(types).toContain(type);
  expect(new Set(events.map(({ detail }) => detail.metadata.correlation_id))).toEqual(
    new Set(["one-id-for-all"]),
  );
  expect(new Set(events.map(({ detail }) => detail.metadata.traceparent)).size).toBe(1);
  expect((await Array.fromAsync(as.workflows.list())).map(({ id }) => id)).toEqual([done.id]);
});

test("with `approve` it waits for a person, and builds the plan that is approved", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "Approved by hand", [prices, pricesTest]);
  const waiting = await waitFor(as, await start(as, { dream_id: dream }, { approve: true }));
  expect(waiting.status).toBe("waiting");
  expect(stepsOf(waiting)).toMatchObject({ plan: { status: "completed" }, approve: { status: "waiting" } });
  await as.implementations.updatePlan(idOf(waiting, "plan"), { summary: "Adds up prices, as I said." });
  await as.implementations.approve(idOf(waiting, "plan"));
  await eventually(async () =>
    expect((await as.workflows.get(waiting.id)) as Workflow).not.toMatchObject({ status: "waiting" }),
  );
  const done = await waitFor(as, waiting);
  expect(done).toMatchObject({ status: "completed" });
  expect(stepsOf(done).approve?.result).toMatchObject({ approved_by: "a person" });
  expect(await as.implementations.get(idOf(done, "build"))).toMatchObject({
    verdict: "verified",
    plan: { summary: "Adds up prices, as I said." },
  });
});

test("a step that fails names its reason, and a retry goes on from there", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "Busy dream", [prices, pricesTest]);
  const { id: busy } = await as.dreams.implement(dream, { stop_after: "plan" });
  await waitForImplementation(as, busy);
  const failed = await waitFor(as, await start(as, { dream_id: dream }));
  expect(failed.status).toBe("failed");
  expect(failed.failure).toContain(`The dream has an implementation in progress: ${busy}.`);
  expect(stepsOf(failed)).toMatchObject({
    capture: { status: "completed" },
    plan: { status: "failed", reason: failed.failure },
    approve: { status: "pending" },
  });
  await as.implementations.cancel(busy);
  const again = await as.workflows.retry(failed.id);
  expect(again).toMatchObject({ id: failed.id, attempt: 2, status: "running", failure: null });
  expect(stepsOf(again).capture).toEqual(stepsOf(failed).capture);
  const done = await waitFor(as, again);
  expect(done).toMatchObject({ status: "completed", attempt: 2 });
  expect(await refusalOf(as.workflows.retry(done.id))).toMatchObject({ status: 409 });
});

test("cancelling a workflow cancels its implementation, and it may be retried", async () => {
  const { as } = await person();
  const dream = await dreamOf(as, "Given up", [prices]);
  const waiting = await waitFor(as, await start(as, { dream_id: dream }, { approve: true }));
  const cancelled = await as.workflows.cancel(waiting.id);
  expect(cancelled).toMatchObject({ status: "cancelled", failure: "Cancelled by its owner." });
  expect(await as.implementations.get(idOf(waiting, "plan"))).toMatchObject({ status: "failed" });
  expect((await as.dreams.get(dream)).status).toBe("idea");
  expect(await refusalOf(as.workflows.cancel(waiting.id))).toMatchObject({ status: 409 });
  const again = await waitFor(as, await as.workflows.retry(waiting.id));
  expect(again).toMatchObject({ status: "waiting", attempt: 2 });
  expect(idOf(again, "plan")).not.toBe(idOf(waiting, "plan"));
});

test("what does not fit is refused with the types and the fields", async () => {
  const { as } = await person();
  const refused = async (body: unknown) =>
    (await refusalOf(as.request("create-workflow", { body: body as WorkflowRequest }))).errors;
  expect(await refused({ type: "world_domination", input: { source: { dream_id: "x" } } })).toEqual([
    {
      path: "type",
      message: "must be one of conversation_to_implementation",
    },
  ]);
  const type = "conversation_to_implementation";
  expect(await refused({ type, input: { source: { dream_id: "x" }, deep: true } })).toEqual([
    {
      path: "input",
      message: "has only the fields source, brand, tags, approve, planner, language, verify, not deep",
    },
  ]);
  expect(await refused({ type, input: { source: {} } })).toEqual([
    { path: "input.source", message: "must name exactly one of conversation, conversation_id and dream_id" },
  ]);
  expect(await refused({ type, input: { source: { conversation: { weather: "fine" } } } })).toMatchObject([
    { path: "input.source.conversation" },
  ]);
  expect(await refused({ type, input: { source: { dream_id: "x" }, planner: "oracle" } })).toMatchObject([
    { path: "input.planner", message: expect.stringContaining("built-in") },
  ]);
  expect(await refusalOf(start(as, { dream_id: "nobodys" }))).toMatchObject({ status: 404 });
});

test("another person's workflow is not found", async () => {
  const { as } = await person();
  const { as: other } = await person();
  const { id } = await start(as, { conversation });
  for (const call of [other.workflows.get(id), other.workflows.cancel(id), other.workflows.retry(id)])
    expect(await refusalOf(call)).toMatchObject({ status: 404 });
  expect(await Array.fromAsync(other.workflows.list())).toEqual([]);
  await waitFor(as, { id });
});

const MANY = 30;
const MINUTES = 60_000;

test(
  "many at once, with duplicated messages and killed functions, end exactly once each",
  async () => {
    const { user, as } = await person();
    const subscriber = await subscribe({ owner_id: user.id });
    await changeFunction("start-workflow", { environment: { VISIBILITY_TIMEOUT_SECONDS: "1" } });
    const started = await Promise.all(
      Array.from({ length: MANY }, (_, n) =>
        start(as, { conversation: plain(`Lamp ${n}`) }, { verify: false }),
      ),
    );
    const { jobs } = await queuesOf("start-workflow");
    for (const { id, attempt, type, correlation_id } of started.slice(0, 10)) {
      const metadata = { owner_id: user.id, correlation_id, traceparent: "00-0-0-01" };
      await sendTo(jobs, { detail: { metadata, data: { workflow: { id, attempt, type } } } });
    }
    for (const name of ["workflow-capture", "workflow-plan", "resume-workflow", "workflow-build"]) {
      await eventually(async () => expect(await killWorkers(name)).toBeGreaterThan(0), { timeout: 20_000 });
    }
    const done = await Promise.all(
      started.map(({ id }) => as.workflows.wait(id, { signal: AbortSignal.timeout(3 * MINUTES) })),
    );
    const statuses = new Set(done.map(({ status }) => status));
    expect(statuses).toEqual(new Set(["completed"]));
    const ends = await subscriber.collect(
      (events) => events.filter((each) => each["detail-type"] === "WorkflowCompleted").length >= MANY,
    );
    const ids = ends
      .filter((each) => /^Workflow(Completed|Failed)$/.test(each["detail-type"]))
      .map(({ detail }) => (detail.data.workflow as Workflow).id);
    expect(new Set(ids).size).toBe(MANY);
    const eventIds = new Set(
      ends
        .filter((each) => each["detail-type"] === "WorkflowCompleted")
        .map(({ detail }) => detail.metadata.event_id),
    );
    expect(eventIds.size).toBe(MANY);
  },
  4 * MINUTES,
);
