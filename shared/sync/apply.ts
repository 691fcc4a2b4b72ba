import type { SyncApplied, SyncChange, SyncConflict } from "@dreamcatcher/contracts/sync";
import { changeWrites, edit } from "#shared/dreams/change.ts";
import { creation } from "#shared/dreams/create.ts";
import { deletion } from "#shared/dreams/delete.ts";
import type { DreamRecord } from "#shared/dreams/stored.ts";
import { findUnderWay } from "#shared/implementations/under-way.ts";
import type { QuotaContext } from "#shared/platform/context.ts";
import { retryOnConflict, type TransactItem, transact } from "#shared/platform/table/transact.ts";
import { transactWithinQuotas } from "#shared/quotas/quotas.ts";
import { decide } from "./decide.ts";
import type { Lineage, Version } from "./lineage.ts";
import { checkUnchanged, type Known, putResult, readKnown } from "./store.ts";

/** What became of a change, and the dream as it is then. */
export interface Outcome {
  answer: { applied: SyncApplied } | { conflict: SyncConflict };
  record: DreamRecord | undefined;
}

/** The writes of a change, the bytes that they count against the quota, and the dream after them. */
interface Writes {
  writes: TransactItem[];
  stored_bytes?: number;
  record: DreamRecord | undefined;
}

/**
 * Applies a change of a device wholly, or not at all: the dream, its event and the change's result are
 * written in one transaction, on the condition that the dream is still what was read and that the change has
 * no result yet. So it is applied once, however often and by however many requests it is sent.
 *
 * @param known what is known of the change as it was read before; after a write conflict it is read again
 * @param lineage which versions the device has made itself
 * @throws {ProblemError} when the change is invalid (422), a quota is used up (429), or every attempt has a
 *   write conflict (409)
 */
export async function apply(
  context: QuotaContext,
  change: SyncChange,
  known: Known,
  lineage: Lineage,
): Promise<Outcome> {
  let isFirst = true;
  return retryOnConflict(async () => {
    const { record, result } = isFirst ? known : (await readKnown(context.owner_id, [change]))(change);
    isFirst = false;
    const from = versionOf(record);
    if (result) {
      lineage.advance(change, result);
      return { answer: answered(change, "repeated", result.to), record };
    }
    const isSeen = lineage.isSeen(change, from);
    const decision = decide(change, record?.dream, isSeen);
    if (decision.does === "conflict") return { answer: { conflict: decision.conflict }, record };
    const next = await writesOf(context, change, decision, record);
    if (!next) {
      // Sent again, it changes nothing either, whatever others have done since.
      await transact([
        checkUnchanged(context.owner_id, change.dream_id, record),
        putResult(context.owner_id, change, { from, to: from }),
      ]);
      return { answer: answered(change, "unchanged", from), record };
    }
    const made = { from, to: versionOf(next.record) };
    const { writes, stored_bytes } = next;
    await transactWithinQuotas(context, stored_bytes === undefined ? {} : { stored_bytes }, [
      ...writes,
      putResult(context.owner_id, change, made),
    ]);
    lineage.advance(change, made);
    const isMerged = change.op === "update" && !isSeen;
    return { answer: answered(change, isMerged ? "merged" : "applied", made.to), record: next.record };
  });
}

const answered = (
  { client_change_id, dream_id }: SyncChange,
  outcome: SyncApplied["outcome"],
  version: Version | null,
) => ({ applied: { client_change_id, dream_id, revision: version?.revision ?? null, outcome } });

const versionOf = (record: DreamRecord | undefined): Version | null =>
  record ? { revision: record.dream.revision, updated: record.dream.updated } : null;

/** The writes of what is decided; undefined where the dream is so already. */
async function writesOf(
  context: QuotaContext,
  change: SyncChange,
  decision: Exclude<ReturnType<typeof decide>, { does: "conflict" }>,
  record: DreamRecord | undefined,
): Promise<Writes | undefined> {
  if (decision.does === "create" && change.op === "create")
    return creation(context, change.dream, change.dream_id);
  if (record === undefined) return undefined;
  if (decision.does === "delete")
    return { writes: await deletion(context, record, findUnderWay), record: undefined };
  const edited = decision.does === "edit" ? edit(record, decision.fields) : undefined;
  return (
    edited && {
      writes: changeWrites(context, record, edited),
      record: { ...record, dream: edited.dream },
    }
  );
}
