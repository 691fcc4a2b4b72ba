import { UserError } from "../local/user-error.ts";

/**
 * A number of dreams, or of something else that is counted.
 *
 * @throws {UserError} when the text is none
 */
export function countOf(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new UserError(`${text} is no number`);
  return value;
}
