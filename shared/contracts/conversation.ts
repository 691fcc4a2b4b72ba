import * as z from "zod";
import { Dream } from "./dream.ts";
import {
  CAPTURE_INPUT_EXAMPLE,
  CONVERSATION_EXAMPLE,
  DREAM_EXAMPLE,
  MARKDOWN_CAPTURE_EXAMPLE,
  MESSAGE_EXAMPLE,
} from "./examples.ts";
import { Cursor, DreamId, Id, pageQuery, StageBrand, Tags, Timestamp } from "./primitives.ts";

export const ConversationSource = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,49}$/)
  .meta({
    id: "ConversationSource",
    description: "The tool a conversation comes from; `generic` is a plain list of messages.",
    examples: ["chatgpt"],
  });

export const Conversation = z
  .object({
    id: Id.meta({ description: "The conversation's id, made of its source and its id there." }),
    owner_id: Id.meta({ description: "The user who captured it." }),
    dream_id: Id.meta({ description: "The dream that it is organized into." }),
    source: ConversationSource.meta({ description: "The tool it comes from." }),
    external_id: z
      .string()
      .max(500)
      .nullable()
      .meta({ description: "Its id in that tool; null when the export has none." }),
    title: z.string().max(500).nullable().meta({ description: "Its title there; null when it has none." }),
    url: z.string().max(2048).nullable().meta({ description: "Its address there; null when it has none." }),
    model: z.string().max(200).nullable().meta({
      description: "The model that wrote the assistant's messages; null when the export names none.",
    }),
    created: Timestamp.nullable().meta({ description: "When it began; null when the export has no dates." }),
    updated: Timestamp.nullable().meta({
      description: "When it last changed at its source; null when the export has no dates.",
    }),
    message_count: z.int().min(1).meta({ description: "How many messages it has." }),
    content_hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({
        description: "SHA-256 of the transcript, hexadecimal; it changes when the conversation does.",
      }),
  })
  .meta({
    id: "Conversation",
    description: "A captured conversation, without its messages.",
    examples: [CONVERSATION_EXAMPLE],
  });

export const Message = z
  .object({
    role: z.enum(["user", "assistant"]).meta({ description: "Who wrote the message." }),
    content: z.string().meta({ description: "The message in Markdown, as its source has it." }),
    created: Timestamp.nullable().meta({
      description: "When it was written; null when the export has no dates.",
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
    description: "The dream to add the conversation to; by default the dream that it has, or a new one.",
  }),
  brand: StageBrand.optional().meta({
    description:
      "The brand to give the dream. Without it a new dream gets the stage's first, another keeps its own.",
  }),
  tags: Tags.optional().meta({ description: "Tags to add to those that are found in the conversation." }),
});

/** The conversation has any known export format, which `@dreamcatcher/reading` recognizes. */
export const CaptureInput = z
  .looseObject({
    ...CaptureOptions.shape,
    conversation: z.unknown().optional().meta({
      description: "One conversation in any known format. Without it, the body is the conversation.",
    }),
  })
  .meta({
    id: "CaptureInput",
    description: "One conversation in any known format, by itself or in `conversation` beside options.",
    examples: [CAPTURE_INPUT_EXAMPLE],
  });

export const MarkdownConversation = z
  .string()
  .min(1)
  .meta({
    id: "MarkdownConversation",
    description: "One conversation in Markdown, as SpecStory and similar tools write it.",
    examples: [MARKDOWN_CAPTURE_EXAMPLE],
  });

export const CaptureOutcome = z.enum(["created", "updated", "unchanged"]).meta({
  id: "CaptureOutcome",
  description: [
    "What a capture does to the dream.",
    "`created`: a new dream is made.",
    "`updated`: the dream is organized again, because the conversation has changed.",
    "`unchanged`: this state of the conversation, or a later one, was captured before.",
  ].join("\n"),
});

export const CaptureResult = z
  .object({
    outcome: CaptureOutcome.meta({ description: "What the capture did to the dream." }),
    conversation_id: Id.meta({ description: "The captured conversation." }),
    dream_id: Id.meta({ description: "The dream that the conversation is organized into." }),
    dream: Dream.meta({ description: "That dream as it is now." }),
  })
  .meta({
    id: "CaptureResult",
    description: "What capturing a conversation led to.",
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
