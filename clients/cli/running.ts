import { constants } from "node:os";
import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import { Context, type GlobalOptions } from "./context.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { Output } from "./terminal/output.ts";

/** What does a command: it is loaded when it is asked for, so that the others start fast. */
interface Runner<Args extends unknown[]> {
  /** Returns how it ended, `EXIT.done` where it says nothing. */
  // biome-ignore lint/suspicious/noConfusingVoidType: most commands return nothing
  run: (context: Context, ...args: Args) => Promise<ExitCode | void>;
}

/** An action of commander that runs a command, prints why it failed, and sets the exit code. */
export function running<Args extends unknown[]>(load: () => Promise<Runner<Args>>) {
  return async function action(
    this: CommandUnknownOpts,
    // After the arguments that it declares, a command gets its options and itself, if it reads them or not.
    ...args: [...Args, ...unknown[]]
  ): Promise<void> {
    const options = this.optsWithGlobals() as GlobalOptions;
    const controller = new AbortController();
    process.once("SIGINT", () => interrupt(controller));
    process.once("SIGTERM", () => interrupt(controller));
    try {
      process.exitCode = await runWith(
        new Context(options, controller.signal),
        load,
        args as unknown as Args,
      );
    } catch (error) {
      const { failureOf } = await import("./failure.ts");
      const failure = controller.signal.aborted
        ? { exit: EXIT.interrupted, message: "Interrupted. What was done is kept." }
        : failureOf(error);
      new Output({ isJson: options.json === true }).fail(failure);
      process.exitCode = failure.exit;
    }
  };
}

async function runWith<Args extends unknown[]>(
  context: Context,
  load: () => Promise<Runner<Args>>,
  args: Args,
): Promise<ExitCode> {
  try {
    const { run } = await load();
    return (await run(context, ...args)) ?? EXIT.done;
  } finally {
    await context.close();
  }
}

/** Lets the command end by itself; a second signal ends it at once, which no store minds. */
function interrupt(controller: AbortController): void {
  controller.abort();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
}
