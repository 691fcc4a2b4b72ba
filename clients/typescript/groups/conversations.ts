import type { Calls, QueryOf } from "../calls.ts";
import type { ConversationWithMessages, Operations } from "../generated/types.ts";
import { listOf } from "../list.ts";
import type { CallOptions, PostOptions, ReadOptions, Unchanged } from "../request.ts";

/** The body of a capture that is no list. */
type CaptureInput = Exclude<Operations["capture-conversation"]["body"], unknown[]>;

/** The dream that a captured conversation joins, or the brand and tags of its new dream. */
export interface CaptureOptions extends PostOptions, Pick<CaptureInput, "dream_id" | "brand" | "tags"> {}

export const conversationsWith = ({ call, list }: Calls) => ({
  /** Captures one conversation in any known format, as text or JSON, and creates or updates its dream. */
  capture: (conversation: string | object, { dream_id, brand, tags, ...options }: CaptureOptions = {}) =>
    call("capture-conversation", { body: { conversation, dream_id, brand, tags } as CaptureInput }, options),

  /** Lists captured conversations, newest first. */
  list: (query: QueryOf<"list-conversations"> = {}, options?: CallOptions) =>
    list("list-conversations", { query }, options),

  /** Reads one conversation with the first page of its messages; `messages` reads them all. */
  get: <Options extends ReadOptions>(
    conversation_id: string,
    query: QueryOf<"get-conversation"> = {},
    options?: Options,
  ): Promise<ConversationWithMessages | Unchanged<Options>> =>
    call("get-conversation", { params: { conversation_id }, query }, options),

  /** Lists a conversation's messages, oldest first. */
  messages: (conversation_id: string, query: QueryOf<"get-conversation"> = {}, options?: CallOptions) =>
    listOf(async (cursor) => {
      const { messages, next_cursor } = await call(
        "get-conversation",
        { params: { conversation_id }, query: { ...query, ...(cursor && { cursor }) } },
        options,
      );
      return { items: messages, next_cursor };
    }, query.cursor),
});

/** The methods of `client.conversations`. */
export interface ConversationMethods extends ReturnType<typeof conversationsWith> {}
