import { CommanderError } from "commander";
import { program } from "./program.ts";

/** Runs the command that the arguments of this process name. */
export async function runProgram(version: string): Promise<void> {
  try {
    await program(version).parseAsync();
  } catch (error) {
    // It is printed already, and has set the exit code.
    if (!(error instanceof CommanderError)) throw error;
  }
}
