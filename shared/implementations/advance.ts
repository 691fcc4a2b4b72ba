import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import { laterThan } from "#shared/dreams/dream.ts";
import type { PlanFile } from "#shared/platform/content/keys.ts";
import type { Context } from "#shared/platform/context.ts";
import { eventId } from "#shared/platform/events/event-id.ts";
import { outboxItem } from "#shared/platform/events/outbox.ts";
import { dreamPartition } from "#shared/platform/table/keys.ts";
import { retryOnConflict, transact } from "#shared/platform/table/transact.ts";
import { isOver, type KeptStep, statusAfter } from "./progress.ts";
import { findImplementation, putImplementation } from "./store.ts";
import type { ImplementationRecord } from "./stored.ts";

/** The implementation has ended or was deleted, so no further step runs for it. */
export class ImplementationOver extends Error {
  override readonly name = "ImplementationOver";
}

/** @throws {ImplementationOver} when the implementation has ended or is gone */
export async function requireOpenImplementation(owner: string, id: string): Promise<ImplementationRecord> {
  const record = await findImplementation(owner, id);
  if (record === undefined || isOver(record.implementation)) throw new ImplementationOver(id);
  return record;
}

/**
 * Sets the status `planning`, unless the implementation is already further.
 *
 * @throws {ImplementationOver} when the implementation has ended or is gone
 */
export const beginPlanning = (context: Context, id: string) =>
  advance(context, id, ({ implementation }) =>
    implementation.status === "pending" ? { changes: { status: "planning" } } : undefined,
  );

interface StepResult {
  /** The file of the plan. */
  plan?: PlanFile;
  changes?: Partial<
    Pick<ImplementationSummary, "project_id" | "tickets_created" | "agents_assigned" | "estimated_completion">
  >;
}

/**
 * Records a completed step with its results and its event, in one transaction. A repeated step changes
 * nothing.
 *
 * @throws {ImplementationOver} when the implementation has ended or is gone
 */
export const recordStep = (context: Context, id: string, step: KeptStep, result: StepResult = {}) =>
  advance(context, id, ({ implementation, steps }) =>
    steps.includes(step)
      ? undefined
      : {
          ...result,
          changes: { ...result.changes, status: statusAfter(step, implementation) },
          steps: [...steps, step],
        },
  );

const advance = (
  context: Context,
  id: string,
  decide: (record: ImplementationRecord) => Progress | undefined,
) =>
  retryOnConflict(async () => {
    const record = await requireOpenImplementation(context.owner_id, id);
    const progress = decide(record);
    if (progress) await writeProgress(context, record, "ImplementationProgressed", progress);
  });

/** What progresses: fields of the implementation, and of its row. */
interface Progress extends Partial<Pick<ImplementationRecord, "steps" | "plan">> {
  changes: Partial<ImplementationSummary>;
}

/** Writes an implementation's progress with the event of it, in one transaction, and returns what is then. */
export async function writeProgress(
  context: Context,
  record: ImplementationRecord,
  type: "ImplementationProgressed" | "ImplementationApproved",
  { changes, ...row }: Progress,
): Promise<ImplementationSummary> {
  const updated_at = laterThan(record.implementation.updated_at);
  const implementation = { ...record.implementation, ...changes, updated_at };
  const { dream_id } = implementation;
  await transact([
    putImplementation({ ...record, ...row, implementation }, record.implementation),
    outboxItem(context, dreamPartition(context.owner_id, dream_id), {
      id: eventId(updated_at),
      type,
      occurred_at: updated_at,
      dream_id,
      data: { implementation },
    }),
  ]);
  return implementation;
}
