import type { Client } from "../client.ts";
import { ApiError } from "../errors.ts";
import type { CaptureResult, DreamFields, StageBrand } from "../generated/types.ts";
import { received } from "./rules/answers.ts";
import { absent, changesOf, deleted, partOf } from "./rules/edits.ts";
import type { LocalDream } from "./rules/record.ts";
import type { LocalStore } from "./store/store.ts";
import { conversationKey, movedKey } from "./store/texts.ts";

/** These say that the conversation is not accepted, whatever is waited for. */
const REFUSED: readonly number[] = [400, 409, 413, 415, 422, 429];

/**
 * Has the service capture a conversation that was captured here. Its dream is then the service's, with
 * evidence and fragments, and with the edits made here on top. A second time it changes nothing, since the
 * service knows a conversation again.
 *
 * @throws {ApiError} when the service fails
 * @throws {NetworkError} when there is no response
 */
export async function uploadCapture(
  store: LocalStore,
  client: Pick<Client, "request">,
  record: LocalDream,
  signal?: AbortSignal,
): Promise<void> {
  const { id, upload, edit } = record;
  const conversation = JSON.parse((await store.text(conversationKey(id))) ?? "null");
  if (upload === null || conversation === null) return;
  const { brand } = edit?.fields ?? {};
  const body = { conversation, tags: upload.tags, ...(brand && { brand: brand as StageBrand }) };
  const outcome = await client.request("capture-conversation", { body }, { signal }).then(
    ({ data }) => data,
    (error: unknown) => error,
  );
  if (isCaptured(outcome)) return settle(store, id, outcome);
  if (!(outcome instanceof ApiError) || !REFUSED.includes(outcome.status)) throw outcome;
  const { type = "about:blank", detail, errors } = outcome;
  await store.change([id], ({ records }) => {
    const now = records.get(id);
    return now && { put: [{ ...now, refusal: { type, detail, errors: [...errors] } }] };
  });
}

const isCaptured = (outcome: unknown): outcome is CaptureResult =>
  typeof outcome === "object" && outcome !== null && "dream_id" in outcome;

/** Puts the service's dream in the place of the one that was organized here, with the edits made here. */
async function settle(store: LocalStore, id: string, { dream_id, dream, outcome }: CaptureResult) {
  const now = new Date().toISOString();
  await store.change([id, dream_id], ({ records, meta }) => {
    const local = records.get(id);
    const target = received(records.get(dream_id) ?? absent(dream_id, now), dream, meta.generation);
    const texts = { [conversationKey(id)]: null, [movedKey(id)]: dream_id };
    if (target === undefined) return { remove: [id], texts };
    // Its person has deleted it meanwhile.
    if (local === undefined && outcome === "created") return { put: [deleted(target, now) ?? target], texts };
    const organized = local?.upload?.organized;
    if (!local || !organized) return { put: [target], texts };
    const own = changesOf({
      op: "update",
      fields: partOf(local.edit?.fields ?? {}, (name) => name in organized),
      base: organized,
      base_revision: dream.revision,
      base_updated: dream.updated,
    });
    return { put: [withOwn(target, own?.fields ?? {}, own?.base ?? {}, now)], remove: [id], texts };
  });
}

/** A dream with edits that were made beside it; what it has edits of already is for its person to decide. */
function withOwn(target: LocalDream, fields: DreamFields, base: DreamFields, now: string): LocalDream {
  if (Object.keys(fields).length === 0) return target;
  const { conflict, sent, edit } = target;
  const taken = { ...conflict?.mine, ...sent?.fields, ...edit?.fields };
  const [inConflict, free] = [true, false].map((isTaken) =>
    partOf(fields, (name) => name in taken === isTaken),
  );
  const { revision = 1, updated = null } = target.server ?? {};
  const nothing = { fields: {}, base: {}, base_revision: revision, base_updated: updated };
  const start = edit ?? { op: "update", ...nothing };
  const mine = { ...inConflict, ...conflict?.mine };
  return {
    ...target,
    edit: changesOf({
      ...start,
      fields: { ...free, ...start.fields },
      base: { ...partOf(base, (name) => name in (free ?? {})), ...start.base },
    }),
    conflict:
      Object.keys(mine).length === 0
        ? conflict
        : { op: "update", mine, base: { ...partOf(base, (name) => name in mine), ...conflict?.base } },
    edited_here: now,
  };
}
