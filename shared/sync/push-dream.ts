import { problemType } from "@dreamcatcher/contracts/problems";
import {
  type SyncApplied,
  SyncChange,
  type SyncConflict,
  type SyncRefusal,
  type SyncRequest,
} from "@dreamcatcher/contracts/sync";
import type { DreamRecord } from "#shared/dreams/stored.ts";
import type { QuotaContext } from "#shared/platform/context.ts";
import { logger } from "#shared/platform/observability/logger.ts";
import { countFailedSyncChange } from "#shared/platform/observability/metrics.ts";
import { fieldErrors, invalid, ProblemError } from "#shared/platform/problem-error.ts";
import { isThrottled } from "#shared/platform/table/transact.ts";
import { apply } from "./apply.ts";
import { followLineage } from "./lineage.ts";
import type { Known } from "./store.ts";

/** A change as it was sent: it may be malformed. */
export type Sent = SyncRequest["changes"][number];

/** What a device is told of a change. */
export type Answer = { applied: SyncApplied } | { conflict: SyncConflict } | { refused: SyncRefusal };

/** What became of the changes of one dream, and the dream then; undefined where there is none. */
export interface PushedDream {
  answers: (readonly [Sent, Answer])[];
  record: DreamRecord | undefined;
}

/**
 * Applies the changes of one dream in order. After one that is in conflict, refused or not tried, no more are
 * tried: they were made on top of it.
 *
 * @param until no change is tried after this time, in milliseconds since 1970
 */
export async function pushDream(
  context: QuotaContext,
  changes: readonly Sent[],
  knownOf: (change: SyncChange) => Known,
  until: number,
): Promise<PushedDream> {
  const lineage = followLineage();
  const pushed: PushedDream = { answers: [], record: undefined };
  for (const [n, change] of changes.entries()) {
    if (Date.now() > until) break;
    const answer = "malformed" in change ? malformed(change) : await tryChange(change, n === 0);
    if (answer) pushed.answers.push([change, answer]);
    if (!answer || !("applied" in answer)) break;
  }
  return pushed;

  async function tryChange(change: SyncChange, isFirst: boolean): Promise<Answer | undefined> {
    try {
      const known = knownOf(change);
      const current = isFirst ? known : { ...known, record: pushed.record };
      const { answer, record } = await apply(context, change, current, lineage);
      pushed.record = record;
      return answer;
    } catch (error) {
      return refusal(change, error);
    }
  }
}

function malformed({ malformed: change, client_change_id }: Extract<Sent, { malformed: object }>): Answer {
  const issues = SyncChange.safeParse(change).error?.issues ?? [];
  return refused(client_change_id, invalid(issues.flatMap((issue) => fieldErrors(issue, ""))));
}

/** The refusal of a change; undefined where the failure is not the change's, so that it may be sent again. */
function refusal({ client_change_id }: SyncChange, error: unknown): Answer | undefined {
  if (error instanceof ProblemError && error.slug !== "conflict") {
    const errors = error.errors?.map(({ path, message }) => ({
      path: ["dream", ...(path ? [path] : [])].join("."),
      message,
    }));
    return refused(client_change_id, { slug: error.slug, message: error.message, errors });
  }
  // Others write the same, or the table is short of capacity: the device sends it again.
  if (error instanceof ProblemError || isThrottled(error)) return undefined;
  logger.error("a change of a device failed", error as Error);
  countFailedSyncChange();
  return undefined;
}

const refused = (
  client_change_id: string,
  { slug, message, errors = [] }: Pick<ProblemError, "slug" | "message" | "errors">,
): Answer => ({
  refused: { client_change_id, type: problemType(slug), detail: message, errors: [...errors] },
});
