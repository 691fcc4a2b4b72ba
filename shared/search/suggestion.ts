import { parseQuery, type SearchQuery } from "@dreamcatcher/searching/query";
import type { OpenIndex } from "./open.ts";

/** The most words that are looked up and replaced. */
const MAX_WORDS = 4;

/** A query with words of dreams in place of those that nothing is found for; null where none is like them. */
export async function suggestionFor(index: OpenIndex, q: string, query: SearchQuery): Promise<string | null> {
  const words = query.clauses.filter(({ isPhrase }) => !isPhrase).slice(0, MAX_WORDS);
  if (words.length === 0) return null;
  const answers = await index.each((shard) =>
    words.map((word) => ({
      isFound: shard.index.search({ ...WORDLESS, clauses: [word] }, { limit: 1 }).hits.length > 0,
      likely: shard.index.suggestions(word.text),
    })),
  );
  let mended = q;
  for (const [n, { text }] of words.entries()) {
    const ofWord = answers.flatMap((each) => each[n] ?? []);
    const best = ofWord.some(({ isFound }) => isFound)
      ? undefined
      : mostNamed(ofWord.map(({ likely }) => likely));
    if (best !== undefined) mended = withWord(mended, text, best);
  }
  return mended === q ? null : mended;
}

/** What stands in quotes, with the name of a filter or alone. */
const QUOTED = /["“”„][^"“”„]*["“”„]?/g;

/** A query with another word in place of the first that is this one, outside of phrases and filters. */
function withWord(q: string, word: string, other: string): string {
  const plain = q.replace(QUOTED, (quoted) => " ".repeat(quoted.length));
  const [place] = [...plain.matchAll(/\S+/g)].flatMap((found) => (found[0] === word ? found.index : []));
  return place === undefined ? q : q.slice(0, place) + other + q.slice(place + word.length);
}

const WORDLESS = parseQuery("");

/** The word that most shards name, and of several the one that is named first. */
function mostNamed(lists: readonly (readonly string[])[]): string | undefined {
  const votes = new Map<string, number>();
  for (const list of lists)
    for (const [place, word] of list.entries()) votes.set(word, (votes.get(word) ?? 0) + 1 / (place + 1));
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0];
}
