import type { Message } from "@dreamcatcher/client";
import { queryOptions } from "@tanstack/react-query";
import type { Device } from "../data/device.ts";

/** All messages of a talk, by its conversation; what was said does not change. */
export const talkQuery = ({ client }: Device, conversationId: string) =>
  queryOptions({
    queryKey: ["talk", conversationId],
    queryFn: async ({ signal }) => {
      const messages: Message[] = [];
      for await (const each of client.conversations.messages(conversationId, {}, { signal }))
        messages.push(each);
      return messages;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
