import * as z from "zod";
import {
  CaptureInput,
  CaptureOptions,
  CaptureResult,
  Conversation,
  ConversationWithMessages,
  MarkdownConversation,
  MessagesQuery,
} from "../conversation.ts";
import { BODY_PROBLEMS, endpoint } from "../endpoint.ts";
import { CONVERSATION_EXAMPLE } from "../examples.ts";
import { Id, PageQuery, pageOf } from "../primitives.ts";

const ConversationPage = pageOf(Conversation).meta({
  id: "ConversationPage",
  description: "One page of conversations.",
  examples: [{ items: [CONVERSATION_EXAMPLE], next_cursor: null }],
});

const ConversationParams = z.object({
  conversation_id: Id.meta({ description: "The conversation's id." }),
});

export const captureConversation = endpoint({
  name: "capture-conversation",
  tag: "conversations",
  summary: "Capture one conversation",
  description:
    "Stores the transcript and organizes the conversation into its dream, which is made or updated. " +
    "The format is recognized by its structure: ChatGPT, Claude, SpecStory, a plain list of messages and others. " +
    "A conversation that was captured before is found again by its id at its source, or by how its messages begin; " +
    "the same content again changes nothing. What a user changed in the dream stays as it is.",
  method: "POST",
  path: "/api/v1/conversations/capture",
  scopes: ["dreamcatcher/write"],
  request: {
    query: CaptureOptions.pick({ dream_id: true, brand: true }),
    body: CaptureInput,
    alsoAccepts: { "text/markdown": MarkdownConversation },
  },
  responses: {
    200: { description: "The dream is updated, or unchanged.", body: CaptureResult },
    201: { description: "A new dream is made; `Location` is its path.", body: CaptureResult },
  },
  problems: [
    "malformed-request",
    "not-found",
    "conflict",
    "deleted-since",
    ...BODY_PROBLEMS,
    "quota-used-up",
  ],
  quotas: ["captures_per_day", "stored_bytes"],
  // A Lambda event carries the body escaped within its 6 MB: what is larger goes through imports.
  maxBytes: 4_000_000,
});

export const listConversations = endpoint({
  name: "list-conversations",
  tag: "conversations",
  summary: "List captured conversations",
  description:
    "Returns the caller's conversations without their messages, the one that changed last at its source first. " +
    "Follow `next_cursor` until it is null to read them all.",
  method: "GET",
  path: "/api/v1/conversations",
  scopes: ["dreamcatcher/read"],
  request: { query: PageQuery },
  responses: { 200: { description: "One page of conversations.", body: ConversationPage } },
  problems: ["malformed-request", "invalid-fields"],
});

export const getConversation = endpoint({
  name: "get-conversation",
  tag: "conversations",
  summary: "Read one conversation with its messages",
  description:
    "Returns a conversation with its messages, oldest first. " +
    "A long one comes in pages: follow `next_cursor`, which is a 400 once the conversation has changed.",
  method: "GET",
  path: "/api/v1/conversations/{conversation_id}",
  scopes: ["dreamcatcher/read"],
  request: { params: ConversationParams, query: MessagesQuery },
  responses: {
    200: { description: "The conversation with a page of its messages.", body: ConversationWithMessages },
  },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});
