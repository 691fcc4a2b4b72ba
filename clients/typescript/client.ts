import { callsWith } from "./calls.ts";
import { conversationsWith } from "./groups/conversations.ts";
import { dreamsWith } from "./groups/dreams.ts";
import { implementationsWith } from "./groups/implementations.ts";
import { importsWith } from "./groups/imports.ts";
import { operationsWith } from "./groups/operations.ts";
import { type ClientOptions, requestWith } from "./request.ts";
import { uploadWith } from "./upload.ts";

/** The API as one person calls it. Every call throws `ApiError` where it is refused, `NetworkError` without a response. */
export function createClient(options: ClientOptions) {
  const request = requestWith(options);
  const calls = callsWith(request);
  return {
    dreams: dreamsWith(calls),
    conversations: conversationsWith(calls),
    imports: importsWith(calls, uploadWith(options)),
    implementations: implementationsWith(calls),
    operations: operationsWith(calls),
    /** Any operation by its name, with status and headers of the response. */
    request,
  };
}

export type Client = ReturnType<typeof createClient>;
