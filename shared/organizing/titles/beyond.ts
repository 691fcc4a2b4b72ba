import { type Language, stems } from "@dreamcatcher/text/words";
import { tagsOf } from "../tags.ts";
import type { Topics } from "../topics.ts";

/** The first tags that say nothing which the name says already. */
export function tagsBeyond(name: string, topics: Topics, language: Language, among: number): string[] {
  const named = wordsIn(name, language);
  return tagsOf(topics)
    .slice(0, among)
    .filter((tag) => inCommon(named, wordsIn(tag, language)) === 0);
}

/** The words of a name, also those that are joined: "Track/trace-service" has three. */
const wordsIn = (name: string, language: Language): Set<string> =>
  stems(name.replaceAll(/['’]s\b|[-/:_]/g, " "), language);

/** How many words two names share. */
const inCommon = (some: Set<string>, others: Set<string>): number =>
  [...some].filter((word) => others.has(word)).length;
