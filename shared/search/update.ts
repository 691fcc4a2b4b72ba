import { setTimeout as sleep } from "node:timers/promises";
import { logger } from "#shared/platform/observability/logger.ts";
import { countIndexBuild } from "#shared/platform/observability/metrics.ts";
import { applyTruth, ChangedMeanwhile } from "./apply.ts";
import { changesAfter } from "./changes.ts";
import { IndexDraft } from "./draft.ts";
import { MAX_BUILT_SHARDS, MAX_TAKEN_ALONG_SHARDS } from "./limits.ts";
import { finishBuilding, standsStill, startBuilding } from "./manifest.ts";
import type { Hint, IndexMessage } from "./message.ts";
import { requestIndexing } from "./request.ts";
import { sweepIndex } from "./sweep.ts";

const MAX_ATTEMPTS = 8;

/** How many dreams one run takes along of those that changed after the first which is not indexed. */
const MAX_TAKEN_ALONG = 500;
/** How long a run may take before no more dreams are taken along: later messages bring those. */
const TAKING_ALONG_MS = 20_000;

/** Dreams that are read at once while an index is built, and for how long one run goes on with it. */
const PAGE = 100;
const BUILDING_MS = 20_000;

/**
 * Brings an owner's index up to date with these messages: one run of the indexer. It writes once, whatever
 * the number of changes, and nothing where all are indexed already. Several may run at once: of those that
 * have read the same state of the index one writes, and the others begin again.
 *
 * @throws {Error} when others were first every time
 */
export async function updateIndex(owner: string, messages: readonly IndexMessage[]): Promise<void> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const draft = await IndexDraft.of(owner);
    try {
      const outcome = await change(owner, draft, messages);
      if (!draft.isChanged || (await draft.commit())) {
        const begins = draft.manifest.building?.after === null;
        if (outcome === "goes on" || begins) await requestIndexing(owner, { rebuild: false });
        if (outcome === "built" || attempt > 1 || draft.isFirstOfDay) await sweepIndex(owner);
        return;
      }
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
    } finally {
      draft.close();
    }
    await sleep(Math.random() * 20 * 2 ** attempt);
  }
  throw new Error(`other writers were first ${MAX_ATTEMPTS} times`);
}

/** Whether another run is to go on building, or what was built answers from now on. */
type Building = "goes on" | "built" | undefined;

async function change(
  owner: string,
  draft: IndexDraft,
  messages: readonly IndexMessage[],
): Promise<Building> {
  const { manifest } = draft;
  const isLeft = standsStill(manifest, Date.now());
  const requests = messages.flatMap((message) => ("request" in message ? message.request : []));
  if (requests.length > 0) await draft.check();
  if (requests.some(({ rebuild }) => rebuild) && manifest.building?.reason !== "requested")
    startBuilding(manifest, "requested", new Date().toISOString());
  const hints = messages.flatMap((message) => ("hint" in message ? message.hint : []));
  await applyHints(owner, draft, hints);
  if (!manifest.building) return undefined;
  if (requests.length === 0 && manifest.building.after !== null && !isLeft) return undefined;
  return await goOnBuilding(owner, draft);
}

async function applyHints(owner: string, draft: IndexDraft, hints: readonly Hint[]): Promise<void> {
  const until = Date.now() + TAKING_ALONG_MS;
  const news: Hint[] = [];
  for (const hint of hints) if (!(await isIndexed(draft, hint))) news.push(hint);
  const [first] = news.map(({ occurred_at }) => occurred_at).sort();
  if (first === undefined) return;
  const later = await changesAfter(owner, first, MAX_TAKEN_ALONG);
  const hinted = new Set(news.map(({ dream_id }) => dream_id));
  await applyTruth(owner, draft, [...hinted]);
  const taken = later.ids.filter((id) => !hinted.has(id));
  await applyTruth(owner, draft, taken, { limits: { until, shards: MAX_TAKEN_ALONG_SHARDS } });
}

/** Whether the index has this change of a dream or a later one. */
async function isIndexed(draft: IndexDraft, { dream_id, occurred_at, deleted }: Hint): Promise<boolean> {
  for (const generation of draft.generations) {
    const state = (await draft.read(generation, dream_id))?.index.state(dream_id);
    if (state ? state.updated < occurred_at : !deleted) return false;
  }
  return true;
}

/** Goes through the owner's dreams from where the last run ended, as far as the limits of one run allow. */
async function goOnBuilding(owner: string, draft: IndexDraft): Promise<Building> {
  const limits = { until: Date.now() + BUILDING_MS, shards: MAX_BUILT_SHARDS };
  while (draft.manifest.building) {
    const { building } = draft.manifest;
    const { losses } = draft;
    const { ids, positions, next } = await changesAfter(owner, building.after, PAGE);
    const applied = await applyTruth(owner, draft, ids, { generations: ["building"], limits });
    building.progressed_at = new Date().toISOString();
    // Where a shard was lost meanwhile, building begins again, with the dreams that were in it.
    if (draft.losses === losses) {
      if (applied === ids.length && next === null) finish(draft);
      else building.after = positions[applied - 1] ?? next;
    }
    if (applied < ids.length || Date.now() > limits.until) break;
  }
  return draft.manifest.building ? "goes on" : "built";
}

function finish({ manifest }: IndexDraft): void {
  const { reason = "new", started_at } = manifest.building ?? {};
  finishBuilding(manifest, new Date().toISOString());
  logger.info("search index built", { reason, started_at });
  countIndexBuild(reason);
}
