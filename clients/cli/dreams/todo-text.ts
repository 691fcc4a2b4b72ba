import { LENGTHS } from "@dreamcatcher/contracts/limits";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";

/**
 * The text of a new todo out of the words on the command line.
 *
 * @throws {CommandError} when the service would refuse it, and with it all edits of its dream
 */
export function todoText(words: readonly string[]): string {
  const text = words.join(" ").trim();
  const { max } = LENGTHS.todo;
  if (text === "")
    throw new CommandError(EXIT.usage, "The text of a todo must not be blank.", "Say what is to do.");
  const { length } = [...text];
  if (length > max)
    throw new CommandError(
      EXIT.usage,
      `The text of a todo has at most ${max} characters; this one has ${length}.`,
      "Say it shorter, or add several todos.",
    );
  return text;
}
