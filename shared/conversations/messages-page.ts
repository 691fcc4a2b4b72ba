import type { Message } from "@dreamcatcher/contracts/conversation";
import { countFitting, type Page, type Position } from "#shared/platform/table/page.ts";

/** One page of messages: at most `limit`, and as many as fit, but at least one. */
export function messagesPage(
  messages: readonly Message[],
  { limit, after }: { limit: number; after: Position | undefined },
): Page<Message> {
  const start = Number(after?.message ?? 0);
  const candidates = messages.slice(start, start + limit);
  const items = candidates.slice(
    0,
    countFitting(candidates.map(({ content }) => Buffer.byteLength(content))),
  );
  const end = start + items.length;
  return { items, next: end < messages.length ? { message: String(end) } : null };
}
