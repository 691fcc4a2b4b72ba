import { environment } from "#shared/platform/environment.ts";
import { invalid } from "#shared/platform/problem-error.ts";

/** The stage's brands; the first is the default. */
export const brands = JSON.parse(environment("BRANDS").BRANDS) as [string, ...string[]];

/**
 * The brand asked for, or the stage's first one where none is.
 *
 * @throws ProblemError 422 naming the stage's brands, when it is none of them
 */
export function brandOf(asked: string | undefined): string {
  if (asked === undefined) return brands[0];
  if (brands.includes(asked)) return asked;
  throw invalid([{ path: "brand", message: `must be one of ${brands.join(", ")}` }]);
}
