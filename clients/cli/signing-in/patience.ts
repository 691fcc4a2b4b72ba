import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";

const MINUTE_MS = 60_000;

/**
 * Ends work that a person does not come to.
 *
 * @param signal of the command: its reason is thrown as it is
 * @throws {CommandError} when the time is over
 */
export async function within<Result>(
  minutes: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const timeout = AbortSignal.timeout(minutes * MINUTE_MS);
  try {
    return await work(AbortSignal.any([signal, timeout]));
  } catch (error) {
    if (signal.aborted || !timeout.aborted) throw error;
    throw new CommandError(
      EXIT.notSignedIn,
      `Nobody has signed in within ${minutes} minutes.`,
      "Begin again: dreams login",
    );
  }
}
