import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import { revise } from "#shared/dreams/dream.ts";
import { dreamEvent, findDream, putDream } from "#shared/dreams/store.ts";
import type { DreamRecord } from "#shared/dreams/stored.ts";
import type { Context } from "#shared/platform/context.ts";
import { conflict, notFound } from "#shared/platform/problem-error.ts";
import { retryOnConflict, transact } from "#shared/platform/table/transact.ts";
import { projectAfter } from "./finish.ts";
import { putImplementation, requireImplementation } from "./store.ts";

/**
 * Completes a dream by an implementation that is proven in part: the person takes it as it is. One that is
 * accepted already stays so.
 *
 * @throws {ProblemError} when there is no such implementation (404) or it cannot be accepted (409)
 */
export const acceptImplementation = (context: Context, id: string): Promise<ImplementationSummary> =>
  retryOnConflict(async () => {
    const record = await requireImplementation(context.owner_id, id);
    const { implementation: before } = record;
    if (before.accepted_at !== null) return before;
    const dreamBefore = await findDream(context.owner_id, before.dream_id);
    if (dreamBefore === undefined) throw notFound("implementation");
    requireAcceptable(before, dreamBefore);
    const dream = revise(dreamBefore.dream, { status: "completed" }, before.updated_at);
    const implementation = { ...before, accepted_at: dream.updated, updated_at: dream.updated };
    await transact([
      putDream({ ...dreamBefore, dream, project: projectAfter(dreamBefore, before) }, dreamBefore.dream),
      putImplementation({ ...record, implementation }, before),
      dreamEvent(context, dream, "ImplementationAccepted", { implementation, dream }),
    ]);
    return implementation;
  });

/** @throws {ProblemError} when the implementation of a dream cannot be accepted (409) */
export function requireAcceptable(
  { verdict }: Pick<ImplementationSummary, "verdict">,
  { dream, implementing }: DreamRecord,
): void {
  if (verdict !== "partly")
    throw conflict(`Only the verdict partly can be accepted: this one is ${verdict ?? "not known"}.`);
  if (implementing) throw conflict(`The dream has an implementation in progress: ${implementing.id}.`);
  if (dream.status === "archived")
    throw conflict("The dream is archived. Change its status to accept its implementation.");
}
