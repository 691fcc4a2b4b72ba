import type { Client } from "../client.ts";
import { ApiError } from "../errors.ts";
import type { CaptureResult, Dream, StageBrand } from "../generated/types.ts";
import { received } from "./rules/answers.ts";
import { blankDream, contentOf } from "./rules/content.ts";
import { absent, changesOf, deleted } from "./rules/edits.ts";
import type { Edit, LocalDream } from "./rules/record.ts";
import type { HeldStore } from "./store/held.ts";
import type { Position, Writes } from "./store/store.ts";
import { conversationKey, movedKey } from "./store/texts.ts";

/** The type of a refusal for a quota. */
export const QUOTA = "urn:dreamcatcher:problem:quota-used-up";

/** These say that the conversation is not accepted, whatever is waited for. */
const REFUSED: readonly number[] = [400, 409, 413, 415, 422];
const PAGE_SIZE = 50;
const FIRST_SERVER_ERROR = 500;

/** Has the service capture the conversations that were captured here, each once in a sync. */
export class Uploads {
  /** Why the service has not captured some, which are tried again by the next sync. */
  failure: ApiError | undefined;
  readonly #store: HeldStore;
  readonly #client: Pick<Client, "request">;
  readonly #signal: AbortSignal | undefined;
  #after: Position | null = null;
  #isDone = false;

  constructor(store: HeldStore, client: Pick<Client, "request">, signal: AbortSignal | undefined) {
    this.#store = store;
    this.#client = client;
    this.#signal = signal;
  }

  /**
   * Uploads the next ones; returns how many the service has captured. One that it fails at does not stop the
   * others.
   *
   * @throws {NetworkError} when there is no response
   */
  async next(): Promise<number> {
    let captured = 0;
    while (captured === 0 && !this.#isDone) {
      const { records, next } = await this.#store.page("unsynced", { after: this.#after, limit: PAGE_SIZE });
      for (const { id, upload } of records)
        if (upload && !this.#isDone && (await this.#upload(id))) captured += 1;
      this.#after = next;
      this.#isDone ||= next === null;
    }
    return captured;
  }

  async #upload(id: string): Promise<boolean> {
    try {
      const outcome = await uploadCapture(this.#store, this.#client, id, this.#signal);
      if (outcome === "quota") this.#isDone = true;
      return outcome === "captured";
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.failure ??= error;
      if (error.status < FIRST_SERVER_ERROR) this.#isDone = true;
      return false;
    }
  }
}

/**
 * Has the service capture a conversation that was captured here. Its dream is then the service's, with
 * evidence and fragments, and with the edits made here on top. A second time it changes nothing, since the
 * service knows a conversation again.
 *
 * @throws {ApiError} when the service fails, or asks to wait
 * @throws {NetworkError} when there is no response
 */
async function uploadCapture(
  store: HeldStore,
  client: Pick<Client, "request">,
  id: string,
  signal: AbortSignal | undefined,
): Promise<"captured" | "waits" | "refused" | "quota"> {
  const record = await store.get(id);
  const conversation = JSON.parse((await store.text(conversationKey(id))) ?? "null");
  await store.meta();
  if (!record?.upload || conversation === null) return "refused";
  const { upload, edit } = record;
  const { brand } = edit?.fields ?? {};
  const body = { conversation, tags: upload.tags, ...(brand && { brand: brand as StageBrand }) };
  const result = await client.request("capture-conversation", { body }, { signal }).then(
    ({ data }) => data,
    (error: unknown) => error,
  );
  if (isCaptured(result)) {
    const settled = await settle(store, id, { result, content_hash: upload.content_hash, brand });
    return settled ?? uploadCapture(store, client, id, signal);
  }
  if (!(result instanceof ApiError) || !isRefusal(result)) throw result;
  const { type = "about:blank", detail, errors } = result;
  await store.change([id], ({ records }) => {
    const now = records.get(id);
    return now && { put: [{ ...now, refusal: { type, detail, errors: [...errors] } }] };
  });
  return type === QUOTA ? "quota" : "refused";
}

const isRefusal = ({ status, type, retryAfter }: ApiError): boolean =>
  type === QUOTA || (REFUSED.includes(status) && retryAfter === undefined);

const isCaptured = (outcome: unknown): outcome is CaptureResult =>
  typeof outcome === "object" && outcome !== null && "dream_id" in outcome;

type Settling = Writes & { found: "it" | "another state" | "other edits" | "nothing" };

interface Uploaded {
  result: CaptureResult;
  /** The state that was sent, and the brand with it. */
  content_hash: string;
  brand: Dream["brand"] | undefined;
}

/**
 * Puts the service's dream in the place of the one that was organized here, with the edits made here. Where
 * the service's has unsynced edits of the same fields, it waits until they are synced or decided.
 *
 * @returns undefined where a longer state was captured meanwhile, which is to be uploaded first
 */
async function settle(
  store: HeldStore,
  id: string,
  uploaded: Uploaded,
): Promise<"captured" | "waits" | undefined> {
  const { dream_id, dream, outcome } = uploaded.result;
  const now = new Date().toISOString();
  const { found } = await store.change([id, dream_id], ({ records, meta }): Settling => {
    const local = records.get(id);
    if (!local?.upload) return { found: "nothing" };
    const { organized, content_hash } = local.upload;
    if (content_hash !== uploaded.content_hash) return { found: "another state" };
    const target = received(records.get(dream_id) ?? absent(dream_id, now), dream, meta.generation);
    const texts = { [conversationKey(id)]: null, [movedKey(id)]: dream_id };
    const settled: Settling = { found: "it", remove: [id], texts };
    if (target === undefined) return settled;
    const brand = outcome !== "unchanged" && uploaded.brand ? { brand: uploaded.brand } : {};
    const own = changesOf({
      op: "update",
      fields: local.edit?.fields ?? {},
      base: { ...contentOf(blankDream(id, now)), ...organized, ...brand },
      base_revision: dream.revision,
      base_updated: dream.updated,
    });
    if (own === null) return { ...settled, put: [target] };
    if (meets(target, own)) return { found: "other edits" };
    return { ...settled, put: [withOwn(target, own, now)] };
  });
  if (found === "other edits") return "waits";
  if (found === "another state") return undefined;
  if (found === "it") return "captured";
  // Another process has settled it, unless its person has deleted it meanwhile.
  const isMoved = (await store.text(movedKey(id))) !== undefined;
  if (outcome === "created" && !isMoved) {
    await store.change([dream_id], ({ records, meta }) => {
      const target = received(records.get(dream_id) ?? absent(dream_id, now), dream, meta.generation);
      const gone = target && deleted(target, now);
      return gone && { put: [gone] };
    });
  }
  return "captured";
}

/**
 * Whether edits meet others of the same dream that are not synced, so that a dream with both would have two
 * values of its person's own in one field.
 */
function meets({ conflict, sent, edit }: LocalDream, { fields }: Edit): boolean {
  if ([conflict, sent, edit].some((each) => each?.op === "delete")) return true;
  const own = { ...conflict?.mine, ...sent?.fields, ...edit?.fields };
  return Object.keys(fields).some((name) => name in own);
}

/** A dream with edits that were made beside it, and meet none that it has. */
function withOwn(target: LocalDream, own: Edit, now: string): LocalDream {
  const { edit } = target;
  const both = edit
    ? { ...edit, fields: { ...own.fields, ...edit.fields }, base: { ...own.base, ...edit.base } }
    : own;
  return { ...target, edit: both, refusal: null, edited_here: now };
}
