import { callsWith } from "./calls.ts";
import { type AccountMethods, accountWith } from "./groups/account.ts";
import { type ConversationMethods, conversationsWith } from "./groups/conversations.ts";
import { type DreamMethods, dreamsWith } from "./groups/dreams.ts";
import { type ImplementationMethods, implementationsWith } from "./groups/implementations.ts";
import { type ImportMethods, importsWith } from "./groups/imports.ts";
import { type Live, liveWith } from "./groups/live.ts";
import { type OperationMethods, operationsWith } from "./groups/operations.ts";
import { type Search, searchWith } from "./groups/search.ts";
import { type SyncMethods, syncWith } from "./groups/sync.ts";
import { type WebhookMethods, webhooksWith } from "./groups/webhooks.ts";
import { type WorkflowMethods, workflowsWith } from "./groups/workflows.ts";
import { type ClientOptions, type Request, requestWith } from "./request.ts";

/** The API with one user's token. */
export interface Client {
  /** Dreams: creating, reading, changing and deleting them, and building them into projects. */
  dreams: DreamMethods;
  /** Conversations with AI assistants, from which dreams are made. */
  conversations: ConversationMethods;
  /** Imports of whole data exports. */
  imports: ImportMethods;
  /** Implementations, which build dreams into projects. */
  implementations: ImplementationMethods;
  /** Workflows, which take something through several services, step by step. */
  workflows: WorkflowMethods;
  /** Webhooks: addresses that events are sent to. */
  webhooks: WebhookMethods;
  /** Searches dreams and what was said: one page of those found, the best first. */
  search: Search;
  /** Follows events as they happen, or reads those that have. */
  live: Live;
  /** The exchange of a device, on which `SyncManager` of `@dreamcatcher/client/sync` is built. */
  sync: SyncMethods;
  /** The account of the token. */
  account: AccountMethods;
  /** The service itself: its health, and the documents of the API. */
  operations: OperationMethods;
  /** Calls any operation by its name; returns status and headers too. */
  request: Request;
}

/**
 * Creates a client. Its calls throw an `ApiError` for an error response, a `NetworkError` where there is no
 * response, and the reason of a signal that aborts.
 */
export function createClient(options: ClientOptions): Client {
  const request = requestWith(options);
  const calls = callsWith(request);
  return {
    dreams: dreamsWith(calls),
    conversations: conversationsWith(calls),
    imports: importsWith(calls, options),
    implementations: implementationsWith(calls),
    workflows: workflowsWith(calls),
    webhooks: webhooksWith(calls),
    search: searchWith(calls),
    live: liveWith(calls, options),
    sync: syncWith(calls),
    account: accountWith(calls),
    operations: operationsWith(calls),
    request,
  };
}
