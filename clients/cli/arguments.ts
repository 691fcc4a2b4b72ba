import { InvalidArgumentError } from "@commander-js/extra-typings";

/**
 * A count out of an argument: a whole number from 1.
 *
 * @throws {InvalidArgumentError} when it is anything else
 */
export function count(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 1.");
  return Number(text);
}
