import { type EventName, events } from "@dreamcatcher/contracts/events";
import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import { PipelineosEvent } from "@dreamcatcher/contracts/pipelineos";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dreamOf } from "#shared/dreams/fixtures.ts";
import type { DreamRecord } from "#shared/dreams/stored.ts";
import type { ReportedProject } from "#shared/projects/project.ts";
import { consequencesOf } from "./consequences.ts";

const dream = dreamOf({ owner_id: "ana", title: "A boat" });

const pending: ImplementationSummary = {
  id: "i-1",
  owner_id: "ana",
  dream_id: dream.id,
  status: "pending",
  planner: "built-in",
  language: null,
  verify: true,
  stop_after: null,
  project_id: null,
  tickets_created: 0,
  agents_assigned: 0,
  estimated_completion: null,
  progress: null,
  progress_message: null,
  created_at: dream.created,
  updated_at: dream.created,
  completed_at: null,
  approved_at: null,
  accepted_at: null,
  failure: null,
  verdict: null,
  verdict_reasons: [],
};

/** An event of PipelineOS at `second` seconds after the start. */
const pipelineosEvent = (name: string, second: number, data: object = {}, event_id = `e-${second}`) =>
  PipelineosEvent.parse({
    "detail-type": name,
    detail: {
      metadata: {
        event_id,
        occurred_at: new Date(Date.UTC(2026, 2, 6) + 1000 * second).toISOString(),
        owner_id: "ana",
        dream_id: dream.id,
        correlation_id: "c-1",
      },
      data: { project_id: "p-1", ...data },
    },
  });

const failed = { outcome: "failed", reason: "It leaks" };
const story = [
  pipelineosEvent("ProjectCreated", 1, { estimated_completion: "2026-04-01T00:00:00Z" }),
  pipelineosEvent("TicketsCreated", 2, { count: 2 }),
  pipelineosEvent("TicketsCreated", 3, { count: 3, estimated_completion: "2026-05-01T00:00:00Z" }),
  pipelineosEvent("AgentsAssigned", 4, { agents: [{ id: "a" }, { id: "b" }] }),
  pipelineosEvent("ProjectProgressed", 5, { progress: 0.2, message: "Planks cut" }),
  pipelineosEvent("ProjectProgressed", 6, { progress: 0.7, message: "Hull closed" }),
  pipelineosEvent("ProjectCompleted", 7, { outcome: "completed" }),
];

interface State {
  record: DreamRecord;
  implementation: ImplementationSummary | undefined;
  projects: Readonly<Record<string, ReportedProject>>;
  eventTypes: readonly EventName[];
}

const begin = (implementation?: ImplementationSummary): State => ({
  record: {
    dream: implementation ? { ...dream, status: "implementing" } : dream,
    origins: {},
    stored_bytes: {},
    ...(implementation && { implementing: { id: implementation.id, status_before: "idea" } }),
  },
  implementation,
  projects: {},
  eventTypes: [],
});

function apply({ record, implementation, projects, eventTypes }: State, received: PipelineosEvent): State {
  const id = received.detail.data.project_id;
  const project = projects[id] ?? { id, said: {} };
  const { event, ...after } = consequencesOf(received, { record, implementation, project });
  if (event) events[event.type].data.parse(event.data);
  return {
    record: after.record ?? record,
    implementation: after.implementation ?? implementation,
    projects: { ...projects, [id]: after.project },
    eventTypes: event ? [...eventTypes, event.type] : eventTypes,
  };
}

const applyAll = (received: readonly PipelineosEvent[], from: State) => received.reduce(apply, from);

/** The final state without the times of changes. */
function finalState({ record, implementation, projects }: State) {
  const { updated, revision, synced_at, ...facts } = record.dream;
  const { updated_at, completed_at, ...end } = implementation ?? pending;
  return { facts, project: record.project, implementing: record.implementing, end, projects };
}

function shuffled(story: readonly PipelineosEvent[]) {
  const twice = [...story, ...story];
  return fc.shuffledSubarray(twice, { minLength: twice.length, maxLength: twice.length });
}

test("events set a dream's project, and leave its status unchanged", () => {
  const { record, eventTypes } = applyAll(story, begin());
  expect(record.dream).toMatchObject({
    status: "idea",
    synced_with_pipelineos: true,
    pipelineos_project_id: "p-1",
    synced_at: record.dream.updated,
    revision: 1 + story.length,
  });
  expect(record.project?.numbers).toEqual({
    project_id: "p-1",
    tickets_created: 3,
    agents_assigned: 2,
    estimated_completion: "2026-05-01T00:00:00Z",
  });
  expect(eventTypes).toEqual(story.map(() => "DreamSynced"));
});

