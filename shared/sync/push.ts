import type {
  SyncApplied,
  SyncChange,
  SyncConflict,
  SyncedDream,
  SyncRefusal,
} from "@dreamcatcher/contracts/sync";
import type { QuotaContext } from "#shared/platform/context.ts";
import { countFitting } from "#shared/platform/table/page.ts";
import { type PushedDream, pushDream, type Sent } from "./push-dream.ts";
import { readKnown } from "./store.ts";

/** What became of changes, and the dreams that they concern as they are then. */
export interface Pushed {
  applied: SyncApplied[];
  conflicts: SyncConflict[];
  refused: SyncRefusal[];
  dreams: SyncedDream[];
}

/** How many dreams are written at a time. */
const CONCURRENCY = 8;

/** No change is tried after this time: a request has 29 seconds, and fetches after it. */
const MAX_MS = 15_000;

/** The most bytes of the conflicts, and of the dreams, so that a page of others' changes fits beside them. */
const MAX_BYTES = 1_000_000;

/**
 * Applies the changes of a device, those of each dream in order, and of several dreams at a time. Conflicts
 * that the response has no room for are left out, as if they were not tried.
 */
export async function push(context: QuotaContext, sent: readonly Sent[]): Promise<Pushed> {
  if (sent.length === 0) return { applied: [], conflicts: [], refused: [], dreams: [] };
  const knownOf = await readKnown(context.owner_id, sent.filter(isChange));
  const until = Date.now() + MAX_MS;
  const groups = [...Map.groupBy(sent, dreamOf).values()];
  const pushed: PushedDream[] = [];
  const work = async (group: readonly Sent[]) => {
    pushed.push(await pushDream(context, group, knownOf, until));
  };
  const { counted = [], edits = [] } = Object.groupBy(groups, (group) =>
    group.every((change) => isChange(change) && change.op === "update") ? "edits" : "counted",
  );
  // What counts against the quota writes the same item: together, they would repeat each other's attempts.
  await Promise.all([inLanes(1, counted, work), inLanes(CONCURRENCY, edits, work)]);
  return assemble(sent, pushed);
}

function assemble(sent: readonly Sent[], pushed: readonly PushedDream[]): Pushed {
  const answerOf = new Map(pushed.flatMap(({ answers }) => answers));
  const answers = sent.flatMap((change) => answerOf.get(change) ?? []);
  const applied = answers.flatMap((answer) => ("applied" in answer ? answer.applied : []));
  const dreams = pushed.flatMap(({ answers: [first], record }): SyncedDream[] => {
    if (!first || !("applied" in first[1])) return [];
    const { dream = null } = record ?? {};
    return [{ dream_id: first[1].applied.dream_id, dream, revision: dream?.revision ?? null }];
  });
  return {
    applied,
    conflicts: fitting(answers.flatMap((answer) => ("conflict" in answer ? answer.conflict : []))),
    refused: answers.flatMap((answer) => ("refused" in answer ? answer.refused : [])),
    dreams: fitting(dreams),
  };
}

const isChange = (sent: Sent): sent is SyncChange => !("malformed" in sent);

/** The id of the dream that a change concerns. */
const dreamOf = (sent: Sent) => String(isChange(sent) ? sent.dream_id : sent.malformed.dream_id);

/** Works on all items, on at most `lanes` of them at a time. */
async function inLanes<Item>(lanes: number, items: readonly Item[], work: (item: Item) => Promise<void>) {
  const rest = items.values();
  const lane = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

const fitting = <Value>(values: readonly Value[]): Value[] =>
  values.slice(
    0,
    countFitting(
      values.map((value) => Buffer.byteLength(JSON.stringify(value))),
      MAX_BYTES,
    ),
  );
