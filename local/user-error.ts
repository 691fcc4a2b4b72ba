/** An error that the user of a command can act on; it is printed without a stack trace. */
export class UserError extends Error {
  override name = "UserError";
}

/** Runs a command's `main`; prints a user error as its message, other errors with their stack trace. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof UserError ? `\n✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}
