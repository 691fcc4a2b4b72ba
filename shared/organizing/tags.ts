import { ALIASES } from "@dreamcatcher/text/words";
import type { Named } from "./things.ts";
import type { Topics } from "./topics.ts";

const MAX_TAGS = 8;
const MAX_LENGTH = 50;

/**
 * What a conversation is about, in lower case, the weightiest first, each topic in one tag: as a single word
 * or in the phrase that says most. The language of its programs is one of them.
 */
export function tagsOf(topics: Topics): string[] {
  const candidates = candidatesOf(topics).sort(
    (a, b) => b.score - a.score || (a.named.text < b.named.text ? -1 : 1),
  );
  const tags = new Set<string>();
  const used = new Set<string>();
  for (const { named } of candidates) {
    if (tags.size >= MAX_TAGS) break;
    if (named.topics.some((topic) => used.has(topic))) continue;
    tags.add(ALIASES.get(named.text) ?? named.text);
    for (const topic of named.topics) used.add(topic);
  }
  const { writtenIn } = topics;
  const names = [...tags];
  return !writtenIn || names.some((tag) => tag.split(" ").includes(writtenIn))
    ? names
    : [...names.slice(0, MAX_TAGS - 1), writtenIn];
}

interface Candidate {
  named: Named;
  score: number;
}

const candidatesOf = ({ names, weights, refused }: Topics): Candidate[] =>
  names
    .filter(({ text, topics }) => text.length <= MAX_LENGTH && !topics.some((topic) => refused.has(topic)))
    .map((named) => ({ named, score: scoreOf(named, weights) }));

/** The heaviest word of a name counts most, then how often it is said as a whole, then its other words. */
function scoreOf({ topics, weight }: Named, weights: Topics["weights"]): number {
  const each = topics.map((topic) => weights.get(topic) ?? 0);
  const all = each.reduce((sum, of) => sum + of, 0);
  return Math.max(...each) + 0.3 * all + 0.5 * weight;
}
