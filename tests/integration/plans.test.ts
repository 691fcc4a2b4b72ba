import { text } from "node:stream/consumers";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { DescribeExecutionCommand, SFNClient } from "@aws-sdk/client-sfn";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { etagOf, type Implementation, type Plan } from "@dreamcatcher/client";
import { describe, expect, onTestFinished, test } from "vitest";
import { fromBufferPromise } from "yauzl";
import { olderImplementations } from "#shared/implementations/older-rows.fixtures.ts";
import { olderPlan } from "#shared/planning/older-plans.fixtures.ts";
import { implementWorkflowArn } from "../../local/stage/stage.ts";
import {
  type Api,
  api,
  aws,
  dreamOf,
  eventually,
  invoke,
  keysWith,
  logOf,
  newUser,
  pauseDelivery,
  prices,
  pricesTest,
  queuesOf,
  refusalOf,
  s3,
  sendTo,
  stage,
  waitForImplementation,
  waitUntilEmpty,
} from "./harness/index.ts";

const dynamodb = DynamoDBDocumentClient.from(new DynamoDBClient(aws));
const sfn = new SFNClient(aws);

async function person(): Promise<{ owner: string; as: Api }> {
  const user = await newUser({ groups: ["pro"] });
  return { owner: user.id, as: api(user) };
}

/** A dream whose plan waits for approval; a person has added the ticket T-40 to it. */
async function waitingPlan(title: string) {
  const { owner, as } = await person();
  const dream = await dreamOf(as, title, [prices, pricesTest]);
  const { id } = await as.dreams.implement(dream, { stop_after: "plan" });
  const planned = await waitForImplementation(as, id);
  expect(planned).toMatchObject({ status: "planned", stop_after: "plan", approved_at: null });
  const { tickets, milestones } = planOf(planned);
  const waiting = await as.implementations.updatePlan(planned, {
    tickets: [...tickets, { id: "T-40", title: "Sort the shelves", estimate: { low: 1, high: 2 } }],
    milestones: [...milestones, { title: "Shelves", ticket_ids: ["T-40"] }],
  });
  return { owner, as, dream, id, waiting };
}

const planOf = ({ plan }: Implementation) => plan ?? expect.fail("there is no plan");

/** A plan as it is read once the check of its code has passed. */
const checked = (plan: Plan): Plan => ({
  ...plan,
  tickets: plan.tickets.map((ticket) => ({
    ...ticket,
    description: ticket.description.replace(
      "nobody says that it works",
      "its check passes (C-1); nobody says that all of it works",
    ),
  })),
});

const typesIn = async (as: Api, dream: string) => (await logOf(as, dream)).map(({ type }) => type);
const statusOf = async (as: Api, dream: string) => (await as.dreams.get(dream)).status;

const refusalsOf = (...calls: Promise<unknown>[]) => Promise.all(calls.map(refusalOf));

/** The status of an execution; undefined where there is none. */
async function executionOf(name: string): Promise<string | undefined> {
  const executions = implementWorkflowArn(stage).replace(":stateMachine:", ":execution:");
  const execution = new DescribeExecutionCommand({ executionArn: `${executions}:${name}` });
  return sfn.send(execution).then(
    ({ status }) => status,
    () => undefined,
  );
}

/** A file of a built project. */
async function fileIn({ project_url }: Implementation, path: string): Promise<string> {
  const zip = Buffer.from(await (await fetch(String(project_url))).arrayBuffer());
  const archive = await fromBufferPromise(zip, { autoClose: false });
  for await (const entry of archive.eachEntry())
    if (entry.fileName === path) return text(await archive.openReadStreamPromise(entry));
  return expect.fail(`the project has no ${path}`);
}

