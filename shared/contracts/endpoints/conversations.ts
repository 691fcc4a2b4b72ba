import * as z from "zod";
import {
  CaptureBody,
  CaptureOptions,
  CaptureResult,
  CONVERSATION_TEXTS,
  Conversation,
  ConversationWithMessages,
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
    "Stores the transcript and organizes the conversation into a dream, which is created or updated. " +
    "The format is detected from the structure, in JSON as in text: ChatGPT, Claude, SpecStory, a plain list of " +
    "messages and others. A list with several conversations is 422: import it as a file. " +
    "A conversation that was captured before is recognized by its id in its tool, or else by its first messages, and " +
    "updates its dream; the same content again changes nothing. Users' edits of the dream are kept. " +
    "Options in the body take precedence over those in the query. " +
    "A `dream_id` other than the conversation's own is 409, and so is a dream's 91st conversation.",
  method: "POST",
  path: "/api/v1/conversations/capture",
  scopes: ["dreamcatcher/write"],
  request: {
    query: CaptureOptions.pick({ dream_id: true, brand: true }),
    body: CaptureBody,
    alsoAccepts: CONVERSATION_TEXTS,
  },
  responses: {
    200: {
      description: "The dream is updated or unchanged; see `outcome`.",
      body: CaptureResult,
      hasEtag: true,
    },
    201: { description: "A dream is created.", body: CaptureResult, hasEtag: true },
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
    "Returns the caller's conversations without their messages, latest first by `updated`, those without dates last. " +
    "To read all pages, pass `next_cursor` as `cursor` until it is null.",
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
    "Returns a conversation with its messages, oldest first. A long one has several pages: pass `next_cursor` as " +
    "`cursor` until it is null. After the conversation has changed, its earlier cursors are 400.",
  method: "GET",
  path: "/api/v1/conversations/{conversation_id}",
  scopes: ["dreamcatcher/read"],
  request: { params: ConversationParams, query: MessagesQuery },
  responses: {
    200: { description: "The conversation with a page of its messages.", body: ConversationWithMessages },
  },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});