test("an implementation follows its project's status, and so does the dream", () => {
  const statuses: (string | undefined)[] = [];
  let state = begin(pending);
  for (const received of story) {
    state = apply(state, received);
    statuses.push(state.implementation?.status);
  }
  expect(statuses).toEqual([
    ...["planning", "planning", "planning", "generating", "generating", "generating", "completed"],
  ]);
  expect(state.eventTypes).toEqual([...Array(6).fill("ImplementationProgressed"), "ImplementationCompleted"]);
  expect(state.implementation).toMatchObject({ project_id: "p-1", tickets_created: 3, progress: 1 });
  expect(state.record.dream).toMatchObject({ status: "completed", pipelineos_project_id: "p-1" });
  expect(state.record.implementing).toBeUndefined();
});

test("progress alone does not change the dream's revision, and keeps events in order", () => {
  const before = applyAll(story.slice(0, 4), begin(pending));
  const after = applyAll(story.slice(4, 6), before);
  expect(after.record).toEqual(before.record);
  expect(after.implementation).toMatchObject({ progress: 0.7, progress_message: "Hull closed" });
  expect((after.implementation?.updated_at ?? "") > after.record.dream.updated).toBe(true);
});

test("a failed project fails its implementation with the reason", () => {
  const state = applyAll(
    [...story.slice(0, 6), pipelineosEvent("ProjectCompleted", 8, failed)],
    begin(pending),
  );
  expect(state.implementation).toMatchObject({ status: "failed", failure: "It leaks", progress: null });
  expect(state.record.dream.status).toBe("failed");
  expect(state.eventTypes.at(-1)).toBe("ImplementationFailed");
});

test("after the end, later progress changes nothing", () => {
  const end = applyAll(story, begin(pending));
  const after = apply(end, pipelineosEvent("ProjectProgressed", 9, { progress: 0.1, message: "Once more" }));
  expect([after.record, after.implementation, after.eventTypes]).toEqual([
    end.record,
    end.implementation,
    end.eventTypes,
  ]);
});

test("a cancelled implementation stays cancelled, and still gets its numbers", () => {
  const cancelled = { ...pending, status: "failed" as const, failure: "Cancelled by its owner." };
  const state = applyAll(story, { ...begin(), implementation: cancelled });
  expect(state.implementation).toMatchObject({
    status: "failed",
    failure: "Cancelled by its owner.",
    tickets_created: 3,
  });
  expect(state.eventTypes).toEqual(story.map(() => "DreamSynced"));
});

test.each([
  ["a dream", undefined],
  ["an implementation", pending],
])("the final state of %s does not depend on the order and repetition of events", (_, implementation) => {
  const straight = applyAll(story, begin(implementation));
  fc.assert(
    fc.property(shuffled(story), (received) => {
      const state = applyAll(received, begin(implementation));
      expect(finalState(state)).toEqual(finalState(straight));
      const ends = state.eventTypes.filter((type) => /Completed|Failed/.test(type));
      expect(ends).toHaveLength(implementation ? 1 : 0);
    }),
  );
});

test("of several projects, the one created last is the dream's, with its own numbers", () => {
  const other = (name: string, second: number, data: object = {}) =>
    pipelineosEvent(name, second, { ...data, project_id: "p-2" }, `other-${second}`);
  const both = [
    ...story,
    other("ProjectCreated", 3),
    other("TicketsCreated", 4, { count: 9 }),
    other("ProjectProgressed", 5, { progress: 0.1, message: "" }),
  ];
  fc.assert(
    fc.property(shuffled(both), (received) => {
      const { record } = applyAll(received, begin());
      expect(record.dream.pipelineos_project_id).toBe("p-2");
      expect(record.project?.numbers).toMatchObject({ tickets_created: 9, agents_assigned: 0 });
    }),
  );
});

test("of two events at the same time, the same one wins in either order", () => {
  const two = [
    pipelineosEvent("TicketsCreated", 1, { count: 1 }, "e-a"),
    pipelineosEvent("TicketsCreated", 1, { count: 2 }, "e-b"),
  ];
  for (const received of [two, two.toReversed()]) {
    expect(applyAll(received, begin()).record.project?.numbers.tickets_created).toBe(2);
  }
});
