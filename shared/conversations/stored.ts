import { CaptureOutcome, Conversation } from "@dreamcatcher/contracts/conversation";
import type { Footprint } from "@dreamcatcher/reading/continuation";
import type { TalkPlace } from "@dreamcatcher/reading/conversation-id";
import * as z from "zod";
import { identifyDocuments } from "#shared/documents/stored.ts";
import type { Item } from "#shared/platform/table/keys.ts";
import { type Migration, type RowOf, stored, storedWith } from "#shared/platform/table/stored.ts";
import { Contribution } from "./contribution.ts";

const Place = z.object({ outcome: CaptureOutcome, added_bytes: z.number() });

/**
 * What capturing a conversation led to in its last import, by its positions there: an export may contain
 * several states of it, and a redelivered chunk must lead to the same result.
 */
const Imported = z.object({ import_id: z.string(), places: z.record(z.string(), Place) });

export type Imported = z.infer<typeof Imported>;

/** Version 1 has one place, or the outcomes of several, without the bytes that each added. */
const toPlaces: Migration = ({ imported_at, imported, ...row }) => {
  if (imported_at) {
    const { import_id, position, outcome, added_bytes = 0 } = imported_at as Record<string, string>;
    return { ...row, imported: { import_id, places: { [String(position)]: { outcome, added_bytes } } } };
  }
  const { outcomes, ...rest } = (imported ?? {}) as { outcomes?: Record<string, string> };
  if (outcomes === undefined) return { ...row, imported };
  const places = Object.entries(outcomes).map(([place, outcome]) => [place, { outcome, added_bytes: 0 }]);
  return { ...row, imported: { ...rest, places: Object.fromEntries(places) } };
};

/** In version 2, the documents of a contribution have no ids. */
const toIdentifiedDocuments: Migration = ({ contribution, ...row }) => ({
  ...row,
  contribution: identifyDocuments(contribution as Item),
});

/** Version 4 has evidence in the todos and documents of a contribution, which version 3 would not keep. */
const toEvidence: Migration = (row) => row;

/**
 * A conversation with the further attributes of its row: the keys of its transcript and of its documents'
 * texts (by the documents' ids), its last contribution to its dream (the base of the next merge), and its
 * outcome in an import.
 */
export const storedConversation = storedWith(
  "conversation",
  Conversation,
  z.object({
    transcript_key: z.string(),
    text_keys: z.record(z.string(), z.string()).default({}),
    contribution: Contribution,
    imported: Imported.optional(),
  }),
  [toPlaces, toIdentifiedDocuments, toEvidence],
);

export type ConversationRecord = RowOf<typeof storedConversation>;

/** A talk: a conversation without an id of its source, recognized by the footprint of its messages. */
export interface KnownTalk extends TalkPlace, Footprint {
  conversation_id: string;
}

export const storedTalk = stored(
  z.object({
    opening: z.string(),
    number: z.string(),
    message_count: z.number(),
    whole: z.string(),
    beginnings: z.string(),
    conversation_id: z.string(),
  }) satisfies z.ZodType<KnownTalk>,
);
