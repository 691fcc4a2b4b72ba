import { EXIT, type ExitCode } from "./exit-codes.ts";

/** An error for the person at the terminal: what is wrong, and what to do about it. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly exit: ExitCode;
  readonly hint: string | undefined;

  constructor(exit: ExitCode, message: string, hint?: string) {
    super(message);
    this.exit = exit;
    this.hint = hint;
  }
}

export const nobodySignedIn = (): CommandError =>
  new CommandError(EXIT.notSignedIn, "Nobody is signed in.", "Sign in: dreams login");
