import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { detailOf, type LoggedEvent } from "@dreamcatcher/contracts/events";
import type { PipelineosEventName } from "@dreamcatcher/contracts/pipelineos";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../local/paths.ts";
import { cdk } from "../../local/stage/cdk.ts";
import {
  type Api,
  api,
  aws,
  changeFunction,
  eventually,
  limitDeliveries,
  logOf,
  newUser,
  pauseDelivery,
  QUICK_REDELIVERY,
  queuesOf,
  sendTo,
  stage,
  takeMessage,
  type User,
  waitUntilEmpty,
} from "./harness/index.ts";

const bus = new EventBridgeClient(aws);
const { jobs: queue, deadLetters } = await queuesOf("apply-pipelineos-event");

/** Waits until the stage has applied every event sent so far. */
const waitUntilApplied = () => waitUntilEmpty(queue);

interface PipelineosEvent {
  name: PipelineosEventName;
  detail: { metadata: Record<string, unknown>; data: Record<string, unknown> };
}

/** PipelineOS's events about a dream's project, in their order. */
function eventsOf(user: User, dream_id: string, of: { implementation_id?: string } = {}): PipelineosEvent[] {
  const project_id = `project-${dream_id}`;
  const events: [PipelineosEventName, object][] = [
    ["ProjectCreated", { estimated_completion: "2026-05-01T00:00:00.000Z" }],
    ["TicketsCreated", { tickets: [1, 2, 3].map((n) => ({ id: `t-${n}`, title: `Part ${n}` })) }],
    ["AgentsAssigned", { count: 2 }],
    ["ProjectProgressed", { progress: 0.4, message: "Part 1 is done" }],
    ["ProjectCompleted", { outcome: "completed" }],
  ];
  return events.map(([name, data], n) => ({
    name,
    detail: {
      metadata: {
        event_id: `${dream_id}-${n}`,
        occurred_at: new Date(Date.UTC(2026, 3, 1) + 1000 * n).toISOString(),
        owner_id: user.id,
        dream_id,
        ...of,
        correlation_id: `of-${dream_id}`,
      },
      data: { project_id, ...data },
    },
  }));
}

async function publish(events: readonly PipelineosEvent[]) {
  const { FailedEntryCount } = await bus.send(
    new PutEventsCommand({
      Entries: events.map(({ name, detail }) => ({
        EventBusName: stage.event_bus_name,
        Source: "pipelineos",
        DetailType: name,
        Detail: JSON.stringify(detail),
      })),
    }),
  );
  expect(FailedEntryCount).toBe(0);
}

/** Sends events to the queue directly, as the rule of a remote stage does. */
async function sendToQueue(events: readonly PipelineosEvent[]) {
  for (const { name, detail } of events) {
    await sendTo(queue, { source: "pipelineos", "detail-type": name, detail });
  }
}

const dreamInput = (id: string) => ({
  id,
  title: `A boat called ${id}`,
  todos: ["Cut the planks", "Close the hull", { text: "Find a shed", done: true }],
  fragments: [{ title: "Talk", content: "A boat, at last." }],
});

const importDream = (as: Api, id: string) => as.dreams.import(dreamInput(id));
const readDream = (as: Api, id: string) => as.dreams.get(id);
const typesIn = (log: readonly LoggedEvent[]) => log.map(({ type }) => type);

const NOTHING_YET = {
  project_id: null,
  tickets_created: 0,
  agents_assigned: 0,
  estimated_completion: null,
};

