import * as z from "zod";
import { CountsByKind } from "./count-by-kind.ts";
import { Dream } from "./dream.ts";
import {
  CAPTURE_INPUT_EXAMPLE,
  CONVERSATION_EXAMPLE,
  CSV_CAPTURE_EXAMPLE,
  DREAM_EXAMPLE,
  HTML_CAPTURE_EXAMPLE,
  JSON_LINES_CAPTURE_EXAMPLE,
  MARKDOWN_CAPTURE_EXAMPLE,
  MESSAGE_EXAMPLE,
} from "./examples.ts";
import {
  ConversationSource,
  Cursor,
  DreamId,
  Id,
  pageQuery,
  StageBrand,
  Tags,
  Timestamp,
} from "./primitives.ts";

export const Conversation = z
  .object({
    id: Id.meta({
      description:
        "The conversation's id, derived from `source` and `external_id`, or else from its first message.",
    }),
    owner_id: Id.meta({ description: "The id of the user who captured the conversation." }),
    dream_id: Id.meta({ description: "The id of the dream that the conversation is organized into." }),
    source: ConversationSource.meta({ description: "The tool that the conversation comes from." }),
    external_id: z
      .string()
      .max(500)
      .nullable()
      .meta({ description: "The conversation's id in that tool; null when the capture has none." }),
    title: z
      .string()
      .max(500)
      .nullable()
      .meta({ description: "The conversation's title in that tool; null when it has none." }),
    url: z
      .string()
      .max(2048)
      .nullable()
      .meta({ description: "The conversation's address in that tool; null when it has none." }),
    model: z.string().max(200).nullable().meta({
      description: "The model that wrote the assistant's messages; null when the capture names none.",
    }),
    created: Timestamp.nullable().meta({
      description: "When the conversation began; null when the capture has no dates.",
    }),
    updated: Timestamp.nullable().meta({
      description: "When the conversation last changed in that tool; null when the capture has no dates.",
    }),
    message_count: z.int().min(1).meta({ description: "The number of messages." }),
    unread_parts: CountsByKind.meta({
      description: "The parts of its messages that cannot be read, such as pictures without a name, by kind.",
    }).default([]),
    content_hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({
        description: "SHA-256 of title, messages and documents, in hexadecimal digits.",
      }),
  })
  .meta({
    id: "Conversation",
    description: "A captured conversation, without its messages.",
    examples: [CONVERSATION_EXAMPLE],
  });

export const Message = z
  .object({
    role: z.enum(["user", "assistant"]).meta({ description: "The author of the message." }),
    content: z.string().meta({ description: "The text of the message, in Markdown." }),
    created: Timestamp.nullable().meta({
      description: "When the message was written; null when the capture has no dates.",
    }),
  })
  .meta({ id: "Message", description: "One message of a conversation.", examples: [MESSAGE_EXAMPLE] });

export const ConversationWithMessages = Conversation.extend({
  messages: z.array(Message).meta({ description: "One page of the messages, oldest first." }),
  next_cursor: Cursor.nullable().meta({
    description: "The cursor of the next page of messages; null on the last page.",
  }),
}).meta({
  id: "ConversationWithMessages",
  description: "A captured conversation with one page of its messages.",
  examples: [{ ...CONVERSATION_EXAMPLE, messages: [MESSAGE_EXAMPLE], next_cursor: null }],
});

/** A page ends before its `limit` where the response would grow too large. */
export const MessagesQuery = pageQuery({ maxLimit: 10_000, defaultLimit: 10_000 });

export const CaptureOptions = z.object({
  dream_id: DreamId.optional().meta({
    description: "An existing dream to add a new conversation to; by default a new dream is created.",
  }),
  brand: StageBrand.optional().meta({
    description:
      "The brand to file the dream under. Without it, a new dream has the stage's first, another keeps its own.",
  }),
  tags: Tags.optional().meta({ description: "Tags to add to those found in the conversation." }),
});

