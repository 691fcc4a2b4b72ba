import { UserError } from "../../local/user-error.ts";

/**
 * A number of dreams.
 *
 * @throws {UserError} when the text is none
 */
export function countOf(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new UserError(`${text} is no number of dreams`);
  return value;
}