describe("with the example of PipelineOS", () => {
  let user: User;
  let folder: string;
  const example = async (...args: [string, ...string[]]) => {
    const [command, ...rest] = args;
    const owner = ["--context", "stage=local", "--context", `owner=${user.id}`];
    const cwd = join(root, "examples", "pipelineos-subscriber");
    await cdk(stage.endpoint_url, [command, ...rest, ...owner, "--output", folder], undefined, cwd);
  };

  beforeAll(async () => {
    user = await newUser();
    folder = await mkdtemp(join(tmpdir(), "pipelineos-"));
    await example("deploy", "--require-approval", "never", "--method", "direct", "--ci");
  });
  afterAll(async () => {
    await example("destroy", "--force");
    await rm(folder, { recursive: true, force: true });
  });

  test("an imported dream gets a project, which dream, import and log show", async () => {
    const as = api(user);
    const headers = { "x-correlation-id": "round-trip" };
    const first = await as.send("POST", "/api/v1/dreams/import", dreamInput("tern"), headers);
    expect(first.body).toEqual({ success: true, dream_id: "tern", ...NOTHING_YET });

    await eventually(async () => {
      expect((await logOf(as, "tern")).at(-1)).toMatchObject({
        type: "DreamSynced",
        data: {
          project: {
            outcome: "completed",
            tickets_created: 2,
            agents_assigned: 2,
            progress: 1,
            estimated_completion: expect.any(String),
          },
        },
      });
    });
    await waitUntilApplied();
    const [imported, ...synced] = await logOf(as, "tern");
    expect(imported?.type).toBe("DreamImported");
    for (const { type, metadata, data } of synced) {
      expect(type).toBe("DreamSynced");
      expect(metadata).toMatchObject({ correlation_id: "round-trip", dream_id: "tern" });
      expect(metadata.traceparent).toBe(imported?.metadata.traceparent);
      detailOf("DreamSynced").parse({ metadata, data });
    }

    const dream = await readDream(as, "tern");
    expect(dream).toMatchObject({
      status: "idea",
      synced_with_pipelineos: true,
      synced_at: dream.updated,
      pipelineos_project_id: expect.stringMatching(/^project-/),
      revision: 1 + synced.length,
    });
    const again = await as.request("import-dream", { body: dreamInput("tern") });
    expect([again.status, again.data]).toEqual([
      200,
      {
        success: true,
        dream_id: "tern",
        project_id: dream.pipelineos_project_id,
        tickets_created: 2,
        agents_assigned: 2,
        estimated_completion: expect.stringMatching(/Z$/),
      },
    ]);
  });
});

test("events in reverse and twice lead to the same state as in order and once", async () => {
  const user = await newUser();
  const as = api(user);
  await Promise.all(["gannet", "petrel"].map((id) => importDream(as, id)));
  for (const event of eventsOf(user, "gannet")) {
    await publish([event]);
    await waitUntilApplied();
  }
  for (const event of eventsOf(user, "petrel").toReversed()) {
    await publish([event, event]);
    await waitUntilApplied();
  }
  const numbers = {
    tickets_created: 3,
    agents_assigned: 2,
    estimated_completion: "2026-05-01T00:00:00.000Z",
  };
  for (const id of ["gannet", "petrel"]) {
    expect(await importDream(as, id)).toMatchObject({ ...numbers, project_id: `project-${id}` });
    const log = await logOf(as, id);
    expect(log.at(-1)?.data.project).toMatchObject({ ...numbers, outcome: "completed", progress: 1 });
    expect((await readDream(as, id)).revision).toBe(log.length);
  }
  const [inOrder, reversed] = [await logOf(as, "gannet"), await logOf(as, "petrel")];
  expect(typesIn(inOrder)).toEqual(["DreamImported", ...Array(5).fill("DreamSynced")]);
  // Progress that arrives after the completion changes nothing.
  expect(typesIn(reversed)).toEqual(["DreamImported", ...Array(4).fill("DreamSynced")]);

  await publish(eventsOf(user, "gannet"));
  await waitUntilApplied();
  expect(await logOf(as, "gannet")).toEqual(inOrder);
});

test("events about an unknown dream or another owner's, and malformed ones, become dead letters", async () => {
  const [ana, eve] = [await newUser(), await newUser()];
  await importDream(api(ana), "fulmar");
  const before = await readDream(api(ana), "fulmar");
  await limitDeliveries(queue);
  await changeFunction("apply-pipelineos-event", { environment: QUICK_REDELIVERY });
  const [created] = eventsOf(ana, "fulmar");
  if (!created) throw new Error("there are no events");
  const changed = (event_id: string, metadata: object, data: object = {}) => ({
    ...created,
    detail: {
      metadata: { ...created.detail.metadata, event_id, ...metadata },
      data: { ...created.detail.data, ...data },
    },
  });
  await publish([
    changed("unknown", { dream_id: "nowhere" }),
    changed("others", { owner_id: eve.id }),
    changed("none", {}, { project_id: "no/id" }),
  ]);
  await sendToQueue([changed("no-implementation", { implementation_id: "nowhere" })]);
  const ends = ["no-implementation", "none", "others", "unknown"];
  const found: string[] = [];
  while (found.length < ends.length) {
    const body = await takeMessage(
      deadLetters,
      (text) => text.includes("project-fulmar") || text.includes("no/id"),
    );
    found.push(JSON.parse(body).detail.metadata.event_id);
  }
  expect(found.sort()).toEqual(ends);
  expect(await readDream(api(ana), "fulmar")).toEqual(before);
  expect(typesIn(await logOf(api(ana), "fulmar"))).toEqual(["DreamImported"]);
});