test("a plan is read, edited and approved, and the project is built by the edited plan", async () => {
  const { as, dream, id, waiting } = await waitingPlan("Bill by plan");
  const plan = planOf(waiting);
  expect(await statusOf(as, dream)).toBe("implementing");
  await eventually(async () => expect(await executionOf(id)).toBe("SUCCEEDED"));
  expect((await refusalOf(as.dreams.implement(dream))).detail).toContain(id);
  expect(await as.dreams.ensureImplementation(dream)).toMatchObject({ id, status: "planned" });

  const [first, ...others] = plan.tickets;
  const tickets = [
    { id: first?.id ?? "", title: "Weigh the parcels" },
    ...others.filter(({ id: other }) => other !== "T-40").map((ticket) => ({ id: ticket.id })),
    { id: "T-50", title: "Print the labels", estimate: { low: 2, high: 4 }, depends_on: [first?.id ?? ""] },
  ];
  const edited = await as.implementations.updatePlan(waiting, {
    intent: { kind: "library" },
    summary: "A bill for the parcels.",
    tickets,
    milestones: [{ title: "Parcels", ticket_ids: tickets.map((ticket) => ticket.id) }],
    definition_of_done: [{ text: "The scales are clean." }],
    questions: [{ text: "Who pays for the scales?" }],
  });
  expect(edited).toMatchObject({ id, status: "planned", tickets_created: tickets.length });
  expect(edited.updated_at > waiting.updated_at).toBe(true);
  const editedPlan = planOf(edited);
  expect(editedPlan).toMatchObject({
    intent: { kind: "library", confidence: 1 },
    summary: "A bill for the parcels.",
    milestones: [{ title: "Parcels" }],
    definition_of_done: [{ text: "The scales are clean.", met_by: null, evidence: null }],
    questions: [{ text: "Who pays for the scales?", evidence: null }],
  });
  expect(editedPlan.tickets[0]).toEqual({ ...first, title: "Weigh the parcels" });
  expect(editedPlan.tickets.at(-1)).toMatchObject({ id: "T-50", evidence: [], estimate_hours: 3 });
  expect(edited.estimated_completion).toBe(editedPlan.estimated_completion);
  expect(planOf(await as.implementations.get(id))).toEqual(editedPlan);

  const { status, headers, data } = await as.request(
    "approve-plan",
    { params: { implementation_id: id } },
    { ifMatch: etagOf(edited) },
  );
  expect([status, headers.get("location")]).toEqual([202, `/api/v1/implementations/${id}`]);
  expect(data).toMatchObject({ status: "generating", approved_at: expect.any(String) });
  expect(headers.get("etag")).toBe(etagOf(data));

  const done = await waitForImplementation(as, id);
  expect(done).toMatchObject({ status: "completed", failure: null, approved_at: data.approved_at });
  expect(planOf(done)).toEqual(checked(editedPlan));
  const readme = await fileIn(done, "README.md");
  for (const title of ["Parcels", "Weigh the parcels", "Print the labels"]) expect(readme).toContain(title);
  expect(readme).not.toContain("Sort the shelves");
  const progressed = "ImplementationProgressed";
  expect(await typesIn(as, dream)).toEqual([
    ...["DreamImported", "ImplementationRequested", progressed, progressed, progressed],
    ...[progressed, "ImplementationApproved", progressed, progressed, "ImplementationCompleted"],
  ]);
});

test("a change that leaves the plan as it is has no event, and an unsound one names field and rule", async () => {
  const { as, dream, id, waiting } = await waitingPlan("Unsound plan");
  const { tickets, milestones } = planOf(waiting);
  const [first] = tickets;
  const log = await logOf(as, dream);
  const same = await as.implementations.updatePlan(id, { tickets, milestones });
  expect(same).toEqual(waiting);

  const refused: [patch: object, path: string, rule: RegExp][] = [
    [
      { tickets: [{ id: "T-1", depends_on: ["T-99"] }, ...tickets.slice(1)] },
      "tickets.0.depends_on.0",
      /no ticket/,
    ],
    [
      { tickets: [{ id: "T-1", depends_on: ["T-1"] }, ...tickets.slice(1)] },
      "tickets.0.depends_on",
      /cycle: T-1/,
    ],
    [{ tickets: [...tickets, first] }, `tickets.${tickets.length}.id`, /two tickets/],
    [{ tickets: [...tickets, { id: "T-98" }] }, `tickets.${tickets.length}.title`, /needs it/],
    [
      { milestones: [...milestones, milestones[0]] },
      `milestones.${milestones.length}.ticket_ids.0`,
      /two milestones/,
    ],
    [{ milestones: [{ title: "Only one", ticket_ids: ["T-1"] }] }, "milestones", /T-40 is in no milestone/],
    [{ tickets: [{ id: "one" }] }, "tickets.0.id", /T-/],
    [{ intent: { kind: "poem" } }, "intent.kind", /web_app/],
    [{ agents_assigned: 9 }, "", /agents_assigned/],
    [{}, "", /at least one/],
  ];
  for (const [patch, path, rule] of refused) {
    const { status, errors } = await refusalOf(as.implementations.updatePlan(id, patch));
    expect([patch, status]).toEqual([patch, 422]);
    expect(errors).toContainEqual({ path, message: expect.stringMatching(rule) });
  }
  expect(await as.implementations.get(id)).toEqual(waiting);
  expect(await logOf(as, dream)).toEqual(log);
});

