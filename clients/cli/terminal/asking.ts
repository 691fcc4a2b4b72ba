import { CommandError } from "../command-error.ts";
import type { Context } from "../context.ts";
import { EXIT } from "../exit-codes.ts";

type Screen = Pick<Context, "output" | "signal">;

/** Whether there is somebody at a terminal who can be asked. */
export const canAsk = ({ output }: Pick<Context, "output">): boolean =>
  process.stdin.isTTY && process.stderr.isTTY && !output.isJson;

interface Question {
  question: string;
  /** What stands against it, where nobody can be asked. */
  refused: string;
  /** How to do it without being asked. */
  hint: string;
}

/**
 * Asks at the terminal before something is done that cannot be taken back.
 *
 * @throws {CommandError} when the person says no, or there is no terminal to ask at
 * @throws {DOMException} when the person presses Ctrl-C instead
 */
export async function confirmed(screen: Screen, { question, refused, hint }: Question): Promise<void> {
  if (!canAsk(screen)) throw new CommandError(EXIT.usage, refused, hint);
  const { confirm } = await import("@clack/prompts");
  const { signal } = screen;
  const answer = confirm({ message: question, initialValue: false, output: process.stderr, signal });
  if (!(await given(answer, signal))) throw new CommandError(EXIT.refused, "Nothing was changed.", hint);
}

/**
 * Asks for a text at the terminal.
 *
 * @param problemIn says what is wrong with what is typed; undefined where nothing is
 * @throws {DOMException} when the person presses Ctrl-C instead
 */
export async function asked(
  { signal }: Pick<Screen, "signal">,
  message: string,
  problemIn: (typed: string) => string | undefined,
): Promise<string> {
  const { text } = await import("@clack/prompts");
  const validate = (typed = "") => problemIn(typed);
  return given(text({ message, validate, output: process.stderr, signal }), signal);
}

/** What was answered, unless the person has pressed Ctrl-C. */
async function given<Answer>(answer: Promise<Answer>, signal: AbortSignal): Promise<Exclude<Answer, symbol>> {
  const answered = await answer;
  signal.throwIfAborted();
  if (typeof answered === "symbol") throw new DOMException("Interrupted.", "AbortError");
  return answered as Exclude<Answer, symbol>;
}
