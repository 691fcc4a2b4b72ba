import { dequal } from "dequal/lite";
import { ulid } from "ulid";
import type { Dream } from "../../generated/types.ts";
import { contentOf } from "../rules/content.ts";
import { created } from "../rules/edits.ts";
import type { LocalDream } from "../rules/record.ts";
import { viewOf } from "../rules/view.ts";
import type { LocalStore } from "../store/store.ts";
import { conversationKey, placeKey } from "../store/texts.ts";
import { type Organized, organizeHere } from "./organize.ts";

export interface CaptureHereOptions {
  brand?: Dream["brand"] | undefined;
  tags?: readonly string[] | undefined;
}

/**
 * Captures a conversation without the service: its dream is organized here, and the conversation is kept for
 * the service. A longer state of a conversation updates its dream, except in what its person has edited.
 *
 * @returns the dream's id
 * @throws {UnreadableConversation} when it has none of the formats, or is several conversations
 */
export async function captureHere(
  store: LocalStore,
  conversation: string | object,
  { brand, tags = [] }: CaptureHereOptions,
): Promise<string> {
  const organized = await organizeHere(conversation, tags);
  const { conversation_id } = organized;
  const known = await store.text(placeKey(conversation_id));
  const now = new Date().toISOString();
  const newId = ulid();
  const { put } = await store.change(known === undefined ? [] : [known], ({ records }) => {
    const before = known === undefined ? undefined : records.get(known);
    const record = before?.upload
      ? recaptured(before, organized, now)
      : { ...created(newId, { ...organized.fields, ...(brand && { brand }) }, now) };
    const upload = { conversation_id, organized: organized.fields, tags: [...tags] };
    return {
      put: [{ ...record, upload }],
      texts: {
        [placeKey(conversation_id)]: record.id,
        [conversationKey(record.id)]: JSON.stringify(conversation),
      },
    };
  });
  return put[0]?.id ?? newId;
}

/** A dream with what a longer state of its conversation makes of it, and with its person's edits. */
function recaptured(record: LocalDream, { fields }: Organized, now: string): LocalDream {
  const { edit, upload } = record;
  const view = viewOf(record);
  if (edit === null || upload === null || view === null) return record;
  const content = contentOf(view);
  const followed = Object.entries(fields).filter(([name]) => {
    const field = name as keyof typeof fields;
    return dequal(content[field], upload.organized[field]);
  });
  const next = { ...edit, fields: { ...edit.fields, ...Object.fromEntries(followed) } };
  return { ...record, edit: next, refusal: null, edited_here: now };
}
