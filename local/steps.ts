import { styleText } from "node:util";
import ora from "ora";

/**
 * Runs one piece of work under a spinner: `label` with the detail that `work` reports, then `summary` with
 * the time it took. Where the output is no terminal, only that last line is printed.
 */
export async function step<Result>(
  label: string,
  work: (detail: (text: string) => void) => Promise<Result>,
  summary: (result: Result) => string = () => label,
): Promise<Result> {
  const startedAt = performance.now();
  const timed = (text: string) =>
    `${text} ${styleText("dim", `(${((performance.now() - startedAt) / 1000).toFixed(1)} s)`)}`;
  const spinner = ora({
    text: label,
    stream: process.stdout,
    // Otherwise ora puts stdin into raw mode and handles Ctrl-C, which `npm start` handles itself.
    discardStdin: false,
    // A terminal may have no width, as in some containers: ora then divides by it and never returns.
    ...(process.stdout.columns === 0 && { isEnabled: false }),
  });
  if (spinner.isEnabled) spinner.start();
  try {
    const result = await work((detail) => {
      spinner.text = `${label} … ${detail}`;
    });
    spinner.succeed(timed(summary(result)));
    return result;
  } catch (error) {
    spinner.fail(timed(label));
    throw error;
  }
}