test("only a plan that waits, and as it was read, is changed and approved", async () => {
  const { as, id, waiting } = await waitingPlan("Read before");
  const changed = await as.implementations.updatePlan(waiting, { summary: "Read again." });
  const stale = await refusalsOf(
    as.implementations.updatePlan(waiting, { summary: "Too late." }),
    as.implementations.approve(waiting),
  );
  expect(stale.map(({ slug }) => slug)).toEqual(["stale-revision", "stale-revision"]);
  const { as: eve } = await person();
  const foreign = await refusalsOf(
    eve.implementations.updatePlan(id, { summary: "Mine." }),
    eve.implementations.approve(id),
    eve.implementations.accept(id),
  );
  expect(foreign.map(({ status }) => status)).toEqual([404, 404, 404]);

  await as.implementations.approve(changed);
  expect((await refusalOf(as.implementations.updatePlan(id, { summary: "Too late." }))).status).toBe(409);
  await waitForImplementation(as, id);

  const through = await dreamOf(as, "Goes through", []);
  const { id: straight } = await as.dreams.implement(through, { verify: false });
  const unasked = await refusalsOf(
    as.implementations.updatePlan(straight, { summary: "Wait." }),
    as.implementations.approve(straight),
  );
  expect(unasked.map(({ status }) => status)).toEqual([409, 409]);
  await waitForImplementation(as, straight);
  const { status } = await refusalOf(as.dreams.implement(through, { stop_after: "project" } as object));
  expect(status).toBe(422);
});

test("what is repeated and delivered again changes nothing", async () => {
  const { as, dream, id } = await waitingPlan("Approved twice");
  const approved = await Promise.all(Array.from({ length: 4 }, () => as.implementations.approve(id)));
  for (const each of approved) expect(each).toMatchObject({ approved_at: approved[0]?.approved_at });
  const done = await waitForImplementation(as, id);
  expect(await as.implementations.approve(id)).toMatchObject({ status: "completed" });
  const log = await logOf(as, dream);
  const { jobs } = await queuesOf("start-implementation");
  for (const { type, metadata, data } of log)
    if (["ImplementationRequested", "ImplementationApproved"].includes(type))
      for (const _ of [1, 2]) await sendTo(jobs, { detail: { metadata, data } });
  await waitUntilEmpty(jobs);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await as.implementations.get(id)).toEqual({ ...done, project_url: expect.any(String) });
  expect(await logOf(as, dream)).toEqual(log);
});

