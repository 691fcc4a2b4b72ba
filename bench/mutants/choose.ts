import { MUTATIONS, type Mutant } from "./mutate.ts";

/**
 * At most `count` mutants, as many of each mutation as there are, and spread over the lines of the program.
 * The same mutants always give the same choice.
 */
export function choose(mutants: readonly Mutant[], count: number): Mutant[] {
  const chosen: Mutant[] = [];
  const groups = MUTATIONS.map((mutation) => mutants.filter((mutant) => mutant.mutation === mutation));
  // Those with the fewest first: what they leave over, the others get.
  for (const [at, group] of groups.toSorted((a, b) => a.length - b.length).entries())
    chosen.push(...spread(group, Math.floor((count - chosen.length) / (groups.length - at))));
  return chosen;
}

/** `count` values at even distances. */
const spread = <Value>(values: readonly Value[], count: number): Value[] =>
  values.filter(
    (_, at) =>
      Math.floor(((at + 1) * count) / values.length) > Math.floor((at * count) / values.length) ||
      count >= values.length,
  );
