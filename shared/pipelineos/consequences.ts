import { isDeepStrictEqual } from "node:util";
import type { Dream } from "@dreamcatcher/contracts/dream";
import type { EventData } from "@dreamcatcher/contracts/events";
import type { ImplementationStatus, ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import type { Answer, ProjectFacts } from "@dreamcatcher/contracts/pipelineos";
import { laterThan, revise } from "#shared/dreams/dream.ts";
import type { DreamRecord } from "#shared/dreams/stored.ts";
import type { Ending } from "#shared/implementations/ending.ts";
import { applyEnding } from "#shared/implementations/finish.ts";
import { isOver } from "#shared/implementations/progress.ts";
import { dreamProjectAfter } from "#shared/projects/dream-project.ts";
import { factsOf, numbersOf } from "#shared/projects/facts.ts";
import { mergeAnswer } from "#shared/projects/merge-answer.ts";
import type { ReportedProject } from "#shared/projects/project.ts";

/** What an answer is heard against; `implementation` is the one it names, if it names one. */
export interface CurrentState {
  project: ReportedProject;
  record: DreamRecord;
  implementation?: ImplementationSummary | undefined;
}

type OutgoingEvent<Name extends "DreamSynced" | `Implementation${"Progressed" | "Completed" | "Failed"}`> = {
  [Type in Name]: { type: Type; at: string; data: EventData<Type> };
}[Name];

/** What is to be written for an answer: dream and implementation where they change, and the one event that tells it. */
export interface Consequences {
  project: ReportedProject;
  record?: DreamRecord;
  implementation?: ImplementationSummary;
  event?: OutgoingEvent<
    "DreamSynced" | "ImplementationProgressed" | "ImplementationCompleted" | "ImplementationFailed"
  >;
}

/**
 * What follows from an answer. One that names an implementation under way moves it, told by
 * `ImplementationProgressed`, `ImplementationCompleted` or `ImplementationFailed`. Every other is told by `DreamSynced`.
 * What says nothing new is kept with the project and not told.
 */
export function consequencesOf(answer: Answer, current: CurrentState): Consequences {
  const project = mergeAnswer(current.project, answer);
  const record = {
    ...current.record,
    project: dreamProjectAfter(current.record.project, answer, factsOf(project)),
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
  if (changesProjectOfDream(record, current)) {
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

/** The implementation, if any, is over: it still learns its numbers, and nothing else of it changes. */
function sync(
  before: ImplementationSummary | undefined,
  project: ReportedProject,
  record: DreamRecord,
  current: CurrentState,
): Changes {
  const facts = factsOf(project);
  const late = before && { ...before, ...numbersOf(facts) };
  const isLateNews = !isDeepStrictEqual(late, before);
  const isNewsOfProject = isProjectOf(record, facts) && !isDeepStrictEqual(facts, factsOf(current.project));
  if (!isLateNews && !isNewsOfProject && !changesProjectOfDream(record, current)) return {};
  const dream = synced(record, revise(record.dream, {}, before?.updated_at), facts);
  const implementation = late && { ...late, updated_at: dream.updated };
  const data = { dream, project: facts, implementation: implementation ?? null };
  return {
    record: { ...record, dream },
    ...(implementation && { implementation }),
    event: { type: "DreamSynced", at: dream.updated, data },
  };
}

const changesProjectOfDream = (record: DreamRecord, current: CurrentState) =>
  !isDeepStrictEqual(record.project, current.record.project);

const isProjectOf = ({ project }: DreamRecord, { project_id }: ProjectFacts) =>
  project?.numbers.project_id === project_id;

/** The dream in its new revision, with its project, if it is this one. */
const synced = (record: DreamRecord, dream: Dream, facts: ProjectFacts): Dream =>
  isProjectOf(record, facts)
    ? {
        ...dream,
        synced_with_pipelineos: true,
        synced_at: dream.updated,
        pipelineos_project_id: facts.project_id,
      }
    : dream;

/** PipelineOS answers for what it builds: nothing of it was run here, so there is no verdict of ours. */
function endingIn({ outcome, failure }: ProjectFacts): Ending | undefined {
  const unjudged = { verdict: null, verdict_reasons: [] };
  if (outcome === "failed")
    return { outcome: "failed", failure: failure ?? "PipelineOS gave no reason.", ...unjudged };
  return outcome === "completed" ? { outcome: "completed", failure: null, ...unjudged } : undefined;
}

/** From agents on somebody works on it; before that it is being planned. */
const statusOf = ({ said }: ReportedProject): ImplementationStatus =>
  said.agents_assigned || said.progress ? "generating" : "planning";

const STATUS_ORDER: readonly ImplementationStatus[] = ["pending", "planning", "generating", "verifying"];

const furthest = (one: ImplementationStatus, other: ImplementationStatus) =>
  STATUS_ORDER.indexOf(one) > STATUS_ORDER.indexOf(other) ? one : other;
