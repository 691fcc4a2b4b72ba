import type { Message } from "@dreamcatcher/contracts/conversation";
import { countFitting, type Page, type Position } from "#shared/platform/table/page.ts";

/** One page of messages: at most `limit`, and as many as fit one answer (but always one). */
export function messagesPage(
  messages: readonly Message[],
  { limit, after }: { limit: number; after: Position | undefined },
): Page<Message> {
  const start = Number(after?.message ?? 0);
  const wanted = messages.slice(start, start + limit);
  const items = wanted.slice(0, countFitting(wanted.map(({ content }) => Buffer.byteLength(content))));
  const end = start + items.length;
  return { items, next: end < messages.length ? { message: String(end) } : null };
}