/** The conversation has any known export format, which `@dreamcatcher/reading` recognizes. */
export const CaptureInput = z
  .looseObject({
    ...CaptureOptions.shape,
    conversation: z.unknown().optional().meta({
      description:
        "One conversation, as a JSON object, a list, or text. Without it, the body itself is the conversation.",
    }),
  })
  .meta({
    id: "CaptureInput",
    description: "One conversation: either the body itself, or its field `conversation` beside options.",
    examples: [CAPTURE_INPUT_EXAMPLE],
  });

export const ConversationList = z.array(z.unknown()).meta({
  id: "ConversationList",
  description: "The messages or events of one conversation, or an export's list with one conversation in it.",
  examples: [CAPTURE_INPUT_EXAMPLE.conversation.messages],
});

export const CaptureBody = z.union([CaptureInput, ConversationList], "must be a JSON object or a list").meta({
  id: "CaptureBody",
  description: "One conversation, as an object or a list.",
  examples: [CAPTURE_INPUT_EXAMPLE],
});

const conversationText = (id: string, example: string, description: string) =>
  z
    .string()
    .min(1)
    .meta({ id, description, examples: [example] });

/** The texts accepted in place of JSON, by media type; the format is detected from the text alone. */
export const CONVERSATION_TEXTS = {
  "text/markdown": conversationText(
    "MarkdownConversation",
    MARKDOWN_CAPTURE_EXAMPLE,
    "One conversation in Markdown, as SpecStory and similar tools write it.",
  ),
  "text/plain": conversationText(
    "PlainTextConversation",
    MARKDOWN_CAPTURE_EXAMPLE,
    "One conversation as text: in Markdown, or as copied from a page.",
  ),
  "text/html": conversationText(
    "HtmlConversation",
    HTML_CAPTURE_EXAMPLE,
    "One conversation as the HTML of an export, such as Google Takeout's.",
  ),
  "text/csv": conversationText(
    "CsvConversation",
    CSV_CAPTURE_EXAMPLE,
    "One conversation as CSV, as Microsoft Copilot exports it.",
  ),
  "application/x-ndjson": conversationText(
    "NdjsonConversation",
    JSON_LINES_CAPTURE_EXAMPLE,
    "One conversation as lines of JSON, such as the log of a coding agent's session.",
  ),
  "application/jsonl": conversationText(
    "JsonLinesConversation",
    JSON_LINES_CAPTURE_EXAMPLE,
    "The same as `application/x-ndjson`, by another name.",
  ),
};

export const CaptureOutcome = z.enum(["created", "updated", "unchanged"]).meta({
  id: "CaptureOutcome",
  description: [
    "The effect of a capture on the dream.",
    "`created`: a new dream is created.",
    "`updated`: the conversation is new to the dream or has changed, and the dream is organized again.",
    "`unchanged`: this state of the conversation, or a later one, was captured before; options have no effect.",
  ].join("\n"),
});

export const CaptureResult = z
  .object({
    outcome: CaptureOutcome.meta({ description: "The effect of the capture on the dream." }),
    conversation_id: Id.meta({ description: "The id of the captured conversation." }),
    dream_id: Id.meta({ description: "The id of the dream that the conversation is organized into." }),
    dream: Dream.meta({ description: "The dream after the capture." }),
  })
  .meta({
    id: "CaptureResult",
    description: "The result of capturing a conversation.",
    examples: [
      {
        outcome: "created",
        conversation_id: CONVERSATION_EXAMPLE.id,
        dream_id: DREAM_EXAMPLE.id,
        dream: DREAM_EXAMPLE,
      },
    ],
  });

export type Conversation = z.infer<typeof Conversation>;
export type Message = z.infer<typeof Message>;
export type CaptureOptions = z.infer<typeof CaptureOptions>;
export type CaptureOutcome = z.infer<typeof CaptureOutcome>;
export type CaptureResult = z.infer<typeof CaptureResult>;
