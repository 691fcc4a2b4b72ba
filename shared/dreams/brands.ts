import { environment } from "#shared/platform/environment.ts";
import { invalid } from "#shared/platform/problem-error.ts";

/** The stage's brands; the first is the default. */
export const brands = JSON.parse(environment("BRANDS").BRANDS) as [string, ...string[]];

/**
 * The requested brand, by default the stage's first.
 *
 * @throws {ProblemError} when it is none of the stage's brands (422)
 */
export function brandOf(requested: string | undefined): string {
  if (requested === undefined) return brands[0];
  if (brands.includes(requested)) return requested;
  throw invalid([{ path: "brand", message: `must be one of ${brands.join(", ")}` }]);
}
