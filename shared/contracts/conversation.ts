import * as z from "zod";
import { Dream } from "./dream.ts";
import { Cursor, DreamId, Id, pageQuery, StageBrand, Tags, Timestamp } from "./primitives.ts";

/** Where a conversation comes from; `generic` is a plain list of messages. */
export const ConversationSource = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,49}$/)
  .meta({ id: "ConversationSource", example: "chatgpt" });

/** A captured conversation, without its messages. `content_hash` is SHA-256 over the transcript, hexadecimal. */
export const Conversation = z
  .object({
    id: Id,
    owner_id: Id,
    dream_id: Id,
    source: ConversationSource,
    external_id: z.string().max(500).nullable(),
    title: z.string().max(500).nullable(),
    url: z.string().max(2048).nullable(),
    model: z.string().max(200).nullable(),
    created: Timestamp.nullable(),
    updated: Timestamp.nullable(),
    message_count: z.int().min(1),
    content_hash: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .meta({ id: "Conversation" });

/** One thing said, Markdown as the source wrote it. */
export const Message = z
  .object({ role: z.enum(["user", "assistant"]), content: z.string(), created: Timestamp.nullable() })
  .meta({ id: "Message" });

/** A conversation with one page of its messages, in the order they were said. */
export const ConversationWithMessages = Conversation.extend({
  messages: z.array(Message),
  next_cursor: Cursor.nullable(),
}).meta({ id: "ConversationWithMessages" });

/** How messages are paged: up to `limit` (default all) as long as they fit one answer. */
export const MessagesQuery = pageQuery({ most: 10_000, otherwise: 10_000 });

/** Options that go with a captured conversation, in the body beside it or in the query. */
export const CaptureOptions = z.object({
  dream_id: DreamId.optional(),
  brand: StageBrand.optional(),
  tags: Tags.optional(),
});

/** Body of a capture. The conversation itself is any known export format and is read by `@dreamcatcher/reading`. */
export const CaptureBody = z.looseObject({
  ...CaptureOptions.shape,
  conversation: z.unknown().optional().meta({
    description:
      "One conversation in any known format; without this field the body itself is the conversation",
  }),
});

export const CaptureOutcome = z.enum(["created", "updated", "unchanged"]);

export const CaptureResult = z
  .object({ outcome: CaptureOutcome, conversation_id: Id, dream_id: Id, dream: Dream })
  .meta({ id: "CaptureResult" });

export type Conversation = z.infer<typeof Conversation>;
export type Message = z.infer<typeof Message>;
export type CaptureOptions = z.infer<typeof CaptureOptions>;
export type CaptureOutcome = z.infer<typeof CaptureOutcome>;
export type CaptureResult = z.infer<typeof CaptureResult>;