describe("an implementation by PipelineOS", () => {
  /** As on a remote stage, the request waits for PipelineOS. */
  let resume: () => Promise<void>;
  beforeAll(async () => {
    resume = await pauseDelivery("start-implementation");
  });
  afterAll(() => resume());

  const begin = async (id: string) => {
    const user = await newUser();
    const as = api(user);
    await importDream(as, id);
    const { id: implementation_id } = await as.dreams.implement(id);
    const read = () => as.implementations.get(implementation_id);
    return { as, events: eventsOf(user, id, { implementation_id }), read };
  };

  test("advances with the events, and completes with its dream", async () => {
    const { as, events, read } = await begin("plover");
    const statuses: string[] = [];
    for (const event of events) {
      await sendToQueue([event, event]);
      await waitUntilApplied();
      statuses.push((await read()).status);
    }
    expect(statuses).toEqual(["planning", "planning", "generating", "generating", "completed"]);
    expect(await read()).toMatchObject({
      project_id: "project-plover",
      tickets_created: 3,
      agents_assigned: 2,
      progress: 1,
      failure: null,
      verdict: null,
      verdict_reasons: [],
      plan: null,
    });
    const dream = await readDream(as, "plover");
    expect(dream).toMatchObject({ status: "completed", pipelineos_project_id: "project-plover" });
    expect(typesIn(await logOf(as, "plover"))).toEqual([
      ...["DreamImported", "ImplementationRequested"],
      ...Array(4).fill("ImplementationProgressed"),
      "ImplementationCompleted",
    ]);
  });

  test("ends once in whichever order events arrive, and the dream can be implemented again", async () => {
    const { as, events, read } = await begin("avocet");
    await sendToQueue([...events.toReversed(), ...events]);
    await waitUntilApplied();
    expect(await read()).toMatchObject({ status: "completed", tickets_created: 3, agents_assigned: 2 });
    const types = typesIn(await logOf(as, "avocet"));
    expect(types.filter((type) => type === "ImplementationCompleted")).toHaveLength(1);
    await as.dreams.implement("avocet");
  });

  test("fails with PipelineOS's reason", async () => {
    const { as, events, read } = await begin("curlew");
    const failing = events.map((event) =>
      event.name === "ProjectCompleted"
        ? {
            ...event,
            detail: {
              ...event.detail,
              data: { project_id: "project-curlew", outcome: "failed", reason: "Nobody has a saw." },
            },
          }
        : event,
    );
    await sendToQueue(failing);
    await waitUntilApplied();
    expect(await read()).toMatchObject({ status: "failed", failure: "Nobody has a saw." });
    expect((await readDream(as, "curlew")).status).toBe("failed");
  });

  test("stays cancelled when further events arrive", async () => {
    const { as, events, read } = await begin("dunlin");
    const { id } = await read();
    await as.implementations.cancel(id);
    await sendToQueue(events);
    await waitUntilApplied();
    expect(await read()).toMatchObject({ status: "failed", failure: "Cancelled by its owner." });
    expect((await readDream(as, "dunlin")).status).toBe("idea");
  });
});

test("on a stage that implements dreams itself, events on the bus change no implementation", async () => {
  const user = await newUser();
  const as = api(user);
  await importDream(as, "knot");
  const { id } = await as.dreams.implement("knot", { verify: false });
  await publish(eventsOf(user, "knot", { implementation_id: id }));
  const done = await eventually(
    async () => {
      const found = await as.implementations.get(id);
      expect(found.status).toBe("completed");
      return found;
    },
    { timeout: 90_000 },
  );
  expect(done.project_id).toBe(`dc-${id.toLowerCase()}`);
  const dream = await readDream(as, "knot");
  expect(dream).toMatchObject({ synced_with_pipelineos: false, pipelineos_project_id: null });
  expect(await importDream(as, "knot")).toMatchObject({
    project_id: done.project_id,
    tickets_created: done.tickets_created,
  });
});