test("concurrent changes all count, and what is approved among them is what is built", async () => {
  const { as, dream, id, waiting } = await waitingPlan("Many hands");
  const summaries = Array.from({ length: 5 }, (_, n) => `Summary ${n}.`);
  const changed = await Promise.all(
    summaries.map((summary) => as.implementations.updatePlan(id, { summary })),
  );
  expect(summaries).toContain(planOf(await as.implementations.get(id)).summary);
  expect(new Set((await logOf(as, dream)).map(({ metadata }) => metadata.event_id)).size).toBe(10);
  expect(changed.every(({ updated_at }) => updated_at > waiting.updated_at)).toBe(true);

  const outcomes = await Promise.allSettled([
    as.implementations.approve(id),
    ...summaries.map((summary, n) =>
      as.implementations.updatePlan(id, { summary, definition_of_done: [{ text: `Done ${n}.` }] }),
    ),
  ]);
  expect(outcomes[0]?.status).toBe("fulfilled");
  for (const outcome of outcomes)
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ status: 409 });
  const approved = planOf(await as.implementations.get(id));
  const done = await waitForImplementation(as, id);
  expect(planOf(done)).toEqual(checked(approved));
  expect(await fileIn(done, "README.md")).toContain(approved.summary);
});

describe("a plan that waits", () => {
  test("is cancelled, which restores the status of its dream", async () => {
    const { as, dream, id } = await waitingPlan("Not to be built");
    expect(await as.implementations.cancel(id)).toMatchObject({
      status: "failed",
      failure: "Cancelled by its owner.",
      verdict: "unverified",
    });
    expect(await statusOf(as, dream)).toBe("idea");
    const late = await refusalsOf(
      as.implementations.approve(id),
      as.implementations.updatePlan(id, { summary: "Too late." }),
      as.implementations.cancel(id),
    );
    expect(late.map(({ status }) => status)).toEqual([409, 409, 409]);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect([await executionOf(id), await executionOf(`${id}-approved`)]).toEqual(["SUCCEEDED", undefined]);
    expect(await as.implementations.get(id)).toMatchObject({ plan: { summary: expect.any(String) } });
    expect(await as.dreams.implement(dream, { verify: false })).toMatchObject({ stop_after: null });
  });

  test("and is approved and cancelled at once ends cancelled", async () => {
    const { as, dream, id } = await waitingPlan("Both at once");
    const [approval, cancellation] = await Promise.allSettled([
      as.implementations.approve(id),
      as.implementations.cancel(id),
    ]);
    expect(cancellation.status).toBe("fulfilled");
    if (approval.status === "rejected") expect(approval.reason).toMatchObject({ status: 409 });
    await waitUntilEmpty((await queuesOf("start-implementation")).jobs);
    await eventually(async () =>
      expect([undefined, "ABORTED", "FAILED"]).toContain(await executionOf(`${id}-approved`)),
    );
    expect(await as.implementations.get(id)).toMatchObject({
      status: "failed",
      failure: "Cancelled by its owner.",
    });
    expect(await statusOf(as, dream)).toBe("idea");
  });

  test("is deleted with its dream, also every plan before it", async () => {
    const { owner, as, dream, id } = await waitingPlan("Forgotten plan");
    await as.implementations.updatePlan(id, { summary: "Changed once." });
    expect((await keysWith(owner)).filter((key) => key.includes("/plan-"))).toHaveLength(3);
    await as.dreams.delete(dream);
    expect((await refusalOf(as.implementations.approve(id))).status).toBe(404);
    await eventually(async () =>
      expect((await keysWith(owner)).filter((key) => !key.startsWith("search/"))).toEqual([]),
    );
  });
});

test("the execution that only plans does not fail what comes after the plan", async () => {
  const resume = await pauseDelivery("start-implementation");
  onTestFinished(resume);
  const { owner, as } = await person();
  const dream = await dreamOf(as, "Planned by steps", [prices]);
  const { id } = await as.dreams.implement(dream, { stop_after: "plan" });
  const trace = {
    correlation_id: "c",
    traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
  };
  const input = { owner_id: owner, implementation_id: id, verify: false, plans_only: true, ...trace };
  await Promise.all([invoke("plan-project", input), invoke("plan-project", input)]);
  const reason = "Something went wrong on our side while planning. Try again.";
  expect(await invoke("fail-implementation", { ...input, reason })).toMatchObject({ ok: true });
  expect(await as.implementations.get(id)).toMatchObject({ status: "planned", failure: null });
  const { jobs } = await queuesOf("close-implementation");
  await sendTo(jobs, { detail: { status: "FAILED", input: JSON.stringify(input) } });
  await waitUntilEmpty(jobs);
  expect(await as.implementations.get(id)).toMatchObject({ status: "planned" });

  await as.implementations.approve(id);
  expect(await invoke("fail-implementation", { ...input, plans_only: false, reason })).toMatchObject({
    ok: true,
  });
  expect(await as.implementations.get(id)).toMatchObject({ status: "failed", failure: reason });
});

