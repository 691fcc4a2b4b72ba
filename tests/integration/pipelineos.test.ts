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
const { jobs: answers, deadLetters } = await queuesOf("apply-pipelineos-event");

/** Until every answer sent so far has been worked on. */
const heard = () => waitUntilEmpty(answers);

interface Said {
  name: PipelineosEventName;
  detail: { metadata: Record<string, unknown>; data: Record<string, unknown> };
}

/** What PipelineOS says of a project of a dream, in the order in which it happened. */
function storyOf(user: User, dream_id: string, of: { implementation_id?: string } = {}): Said[] {
  const project_id = `project-${dream_id}`;
  const story: [PipelineosEventName, object][] = [
    ["ProjectCreated", { estimated_completion: "2026-05-01T00:00:00.000Z" }],
    ["TicketsCreated", { tickets: [1, 2, 3].map((n) => ({ id: `t-${n}`, title: `Part ${n}` })) }],
    ["AgentsAssigned", { count: 2 }],
    ["ProjectProgressed", { progress: 0.4, message: "Part 1 is done" }],
    ["ProjectCompleted", { outcome: "completed" }],
  ];
  return story.map(([name, data], n) => ({
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

async function say(said: readonly Said[]) {
  const { FailedEntryCount } = await bus.send(
    new PutEventsCommand({
      Entries: said.map(({ name, detail }) => ({
        EventBusName: stage.event_bus_name,
        Source: "pipelineos",
        DetailType: name,
        Detail: JSON.stringify(detail),
      })),
    }),
  );
  expect(FailedEntryCount).toBe(0);
}

/** Says it as the rule of a remote stage delivers it. */
async function sayToQueue(said: readonly Said[]) {
  for (const { name, detail } of said) {
    await sendTo(answers, { source: "pipelineos", "detail-type": name, detail });
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

describe("beside the example of PipelineOS", () => {
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
  }, 180_000);
  afterAll(async () => {
    await example("destroy", "--force");
    await rm(folder, { recursive: true, force: true });
  }, 120_000);

  test("an imported dream gets a project: dream, import and log say so", async () => {
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
    await heard();
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

test("answers in reverse and twice leave what they leave in order and once", async () => {
  const user = await newUser();
  const as = api(user);
  await Promise.all(["gannet", "petrel"].map((id) => importDream(as, id)));
  for (const said of storyOf(user, "gannet")) {
    await say([said]);
    await heard();
  }
  for (const said of storyOf(user, "petrel").toReversed()) {
    await say([said, said]);
    await heard();
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
  // Progress that is heard after the completion is no news.
  expect(typesIn(reversed)).toEqual(["DreamImported", ...Array(4).fill("DreamSynced")]);

  await say(storyOf(user, "gannet"));
  await heard();
  expect(await logOf(as, "gannet")).toEqual(inOrder);
});

test("answers about what is not there, or another's, or that are none, end among the dead letters", async () => {
  const [ana, eve] = [await newUser(), await newUser()];
  await importDream(api(ana), "fulmar");
  const before = await readDream(api(ana), "fulmar");
  await limitDeliveries(answers);
  await changeFunction("apply-pipelineos-event", { environment: QUICK_REDELIVERY });
  const [created] = storyOf(ana, "fulmar");
  if (!created) throw new Error("there is no story");
  const twist = (event_id: string, metadata: object, data: object = {}) => ({
    ...created,
    detail: {
      metadata: { ...created.detail.metadata, event_id, ...metadata },
      data: { ...created.detail.data, ...data },
    },
  });
  await say([
    twist("unknown", { dream_id: "nowhere" }),
    twist("others", { owner_id: eve.id }),
    twist("none", {}, { project_id: "no/id" }),
  ]);
  await sayToQueue([twist("no-implementation", { implementation_id: "nowhere" })]);
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

describe("an implementation that PipelineOS does", () => {
  /** As on a remote stage: what was asked for waits for PipelineOS. */
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
    return { as, story: storyOf(user, id, { implementation_id }), read };
  };

  test("moves with the answers, and completes with its dream", async () => {
    const { as, story, read } = await begin("plover");
    const statuses: string[] = [];
    for (const said of story) {
      await sayToQueue([said, said]);
      await heard();
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

  test("ends once, however its answers arrive; the dream can be implemented anew", async () => {
    const { as, story, read } = await begin("avocet");
    await sayToQueue([...story.toReversed(), ...story]);
    await heard();
    expect(await read()).toMatchObject({ status: "completed", tickets_created: 3, agents_assigned: 2 });
    const types = typesIn(await logOf(as, "avocet"));
    expect(types.filter((type) => type === "ImplementationCompleted")).toHaveLength(1);
    await as.dreams.implement("avocet");
  });

  test("given up, it fails with PipelineOS's reason", async () => {
    const { as, story, read } = await begin("curlew");
    const failing = story.map((said) =>
      said.name === "ProjectCompleted"
        ? {
            ...said,
            detail: {
              ...said.detail,
              data: { project_id: "project-curlew", outcome: "failed", reason: "Nobody has a saw." },
            },
          }
        : said,
    );
    await sayToQueue(failing);
    await heard();
    expect(await read()).toMatchObject({ status: "failed", failure: "Nobody has a saw." });
    expect((await readDream(as, "curlew")).status).toBe("failed");
  });

  test("cancelled, it stays so whatever PipelineOS says afterwards", async () => {
    const { as, story, read } = await begin("dunlin");
    const { id } = await read();
    await as.implementations.cancel(id);
    await sayToQueue(story);
    await heard();
    expect(await read()).toMatchObject({ status: "failed", failure: "Cancelled by its owner." });
    expect((await readDream(as, "dunlin")).status).toBe("idea");
  });
});

test("where the stage implements dreams itself, answers on the bus move no implementation", async () => {
  const user = await newUser();
  const as = api(user);
  await importDream(as, "knot");
  const { id } = await as.dreams.implement("knot", { verify: false });
  await say(storyOf(user, "knot", { implementation_id: id }));
  const done = await eventually(
    async () => {
      const found = await as.implementations.get(id);
      expect(found.status).toBe("completed");
      return found;
    },
    { timeout: 45_000 },
  );
  expect(done.project_id).toBe(`dc-${id.toLowerCase()}`);
  const dream = await readDream(as, "knot");
  expect(dream).toMatchObject({ synced_with_pipelineos: false, pipelineos_project_id: null });
  expect(await importDream(as, "knot")).toMatchObject({
    project_id: done.project_id,
    tickets_created: done.tickets_created,
  });
});
