import type { SearchQuery } from "@dreamcatcher/searching/query";
import type { OpenIndex } from "./open.ts";

/** A query with the words of dreams in place of those that nothing is found for; null where none is like them. */
export async function suggestionFor(index: OpenIndex, q: string, { clauses }: SearchQuery): Promise<string | null> {
  const words = clauses.filter(({ isPhrase }) => !isPhrase).map(({ text }) => text);
  if (words.length === 0) return null;
  const answers = await index.each((shard) => words.map((word) => shard.index.suggestions(word)));
  let mended = q;
  for (const [n, word] of words.entries()) {
    const best = mostNamed(answers.map((each) => each[n] ?? []));
    if (best !== undefined) mended = mended.replace(word, () => best);
  }
  return mended === q ? null : mended;
}

/** The word that most shards name, and of several the one that is named first. */
function mostNamed(lists: readonly (readonly string[])[]): string | undefined {
  const votes = new Map<string, number>();
  for (const list of lists)
    for (const [place, word] of list.entries()) votes.set(word, (votes.get(word) ?? 0) + 1 / (place + 1));
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0];
}
