import type { Evidence } from "@dreamcatcher/contracts/dream";
import type { OrganizedDream, Source } from "@dreamcatcher/organizing/organizer";

/** What the quotes of one conversation may have together, so that a dream keeps room for the rest. */
const MAX_QUOTE_BYTES = 60_000;

type Located<Item> = Omit<Item, "evidence"> & { evidence?: Evidence };

/**
 * What is organized, with the conversation in its evidence. Where the quotes have too many bytes together,
 * the long ones are cut to an equal share: the beginning of a quote still is a stretch of its message.
 */
export function withConversation(
  conversation_id: string,
  { outcome, decisions, todos, suggestions, features, documents }: OrganizedDream,
) {
  const all = [outcome, decisions, todos, suggestions, features, documents].flat();
  const quotes = all.flatMap((item) => item?.evidence?.quote ?? []);
  const isTooMuch = quotes.reduce((sum, quote) => sum + bytesOf(quote), 0) > MAX_QUOTE_BYTES;
  const share = isTooMuch ? Math.floor(MAX_QUOTE_BYTES / quotes.length) : MAX_QUOTE_BYTES;
  const located = <Item extends { evidence?: Source }>({ evidence, ...item }: Item): Located<Item> => ({
    ...item,
    ...(evidence && { evidence: { conversation_id, ...evidence, quote: cut(evidence.quote, share) } }),
  });
  return {
    outcome: outcome && located(outcome),
    decisions: decisions.map(located),
    todos: todos.map(located),
    suggestions: suggestions.map(located),
    features: features.map(located),
    documents: documents.map(located),
  };
}

/** The bytes of a text inside JSON, without its quotation marks. */
const bytesOf = (text: string) => Buffer.byteLength(JSON.stringify(text)) - 2;

/** The longest beginning of a text with at most this many bytes, cut between characters. */
function cut(text: string, maxBytes: number): string {
  if (bytesOf(text) <= maxBytes) return text;
  let [end, bytes] = [0, 0];
  for (const character of text) {
    bytes += bytesOf(character);
    if (bytes > maxBytes) break;
    end += character.length;
  }
  return text.slice(0, end);
}
