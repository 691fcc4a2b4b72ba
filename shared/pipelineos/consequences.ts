import { isDeepStrictEqual } from "node:util";
import type { Dream } from "@dreamcatcher/contracts/dream";
import type { EventData } from "@dreamcatcher/contracts/events";
import type { ImplementationStatus, ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import type { PipelineosEvent, ProjectFacts } from "@dreamcatcher/contracts/pipelineos";
import { laterThan, revise } from "#shared/dreams/dream.ts";
import type { DreamRecord } from "#shared/dreams/stored.ts";
import type { Ending } from "#shared/implementations/ending.ts";
import { applyEnding } from "#shared/implementations/finish.ts";
import { isOver } from "#shared/implementations/progress.ts";
import { dreamProjectAfter } from "#shared/projects/dream-project.ts";
import { factsOf, numbersOf } from "#shared/projects/facts.ts";
import { mergeEvent } from "#shared/projects/merge-event.ts";
import type { ReportedProject } from "#shared/projects/project.ts";

/** The state before an event of PipelineOS; `implementation` is the one that the event names, if any. */
export interface CurrentState {
  project: ReportedProject;
  record: DreamRecord;
  implementation?: ImplementationSummary | undefined;
}

type OutgoingEvent<Name extends "DreamSynced" | `Implementation${"Progressed" | "Completed" | "Failed"}`> = {
  [Type in Name]: { type: Type; at: string; data: EventData<Type> };
}[Name];

/** The state to write: the project, and the dream, implementation and our event if they change. */
export interface Consequences {
  project: ReportedProject;
  record?: DreamRecord;
  implementation?: ImplementationSummary;
  event?: OutgoingEvent<
    "DreamSynced" | "ImplementationProgressed" | "ImplementationCompleted" | "ImplementationFailed"
  >;
}

/**
 * The consequences of an event of PipelineOS. One that names a running implementation advances it, with our
 * event `ImplementationProgressed`, `ImplementationCompleted` or `ImplementationFailed`; any other leads to
 * `DreamSynced`. One without changes leads to no event.
 */
export function consequencesOf(received: PipelineosEvent, current: CurrentState): Consequences {
  const project = mergeEvent(current.project, received);
  const record = {
    ...current.record,
    project: dreamProjectAfter(current.record.project, received, factsOf(project)),
  };
  const { implementation } = current;
  const changes =
    implementation && !isOver(implementation)
      ? advance(implementation, project, record, current)
      : sync(implementation, project, record, current);
  return { project, ...changes };
}

type Changes = Omit<Consequences, "project">;

function advance(
  before: ImplementationSummary,
  project: ReportedProject,
  record: DreamRecord,
  current: CurrentState,
): Changes {
  const facts = factsOf(project);
  const { progress, progress_message } = facts;
  const moved = { ...before, ...numbersOf(facts), progress, progress_message };
  const ending = endingIn(facts);
  if (ending) {
    const { implementation, type, ...end } = applyEnding(record, moved, ending);
    const dream = synced(end.record, end.record.dream, facts);
    const data = { implementation, dream };
    return { record: { ...end.record, dream }, implementation, event: { type, at: dream.updated, data } };
  }
  const next = { ...moved, status: furthest(before.status, statusOf(project)) };
  if (changesDreamProject(record, current)) {
    const dream = synced(record, revise(record.dream, {}, before.updated_at), facts);
    const implementation = { ...next, updated_at: dream.updated };
    const data = { implementation, dream };
    const event = { type: "ImplementationProgressed", at: dream.updated, data } as const;
    return { record: { ...record, dream }, implementation, event };
  }
  if (isDeepStrictEqual(next, before)) return {};
  const at = laterThan(before.updated_at, record.dream.updated);
  const implementation = { ...next, updated_at: at };
  return { implementation, event: { type: "ImplementationProgressed", at, data: { implementation } } };
}

/** Without a running implementation. One that has ended still gets its numbers, and nothing else changes. */
function sync(
  before: ImplementationSummary | undefined,
  project: ReportedProject,
  record: DreamRecord,
  current: CurrentState,
): Changes {
  const facts = factsOf(project);
  const late = before && { ...before, ...numbersOf(facts) };
  const hasNewNumbers = !isDeepStrictEqual(late, before);
  const hasNewFacts = isProjectOf(record, facts) && !isDeepStrictEqual(facts, factsOf(current.project));
  if (!hasNewNumbers && !hasNewFacts && !changesDreamProject(record, current)) return {};
  const dream = synced(record, revise(record.dream, {}, before?.updated_at), facts);
  const implementation = late && { ...late, updated_at: dream.updated };
  const data = { dream, project: facts, implementation: implementation ?? null };
  return {
    record: { ...record, dream },
    ...(implementation && { implementation }),
    event: { type: "DreamSynced", at: dream.updated, data },
  };
}

const changesDreamProject = (record: DreamRecord, current: CurrentState) =>
  !isDeepStrictEqual(record.project, current.record.project);

const isProjectOf = ({ project }: DreamRecord, { project_id }: ProjectFacts) =>
  project?.numbers.project_id === project_id;

/** The dream with its synced project, if `facts` are of its project. */
const synced = (record: DreamRecord, dream: Dream, facts: ProjectFacts): Dream =>
  isProjectOf(record, facts)
    ? {
        ...dream,
        synced_with_pipelineos: true,
        synced_at: dream.updated,
        pipelineos_project_id: facts.project_id,
      }
    : dream;

/** The ending that PipelineOS reports. The project did not run in our sandbox, so there is no verdict. */
function endingIn({ outcome, failure }: ProjectFacts): Ending | undefined {
  const unjudged = { verdict: null, verdict_reasons: [] };
  if (outcome === "failed")
    return { outcome: "failed", failure: failure ?? "PipelineOS gave no reason.", ...unjudged };
  return outcome === "completed" ? { outcome: "completed", failure: null, ...unjudged } : undefined;
}

/** With agents or progress the project is being built; before that it is being planned. */
const statusOf = ({ said }: ReportedProject): ImplementationStatus =>
  said.agents_assigned || said.progress ? "generating" : "planning";

const STATUS_ORDER: readonly ImplementationStatus[] = [
  "pending",
  "planning",
  "planned",
  "generating",
  "verifying",
];

const furthest = (one: ImplementationStatus, other: ImplementationStatus) =>
  STATUS_ORDER.indexOf(one) > STATUS_ORDER.indexOf(other) ? one : other;
