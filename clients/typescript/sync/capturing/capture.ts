import { readConversation } from "@dreamcatcher/reading/read";
import { dequal } from "dequal/lite";
import { ulid } from "ulid";
import type { Dream } from "../../generated/types.ts";
import { alone } from "../alone.ts";
import { contentOf } from "../rules/content.ts";
import { absent, created } from "../rules/edits.ts";
import type { LocalDream, Upload } from "../rules/record.ts";
import { viewOf } from "../rules/view.ts";
import type { LocalStore } from "../store/store.ts";
import { conversationKey, movedKey, placeKey, talksKey } from "../store/texts.ts";
import { identifyHere } from "./identify.ts";
import { organizeHere } from "./organize.ts";

export interface CaptureHereOptions {
  brand?: Dream["brand"] | undefined;
  tags?: readonly string[] | undefined;
}

/**
 * Captures a conversation without the service: its dream is organized here, and the conversation is kept for
 * the service. A longer state of a conversation updates its dream, except in what its person has edited; an
 * older one changes nothing. What the service has captured before, it updates once it has the longer state.
 *
 * @returns the dream's id
 * @throws {UnreadableConversation} when it has none of the formats, or is several conversations
 */
export function captureHere(
  store: LocalStore,
  conversation: string | object,
  options: CaptureHereOptions,
): Promise<string> {
  // One after the other, since talks with the same opening are numbered.
  return alone(`${store.name}-capture`, () => captureNext(store, conversation, options));
}

async function captureNext(
  store: LocalStore,
  conversation: string | object,
  { brand, tags = [] }: CaptureHereOptions,
): Promise<string> {
  const transcript = readConversation(conversation);
  const { conversation_id, talks } = await identifyHere(transcript, async (opening) =>
    JSON.parse((await store.text(talksKey(opening))) ?? "[]"),
  );
  const { fields, content_hash } = await organizeHere(transcript, conversation_id, tags);
  const known = await store.text(placeKey(conversation_id));
  const moved = known === undefined ? undefined : await store.text(movedKey(known));
  const now = new Date().toISOString();
  const newId = ulid();
  const upload: Upload = {
    ...{ conversation_id, content_hash, organized: fields, tags: [...tags] },
    ...{ message_count: transcript.messages.length, updated: transcript.updated },
  };
  const { put } = await store.change(
    [known, moved].filter((id) => id !== undefined),
    ({ records }) => {
      const before = known === undefined ? undefined : records.get(known);
      const atService = moved === undefined ? undefined : records.get(moved);
      const joins = brand === undefined && atService?.server && !atService.gone ? moved : undefined;
      if (before?.upload && isNoLater(upload, before.upload)) return { put: [{ ...before, refusal: null }] };
      const record = before?.upload
        ? recaptured(before, before.upload, upload, now)
        : joins !== undefined
          ? { ...absent(newId, now), upload: { ...upload, joins } }
          : { ...created(newId, { ...fields, ...(brand && { brand }) }, now), upload };
      return {
        put: [record],
        texts: {
          ...(talks && { [talksKey(talks.opening)]: JSON.stringify(talks.known) }),
          [placeKey(conversation_id)]: record.id,
          [conversationKey(record.id)]: JSON.stringify(conversation),
        },
      };
    },
  );
  return put[0]?.upload?.joins ?? put[0]?.id ?? newId;
}

/** Whether a state of a conversation is the known one, or older: by its time, or else by its length. */
function isNoLater(state: Upload, known: Upload): boolean {
  if (state.content_hash === known.content_hash) return true;
  return state.updated !== null && known.updated !== null
    ? state.updated < known.updated
    : state.message_count < known.message_count;
}

/** A dream with what a longer state of its conversation makes of it, and with its person's edits and tags. */
function recaptured(record: LocalDream, known: Upload, state: Upload, now: string): LocalDream {
  const tags = [...new Set([...known.tags, ...state.tags])];
  const organized = { ...state.organized, tags: [...new Set([...tags, ...(state.organized.tags ?? [])])] };
  const upload = { ...state, organized, tags, joins: known.joins };
  if (known.joins !== undefined) return { ...record, upload, refusal: null };
  const { edit } = record;
  const view = viewOf(record);
  if (edit === null || view === null) return { ...record, upload };
  const content = contentOf(view);
  const followed = Object.entries(organized).filter(([name]) => {
    const field = name as keyof typeof organized;
    return dequal(content[field], known.organized[field]);
  });
  const next = { ...edit, fields: { ...edit.fields, ...Object.fromEntries(followed) } };
  return { ...record, upload, edit: next, refusal: null, edited_here: now };
}
