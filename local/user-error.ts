/** What went wrong and what to do about it, in words for whoever runs the command: printed without a stack. */
export class UserError extends Error {
  override name = "UserError";
}

/** Runs a command's `main`; advice is printed as it is, anything unforeseen with its stack. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof UserError ? `\n✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}
