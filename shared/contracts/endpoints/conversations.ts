import * as z from "zod";
import {
  CaptureBody,
  CaptureOptions,
  CaptureResult,
  Conversation,
  ConversationWithMessages,
  MessagesQuery,
} from "../conversation.ts";
import { BODY_PROBLEMS, endpoint } from "../endpoint.ts";
import { Id, PageQuery, pageOf } from "../primitives.ts";

const ConversationParams = z.object({ conversation_id: Id });

export const captureConversation = endpoint({
  name: "capture-conversation",
  tag: "conversations",
  summary: "Capture one conversation in any known format; its dream is made or updated",
  method: "POST",
  path: "/api/v1/conversations/capture",
  scopes: ["dreamcatcher/write"],
  request: {
    query: CaptureOptions.pick({ dream_id: true, brand: true }),
    body: CaptureBody,
    also_accepts: ["text/markdown"],
  },
  responses: {
    200: { description: "Updated, or unchanged: the same content was captured before", body: CaptureResult },
    201: { description: "A new dream was made", body: CaptureResult },
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
  max_bytes: 4_000_000,
});

export const listConversations = endpoint({
  name: "list-conversations",
  tag: "conversations",
  summary: "List captured conversations, newest first",
  method: "GET",
  path: "/api/v1/conversations",
  scopes: ["dreamcatcher/read"],
  request: { query: PageQuery },
  responses: { 200: { description: "One page", body: pageOf(Conversation) } },
  problems: ["malformed-request", "invalid-fields"],
});

export const getConversation = endpoint({
  name: "get-conversation",
  tag: "conversations",
  summary: "Read one conversation with its messages",
  method: "GET",
  path: "/api/v1/conversations/{conversation_id}",
  scopes: ["dreamcatcher/read"],
  request: { params: ConversationParams, query: MessagesQuery },
  responses: { 200: { description: "The conversation", body: ConversationWithMessages } },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});
