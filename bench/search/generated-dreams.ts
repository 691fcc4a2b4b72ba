import type { SearchableConversation, SearchableDream, SelectableDream } from "@dreamcatcher/searching/entry";
import { randomFrom } from "../random.ts";

const WORDS = 30_000;
const SYLLABLES = "ba co di fu ga he ji ka lo me nu pa qui ro sa te vu wi xa yo zu tra ple sto cra".split(
  " ",
);
const KINDS = ["idea", "how_to", "question", "writing", "fix"] as const;
const STATUSES = ["idea", "planned", "completed", "archived"] as const;
/** Most are common, the last is rare. */
const TAGS = ["web", "home", "work", "garden", "music", "travel"];
const RARE = 0.001;
export const RARE_TAG = "rare";

/** A made-up word by its rank: short and common first. */
export function wordOf(rank: number): string {
  let word = "";
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

/** A word as often as words are in texts: the n-th most common one 1/n times as often as the first. */
const someWord = (random: () => number): string => wordOf(Math.floor(WORDS ** random()) - 1);

const textOf = (random: () => number, words: number): string =>
  Array.from({ length: words }, () => someWord(random)).join(" ");

/** When the n-th dream last changed. */
export const timeOf = (n: number): string => new Date(Date.UTC(2024, 0, 1) + n * 60_000).toISOString();

/** A dream and its conversation: about 110 words of its own and 6 messages of 60. */
export function generatedDream(n: number): { dream: SearchableDream; conversation: SearchableConversation } {
  const random = randomFrom(n + 1);
  const time = timeOf(n);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const texts = (count: number, words: number) => Array.from({ length: count }, () => textOf(random, words));
  const tags = [pick(TAGS), someWord(random), ...(random() < RARE ? [RARE_TAG] : [])];
  return {
    dream: {
      id: `dream-${n}`,
      created: time,
      updated: time,
      kind: pick(KINDS),
      status: pick(STATUSES),
      brand: "personal",
      tags,
      open_todo: random() < 0.5,
      fields: {
        title: texts(1, 5),
        tags,
        summary: texts(1, 30),
        description: [],
        outcome: texts(1, 10),
        decisions: texts(1, 12),
        features: texts(3, 6),
        todos: texts(4, 6),
        documents: texts(1, 2),
        suggestions: texts(1, 8),
      },
    },
    conversation: {
      conversation_id: `talk-${n}`,
      content_hash: n.toString(16).padStart(64, "0"),
      source: pick(["chatgpt", "claude"]),
      messages: texts(6, 60).map((text, message) => ({
        message,
        text,
        code: message === 1 ? text.slice(0, 80) : "",
      })),
    },
  };
}

const MANY = 40;

/** What lists have of the n-th of some dreams, of which about forty have the rare tag. */
export function listedDream(n: number, dreams: number): SelectableDream {
  const random = randomFrom(n + 1);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  return {
    id: `01J${String(n).padStart(23, "0")}`,
    updated: timeOf(n),
    kind: pick(KINDS),
    status: pick(STATUSES),
    brand: "personal",
    tags: [pick(TAGS), someWord(random), ...(n % Math.ceil(dreams / MANY) === 0 ? [RARE_TAG] : [])],
  };
}