describe("accepting an implementation", () => {
  /** A dream with a program whose output the conversation does not tell, which proves it in part. */
  async function provenInPart(title: string) {
    const { as } = await person();
    const program = { language: "javascript", filename: "greet.js", code: 'console.log("Good morning");\n' };
    const dream = await dreamOf(as, title, [program]);
    const { id } = await as.dreams.implement(dream);
    expect(await waitForImplementation(as, id)).toMatchObject({ status: "completed", verdict: "partly" });
    return { as, dream, id };
  }

  test("that is proven in part completes the dream, once", async () => {
    const { as, dream, id } = await provenInPart("Good enough");
    expect(await statusOf(as, dream)).toBe("planned");
    const [accepted, ...others] = await Promise.all([1, 2, 3].map(() => as.implementations.accept(id)));
    expect(accepted).toMatchObject({ verdict: "partly", accepted_at: expect.any(String) });
    for (const other of others) expect(other).toEqual(accepted);
    expect(await as.dreams.get(dream)).toMatchObject({ status: "completed", updated: accepted?.accepted_at });
    const log = await logOf(as, dream);
    expect(log.filter(({ type }) => type === "ImplementationAccepted")).toHaveLength(1);
    expect(log.at(-1)).toMatchObject({
      type: "ImplementationAccepted",
      data: { implementation: accepted, dream: { status: "completed" } },
    });
  });

  test("has to wait while another one of the dream is in progress", async () => {
    const { as, dream, id } = await provenInPart("Tried again");
    const next = await as.dreams.implement(dream, { stop_after: "plan" });
    const { status, detail } = await refusalOf(as.implementations.accept(id));
    expect([status, detail]).toEqual([409, expect.stringContaining(next.id)]);
    await as.implementations.cancel(next.id);
    expect(await statusOf(as, dream)).toBe("planned");
    await as.implementations.accept(id);
    expect(await statusOf(as, dream)).toBe("completed");
  });

  test.each([
    ["verified", [prices, pricesTest]],
    ["unverified", []],
    ["failed", [{ ...prices, code: "export const total = (amounts) => {" }]],
  ])("with the verdict %s is refused", async (verdict, code) => {
    const { as } = await person();
    const dream = await dreamOf(as, `Verdict ${verdict}`, code);
    const { id } = await as.dreams.implement(dream);
    expect((await refusalOf(as.implementations.accept(id))).status).toBe(409);
    const done = await waitForImplementation(as, id);
    expect(done.verdict).toBe(verdict);
    const before = await statusOf(as, dream);
    const { status, detail } = await refusalOf(as.implementations.accept(id));
    expect([status, detail]).toEqual([409, expect.stringContaining(verdict)]);
    expect(await statusOf(as, dream)).toBe(before);
  });
});

test("plans of earlier versions are read in the present shape", async () => {
  const { owner, as } = await person();
  const dream = await dreamOf(as, "From before", []);
  const { first } = olderImplementations(owner, dream);
  await dynamodb.send(
    new PutCommand({ TableName: stage.table_name, Item: { ...first, steps: ["planned"] } }),
  );
  await s3.send(
    new PutObjectCommand({
      Bucket: stage.content_bucket_name,
      Key: `implementations/${owner}/${dream}/i-first/plan.json`,
      Body: JSON.stringify(olderPlan),
    }),
  );
  const { plan, stop_after, approved_at, accepted_at } = await as.implementations.get("i-first");
  expect([stop_after, approved_at, accepted_at]).toEqual([null, null, null]);
  expect(plan?.tickets.map(({ status, acceptance }) => [status, acceptance.length])).toEqual([
    ["open", 1],
    ["open", 1],
  ]);
});
