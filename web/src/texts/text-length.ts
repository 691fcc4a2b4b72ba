import type { Length } from "@dreamcatcher/contracts/limits";

/** What is wrong with the length of a text, in characters. */
export type LengthProblem = { tooShort: number } | { tooLong: number; by: number };

/**
 * Compares a text as it is sent, trimmed, with the length that it may have. Characters are code points, as
 * the service counts them.
 */
export function lengthProblem(text: string, { min = 1, max }: Length): LengthProblem | undefined {
  const { length } = [...text.trim()];
  if (length < min) return { tooShort: min };
  return length > max ? { tooLong: max, by: length - max } : undefined;
}
