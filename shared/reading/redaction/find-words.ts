/** Called for each place of each word: the index of the word, and where it begins. */
export type OnWord = (word: number, at: number) => void;

/** What five bits of each of three characters say: small and capital letters are the same. */
const BITS = 5;
const LOW = (1 << BITS) - 1;
const LAST_THREE = (1 << (3 * BITS)) - 1;
const next = (hash: number, code: number): number => ((hash << BITS) | (code & LOW)) & LAST_THREE;

/**
 * Prepares the search for many words in one pass over a text: most places are excluded by a table of the
 * first three characters, the others are looked up for each length that words have. Words have three
 * characters at least, and small letters if either case is meant.
 */
export function wordFinder(
  words: readonly string[],
  isCaseless: boolean,
): (text: string, on: OnWord) => void {
  const indices = new Map(words.map((word, index) => [word, index]));
  const begins = new Uint8Array(LAST_THREE + 1);
  const lengths = new Map<number, Set<number>>();
  for (const word of words) {
    const hash = [0, 1, 2].reduce((before, at) => next(before, word.charCodeAt(at)), 0);
    begins[hash] = 1;
    lengths.set(hash, (lengths.get(hash) ?? new Set()).add(word.length));
  }
  return (text, on) => {
    let hash = 0;
    for (let end = 0; end < text.length; end++) {
      hash = next(hash, text.charCodeAt(end));
      if (begins[hash] === 0) continue;
      const at = end - 2;
      for (const length of lengths.get(hash) ?? []) {
        if (at + length > text.length) continue;
        const word = text.slice(at, at + length);
        const index = indices.get(isCaseless ? word.toLowerCase() : word);
        if (index !== undefined) on(index, at);
      }
    }
  };
}
