import { CommandError } from "../command-error.ts";
import type { Context } from "../context.ts";
import { EXIT } from "../exit-codes.ts";

interface Question {
  question: string;
  /** What stands against it, where nobody can be asked. */
  refused: string;
  /** How to do it without being asked. */
  hint: string;
}

/**
 * Asks at the terminal before something is lost.
 *
 * @throws {CommandError} when the person says no, or there is no terminal to ask at
 * @throws {DOMException} when the person presses Ctrl-C instead
 */
export async function confirmed(
  { output, signal }: Pick<Context, "output" | "signal">,
  { question, refused, hint }: Question,
): Promise<void> {
  if (!process.stdin.isTTY || output.isJson) throw new CommandError(EXIT.usage, refused, hint);
  const { confirm, isCancel } = await import("@clack/prompts");
  const answer = await confirm({
    message: question,
    initialValue: false,
    output: process.stderr,
    signal,
  });
  signal.throwIfAborted();
  if (isCancel(answer)) throw new DOMException("Interrupted.", "AbortError");
  if (!answer) throw new CommandError(EXIT.refused, "Nothing was changed.", hint);
}
