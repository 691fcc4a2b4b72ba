import type { Message } from "@dreamcatcher/contracts/conversation";
import type { Page, Position } from "#shared/platform/table/page.ts";

/** One answer of the API holds at most this much (Lambda's bound is 6 MB, escaped). */
const MOST_BYTES = 3_500_000;

/** One page of messages: at most `limit`, and as many as fit one answer (but always one). */
export function messagesPage(
  messages: readonly Message[],
  { limit, after }: { limit: number; after: Position | undefined },
): Page<Message> {
  const start = Number(after?.message ?? 0);
  const items: Message[] = [];
  let bytes = 0;
  for (const message of messages.slice(start, start + limit)) {
    bytes += Buffer.byteLength(message.content);
    if (bytes > MOST_BYTES && items.length > 0) break;
    items.push(message);
  }
  const end = start + items.length;
  return { items, next: end < messages.length ? { message: String(end) } : null };
}
