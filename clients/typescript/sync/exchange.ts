import type { Client } from "../client.ts";
import { ApiError } from "../errors.ts";
import type { SyncChange, SyncRefusal, SyncResult } from "../generated/types.ts";
import { AnotherAccount, EditsNotTried } from "./errors.ts";
import { acknowledged, changeOf, conflicted, received, refused, sending } from "./rules/answers.ts";
import { absent } from "./rules/edits.ts";
import type { LocalDream, SentEdit } from "./rules/record.ts";
import { type HeldStore, heldBy } from "./store/held.ts";
import type { Before, LocalStore, Position, StoreMeta, Writes } from "./store/store.ts";
import { Unseen } from "./unseen.ts";
import { QUOTA, Uploads } from "./upload.ts";

/** What a sync has done so far. */
export interface Progress {
  /** How many edits the service has taken. */
  sent: number;
  /** How many dreams it has sent. */
  received: number;
}

export interface ExchangeOptions {
  store: LocalStore;
  /** Whose dreams the store is to hold. */
  account: string;
  client: Pick<Client, "request">;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** The most changes of a request, and how large they may be together: the service takes 4 000 000 bytes. */
const MAX_CHANGES = 50;
const MAX_CHARACTERS = 1_000_000;
/** The most dreams of a response. */
const PAGE_SIZE = 500;
/** A change that is invalid is refused by itself; a whole request, for its size, or for its cursor. */
const REFUSED_WHOLE: readonly number[] = [400, 413, 422];
const TOO_LARGE = 413;
/** All dreams are fetched anew. */
const ANEW: Writes = { meta: { cursor: null } };

/**
 * Sends what is not synced and fetches what others changed, until neither is left. Each response is stored in
 * one change, so that a crash at any point repeats at most one request, which changes nothing then.
 * Conversations that were captured here go out after an exchange has shown whose dreams the service sends.
 *
 * @throws {ApiError} when the service refuses a request, or has not captured some conversations
 * @throws {NetworkError} when there is no response
 * @throws {AnotherAccount} when the service sends somebody else's dreams, or the store holds them
 * @throws {StoreWiped} when the store is wiped meanwhile
 * @throws {EditsNotTried} when the service did not come to some edits; all others are synced
 */
export async function exchange(options: ExchangeOptions): Promise<Progress> {
  const { client, account, signal, onProgress } = options;
  const store = await heldBy(options.store, account);
  const uploads = new Uploads(store, client, signal);
  const progress: Progress = { sent: 0, received: 0 };
  let size = MAX_CHANGES;
  const unseen = new Unseen(store);
  let check: string[] = [];
  let isSending = true;
  let isStalled = false;
  let isOwnerInDoubt = false;
  for (;;) {
    signal?.throwIfAborted();
    const changes: SyncChange[] = isSending && !isOwnerInDoubt ? await prepare(store, size) : [];
    const { cursor, owner_id } = await store.meta();
    const body = { cursor, changes, check, limit: PAGE_SIZE };
    const result = await client.request("sync-dreams", { body }, { signal }).then(
      ({ data }) => data,
      (error: unknown) => error,
    );
    if (!isResult(result)) {
      if (!(result instanceof ApiError) || !REFUSED_WHOLE.includes(result.status)) throw result;
      const faulty = namedIn(result, changes);
      if (faulty) await withoutTheRefused(store, faulty, result);
      else if (cursor !== null && result.status !== TOO_LARGE) {
        // The cursor may be somebody else's: nothing is sent before it is known whose dreams come.
        isOwnerInDoubt = owner_id !== null;
        await store.change([], () => ANEW);
      } else if (changes.length > 1) size = Math.ceil(changes.length / 2);
      else await withoutTheRefused(store, changes[0], result);
      continue;
    }
    const { done, isNext } = await applied(store, cursor, changes, result);
    check = [];
    const captured: number = isSending ? await uploads.next() : 0;
    progress.sent += result.applied.length + captured;
    progress.received += result.changes.length;
    onProgress?.({ ...progress });
    size = MAX_CHANGES;
    // Those that were not tried are sent again, unless nothing at all came of this request.
    isStalled ||= changes.length > 0 && done === 0;
    const isOfUse = isOwnerInDoubt || done + captured > 0;
    const isUsedUp = result.refused.some(({ type }) => type === QUOTA);
    isSending &&= isOfUse && !isUsedUp && (await store.count("unsynced")) > 0;
    isOwnerInDoubt = false;
    if (!isNext || result.has_more || isSending) continue;
    check = await unseen.next();
    if (check.length === 0) break;
  }
  if (uploads.failure) throw uploads.failure;
  if (isStalled) throw new EditsNotTried();
  return progress;
}

const isResult = (result: unknown): result is SyncResult =>
  typeof result === "object" && result !== null && "has_more" in result;

/** The change that a refused request fails by, where the error names it. */
function namedIn({ errors }: ApiError, changes: readonly SyncChange[]): SyncChange | undefined {
  const numbers = errors.flatMap(({ path }) => /\bchanges\W+(\d+)/.exec(path)?.[1] ?? []);
  return changes[Number(numbers[0] ?? Number.NaN)];
}

/** Stores the next edits as sent, and returns them as changes. */
async function prepare(store: HeldStore, size: number): Promise<SyncChange[]> {
  const records = await nextEdits(store, size);
  const ids = records.map(({ id }) => id);
  const isUnsent = ({ sent, edit, upload }: LocalDream) => sent === null && edit !== null && upload === null;
  if (!records.some(isUnsent)) return withinBudget(records);
  const { put } = await store.change(ids, ({ records: found }) => ({
    put: [...found.values()].filter(isUnsent).map((record) => sending(record, crypto.randomUUID())),
  }));
  const now = new Map([...records, ...put].map((record) => [record.id, record]));
  return withinBudget([...now.values()]);
}

/** The next unsynced dreams, without those whose conversation the service is to capture first. */
async function nextEdits(store: HeldStore, size: number): Promise<LocalDream[]> {
  const edits: LocalDream[] = [];
  let after: Position | null = null;
  do {
    const page = await store.page("unsynced", { after, limit: size });
    edits.push(...page.records.filter(({ upload }) => upload === null));
    after = page.next;
  } while (after !== null && edits.length < size);
  return edits.slice(0, size);
}

function withinBudget(records: readonly LocalDream[]): SyncChange[] {
  const changes: SyncChange[] = [];
  let characters = 0;
  for (const { id, sent } of records) {
    if (sent === null) continue;
    const change = changeOf(id, sent);
    characters += JSON.stringify(change).length;
    if (changes.length > 0 && characters > MAX_CHARACTERS) break;
    changes.push(change);
  }
  return changes;
}

/**
 * Stores a response, and the cursor only where it follows on the one that the store has: another process may
 * have gone on. Returns how many of the changes it says something of.
 */
async function applied(
  store: HeldStore,
  cursor: string | null,
  changes: readonly SyncChange[],
  result: SyncResult,
): Promise<{ done: number; isNext: boolean }> {
  const ids = new Set([...changes, ...result.changes].map(({ dream_id }) => dream_id));
  const now = new Date().toISOString();
  const { isNext } = await store.change([...ids], (before) => {
    const meta = metaAfter(before.meta, cursor, result);
    const records = new Map<string, LocalDream | undefined>(before.records);
    for (const [id, next] of answered(before, changes, result, meta.generation)) records.set(id, next);
    for (const { dream_id, dream } of result.changes) {
      const record = records.get(dream_id) ?? absent(dream_id, now);
      records.set(dream_id, received(record, dream, meta.generation));
    }
    return { ...writesOf(before, records), meta, isNext: before.meta.cursor === cursor };
  });
  const done = result.applied.length + result.conflicts.length + result.refused.length;
  return { done, isNext };
}

/** The sent dreams after what the service says of each. */
function* answered(
  { records }: Before,
  changes: readonly SyncChange[],
  { applied, conflicts, refused: refusals, changes: sentBack }: SyncResult,
  generation: number,
): Generator<[string, LocalDream | undefined]> {
  const dreams = new Map(sentBack.map(({ dream_id, dream }) => [dream_id, dream]));
  const answers = new Map<string, (record: LocalDream) => LocalDream | undefined>([
    ...applied.map(
      ({ client_change_id, dream_id }) =>
        [client_change_id, (record: LocalDream) => acknowledged(record, dreams.get(dream_id))] as const,
    ),
    ...conflicts.map(
      (each) =>
        [each.client_change_id, (record: LocalDream) => conflicted(record, each, generation)] as const,
    ),
    ...refusals.map(
      (each) => [each.client_change_id, (record: LocalDream) => refused(record, each)] as const,
    ),
  ]);
  for (const { dream_id } of changes) {
    const record = records.get(dream_id);
    const answer = answers.get(record?.sent?.client_change_id ?? "");
    if (record && answer) yield [dream_id, answer(record)];
  }
}

function metaAfter(meta: StoreMeta, sentCursor: string | null, { cursor, resync, changes }: SyncResult) {
  const owner_id = changes.find(({ dream }) => dream)?.dream?.owner_id ?? meta.owner_id;
  if (meta.owner_id !== null && owner_id !== meta.owner_id) throw new AnotherAccount(meta.account ?? "");
  if (meta.cursor !== sentCursor) return { ...meta, owner_id };
  const begins = resync || sentCursor === null;
  const generation = begins ? meta.generation + 1 : meta.generation;
  return { cursor, owner_id, generation, in_snapshot: begins || meta.in_snapshot };
}

/** The records that changed, and those of which nothing is left. */
function writesOf({ records: before }: Before, after: ReadonlyMap<string, LocalDream | undefined>): Writes {
  const entries = [...after];
  return {
    put: entries.flatMap(([id, record]) => (record && record !== before.get(id) ? [record] : [])),
    remove: entries.flatMap(([id, record]) => (record === undefined && before.has(id) ? [id] : [])),
  };
}

/**
 * Keeps the only change of a request that is refused as a whole, as refused.
 *
 * @throws {ApiError} when the request has no change, so that this is of no use
 */
async function withoutTheRefused(
  store: HeldStore,
  change: SyncChange | undefined,
  error: ApiError,
): Promise<void> {
  if (change === undefined) throw error;
  const refusal: SyncRefusal = {
    client_change_id: change.client_change_id,
    type: error.type ?? "about:blank",
    detail: error.detail,
    errors: [...error.errors],
  };
  await store.change([change.dream_id], (before) => {
    const record = before.records.get(change.dream_id);
    if (!record || !isSent(record.sent, change)) return undefined;
    return writesOf(before, new Map([[change.dream_id, refused(record, refusal)]]));
  });
}

const isSent = (sent: SentEdit | null, { client_change_id }: SyncChange) =>
  sent?.client_change_id === client_change_id;
