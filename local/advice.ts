/** What went wrong and what to do about it, in words for whoever runs the command: printed without a stack. */
export class Advice extends Error {
  override name = "Advice";
}

/** Runs a command's `main`; advice is printed as it is, anything unforeseen with its stack. */
export async function run(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Advice ? `\n✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}
