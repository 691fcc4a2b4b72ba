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
  project_id: null,
  tickets_created: 0,
  agents_assigned: 0,
  estimated_completion: null,
  progress: null,
  progress_message: null,
  created_at: dream.created,
  updated_at: dream.created,
  completed_at: null,
  failure: null,
  verdict: null,
  verdict_reasons: [],
};

/** An answer of PipelineOS at `second` seconds after the start. */
const answer = (name: string, second: number, data: object = {}, event_id = `e-${second}`) =>
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
const answers = [
  answer("ProjectCreated", 1, { estimated_completion: "2026-04-01T00:00:00Z" }),
  answer("TicketsCreated", 2, { count: 2 }),
  answer("TicketsCreated", 3, { count: 3, estimated_completion: "2026-05-01T00:00:00Z" }),
  answer("AgentsAssigned", 4, { agents: [{ id: "a" }, { id: "b" }] }),
  answer("ProjectProgressed", 5, { progress: 0.2, message: "Planks cut" }),
  answer("ProjectProgressed", 6, { progress: 0.7, message: "Hull closed" }),
  answer("ProjectCompleted", 7, { outcome: "completed" }),
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

function shuffled(answers: readonly PipelineosEvent[]) {
  const twice = [...answers, ...answers];
  return fc.shuffledSubarray(twice, { minLength: twice.length, maxLength: twice.length });
}

test("answers set a dream's project, and leave its status unchanged", () => {
  const { record, eventTypes } = applyAll(answers, begin());
  expect(record.dream).toMatchObject({
    status: "idea",
    synced_with_pipelineos: true,
    pipelineos_project_id: "p-1",
    synced_at: record.dream.updated,
    revision: 1 + answers.length,
  });
  expect(record.project?.numbers).toEqual({
    project_id: "p-1",
    tickets_created: 3,
    agents_assigned: 2,
    estimated_completion: "2026-05-01T00:00:00Z",
  });
  expect(eventTypes).toEqual(answers.map(() => "DreamSynced"));
});

test("an implementation follows its project's status, and so does the dream", () => {
  const statuses: (string | undefined)[] = [];
  let state = begin(pending);
  for (const received of answers) {
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
  const before = applyAll(answers.slice(0, 4), begin(pending));
  const after = applyAll(answers.slice(4, 6), before);
  expect(after.record).toEqual(before.record);
  expect(after.implementation).toMatchObject({ progress: 0.7, progress_message: "Hull closed" });
  expect((after.implementation?.updated_at ?? "") > after.record.dream.updated).toBe(true);
});

test("a failed project fails its implementation with the reason", () => {
  const state = applyAll([...answers.slice(0, 6), answer("ProjectCompleted", 8, failed)], begin(pending));
  expect(state.implementation).toMatchObject({ status: "failed", failure: "It leaks", progress: null });
  expect(state.record.dream.status).toBe("failed");
  expect(state.eventTypes.at(-1)).toBe("ImplementationFailed");
});

test("after the end, later progress changes nothing", () => {
  const end = applyAll(answers, begin(pending));
  const after = apply(end, answer("ProjectProgressed", 9, { progress: 0.1, message: "Once more" }));
  expect([after.record, after.implementation, after.eventTypes]).toEqual([
    end.record,
    end.implementation,
    end.eventTypes,
  ]);
});

test("a cancelled implementation stays cancelled, and still gets its numbers", () => {
  const cancelled = { ...pending, status: "failed" as const, failure: "Cancelled by its owner." };
  const state = applyAll(answers, { ...begin(), implementation: cancelled });
  expect(state.implementation).toMatchObject({
    status: "failed",
    failure: "Cancelled by its owner.",
    tickets_created: 3,
  });
  expect(state.eventTypes).toEqual(answers.map(() => "DreamSynced"));
});

test.each([
  ["a dream", undefined],
  ["an implementation", pending],
])("the final state of %s does not depend on the order and repetition of answers", (_, implementation) => {
  const straight = applyAll(answers, begin(implementation));
  fc.assert(
    fc.property(shuffled(answers), (received) => {
      const state = applyAll(received, begin(implementation));
      expect(finalState(state)).toEqual(finalState(straight));
      const ends = state.eventTypes.filter((type) => /Completed|Failed/.test(type));
      expect(ends).toHaveLength(implementation ? 1 : 0);
    }),
  );
});

test("of several projects, the one created last is the dream's, with its own numbers", () => {
  const other = (name: string, second: number, data: object = {}) =>
    answer(name, second, { ...data, project_id: "p-2" }, `other-${second}`);
  const both = [
    ...answers,
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

test("of two answers at the same time, the same one wins in either order", () => {
  const two = [
    answer("TicketsCreated", 1, { count: 1 }, "e-a"),
    answer("TicketsCreated", 1, { count: 2 }, "e-b"),
  ];
  for (const received of [two, two.toReversed()]) {
    expect(applyAll(received, begin()).record.project?.numbers.tickets_created).toBe(2);
  }
});
