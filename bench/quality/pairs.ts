/** Which label a found item matches: their places in the two lists. */
export type Pair = [label: number, found: number];

/** Pairs the likest first, each item once, as far as they are as like as `floor`. */
export function pairsOf<L, F>(
  labels: readonly L[],
  found: readonly F[],
  likeness: (label: L, found: F) => number,
  floor: number,
): Pair[] {
  const ranked = labels
    .flatMap((label, i) => found.map((each, j) => ({ like: likeness(label, each), i, j })))
    .filter(({ like }) => like >= floor)
    .sort((a, b) => b.like - a.like || b.i - a.i || b.j - a.j);
  const pairs: Pair[] = [];
  const usedLabels = new Set<number>();
  const usedFound = new Set<number>();
  for (const { i, j } of ranked) {
    if (usedLabels.has(i) || usedFound.has(j)) continue;
    usedLabels.add(i);
    usedFound.add(j);
    pairs.push([i, j]);
  }
  return pairs;
}
