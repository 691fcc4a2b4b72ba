import type { SearchHit } from "@dreamcatcher/client";
import type { LocalHit, SyncManager } from "@dreamcatcher/client/sync";
import * as z from "zod";
import type { Access } from "../access.ts";
import { cut } from "../cutting.ts";
import { inWords } from "../failing.ts";
import { shortSummaryOf } from "./dream-head.ts";
import { tool } from "./tool.ts";

const LIMIT = 10;
const MAX_LIMIT = 30;
const MAX_SNIPPETS = 4;
const SNIPPET = 240;
/** How much of a snippet stands before what is found. */
const BEFORE = 80;
const MIN_WORD = 3;
/** An assistant waits so long for what the service finds beside this machine. */
const PATIENCE_MS = 4_000;

const Snippet = z.object({
  from: z.string().describe("The field of the dream that it is from; `conversation` for what was said."),
  message: z.int().optional().describe("The index of the message in its conversation, from 0."),
  text: z.string(),
});

const Hit = z.object({
  id: z.string().describe("The dream's id, which tools take."),
  title: z.string(),
  kind: z.string(),
  status: z.string(),
  tags: z.array(z.string()),
  updated: z.string(),
  summary: z.string().describe("Its beginning."),
  snippets: z.array(Snippet).describe("Where the words are found."),
});
type Hit = z.infer<typeof Hit>;

export const searchDreams = tool({
  name: "search_dreams",
  title: "Search dreams",
  description:
    "Finds the person's dreams, what they thought out with AI assistants before, by the words of their titles, " +
    "summaries, todos, decisions, documents and of what was said. Use it whenever the person refers to an earlier " +
    "idea, decision or conversation, or before you advise on something that they may have settled already. All " +
    'words must occur; where no dream has all, some do (`matching`). The query may have "exact phrases", ' +
    "-excluded words, and the filters kind:idea, status:planned, tag:garden, is:open-todo, has:code, " +
    "from:2026-01 and to:2026-03-06. Read what is found by get_dream.",
  input: {
    query: z.string().trim().min(1).max(500).describe("What to look for: a few words, and filters."),
    limit: z.int().min(1).max(MAX_LIMIT).default(LIMIT).describe("How many dreams at most."),
  },
  output: {
    matching: z.enum(["all", "any"]).describe("Whether the dreams have all words, or any of them."),
    dreams: z.array(Hit).describe("The best first."),
    hints: z
      .array(z.string())
      .describe("Filters that mean nothing, words that are spelled alike, and what could not be searched."),
  },
  writes: false,
  async run(access, { query, limit }, signal) {
    const [here, there] = await Promise.all([
      access.sync.search(query, { limit }),
      foundThere(access, query, limit, signal),
    ]);
    const hitsHere = await Promise.all(here.hits.map((hit) => hitHere(access.sync, hit, query)));
    const isOnlyThere = here.matching === "any" && there.matching === "all" && there.hits.length > 0;
    const dreams = together(isOnlyThere ? [] : hitsHere, there.hits).slice(0, limit);
    const hints = [
      ...here.invalid.map(({ filter, value, message }) => `${filter}:${value} is left out: it ${message}.`),
      ...(dreams.length === 0 && here.suggestions.length > 0
        ? [`Spelled alike: ${here.suggestions.join(", ")}`]
        : []),
      ...there.hints,
    ];
    return {
      data: { matching: isOnlyThere ? "all" : here.matching, dreams, hints },
      text: [dreams.map(textOf).join("\n\n") || "Nothing is found.", ...hints].join("\n\n"),
    };
  },
});

interface FoundThere {
  hits: Hit[];
  matching: "all" | "any";
  hints: string[];
}

/** What the service finds, which has read the conversations, too. */
async function foundThere(
  { client }: Access,
  query: string,
  limit: number,
  signal: AbortSignal,
): Promise<FoundThere> {
  if (client === undefined) return { hits: [], matching: "any", hints: [] };
  const either = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  try {
    const { items, matching } = await client.search(query, { limit }, { signal: either });
    return { hits: items.map(hitThere), matching, hints: [] };
  } catch (error) {
    signal.throwIfAborted();
    const reason = either.aborted ? "the service gives no response in time" : inWords(error);
    const hint = `What was said is not searched, since only the service has all conversations: ${reason}`;
    return { hits: [], matching: "any", hints: [hint] };
  }
}

const hitThere = ({ dream, snippets }: SearchHit): Hit => ({
  ...{ id: dream.id, title: dream.title, kind: dream.kind, status: dream.status, tags: dream.tags },
  updated: dream.updated,
  summary: shortSummaryOf(dream),
  snippets: snippets.map(({ field, message, text }) => ({
    from: field ?? "conversation",
    ...(message !== null && { message }),
    text,
  })),
});

async function hitHere(
  sync: SyncManager,
  { dream, snippets, messages }: LocalHit,
  query: string,
): Promise<Hit> {
  const talk = messages.length > 0 ? await talkHere(sync, dream.id) : [];
  return {
    ...{ id: dream.id, title: dream.title, kind: dream.kind, status: dream.status, tags: dream.tags },
    updated: dream.updated,
    summary: shortSummaryOf(dream),
    snippets: [
      ...snippets.map(({ field, text }) => ({ from: field, text })),
      ...messages.flatMap(({ message }) => {
        const content = talk[message]?.content;
        return content ? [{ from: "conversation", message, text: around(content, query) }] : [];
      }),
    ].slice(0, MAX_SNIPPETS),
  };
}

/** The messages of a conversation that only this machine has. */
async function talkHere(sync: SyncManager, id: string): Promise<readonly { content: string }[]> {
  const conversation = await sync.dreams.conversation(id);
  if (conversation === undefined) return [];
  const { readConversation } = await import("@dreamcatcher/reading/read");
  return readConversation(conversation).messages;
}

/** A piece of a message from shortly before the first word of a query that it has. */
export function around(content: string, query: string): string {
  const words = query.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const text = content.toLowerCase();
  const places = words.filter(({ length }) => length >= MIN_WORD).map((word) => text.indexOf(word));
  const place = Math.min(...places.filter((at) => at >= 0));
  if (!Number.isFinite(place) || place <= BEFORE) return cut(content, SNIPPET);
  return `…${cut(content.slice(place - BEFORE).replace(/^\S*\s/, ""), SNIPPET)}`;
}

/**
 * What this machine finds, which has what is not sent yet, with what was said; then what only the service
 * finds.
 */
function together(here: readonly Hit[], there: readonly Hit[]): Hit[] {
  const known = new Map(there.map((hit) => [hit.id, hit]));
  const ids = new Set(here.map(({ id }) => id));
  const both = here.map((hit) => {
    const said = known.get(hit.id)?.snippets.filter(({ from }) => from === "conversation") ?? [];
    return { ...hit, snippets: [...hit.snippets, ...said].slice(0, MAX_SNIPPETS) };
  });
  return [...both, ...there.filter(({ id }) => !ids.has(id))];
}

const textOf = ({ id, title, kind, status, snippets, summary }: Hit): string =>
  [
    `${title} (${id}, ${kind}, ${status})`,
    ...(snippets.length > 0 ? snippets.map(({ from, text }) => `  ${from}: ${text}`) : [`  ${summary}`]),
  ].join("\n");
