import type { Calls, QueryOf } from "../calls.ts";
import type { ConversationWithMessages, Operations } from "../generated/types.ts";
import { listOf } from "../list.ts";
import type { CallOptions, PostOptions, ReadOptions, Unchanged } from "../request.ts";

type CaptureInput = Operations["capture-conversation"]["body"];

/** What a captured conversation belongs to. */
export type CaptureOptions = PostOptions & Pick<CaptureInput, "dream_id" | "brand" | "tags">;

export const conversationsWith = ({ call, list }: Calls) => ({
  /** Captures one conversation, in any known format or as Markdown; its dream is made or updated. */
  capture: (conversation: unknown, { dream_id, brand, tags, ...options }: CaptureOptions = {}) =>
    call("capture-conversation", { body: { conversation, dream_id, brand, tags } as CaptureInput }, options),

  /** Lists captured conversations, newest first. */
  list: (query: QueryOf<"list-conversations"> = {}, options?: CallOptions) =>
    list("list-conversations", { query }, options),

  /** Reads one conversation with as many of its messages as fit one response: `messages` reads them all. */
  get: <Options extends ReadOptions>(
    conversation_id: string,
    query: QueryOf<"get-conversation"> = {},
    options?: Options,
  ): Promise<ConversationWithMessages | Unchanged<Options>> =>
    call("get-conversation", { params: { conversation_id }, query }, options),

  /** Lists a conversation's messages in the order they were said. */
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
