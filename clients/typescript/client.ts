import { callsWith } from "./calls.ts";
import { accountWith } from "./groups/account.ts";
import { conversationsWith } from "./groups/conversations.ts";
import { dreamsWith } from "./groups/dreams.ts";
import { implementationsWith } from "./groups/implementations.ts";
import { importsWith } from "./groups/imports.ts";
import { liveWith } from "./groups/live.ts";
import { operationsWith } from "./groups/operations.ts";
import { searchWith } from "./groups/search.ts";
import { syncWith } from "./groups/sync.ts";
import { type ClientOptions, type Request, requestWith } from "./request.ts";

/** The API with one user's token. */
export interface Client {
  dreams: ReturnType<typeof dreamsWith>;
  conversations: ReturnType<typeof conversationsWith>;
  imports: ReturnType<typeof importsWith>;
  implementations: ReturnType<typeof implementationsWith>;
  search: ReturnType<typeof searchWith>;
  live: ReturnType<typeof liveWith>;
  sync: ReturnType<typeof syncWith>;
  account: ReturnType<typeof accountWith>;
  operations: ReturnType<typeof operationsWith>;
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
    search: searchWith(calls),
    live: liveWith(calls, options),
    sync: syncWith(calls),
    account: accountWith(calls),
    operations: operationsWith(calls),
    request,
  };
}
